"""What numbers and times leave loose for the figures, put together where there are no figures.

The reader needs a number and its unit apart ("five and a half months" may be a figure of its own);
who asks for numbers and times only gets them joined. It is run behind a language's own grammars.
"""

from dataclasses import dataclass, replace
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Grammar, Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.measures import bounds, joining
from hudna.reading.measures.periods import lasting

_OLD: Final = 200  # years: nothing that is watched lasted longer
_TWO: Final = 2
_ONE_WORD: Final = 8  # letters: longer marks are two words
_COUNTED: Final = frozenset({"COUNTED", "HARM", "CONVOY", "ATTACK"})


@dataclass(frozen=True, slots=True)
class Length:
    """How long something lasts: an amount of a unit; `place`: where the number itself stands."""

    amount: Amount
    unit: str
    place: tuple[int, int]


def _length(match: Match) -> Mark | None:
    number, unit = match["n"], match["unit"]
    if number.value.times:
        return None
    return make(
        "NUMBER", match.marks, Length(number.value, unit.value, (number.start, number.stop))
    )


def _window(match: Match) -> Mark | None:
    """ "In six months": a period up to now."""
    amount: Amount = match["n"].value
    if amount.bound != "exact" or amount.times:
        return None
    return make("WINDOW", match.marks, lasting(amount.value, match["unit"].value))


def _years(match: Match) -> Mark | None:
    """ "Полтора года": no year is so early."""
    number = match["n"]
    if number.value.times or number.value.value > _OLD:
        return None
    place = number.start, number.stop
    return make("NUMBER", match.marks, Length(number.value, "year", place))


def _months(match: Match) -> Mark | None:
    """ "Five months and a half", which the figures count by themselves."""
    number, noun = match["n"], match["noun"]
    if noun.value != "months" or not isinstance(number.value, Amount):
        return None
    return make("NUMBER", match.marks, Length(number.value, "month", (number.start, number.stop)))


def _joined(match: Match) -> Mark | None:
    """ "From two hours to three hours"."""
    first, last = match["first"].value, match["last"].value
    if not (isinstance(first, Length) and isinstance(last, Length) and first.unit == last.unit):
        return None
    if not first.amount.value < last.amount.value:
        return None
    amount = replace(first.amount, bound="range", high=last.amount.value)
    return make(
        "NUMBER",
        match.marks,
        Length(amount, first.unit, (match.marks[0].start, match.marks[-1].stop)),
    )


def _dual(match: Match) -> Mark | None:
    """ "A fortnight": a unit that carries its number."""
    unit = match["unit"]
    if unit.count != _TWO:
        return None
    amount = Amount(unit.count, unit.count, worded=True)
    return make("NUMBER", match.marks, Length(amount, unit.value, (unit.start, unit.stop)))


def _none(match: Match) -> Mark | None:
    """ "No breaches", "zero", "breaches: none": a figure has its own rules for it."""
    none = match["none"]
    counted = {mark.type for mark in (*match.before(2), *match.after(3))} & _COUNTED
    if none.value != "zero" and (none.value != "none" or not counted):
        return None
    return make("NUMBER", (none,), Amount(0, 0, worded=True))


def _one_of(match: Match) -> Mark | None:
    """ "One of the sides": whoever it is, no number."""
    amount: Amount = match["n"].value
    plain = amount.worded and amount.value == 1 and amount.bound == "exact"
    return make("WORD", match.marks) if plain and not amount.times else None


def _calibre(match: Match) -> Mark | None:
    """ "82 mm", "calibre 7.62": a measure, no count."""
    return make("CLOCK_WORD", match.marks) if match["noun"].value == "calibre" else None


def _single(match: Match) -> Mark | None:
    """ "إحدى البلدات": one of several, in two words; a noun of one word may be any one."""
    noun = match["noun"]
    two_words = noun.rule == "number.one" and noun.stop - noun.start > _ONE_WORD
    return make("NUMBER", match.marks, Amount(1, 1, worded=True)) if two_words else None


def _occasions(match: Match) -> Mark | None:
    """ "خمس مرات": a noun that says how often."""
    if match["noun"].value != "occasions":
        return None
    return make("NUMBER", match.marks, replace(match["n"].value, times=True))


CLOSING: Final = Grammar([
    *joining.HOURS, *joining.STRETCHES,
    Rule("closing.one-of", "n:NUMBER(?=[OF FROM])", _one_of, "one of several"),
    Rule("closing.none", "none:[NO NOT NOBODY]", _none, "zero in words"),
    Rule("closing.calibre", "NUMBER noun:COUNTED", _calibre, "a calibre: 82 mm"),
    Rule("closing.calibre-first", "noun:COUNTED NUMBER", _calibre, "a calibre: calibre 7.62"),
    Rule("closing.single", "noun:COUNTED", _single, "one of several places"),
    Rule("closing.occasions", "n:NUMBER noun:COUNTED", _occasions, "how often"),
    Rule("closing.bound-behind", "n:NUMBER hedge:HEDGE", bounds.behind, "a bound behind a number"),
    Rule("closing.lasting", "DURING n:NUMBER unit:TIME_UNIT", _window, "in so many months"),
    Rule("length.year", "n:NUMBER unit:YEAR_WORD", _years, "how long: so many years"),
    Rule("length.dual", "(?<!NUMBER)unit:TIME_UNIT", _dual, "how long: a unit that says how many"),
    Rule("length.months", "n:NUMBER noun:COUNTED", _months, "how long: so many months"),
    Rule("length.unit", "n:NUMBER unit:TIME_UNIT", _length, "how long: so many hours or days"),
    Rule("length.range", "[OF FROM WITH WORD HEDGE] first:NUMBER [AND TO DASH]{1,2} last:NUMBER",
         _joined,
         "how long: from … to …"),
])  # fmt: skip
