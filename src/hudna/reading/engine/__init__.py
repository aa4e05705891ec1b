"""Marks, the lexicon that finds them, and rules over them."""
