"""Amounts: numerals in digits and words, composed, with their bounds.

What a numeral of digits is worth can depend on what it counts ("2,134 tonnes" is a little over
two, "2,134 people" is thousands), so an amount keeps both values until its noun is known.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from hudna.reading.engine.marks import Mark, code, make
from hudna.reading.engine.rules import Match, Rule

Number = int | float

MEASURE: Final = "measure"
"""Value of a CLOCK_WORD that is a distance, an age, a calibre: no count, and no name either."""

UNREADABLE: Final = "unreadable"
"""Value of a CLOCK_WORD of digits in no form of a number: too many, or oddly parted."""

_LONGEST: Final = 18  # no count is longer; a phone or account number may be
_GROUPS = re.compile(r"\d{1,3}(?:([.,])\d{3})+")
_DECIMAL = re.compile(r"(\d+)[.,](\d+)")
_MIXED = re.compile(r"\d{1,3}(?:([.,])\d{3})+(?!\1)[.,]\d+")
_REVERSED = re.compile(r"(\d+)ر(\d+)")


@dataclass(frozen=True, slots=True)
class Amount:
    """`value` for things that are counted, `measured` for things that are weighed.

    `bound`: "exact", "about", "more" (at least this much), "less" (at most), "range" (to `high`).
    """

    value: Number
    measured: Number
    bound: str = "exact"
    high: Number | None = None
    times: bool = False
    distributed: bool = False
    worded: bool = False
    doubtful: bool = False

    def bounds(self, *, weighed: bool) -> tuple[Number | None, Number | None]:
        """Return (low, high) as the words give them; None is an open side."""
        if weighed and self.doubtful and self.bound == "exact":
            return min(self.measured, self.value), max(self.measured, self.value)
        value = self.measured if weighed else self.value
        if self.bound == "more":
            return value, None
        if self.bound == "less":
            return None, value
        return value, self.high if self.high is not None else value


def literal(digits: str, decimal: str, doubtful: str = "") -> Amount | None:
    """Read a numeral in digits; `decimal` is the language's own decimal sign for measures.

    A lone group of three digits behind a `doubtful` sign may be either: 1,250 tonnes are a good
    ton to one translator and a shipload to the next. Both values are then the bounds.

    Returns None for what counts nothing: a time of day, a date, a very long row of digits.
    """
    if len(digits) > _LONGEST:
        return None
    if digits.isdecimal():
        return Amount(int(digits), int(digits))
    if turned := _REVERSED.fullmatch(digits):
        return _same(float(f"{turned[2]}.{turned[1]}"))
    if ":" in digits:
        return None
    if _MIXED.fullmatch(digits):
        sign = max(".,", key=digits.rfind)
        other = "," if sign == "." else "."
        return _same(float(digits.replace(other, "").replace(sign, ".")))
    if _GROUPS.fullmatch(digits) and len(set(re.sub(r"\d", "", digits))) == 1:
        return _grouped(digits, decimal, doubtful)
    if one := _DECIMAL.fullmatch(digits):
        return _same(float(f"{one[1]}.{one[2]}"))
    return None


def _same(value: Number) -> Amount:
    return Amount(value, value)


def _grouped(digits: str, decimal: str, doubtful: str) -> Amount:
    counted = int(re.sub(r"\D", "", digits))
    sign = re.sub(r"\d", "", digits)
    measured = float(digits.replace(",", ".")) if len(sign) == 1 and sign in decimal else counted
    small = digits.startswith("0")
    both = len(sign) == 1 and sign in doubtful and not small
    return Amount(counted, measured, doubtful=both)


@dataclass(frozen=True, slots=True)
class Numerals:
    """How a language puts numerals together.

    `joined`: whether "and" stands between the parts; `units_first`: Arabic's five-and-twenty;
    `doubtful`: the signs of them that may also part thousands;
    `decimal`: the signs that make a lone group of three digits a decimal where things are weighed;
    `spaced`: whether "27 446" is one number.
    """

    joined: bool
    units_first: bool
    decimal: str
    spaced: bool
    comma_spaced: bool = False
    doubtful: str = ""


_DIGITS: Final = code("DIGITS")
_SCALE: Final = code("SCALE")
_HALF: Final = code("HALF")
_AND: Final = code("AND")
_COMMA: Final = code("COMMA")


def rules(numerals: Numerals) -> list[Rule]:
    """The rules that turn digits and number words into NUMBER marks."""

    def run(match: Match) -> list[Mark]:
        return _compose(match.marks, numerals)

    part = "[DIGITS NUMERAL SCALE HALF]"
    glue = "(?:COMMA|AND)?" if numerals.comma_spaced else "AND?"
    return [
        Rule("number.run", f"{part}(?:{glue} {part})*", run,
             "digits and number words as one number"),
        Rule("number.range-between", "HEDGE low:NUMBER AND high:NUMBER(?!x)", _between,
             "a range: between two numbers"),
        Rule("number.range-from", "FROM low:NUMBER TO high:NUMBER", _ranged,
             "a range: from … to …"),
        Rule("number.hedged", "hedge:HEDGE n:NUMBER", _hedged, "a bound: at least, about, almost"),
        Rule("number.frequency", "n:FREQUENCY TIMES?", _frequency,
             "once, twice: a number of times"),
        Rule("number.times", "n:NUMBER WORD? TIMES", _times, "a number of times"),
    ]  # fmt: skip


def _compose(marks: Sequence[Mark], numerals: Numerals) -> list[Mark]:
    made: list[Mark] = []
    at = 0
    while at < len(marks):
        stop = at + 1
        if marks[at].code in (_AND, _COMMA):
            made.append(marks[at])
        else:
            stop, amount = _take(marks, at, numerals)
            made.append(_number(marks[at:stop], amount))
        at = stop
    return made


def _number(marks: Sequence[Mark], amount: Amount | None) -> Mark:
    if amount is None:
        return make("CLOCK_WORD", marks, UNREADABLE)
    return make("NUMBER", marks, amount)


def _take(marks: Sequence[Mark], at: int, numerals: Numerals) -> tuple[int, Amount | None]:
    """Take the longest single number that starts at `at`: (where it stops, what it is)."""
    first = marks[at]
    if first.code == _DIGITS:
        amount = literal(first.value, numerals.decimal, numerals.doubtful)
        if amount is None:
            return at + 1, None
        spaced = _spaced(marks, at, numerals)
        if spaced:
            return spaced
    else:
        value = _worth(first)
        amount = Amount(value, value, worded=True)
    sum_, stop = _Sum(first, amount.value), at + 1
    while (following := _following(marks, stop, numerals)) and sum_.takes(*following, numerals):
        stop = following[1] + 1
    if stop > at + 1:
        amount = Amount(sum_.value, sum_.value, worded=True)
    return stop, amount


def _following(
    marks: Sequence[Mark], at: int, numerals: Numerals
) -> tuple[Sequence[Mark], int, bool] | None:
    """The next part behind a number, if one may stand there: (marks, its place, after "and")."""
    joined = at < len(marks) and marks[at].code == _AND
    place = at + joined
    if place >= len(marks) or marks[place].code == _COMMA:
        return None
    return marks, place, joined


def _spaced(marks: Sequence[Mark], at: int, numerals: Numerals) -> tuple[int, Amount] | None:
    """Read "27 446" or "2, 281": digits whose thousands stand apart."""
    shown, stop = marks[at].value, at + 1
    while stop < len(marks):
        comma = marks[stop].code == _COMMA and numerals.comma_spaced
        place = stop + comma
        if place >= len(marks) or not (comma or numerals.spaced):
            break
        gap = marks[place].start - marks[stop - 1].stop
        if not (_HEAD.fullmatch(shown) and gap == 1 + comma and marks[place].code == _DIGITS
                and _TAIL.fullmatch(marks[place].value)):  # fmt: skip
            break
        shown += marks[place].value
        stop = place + 1
    if stop == at + 1:
        return None
    value = float(shown.replace(",", "."))
    return stop, _same(int(value) if value.is_integer() else value)


_HEAD = re.compile(r"\d{1,3}(?:\d{3})*")
_TAIL = re.compile(r"\d{3}(?:[.,]\d+)?")


def _worth(mark: Mark) -> Number:
    value = float(mark.value)
    return int(value) if value.is_integer() else value


class _Sum:
    """A number growing part by part. What may still be added is smaller than `room`."""

    def __init__(self, first: Mark, value: Number) -> None:
        self.done: Number = 0
        self.open: Number = value
        self.room = self._room(first, value)
        self.scale = math.inf
        self.first = first
        if first.code == _SCALE:
            self.open = 1
            self._multiply(value)

    @property
    def value(self) -> Number:
        return self.done + self.open

    @staticmethod
    def _room(mark: Mark, value: Number) -> Number:
        """The place that a part leaves free below itself: 20 leaves units, 7 leaves nothing."""
        if mark.code == _DIGITS or value < 20:
            return 0
        return 10 if value < 100 else 100 if value < 1000 else 1000

    def _multiply(self, scale: Number) -> None:
        if scale >= 1000:
            self.done, self.open = self.done + (self.open or 1) * scale, 0
            self.scale = scale
        else:
            self.open = (self.open or 1) * scale
        self.room = scale if scale != 12 else 0

    def takes(self, marks: Sequence[Mark], at: int, joined: bool, numerals: Numerals) -> bool:
        """Add the part at `marks[at]` if it belongs to this number; say whether it did."""
        mark = marks[at]
        if mark.code == _DIGITS:
            read = literal(mark.value, "")
            return read is not None and self._adds(mark, read.value, joined, numerals)
        value = _worth(mark)
        if mark.code == _HALF:
            self.open, self.room = self.open + value, 0
            return joined
        if mark.code == _SCALE and not joined:
            fits = value < self.scale and (self.open > 0 or self.done == 0)
            if fits:
                self._multiply(value)
            return fits
        return self._adds(mark, value, joined, numerals)

    def _adds(self, mark: Mark, value: Number, joined: bool, numerals: Numerals) -> bool:
        turned = (numerals.units_first and joined and 0 < self.open % 100 < 10 and self.room == 0
                  and self.first.code != _DIGITS and mark.code != _DIGITS
                  and value in range(20, 100, 10))  # fmt: skip
        if not turned:
            after_scale = self.room >= 100
            if numerals.joined != joined and not (joined and after_scale):
                return False
            if not 0 < value < self.room:
                return False
        self.open += value
        self.room = 0 if turned else self._room(mark, value)
        if mark.code == _SCALE and value >= 1000:
            self.done, self.open, self.room = self.done + self.open, 0, value
        return True


def _hedged(match: Match) -> Mark:
    amount: Amount = match["n"].value
    bound = match["hedge"].value
    return make("NUMBER", match.marks, replace(amount, bound=bound))


def _ranged(match: Match) -> Mark | None:
    low, high = match["low"].value, match["high"].value
    if low.value >= high.value:
        return None
    return make("NUMBER", match.marks, replace(low, bound="range", high=high.value))


def _between(match: Match) -> Mark | None:
    return _ranged(match) if match.marks[0].value == "between" else None


def _frequency(match: Match) -> Mark:
    value = int(match["n"].value)
    return make("NUMBER", match.marks, Amount(value, value, times=True, worded=True))


def _times(match: Match) -> Mark:
    return make("NUMBER", match.marks, replace(match["n"].value, times=True))
