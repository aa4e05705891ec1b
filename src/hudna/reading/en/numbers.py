"""Numbers of English: hyphens, names with numbers, bounds behind, ranges."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import MEASURE, Amount

_SHORT_NAME: Final = 3
_QUARTER_NUMBER: Final = 3
_TENS: Final = range(20, 100, 10)
_TEN: Final = 10


def _glued(marks: Sequence[Mark]) -> bool:
    return all(one.stop == other.start for one, other in pairwise(marks))


def name_mark(match: Match) -> Mark:
    """A number that is part of a name or a measure: it counts nothing."""
    return make("CLOCK_WORD", match.marks)


def measure_mark(match: Match) -> Mark:
    """A distance, an age, a share: it counts nothing, and is no name."""
    return make("CLOCK_WORD", match.marks, MEASURE)


def _hyphened(match: Match) -> Made:
    """ "twenty-four": one number; "two-thirds" and "four-five" are not."""
    tens, units = match["tens"], match["units"]
    fits = int(tens.value) in _TENS and 0 < int(units.value) < _TEN
    return (tens, units) if fits and _glued(match.marks) else None


def _said_twice(match: Match) -> Mark | None:
    """ "15 (fifteen)": the same number twice."""
    digits = match["digits"].value
    words = sum(int(mark.value) for mark in match.all("words") if mark.type == "NUMERAL")
    return make("DIGITS", match.marks, digits) if digits == str(words) else None


def _unhyphened(match: Match) -> Made:
    """ "24-hour", "three-day": a number and its unit."""
    return (match["n"], match["unit"]) if _glued(match.marks) else None


def _designation(match: Match) -> Mark | None:
    """ "T-72", "M5", "Mi-8": a name of few letters with its number."""
    word = match.marks[0]
    if not _glued(match.marks) or word.stop - word.start > _SHORT_NAME:
        return None
    return make("CLOCK_WORD", match.marks)


def _short_month(match: Match) -> Mark:
    return make("MONTH", match.marks, match["month"].value)


def _quarter(match: Match) -> Mark | None:
    numbered = len(match["n"].value) >= _QUARTER_NUMBER and match["level"].value == "quarter"
    if not numbered or any(mark.type in ("COUNTED", "OF_WHICH") for mark in match.after()):
        return None
    return make("CLOCK_WORD", match.marks)


def _quoted(match: Match) -> Mark | None:
    numbered = len(match.marks[1].value) >= _QUARTER_NUMBER
    return make("CLOCK_WORD", match.marks) if numbered and _glued(match.marks) else None


def _moved_from(match: Match) -> Made:
    """ "rose from 49 to 51": the first number is of the period before, no lower bound."""
    return [*match.marks[:-1], make("PREVIOUS", (match["origin"],))]


DIGITS: Final = [
    Rule("en.said-twice", "digits:DIGITS OPEN words:([NUMERAL SCALE DASH AND]+) CLOSE",
         _said_twice, "a number in digits and again in words"),
    Rule("en.hyphened", "tens:NUMERAL DASH units:NUMERAL", _hyphened, "tens and units"),
    Rule("en.short-month", "month:MONTH STOP(?=DIGITS)", _short_month, "Feb. 27"),
    Rule("en.number-sign", "[NO NAME_SIGN] STOP DIGITS", name_mark, "No. 7: a name"),
    Rule("en.numbered", "NAME_SIGN QUOTE? DIGITS QUOTE?", name_mark,
         "a hill, a resolution, a page by number"),
    Rule("en.quoted", "QUOTE DIGITS QUOTE", _quoted, "a quarter by its number"),
    Rule("en.quarter", "level:LEVEL n:DIGITS", _quarter, "a quarter by number"),
    Rule("en.designation", "[WORD COUNTED TIME_UNIT WEAPON] DASH? DIGITS", _designation,
         "a weapon or a road by number"),
    Rule("en.unhyphened", "n:[DIGITS NUMERAL] DASH unit:[COUNTED TIME_UNIT QUALITY]", _unhyphened,
         "a number joined to its unit"),
    Rule("en.moved-from", "[ROSE FELL] [WORD TOTAL QUALITY]? origin:FROM(?=HEDGE?[DIGITS NUMERAL])",
         _moved_from, "a total and the one before it"),
]  # fmt: skip


def _behind(match: Match) -> Mark | None:
    """ "three or more", "ten or so": a bound that stands behind its number."""
    side, _, bound = str(match["hedge"].value).partition("_")
    if side != "behind":
        return None
    return make("NUMBER", match.marks, replace(match["n"].value, bound=bound))


def _over(match: Match) -> Mark | None:
    """ "over three" is a bound, "over three days" a period."""
    if match["over"].value != "over":
        return None
    return make("NUMBER", match.marks, replace(match["n"].value, bound="more"))


def _range(match: Match) -> Mark | None:
    low, high = match["low"], match["high"]
    moved = any(mark.type in ("ROSE", "FELL", "PREVIOUS", "DATE", "PLACE", "MONTH")
                for mark in match.before(2))  # fmt: skip
    dashed = match.marks[1].type == "DASH"
    amount: Amount = low.value
    if moved or amount.times or not amount.value < high.value.value:
        return None
    if dashed and not _glued(match.marks):
        return None
    return make("NUMBER", match.marks, replace(amount, bound="range", high=high.value.value))


def _measured(match: Match) -> Mark:
    """ "19 years old" is a measure, "two days ago" a time."""
    return make("CLOCK_WORD", match.marks, match["unit"].value)


def _more(match: Match) -> Made:
    """ "another two settlements": new ones."""
    return match["n"], match["more"]


NUMBERS: Final = [
    Rule("en.bound-behind", "n:NUMBER hedge:HEDGE", _behind, "a bound behind its number"),
    Rule("en.over", "over:DURING n:NUMBER(?![TIME_UNIT LAST CLOCK_WORD])", _over, "over so many"),
    Rule("en.range", "low:NUMBER [TO DASH] high:NUMBER(?=[COUNTED QUALITY WORD HARM TIME_UNIT])",
         _range, "a range"),
    Rule("en.another", "more:MORE n:NUMBER", _more, "another so many"),
    Rule("en.measure", "NUMBER unit:CLOCK_WORD", _measured, "an age, a distance, a time ago"),
]  # fmt: skip
