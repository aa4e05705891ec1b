"""When the rate per day changed: the best division of a series into stretches of one rate each.

The cost of a stretch is its Poisson log-likelihood at its own rate, twice and negative, over the
dispersion; each change costs a penalty. The division of least cost is found exactly, by optimal
partitioning (Jackson et al., *IEEE Signal Processing Letters* 12, 2005), which tries every last
change for every day; PELT (Killick, Fearnhead & Eckley, *JASA* 107, 2012) finds the same. A day of
which nothing is told is no day of the series: it is not 0.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log
from typing import Any, Final

import numpy as np

from hudna.measure.nouns import Counts, Interval, Period, Subject
from hudna.measure.rates import rate, ratio
from hudna.measure.series import Series

SHORTEST: Final = 5
"""Of how many told days a stretch must be: one bloody day is no change."""

PENALTY: Final = 3.0
"""What a change costs, in logarithms of the number of days, over the dispersion.

A division has two parameters a change (its day and a rate); that the day is chosen is paid for by
the third (as in Zhang & Siegmund, *Biometrics* 63, 2007).
"""


@dataclass(frozen=True)
class Era:
    """Days told at one rate. `ratio`: this rate over that of the era before, None for the first.

    The first day is the first that is told: it changed after the last day told before it.
    """

    period: Period
    counts: Counts
    rate: Interval
    ratio: Interval | None


@dataclass(frozen=True)
class Changes:
    """The eras of one series, the earliest first. `inexact`: days left out, told as bounds."""

    subject: Subject
    eras: tuple[Era, ...]
    told: int
    inexact: int
    dispersed: float

    @property
    def penalty(self) -> float:
        """What a change had to be worth: a gain in twice the log-likelihood, undispersed."""
        return PENALTY * log(self.told) * self.dispersed if self.told > 1 else 0.0


def changes(series: Series) -> Changes:
    """The eras of a series of daily figures."""
    told = [(on, cell.figure) for on, cell in series.days.items() if cell.taken.is_exact]
    figures = [figure for _, figure in told]
    spread = _local_dispersion(figures)
    starts = [0, *divided(figures, spread), len(figures)]
    eras = tuple(_eras(told, starts, spread)) if told else ()
    return Changes(series.subject, eras, len(told), len(series.days) - len(told), spread)


def divided(figures: Sequence[float], dispersed: float) -> list[int]:
    """Where the eras begin, but the first, as places in `figures`; O(n²) in the days told."""
    count = len(figures)
    if count < 2 * SHORTEST:
        return []
    sums = np.concatenate([[0.0], np.cumsum(np.asarray(figures, dtype=float))])
    penalty = PENALTY * log(count)
    least = np.full(count + 1, np.inf)
    least[0] = -penalty
    begins = [0] * (count + 1)
    for stop in range(SHORTEST, count + 1):
        starts = np.arange(stop - SHORTEST + 1)
        costs = least[starts] + _costs(sums, starts, stop) / dispersed + penalty
        begins[stop] = int(np.argmin(costs))
        least[stop] = costs[begins[stop]]
    return sorted(_walked_back(begins, count))


def _costs(sums: Any, starts: Any, stop: int) -> Any:
    """Twice the negative log-likelihood of each [start, stop), but what is the same for all."""
    totals = sums[stop] - sums[starts]
    rates = np.where(totals > 0, totals, 1.0) / (stop - starts)
    return -2 * totals * np.log(rates)


def _walked_back(begins: Sequence[int], stop: int) -> Iterator[int]:
    while (stop := begins[stop]) > 0:
        yield stop


def _local_dispersion(figures: Sequence[float]) -> float:
    """The dispersion from one told day to the next, which a few changes of the rate hardly move.

    For Poisson counts of one rate the squared difference of two is on average their sum.
    """
    squares = sum((one - other) ** 2 for one, other in pairwise(figures))
    sums = sum(one + other for one, other in pairwise(figures))
    return max(1.0, squares / sums) if sums else 1.0


def _eras(
    told: Sequence[tuple[date, float]], starts: Sequence[int], spread: float
) -> Iterator[Era]:
    before: Counts | None = None
    for start, stop in pairwise(starts):
        total = sum(figure for _, figure in told[start:stop])
        counts = Counts(stop - start, total, total)
        found = ratio(counts, before, spread) if before else None
        yield Era(Period(told[start][0], told[stop - 1][0]), counts, rate(counts, spread), found)
        before = counts
