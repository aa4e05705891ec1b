"""Claims that are fetched when somebody looks at them: some hundreds at once, in their order."""

from collections.abc import Sequence
from typing import Final, Protocol

from hudna.ledger import queries
from hudna.ledger.outcome import Held
from hudna.ledger.store import Ledger

_AT_ONCE: Final = 500


class Groups(Protocol):
    """Groups of claims by their number."""

    def group(self, number: int) -> tuple[Held, ...]:
        """The claims of that group."""


class AtHand:
    """Groups of claims that are here already."""

    def __init__(self, groups: Sequence[Sequence[Held]]) -> None:
        self._groups = groups

    def group(self, number: int) -> tuple[Held, ...]:
        """The claims of that group."""
        return tuple(self._groups[number])


class Shelf:
    """Groups of claims by the keys of their rows."""

    def __init__(self, ledger: Ledger, groups: Sequence[Sequence[int]]) -> None:
        self._ledger, self._groups = ledger, groups
        self._fetched: dict[int, tuple[Held, ...]] = {}

    def group(self, number: int) -> tuple[Held, ...]:
        """The claims of that group; those of the groups behind it are fetched with them."""
        if number not in self._fetched:
            self._fetch(number)
        return self._fetched[number]

    def _fetch(self, start: int) -> None:
        sought: list[int] = []
        stop = start
        while stop < len(self._groups) and len(sought) < _AT_ONCE:
            sought += self._groups[stop]
            stop += 1
        found = queries.with_key(self._ledger, sought)
        for number in range(start, stop):
            self._fetched[number] = tuple(found[key] for key in self._groups[number])
