"""Arabic: its words, numerals, times and rules."""

from hudna.gazetteer import Gazetteer
from hudna.reading.ar import casualties, lists, places, rules, windows
from hudna.reading.ar.habits import HABITS
from hudna.reading.ar.words import TERMS
from hudna.reading.grammar import amounts
from hudna.reading.language import Language, Own, assemble

NUMERALS = amounts.Numerals(joined=True, units_first=True, decimal=",.", spaced=False)
OWN = Own(
    digits=rules.NUMBERS,
    times=rules.TIMES,
    times_late=windows.WINDOWS,
    names=rules.NAMES,
    names_late=places.UNKNOWN,
    figures=[*places.NESTED, *lists.EARLY, *casualties.EARLY, *places.SIDED, *rules.FIGURES],
    figures_late=[*casualties.LATE, *lists.LATE],
)


def build(gazetteer: Gazetteer) -> Language:
    """The Arabic lexicon and grammars over the names of a gazetteer."""
    return assemble("ar", HABITS, TERMS, NUMERALS, gazetteer, own=OWN)
