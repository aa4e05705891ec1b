"""What needs a person on some days: gathered by document, and amended by what was written since.

A judgement touches one document: that one is read again, and what does not add up is looked for
where its claims are.
"""

from collections import OrderedDict
from collections.abc import Collection, Hashable, Iterable
from datetime import date
from threading import Lock
from typing import Final

from hudna.desk import packs, series
from hudna.desk.check import checked_again
from hudna.desk.review.needs import Need, contested
from hudna.desk.review.waiting.parts import Against, Part, parts
from hudna.ledger import log
from hudna.ledger.acts import asking
from hudna.ledger.store import Ledger
from hudna.reconcile.checks.again import Checks

NOBODY: Final = ""
_MOST: Final = 4
_FEW: Final = 100
"""After more entries than these all is gathered anew."""


class Waiting:
    """What needs a person on those days (inclusive; None for no end), as the ledger was last."""

    def __init__(self, from_on: date | None, to_on: date | None) -> None:
        self._days = from_on, to_on
        self._lock = Lock()
        self._mark: tuple[int, bytes] | None = None
        self._parts: dict[str, Part] = {}
        self._checks = Checks(series.keys())
        self._against: Against = {}
        self._needs: dict[str, list[Need]] = {}

    def needs(self, ledger: Ledger, person: str) -> list[Need]:
        """What needs that person now: as the documents came, and by the document."""
        with self._lock:
            self._bring_up(ledger)
            return [one for digest, part in self._parts.items()
                    for one in self._of_part(digest, part, person)]  # fmt: skip

    def _of_part(self, digest: str, part: Part, person: str) -> Iterable[Need]:
        if part.is_read_twice:
            return part.needs(digest, self._against, person)
        return self._needs[digest]

    def _bring_up(self, ledger: Ledger) -> None:
        """Read again what was touched since; everything where that cannot be told, or is much."""
        mark, before = log.mark(ledger), self._mark
        if mark == before:
            return
        self._mark = None
        if before is None or mark[0] - before[0] > _FEW or log.mark(ledger, before[0]) != before:
            self._parts = parts(ledger, *self._days)
            self._settle(ledger, self._parts)
        elif touched := asking.since(ledger, before[0] + 1):
            found = parts(ledger, *self._days, tuple(sorted(touched)))
            kept = {digest: part for digest, part in self._parts.items() if digest not in touched}
            self._parts = kept | found
            self._settle(ledger, found)
        self._mark = mark

    def _settle(self, ledger: Ledger, touched: Collection[str]) -> None:
        """Find what does not add up now, and what needs somebody of the documents that concerns."""
        held = [one for part in self._parts.values() for one in part.claims
                if one.standing != "set aside"]  # fmt: skip
        problems = [one for part in self._parts.values() for one in part.problems]
        before = self._against
        self._against = contested(checked_again(ledger, self._checks, held, problems))
        changed = {claim for claim, _ in before.items() ^ self._against.items()}
        self._needs = {
            digest: list(part.needs(digest, self._against, NOBODY))
            if digest in touched or part.has(changed) else self._needs[digest]
            for digest, part in self._parts.items()
        }  # fmt: skip


def waiting_on(ledger: Ledger, from_on: date | None, to_on: date | None) -> Waiting:
    """What needs a person on those days, as this process keeps it for those who may see as much."""
    key = (ledger.alias, ledger.known, ledger.hidden, packs.register(), from_on, to_on)
    with _lock:
        found = _kept.setdefault(key, Waiting(from_on, to_on))
        _kept.move_to_end(key)
        while len(_kept) > _MOST:
            _kept.popitem(last=False)
        return found


_kept: Final[OrderedDict[Hashable, Waiting]] = OrderedDict()
_lock: Final = Lock()
