"""Documents by the page: the newest first, each page beginning where the one before ended."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.db.models import Q, QuerySet

from hudna.ledger import framework
from hudna.ledger.models import ReadingView
from hudna.ledger.outcome import Holding
from hudna.ledger.queries import _holdings, _newest
from hudna.ledger.store import Ledger
from hudna.ledger.views import search

framework.make_ready()

_CHUNK = 200


@dataclass(frozen=True)
class Place:
    """Where a page ends: the day of its last document, None if it has none, and its number."""

    on: date | None
    number: int


@dataclass(frozen=True)
class Page:
    """Some documents, in order, and where the next page begins; None if it is the last."""

    holdings: tuple[Holding, ...]
    following: Place | None


def newest_first(ledger: Ledger, after: Place | None, limit: int) -> Page:
    """The documents that come after that place, by their day, then as they were taken in."""
    rows = _newest(ledger)
    found: list[Place] = []
    if after is None or after.on is not None:
        dated = rows.filter(bulletin_on__isnull=False)
        if after is not None:
            further = Q(bulletin_on__lt=after.on) | Q(document__lt=after.number)
            dated = dated.filter(further, bulletin_on__lte=after.on)
        found = _places(dated.order_by("-bulletin_on", "-document")[: limit + 1])
    if len(found) <= limit:
        undated = rows.filter(bulletin_on__isnull=True)
        if after is not None and after.on is None:
            undated = undated.filter(document__lt=after.number)
        found += _places(undated.order_by("-document")[: limit + 1 - len(found)])
    return _page(ledger, found, limit)


def _places(rows: "QuerySet[ReadingView]") -> list[Place]:
    return [Place(on, number) for on, number in rows.values_list("bulletin_on", "document")]


def holding_words(
    ledger: Ledger, sought: Sequence[Sequence[str]], after: Place | None, limit: int
) -> Page:
    """Those that hold one of the words of each group, the last taken in first."""
    numbers = [one for one in search.find(ledger, sought) if after is None or one < after.number]
    found: list[Place] = []
    left = iter(numbers)
    while len(found) <= limit and (some := list(islice(left, _CHUNK))):
        shown = _newest(ledger).filter(document__in=some).order_by("-document")
        found += _places(shown)
    return _page(ledger, found[: limit + 1], limit)


def _page(ledger: Ledger, found: Sequence[Place], limit: int) -> Page:
    shown = found[:limit]
    held = {one.digest: one for one in _holdings(ledger, _of_documents(shown))}
    order = _newest(ledger).filter(_of_documents(shown)).values_list("document", "digest")
    digests = dict(order)
    named = (held.get(digests[place.number]) for place in shown if place.number in digests)
    following = shown[-1] if len(found) > limit else None
    return Page(tuple(one for one in named if one is not None), following)


def of_digests(ledger: Ledger, digests: Collection[str]) -> dict[str, Holding]:
    """Those of the documents that are kept, by digest."""
    return {one.digest: one for one in _holdings(ledger, Q(digest__in=list(digests)))}


def _of_documents(places: Sequence[Place]) -> Q:
    return Q(document__in=[one.number for one in places])
