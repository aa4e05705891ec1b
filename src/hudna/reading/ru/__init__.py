"""Placeholder until the language lands."""

from hudna.gazetteer import Gazetteer
from hudna.reading import en
from hudna.reading.language import Language


def build(gazetteer: Gazetteer) -> Language:
    """The English grammars stand in."""
    return en.build(gazetteer)
