"""Claims that are fetched when somebody looks at them: some hundreds at once, in their order."""

from collections.abc import Iterator, Sequence
from typing import Final, overload

from hudna.ledger import queries
from hudna.ledger.outcome import Held
from hudna.ledger.store import Ledger

_AT_ONCE: Final = 500


class Shelf:
    """Groups of claims by the keys of their rows."""

    def __init__(self, ledger: Ledger, groups: Sequence[Sequence[int]]) -> None:
        self.ledger, self.groups = ledger, groups
        self._fetched: dict[int, tuple[Held, ...]] = {}

    def __iter__(self) -> "Iterator[Group]":
        return (Group(self, at) for at in range(len(self.groups)))

    def group(self, at: int) -> tuple[Held, ...]:
        """The claims of a group; those of the groups behind it are fetched with them."""
        if at not in self._fetched:
            self._fetch(at)
        return self._fetched[at]

    def _fetch(self, at: int) -> None:
        sought: list[int] = []
        stop = at
        while stop < len(self.groups) and len(sought) < _AT_ONCE:
            sought += self.groups[stop]
            stop += 1
        found = queries.with_key(self.ledger, sought)
        for number in range(at, stop):
            self._fetched[number] = tuple(found[key] for key in self.groups[number])


class Group(Sequence[Held]):
    """One of the groups."""

    __slots__ = ("_at", "_shelf")

    def __init__(self, shelf: Shelf, at: int) -> None:
        self._shelf, self._at = shelf, at

    def __len__(self) -> int:
        return len(self._shelf.groups[self._at])

    @overload
    def __getitem__(self, index: int) -> Held: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Held, ...]: ...

    def __getitem__(self, index: int | slice) -> Held | tuple[Held, ...]:
        return self._shelf.group(self._at)[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))
