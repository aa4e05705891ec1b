"""Claims by the rule that read them, of some days, by the page."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from django.db.models import Count, Q, QuerySet

from hudna.ledger import framework
from hudna.ledger.models import ClaimView
from hudna.ledger.outcome import Held
from hudna.ledger.queries import _HELD, _days, _held, _valid, day
from hudna.ledger.store import Ledger

framework.make_ready()


class Place(NamedTuple):
    """Where a page ends: the day and the key of its last claim."""

    on: date
    key: int


def read_by(
    ledger: Ledger, rule: str, days: tuple[date, date], after: Place | None, limit: int
) -> tuple[list[Held], Place | None]:
    """The claims of those days (inclusive) that nobody judged, the newest first, and where the next
    page begins; None if it is the last."""
    rows = _of_rule(ledger, rule, days).filter(standing="new")
    if after is not None:
        further = Q(bulletin_on__lt=after.on) | Q(key__lt=after.key)
        rows = rows.filter(further, bulletin_on__lte=after.on)
    ordered = rows.order_by("-bulletin_on", "-key").values_list("key", *_HELD)
    found = list(ordered[: limit + 1])
    shown = [_held(row[1:]) for row in found[:limit]]
    last = day(found[limit - 1][1]) if len(found) > limit else None
    return shown, Place(last, found[limit - 1][0]) if last else None


def counted(ledger: Ledger, rule: str, days: tuple[date, date]) -> Mapping[str, int]:
    """How many claims of those days the rule read, by standing."""
    rows = _of_rule(ledger, rule, days).values_list("standing").annotate(n=Count("key"))
    return dict(rows.order_by())


def _of_rule(ledger: Ledger, rule: str, days: tuple[date, date]) -> "QuerySet[ClaimView]":
    found: QuerySet[ClaimView] = _valid(ledger, ClaimView).filter(
        _days("bulletin_on", *days), rule=rule
    )
    return found
