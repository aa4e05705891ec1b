"""Claims by the page: by day, then as they were added and stand in the text.

A page is found by an index, however many claims there are: where several places or voices are
asked for, it is first seen how far the page can reach, and only so many days are looked at.
"""

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

_BEYOND: Final = 4
"""How many times a page's claims are looked at where some of them may not be shown."""


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
    """Window by window of days, as far as it takes."""
    found: list[tuple[Place, Held]] = []
    first, looked_at = (after.on if after else None) or wanted.from_on or date.min, limit
    while len(found) < limit:
        last = _reaching(ledger, wanted, first, looked_at)
        days = {} if last is None else {"bulletin_on__lte": last}
        rows = _rows(ledger, wanted, bulletin_on__gte=first, **days)
        if after is not None and after.on == first:
            rows = rows.filter(Q(bulletin_on__gt=after.on) | _further(after))
        found += _placed(_in_order(rows)[: limit - len(found)])
        if last is None or last == date.max or len(found) >= limit:
            break
        first, after, looked_at = date.fromordinal(last.toordinal() + 1), None, looked_at * _BEYOND
        wanted = replace(wanted, from_on=None)
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


def _reaching(ledger: Ledger, wanted: Wanted, first: date, count: int) -> date | None:
    """A day until which so many claims of one of the places or voices lie; None: to the end."""
    days: QuerySet[Any]
    if wanted.place_ids:
        spoken_of = ClaimPlaceView.objects.using(ledger.alias)
        days = spoken_of.filter(place_id__in=wanted.place_ids, bulletin_on__gte=first)
    elif wanted.voices:
        said = ClaimView.objects.using(ledger.alias)
        days = said.filter(voice__in=wanted.voices, bulletin_on__gte=first)
    else:
        return None
    ordered = days.order_by("bulletin_on").values_list("bulletin_on", flat=True)
    return next(iter(ordered[count : count + 1]), None)


def _further(after: Place) -> Q:
    """Further on in the same day."""
    return Q(document__gt=after.document) | Q(document=after.document, ordinal__gt=after.ordinal)


def _placed(rows: "QuerySet[Any]") -> list[tuple[Place, Held]]:
    found = rows.values_list(F("document"), F("ordinal"), *_HELD)
    return [(Place(day(row[2]), row[0], row[1]), _held(row[2:])) for row in found]
