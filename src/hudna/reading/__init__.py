"""Passage to readings to claims: the grammar engine and its resolver. Pure."""

from hudna.reading.dateline import dateline
from hudna.reading.explain import Reason, explain, explain_rule
from hudna.reading.reader import GRAMMAR, read

__all__ = ["GRAMMAR", "Reason", "dateline", "explain", "explain_rule", "read"]
