"""Claims by the page: by day, then as they were added and stand in the text.

A page is found by an index, however many claims there are: where several places or voices are
asked for, only so many days are looked at as it takes to fill the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from django.db.models import F, Q, QuerySet

from hudna.ledger import framework
from hudna.ledger.models import ClaimPlaceView, ClaimView
from hudna.ledger.outcome import Held, Wanted
from hudna.ledger.queries import _HELD, _condition, _held, _valid, day
from hudna.ledger.store import Ledger

framework.make_ready()

_LONGER: Final = 4
"""How many times as long as the one before each stretch of days is that is looked at."""


_JUDGED: Final = "NOT (view_claim.standing = 'new')"
"""As the index of what was judged says it: a value that is sent apart would not be seen to fit."""


@dataclass(frozen=True)
class Place:
    """Where a page ends: the day of its last claim, its document's number, its own in there."""

    on: date | None
    document: int
    ordinal: int


@dataclass(frozen=True)
class Page:
    """Some claims, in order, and where the next page begins; None if it is the last."""

    held: tuple[Held, ...]
    following: Place | None


def page(ledger: Ledger, wanted: Wanted, after: Place | None, limit: int) -> Page:
    """The claims that are asked for and come after that place; those without a day come first."""
    found: list[tuple[Place, Held]] = []
    if (after is None or after.on is None) and wanted.from_on is None and wanted.to_on is None:
        found = _undated(ledger, wanted, after, limit + 1)
    if len(found) <= limit:
        found += _dated(ledger, wanted, after, limit + 1 - len(found))
    following = found[limit - 1][0] if len(found) > limit else None
    return Page(tuple(held for _, held in found[:limit]), following)


def _undated(
    ledger: Ledger, wanted: Wanted, after: Place | None, limit: int
) -> list[tuple[Place, Held]]:
    rows = _rows(ledger, wanted, bulletin_on__isnull=True)
    if after is not None:
        rows = rows.filter(_further(after))
    return _placed(rows.order_by("document", "ordinal")[:limit])


def _dated(
    ledger: Ledger, wanted: Wanted, after: Place | None, limit: int
) -> list[tuple[Place, Held]]:
    found: list[tuple[Place, Held]] = []
    start = (after.on if after else None) or wanted.from_on
    for days in _windows(ledger, wanted, start):
        rows = _rows(ledger, wanted, **days)
        if after is not None and after.on is not None:
            rows = rows.filter(Q(bulletin_on__gt=after.on) | _further(after))
        found += _placed(_in_order(rows)[: limit - len(found)])
        if len(found) >= limit:
            break
    return found


def _windows(ledger: Ledger, wanted: Wanted, start: date | None) -> Iterator[dict[str, date]]:
    """The days to look at, one stretch after another, each longer than the one before.

    One stretch is enough where an index gives the claims in their order.
    """
    if not wanted.place_ids and len(wanted.voices) < 2:
        yield {"bulletin_on__gte": start or date.min}
        return
    days = ClaimView.objects.using(ledger.alias).filter(bulletin_on__isnull=False)
    told = days.values_list("bulletin_on", flat=True)
    first, last = (told.order_by(order).first() for order in ("bulletin_on", "-bulletin_on"))
    if first is None or last is None:
        return
    at, length = max(first, start or first).toordinal(), 1
    end = min(last, wanted.to_on or last).toordinal()
    while at <= end:
        stop = min(at + length - 1, end)
        yield {"bulletin_on__gte": date.fromordinal(at), "bulletin_on__lte": date.fromordinal(stop)}
        at, length = stop + 1, length * _LONGER


def _in_order(rows: "QuerySet[ClaimView]") -> "QuerySet[ClaimView]":
    return rows.order_by("bulletin_on", "document", "ordinal")


def _rows(ledger: Ledger, wanted: Wanted, **days: Any) -> "QuerySet[ClaimView]":
    asked = _condition(ledger, replace(wanted, place_ids=(), place=None))
    rows = _valid(ledger, ClaimView).filter(asked, **days)
    if wanted.standing and "new" not in wanted.standing:
        rows = rows.extra(where=[_JUDGED])
    if wanted.place_ids:
        spoken_of = ClaimPlaceView.objects.using(ledger.alias)
        named = spoken_of.filter(place_id__in=wanted.place_ids, **days)
        rows = rows.filter(key__in=named.values("claim_key"))
    return rows


def _further(after: Place) -> Q:
    """Further on in the same day."""
    return Q(document__gt=after.document) | Q(document=after.document, ordinal__gt=after.ordinal)


def _placed(rows: "QuerySet[Any]") -> list[tuple[Place, Held]]:
    found = rows.values_list(F("document"), F("ordinal"), *_HELD)
    return [(Place(day(row[2]), row[0], row[1]), _held(row[2:])) for row in found]
