"""Claims by the page: by day, then as they were added and stand in the text.

A page is found by an index, however many claims there are: where several places or voices are
asked for, only so many days are looked at as it takes to fill the page, or none of them has more:
then a page holds fewer, and the next one goes on from there.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from django.db.models import F, Q, QuerySet

from hudna.ledger import framework
from hudna.ledger.models import ClaimPlaceView, ClaimView
from hudna.ledger.outcome import Held, Wanted
from hudna.ledger.queries import _HELD, _condition, _held, _valid, day
from hudna.ledger.store import Ledger

framework.make_ready()

_STRETCHES: Final = (1, 4, 16, 64)
"""How many days are looked at for a page, one stretch after another, until it is full."""

_A_DAY: Final = timedelta(days=1)
_END: Final = (1 << 62) - 1
"""No document has a number so high."""

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
    """Some claims, in order, and where the next page begins; None if it is the last.

    There may be fewer than were asked for, also none, before the last page.
    """

    held: tuple[Held, ...]
    following: Place | None


def page(ledger: Ledger, wanted: Wanted, after: Place | None, limit: int) -> Page:
    """The claims that are asked for and come after that place; those without a day come first."""
    found: list[tuple[Place, Held]] = []
    following: Place | None = None
    if (after is None or after.on is None) and wanted.from_on is None and wanted.to_on is None:
        found = _undated(ledger, wanted, after, limit + 1)
    if len(found) <= limit:
        further, following = _dated(ledger, wanted, after, limit + 1 - len(found))
        found += further
    if len(found) > limit:
        following = found[limit - 1][0]
    return Page(tuple(held for _, held in found[:limit]), following)


def newest(ledger: Ledger, wanted: Wanted, limit: int) -> list[Held]:
    """The claims that are asked for, as `queries.claims` has them, from the last one back."""
    rows = _valid(ledger, ClaimView).filter(_condition(ledger, wanted))
    ordered = rows.order_by(F("bulletin_on").desc(nulls_last=True), "-document", "-ordinal")
    return [_held(row) for row in ordered.values_list(*_HELD)[:limit]]


def _undated(
    ledger: Ledger, wanted: Wanted, after: Place | None, limit: int
) -> list[tuple[Place, Held]]:
    rows = _rows(ledger, wanted, bulletin_on__isnull=True)
    if after is not None:
        rows = rows.filter(_further(after))
    return _placed(rows.order_by("document", "ordinal")[:limit])


def _dated(
    ledger: Ledger, wanted: Wanted, after: Place | None, limit: int
) -> tuple[list[tuple[Place, Held]], Place | None]:
    """Some of them, and the place until which was looked for them; None: to the end."""
    found: list[tuple[Place, Held]] = []
    first = _told_from(ledger, wanted, (after.on if after else None) or date.min)
    for length in _stretches(wanted):
        if first is None or len(found) >= limit:
            break
        last = date.fromordinal(min(first.toordinal() + length - 1, date.max.toordinal()))
        rows = _rows(ledger, wanted, bulletin_on__gte=first, bulletin_on__lte=last)
        if after is not None and after.on is not None:
            rows = rows.filter(Q(bulletin_on__gt=after.on) | _further(after))
        found += _placed(_in_order(rows)[: limit - len(found)])
        first = None if last == date.max else _told_from(ledger, wanted, last + _A_DAY)
    return found, Place(first - _A_DAY, _END, 0) if first else None


def _stretches(wanted: Wanted) -> tuple[int, ...]:
    """All days at once where an index gives the claims in their order."""
    is_ordered = not wanted.place_ids and len(wanted.voices) < 2
    return (date.max.toordinal(),) if is_ordered else _STRETCHES


def _told_from(ledger: Ledger, wanted: Wanted, day: date) -> date | None:
    """The first of the days asked for, from that one on, of which any claim is kept."""
    days = {"bulletin_on__gte": max(day, wanted.from_on or day),
            "bulletin_on__lte": wanted.to_on or date.max}  # fmt: skip
    told = ClaimView.objects.using(ledger.alias).filter(**days).order_by("bulletin_on")
    found: date | None = told.values_list("bulletin_on", flat=True).first()
    return found


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
