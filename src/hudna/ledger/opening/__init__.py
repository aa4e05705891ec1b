"""Opening a ledger: tables made or brought up to date, views made anew where they are older."""

import hashlib
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any, Final

from django.core.management import call_command
from django.db import DatabaseError, Error, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.transaction import TransactionManagementError

from hudna.ledger import framework
from hudna.ledger.opening import older
from hudna.ledger.store import Ledger, LedgerError, Site
from hudna.ledger.turns import alone
from hudna.ledger.vault import Vault
from hudna.ledger.views import bring_up_to_date

framework.make_ready()

BUSY_SECONDS = 30
"""How long a writer waits for another one before it gives up."""

_SQLITE_OPTIONS = {
    "timeout": BUSY_SECONDS,
    # A writer that starts as a reader can fail half-way on SQLite; immediate ones wait instead.
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
    "PRAGMA cache_size=-65536;",
}
_ATTEMPTS = 20
_LEDGER: Final = "ledger"
"""The tables of this application alone: a web project's others are no part of the ledger."""

_ENTRIES: Final = "0009_by_rule"
"""The last of those that make the tables of today; those of before are still there with it."""

_OLDER_GO: Final = "0004_older_tables_go"


def open_ledger(database: Mapping[str, Any], vault: Vault, site: Site) -> Ledger:
    """Open the ledger in `database` (Django's terms) and bring its tables up to date.

    LedgerError if the database cannot be reached.
    """
    ledger = Ledger(_register(dict(database)), vault, site)
    try:
        _migrate(ledger)
        bring_up_to_date(ledger)
    except (Error, OSError) as error:
        raise LedgerError(f"the ledger's database cannot be opened: {_reason(error)}") from error
    return ledger


def _reason(error: BaseException) -> str:
    # A broken transaction tells no more than that it is; what broke it, was told before.
    while isinstance(error, TransactionManagementError) and error.__context__:
        error = error.__context__
    lines = str(error).strip().splitlines()
    return lines[0] if lines else repr(error)


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


def _migrate(ledger: Ledger) -> None:
    """Run what is missing. Several processes may come to a new database at once."""
    for left in reversed(range(_ATTEMPTS)):
        if not _missing(ledger.alias):
            return
        try:
            _run(ledger)
        except DatabaseError:
            # On SQLite the one that loses finds tables made under its hands, and looks again.
            if not left:
                raise


def _run(ledger: Ledger) -> None:
    """Run all that is missing in one transaction: whoever is killed leaves none of it.

    Django by itself may note a migration as run after what it did is for good.
    """
    unchecked = connections[ledger.alias].constraint_checks_disabled()
    with unchecked, alone(ledger.alias):
        missing, terms = _missing(ledger.alias), {"database": ledger.alias, "verbosity": 0}
        if _ENTRIES in missing:
            call_command("migrate", _LEDGER, _ENTRIES, interactive=False, **terms)
        if _OLDER_GO in missing:
            older.take_over(ledger)
        if missing:
            call_command("migrate", _LEDGER, interactive=False, **terms)


def _missing(alias: str) -> list[str]:
    """The names of the ledger's migrations that have not run, in their order."""
    if _all_names() <= {one for of, one in _recorded(alias) if of == _LEDGER}:
        return []
    executor = MigrationExecutor(connections[alias])
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes(_LEDGER))
    return [migration.name for migration, _ in plan]


def _recorded(alias: str) -> Collection[tuple[str, str]]:
    """Application and name of the migrations that have run there."""
    return MigrationRecorder(connections[alias]).applied_migrations()


@cache
def _all_names() -> frozenset[str]:
    """The names of all of the ledger's migrations: looking for them takes longer than opening."""
    found = MigrationLoader(None).disk_migrations
    return frozenset(name for of, name in found if of == _LEDGER)
