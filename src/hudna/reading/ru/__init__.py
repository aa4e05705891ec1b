"""Russian: its words, endings, numerals and rules."""

from hudna.gazetteer import Gazetteer
from hudna.reading.grammar import amounts
from hudna.reading.language import Language, Own, assemble
from hudna.reading.ru import figures, names, numbers, times
from hudna.reading.ru.habits import HABITS
from hudna.reading.ru.words import TERMS

NUMERALS = amounts.Numerals(joined=False, units_first=False, decimal=",.", spaced=True)
OWN = Own(
    digits=numbers.DIGITS,
    numbers=numbers.NUMBERS,
    times=times.TIMES,
    times_late=times.TIMES_LATE,
    names=names.NAMES,
    figures=figures.FIGURES,
    shares_late=figures.SHARES_LATE,
)


def build(gazetteer: Gazetteer) -> Language:
    """The Russian lexicon and grammars over the names of a gazetteer."""
    return assemble("ru", HABITS, TERMS, NUMERALS, gazetteer, own=OWN)
