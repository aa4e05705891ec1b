"""Figures added up over a period, where that is right, with what the sum is made of.

Days are added: they do not overlap. A figure of several days fills days of which nothing else is
told, and is left out, and said to be, where it overlaps. Running totals are subtracted from each
other. What is so many at a time is not added at all: the last figure stands.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from math import inf
from typing import Final

from hudna.measure.nested import FROM_PLACES
from hudna.measure.nouns import Note, Period, Subject
from hudna.measure.series import Series, Stretch
from hudna.reconcile.choosing import Cell

ADDED: Final = "added"
SUBTRACTED: Final = "last running total less first"
LAST: Final = "last told"


@dataclass(frozen=True)
class Tallied:
    """What a speaker's figures come to over a period.

    `low` and `high`: bounds in the indicator's unit; `high` is None where one of the figures has
    no upper bound, both are None where nothing can be said; `told`: how many days of the period
    the figures cover; `cells`: what it is made of; `notes`: what was left out, and the like.
    """

    subject: Subject
    period: Period
    way: str
    low: float | None
    high: float | None
    told: int
    cells: tuple[Cell, ...]
    notes: tuple[Note, ...] = ()

    @property
    def coverage(self) -> str:
        """How much of the period it covers, in words."""
        if self.way == LAST:
            return f"told on {self.told} of {self.period.length} days"
        verb = "sum" if self.way == ADDED else "difference"
        return f"{verb} of {self.told} of {self.period.length} days"


Periods = Callable[[date], Period]


def _week(on: date) -> Period:
    monday = date.fromordinal(max(on.toordinal() - on.weekday(), 1))
    return Period(monday, date.fromordinal(min(monday.toordinal() + 6, date.max.toordinal())))


def _month(on: date) -> Period:
    following = (on.year + on.month // 12, on.month % 12 + 1)
    if following[0] > date.max.year:
        return Period(on.replace(day=1), date.max)
    return Period(on.replace(day=1), date(*following, 1) - timedelta(days=1))


BY: Final[Mapping[str, Periods]] = {
    "day": lambda on: Period(on, on),
    "week": _week,
    "month": _month,
    "year": lambda on: Period(on.replace(month=1, day=1), on.replace(month=12, day=31)),
}
"""The periods that figures can be added up by; a week begins on Monday."""


def tallies(serieses: Iterable[Series], by: Periods) -> list[Tallied]:
    """The sums of each series in each period in which something is told, in that order."""
    period_of = cache(by)
    found = (one for series in serieses for one in _tallies(series, period_of))
    return sorted(found, key=lambda one: (one.subject, one.period, one.way))


def _tallies(series: Series, by: Periods) -> Iterator[Tallied]:
    if series.is_of_a_moment:
        yield from _last(series, by)
        return
    yield from _added(series, by)
    for _, run in sorted(series.running.items()):
        yield from _subtracted(series.subject, dict(sorted(run.items())), by)


def _added(series: Series, by: Periods) -> Iterator[Tallied]:
    days: dict[Period, list[Cell]] = defaultdict(list)
    for on, cell in series.days.items():
        days[by(on)].append(cell)
    stretches, left_out = _fitting(series, by)
    undated: dict[Period, int] = defaultdict(int)
    for on in series.undated:
        undated[by(on)] += 1
    for period in {**days, **stretches, **left_out, **undated}:
        several = stretches[period]
        cells = (*days[period], *(one.cell for one in several))
        told = len(days[period]) + sum(one.period.length for one in several)
        notes = (*_notes(cells, several), *left_out[period], *_undated(undated[period]))
        low, high = _sum(cells) if cells else (None, None)
        yield Tallied(series.subject, period, ADDED, low, high, told, cells, notes)


def _sum(cells: Sequence[Cell]) -> tuple[float, float | None]:
    lows, highs = zip(*(one.taken.bounds for one in cells), strict=True)
    return sum(lows), None if None in highs else sum(highs)


def _fitting(
    series: Series, by: Periods
) -> tuple[dict[Period, list[Stretch]], dict[Period, list[Note]]]:
    """The stretches that fill a gap, by period, and what is to be said of the others.

    The shortest come first, then the earliest: the most that is known of each day.
    """
    taken: dict[Period, list[Stretch]] = defaultdict(list)
    left_out: dict[Period, list[Note]] = defaultdict(list)
    used: list[Period] = []
    days = list(series.days)
    for one in sorted(series.stretches, key=_shortest_first):
        first, last = by(one.period.first), by(one.period.last)
        told = f"{_number(one.cell)} for {one.period} "
        if _overlaps(one.period, days, used):
            words = f"{told}overlaps days that are counted: left out"
            left_out[last].append(Note("overlaps", words, one.cell, one.period))
        elif first != last:
            words = f"{told}reaches over the border: left out"
            for period in (first, last):
                left_out[period].append(Note("reaches over", words, one.cell, one.period))
        else:
            at = bisect_left(used, one.period)
            used.insert(at, one.period)
            taken[last].append(one)
    return taken, left_out


def _shortest_first(one: Stretch) -> tuple[int, Period, float, float]:
    low, high = one.cell.taken.bounds
    return one.period.length, one.period, low, inf if high is None else high


def _overlaps(period: Period, days: Sequence[date], used: Sequence[Period]) -> bool:
    """Whether one of the days, or of the periods that do not overlap each other, lies in it."""
    at = bisect_left(days, period.first)
    if at < len(days) and days[at] <= period.last:
        return True
    at = bisect_left(used, period)
    near = used[max(at - 1, 0) : at + 1]
    return any(one.first <= period.last and period.first <= one.last for one in near)


def _notes(cells: Sequence[Cell], several: Sequence[Stretch]) -> Iterator[Note]:
    if several:
        days = sum(one.period.length for one in several)
        words = f"{days} of the days by {_many(len(several), 'figure')} for several days"
        yield Note("several days", words, days, len(several))
    for what, count in (
        ("added up from governorates", sum(one.is_added_up for one in cells)),
        ("a lower bound from places in it", sum(one.why == FROM_PLACES for one in cells)),
        ("printed differently", sum(len(one.printed) > 1 for one in cells)),
        ("told without a time, taken as of a day", sum(map(_is_bare, cells))),
    ):
        if count:
            yield Note(what, f"{_many(count, 'figure')} {what}", count)


def _is_bare(cell: Cell) -> bool:
    return cell.taken.held[0].told.window is None


def _undated(count: int) -> Iterator[Note]:
    if count:
        words = f"{_many(count, 'figure')} for a time that is not said: left out"
        yield Note("undated", words, count)


def _subtracted(subject: Subject, run: Mapping[date, Cell], by: Periods) -> Iterator[Tallied]:
    """What a running total grew by in each period.

    It is reckoned from the figure of the day before the period, else from the first one in it.
    """
    periods: dict[Period, list[date]] = defaultdict(list)
    for on in run:
        periods[by(on)].append(on)
    for period, days in periods.items():
        before = date.fromordinal(max(period.first.toordinal() - 1, 1))
        within = [before, *days] if before in run and before < days[0] else days
        if len(within) < 2:
            continue
        cells = tuple(run[on] for on in within)
        told = (within[-1] - within[0]).days
        falls = [on for on, (one, other) in zip(within[1:], pairwise(cells), strict=True)
                 if other.taken.high is not None and other.taken.high < one.figure]  # fmt: skip
        if falls:
            words = f"the running total falls on {_listed(falls)}: no difference is taken"
            note = Note("falls", words, *falls)
            yield Tallied(subject, period, SUBTRACTED, None, None, told, cells, (note,))
        else:
            first, last = cells[0].taken, cells[-1].taken
            low = 0 if first.high is None else max(last.low - first.high, 0)
            high = None if last.high is None else last.high - first.low
            words = (f"from {_number(cells[0])} on {within[0]} to {_number(cells[-1])} on "
                     f"{within[-1]}")  # fmt: skip
            note = Note("from to", words, cells[0], within[0], cells[-1], within[-1])
            yield Tallied(subject, period, SUBTRACTED, low, high, told, cells, (note,))


def _last(series: Series, by: Periods) -> Iterator[Tallied]:
    told: dict[date, Cell] = {}
    for _, run in sorted(series.running.items()):
        told.update(run)
    told.update({one.period.last: one.cell for one in series.stretches})
    told.update(series.undated)
    told.update(series.days)
    periods: dict[Period, list[date]] = defaultdict(list)
    for on in sorted(told):
        periods[by(on)].append(on)
    for period, days in periods.items():
        cell = told[days[-1]]
        notes = (Note("as of", f"as of {days[-1]}", days[-1]), *_notes((cell,), ()))
        yield Tallied(series.subject, period, LAST, *cell.taken.bounds, len(days), (cell,), notes)


def _number(cell: Cell) -> str:
    low, high = cell.taken.bounds
    if low == high:
        return f"{low:.12g}"
    return f"at least {low:.12g}" if high is None else f"{low:.12g} to {high:.12g}"


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'s' if count > 1 else ''}"


def _listed(days: Sequence[date]) -> str:
    shown = ", ".join(map(str, days[:3]))
    return f"{shown} and {len(days) - 3} more" if len(days) > 3 else shown
