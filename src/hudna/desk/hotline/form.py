"""How a call is written down: a head of six lines in the language of what was said, then that.

The head is part of the document's text, so that whoever reads it again, with whatever grammar,
finds the same place and day in it. `frame_of` reads back what `written` wrote, and nothing else.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

PUBLISHER: Final = "Caller {}"
CODE: Final = re.compile("[BCDFGHJKLMNPQRSTVWXZ]{4}", re.ASCII)
"""A code name: four consonants, so that it is the name of no place and no person."""

SURE: Final = ("saw", "heard", "unsure")
"""How sure the caller is: saw it, heard of it from others, is not sure."""

_SAW, _HEARD, _UNSURE = SURE


@dataclass(frozen=True)
class Note:
    """A call. `place`: as it is to be printed, `place_id`: of the register, if it is known there;
    `on`, `at`: when it happened, if that was said; `called_at` has a zone."""

    code: str
    called_at: datetime
    said: str
    language: str
    sure: str = _SAW
    place: str = ""
    place_id: str | None = None
    on: date | None = None
    at: time | None = None


@dataclass(frozen=True)
class Frame:
    """What the head of a note says for all that follows: where, on which day, how sure."""

    code: str
    place: str
    place_id: str | None
    on: date | None
    words: str
    sure: str


@dataclass(frozen=True)
class _Words:
    """The labels of a head, in one language."""

    title: str
    caller: str
    called: str
    when: str
    where: str
    how_sure: str
    sure: Mapping[str, str]
    unknown: str


WORDS: Final[Mapping[str, _Words]] = {
    "en": _Words(
        "Hotline note", "Caller", "Called", "When", "Where", "How sure",
        {_SAW: "the caller saw it", _HEARD: "the caller heard of it from others",
         _UNSURE: "the caller is not sure"}, "not said"),
    "ru": _Words(
        "Запись звонка на горячую линию", "Звонивший", "Звонок", "Когда", "Где", "Уверенность",
        {_SAW: "видел сам", _HEARD: "знает от других", _UNSURE: "не уверен"}, "не сказано"),
    "ar": _Words(
        "تسجيل مكالمة على الخط الساخن", "المتصل", "وقت الاتصال", "متى", "أين", "مدى التأكد",
        {_SAW: "رأى ذلك بنفسه", _HEARD: "سمع به من غيره", _UNSURE: "غير متأكد"}, "لم يُذكر"),
}  # fmt: skip

_UNKNOWN: Final = {one.unknown for one in WORDS.values()}
_SURE: Final = {told: name for one in WORDS.values() for name, told in one.sure.items()}
_PLACE: Final = re.compile(r"(?P<text>.*?)(?: \[(?P<id>[^\[\]\s]+)\])?")


def written(note: Note) -> str:
    """The text of a note's document."""
    words = WORDS[note.language]
    where = f"{note.place} [{note.place_id}]" if note.place_id else note.place
    head = (
        words.title,
        f"{words.caller}: {note.code}",
        f"{words.called}: {note.called_at:%Y-%m-%d %H:%M} UTC{_offset(note.called_at)}",
        f"{words.when}: {_when(note) or words.unknown}",
        f"{words.where}: {where or words.unknown}",
        f"{words.how_sure}: {words.sure[note.sure]}",
    )
    return "\n".join((*head, "", note.said.strip(), ""))


def frame_of(text: str) -> Frame | None:
    """What the head of a note says; None if the text is no note."""
    lines = text.split("\n", 7)
    words = next((one for one in WORDS.values() if one.title == lines[0]), None)
    if words is None or len(lines) < 8 or lines[6]:
        return None
    labels = (words.caller, words.called, words.when, words.where, words.how_sure)
    told = [line.removeprefix(f"{label}: ") for label, line in zip(labels, lines[1:6], strict=True)]
    if any(one == line for one, line in zip(told, lines[1:6], strict=True)):
        return None
    code, _, when, where, sure = told
    if not CODE.fullmatch(code) or sure not in _SURE:
        return None
    place = _PLACE.fullmatch("" if where in _UNKNOWN else where)
    assert place is not None
    return Frame(code, place["text"], place["id"], _day(when), when, _SURE[sure])


def _when(note: Note) -> str:
    if note.on is None:
        return ""
    return f"{note.on}" if note.at is None else f"{note.on} {note.at:%H:%M}"


def _day(when: str) -> date | None:
    try:
        return date.fromisoformat(when[:10])
    except ValueError:
        return None


def _offset(at: datetime) -> str:
    found = f"{at:%z}"
    return f"{found[:3]}:{found[3:5]}"
