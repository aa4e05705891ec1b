"""Documents: by the page, one with all that was read in it, its original, and taking one in."""

from datetime import date
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Query

from hudna.console.access.visit import Visit
from hudna.console.api import paging
from hudna.console.api.answers.claims import kept
from hudna.console.api.operations import answer, visiting
from hudna.console.api.problems import ProblemError
from hudna.console.api.shapes.claims import KeptClaim, KnownAsked
from hudna.console.api.shapes.documents import (
    DocumentKept,
    DocumentPage,
    DocumentsAsked,
    DocumentShown,
    ProblemTold,
    TakenIn,
    Terms,
    UnreadNumber,
)
from hudna.console.pages.originals import given
from hudna.console.shown.told import told_to_a_program
from hudna.desk import DeskError, evidence, keep, take_in
from hudna.desk.ask import Holding, Outcome
from hudna.desk.evidence import Place
from hudna.record import Problem
from hudna.record.entry import instant

BODIES: Final = ("application/octet-stream", "text/plain", "text/html", "application/pdf")
"""Media types that a document may be sent as; what it is follows from its bytes and its name."""

LARGEST: Final = 50_000_000
"""Bytes."""


def listing(request: HttpRequest, asked: Query[DocumentsAsked]) -> HttpResponse:
    """Documents, the newest first; those that hold certain words, the last taken in first."""
    visit = visiting(request)
    ledger, after = paging.begun(visit.ledger, asked.cursor, _place)
    found = evidence.documents(ledger, asked.words or "", after, asked.limit)
    visit.note_shown({one.digest for one in found.holdings})
    place = found.following
    more = paging.cursor(ledger, _written(place)) if place else None
    following = paging.following(request, more)
    page = DocumentPage(next=following, documents=[_listed(one) for one in found.holdings])
    return paging.link(answer(page), following)


def _place(on: Any, number: Any) -> Place:
    return Place(None if on is None else date.fromisoformat(on), paging.whole(number))


def _written(place: Place) -> tuple[str | None, int]:
    return place.on.isoformat() if place.on else None, place.number


def _listed(one: Holding) -> DocumentKept:
    names = DocumentKept.model_fields.keys() - {"added_at"}
    told = {name: getattr(one, name) for name in names}
    return DocumentKept(**told, added_at=instant(one.added_at))


def shown(request: HttpRequest, digest: str, asked: Query[KnownAsked]) -> HttpResponse:
    """A document with its text, its claims (those set aside too), and the numbers not read."""
    visit = visiting(request)
    found = evidence.of_document(visit.known_on(asked.known_on), digest)
    if found is None:
        raise Http404
    document = found.document
    return answer(DocumentShown(
        digest=digest, name=document.name, media_type=document.media_type,
        language=document.language, title=document.title, publisher=document.publisher,
        published_on=document.published_on, as_of=document.as_of, state=found.state,
        text=document.text, claims=[KeptClaim(**kept(one)) for one in found.claims],
        unread=[UnreadNumber(span=[one.span.start, one.span.stop], quote=one.quote,
                             sentence=[one.sentence.start, one.sentence.stop], reason=one.reason)
                for one in found.unread],
        problems=list(map(_problem, found.problems)),
    ))  # fmt: skip


def _problem(one: Problem) -> ProblemTold:
    return ProblemTold(where=one.where, message=one.message, subject=one.subject)


def original(request: HttpRequest, digest: str) -> HttpResponse:
    """The original, byte for byte as it was taken in."""
    visit = visiting(request)
    holding = evidence.holding(visit.ledger, digest)
    if holding is None:
        raise Http404
    try:
        return given(holding, evidence.original(visit.ledger, holding))
    except DeskError as error:
        raise ProblemError("not-now", told_to_a_program(error)) from error


def take(request: HttpRequest, terms: Query[Terms]) -> HttpResponse:
    """Take a document in: its bytes are the body. 201 if it is new, 200 if it was kept already.

    The same bytes are kept once, however often they are sent.
    """
    if request.content_type not in BODIES:
        raise ProblemError("other-type", more={"taken": list(BODIES)})
    visit, said = visiting(request), take_in.Terms(terms.as_of, terms.publisher)
    received = take_in.receive(request.body, terms.name, said)
    if isinstance(received, Problem):
        raise ProblemError("cannot-be-taken", told_to_a_program(received.message))
    if received.document.digest in visit.ledger.hidden:  # it is not told that it is kept
        raise ProblemError("cannot-be-taken")
    added = keep.add_one(visit.ledger, received, said, visit.name)
    if isinstance(added, Problem):
        raise ProblemError("cannot-be-taken", told_to_a_program(added.message))
    return _taken(visit, added)


def _taken(visit: Visit, added: keep.Added) -> HttpResponse:
    found = evidence.of_document(visit.ledger, added.document.digest)
    assert found is not None
    document, is_new = found.document, added.outcome is Outcome.ADDED
    told = TakenIn(
        digest=document.digest, name=document.name, outcome=added.outcome,
        language=document.language, as_of=document.as_of, claims=len(found.claims),
        unread=len(found.unread), problems=list(map(_problem, found.problems)),
    )  # fmt: skip
    response = answer(told, 201 if is_new else 200)
    response["Location"] = f"/api/v1/documents/{document.digest}"
    return response
