"""Claims day by day, and of some documents the texts and what was not read: for checks of all."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db import connections
from django.db.models import F, TextField
from django.db.models.functions import Cast

from hudna.ledger import framework
from hudna.ledger.models import ClaimView, DocumentView, PayloadRow, UnreadView
from hudna.ledger.outcome import Held, HeldUnread, Wanted
from hudna.ledger.queries import _CHUNK, _HELD, _condition, _newest, _valid
from hudna.ledger.store import Ledger
from hudna.record import Unread, canonical_json
from hudna.record.claims_file import read_line

framework.make_ready()

_ON, _AS_OF = 2, 3
_DAYS = (Cast(name, TextField()) for name in _HELD[_ON : _AS_OF + 1])
_COLUMNS: tuple[Any, ...] = (*_HELD[:_ON], *_DAYS, *_HELD[_AS_OF + 1 :])
"""Those of a held claim. Days come as text: they are few, and each is read once."""


def by_day(ledger: Ledger, wanted: Wanted | None = None) -> Iterator[list[Held]]:
    """The claims that are asked for, those of a day together, earlier days first.

    Those without a day come before all. Only a day's claims are held at once.
    """
    rows = _valid(ledger, ClaimView).filter(_condition(ledger, wanted or Wanted()))
    ordered = rows.order_by(F("bulletin_on").asc(nulls_first=True)).values_list(*_COLUMNS)
    days = _Days()
    for told, said in groupby(_plain(ledger, ordered), key=itemgetter(_ON)):
        on = days[told]
        yield [Held.kept((*row[:_ON], on, days[row[_AS_OF]], *row[_AS_OF + 1 :])) for row in said]


def _plain(ledger: Ledger, rows: Any) -> Iterator[Sequence[Any]]:
    """The rows as the store gives them: nothing is asked of each column of each."""
    with connections[ledger.alias].chunked_cursor() as cursor:
        cursor.execute(*rows.query.get_compiler(ledger.alias).as_sql())
        while found := cursor.fetchmany(_CHUNK):
            yield from found


class _Days(dict[str | None, date | None]):
    """Days by their ISO form."""

    def __missing__(self, told: str | None) -> date | None:
        self[told] = date.fromisoformat(told) if told else None
        return self[told]


def texts(ledger: Ledger, digests: Collection[str]) -> Iterator[tuple[str, str]]:
    """The digest and the text of each of those documents that is kept."""
    sought = sorted(set(digests))
    for start in range(0, len(sought), _CHUNK):
        rows = _valid(ledger, DocumentView).filter(digest__in=sought[start : start + _CHUNK])
        kept = dict(rows.exclude(state="expunged").values_list("document", "digest"))
        found = PayloadRow.objects.using(ledger.alias).filter(number__in=kept)
        for number, content in found.values_list("number", "content"):
            yield kept[number], canonical_json.read(bytes(content))["text"]


def unread_in(ledger: Ledger, digests: Collection[str]) -> Iterator[HeldUnread]:
    """The unread figures of those documents."""
    sought = sorted(set(digests))
    for start in range(0, len(sought), _CHUNK):
        rows = UnreadView.objects.using(ledger.alias).filter(
            reading__in=_newest(ledger), reading__digest__in=sought[start : start + _CHUNK]
        )
        columns = ("line", "reading__digest", "reading__bulletin_on")
        for line, digest, on in rows.order_by("key").values_list(*columns):
            found = read_line(line)
            assert isinstance(found, Unread)
            yield HeldUnread(found, digest, on)
