"""Reading from the ledger. Only the newest reading of each document is shown."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import (
    Count,
    Exists,
    F,
    Max,
    Min,
    OuterRef,
    Q,
    QuerySet,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Coalesce
from django.db.models.lookups import Exact

from hudna.ledger import framework
from hudna.ledger.models import (
    OPEN,
    ClaimPlaceView,
    ClaimView,
    DocumentView,
    PayloadRow,
    ProblemView,
    ReadingView,
    UnreadView,
)
from hudna.ledger.outcome import Held, HeldProblem, HeldUnread, Holding, Wanted
from hudna.ledger.store import Ledger
from hudna.ledger.views import search
from hudna.ledger.views.columns import caseless
from hudna.record import Document, Problem, Unread, canonical_json
from hudna.record.claims_file import read_line
from hudna.record.held.told import Told

framework.make_ready()

_CHUNK = 500
_FEW = 20
_PAST_DIGITS = "g"
"""Comes after every hexadecimal digit."""
STANDINGS = ("new", "upheld", "corrected", "set aside", "retracted")
"""What a claim can be worth."""

SHOWN = STANDINGS[:3]
"""Claims that are set aside or retracted are kept, and asked for by name only."""


def _text(column: str) -> Any:
    """A day as text: Django's way and the driver's from text to day are slow for thousands."""
    return Cast(column, TextField())


_HELD = (_text("bulletin_on"), _text("reading__as_of"), "line", "reading__digest",
         "reading__publisher", "standing", "claim_id", *Told._fields)  # fmt: skip


def _held(row: Sequence[Any]) -> Held:
    on, as_of, line, digest, *rest = row
    return Held.kept((line, digest, day(on), day(as_of), *rest))


@lru_cache(maxsize=10_000)
def day(value: date | str | None) -> date | None:
    """A day as either store gives it."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def is_empty(ledger: Ledger) -> bool:
    """Whether no document was ever taken in."""
    return not DocumentView.objects.using(ledger.alias).filter(_written(ledger)).exists()


def holdings(ledger: Ledger) -> list[Holding]:
    """The documents that are kept, by day and name; those expunged are not among them."""
    return _by_day(_holdings(ledger, Q()))


def _by_day(found: list[Holding]) -> list[Holding]:
    return sorted(found, key=lambda one: (one.published_on or one.as_of or date.min, one.name))


def holding_words(ledger: Ledger, sought: Sequence[Sequence[str]]) -> list[Holding]:
    """The documents that hold one of the words of each group, the newest first."""
    numbers = search.find(ledger, sought)
    found = [
        one
        for at in range(0, len(numbers), _CHUNK)
        for one in _holdings(ledger, Q(document__in=numbers[at : at + _CHUNK]))
    ]
    return sorted(found, key=lambda one: one.published_on or one.as_of or date.min, reverse=True)


def _holdings(ledger: Ledger, condition: Q) -> list[Holding]:
    readings = {row.digest: row for row in _newest(ledger).filter(condition)}
    counts = {
        model: dict(
            rows.filter(reading__in=_newest(ledger).filter(condition))
            .values_list("reading").annotate(n=Count("key")).order_by()
        )
        for model, rows in (
            (ClaimView, _valid(ledger, ClaimView)),
            (UnreadView, UnreadView.objects.using(ledger.alias)),
            (ProblemView, ProblemView.objects.using(ledger.alias)),
        )
    }  # fmt: skip
    return [
        _holding(row, reading, *(counts[m].get(reading.key, 0) for m in counts))
        for row in _valid(ledger, DocumentView).filter(condition).exclude(state="expunged")
        if (reading := readings.get(row.digest))
    ]


def _holding(
    row: DocumentView, reading: ReadingView, claims: int, unread: int, problems: int
) -> Holding:
    return Holding(
        name=row.name, digest=row.digest, media_type=row.media_type, language=row.language,
        title=row.title, publisher=reading.publisher, published_on=row.published_on,
        as_of=reading.as_of, grammar=reading.grammar, added_at=row.added_at, claims=claims,
        unread=unread, problems=problems,
    )  # fmt: skip


