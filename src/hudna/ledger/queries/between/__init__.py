"""What was written between two moments of a ledger, as far as who asks may see it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from hudna.ledger import framework
from hudna.ledger.models import ClaimView, DocumentView, EntryRow, SubjectView
from hudna.ledger.outcome import Holding
from hudna.ledger.queries import SHOWN, _days, _holdings, _valid
from hudna.ledger.store import Ledger
from hudna.ledger.views.columns import key_of

framework.make_ready()


@dataclass(frozen=True)
class Span:
    """The entries from `start` on, before `stop`."""

    start: int
    stop: int


def documents(ledger: Ledger, span: Span, limit: int) -> tuple[int, list[Holding]]:
    """How many documents were taken in, and the last of them, the newest first."""
    rows = _valid(ledger, DocumentView).filter(
        document__gte=span.start, document__lt=span.stop
    ).exclude(state="expunged")  # fmt: skip
    last = list(rows.order_by("-document").values_list("document", flat=True)[:limit])
    order = {number: at for at, number in enumerate(last)}
    found = {one.digest: one for one in _holdings(ledger, Q(document__in=last))}
    numbers = dict(rows.filter(document__in=last).values_list("digest", "document"))
    listed = sorted(found.values(), key=lambda one: order[numbers[one.digest]])
    return rows.count(), listed


def new_claims(ledger: Ledger, span: Span) -> int:
    """How many claims were read first, or anew, and hold."""
    rows = _valid(ledger, ClaimView).filter(standing__in=SHOWN)
    read = rows.filter(key__gte=key_of(span.start, 0), key__lt=key_of(span.stop, 0))
    return int(read.filter(reading__gte=span.start).count())


def claims_of_days(ledger: Ledger, from_on: date, to_on: date) -> dict[str, int]:
    """How many claims of those days (inclusive) are shown, by their kind."""
    rows = _valid(ledger, ClaimView).filter(_days("bulletin_on", from_on, to_on))
    counted = rows.filter(standing__in=SHOWN).values_list("kind").annotate(n=Count("key"))
    return dict(counted.order_by())


def acts(ledger: Ledger, span: Span, kinds: Collection[str]) -> list[tuple[int, str]]:
    """The numbers and kinds of the entries of those kinds that may be seen, the newest first."""
    rows = EntryRow.objects.using(ledger.alias).filter(kind__in=sorted(kinds))
    rows = rows.filter(number__gte=span.start, number__lt=span.stop)
    closed = _closed(ledger) if ledger.hidden else frozenset()
    found = rows.order_by("-number").values_list("number", "kind")
    return [(number, kind) for number, kind in found if number not in closed]


def _closed(ledger: Ledger) -> frozenset[int]:
    """The entries about documents that are hidden, their claims, and about such entries."""
    ids = ClaimView.objects.using(ledger.alias).filter(reading__digest__in=ledger.hidden)
    claims = {one for pair in ids.values_list("claim_id", "corrected_id") for one in pair if one}
    subjects = {f"document:{one}" for one in ledger.hidden} | {f"claim:{one}" for one in claims}
    found = _about(ledger, subjects)
    return found | _about(ledger, {f"entry:{one}" for one in found})


def _about(ledger: Ledger, subjects: Collection[str]) -> frozenset[int]:
    sought = sorted(subjects)
    found: set[int] = set()
    for at in range(0, len(sought), 500):
        rows = SubjectView.objects.using(ledger.alias).filter(subject__in=sought[at : at + 500])
        found.update(rows.values_list("entry", flat=True))
    return frozenset(found)
