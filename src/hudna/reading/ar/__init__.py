"""Arabic: its words, numerals, times and rules."""

from hudna.gazetteer import Gazetteer
from hudna.reading import language
from hudna.reading.ar import attacks
from hudna.reading.ar.figures import FIGURES, FIGURES_LATE, SHARES_LATE
from hudna.reading.ar.habits import HABITS
from hudna.reading.ar.measure_words import TERMS as MEASURES
from hudna.reading.ar.names import NAMES, NAMES_LATE
from hudna.reading.ar.numbers import DIGITS, NUMBERS
from hudna.reading.ar.shapes.leaving import LEFT
from hudna.reading.ar.times import TIMES, TIMES_LATE
from hudna.reading.ar.words import TERMS
from hudna.reading.grammar import amounts
from hudna.reading.language import Language, Own, Parts, Plain, assemble

NUMERALS = amounts.Numerals(joined=True, units_first=True, decimal=",.", spaced=False, doubtful=",")
OWN = Own(
    digits=DIGITS,
    numbers=NUMBERS,
    times=TIMES,
    times_late=TIMES_LATE,
    names=NAMES,
    names_late=[*NAMES_LATE, *LEFT],
    figures=FIGURES,
    shares_late=SHARES_LATE,
    figures_late=FIGURES_LATE,
)
PARTS = Parts("ar", HABITS, (attacks.ATTACKS, *TERMS, *MEASURES), NUMERALS, attacks.WORDS, OWN)


def build(gazetteer: Gazetteer) -> Language:
    """The Arabic lexicon and grammars over the names of a gazetteer."""
    return assemble(PARTS, gazetteer)


def plain() -> Plain:
    """The Arabic words, numbers and times, without names."""
    return language.plain(PARTS)
