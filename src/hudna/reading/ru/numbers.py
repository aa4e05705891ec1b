"""Numbers of Russian: what takes a full stop, numbers in names, bounds and halves."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Match, Rule

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
NUMBERS: Final = [
    Rule("ru.from-to", "WITH NUMBER TO n:NUMBER", _from_to,
         "a count that moved from one to another"),
    Rule("ru.half", "n:NUMBER half:NUMBER", _and_half, "so many and a half"),
    Rule("ru.up-to", "TO n:NUMBER", _up_to, "a bound: up to"),
]  # fmt: skip
