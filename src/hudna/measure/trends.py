"""A period beside the one before it, of the same length: has the rate per day changed?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hudna.measure.nouns import Counts, Interval, Period, Subject
from hudna.measure.rates import dispersion, rate, ratio
from hudna.measure.series import Series
from hudna.reconcile.choosing import Cell

ENOUGH: Final = 5
"""On how many days of each period a figure must be told before the two are compared."""

ROSE, FELL, UNCLEAR, TOO_FEW = "rose", "fell", "no clear change", "too few days told"


@dataclass(frozen=True)
class Part:
    """One of the two periods: what was told in it. `rate`: per day told, None if none was."""

    period: Period
    counts: Counts
    rate: Interval | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Trend:
    """Two periods of one series. `dispersed`: how much more days vary than by chance (1: no more).

    `ratio`: the rate now over the rate before, None where too few days are told.
    """

    subject: Subject
    now: Part
    before: Part
    dispersed: float
    ratio: Interval | None

    @property
    def verdict(self) -> str:
        """What the interval of the ratio allows to say."""
        if self.ratio is None:
            return TOO_FEW
        if self.ratio.low > 1:
            return ROSE
        return FELL if self.ratio.high is not None and self.ratio.high < 1 else UNCLEAR


def trends(
    serieses: Iterable[Series], last: date, length: int, *, same_days: bool = False
) -> list[Trend]:
    """The trend of each series of daily figures with something told in the two periods.

    `last`: the last day; `length`: days of each period; `same_days`: only days of which a figure
    is told in both periods, the first beside the first and so on.
    """
    now = Period(last - timedelta(days=length - 1), last)
    before = Period(now.first - timedelta(days=length), now.first - timedelta(days=1))
    found = (_trend(one, now, before, same_days) for one in serieses if not one.is_of_a_moment)
    return [one for one in found if one.now.cells or one.before.cells]


def _trend(series: Series, now: Period, before: Period, same_days: bool) -> Trend:
    told = [{at: cell for at, on in enumerate(period.days())
             if (cell := series.days.get(on)) is not None} for period in (now, before)]  # fmt: skip
    if same_days:
        both = told[0].keys() & told[1].keys()
        told = [{at: cell for at, cell in one.items() if at in both} for one in told]
    spread = dispersion([[cell.figure for cell in one.values()] for one in told])
    first, second = _part(now, told[0], spread), _part(before, told[1], spread)
    enough = min(map(len, told)) >= ENOUGH
    found = ratio(first.counts, second.counts, spread) if enough else None
    return Trend(series.subject, first, second, spread, found)


def _part(period: Period, told: Mapping[int, Cell], spread: float) -> Part:
    cells = tuple(told.values())
    highs = [one.taken.high for one in cells]
    high = None if None in highs else sum(one for one in highs if one is not None)
    counts = Counts(len(cells), sum(one.figure for one in cells), high)
    return Part(period, counts, rate(counts, spread) if cells else None, cells)
