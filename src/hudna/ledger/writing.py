"""Writing entries: one writer at a time, numbers without a gap, the tree and the views with them.

All of it is one transaction: whoever reads sees none of it or all of it.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import connections, transaction

from hudna.ledger import framework, tree
from hudna.ledger.models import EntryRow, PayloadRow
from hudna.ledger.store import LOCK, Ledger
from hudna.ledger.views import Known, Rows, project
from hudna.record.entry import Draft, Entry, entry_of

framework.make_ready()

SALTED = frozenset({
    "document", "reading", "review", "correction", "retraction", "assignment", "finding",
    "discrepancy", "incident",
})  # fmt: skip
"""Kinds whose payload holds words of people: it can be taken out, and cannot be guessed."""


written_to: Counter[str] = Counter()
"""How often this process has written to a ledger, by its connection."""


class Log:
    """The end of the ledger, held by one writer. Made by `writing`."""

    def __init__(self, ledger: Ledger, at: datetime) -> None:
        self.ledger = ledger
        self.rows = Rows(connections[ledger.alias])
        self.known = Known(self.rows, ledger.site.words)
        rows = EntryRow.objects.using(ledger.alias).order_by("-number")
        last = rows.values_list("number", "at").first()
        self.size: int = last[0] + 1 if last else 0
        self.at = max(at, last[1]) if last else at
        self._nodes: dict[int, bytes] = {}

    def append(self, draft: Draft) -> Entry:
        """Write one entry after all others; ValueError for a draft that is none."""
        if self.size == 0 and draft.kind != "opened":
            self._open()
        payload = self._salted(draft)
        whole = Draft(draft.kind, draft.by, draft.about, payload)
        entry, content = entry_of(whole, self.size, self.at)
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

    def _salted(self, draft: Draft) -> dict[str, object] | None:
        if draft.payload is None:
            return None
        salt = {"salt": self.ledger.site.salt()} if draft.kind in SALTED else {}
        return {**draft.payload, **salt}

    def _node(self, level: int, index: int) -> bytes:
        number = tree.ending(level, index)
        if number not in self._nodes:
            with self.rows.connection.cursor() as cursor:
                cursor.execute("SELECT nodes FROM ledger_entry WHERE number = %s", (number,))
                self._nodes[number] = bytes(cursor.fetchone()[0])
        return tree.hash_in(self._nodes[number], level)


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
    if log.size > before:
        written_to[ledger.alias] += 1
