"""Opening a ledger: a database, SQLite or PostgreSQL, and the vault beside it."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.core.management import call_command
from django.db import DatabaseError, Error, connections
from django.db.migrations.executor import MigrationExecutor

from hudna.ledger import framework
from hudna.ledger.vault import Vault

framework.make_ready()

BUSY_SECONDS = 30
"""How long a writer waits for another one before it gives up."""

_SQLITE_OPTIONS = {
    "timeout": BUSY_SECONDS,
    # A writer that starts as a reader can fail half-way on SQLite; immediate ones wait instead.
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
}
_ATTEMPTS = 20
_LOCK = int.from_bytes(b"hudna", "big")


class LedgerError(RuntimeError):
    """The ledger cannot be opened: says why and what to do."""


@dataclass(frozen=True)
class Ledger:
    """An open ledger: the name of its connection and its vault."""

    alias: str
    vault: Vault


def open_ledger(database: Mapping[str, Any], vault: Vault) -> Ledger:
    """Open the ledger in `database` (Django's terms) and bring its tables up to date.

    LedgerError if the database cannot be reached.
    """
    alias = _register(dict(database))
    try:
        _migrate(alias)
    except (Error, OSError) as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else repr(error)
        raise LedgerError(f"the ledger's database cannot be opened: {reason}") from error
    return Ledger(alias, vault)


def close_ledger(ledger: Ledger) -> None:
    """Let go of the connection; a later query opens it anew."""
    connections[ledger.alias].close()


def _register(database: dict[str, Any]) -> str:
    name = repr(sorted(database.items())).encode("utf-8", "surrogatepass")
    alias = "ledger_" + hashlib.sha256(name).hexdigest()[:12]
    if alias not in connections.settings:
        if database["ENGINE"].endswith("sqlite3"):
            database["OPTIONS"] = {**_SQLITE_OPTIONS, **database.get("OPTIONS", {})}
        default = connections.settings.get("default", {})
        settings = connections.configure_settings({"default": default, alias: database})
        connections.settings[alias] = settings[alias]
    return alias


def _migrate(alias: str) -> None:
    """Run what is missing. Several processes may come to a new database at once."""
    for left in reversed(range(_ATTEMPTS)):
        if not _missing(alias):
            return
        try:
            with _alone(alias):
                if _missing(alias):
                    call_command("migrate", database=alias, verbosity=0, interactive=False)
        except DatabaseError:
            # On SQLite the one that loses finds tables made under its hands, and looks again.
            if not left:
                raise


@contextmanager
def _alone(alias: str) -> Iterator[None]:
    """Keep other processes out, where the database has a lock for that."""
    connection = connections[alias]
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])


def _missing(alias: str) -> bool:
    executor = MigrationExecutor(connections[alias])
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
