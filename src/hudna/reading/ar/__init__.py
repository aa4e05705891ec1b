"""Arabic: its words, numerals, times and rules."""

from hudna.gazetteer import Gazetteer
from hudna.reading import amounts
from hudna.reading.ar import rules
from hudna.reading.ar.habits import HABITS
from hudna.reading.ar.words import TERMS
from hudna.reading.language import Language, Own, assemble

NUMERALS = amounts.Numerals(joined=True, units_first=True, decimal=",.", spaced=False)
OWN = Own(digits=rules.NUMBERS, times=rules.TIMES, names=rules.NAMES, figures=rules.FIGURES)


def build(gazetteer: Gazetteer) -> Language:
    """The Arabic lexicon and grammars over the names of a gazetteer."""
    return assemble("ar", HABITS, TERMS, NUMERALS, gazetteer, own=OWN)
