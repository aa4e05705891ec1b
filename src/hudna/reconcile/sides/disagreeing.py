"""Where two sides gave different figures for the same thing, day and place."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Final

from hudna.reconcile.choosing import Cell
from hudna.reconcile.keys import Keys
from hudna.reconcile.nouns import Discrepancy
from hudna.reconcile.phrases import Named, listed, phrase
from hudna.reconcile.sides.aligning import Row
from hudna.reconcile.sides.gap import PARTS, REACH, Gap, Gaps, shifted

KIND: Final = "sides"
_TWO: Final = 2
_A_DAY: Final = timedelta(days=1)
_PARTS: Final = {name: f"{name} {{size}}" for name in PARTS}
_ALONE: Final = ("", "neutral", "joint", "un")
"""Camps that are none: who is counted with them speaks for nobody else."""


def disagreements(days: Iterable[Sequence[Row]], keys: Keys) -> Iterator[Discrepancy]:
    """One discrepancy for each row in which speakers of different sides gave different figures.

    `days`: the rows of each day (`aligned`), earlier days first. What explains a gap lies within
    `REACH` of it: no more days than that are held at once. Figures that were added up are left
    out, and so is a body that one of the others is a part of: its figure may be theirs together.
    `sides`: a claim of each speaker, the smallest figure first.
    """
    gaps = Gaps((), keys)
    waiting: deque[Sequence[Row]] = deque()
    for rows in filter(None, days):
        gaps.add(rows)
        waiting.append(rows)
        while shifted(waiting[0][0].like.on, REACH + _A_DAY) < rows[0].like.on:
            yield from _of_day(waiting[0], gaps, keys)
            gaps.forget(waiting.popleft())
    for rows in waiting:
        yield from _of_day(rows, gaps, keys)


def stated(rows: Iterable[Row], keys: Keys) -> Iterator[Discrepancy]:
    """The discrepancies of these rows alone, without what explains them."""
    return _of_day(rows, None, keys)


def _of_day(rows: Iterable[Row], gaps: Gaps | None, keys: Keys) -> Iterator[Discrepancy]:
    for row in rows:
        if len(row.cells) < _TWO:
            continue
        cells = list(_comparable(row.cells, keys))
        by_side: dict[str, set[float]] = defaultdict(set)
        for one in cells:
            by_side[camp(one.speaker, keys)].add(one.figure)
        figures = set().union(*by_side.values())
        if len(by_side) > 1 and len(figures) > 1:
            yield _told(row, sorted(cells, key=lambda one: (one.figure, one.speaker)), gaps, keys)


def _comparable(cells: Mapping[str, Cell], keys: Keys) -> Iterable[Cell]:
    parents = {above for speaker in cells for above in _above(speaker, keys)}
    return (one for speaker, one in cells.items()
            if not one.is_added_up and speaker not in parents)  # fmt: skip


def _above(speaker: str, keys: Keys) -> Iterator[str]:
    party = keys.register.parties.get(speaker)
    while party is not None and party.parent is not None:
        yield party.parent
        party = keys.register.parties.get(party.parent)


def camp(speaker: str, keys: Keys) -> str:
    """The side that a speaker stands on by the register; who stands on none is one alone."""
    party = keys.register.parties.get(speaker)
    return f"side {party.side}" if party and party.side not in _ALONE else speaker


def _told(row: Row, cells: Sequence[Cell], gaps: Gaps | None, keys: Keys) -> Discrepancy:
    low, high = cells[0], cells[-1]
    told = ", ".join(f"{keys.register.display(one.speaker, 'en')} {one.figure:g}" for one in cells)
    sides = tuple(one.taken.held[0] for one in cells)
    because = _together(cells, keys)
    if gaps is not None and not because:
        because = explained(gaps.gap(row, high.speaker, low.speaker))
    return Discrepancy(KIND, row.like.on, sides, high.figure - low.figure, told, because)


def _together(cells: Sequence[Cell], keys: Keys) -> str:
    *others, last = cells
    if len(others) < 2 or sum(one.figure for one in others) != last.figure:
        return ""
    name = Named(last.speaker, keys.register.display(last.speaker, "en"))
    return phrase("the figure of {name} is the sum of the others: it may count theirs together",
                  name=name)  # fmt: skip


def explained(gap: Gap) -> str:
    """The parts of a gap that are explained; nothing if none is."""
    known = [(name, gap.part(name)) for name in PARTS if gap.part(name)]
    if [name for name, _ in known] in ([], ["unexplained"]):
        return ""
    return listed([phrase(_PARTS[name], size=float(size)) for name, size in known])
