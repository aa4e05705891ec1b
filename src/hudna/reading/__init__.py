"""Passage to readings to claims: the grammar engine and its resolver. Pure."""
