"""Originals beside the text that was taken out of them: pages of a PDF, lines of a web page.

An original is never given to a browser to be run: it is drawn as a picture, in a process of its
own, or its words are shown as text.
"""

import json
from typing import Final

from hudna.desk import evidence
from hudna.desk.originals.aligning import Box, marked, pages_in
from hudna.desk.originals.lines import Line, lines
from hudna.desk.originals.running import Kept, Look, look, looked
from hudna.ledger.outcome import Holding
from hudna.ledger.store import Ledger
from hudna.record import Span

__all__ = ["HAS_LINES", "PDF", "WIDTHS", "Box", "Line", "Look", "is_beside", "lines_of", "marked",
           "page", "pages"]  # fmt: skip

PDF: Final = "application/pdf"
HTML: Final = "text/html"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HAS_LINES: Final = (HTML, DOCX)
WIDTHS: Final = (1000, 1500, 2200)
"""How wide pictures of pages are drawn, in pixels: as the page stands, and twice nearer."""

_kept: Final = Kept(32 << 20)


def is_beside(media_type: str) -> bool:
    """Whether an original of that type can be laid beside its text; a plain text is its text."""
    return media_type == PDF or media_type in HAS_LINES


def pages(ledger: Ledger, holding: Holding, text: str) -> list[Span]:
    """The stretch of a document's text that stands on each page of its PDF.

    DeskError if the original cannot be had, or cannot be looked at.
    """
    found = _kept.get((holding.digest, "outline"), lambda: _look(ledger, holding, "outline"))
    return pages_in(text, json.loads(found))


def page(ledger: Ledger, holding: Holding, number: int, width: int) -> Look:
    """A page of a PDF as a picture of about that width, with its words; pages are counted from 1.

    DeskError as for `pages`.
    """
    asked = ("page", str(number - 1), str(width))
    return looked(_kept.get((holding.digest, *asked), lambda: _look(ledger, holding, *asked)))


def _look(ledger: Ledger, holding: Holding, *asked: str) -> bytes:
    return look(evidence.original(ledger, holding), *asked)


def lines_of(ledger: Ledger, holding: Holding, text: str, within: Span) -> list[Line]:
    """The lines of a web page or a Word document about a stretch of the text taken out of it.

    DeskError if the original cannot be had.
    """
    return lines(evidence.original(ledger, holding), holding.media_type, text, within)
