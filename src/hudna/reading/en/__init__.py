"""English: its words, numerals, times and rules."""

from hudna.gazetteer import Gazetteer
from hudna.reading import language
from hudna.reading.en import attacks
from hudna.reading.en.figures import FIGURES, FIGURES_LATE
from hudna.reading.en.habits import HABITS
from hudna.reading.en.measure_words import TERMS as MEASURES
from hudna.reading.en.names import NAMES, NAMES_LATE
from hudna.reading.en.numbers import DIGITS, NUMBERS
from hudna.reading.en.times import TIMES, TIMES_LATE
from hudna.reading.en.words import TERMS
from hudna.reading.grammar import amounts
from hudna.reading.language import Language, Own, Parts, Plain, assemble

NUMERALS = amounts.Numerals(
    joined=False, units_first=False, decimal=",.", spaced=True, comma_spaced=True, doubtful=","
)
OWN = Own(
    digits=DIGITS,
    numbers=NUMBERS,
    times=TIMES,
    times_late=TIMES_LATE,
    names=NAMES,
    names_late=NAMES_LATE,
    figures=FIGURES,
    figures_late=FIGURES_LATE,
)
PARTS = Parts("en", HABITS, (attacks.ATTACKS, *TERMS, *MEASURES), NUMERALS, attacks.WORDS, OWN)


def build(gazetteer: Gazetteer) -> Language:
    """The English lexicon and grammars over the names of a gazetteer."""
    return assemble(PARTS, gazetteer)


def plain() -> Plain:
    """The English words, numbers and times, without names."""
    return language.plain(PARTS)
