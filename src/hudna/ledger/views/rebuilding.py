"""The views made anew from the entries, and the digest that says whether two are the same."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

from django.db import connections, models

from hudna.ledger import framework
from hudna.ledger.models import VIEWS, EntryRow, PayloadRow, ViewState
from hudna.ledger.payload import Payload, cut
from hudna.ledger.store import Ledger
from hudna.ledger.turns import alone
from hudna.ledger.views import search
from hudna.ledger.views.indexes import made_afterwards, tell_planner
from hudna.ledger.views.projecting import project
from hudna.ledger.views.rows import Known, Rows, columns
from hudna.record import canonical_json
from hudna.record.claim import plain
from hudna.record.entry import Entry, instant, read_entry

framework.make_ready()

VERSION: Final = 6
"""Raised when the projections change: views of another version are made anew."""

_CHUNK = 500


def bring_up_to_date(ledger: Ledger) -> None:
    """Make the views anew if they were made by another version of the projections."""
    made = ViewState.objects.using(ledger.alias).filter(version=VERSION)
    if not made.exists():
        with alone(ledger.alias):
            if not made.exists():
                rebuild(ledger)


def rebuild(ledger: Ledger, told: Callable[[int], None] = lambda done: None) -> int:
    """Drop all views of the ledger and make them again from its entries; how many entries.

    One transaction: whoever reads meanwhile sees the old ones, and a crash leaves them.
    `told` is called with the number of entries done, now and then.
    """
    with alone(ledger.alias):
        rows = Rows(connections[ledger.alias])
        for model in VIEWS:
            rows.run(f"DELETE FROM {model._meta.db_table}")
        search.remove_all(rows)
        known, done = Known(rows, ledger.site.words, complete=True), 0
        with made_afterwards(rows.connection):
            for entry, payload in with_payloads(ledger.alias):
                project(rows, known, entry, payload)
                done += 1
                if done % _CHUNK == 0:
                    told(done)
            rows.flush()
        tell_planner(rows.connection)
        state = {"version": VERSION}
        ViewState.objects.using(ledger.alias).update_or_create(key=1, defaults=state)
    return done


def with_payloads(alias: str) -> Iterator[tuple[Entry, Payload | None]]:
    """All entries in order, each with what its payload says (None: none, or taken out).

    Whether they are what was written is not looked at: that is what `verify` is for.
    """
    lines = EntryRow.objects.using(alias).order_by("number").values_list("line", flat=True)
    contents = PayloadRow.objects.using(alias).order_by("number").values_list("number", "content")
    payloads = contents.iterator(chunk_size=_CHUNK)
    number, content = next(payloads, (-1, b""))
    for line in lines.iterator(chunk_size=_CHUNK):
        entry = read_entry(bytes(line))
        if entry.number == number:
            yield entry, cut(bytes(content))
            number, content = next(payloads, (-1, b""))
        else:
            yield entry, None


def views_digest(ledger: Ledger) -> dict[str, str]:
    """The SHA-256 over all rows of each view, in the order of their keys, by table."""
    found = {model._meta.db_table: _digest(_rows(ledger.alias, model)) for model in VIEWS}
    words = search.contents(Rows(connections[ledger.alias]))
    return {**found, search.TABLE: _digest(words)}


def _rows(alias: str, model: type[models.Model]) -> Iterator[Sequence[Any]]:
    key = [field.attname for field in model._meta.pk_fields]
    rows = model._default_manager.using(alias).order_by(*key).values_list(*columns(model))
    return iter(rows.iterator(chunk_size=_CHUNK))


def _digest(rows: Iterable[Sequence[Any]]) -> str:
    found = hashlib.sha256()
    for row in rows:
        found.update(canonical_json.write([_plain(one) for one in row]) + b"\n")
    return found.hexdigest()


def _plain(value: Any) -> Any:
    return instant(value) if hasattr(value, "hour") else plain(value)