def named(ledger: Ledger, wanted: str, begun: str | None = None) -> list[Holding]:
    """Documents whose name has `wanted`, or whose digest begins with `begun`, by day and name."""
    condition = _bears(wanted)
    if begun is not None:
        condition |= Q(digest__startswith=begun)
    bearing = _valid(ledger, DocumentView).filter(condition).values("digest")
    return _by_day(_holdings(ledger, Q(digest__in=bearing)))


def digests_named(ledger: Ledger, name: str, begun: str | None) -> tuple[str, ...]:
    """The digests of the documents of that very name, or whose digest begins with `begun`."""
    condition = Q(name=name)
    if begun is not None:
        condition |= _begins("digest", begun)
    rows = _valid(ledger, DocumentView).filter(condition).order_by("document")
    return tuple(rows.values_list("digest", flat=True)[:_FEW])


def document(ledger: Ledger, digest: str) -> Document | None:
    """The document of that digest as its newest reading took it; None if it is not kept."""
    row = _document(ledger, digest)
    if row is None or row.state == "expunged":
        return None
    reading = _newest(ledger).filter(digest=digest).first()
    content = PayloadRow.objects.using(ledger.alias).values_list("content", flat=True)
    told = canonical_json.read(bytes(content.get(number=row.document)))
    return Document(
        name=row.name, digest=row.digest, media_type=row.media_type, text=told["text"],
        language=row.language, title=row.title,
        publisher=reading.publisher if reading else None, published_on=row.published_on,
        as_of=reading.as_of if reading else None,
    )  # fmt: skip


def reading_of(ledger: Ledger, digest: str) -> Holding | None:
    """How the document of that digest was read last (without counts), or None."""
    row, reading = _document(ledger, digest), _newest(ledger).filter(digest=digest).first()
    return None if row is None or reading is None else _holding(row, reading, 0, 0, 0)


def reading_number(ledger: Ledger, digest: str) -> int | None:
    """The entry of the newest reading of that document."""
    found: int | None = _newest(ledger).filter(digest=digest).values_list("key", flat=True).first()
    return found


def state_of(ledger: Ledger, digest: str) -> str | None:
    """How that document stands: kept, retracted or expunged; None if it never came."""
    row = _document(ledger, digest)
    return row.state if row else None


def _document(ledger: Ledger, digest: str) -> DocumentView | None:
    found: DocumentView | None = _valid(ledger, DocumentView).filter(digest=digest).first()
    return found


def claims(ledger: Ledger, wanted: Wanted | None = None) -> Iterator[Held]:
    """The claims that are asked for, by day, then as they were added and stand in the text."""
    rows = _valid(ledger, ClaimView)
    rows = rows.filter(_condition(ledger, wanted or Wanted()))
    ordered = rows.order_by(F("bulletin_on").asc(nulls_first=True), "document", "ordinal")
    return map(_held, ordered.values_list(*_HELD).iterator(chunk_size=_CHUNK))


def by_key(ledger: Ledger, keys: Collection[int]) -> list[Held]:
    """The claims of those rows, in the same order as `claims` gives them."""
    found = in_order(ledger, keys)
    return [found[place] for place in sorted(found)]


Order = tuple[date, int, int, int]
"""By what claims are in order: day, document as it came, where it stands in that, its row."""


def in_order(ledger: Ledger, keys: Collection[int]) -> dict[Order, Held]:
    """The claims of those rows, by what they are in order by."""
    return {(day(row[3]) or date.min, row[1], row[2], row[0]): _held(row[3:])
            for row in _by_key(ledger, keys)}  # fmt: skip


def with_key(ledger: Ledger, keys: Collection[int]) -> dict[int, Held]:
    """The claims of those rows, by key."""
    return {row[0]: _held(row[3:]) for row in _by_key(ledger, keys)}


