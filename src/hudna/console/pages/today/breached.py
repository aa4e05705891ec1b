"""Breaches by governorate: the first rows, and those that come after a row."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from hudna.console.pages.today.rows import MOST
from hudna.console.shown import claims
from hudna.console.shown.registers import ways
from hudna.desk.ask import Held
from hudna.desk.status import BreachRow
from hudna.desk.status.screen import Screen

FURTHER: Final = 40
"""So many rows come after the first ones, at a time."""

_BETWEEN: Final = "~"


@dataclass(frozen=True)
class Row:
    """What one speaker counted in one governorate: for each day a claim of each figure."""

    name: str
    speaker: str
    days: tuple[tuple[Held, ...], ...]


@dataclass(frozen=True)
class Table:
    """Some rows, how many there are after them, and the row that these come after."""

    days: Sequence[date]
    rows: Sequence[Row]
    left: int
    last: str


def first(found: Screen) -> Table:
    """The first rows."""
    return table(found, "", MOST)


def table(found: Screen, after: str, most: int = FURTHER) -> Table:
    """The rows that come after that one, as `Table.last` names it; the first ones for ""."""
    every = found.breaches
    governorate, _, speaker = after.partition(_BETWEEN)
    start = bisect_right(every, (governorate, speaker), key=_place) if after else 0
    here = every[start : start + most]
    left = len(every) - start - len(here)
    return Table(found.days, [_row(one) for one in here], left,
                 _BETWEEN.join(_place(here[-1])) if left else "")  # fmt: skip


def _place(row: BreachRow) -> tuple[str, str]:
    return row.governorate, row.speaker


def _row(one: BreachRow) -> Row:
    first = next(held for day in one.days for held in day)
    return Row(ways.governorate(first), ways.speaker(first), tuple(map(_once, one.days)))


def _once(day: Iterable[Held]) -> tuple[Held, ...]:
    """One claim for each figure that is printed, however often it is told."""
    found: dict[str, Held] = {}
    for one in day:
        found.setdefault(claims.figure(one.claim), one)
    return tuple(found.values())
