"""Rules of Russian alone: its abbreviations, day ranges, names; its figures stand beside."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Match, Rule
from hudna.reading.grammar.names import Part, Where
from hudna.reading.grammar.times import Day, Period
from hudna.reading.language import Own
from hudna.reading.ru.figures import FIGURES, FIGURES_LATE
from hudna.reading.ru.voices import VOICES

_LONGEST_SHORT: Final = 4
_HALF: Final = 0.5
_CLOCK: Final = re.compile(r"(?:[01]\d|2[0-3])\.[0-5]\d")


def _glued(marks: Sequence[Mark]) -> bool:
    return all(one.stop == other.start for one, other in pairwise(marks))


def _name_mark(match: Match) -> Mark:
    return make("CLOCK_WORD", match.marks)


def _glued_name(match: Match) -> Mark | None:
    return make("CLOCK_WORD", match.marks) if _glued(match.marks) else None


def _short(match: Match) -> Mark | None:
    """An abbreviation takes its full stop: "тыс.", "чел.", "г."."""
    short, stop = match.marks
    if not _glued(match.marks) or short.stop - short.start > _LONGEST_SHORT:
        return None
    return Mark(short.code, short.start, stop.stop, short.value, count=short.count)


def _ordinal(match: Match) -> Mark | None:
    """ "27-го" is a day before a month, and no count anywhere else."""
    if not _glued(match.marks):
        return None
    day = match["n"]
    if any(mark.type == "MONTH" for mark in match.after()):
        return Mark(day.code, day.start, match.marks[-1].stop, day.value)
    return make("CLOCK_WORD", match.marks)


def _clock(match: Match) -> Mark | None:
    return make("CLOCK_WORD", match.marks) if _CLOCK.fullmatch(match["n"].value) else None


def _enumerator(match: Match) -> Mark | None:
    """ "1)", "2)": the number of an element, not a count."""
    if any(mark.type == "OPEN" for mark in match.before(6)):
        return None
    before = match.before()
    starts = not before or before[0].type in ("COLON", "SEMI", "STOP", "COMMA")
    return make("CLOCK_WORD", match.marks) if starts else None


DIGITS: Final = [
    Rule("ru.enumerator", "DIGITS CLOSE", _enumerator, "the number of an element of a list"),
    Rule("ru.short", "[COUNTED LEVEL YEAR_WORD SCALE TIME_UNIT MONTH] STOP", _short,
         "an abbreviation with its full stop"),
    Rule("ru.ordinal", "n:DIGITS DASH ORDINAL_END", _ordinal, "an ordinal in digits"),
    Rule("ru.name-number", "WORD DASH DIGITS(?:WORD DIGITS?)?", _glued_name,
         "a number in the name of a weapon"),
    Rule("ru.number-name", "DIGITS DASH [WORD WEAPON COUNTED QUALITY]", _glued_name,
         "a number in a word: a calibre"),
    Rule("ru.numbered", "NAME_SIGN QUOTE? DIGITS QUOTE?", _name_mark, "a hill or a flat by number"),
    Rule("ru.numbered-quarter", "LEVEL QUOTE DIGITS QUOTE", _name_mark, "a quarter by number"),
    Rule("ru.clock", "n:DIGITS(?=[DIGITS FOR WITH IN TO])", _clock, "a time of day with a point"),
]  # fmt: skip


def _up_to(match: Match) -> Mark | None:
    """ "до 550" is an upper bound; "до 1269 увеличилось" is where a total came to."""
    if any(mark.type in ("ROSE", "FELL") for mark in (*match.before(2), *match.after(2))):
        return None
    if match.before() and match.before()[0].type in ("NUMBER", "DATE", "MONTH"):
        return None
    return make("NUMBER", match.marks, replace(match["n"].value, bound="less"))


def _and_half(match: Match) -> Mark | None:
    """ "пять с половиной": a number and its half."""
    whole, half = match["n"].value, match["half"].value
    if half.value != _HALF:
        return None
    value = whole.value + _HALF
    return make("NUMBER", match.marks, replace(whole, value=value, measured=value))


def _from_to(match: Match) -> Mark | None:
    """ "с 234 до 235": where a count that rose or fell came to."""
    if not any(mark.type in ("ROSE", "FELL", "COUNT") for mark in match.before(8)):
        return None
    return make("NUMBER", match.marks, match["n"].value)


NUMBERS: Final = [
    Rule("ru.from-to", "WITH NUMBER TO n:NUMBER", _from_to,
         "a count that moved from one to another"),
    Rule("ru.half", "n:NUMBER half:NUMBER", _and_half, "so many and a half"),
    Rule("ru.up-to", "TO n:NUMBER", _up_to, "a bound: up to"),
]  # fmt: skip


def _previous(match: Match) -> Mark:
    return make("WINDOW", match.marks, Period("other", previous=True))


def _stretch(match: Match) -> Mark | None:
    """ "с 5 по 6 февраля": a day and a night are 24 hours, more is another period."""
    start, stop = match["start"].value, match["stop"].value
    if not isinstance(stop, Day) or not stop.day:
        return None
    first = start.day if isinstance(start, Day) else start.value
    if not first or first != int(first):
        return None
    one = stop.day - first == 1 and not any(m.type == "TIME_UNIT" for m in match.before(2))
    return make("WINDOW", match.marks, Period("24h" if one else "other", on=stop if one else None))


def _since(match: Match) -> Mark:
    return make("WINDOW", match.marks, Period("cumulative", since=match["date"].value))


def _since_month(match: Match) -> Mark | None:
    month = int(match["month"].value)
    return make("WINDOW", match.marks, Period("cumulative", since=Day(month=month)))


def _bare_day(match: Match) -> Mark | None:
    """ "сутки" alone: the day that is spoken of."""
    numbered = any(mark.type == "NUMBER" for mark in match.before())
    if match["unit"].count is None or numbered:
        return None
    return make("WINDOW", match.marks, Period("24h", 1))


def _in_month(match: Match) -> Mark | None:
    """ "в январе", "за 2020 год": a longer period, where figures of it are told."""
    last = match.marks[-1]
    day = last.value if last.type == "DATE" else None
    if day is not None and (day.day or day.weekday or day.offset is not None):
        return None
    near = {mark.type for mark in (*match.before(2), *match.after(2))}
    return None if "SAY" in near else make("WINDOW", match.marks, Period("other"))


def _day_heads(match: Match) -> Mark | None:
    """ "1 октября - 12, 2 октября - 15": each day heads its number."""
    day = match["date"].value
    before = match.before()
    if not day.day or (before and before[0].type not in ("COMMA", "SEMI", "STOP", "AND", "IN")):
        return None
    return make("WINDOW", match.marks, Period("24h", 1, on=day))


def _on_day(match: Match) -> Mark | None:
    """ "вчера нарушили 8 раз", "13 июля зафиксировано 5": the figures of that day."""
    day = match["date"].value
    before = match.before()
    types = [mark.type for mark in (*match.before(20), *match.after(20))]
    if not (day.day or day.weekday or day.offset == -1) or (
        before and before[0].type not in ("COMMA", "IN", "DATE")
    ):
        return None
    if {"WINDOW", "DURING", "SINCE", "CURRENT"} & set(types) or "SAY" in types[:4]:
        return None
    behind = {mark.type for mark in match.after(14)}
    told = behind & {"RECORD", "BREACHED", "ATTACK"} and behind & {"NUMBER", "COUNTED"}
    return make("WINDOW", match.marks, Period("24h", 1, on=day)) if told else None


TIMES_LATE: Final = [
    Rule("ru.in-month", "[IN DURING] LAST? CURRENT? [MONTH DATE](?! [DASH COLON]+ NUMBER "
         "COUNTED)", _in_month,
         "in a month, in a year"),
    Rule("ru.day-heads", "date:DATE(?=[DASH COLON]+ NUMBER)", _day_heads, "a day and its number"),
    Rule("ru.on-day", "date:DATE(?:COMMA DATE)?(?! [STOP CLOSE])", _on_day, "on one day"),
    Rule("ru.bare-day", "unit:TIME_UNIT", _bare_day, "a day and a night"),
    Rule("ru.stretch", "WITH CLOCK_WORD? start:[NUMBER DATE] [FOR IN TO] CLOCK_WORD? stop:DATE",
         _stretch, "from one day to another"),
    Rule("ru.since", "WITH CLOCK_WORD? date:DATE", _since, "since a day"),
    Rule("ru.since-month", "WITH month:MONTH", _since_month, "since a month"),
]  # fmt: skip
TIMES: Final = [
    Rule("ru.previous", "DURING? PREVIOUS NUMBER? TIME_UNIT", _previous, "the period before"),
]  # fmt: skip


def _city(match: Match) -> Mark:
    """ "г. Алеппо": the letter that elsewhere is a year is a town before a name."""
    place = match["place"]
    part = Part(place.start, place.stop, place.value, "city")
    return make("NAMED", match.marks, Where((part,)))


def _settlement(match: Match) -> Mark | None:
    place = match["place"]
    counted = any(mark.type in ("NUMBER", "COUNT", "TOTAL", "JOIN") for mark in match.before(2))
    if match["noun"].value != "localities" or counted or "SY" in place.value:
        return None
    part = Part(place.start, place.stop, place.value, "village")
    return make("NAMED", match.marks, Where((part,)))


def _commission(match: Match) -> Mark:
    """The long name of the commission ends in what it deals with: no breaches are told there."""
    party = match["party"]
    return Mark(party.code, party.start, party.stop, party.value)


NAMES: Final = [
    *VOICES,
    Rule("ru.commission", "party:PARTY [FOR WORD COUNTED]{1,4} COMMA WORD WITH "
         "[WORD COUNTED TRUCE]{1,5} COMMA(?=[RECORD DURING WINDOW])", _commission,
         "a side of the commission by its long name"),
    Rule("ru.city", "YEAR_WORD place:PLACE", _city, "a town by an abbreviation"),
    Rule("ru.settlement", "noun:COUNTED QUOTE? place:PLACE QUOTE?", _settlement,
         "a settlement with its name"),
]  # fmt: skip


OWN: Final = Own(digits=DIGITS, numbers=NUMBERS, times=TIMES, times_late=TIMES_LATE,
                 names=NAMES, figures=FIGURES, shares_late=FIGURES_LATE)  # fmt: skip