def _by_key(ledger: Ledger, keys: Collection[int]) -> Iterator[tuple[Any, ...]]:
    sought = sorted(set(keys))
    for start in range(0, len(sought), _CHUNK):
        rows = _shown(ledger, ClaimView).filter(key__in=sought[start : start + _CHUNK])
        yield from rows.values_list("key", "document", "ordinal", *_HELD)


def find(ledger: Ledger, prefix: str) -> list[Held]:
    """Claims whose id begins with `prefix` (at most 20): those that hold, else older readings'."""
    begun = prefix.lower()
    sought = _begins("claim_id", begun) | _begins("corrected_id", begun)
    holding = _valid(ledger, ClaimView).filter(sought).order_by("key")
    ever = _shown(ledger, ClaimView).filter(_written(ledger), sought)
    found = list(holding.values_list(*_HELD)[:_FEW])
    return [_held(row) for row in found or ever.order_by("-key").values_list(*_HELD)[:_FEW]]


def by_id(ledger: Ledger, claim_ids: Collection[str]) -> dict[str, Held]:
    """The claims of those ids (as read) that hold, by id."""
    sought, found = sorted(set(claim_ids)), dict[str, Held]()
    for start in range(0, len(sought), _CHUNK):
        rows = _valid(ledger, ClaimView).filter(claim_id__in=sought[start : start + _CHUNK])
        held = map(_held, rows.order_by("-key").values_list(*_HELD))
        found.update((one.read_id, one) for one in held)
    return found


def hidden_among(ledger: Ledger, claim_ids: Collection[str]) -> set[str]:
    """Which of those claims stand in documents that are not for the eyes of who asks."""
    rows = ClaimView.objects.using(ledger.alias).filter(reading__digest__in=ledger.hidden)
    sought, found = sorted(claim_ids), set[str]()
    for start in range(0, len(sought), _CHUNK):
        some = rows.filter(claim_id__in=sought[start : start + _CHUNK])
        found.update(some.values_list("claim_id", flat=True))
    return found


def _begins(column: str, prefix: str) -> Q:
    """That a digest begins so: as a range, which an index answers on both stores."""
    return Q(**{f"{column}__gte": prefix, f"{column}__lt": f"{prefix}{_PAST_DIGITS}"})


def unread(
    ledger: Ledger, from_on: date | None = None, to_on: date | None = None, of: str = "",
    digests: Sequence[str] = (),
) -> Iterator[HeldUnread]:  # fmt: skip
    """The unread figures of the documents of those days (inclusive), by day.

    `of`: only of documents whose digest begins so; `digests`: only of these.
    """
    rows = UnreadView.objects.using(ledger.alias).filter(_of_reading(ledger))
    rows = rows.filter(reading__digest__startswith=of) if of else rows
    rows = rows.filter(reading__digest__in=digests) if digests else rows
    rows = rows.filter(_days("reading__bulletin_on", from_on, to_on))
    ordered = rows.order_by(F("reading__bulletin_on").asc(nulls_first=True), "reading", "ordinal")
    columns = ("line", "reading__digest", "reading__bulletin_on")
    for line, digest, on in ordered.values_list(*columns).iterator(chunk_size=_CHUNK):
        found = read_line(line)
        assert isinstance(found, Unread)
        yield HeldUnread(found, digest, on)


def problems(
    ledger: Ledger, from_on: date | None = None, to_on: date | None = None
) -> list[Problem]:
    """The problems that the readings of those days' documents named (days inclusive)."""
    return [one.problem for one in held_problems(ledger, from_on, to_on)]


def held_problems(
    ledger: Ledger, from_on: date | None = None, to_on: date | None = None,
    digests: Sequence[str] = (),
) -> list[HeldProblem]:  # fmt: skip
    """The same, each with its document and day; `digests`: only of these documents."""
    rows = ProblemView.objects.using(ledger.alias).filter(_of_reading(ledger))
    rows = rows.filter(reading__digest__in=digests) if digests else rows
    rows = rows.filter(_days("reading__bulletin_on", from_on, to_on)).order_by("reading", "ordinal")
    columns = ("where", "message", "subject", "reading__digest", "reading__bulletin_on")
    return [HeldProblem(Problem(*row[:3]), *row[3:]) for row in rows.values_list(*columns)]


