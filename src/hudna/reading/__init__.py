"""Passage to readings to claims: the grammar engine and its resolver. Pure."""

from hudna.reading.explain import explain_rule
from hudna.reading.reader import GRAMMAR, read

__all__ = ["GRAMMAR", "explain_rule", "read"]
