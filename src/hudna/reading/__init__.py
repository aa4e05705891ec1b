"""Passage to readings to claims: the grammar engine and its resolver. Pure."""

from hudna.reading.dateline import dateline
from hudna.reading.explain import explain_rule
from hudna.reading.reader import GRAMMAR, read

__all__ = ["GRAMMAR", "dateline", "explain_rule", "read"]
