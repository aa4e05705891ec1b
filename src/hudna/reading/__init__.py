"""Passage to readings to claims: the grammar engine and its resolver. Pure.

`hudna.reading.explain` tells why a claim says what it says; who only reads does not load it.
"""

from hudna.reading.dateline import dateline
from hudna.reading.reader import GRAMMAR, read

__all__ = ["GRAMMAR", "dateline", "read"]
