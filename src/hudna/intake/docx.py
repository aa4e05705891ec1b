"""Word documents (.docx): paragraphs and tables in the order of the document."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import docx

from hudna.intake.extract import Extract, Refusal, printable, said
from hudna.record.said import say, saying

LARGEST: Final = 256 << 20
"""Bytes after unpacking; a text of that size is an attack or an accident."""

_BROKEN = saying(
    "the Word document is broken ({error}); fetch it again, or open it in Word and save it anew"
)
_TOO_LARGE = saying(
    "the Word document unpacks to more than 256 MB; save its text alone and give that"
)
_NO_TEXT = saying(
    "the Word document has no text; if its pages are pictures, recognise their text (OCR)"
)


def extract(content: bytes) -> Extract | Refusal:
    """Return the text of a Word document, with title, author and day of the last change."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(one.file_size for one in archive.infolist()) > LARGEST:
                return Refusal(say(_TOO_LARGE))
        document = docx.Document(io.BytesIO(content))
        text = printable("\n".join(_blocks(document.element.body)))
    except Exception as error:  # a broken document makes the libraries raise nearly anything
        return Refusal(say(_BROKEN, error=type(error).__name__))
    if not text:
        return Refusal(say(_NO_TEXT))
    return Extract(text, *_properties(document))


def rows_of(content: bytes) -> list[tuple[str, int, int]]:
    """The lines of a Word document, each with its table and the row in it, 0 where it is in none.

    There are none if it is broken.
    """
    try:
        body = docx.Document(io.BytesIO(content)).element.body
        return [(line, table, row) for block, table, row in _numbered(body)
                for one in block.split("\n") if (line := printable(one))]  # fmt: skip
    except Exception:  # as in `extract`, which read it once
        return []


def _numbered(body: Any) -> Iterator[tuple[str, int, int]]:
    tables = 0
    for child in body:
        if child.tag == _W + "tbl":
            tables += 1
            rows = enumerate((_row(row) for row in _own(child, "tr")), 1)
            yield from ((words, tables, number) for number, words in rows)
        else:
            yield from ((words, 0, 0) for words in _blocks([child]))


def _properties(document: Any) -> tuple[str | None, str | None, date | None]:
    """Title, author, day. The day of change: yesterday's bulletin is often written over."""
    try:
        about = document.core_properties
        at = about.modified or about.created
        return said(about.title), said(about.author), at.date() if at else None
    except Exception:  # as above; the text is good all the same
        return None, None, None


def _blocks(parent: Any) -> Iterator[str]:
    """The text of each paragraph and each table row below `parent`."""
    for child in parent:
        if child.tag == _W + "p":
            yield _paragraph(child)
        elif child.tag == _W + "tbl":
            yield from (_row(row) for row in _own(child, "tr"))
        elif child.tag in _WRAPPERS:
            yield from _blocks(child)


def _row(row: Any) -> str:
    cells = (" ".join(filter(None, _blocks(cell))) for cell in _own(row, "tc"))
    return " | ".join(cells)


def _own(parent: Any, tag: str) -> Iterator[Any]:
    for child in parent:
        if child.tag == _W + tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _own(child, tag)


def _paragraph(paragraph: Any) -> str:
    """The words of a paragraph as they would print: with insertions, without deletions."""
    pieces: list[str] = []
    for one in paragraph.iter(*_PIECES):
        if one.getparent().tag == _W + "r" and not _shadowed(one):
            pieces.append(one.text or "" if one.tag == _W + "t" else _PIECES[one.tag])
    return "".join(pieces)


def _shadowed(piece: Any) -> bool:
    """Whether it stands in the second copy of a text box, kept for old versions of Word."""
    return any(one.tag == _FALLBACK for one in piece.iterancestors(_FALLBACK, _W + "body"))


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WRAPPERS = tuple(_W + tag for tag in ("sdt", "sdtContent", "ins", "customXml", "smartTag"))
_PIECES = {
    _W + "t": "", _W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-",
}  # fmt: skip
