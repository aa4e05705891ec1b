"""The nouns of a bulletin: frozen values that a renderer turns into a page and adds nothing to.

A line is a run of pieces. Our own words are plain strings and hold no digit: every number is a
`Figure` with its footnotes, a `Day`, or stands inside `Printed` words whose line is footnoted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as the bulletin prints it, with the numbers of its footnotes (at least one)."""

    text: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """A source's own words, to be shown as quoted, in their language where that is known."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A party or a place by the name that the register gives it in the bulletin's language."""

    text: str


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day and its words in the bulletin's language."""

    on: date
    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Footnotes of a line, or of a part of it, that is no figure."""

    notes: tuple[int, ...]


Piece = str | Figure | Printed | Named | Day | Reference
Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph (depth 0) or a point of a list (1, or 2 within another)."""

    pieces: Pieces
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the bulletin: its key (the same in every language), heading and lines."""

    key: str
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: who said it, through whom, in which document, in which words.

    `claim` is the content id of the claim; it is empty for a number that no rule read.
    """

    number: int
    claim: str
    speaker: Piece | None
    relay: Pieces
    document: str
    title: str | None
    publisher: str | None
    published_on: date | None
    sentence: Printed


@dataclass(frozen=True, slots=True)
class Bulletin:
    """One day's bulletin in one language."""

    title: Pieces
    on: date
    language: str
    preface: tuple[Line, ...]
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]

    def lines(self) -> Iterator[Line]:
        """Every line of the body, in order."""
        yield from self.preface
        for section in self.sections:
            yield from section.lines
