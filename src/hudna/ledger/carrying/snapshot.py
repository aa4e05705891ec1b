"""One moment of a ledger, seen while others go on writing."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections, transaction

from hudna.ledger import framework, log
from hudna.ledger.carrying.whole import Given, Pair, Whole, paired
from hudna.ledger.store import Ledger

framework.make_ready()

from hudna.ledger.models import CheckpointRow, EntryRow, PayloadRow  # noqa: E402

_CHUNK = 200


@contextmanager
def one_moment(ledger: Ledger) -> Iterator[Whole]:
    """The ledger as it is now, whatever is written meanwhile: one transaction that only reads."""
    reading = _on_postgresql if connections[ledger.alias].vendor == "postgresql" else _on_sqlite
    with reading(ledger.alias):
        yield Whole("the ledger", _checkpoints(ledger), lambda: _pairs(ledger), log.root(ledger))


@contextmanager
def _on_postgresql(alias: str) -> Iterator[None]:
    with transaction.atomic(using=alias):
        with connections[alias].cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


@contextmanager
def _on_sqlite(alias: str) -> Iterator[None]:
    # Django's own transactions take the writer's lock at once; this one must let writers write.
    with connections[alias].cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
    try:
        yield
    finally:
        with connections[alias].cursor() as cursor:
            cursor.execute("ROLLBACK")


def _checkpoints(ledger: Ledger) -> tuple[Given, ...]:
    rows = CheckpointRow.objects.using(ledger.alias).order_by("id")
    return tuple(Given(*row) for row in rows.values_list("size", "text", "signed_at"))


def _pairs(ledger: Ledger) -> Iterator[Pair]:
    entries = EntryRow.objects.using(ledger.alias).order_by("number").values_list("line", flat=True)
    payloads = PayloadRow.objects.using(ledger.alias).order_by("number")
    contents = payloads.values_list("number", "content").iterator(chunk_size=_CHUNK)
    lines = (bytes(line) for line in entries.iterator(chunk_size=_CHUNK))
    return paired(lines, ((number, bytes(one)) for number, one in contents), "the ledger")
