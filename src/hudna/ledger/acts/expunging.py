"""Taking the words of a document out: payloads, views, index of words, originals.

The `expunge` entry, the list of what goes and the going itself are one transaction. The originals
and what the store keeps of removed rows follow; `finish` may be run again until it is through.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db import Error, connections

from hudna.ledger import framework
from hudna.ledger.acts import asking
from hudna.ledger.models import VIEWS, ClaimView, PayloadRow, TakenOutRow
from hudna.ledger.store import Ledger, LedgerError
from hudna.ledger.views import search
from hudna.ledger.writing import SALTED, Log
from hudna.record.entry import Draft, Entry

framework.make_ready()

_MANY: Final = 500
_TAKEN: Final = (*sorted(SALTED),)
"""Kinds whose payload holds words of people; what the desk itself does stays told."""


@dataclass(frozen=True)
class Holding:
    """Where words of a document are: numbers of entries with a payload, digests in the vault."""

    payloads: tuple[int, ...]
    originals: tuple[str, ...]


def holding_words_of(ledger: Ledger, digest: str) -> Holding:
    """Everything that holds words of the document of that digest, bulletins that quote it too."""
    claims = ClaimView.objects.using(ledger.alias).filter(reading__digest=digest)
    ids = set(claims.values_list("claim_id", flat=True))
    subjects = {f"document:{digest}", *(f"claim:{one}" for one in ids)}
    acts = asking.about(ledger, subjects, (*_TAKEN, "bulletin"))
    payloads = [act.number for act in acts
                if act.payload is not None and act.entry.kind in _TAKEN]  # fmt: skip
    quoting = [str(act.told("digest")) for act in acts if act.entry.kind == "bulletin"]
    return Holding(tuple(payloads), tuple(dict.fromkeys((digest, *quoting))))


def take_out(log: Log, by: str, request: int, told: Mapping[str, Any]) -> Entry:
    """Write the `expunge` entry for a request and take out what `holding_words_of` names.

    `told`: `digest` of the document and `reason`. Call `finish` when the transaction is through.
    """
    found = holding_words_of(log.ledger, told["digest"])
    entry = log.append(Draft(
        "expunge", by, (f"document:{told['digest']}", f"entry:{request}"),
        {"originals": found.originals, "payloads": found.payloads, "reason": told["reason"]},
    ))  # fmt: skip
    for number in found.payloads:
        log.rows.add(TakenOutRow, (number, entry.number))
    table = PayloadRow._meta.db_table
    for at in range(0, len(found.payloads), _MANY):
        some = found.payloads[at : at + _MANY]
        marks = ", ".join(["%s"] * len(some))
        log.rows.run(f'DELETE FROM {table} WHERE "number" IN ({marks})', some)
    return entry


def finish(ledger: Ledger, originals: list[str]) -> None:
    """Remove originals from the vault, and from the store's files what removed rows left there.

    May be repeated. LedgerError where another program keeps the store from it.
    """
    for one in originals:
        ledger.vault.remove(one)
    connection = connections[ledger.alias]
    try:
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                _rewrite_file(cursor)
            else:
                _rewrite_tables(cursor)
    except Error as error:
        raise LedgerError(
            f"the words are out of the ledger, but its files could not be cleaned: {error}"
        ) from error


def _rewrite_tables(cursor: Any) -> None:
    """Write the tables anew, and the planner's statistics, which keep samples of what was there.

    The statistics' own table is written anew for the owner of the database alone.
    """
    for table in (PayloadRow._meta.db_table, *(one._meta.db_table for one in VIEWS), search.TABLE):
        cursor.execute(f"VACUUM (FULL, ANALYZE) {table}")
    cursor.execute("VACUUM (FULL) pg_catalog.pg_statistic")


def _rewrite_file(cursor: Any) -> None:
    """Write the whole SQLite file anew without its free pages, and empty its write-ahead log."""
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.execute("VACUUM")
    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ((busy, _, _),) = cursor.fetchall()
    if busy:
        raise LedgerError(
            "the words are out of the ledger, but another program keeps its write-ahead log "
            "open, which may still hold them: stop that program"
        )
