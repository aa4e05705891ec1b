"""The log as people read it: entries in order, by kind and subject."""

from collections.abc import Iterator
from typing import Any

from hudna.ledger import log
from hudna.ledger.store import Ledger
from hudna.record.entry import Entry


def size(ledger: Ledger) -> int:
    """How many entries there are."""
    return log.size(ledger)


def listed(
    ledger: Ledger, start: int = 0, kind: str | None = None, about: str | None = None
) -> Iterator[Entry]:
    """The entries from `start` on, of that kind, about a subject that begins so."""
    for entry in log.entries(ledger, start):
        if kind is not None and entry.kind != kind:
            continue
        if about is None or any(_is(one, about) for one in entry.about):
            yield entry


def _is(subject: str, about: str) -> bool:
    return subject.startswith(about) or subject.partition(":")[2].startswith(about)


def shown(ledger: Ledger, number: int) -> tuple[Entry, Any] | None:
    """An entry and its payload (None: none, or taken out); None if there is no such entry."""
    entry = log.entry(ledger, number)
    return None if entry is None else (entry, log.payload(ledger, number))
