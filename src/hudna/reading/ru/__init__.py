"""Russian: its words, endings, numerals and rules."""

from hudna.gazetteer import Gazetteer
from hudna.reading.grammar import amounts
from hudna.reading.language import Language, assemble
from hudna.reading.ru.habits import HABITS
from hudna.reading.ru.rules import OWN
from hudna.reading.ru.words import TERMS

NUMERALS = amounts.Numerals(joined=False, units_first=False, decimal=",.", spaced=True)


def build(gazetteer: Gazetteer) -> Language:
    """The Russian lexicon and grammars over the names of a gazetteer."""
    return assemble("ru", HABITS, TERMS, NUMERALS, gazetteer, own=OWN)
