"""Writing alone: one transaction at a time, in the order in which they were asked for."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from django.db import connections, transaction

from hudna.ledger import framework
from hudna.ledger.store import LOCK
from hudna.ledger.vault.files import locked

framework.make_ready()

_BESIDE: Final = "-turn"


@contextmanager
def alone(alias: str) -> Iterator[None]:
    """One transaction in which nobody else writes; an exception leaves nothing written.

    Whoever asked before comes first. One that writes already goes on in its own transaction.
    """
    connection = connections[alias]
    with _turn(connection), transaction.atomic(using=alias):
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        yield


@contextmanager
def _turn(connection: Any) -> Iterator[None]:
    """Wait for one's turn at a database in a file.

    SQLite lets in whoever asks when its lock happens to be free: one of many can wait for minutes.
    The kernel's lock on a file is given in order, and is free again when its holder is killed.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    database = Path(connection.settings_dict["NAME"])
    with locked(database.with_name(database.name + _BESIDE)):
        yield
