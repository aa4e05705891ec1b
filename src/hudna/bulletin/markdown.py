"""A bulletin as Markdown with footnotes, readable as plain text."""

import re

from hudna.bulletin.notes import note_pieces
from hudna.bulletin.plain import cleaned
from hudna.bulletin.publication import (
    Bulletin,
    Day,
    Figure,
    Line,
    Piece,
    Pieces,
    Printed,
    Reference,
)
from hudna.bulletin.wording import Wording, wording_for

# Isolates keep words of another direction from pulling at the punctuation around them.
_ISOLATE, _END_ISOLATE = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
# What has a meaning inside a line; no line of ours begins with foreign words.
_MARKUP = re.compile(r"([\\`*_\[\]<>&~|^])")
_DEPTHS = ("", "- ", "  - ")


def render_markdown(bulletin: Bulletin) -> str:
    """Return the bulletin as Markdown with footnotes (`[^1]`), a line feed at its end."""
    wording = wording_for(bulletin.language)
    blocks = [f"# {_run(bulletin.title, wording)}", _lines(bulletin.preface, wording)]
    for section in bulletin.sections:
        blocks += [f"## {_escaped(section.heading)}", _lines(section.lines, wording)]
    if bulletin.notes:
        blocks.append(f"## {_escaped(wording.headings['notes'])}")
        blocks += [
            f"[^{note.number}]: {_run(note_pieces(note, wording), wording)}"
            for note in bulletin.notes
        ]
    return "\n\n".join(blocks) + "\n"


def _lines(lines: tuple[Line, ...], wording: Wording) -> str:
    """Paragraphs apart by a blank line, points of one list on lines of their own."""
    text = ""
    for position, line in enumerate(lines):
        if position:
            text += "\n" if line.depth and lines[position - 1].depth else "\n\n"
        text += _DEPTHS[line.depth] + _run(line.pieces, wording)
    return text


def _run(pieces: Pieces, wording: Wording) -> str:
    return "".join(_piece(piece, wording) for piece in pieces)


def _piece(piece: Piece, wording: Wording) -> str:
    match piece:
        case str():
            return _escaped(piece)
        case Figure(text, notes):
            return _escaped(text) + _references(notes)
        case Reference(notes):
            return _references(notes)
        case Printed(text, _):
            opening, closing = wording.quotes
            return f"{opening}{_ISOLATE}{_escaped(text)}{_END_ISOLATE}{closing}"
        case Day(_, text):
            return _escaped(text)
        case _:
            return f"{_ISOLATE}{_escaped(piece.text)}{_END_ISOLATE}"


def _references(notes: tuple[int, ...]) -> str:
    return "".join(f"[^{number}]" for number in notes)


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", cleaned(text))
