"""A document beside its original: the page of a PDF as a picture, other formats by their lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from hudna.console.access.visit import Visit
from hudna.console.pages import asked
from hudna.console.pages.reader import Sheet
from hudna.console.shown.highlights import Paragraph, paragraphs
from hudna.desk import DeskError, evidence, originals
from hudna.desk.ask import Holding
from hudna.desk.evidence.parts import Part, Wanted, part
from hudna.desk.originals import Line, Look
from hudna.record import Span

ZOOMS: Final = (1, 2, 3)


@dataclass(frozen=True)
class Area:
    """A stretch of a page's picture that a mark covers: the mark's key and sort, and where."""

    key: str
    sort: str
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True)
class Shown:
    """A line of an original with its marks; one that the text lacks has none."""

    line: Line
    pieces: Sequence[Paragraph]


def source(visit: Visit, digest: str) -> HttpResponse:
    """A part of a document with its original beside it; `?page=`, `?claim=`, `?at=` says which."""
    kept = _holding(visit, digest)
    if not originals.is_beside(kept.media_type):
        return HttpResponseRedirect(reverse("reader", args=[digest]))
    chosen = visit.request.GET.get("claim", "")[:64]
    number = asked.number(visit.request, "page")
    wanted = Wanted(number, chosen, asked.number(visit.request, "at"))
    try:
        context = _context(visit, kept, wanted)
    except DeskError as error:
        return visit.page("errors/desk.html", {"told": error}, status=503)
    sheet = context["sheet"]
    return visit.page("reader/source.html", {
        **context, "document": sheet.part.document, "open": sheet.claim_of(chosen),
        "kept": kept,
    })  # fmt: skip


def picture(visit: Visit, digest: str, page: int) -> HttpResponse:
    """A page of a PDF as a picture; `?zoom=` says how near."""
    kept = _holding(visit, digest)
    if kept.media_type != originals.PDF or not page >= 1:
        raise Http404
    try:
        found = originals.page(visit.ledger, kept, page, _width(visit))
    except DeskError as error:
        raise Http404 from error
    return HttpResponse(found.picture, content_type="image/png",
                        headers={"Content-Security-Policy": "default-src 'none'; sandbox",
                                 "Cache-Control": "private, max-age=3600"})  # fmt: skip


def _holding(visit: Visit, digest: str) -> Holding:
    kept = evidence.holding(visit.ledger, digest)
    if kept is None:
        raise Http404
    return kept


def _zoom(visit: Visit) -> int:
    found = asked.number(visit.request, "zoom")
    return found if found in ZOOMS else ZOOMS[0]


def _width(visit: Visit) -> int:
    return originals.WIDTHS[ZOOMS.index(_zoom(visit))]


def _context(visit: Visit, kept: Holding, wanted: Wanted) -> dict[str, Any]:
    if kept.media_type == originals.PDF:
        return _of_pages(visit, kept, wanted)
    sheet = Sheet(_part(visit, kept, wanted))
    found = originals.lines_of(visit.ledger, kept, sheet.part.document.text, sheet.part.span)
    return {"sheet": sheet, "lines": [_marked(one, sheet) for one in found]}


def _of_pages(visit: Visit, kept: Holding, wanted: Wanted) -> dict[str, Any]:
    whole = _part(visit, kept, Wanted(1)).document.text
    found = _part(visit, kept, wanted, originals.pages(visit.ledger, kept, whole))
    sheet, zoom = Sheet(found), _zoom(visit)
    look = originals.page(visit.ledger, kept, found.number, _width(visit))
    return {"sheet": sheet, "look": look, "areas": list(_areas(sheet, look)), "zoom": zoom,
            "nearer": zoom + 1 if zoom < ZOOMS[-1] else None, "further": zoom - 1}  # fmt: skip


def _part(visit: Visit, kept: Holding, wanted: Wanted, cuts: Sequence[Span] | None = None) -> Part:
    found = part(visit.ledger, kept.digest, wanted, cuts)
    if found is None:
        raise Http404
    return found


def _areas(sheet: Sheet, look: Look) -> list[Area]:
    """What is marked on a page: claims, the widest first, and numbers that were not read."""
    text, page = sheet.part.document.text, sheet.part.span
    marks = sorted(sheet.marks, key=lambda one: one.span.start - one.span.stop)
    return [
        Area(one.key, one.sort, box.left, box.top, box.width, box.height)
        for one in marks
        for box in originals.marked(
            text, page, Span(page.start + one.span.start, page.start + one.span.stop), look.words
        )
    ]


def _marked(line: Line, sheet: Sheet) -> Shown:
    if line.span is None:
        return Shown(line, ())
    start = line.span.start - sheet.part.span.start
    inside = [one for one in sheet.marks if one.span.start < start + len(line.words)
              and one.span.stop > start]  # fmt: skip
    return Shown(line, paragraphs(line.words, [one.shifted(start, len(line.words))
                                               for one in inside]))  # fmt: skip
