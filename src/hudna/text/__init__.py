"""Script, normal form with its way back, sentences. Pure."""

from hudna.text.normal import Normal, normalise
from hudna.text.script import language_of, passages
from hudna.text.sentences import sentences

__all__ = ["Normal", "language_of", "normalise", "passages", "sentences"]
