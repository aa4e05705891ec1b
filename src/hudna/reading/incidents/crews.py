"""Who fights under a nation's or a group's own name: crews, aircraft, snipers, groups in quotes.

A nation's adjective is a plain word to all other grammars. Beside troops, aircraft, guns or an
attack it says who attacks.
"""

import re
from collections.abc import Sequence
from typing import Final

from hudna.reading.engine.marks import Mark, code

_AGENT_CODE: Final = code("AGENT")
_QUALITY_CODE: Final = code("QUALITY")
_WEAPON_CODE: Final = code("WEAPON")
_WORD_CODE: Final = code("WORD")
_INNER: Final = frozenset({"WORD", "NAMED", "DASH", "CREW", "LEVEL", "OF", "QUALITY"})
_LONGEST: Final = 6  # marks of a group's name


def groups(marks: Sequence[Mark]) -> list[Mark]:
    """Groups that no register knows, by what they call themselves in quotes: "Suqour …"."""
    kept: list[Mark] = []
    for mark in marks:
        kept.append(mark)
        if mark.type != "QUOTE":
            continue
        opens = next((at for at in range(len(kept) - 2, max(-1, len(kept) - 3 - _LONGEST), -1)
                      if kept[at].type == "QUOTE"), None)  # fmt: skip
        inner = kept[opens + 1 : -1] if opens is not None else []
        if inner and inner[0].value == "group" and {one.type for one in inner} <= _INNER:
            kept[-len(inner) - 1 : -1] = [Mark(_AGENT_CODE, inner[0].start, inner[-1].stop, "")]
    return kept


_BETWEEN: Final = frozenset({"WORD", "CLOCK_WORD", "DIGITS", "DASH", "QUALITY"})
_FLOWN: Final = frozenset({"drone", "air"})
_HELD: Final = frozenset({"WITH", "BY", "FROM", "ORIGIN", "OF", "AT", "WEAPON"})
_NUMBERED: Final = frozenset({"CLOCK_WORD", "DIGITS"})  # "F-16": only aircraft are told so
_APART: Final = 3  # words between a nation and its crew: "Israeli F-16 fighters"


def crews(marks: Sequence[Mark], text: str, *, behind: bool) -> list[Mark]:
    """Troops, aircraft and guns by their nation: "Israeli drone", "Turkish F-16 fighters".

    `behind`: the nation stands behind them. With a gun or an attack the nation alone attacks;
    beside anything else it is a plain word, as troops are that no nation is named with.
    """
    kept: list[Mark] = []
    ordered = list(marks) if behind else list(reversed(marks))
    for mark in ordered:
        if mark.type != "NATION":
            kept.append(mark)
            continue
        head = _head(kept)
        crew = kept[head] if head is not None else None
        if head is not None and crew is not None and _crew(crew):
            first, last = sorted((mark, crew), key=lambda one: one.start)
            way = "air" if _NUMBERED & {one.type for one in kept[head + 1 :]} else _way(crew)
            kept[head:] = [Mark(_AGENT_CODE, first.start, last.stop, way)]
        elif kept and _owns(kept[-1], behind=behind):
            kept.append(Mark(_AGENT_CODE, mark.start, mark.stop, ""))
        else:
            kept.append(Mark(_QUALITY_CODE, mark.start, mark.stop, ""))
    return _held(kept if behind else list(reversed(kept)), text)


def _owns(beside: Mark, *, behind: bool) -> bool:
    """Whether a nation alone attacks: beside a gun, an attack, in Arabic behind the verb."""
    noun = str(beside.value).endswith("-noun")
    return beside.type == "WEAPON" or (beside.type == "ATTACK" and (noun or behind))


def _head(kept: Sequence[Mark]) -> int | None:
    """Where the crew stands that a nation may be named with: the nearest but for plain words."""
    for place in range(len(kept) - 1, max(-1, len(kept) - 2 - _APART), -1):
        if kept[place].type not in _BETWEEN:
            return place
    return None


def _crew(mark: Mark) -> bool:
    return mark.type in ("AGENT", "MILITANTS", "CREW") or (
        (mark.type == "WEAPON" and mark.value in _FLOWN) or mark.value == "patrol"
    )


def _way(crew: Mark) -> str:
    """How a crew attacks: "air" or "sniper" where the word tells."""
    return "air" if crew.value in _FLOWN else str(crew.value or "") * (crew.value == "sniper")


def _held(marks: Sequence[Mark], text: str) -> list[Mark]:
    """Snipers behind "with" are what is used; crews without a nation are plain words.

    Russian tells by the case of fighters whether an attack is theirs: "обстрелян боевиками".
    """
    seen: list[Mark] = []
    for at, mark in enumerate(marks):
        if mark.type == "CREW":
            mark = Mark(_WORD_CODE, mark.start, mark.stop)
        elif mark.type == "AGENT" and mark.value == "sniper":
            near = {one.type for one in marks[max(0, at - 2) : at]}
            if near & _HELD or (at and marks[at - 1].type == "IN"):
                mark = Mark(_WEAPON_CODE, mark.start, mark.stop, "sniper")
        elif (
            mark.type in ("AGENT", "MILITANTS")
            and not mark.value
            and _DOER.search(text, mark.start, mark.stop)
        ):
            mark = Mark(mark.code, mark.start, mark.stop, "by")
        seen.append(mark)
    return seen


_DOER: Final = re.compile(r"(?:ами|ями|ой|ом|ем|ей)\b")  # the case of who does it
