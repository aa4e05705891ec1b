"""The parts of a verification, one after the other, all as the ledger is at one moment."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

from django.db import DatabaseError, connections

from hudna.ledger import framework
from hudna.ledger.store import Ledger
from hudna.ledger.verifying import derived, originals, raw
from hudna.ledger.verifying.chain import chain
from hudna.ledger.verifying.seen import Seen
from hudna.record import Problem

framework.make_ready()


@dataclass(frozen=True)
class Stage:
    """A part: its name, about how many steps it has, and for each step what it found wrong."""

    title: str
    total: int | None
    steps: Iterator[list[Problem]]


def stages(ledger: Ledger, seen: Seen, *, quick: bool = False) -> Iterator[Stage]:
    """The parts of the verification; each is gone through before the next is asked for.

    `quick` leaves the originals out. What was seen stands in `seen`.
    """
    with ExitStack() as held:
        alias = ledger.alias
        if connections[alias].vendor == "sqlite":
            yield Stage("database file", 1, _file(alias))
        held.enter_context(raw.one_moment(alias))
        yield Stage("entries", _count(alias), _read("entries", chain(alias, seen)))
        if not quick:
            steps = originals.originals(alias, ledger.vault, seen)
            yield Stage("originals", originals.count(alias), _read("originals", steps))
        other = held.enter_context(derived.aside(ledger))
        steps = derived.make(ledger, other)
        yield Stage("views made again", seen.entries, _read("views", steps))
        steps = derived.compare(ledger, other, seen)
        yield Stage("views compared", None, _read("views", steps))


def _count(alias: str) -> int:
    try:
        return int(next(raw.rows(alias, "SELECT count(*) FROM ledger_entry"))[0])
    except DatabaseError:
        return 0  # told when they are read


def _file(alias: str) -> Iterator[list[Problem]]:
    """SQLite's own check of its file."""
    found = [str(row[0]) for row in raw.rows(alias, "PRAGMA integrity_check(10)")]
    yield [Problem("database file", f"{one}; restore it from a backup") for one in found
           if one != "ok"]  # fmt: skip


def _read(where: str, steps: Iterator[list[Problem]]) -> Iterator[list[Problem]]:
    """The steps, until the database itself cannot read on."""
    try:
        yield from steps
    except DatabaseError as error:
        reason = (str(error).strip().splitlines() or [repr(error)])[0]
        yield [Problem(where, f"the database cannot read on: {reason}; restore it from a backup")]
