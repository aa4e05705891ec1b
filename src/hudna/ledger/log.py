"""Reading the log: entries in order, payloads, nodes of the tree, what was known when."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import connections
from django.db.models import Max

from hudna.ledger import framework, tree
from hudna.ledger.models import EntryRow, PayloadRow
from hudna.ledger.store import Ledger
from hudna.record import canonical_json
from hudna.record.entry import Entry, read_entry

framework.make_ready()

_CHUNK = 500


def size(ledger: Ledger) -> int:
    """How many entries there are, or are known to `ledger`."""
    last = EntryRow.objects.using(ledger.alias).aggregate(last=Max("number"))["last"]
    whole = 0 if last is None else int(last) + 1
    return whole if ledger.known is None else min(whole, ledger.known)


def mark(ledger: Ledger, at: int | None = None) -> tuple[int, bytes]:
    """What tells whether anything was written since: the last entry's number, and its hashes.

    `at`: those that were the last when this entry was.
    """
    rows = EntryRow.objects.using(ledger.alias).order_by("-number")
    rows = rows if at is None else rows.filter(number=at)
    number, nodes = rows.values_list("number", "nodes").first() or (-1, b"")
    return int(number), bytes(nodes)


def entries(ledger: Ledger, start: int = 0, stop: int | None = None) -> Iterator[Entry]:
    """The entries [start, stop) in order; EntryError for a line that is none."""
    rows = EntryRow.objects.using(ledger.alias).filter(number__gte=start).order_by("number")
    if stop is not None:
        rows = rows.filter(number__lt=stop)
    lines = rows.values_list("line", flat=True)
    return (read_entry(bytes(line)) for line in lines.iterator(chunk_size=_CHUNK))


def entry(ledger: Ledger, number: int) -> Entry | None:
    """The entry of that number, or None."""
    return next(entries(ledger, number, number + 1), None)


def of_kind(ledger: Ledger, kind: str) -> Iterator[tuple[Entry, Any]]:
    """The known entries of a kind in order, each with its payload (None if it was taken out)."""
    rows = EntryRow.objects.using(ledger.alias).filter(kind=kind).order_by("number")
    if ledger.known is not None:
        rows = rows.filter(number__lt=ledger.known)
    found = list(rows.values_list("line", flat=True))
    for line in found:
        read = read_entry(bytes(line))
        yield read, payload(ledger, read.number)


def payload(ledger: Ledger, number: int) -> Any:
    """The payload of the entry of that number; None if it has none or it was taken out."""
    rows = PayloadRow.objects.using(ledger.alias).filter(number=number)
    content = rows.values_list("content", flat=True).first()
    return None if content is None else canonical_json.read(bytes(content))


def node(ledger: Ledger) -> tree.Node:
    """The hashes of the tree, as they stand beside the entries."""

    def read(level: int, index: int) -> bytes:
        rows = EntryRow.objects.using(ledger.alias).filter(number=tree.ending(level, index))
        return tree.hash_in(bytes(rows.values_list("nodes", flat=True).get()), level)

    return read


def head(ledger: Ledger) -> str:
    """The site, the number of the last entry and the hashes that end with it; no tree is climbed.

    Two ledgers that give the same have the same last entry.
    """
    rows = EntryRow.objects.using(ledger.alias).order_by("-number")
    last = rows.values_list("number", "nodes").first()
    return f"{ledger.site.name} " + (f"{last[0]} {bytes(last[1]).hex()}" if last else "empty")


def root(ledger: Ledger, of: int | None = None) -> bytes:
    """The root over the first `of` entries; all that are known by default."""
    return tree.root(size(ledger) if of is None else of, node(ledger))


def known_at(ledger: Ledger, instant: datetime) -> Ledger:
    """`ledger` as it was known at that instant: with the entries until then and no later one."""
    rows = EntryRow.objects.using(ledger.alias).filter(at__lte=instant)
    last = rows.aggregate(last=Max("number"))["last"]
    return replace(ledger, known=0 if last is None else int(last) + 1)


def vendor(ledger: Ledger) -> str:
    """Which store it is: "sqlite" or "postgresql"."""
    return str(connections[ledger.alias].vendor)
