"""Writing alone: one transaction at a time, in the order in which they were asked for."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from django.db import connections, transaction

from hudna.ledger import framework
from hudna.ledger.store import LOCK
from hudna.ledger.vault.files import locked

framework.make_ready()


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
    So the first in the line holds the door until the room is free: who leaves the room and comes
    again finds the door held. The system frees both when their holder is killed. Where the two
    files cannot be made, nobody can write either, which the database itself says best.
    """
    with ExitStack() as held:
        if connection.vendor == "sqlite" and not connection.in_atomic_block:
            database = connection.settings_dict["NAME"]
            with suppress(OSError), locked(Path(f"{database}-door")):
                held.enter_context(locked(Path(f"{database}-room")))
        yield
