"""The original of a document, byte for byte; never as something that a browser would run."""

from typing import Final
from urllib.parse import quote

from django.http import Http404, HttpResponse

from hudna.console.access.visit import Visit
from hudna.desk import DeskError, evidence
from hudna.desk.ask import Holding

_SHOWN: Final = ("text/plain", "text/csv", "application/json")
"""What may keep its media type; all else is bytes. An HTML page is shown as its text only."""

_CLOSED: Final = "default-src 'none'; sandbox"


def original(visit: Visit, digest: str) -> HttpResponse:
    """The original as a download under the document's name."""
    kept = evidence.holding(visit.ledger, digest)
    if kept is None:
        raise Http404
    try:
        content = evidence.original(visit.ledger, kept)
    except DeskError as error:
        return visit.page("errors/desk.html", {"told": error}, status=503)
    return given(kept, content)


def given(kept: Holding, content: bytes) -> HttpResponse:
    """These bytes as a download under the document's name."""
    sort = kept.media_type if kept.media_type in _SHOWN else "application/octet-stream"
    response = HttpResponse(content, content_type=sort)
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(_plain(kept.name))}"
    response["Content-Security-Policy"] = _CLOSED
    return response


def _plain(name: str) -> str:
    """A name that is no path."""
    return name.replace("\\", "/").rsplit("/", 1)[-1].strip(". ") or "document"
