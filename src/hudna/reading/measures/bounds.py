"""Numbers with what stands around them: bounds, ranges, ordinals, shares in per cent, how often."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import MEASURE, Amount

_BOUNDS: Final = frozenset({"exact", "about", "more", "less"})
_MOVED: Final = frozenset({"ROSE", "FELL", "PREVIOUS", "DATE", "PLACE", "MONTH", "DASH"})
_YEARS: Final = range(1900, 2101)
_WIDE: Final = 20  # a range whose end is more than so many times its start is none


def glued(marks: Sequence[Mark]) -> bool:
    """Whether marks stand without a space between them."""
    return all(one.stop == other.start for one, other in pairwise(marks))


def _hedged(match: Match) -> Mark | None:
    amount: Amount = match["n"].value
    bound = str(match["hedge"].value).removeprefix("both_")
    if bound not in _BOUNDS or amount.bound == "range":
        return None
    return make("NUMBER", match.marks, replace(amount, bound=bound))


def behind(match: Match) -> Mark | None:
    """ "three or more", "ten or so": a bound that stands behind its number."""
    side, _, bound = str(match["hedge"].value).partition("_")
    dashed = match.get("dash") is not None and not glued(match.marks)
    if side not in ("behind", "both") or dashed:
        return None
    return make("NUMBER", match.marks, replace(match["n"].value, bound=bound))


def ranged(match: Match) -> Mark | None:
    """A number from `low` to `high`; "two to three thousand" is thousands at both ends."""
    low, high = match["low"].value, match["high"].value
    value = low.value
    if low.times or low.bound != "exact" or high.bound != "exact":
        return None
    if high.worded and value < high.value / _WIDE:
        scale = next((one for one in (10**9, 10**6, 1000) if high.value >= one > value), 1)
        value = value * scale if value * scale < high.value else value
    if not value < high.value:
        return None
    plain = int(value) if float(value).is_integer() else value
    return make("NUMBER", match.marks, replace(
        low, value=plain, measured=plain, bound="range", high=high.value))  # fmt: skip


def _between(match: Match) -> Mark | None:
    return ranged(match) if match.marks[0].value in ("between", "amid") else None


def _dashed(match: Match) -> Mark | None:
    """ "5-7": without spaces, and no two years or parts of a longer row of digits."""
    low, high = match["low"].value, match["high"].value
    years = low.value in _YEARS and high.value in _YEARS
    around = {mark.type for mark in match.before(2)}
    near = low.worded and high.worded and high.value - low.value == 1
    if years or around & _MOVED or not (near or glued(match.marks)):
        return None
    return ranged(match)


def _up_to(match: Match) -> Mark | None:
    """ "From 5 up to 7"."""
    return ranged(match) if match["hedge"].value == "less" else None


def _minus(match: Match) -> Mark | None:
    """ "Minus 5": a temperature, a difference; nothing is counted so."""
    below = match["hedge"].value == "minus"
    return make("CLOCK_WORD", match.marks, MEASURE) if below else None


def _signed(match: Match) -> Mark | None:
    """ "20+" and "~45"."""
    sign, number = match["sign"], match["n"].value
    bound = {"+": "more", "~": "about", "≈": "about"}.get(sign.value or "")
    before = sign.start == match.marks[0].start
    if bound is None or before is not (bound == "about") or not glued(match.marks):
        return None
    return make("NUMBER", match.marks, replace(number, bound=bound))


def _stopped(match: Match) -> Mark | None:
    """ "approx. 45": an abbreviation takes its full stop."""
    return make("HEDGE", match.marks, "about") if match.marks[0].value == "about" else None


def _either(match: Match) -> Mark | None:
    """ "Five or six"."""
    return ranged(match) if match["either"].value == "or" else None


def _either_left(match: Match) -> Mark | None:
    value = match.marks[0].value
    return make("WORD", match.marks, value) if value in ("or", "amid", "minus") else None


def _percent_twice(match: Match) -> Made:
    """ "10% to 15%": the first sign says nothing new."""
    number, sign, glue = match.marks
    return Mark(number.code, number.start, sign.stop, number.value), glue


def _percent(match: Match) -> Mark:
    """A share in per cent counts nothing."""
    return make("CLOCK_WORD", match.marks, replace(match["n"].value, kind="percent"))


def _measure(match: Match) -> Mark | None:
    """ "82 mm": a measure counts nothing."""
    return make("CLOCK_WORD", match.marks, MEASURE) if match["unit"].value == MEASURE else None


def _frequency(match: Match) -> Mark:
    value = int(match["n"].value)
    return make("NUMBER", match.marks, Amount(value, value, times=True, worded=True))


def _times(match: Match) -> Mark:
    return make("NUMBER", match.marks, replace(match["n"].value, times=True))


def _numbered_ordinal(match: Match) -> Mark | None:
    """ "23rd": digits and their ending."""
    number = match["n"].value
    if not glued(match.marks):
        return None
    value = int("".join(sign for sign in number if sign.isdigit()))
    return make("ORDINAL", match.marks, Amount(value, value, kind="ordinal"))


def _ordinal(match: Match) -> Made:
    """ "twenty-first", "الثالث والعشرين": the last part, or the first, is an ordinal."""
    parts = [mark for mark in match.marks if mark.type in ("NUMERAL", "SCALE", "ORDINAL")]
    if any(isinstance(mark.value, Amount) for mark in parts):
        return None
    value = _sum([int(float(mark.value)) for mark in parts])
    if value is not None:
        return make("ORDINAL", match.marks, _worded(value))
    at = next(at for at, mark in enumerate(match.marks) if mark.type == "ORDINAL")
    lone = match.marks[at]
    made = make("ORDINAL", (lone,), _worded(int(lone.value)))
    return [*match.marks[:at], made, *match.marks[at + 1 :]]


def _sum(values: Sequence[int]) -> int | None:
    """What parts come to, each smaller than the one before, or tens behind units (Arabic)."""
    total = values[0]
    for one, other in pairwise(values):
        if other in (100, 1000) and one < other:
            total *= other
        elif (one in range(20, 100, 10) and other < 10) or (one >= 100 and other < 100) or (
            one < 10 and other in range(20, 100, 10)
        ):  # fmt: skip
            total += other
        else:
            return None
    return total


def _worded(value: int) -> Amount:
    return Amount(value, value, worded=True, kind="ordinal")


def _century(match: Match) -> Mark | None:
    """ "XX century": a Roman number before a word that is numbered so."""
    value = int(match["n"].value)
    return make("CLOCK_WORD", (match["n"],), Amount(value, value, kind="ordinal"))


def _roman_left(match: Match) -> Mark:
    return make("WORD", match.marks)


ORDINALS: Final = [
    Rule("number.century", "n:ROMAN(?=[CENTURY LEVEL])", _century, "a Roman number of a century"),
    Rule("number.roman-left", "[ROMAN CENTURY]", _roman_left,
         "a Roman number that numbers nothing"),
    Rule("number.ordinal-digits", "n:DIGITS ORDINAL_END", _numbered_ordinal,
         "an ordinal in digits"),
    Rule("number.ordinal", "(?:[NUMERAL SCALE] [AND DASH]?){0,5} ORDINAL(?: AND [NUMERAL SCALE])?",
         _ordinal, "an ordinal in words"),
]  # fmt: skip

RULES: Final = [
    Rule("number.percent-twice", "NUMBER PERCENT [TO DASH AND](?=NUMBER PERCENT)", _percent_twice,
         "a share in per cent, from … to …"),
    Rule("number.range-between", "HEDGE low:NUMBER AND high:NUMBER", _between,
         "a range: between two numbers"),
    Rule("number.range-from", "FROM low:NUMBER TO high:NUMBER", ranged,
         "a range: from … to …"),
    Rule("number.range-dash", "low:NUMBER DASH high:NUMBER(?!DASH)", _dashed, "a range: 5-7"),
    Rule("number.range-up-to", "FROM low:NUMBER hedge:HEDGE high:NUMBER", _up_to,
         "a range: from … up to …"),
    Rule("number.signed", "sign:SIGN n:NUMBER|n:NUMBER sign:SIGN", _signed, "20+, ~45"),
    Rule("number.range-or", "low:NUMBER either:HEDGE high:NUMBER", _either, "a range: five or six"),
    Rule("number.abbreviated", "HEDGE STOP(?=NUMBER)", _stopped, "an abbreviated bound"),
    Rule("number.minus", "hedge:HEDGE n:NUMBER", _minus, "minus so many: no count"),
    Rule("number.hedged", "hedge:HEDGE n:NUMBER", _hedged, "a bound: at least, about, almost"),
    Rule("number.bound-behind", "n:NUMBER dash:DASH? hedge:HEDGE(?!NUMBER)", behind,
         "a bound behind its number"),
    Rule("number.frequency", "n:FREQUENCY TIMES?", _frequency,
         "once, twice: a number of times"),
    Rule("number.times", "n:NUMBER WORD? TIMES", _times, "a number of times"),
]  # fmt: skip

LATE: Final = [
    Rule("number.percent", "n:NUMBER PERCENT", _percent, "a share in per cent"),
    Rule("number.times-range", "n:NUMBER TIMES", _times, "from so many times to so many"),
    Rule("number.measure", "NUMBER unit:CLOCK_WORD", _measure, "a calibre, a distance"),
    Rule("number.or-left", "HEDGE", _either_left, "an or that parts no numbers"),
]  # fmt: skip


def _ordinal_left(match: Match) -> Mark:
    """An ordinal that dates nothing: a word like others, its digits no count."""
    amount: Amount = match.marks[0].value
    return make("WORD" if amount.worded else "CLOCK_WORD", match.marks, amount)


ORDINALS_LEFT: Final = [
    Rule("number.ordinal-left", "ORDINAL", _ordinal_left, "which one of several"),
]  # fmt: skip
