"""Two speakers over the days: where both gave a figure, how they differ, what explains it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from statistics import median

from hudna.reconcile.choosing import Cell, Like
from hudna.reconcile.keys import Keys
from hudna.reconcile.sides.aligning import Row
from hudna.reconcile.sides.gap import Gap, Gaps, Heard, summed


@dataclass(frozen=True)
class Day:
    """A row of which both gave a figure, and the first's less the second's."""

    like: Like
    first: Cell
    second: Cell
    gap: Gap

    @property
    def difference(self) -> float:
        """The first figure less the second, in the indicator's unit."""
        return float(self.gap.size)

    @property
    def agrees(self) -> bool:
        """Whether both gave the same figure."""
        return not self.gap.size


@dataclass(frozen=True)
class Share:
    """What a governorate has in the difference, over the days on which both told all of them.

    `first` and `second`: their sums; `days`: on how many days one of the two named it.
    """

    place: str
    first: Fraction
    second: Fraction
    days: int

    @property
    def difference(self) -> Fraction:
        """The first's sum less the second's."""
        return self.first - self.second


@dataclass(frozen=True)
class Comparison:
    """Two speakers side by side. `shares`: the widest difference first.

    `listed`: the days on which the governorates of both add up to their totals, so that a place
    which one of them does not name is one where it told of none. `first_days`, `second_days`: on
    how many days each gave a figure at all.
    """

    first: str
    second: str
    days: tuple[Day, ...]
    shares: tuple[Share, ...]
    listed: tuple[date, ...]
    first_days: int
    second_days: int

    @property
    def agreeing(self) -> tuple[Day, ...]:
        """The days with the same figure."""
        return tuple(one for one in self.days if one.agrees)

    @property
    def mean(self) -> float | None:
        """The mean of the differences with their signs; None if no day has both figures."""
        if not self.days:
            return None
        return float(sum((one.gap.size for one in self.days), Fraction()) / len(self.days))

    @property
    def mean_size(self) -> float | None:
        """The mean of the differences without their signs."""
        if not self.days:
            return None
        return float(sum((abs(one.gap.size) for one in self.days), Fraction()) / len(self.days))

    @property
    def median(self) -> float | None:
        """The median of the differences with their signs."""
        return float(median(one.gap.size for one in self.days)) if self.days else None

    @property
    def parts(self) -> Mapping[str, Fraction]:
        """The parts of all gaps together: they sum to the sum of the differences."""
        return summed(one.gap for one in self.days)


def compared(
    rows: Sequence[Row],
    pair: tuple[str, str],
    keys: Keys,
    wanted: Sequence[Row] | None = None,
    heard: Iterable[Heard] = (),
) -> Comparison:
    """Compare two speakers in the rows that are `wanted`, all by default.

    What explains a gap is looked for in all `rows`; `heard`: of which places they told on other
    days.
    """
    first, second = pair
    gaps = Gaps(rows, keys)
    gaps.hear(heard)
    chosen = rows if wanted is None else wanted
    both = [one for one in chosen if first in one.cells and second in one.cells]
    days = tuple(Day(one.like, one.cells[first], one.cells[second], gaps.gap(one, *pair))
                 for one in both)  # fmt: skip
    listed = [one for one in days if not one.like.place and _is_listed(one, gaps, pair)]
    return Comparison(
        first, second, days, _shares(listed, gaps, pair), tuple(one.like.on for one in listed),
        sum(first in one.cells for one in chosen), sum(second in one.cells for one in chosen),
    )  # fmt: skip


def _is_listed(day: Day, gaps: Gaps, pair: tuple[str, str]) -> bool:
    """Whether the places that each tells add up to its total."""
    for cell, speaker in zip((day.first, day.second), pair, strict=True):
        told = sum((Fraction(one.figure) for _, one in _told(day, gaps, speaker)), Fraction())
        if told != Fraction(cell.figure):
            return False
    return True


def _told(day: Day, gaps: Gaps, speaker: str) -> Iterator[tuple[str, Cell]]:
    for row in gaps.places(day.like):
        if row.like.place and speaker in row.cells:
            yield row.like.place, row.cells[speaker]


def _shares(listed: Sequence[Day], gaps: Gaps, pair: tuple[str, str]) -> tuple[Share, ...]:
    sums: dict[tuple[str, str], Fraction] = defaultdict(Fraction)
    named: dict[str, set[date]] = defaultdict(set)
    for day in listed:
        for speaker in pair:
            for place, cell in _told(day, gaps, speaker):
                sums[place, speaker] += Fraction(cell.figure)
                named[place].add(day.like.on)
    found = [Share(place, sums[place, pair[0]], sums[place, pair[1]], len(days))
             for place, days in named.items()]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (-abs(one.difference), one.place)))
