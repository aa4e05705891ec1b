"""Claims: by the page, as lines of the claims file, and one with what was done with it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from ninja import Query

from hudna.console import exports
from hudna.console.access.visit import Visit
from hudna.console.api import paging
from hudna.console.api.operations import answer, visiting
from hudna.console.api.problems import ProblemError
from hudna.console.api.shapes.claims import ClaimsAsked, ClaimShown, Done, KnownAsked
from hudna.desk.ask import Held, Ledger, Wanted
from hudna.desk.evidence import of_claim, one_claim, pages
from hudna.desk.evidence.pages import Asked, Place
from hudna.record.claims_file import to_mapping
from hudna.record.entry import instant

LINES: Final = "application/x-ndjson"
_AT_ONCE: Final = 500


def listing(request: HttpRequest, asked: Query[ClaimsAsked]) -> HttpResponseBase:
    """Claims, by the page; with `Accept: application/x-ndjson` all of them, one a line.

    The lines are the claims file: what `hudna claims --format jsonl` writes.
    """
    visit = visiting(request)
    ledger, after = paging.begun(visit.known_on(asked.known_on), asked.cursor, _place)
    wanted = pages.wanted(ledger, _asked(asked))
    if LINES in request.headers.get("Accept", ""):
        return _lines(visit, ledger, wanted, after)
    if wanted is None:
        return _page(None, ())
    found = pages.claims(ledger, wanted, after, asked.limit)
    visit.note_shown({one.digest for one in found.held})
    place = found.following
    more = paging.cursor(ledger, _written(place)) if place else None
    following = paging.following(request, more)
    return paging.link(_page(following, found.held), following)


def _page(following: str | None, held: Sequence[Held]) -> HttpResponse:
    body = f'{{"next":{paging.text(following)},"claims":[{",".join(map(kept_text, held))}]}}'
    return HttpResponse(body, content_type="application/json")


def _asked(asked: ClaimsAsked) -> Asked:
    return Asked(asked.document, asked.kind, asked.indicator, asked.speaker, asked.place,
                 governorate=asked.governorate, from_on=asked.from_on, to_on=asked.to_on,
                 standing=asked.standing, rule=asked.rule)  # fmt: skip


def _place(on: Any, document: Any, ordinal: Any) -> Place:
    day = None if on is None else date.fromisoformat(on)
    return Place(day, paging.whole(document), paging.whole(ordinal))


def _written(place: Place) -> Sequence[Any]:
    return place.on and place.on.isoformat(), place.document, place.ordinal


def kept_text(held: Held) -> str:
    """A claim with how it is kept, as JSON; its line goes through as it stands in the ledger."""
    day = f'"{held.bulletin_on}"' if held.bulletin_on else "null"
    return (f'{{"claim":{held.line},"digest":"{held.digest}","day":{day},'
            f'"standing":"{held.standing}","read_id":"{held.read_id}"}}')  # fmt: skip


def kept(held: Held) -> dict[str, Any]:
    """The same as a mapping."""
    return {"claim": to_mapping(held.claim), "digest": held.digest, "day": held.bulletin_on,
            "standing": held.standing, "read_id": held.read_id}  # fmt: skip


def _lines(
    visit: Visit, ledger: Ledger, wanted: Wanted | None, after: Place | None
) -> HttpResponseBase:
    if visit.request.method == "HEAD":
        return HttpResponse(content_type=LINES)
    lines = _claims(visit, paging.pinned(ledger), wanted, after)
    try:
        return exports.Export(lines, content_type=LINES)
    except exports.TooManyError as error:
        raise ProblemError("too-many", headers={"Retry-After": str(exports.AGAIN)}) from error


def _claims(
    visit: Visit, ledger: Ledger, wanted: Wanted | None, after: Place | None
) -> Iterator[str]:
    """All that follows, some hundreds at a time; the ledger of one moment from first to last."""
    while wanted is not None:
        found = pages.claims(ledger, wanted, after, _AT_ONCE)
        visit.note_shown({one.digest for one in found.held})
        yield "".join(f"{one.line}\n" for one in found.held)
        after = found.following
        if after is None:
            return


def one(request: HttpRequest, claim: str, asked: Query[KnownAsked]) -> HttpResponse:
    """A claim by its id, or a beginning of it that no other has, as it stands or stood last."""
    visit = visiting(request)
    return answer(shown(visit, visit.known_on(asked.known_on), claim))


def shown(visit: Visit, ledger: Ledger, claim: str) -> ClaimShown:
    """The same as a shape; Http404 for none."""
    begun = claim.lower()
    held = of_claim(ledger, begun) if begun.isalnum() and begun.isascii() else None
    if held is None:
        raise Http404
    found = one_claim.sight(ledger, held, visit.name)
    done = [Done(entry=act.number, kind=act.entry.kind, at=instant(act.at), by=act.by,
                 judgement=act.told("judgement"), reason=act.told("reason"))
            for act in found.acts]  # fmt: skip
    return ClaimShown(**kept(held), sentence=found.sentence, history=done)
