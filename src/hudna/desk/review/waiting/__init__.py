"""What needs a person on some days: gathered by document, and amended by what was written since.

A judgement touches one document: that one is read again, and what does not add up is looked for
where its claims are.
"""

from collections import OrderedDict
from collections.abc import Collection, Hashable, Iterable, Mapping, Set
from dataclasses import replace
from datetime import date
from threading import Lock
from typing import Final

from hudna.desk import packs, series
from hudna.desk.check import checked_again
from hudna.desk.review.needs import Need, contested
from hudna.desk.review.waiting.parts import Against, Part, parts
from hudna.ledger import log
from hudna.ledger.acts import asking
from hudna.ledger.outcome import Held
from hudna.ledger.store import Ledger
from hudna.reconcile.checks.again import Checks

Mark = tuple[int, bytes]

NOBODY: Final = ""
_MOST: Final = 4
_FEW: Final = 100
"""After more entries than these all is gathered anew."""

_JUDGING: Final = {"review", "assignment"}
"""Entries that leave readings as they are."""


class Waiting:
    """What needs a person on those days (inclusive; None for no end), as the ledger was last."""

    def __init__(self, from_on: date | None, to_on: date | None) -> None:
        self._days = from_on, to_on
        self._lock = Lock()
        self._mark: Mark | None = None
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

    def is_near(self, ledger: Ledger) -> bool:
        """Whether what was written since can be told, and is little."""
        before = self._mark
        return before is not None and self._is_near(ledger, before, log.mark(ledger))

    def _is_near(self, ledger: Ledger, before: Mark, mark: Mark) -> bool:
        return mark[0] - before[0] <= _FEW and log.mark(ledger, before[0]) == before

    def _bring_up(self, ledger: Ledger) -> None:
        """Read again what was touched since; everything where that cannot be told, or is much."""
        mark, before = log.mark(ledger), self._mark
        if mark == before:
            return
        try:
            if before is not None and self._is_near(ledger, before, mark):
                self._amend(ledger, *asking.since(ledger, before[0] + 1))
            else:
                self._parts = parts(ledger, *self._days)
                self._settle(self._parts, self._check(ledger))
        except BaseException:
            self._mark = None  # what is half done is gathered anew
            raise
        self._mark = mark

    def _amend(self, ledger: Ledger, touched: Set[str], kinds: Set[str]) -> None:
        """Read those documents again. What is upheld adds up as it did before."""
        found = parts(ledger, *self._days, tuple(sorted(touched))) if touched else {}
        before = {digest: self._parts[digest] for digest in touched & self._parts.keys()}
        kept = {digest: part for digest, part in self._parts.items() if digest not in touched}
        self._parts = kept | found
        is_same = kinds <= _JUDGING and _said(before) == _said(found)
        self._settle(found, set() if is_same else self._check(ledger))

    def _check(self, ledger: Ledger) -> set[str]:
        """Find what does not add up now; the claims (ids as read) of which that has changed."""
        held = [one for part in self._parts.values() for one in part.standing]
        problems = [one for part in self._parts.values() for one in part.problems]
        before = self._against
        self._against = contested(checked_again(ledger, self._checks, held, problems))
        return {claim for claim, _ in before.items() ^ self._against.items()}

    def _settle(self, touched: Collection[str], changed: Set[str]) -> None:
        """Find what needs somebody, of those documents and of those that have such claims."""
        self._needs = {
            digest: list(part.needs(digest, self._against, NOBODY))
            if digest in touched or part.has(changed) else self._needs[digest]
            for digest, part in self._parts.items()
        }  # fmt: skip


def _said(found: Mapping[str, Part]) -> dict[str, list[Held]]:
    """The claims that are checked against others, whatever they are worth."""
    return {digest: [replace(one, standing="") for one in part.standing]
            for digest, part in found.items()}  # fmt: skip


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
