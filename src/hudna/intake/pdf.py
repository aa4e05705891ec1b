"""PDF: the text of its pages, a blank line between two."""

import io
import logging
from datetime import date

from pypdf import PdfReader
from pypdf.errors import DependencyError

from hudna.intake.extract import Extract, Refusal, printable, said
from hudna.intake.rtl import page_text
from hudna.record.said import say, saying

# pypdf reports every oddity of a file to logging; unheard, it would land on the screen.
logging.getLogger("pypdf").addHandler(logging.NullHandler())

_LOCKED = saying("the PDF is locked with a password; save a copy without one and give that")
_SCANNED = saying(
    "the PDF has no text, only pictures of pages (a scan); recognise its text (OCR) and give"
    " the result"
)
_BROKEN = saying("the PDF is broken ({error}); fetch it again, or print it anew to PDF")


def extract(content: bytes) -> Extract | Refusal:
    """Return the text, title, author and date of a PDF, or why there is none.

    A file that opens with the empty password is opened; no other password is tried.
    """
    try:
        return _read(PdfReader(io.BytesIO(content)))
    except DependencyError:
        return Refusal(say(_LOCKED))
    except Exception as error:  # a broken PDF makes the library raise nearly anything
        return Refusal(say(_BROKEN, error=type(error).__name__))


def _read(reader: PdfReader) -> Extract | Refusal:
    if reader.is_encrypted and not reader.decrypt(""):
        return Refusal(say(_LOCKED))
    pages = [printable(page_text(page)) for page in reader.pages]
    if not pages:
        return Refusal(say(_BROKEN, error=say("it has no pages")))
    text = "\n\n".join(filter(None, pages))
    if not text:
        return Refusal(say(_SCANNED))
    title, author, day = _properties(reader)
    return Extract(text, title, author, day)


def _properties(reader: PdfReader) -> tuple[str | None, str | None, date | None]:
    """Title, author, day of making. Damage here is no reason to refuse the text."""
    try:
        about = reader.metadata
        if about is None:
            return None, None, None
        made_at = about.creation_date or about.modification_date
        return said(about.title), said(about.author), made_at.date() if made_at else None
    except Exception:  # dates and strings in the wild keep to no rule
        return None, None, None
