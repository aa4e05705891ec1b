"""Documents by the page: the newest first, each page beginning where the one before ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.db.models import F, Q

from hudna.ledger import framework
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
    if after is not None:
        rows = rows.filter(_beyond(after))
    ordered = rows.order_by(F("bulletin_on").desc(nulls_last=True), "-document")
    found = list(ordered.values_list("document", "bulletin_on")[: limit + 1])
    return _page(ledger, [Place(on, number) for number, on in found], limit)


def _beyond(after: Place) -> Q:
    if after.on is None:
        return Q(bulletin_on__isnull=True, document__lt=after.number)
    same = Q(bulletin_on=after.on, document__lt=after.number)
    return same | Q(bulletin_on__lt=after.on) | Q(bulletin_on__isnull=True)


def holding_words(
    ledger: Ledger, sought: Sequence[Sequence[str]], after: Place | None, limit: int
) -> Page:
    """Those that hold one of the words of each group, the last taken in first."""
    numbers = [one for one in search.find(ledger, sought) if after is None or one < after.number]
    found: list[Place] = []
    left = iter(numbers)
    while len(found) <= limit and (some := list(islice(left, _CHUNK))):
        shown = _newest(ledger).filter(document__in=some).order_by("-document")
        found += [Place(on, number) for number, on in shown.values_list("document", "bulletin_on")]
    return _page(ledger, found[: limit + 1], limit)


def _page(ledger: Ledger, found: Sequence[Place], limit: int) -> Page:
    shown = found[:limit]
    held = {one.digest: one for one in _holdings(ledger, _of_documents(shown))}
    order = _newest(ledger).filter(_of_documents(shown)).values_list("document", "digest")
    digests = dict(order)
    named = (held.get(digests[place.number]) for place in shown if place.number in digests)
    following = shown[-1] if len(found) > limit else None
    return Page(tuple(one for one in named if one is not None), following)


def _of_documents(places: Sequence[Place]) -> Q:
    return Q(document__in=[one.number for one in places])
