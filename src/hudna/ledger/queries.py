"""Reading from the ledger. Only the newest reading of each document is shown."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet

from hudna.ledger import framework
from hudna.ledger.keeping import caseless
from hudna.ledger.models import (
    ClaimPlaceRow,
    ClaimRow,
    DocumentRow,
    ProblemRow,
    ReadingRow,
    UnreadRow,
)
from hudna.ledger.outcome import Held, HeldUnread, Holding, Wanted
from hudna.ledger.store import Ledger
from hudna.record import Claim, Document, Problem, Unread
from hudna.record.claims_file import read_line

framework.make_ready()

_CHUNK = 500
_FEW = 20
_HELD = ("line", "reading__document__digest", "bulletin_on", "reading__as_of",
         "reading__publisher")  # fmt: skip


def holdings(ledger: Ledger) -> list[Holding]:
    """The documents that are kept, by day and name."""
    counts = {
        model: dict(
            model.objects.using(ledger.alias).filter(reading__in=_newest(ledger))
            .values_list("reading").annotate(n=Count("id")).order_by()
        )
        for model in (ClaimRow, UnreadRow, ProblemRow)
    }  # fmt: skip
    rows = _newest(ledger).select_related("document").defer("document__text")
    found = [
        _holding(row, *(counts[m].get(row.pk, 0) for m in (ClaimRow, UnreadRow, ProblemRow)))
        for row in rows
    ]
    return sorted(found, key=lambda one: (one.published_on or one.as_of or date.min, one.name))


def _holding(reading: ReadingRow, claims: int, unread: int, problems: int) -> Holding:
    row = reading.document
    return Holding(
        name=row.name, digest=row.digest, media_type=row.media_type, language=row.language,
        title=row.title, publisher=reading.publisher, published_on=row.published_on,
        as_of=reading.as_of, grammar=reading.grammar, added_at=row.added_at, claims=claims,
        unread=unread, problems=problems,
    )  # fmt: skip


def document(ledger: Ledger, digest: str) -> Document | None:
    """The document of that digest as its newest reading took it, or None."""
    row = DocumentRow.objects.using(ledger.alias).filter(digest=digest).first()
    if row is None:
        return None
    rows = ReadingRow.objects.using(ledger.alias).filter(document=row)
    reading = rows.order_by("-id").first()
    return Document(
        name=row.name, digest=row.digest, media_type=row.media_type,
        text=bytes(row.text).decode("utf-8", "surrogatepass"), language=row.language,
        title=row.title, publisher=reading.publisher if reading else None,
        published_on=row.published_on, as_of=reading.as_of if reading else None,
    )  # fmt: skip


def reading_of(ledger: Ledger, digest: str) -> Holding | None:
    """How the document of that digest was read last (without counts), or None."""
    rows = ReadingRow.objects.using(ledger.alias).filter(document__digest=digest)
    row = rows.select_related("document").defer("document__text").order_by("-id").first()
    return None if row is None else _holding(row, 0, 0, 0)


def claims(ledger: Ledger, wanted: Wanted | None = None) -> Iterator[Held]:
    """The claims that are asked for, by day, then as they were added and stand in the text."""
    rows = ClaimRow.objects.using(ledger.alias).filter(reading__in=_newest(ledger))
    if wanted is not None:
        rows = rows.filter(_condition(wanted))
    ordered = rows.order_by(F("bulletin_on").asc(nulls_first=True), "reading__document", "ordinal")
    return map(_held, ordered.values_list(*_HELD).iterator(chunk_size=_CHUNK))


def find(ledger: Ledger, prefix: str) -> list[Held]:
    """Claims whose id begins with `prefix` (at most 20), newest readings before older ones."""
    rows = ClaimRow.objects.using(ledger.alias).filter(claim_id__startswith=prefix.lower())
    newest = rows.filter(reading__in=_newest(ledger)).order_by("id").values_list(*_HELD)[:_FEW]
    found = list(newest) or list(rows.order_by("-id").values_list(*_HELD)[:_FEW])
    return [_held(row) for row in found]


def unread(
    ledger: Ledger, from_on: date | None = None, to_on: date | None = None
) -> Iterator[HeldUnread]:
    """The unread figures of the documents of those days (inclusive), by day."""
    rows = UnreadRow.objects.using(ledger.alias).filter(reading__in=_newest(ledger))
    rows = rows.filter(_days("reading__bulletin_on", from_on, to_on))
    ordered = rows.order_by(F("reading__bulletin_on").asc(nulls_first=True), "reading", "ordinal")
    columns = ("line", "reading__document__digest", "reading__bulletin_on")
    for line, digest, on in ordered.values_list(*columns).iterator(chunk_size=_CHUNK):
        found = read_line(line)
        assert isinstance(found, Unread)
        yield HeldUnread(found, digest, on)


def problems(
    ledger: Ledger, from_on: date | None = None, to_on: date | None = None
) -> list[Problem]:
    """The problems that the readings of those days' documents named (days inclusive)."""
    rows = ProblemRow.objects.using(ledger.alias).filter(reading__in=_newest(ledger))
    rows = rows.filter(_days("reading__bulletin_on", from_on, to_on)).order_by("reading", "ordinal")
    return [Problem(*row) for row in rows.values_list("where", "message", "subject")]


def last_day(ledger: Ledger) -> date | None:
    """The last day on which a document that is kept was published or read."""
    rows = _newest(ledger).aggregate(last=Max("bulletin_on"))
    found: date | None = rows["last"]
    return found


def _newest(ledger: Ledger) -> "QuerySet[ReadingRow]":
    rows = ReadingRow.objects.using(ledger.alias)
    last = rows.values("document").annotate(last=Max("id")).values("last")
    found: QuerySet[ReadingRow] = rows.filter(pk__in=last)
    return found


def _condition(wanted: Wanted) -> Q:
    found = _days("bulletin_on", wanted.from_on, wanted.to_on)
    if wanted.kind is not None:
        found &= Q(kind=wanted.kind)
    if wanted.indicator is not None:
        found &= Q(indicator=wanted.indicator)
    if wanted.speaker is not None:
        named = Q(speaker_folded__contains=caseless(wanted.speaker))
        found &= Q(speaker_id=wanted.speaker) | named
    if wanted.document is not None:
        found &= _in_document(wanted.document)
    return found & _in_place(wanted)


def _in_document(wanted: str) -> Q:
    named = Q(reading__document__name__icontains=wanted)
    return named | Q(reading__document__digest__startswith=wanted.lower())


def _in_place(wanted: Wanted) -> Q:
    if wanted.place is None and not wanted.place_ids:
        return Q()
    ids = {*wanted.place_ids, wanted.place or ""} - {""}
    found = Q(Exists(ClaimPlaceRow.objects.filter(claim=OuterRef("pk"), place_id__in=ids)))
    if wanted.place is not None:
        found |= Q(place_folded__contains=caseless(wanted.place))
    return found


def _days(column: str, from_on: date | None, to_on: date | None) -> Q:
    found = Q()
    if from_on is not None:
        found &= Q(**{f"{column}__gte": from_on})
    if to_on is not None:
        found &= Q(**{f"{column}__lte": to_on})
    return found


def _held(row: tuple[Any, ...]) -> Held:
    line, digest, on, as_of, publisher = row
    claim = read_line(line)
    assert isinstance(claim, Claim)
    return Held(claim, digest, on, as_of, publisher)
