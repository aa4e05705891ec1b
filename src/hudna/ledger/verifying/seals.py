"""The checkpoints that were given out, against the ledger that they speak of."""

from collections.abc import Iterator

from hudna.ledger.checkpoint.note import CheckpointError, read_note, signers
from hudna.ledger.verifying import raw
from hudna.ledger.verifying.seen import Seen
from hudna.record import Problem

_END = 1 << 62
Row = tuple[int, int, str]


class Seals:
    """Checkpoints in the order of their sizes, checked as soon as their entries have passed."""

    def __init__(self, alias: str) -> None:
        sql = "SELECT id, size, text FROM ledger_checkpoint ORDER BY size, id"
        self._rows = raw.rows(alias, sql)
        self._next: Row = next(self._rows, (0, _END, ""))

    @property
    def size(self) -> int:
        """How many entries the next checkpoint covers."""
        return self._next[1]

    def until(self, seen: Seen) -> Iterator[Problem]:
        """What is wrong with the checkpoints over the entries so far."""
        while self._next[1] <= seen.entries:
            message = problem(self._next[2], self._next[1], seen)
            if message:
                yield _told(self._next, message)
            seen.checkpoints, seen.covered = seen.checkpoints + 1, self._next[1]
            self._next = next(self._rows, (0, _END, ""))

    def rest(self, seen: Seen) -> Iterator[Problem]:
        """Those over more entries than there are."""
        while self._next[1] < _END:
            message = (f"it covers {self._next[1]} entries, and there are {seen.entries}: those "
                       "at the end are missing; restore them from a backup")  # fmt: skip
            yield _told(self._next, message)
            self._next = next(self._rows, (0, _END, ""))


def _told(row: Row, message: str) -> Problem:
    return Problem(f"checkpoint {row[0]}", message, f"checkpoint:{row[1]}")


def problem(text: str, size: int, seen: Seen) -> str | None:
    """What is wrong with a checkpoint over exactly the entries so far, or None."""
    try:
        note = read_note(text)
        of = note.checkpoint
        if of.size != size:
            return f"its text says {of.size} entries, the column beside it {size}"
        if seen.size and of.site != seen.site:
            return f"it is of the site {of.site!r}, and this is {seen.site!r}"
        if seen.key is None or not signers(note, [seen.key]):
            return "it is not signed by the key that the ledger announced before it"
    except CheckpointError as error:
        return f"it was changed: {error}"
    root = seen.tree.root() if seen.tree.size == size else None
    if root is not None and root != of.root:
        return f"its root is not that of the first {size} entries: something in them was changed"
    return None
