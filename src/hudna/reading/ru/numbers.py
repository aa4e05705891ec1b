"""Numbers of Russian: what takes a full stop, numbers in names, bounds and halves."""

import re
from dataclasses import replace
from typing import Final

from hudna.reading import doors
from hudna.reading.doors import NumberReading
from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.measures.bounds import glued, ranged
from hudna.reading.measures.moments import clock
from hudna.reading.measures.periods import lasting

_LONGEST_SHORT: Final = 4
_SHORT_NUMBER: Final = 2
_CLOCK: Final = re.compile(r"(?:[01]\d|2[0-3])\.[0-5]\d")


def _name_mark(match: Match) -> Mark:
    return make("CLOCK_WORD", match.marks)


def _glued_name(match: Match) -> Mark | None:
    return make("CLOCK_WORD", match.marks) if glued(match.marks) else None


def _short(match: Match) -> Mark | None:
    """An abbreviation takes its full stop: "тыс.", "чел.", "г."."""
    short, stop = match.marks
    if not glued(match.marks) or short.stop - short.start > _LONGEST_SHORT:
        return None
    return Mark(short.code, short.start, stop.stop, short.value, count=short.count)


def _ordinal(match: Match) -> Mark | None:
    """ "27-го": which one, a day before a month, and no count."""
    if not glued(match.marks):
        return None
    digits = "".join(sign for sign in match["n"].value if sign.isdigit())
    return make("ORDINAL", match.marks, Amount(int(digits), int(digits), kind="ordinal"))


def _clock(match: Match) -> Mark | None:
    shown = match["n"].value
    return make("CLOCK_WORD", match.marks, clock(shown)) if _CLOCK.fullmatch(shown) else None


def _lasting(match: Match) -> Mark | None:
    digits = match["n"].value
    if not glued(match.marks) or not digits.isdigit():
        return None
    period = lasting(int(digits), match["unit"].value)
    return make("CLOCK_WORD", match.marks, replace(period, bare=True))


def _lettered(match: Match) -> Mark | None:
    """ "Т-72", "С-300"."""
    letter = match.marks[0]
    return _glued_name(match) if letter.stop - letter.start == 1 else None


def _road(match: Match) -> Mark | None:
    """ "М5", "MH17": few letters and digits without a space."""
    road = match["road"]
    return _glued_name(match) if road.stop - road.start < _LONGEST_SHORT else None


def _quarter(match: Match) -> Mark | None:
    numbered = len(match["n"].value) > _SHORT_NUMBER and match["level"].value == "quarter"
    return _name_mark(match) if numbered else None


def _enumerator(match: Match) -> Mark | None:
    """ "1)", "2)": the number of an element, not a count."""
    if any(mark.type == "OPEN" for mark in match.before(6)):
        return None
    before = match.before()
    starts = not before or before[0].type in ("COLON", "SEMI", "STOP", "COMMA")
    return make("CLOCK_WORD", match.marks) if starts else None


def _up_to(match: Match) -> Mark | None:
    """ "до 550" is an upper bound; "до 1269 увеличилось" is where a total came to."""
    if any(mark.type in ("ROSE", "FELL") for mark in (*match.before(8), *match.after(2))):
        return None
    if match.before() and match.before()[0].type in ("NUMBER", "DATE", "MONTH"):
        return None
    return make("NUMBER", match.marks, replace(match["n"].value, bound="less"))


def _from_to(match: Match) -> Mark | None:
    """ "с 234 до 235": where a count that rose or fell came to."""
    if not any(mark.type in ("ROSE", "FELL", "COUNT") for mark in match.before(8)):
        return None
    return make("NUMBER", match.marks, match["n"].value)


def _once_each(match: Match) -> list[Mark]:
    """ "по разу": one each."""
    return [match.marks[0], make("NUMBER", match.marks[1:], Amount(1, 1, worded=True))]


def _said_twice(match: Match) -> Mark | None:
    """ "1 (одно)": one number, in digits and again in words."""
    n, again = match["n"].value, match["again"].value
    return make("NUMBER", match.marks, n) if n.value == again.value else None


DIGITS: Final = [
    Rule("ru.enumerator", "DIGITS CLOSE", _enumerator, "the number of an element of a list"),
    Rule("ru.short", "[COUNTED LEVEL YEAR_WORD SCALE TIME_UNIT MONTH] STOP", _short,
         "an abbreviation with its full stop"),
    Rule("ru.ordinal", "n:DIGITS DASH ORDINAL_END", _ordinal, "an ordinal in digits"),
    Rule("ru.name-number", "[WORD WEAPON] DASH DIGITS(?:WORD DIGITS?)?", _glued_name,
         "a number in the name of a weapon"),
    Rule("ru.number-name", "DIGITS DASH [WORD WEAPON COUNTED QUALITY CLOCK_WORD]", _glued_name,
         "a number in a word: a calibre"),
    Rule("ru.numbered", "NAME_SIGN [QUOTE STOP]? DIGITS QUOTE?", _name_mark,
         "a hill or a flat by number"),
    Rule("ru.lettered", "[WITH COUNTED WORD IN FOR] DASH DIGITS", _lettered,
         "a weapon by its letter and number"),
    Rule("ru.road", "road:[WORD ORDINAL_END] DIGITS", _road,
         "a road, a flight: letters with a number"),
    Rule("ru.quarter", "level:LEVEL n:DIGITS", _quarter, "a quarter by number"),
    Rule("ru.numbered-quarter", "LEVEL QUOTE DIGITS QUOTE", _name_mark, "a quarter by number"),
    Rule("ru.lasting", "n:DIGITS DASH unit:LASTING", _lasting, "72-часовой: how long"),
    Rule("ru.clock-at", "(?<=[IN WITH TO])n:DIGITS(?! [COUNTED CLOCK_WORD])", _clock,
         "an hour with a point"),
    Rule("ru.clock", "n:DIGITS(?=[DIGITS FOR WITH IN TO])", _clock, "a time of day with a point"),
]  # fmt: skip
NUMBERS: Final = [
    Rule("ru.once-each", "FOR TIMES", _once_each, "once in each"),
    Rule("ru.said-twice", "n:NUMBER OPEN again:NUMBER CLOSE", _said_twice,
         "a number in digits and in words"),
    Rule("ru.from-to", "WITH NUMBER TO n:NUMBER", _from_to,
         "a count that moved from one to another"),
    Rule("ru.range-with", "WITH low:NUMBER TO high:NUMBER", ranged, "a range: с … до …"),
    Rule("ru.up-to", "TO n:NUMBER", _up_to, "a bound: up to"),
]  # fmt: skip


def read(text: str) -> tuple[NumberReading, ...]:
    """Return the numbers of Russian text: see `hudna.reading.doors.numbers`."""
    return doors.numbers(text, "ru")
