"""Script, normal form with its way back, blocks, sentences, tokens. Pure."""

from hudna.text.blocks import Block, blocks
from hudna.text.normal import Normal, folded, normalise
from hudna.text.script import language_of, passages
from hudna.text.sentences import sentences
from hudna.text.tokens import tokens

__all__ = [
    "Block",
    "Normal",
    "blocks",
    "folded",
    "language_of",
    "normalise",
    "passages",
    "sentences",
    "tokens",
]
