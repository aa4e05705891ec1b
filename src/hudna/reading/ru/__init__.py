"""Russian: its words, endings, numerals and rules."""

from hudna.gazetteer import Gazetteer
from hudna.reading import language
from hudna.reading.grammar import amounts
from hudna.reading.language import Language, Own, Parts, Plain, assemble
from hudna.reading.ru import attacks, figures, names, numbers, times
from hudna.reading.ru.habits import HABITS
from hudna.reading.ru.measure_words import TERMS as MEASURES
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
PARTS = Parts("ru", HABITS, (attacks.ATTACKS, *TERMS, *MEASURES), NUMERALS, attacks.WORDS, OWN)


def build(gazetteer: Gazetteer) -> Language:
    """The Russian lexicon and grammars over the names of a gazetteer."""
    return assemble(PARTS, gazetteer)


def plain() -> Plain:
    """The Russian words, numbers and times, without names."""
    return language.plain(PARTS)
