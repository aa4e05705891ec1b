"""Amounts: numerals in digits and words, composed, with their bounds.

What a numeral of digits is worth can depend on what it counts ("2,134 tonnes" is a little over
two, "2,134 people" is thousands), so an amount keeps both values until its noun is known.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from hudna.reading.engine.marks import Mark, code, make
from hudna.reading.engine.rules import Match, Rule

Number = int | float

MEASURE: Final = "measure"
"""Value of a CLOCK_WORD that is a distance, an age, a calibre: no count, and no name either."""

ELSEWHERE: Final = "elsewhere"
"""Value of a CLOCK_WORD that another text tells, which the page only points to."""

UNREADABLE: Final = "unreadable"
"""Value of a CLOCK_WORD of digits in no form of a number: too many, or oddly parted."""

_TELEPHONE: Final = 7  # digits: a row that begins with a nought is no count
VAGUE: Final = "vague"
"""Value of a CLOCK_WORD that is a number nobody counted: hundreds, thousands, tens of thousands."""

_LONGEST_SPACED: Final = 12
_LONGEST: Final = 18  # no count is longer; a phone or account number may be
_GROUPS = re.compile(r"\d{1,3}(?:([.,])\d{3})+")
_DECIMAL = re.compile(r"(\d+)[.,](\d+)")
_MIXED = re.compile(r"\d{1,3}(?:([.,])\d{3})+(?!\1)[.,]\d+")
_REVERSED = re.compile(r"(\d+)ر(\d+)")


@dataclass(frozen=True, slots=True)
class Amount:
    """`value` for things that are counted, `measured` for things that are weighed.

    `bound`: "exact", "about", "more" (at least this much), "less" (at most), "range" (to `high`);
    `kind`: "cardinal", "ordinal", "percent", "fraction"; `times`: how often.
    """

    value: Number
    measured: Number
    bound: str = "exact"
    high: Number | None = None
    times: bool = False
    distributed: bool = False
    worded: bool = False
    doubtful: bool = False
    kind: str = "cardinal"

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
    if digits.isdecimal() and digits[0] == "0" and len(digits) >= _TELEPHONE:
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
_MANY: Final = 2  # the count of a scale's plural: "thousands" by themselves are no number
_SCALE: Final = code("SCALE")
_PARTS: Final = frozenset("2 3 4 5 6 7 8 9 10".split())
_HALF: Final = code("HALF")
_AND: Final = code("AND")
_NUMERAL: Final = code("NUMERAL")
_COMMA: Final = code("COMMA")


def rules(numerals: Numerals) -> list[Rule]:
    """The rules that turn digits and number words into NUMBER marks."""

    def run(match: Match) -> list[Mark]:
        split = _split(match, numerals) if numerals.joined else None
        if split is not None:
            return split
        vague = match.marks[0].count == _MANY and not _bounded(match.before())
        return (
            [make("CLOCK_WORD", match.marks, VAGUE)] if vague else _compose(match.marks, numerals)
        )

    part = "[DIGITS NUMERAL SCALE HALF]"
    glue = "(?:COMMA|AND)?" if numerals.comma_spaced else "AND?"
    return [
        Rule("number.fraction", "(?<!SLASH)over:DIGITS SLASH under:DIGITS(?! [SLASH MONTH])",
             _fraction, "a fraction in digits: 3/4"),
        Rule("number.run", f"{part}(?:{glue} {part})*", run,
             "digits and number words as one number"),
    ]  # fmt: skip


def _fraction(match: Match) -> Mark | None:
    """ "3/4" and what "¾" becomes: small numbers without a space, the greater one below."""
    over, _, under = match.marks
    fits = over.value.isdigit() and under.value in _PARTS and 0 < int(over.value) < int(under.value)
    if not fits or over.stop != under.start - 1:
        return None
    return make("HALF", match.marks, f"{over.value}/{under.value}")


def _split(match: Match, numerals: Numerals) -> list[Mark] | None:
    """ "Between a hundred and a hundred and fifty" where "and" joins all parts: two numbers."""
    if not match.before() or match.before()[0].value not in ("between", "amid"):
        return None
    for at, mark in enumerate(match.marks):
        if mark.code == _AND:
            low = _compose(match.marks[:at], numerals)
            high = _compose(match.marks[at + 1 :], numerals)
            if len(low) == len(high) == 1 and low[0].value.value < high[0].value.value:
                return [*low, mark, *high]
    return None


def _bounded(before: Sequence[Mark]) -> bool:
    return bool(before) and before[0].type in ("HEDGE", "TO", "FROM", "WITH")


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
        part = first.code == _HALF
        amount = Amount(value, value, worded=True, kind="fraction" if part else "cardinal")
    sum_, stop = _Sum(first, amount.value), at + 1
    while (following := _following(marks, stop, numerals)) and sum_.takes(*following, numerals):
        stop = following[1] + 1
    if stop > at + 1:
        value = _plain(sum_.value)
        amount = Amount(value, value, worded=True)
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
    """Read "27 446" or "2, 281": digits whose thousands stand apart.

    A row of more groups than a count has is a row of numbers, and none of them is put together.
    """
    if at and marks[at - 1].code == _DIGITS and marks[at].start - marks[at - 1].stop == 1:
        return None
    shown, stop = marks[at].value, at + 1
    if not _HEAD.fullmatch(shown):
        return None
    while stop < len(marks):
        comma = marks[stop].code == _COMMA and numerals.comma_spaced
        place = stop + comma
        if place >= len(marks) or not (comma or numerals.spaced):
            break
        gap = marks[place].start - marks[stop - 1].stop
        group = _GROUP if comma else _TAIL
        if not (shown.isdecimal() and gap == 1 + comma and marks[place].code == _DIGITS
                and group.fullmatch(marks[place].value)):  # fmt: skip
            break
        shown += marks[place].value
        stop = place + 1
        if len(shown) > _LONGEST_SPACED:
            return None
    if stop == at + 1:
        return None
    value = float(shown.replace(",", "."))
    return stop, _same(int(value) if value.is_integer() else value)


_DUALS: Final = frozenset({2_000, 2_000_000, 2_000_000_000})  # Arabic: two of a scale in one word
_HEAD = re.compile(r"\d{1,3}")
_GROUP = re.compile(r"\d{3}")
_TAIL = re.compile(r"\d{3}(?:[.,]\d+)?")


def _worth(mark: Mark) -> Number:
    """The value of a word: "3", "1.5", or a fraction as "2/3"."""
    over, _, under = str(mark.value).partition("/")
    return _plain(float(over) / float(under or 1))


def _plain(value: Number) -> Number:
    return int(value) if float(value).is_integer() else value


def _in_digits(mark: Mark) -> bool:
    """Whether a part is written in digits: "5", and "1/2" of "5 1/2"."""
    return mark.code == _DIGITS or (mark.code == _HALF and mark.rule == "number.fraction")


class _Sum:
    """A number growing part by part. What may still be added is smaller than `room`."""

    def __init__(self, first: Mark, value: Number) -> None:
        self.done: Number = 0
        self.open: Number = value
        self.room = self._room(first, value)
        self.scale = math.inf
        self.halved: Number = 0  # what a half was of
        self.first = first
        if first.code == _NUMERAL and value in _DUALS:
            self.done, self.open, self.scale, self.room = value, 0, value / 2, value / 2
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
            return self._takes_half(
                value, joined or mark.count == 1, _in_digits(mark) and _in_digits(self.first)
            )
        one = value == 1 and numerals.joined and self._is_scale()
        if not joined and (one or value == self.halved):
            return True  # "a million and half of the million", Arabic's "a million, one"
        if mark.code == _SCALE and not joined:
            if self.scale <= value and self._is_scale() and self.done == self.scale:
                self.done, self.scale, self.room = self.done * value, value, value
                return True  # "a thousand billion", "a million million"
            fits = value < self.scale and (self.open > 0 or self.done == 0)
            if fits:
                self._multiply(value)
            return fits
        return self._adds(mark, value, joined, numerals)

    def _is_scale(self) -> bool:
        return self.open == 0 and self.scale < math.inf

    def _takes_half(self, value: Number, joined: bool, whole: bool) -> bool:
        """ "five and a half", "a million and a half": half of what was named last."""
        joined = joined or (whole and value < 1)
        if joined and not self.halved:
            unit = self.scale if self._is_scale() else 1
            self.open, self.room, self.halved = self.open + value * unit, 0, unit
        return joined

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
