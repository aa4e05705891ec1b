"""The figures of a day: totals of the truce, of each speaker, breaches; so many rows at a time."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from hudna.console.pages.today.rows import MOST
from hudna.console.shown import claims
from hudna.console.shown.registers import ways
from hudna.desk.ask import Held
from hudna.desk.status import BreachRow, Latest
from hudna.desk.status.earlier import group_of
from hudna.desk.status.screen import Screen

FURTHER: Final = 40
"""So many rows come after the first ones, at a time."""

SPEAKERS: Final = 5
"""So many speakers are shown at a time with all their figures, those first who give most."""

_BETWEEN: Final = "~"

R = TypeVar("R")


@dataclass(frozen=True)
class Some:
    """Some rows of a list, how many come after them, and how the last of them is named.

    `is_first`: whether they are the first ones.
    """

    rows: Sequence[Any]
    left: int
    last: str
    is_first: bool


def _some(every: Sequence[R], named: Callable[[R], str], after: str, most: int) -> Some:
    """The rows after the one of that name; the first ones if there is none."""
    names = list(map(named, every)) if after else []
    start = names.index(after) + 1 if after in names else 0
    here = every[start : start + most]
    left = len(every) - start - len(here)
    return Some(here, left, named(here[-1]) if left else "", not start)


def totals(found: Screen, after: str = "") -> Some:
    """Who is in the truce, by the last figure of each speaker."""
    named = lambda one: _BETWEEN.join(group_of(one.last))  # noqa: E731
    return _some(found.totals, named, after, FURTHER if after else MOST)


def by_speaker(found: Screen, after: str = "") -> Some:
    """The last figures of some speakers, each with a claim to name them by."""
    by_voice: dict[str, list[Latest]] = {}
    for one in found.figures:
        by_voice.setdefault(one.last.told.voice, []).append(one)
    every = sorted(by_voice.items(), key=lambda one: -len(one[1]))
    some = _some(every, lambda one: one[0], after, SPEAKERS)
    return Some([(rows[0].last, rows) for _, rows in some.rows], some.left, some.last,
                some.is_first)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """What one speaker counted in one governorate: for each day a claim of each figure."""

    name: str
    speaker: str
    days: tuple[tuple[Held, ...], ...]


def breaches(found: Screen, after: str = "") -> dict[str, Any]:
    """Breaches by governorate and speaker, and the days of the columns."""
    named = lambda one: f"{one.governorate}{_BETWEEN}{one.speaker}"  # noqa: E731
    some = _some(found.breaches, named, after, FURTHER if after else MOST)
    return {"days": found.days, "rows": list(map(_row, some.rows)), "left": some.left,
            "last": some.last}  # fmt: skip


def _row(one: BreachRow) -> Row:
    first = next(held for day in one.days for held in day)
    return Row(ways.governorate(first), ways.speaker(first), tuple(map(_once, one.days)))


def _once(day: Iterable[Held]) -> tuple[Held, ...]:
    """One claim for each figure that is printed, however often it is told."""
    found: dict[str, Held] = {}
    for one in day:
        found.setdefault(claims.figure(one.claim), one)
    return tuple(found.values())
