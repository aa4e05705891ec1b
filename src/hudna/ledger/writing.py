"""Writing entries: one writer at a time, numbers without a gap, the tree and the views with them.

All of it is one transaction: whoever reads sees none of it or all of it.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Final

from django.db import connections, transaction

from hudna.ledger import framework, tree
from hudna.ledger import payload as payloads
from hudna.ledger.models import EntryRow, PayloadRow
from hudna.ledger.store import LOCK, Ledger
from hudna.ledger.views import Known, Rows, project, tell_planner
from hudna.record.entry import Draft, Entry, entry_of, read_entry

framework.make_ready()

SALTED = frozenset({
    "document", "reading", "review", "correction", "retraction", "assignment", "finding",
    "discrepancy",
})  # fmt: skip
"""Kinds whose payload holds words of people: it can be taken out, and cannot be guessed."""

_MANY: Final = 1_000

written_to: Counter[str] = Counter()
"""How often this process has written to a ledger, by its connection."""


class Log:
    """The end of the ledger, held by one writer. Made by `writing`."""

    def __init__(self, ledger: Ledger, at: datetime) -> None:
        self.ledger = ledger
        self.rows = Rows(connections[ledger.alias])
        self.known = Known(self.rows, ledger.site.words)
        lines = self.rows.ask_kept("SELECT line FROM ledger_entry ORDER BY number DESC LIMIT 1")
        last = read_entry(bytes(lines[0][0])) if lines else None
        self.size = last.number + 1 if last else 0
        self.at = max(at, last.at) if last else at
        self._nodes: dict[int, bytes] = {}

    def append(self, draft: Draft) -> Entry:
        """Write one entry after all others; ValueError for a draft that is none."""
        if self.size == 0 and draft.kind != "opened":
            self._open()
        payload = None if draft.payload is None else payloads.written(self._salted(draft))
        content = payload.content if payload else None
        entry, content = entry_of(draft, self.size, self.at, content)
        nodes = tree.ended_by(tree.leaf_hash(entry.line), entry.number, self._node)
        self.rows.add(EntryRow, (entry.number, entry.kind, entry.at, entry.line, nodes))
        if content is not None:
            self.rows.add(PayloadRow, (entry.number, content))
        self._nodes[entry.number] = nodes
        self.size += 1
        project(self.rows, self.known, entry, payload)
        return entry

    def _open(self) -> None:
        opened = {"site": self.ledger.site.name, "hudna": self.ledger.site.version}
        self.append(Draft("opened", "hudna", payload=opened))

    def _salted(self, draft: Draft) -> dict[str, object]:
        salt = {"salt": self.ledger.site.salt()} if draft.kind in SALTED else {}
        return {**(draft.payload or {}), **salt}

    def _node(self, level: int, index: int) -> bytes:
        number = tree.ending(level, index)
        if number not in self._nodes:
            self._learn_edge()
        return tree.hash_in(self._nodes[number], level)

    def _learn_edge(self) -> None:
        """Learn the hashes at the right edge of the tree: all that further entries build upon."""
        ends = [tree.ending(*one) for one in tree.peaks(0, self.size)]
        sql = f"SELECT number, nodes FROM ledger_entry WHERE number IN ({str(ends)[1:-1]})"
        self._nodes |= {number: bytes(nodes) for number, nodes in self.rows.ask_kept(sql)}


@contextmanager
def writing(ledger: Ledger, at: datetime) -> Iterator[Log]:
    """Hold the end of the ledger, write, and let go; an exception leaves nothing written.

    `at` is the instant of what is written, or that of the last entry if that is later.
    """
    connection = connections[ledger.alias]
    with transaction.atomic(using=ledger.alias):
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        log = Log(ledger, at)
        before = log.size
        yield log
        log.rows.flush()
        if log.size - before >= _MANY:
            tell_planner(connection)
    if log.size > before:
        written_to[ledger.alias] += 1
