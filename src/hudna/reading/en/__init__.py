"""English: its words, numerals, times and rules."""

from hudna.gazetteer import Gazetteer
from hudna.reading.en.habits import HABITS
from hudna.reading.en.rules import OWN
from hudna.reading.en.words import TERMS
from hudna.reading.grammar import amounts
from hudna.reading.language import Language, assemble

NUMERALS = amounts.Numerals(
    joined=False, units_first=False, decimal=",.", spaced=True, comma_spaced=True
)


def build(gazetteer: Gazetteer) -> Language:
    """The English lexicon and grammars over the names of a gazetteer."""
    return assemble("en", HABITS, TERMS, NUMERALS, gazetteer, own=OWN)
