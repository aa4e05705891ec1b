"""Who was heard, when, in which documents, of which places: counted by the store itself."""

from datetime import date, datetime
from typing import Any, NamedTuple

from django.db import connections
from django.db.models import Count, Q, QuerySet

from hudna.ledger import framework
from hudna.ledger.models import ClaimView, DocumentView, ReadingView
from hudna.ledger.outcome import Held
from hudna.ledger.queries import SHOWN, _valid, by_key
from hudna.ledger.queries.statements import shown
from hudna.ledger.store import Ledger

framework.make_ready()

_CHUNK = 2000


class Arrival(NamedTuple):
    """A document: when it came, of which day it is."""

    digest: str
    name: str
    publisher: str | None
    on: date | None
    added_at: datetime


class Voice(NamedTuple):
    """How many `claims` of a document have one voice, window and day; `kind`: theirs."""

    digest: str
    voice: str
    kind: str
    window: str | None
    on: date | None
    claims: int


class Spoken(NamedTuple):
    """A voice spoke of a place on a day; `key`: the row of the first claim that does."""

    place: str
    on: date
    voice: str
    key: int


def arrivals(ledger: Ledger, to_on: date | None = None) -> list[Arrival]:
    """The documents that are kept, of up to that day; those expunged are not."""
    readings = _valid(ledger, ReadingView)
    if to_on is not None:
        readings = readings.filter(bulletin_on__lte=to_on)
    told = {digest: (publisher, on) for digest, publisher, on in readings.values_list(
        "digest", "publisher", "bulletin_on")}  # fmt: skip
    documents = _valid(ledger, DocumentView).exclude(state="expunged")
    rows = documents.values_list("digest", "name", "added_at")
    return [Arrival(digest, name, *told[digest], added_at)
            for digest, name, added_at in rows if digest in told]  # fmt: skip


def voices(ledger: Ledger, from_on: date | None, to_on: date | None) -> list[Voice]:
    """Who is heard in which documents, of claims of those days (inclusive)."""
    of = ("reading__digest", "voice", "kind", "window", "bulletin_on")
    rows = _claims(ledger, from_on, to_on).values_list(*of).annotate(claims=Count("key"))
    return [Voice(*row) for row in rows.order_by().iterator(chunk_size=_CHUNK)]


def spoken_of(ledger: Ledger, from_on: date, to_on: date) -> list[Spoken]:
    """Which voices spoke of which places on those days (inclusive), by register id."""
    sql = ("SELECT p.place_id, c.bulletin_on, c.voice, MIN(c.key) FROM view_claim c "
           "JOIN view_claim_place p ON p.claim_key = c.key "
           f"WHERE c.bulletin_on >= %s AND c.bulletin_on <= %s AND {shown(ledger)} "
           "GROUP BY p.place_id, c.bulletin_on, c.voice")  # fmt: skip
    with connections[ledger.alias].cursor() as cursor:
        cursor.execute(sql, [from_on, to_on])
        return [Spoken(place, day_of(on), voice, key) for place, on, voice, key in cursor]


def denied_or_against(ledger: Ledger, from_on: date, to_on: date) -> list[Held]:
    """The claims of those days (inclusive) that deny something, or count it against somebody."""
    rows = _claims(ledger, from_on, to_on).filter(Q(hedge="denied") | Q(against__isnull=False))
    return by_key(ledger, list(rows.values_list("key", flat=True)))


def _claims(ledger: Ledger, from_on: date | None, to_on: date | None) -> "QuerySet[Any]":
    found = _valid(ledger, ClaimView).filter(standing__in=SHOWN)
    if from_on is not None:
        found = found.filter(bulletin_on__gte=from_on)
    return found if to_on is None else found.filter(bulletin_on__lte=to_on)


def day_of(value: date | str) -> date:
    """A day as it comes out of a store that keeps days as text, or as days."""
    return date.fromisoformat(value) if isinstance(value, str) else value
