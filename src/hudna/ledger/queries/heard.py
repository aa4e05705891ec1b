"""Who was heard, when, in which documents, of which places: counted by the store itself."""

from collections.abc import Sequence
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
    """How many figures (`claims`) of a document have one voice, window and day."""

    digest: str
    voice: str
    window: str | None
    on: date | None
    claims: int


class Spoken(NamedTuple):
    """A voice spoke of a place on a day; `key`: the row of the first claim that does."""

    place: str
    on: date
    voice: str
    key: int


def arrivals(ledger: Ledger, from_on: date, to_on: date) -> list[Arrival]:
    """The documents of those days (inclusive) that are kept; those expunged are not."""
    readings = _valid(ledger, ReadingView).filter(bulletin_on__gte=from_on, bulletin_on__lte=to_on)
    told = {digest: (publisher, on) for digest, publisher, on in readings.values_list(
        "digest", "publisher", "bulletin_on")}  # fmt: skip
    documents = _valid(ledger, DocumentView).exclude(state="expunged")
    rows = documents.filter(digest__in=readings.values("digest"))
    found = rows.values_list("digest", "name", "added_at")
    return [Arrival(digest, name, *told[digest], added) for digest, name, added in found]


def voices(
    ledger: Ledger, from_on: date, to_on: date, windows: Sequence[str | None]
) -> list[Voice]:
    """Whose figures over such windows stand in which documents, of those days (inclusive)."""
    over = Q(window__in=[one for one in windows if one]) | Q(window__isnull=None in windows)
    rows = _claims(ledger, from_on, to_on).filter(over, kind="tally")
    of = rows.values_list("reading", "voice", "window", "bulletin_on").annotate(n=Count("key"))
    read = _valid(ledger, ReadingView).filter(key__in=rows.values("reading"))
    digests = dict(read.values_list("key", "digest"))
    return [Voice(digests[reading], *row) for reading, *row in
            of.order_by().iterator(chunk_size=_CHUNK) if reading in digests]  # fmt: skip


def present(ledger: Ledger, from_on: date, to_on: date) -> list[tuple[str, date]]:
    """Which voices say something on which of those days (inclusive)."""
    rows = _claims(ledger, from_on, to_on).values_list("voice", "bulletin_on")
    return list(rows.distinct().order_by())


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