def last_day(ledger: Ledger) -> date | None:
    """The last day on which a document that is kept was published or read."""
    rows = _newest(ledger).aggregate(last=Max("bulletin_on"))
    found: date | None = rows["last"]
    return found


def first_day(ledger: Ledger) -> date | None:
    """The first such day."""
    found: date | None = _newest(ledger).aggregate(first=Min("bulletin_on"))["first"]
    return found


def _newest(ledger: Ledger) -> "QuerySet[ReadingView]":
    found: QuerySet[ReadingView] = _valid(ledger, ReadingView)
    return found


def _valid(ledger: Ledger, model: Any) -> "QuerySet[Any]":
    """The rows that hold as far as `ledger` knows."""
    return _shown(ledger, model).filter(_holds(ledger))


def _holds(ledger: Ledger, of: str = "") -> Q:
    if ledger.known is None:
        return Q(**{f"{of}until": OPEN})
    return Q(**{f"{of}since__lt": ledger.known, f"{of}until__gte": ledger.known})


def _of_reading(ledger: Ledger) -> Q:
    """That a row is of a reading that holds, of a document for the eyes of who asks."""
    return _holds(ledger, "reading__") & _seen(ledger, "reading__digest")


def _shown(ledger: Ledger, model: Any) -> "QuerySet[Any]":
    """The rows that are for the eyes of who asks."""
    rows: QuerySet[Any] = model.objects.using(ledger.alias)
    return rows.filter(_seen(ledger, "reading__digest" if model is ClaimView else "digest"))


def _seen(ledger: Ledger, digest: str) -> Q:
    """That the document of that column is for the eyes of who asks."""
    return ~Q(**{f"{digest}__in": ledger.hidden}) if ledger.hidden else Q()


def _written(ledger: Ledger) -> Q:
    return Q() if ledger.known is None else Q(since__lt=ledger.known)


def _condition(ledger: Ledger, wanted: Wanted) -> Q:
    found = _days("bulletin_on", wanted.from_on, wanted.to_on)
    found &= Q(standing__in=wanted.standing or SHOWN)
    if wanted.kind is not None:
        # An indicator says more: the index of kinds is kept out of its way.
        kind = F("kind") if wanted.indicator is None else Coalesce("kind", Value(""))
        found &= Q(Exact(kind, wanted.kind))
    if wanted.indicator is not None:
        found &= Q(indicator=wanted.indicator)
    if wanted.extents:
        found &= Q(extent__in=wanted.extents)
    if wanted.speaker is not None:
        named = Q(speaker_folded__contains=caseless(wanted.speaker))
        found &= Q(speaker_id=wanted.speaker) | named
    if wanted.voices:
        found &= Q(voice__in=wanted.voices)
    if wanted.digests:
        found &= Q(reading__in=_newest(ledger).filter(digest__in=wanted.digests))
    if wanted.rule is not None:
        found &= Q(rule=wanted.rule)
    if wanted.document is not None:
        found &= _in_document(ledger, wanted.document)
    return found & _in_place(wanted)


def _in_document(ledger: Ledger, wanted: str) -> Q:
    bearing = _valid(ledger, DocumentView).filter(_bears(wanted)).values("digest")
    return Q(reading__digest__in=bearing) | Q(reading__digest__startswith=wanted.lower())


def _bears(wanted: str) -> Q:
    """That a name has `wanted` in it, in any case (LIKE of SQLite knows case in Latin only)."""
    return Q(name__iregex=re.escape(wanted))


def _in_place(wanted: Wanted) -> Q:
    if wanted.place is None and not wanted.place_ids:
        return Q()
    ids = {*wanted.place_ids, wanted.place or ""} - {""}
    found = Q(Exists(ClaimPlaceView.objects.filter(claim_key=OuterRef("key"), place_id__in=ids)))
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
