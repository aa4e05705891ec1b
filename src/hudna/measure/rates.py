"""Rates per day and ratios of two rates, with intervals that hold for counts.

Sources: the exact interval of a Poisson count by Garwood, *Biometrika* 28 (1936); the ratio of two
by the binomial that they make together (Przyborowski & Wilenski, *Biometrika* 31, 1940) with the
interval of Clopper & Pearson (*Biometrika* 26, 1934). Breaches come in bursts: where days vary more
than by chance, counts are divided by the dispersion, Pearson's statistic over its degrees of
freedom (McCullagh & Nelder, *Generalized Linear Models*, 1989, section 6.2.3).
"""

from collections.abc import Sequence
from typing import Final

from scipy.special import betaincinv, gammaincinv

from hudna.measure.nouns import Counts, Interval

LEVEL: Final = 0.95
"""How sure the intervals are."""

_TAIL: Final = (1 - LEVEL) / 2


def dispersion(samples: Sequence[Sequence[float]]) -> float:
    """How much more the days vary than a Poisson count would: 1 for as much or less.

    `samples`: daily counts of several periods, each beside its own mean.
    """
    statistic, freedom = 0.0, 0
    for sample in samples:
        mean = sum(sample) / len(sample) if sample else 0
        if mean > 0:
            statistic += sum((one - mean) ** 2 for one in sample) / mean
            freedom += len(sample) - 1
    return max(1.0, statistic / freedom) if freedom > 0 else 1.0


def rate(counts: Counts, dispersed: float = 1.0) -> Interval:
    """The rate per day; `days` must be above 0."""
    low = _lower(counts.low / dispersed) * dispersed / counts.days
    if counts.high is None:
        return Interval(None, low, None)
    high = _upper(counts.high / dispersed) * dispersed / counts.days
    exact = counts.low / counts.days if counts.low == counts.high else None
    return Interval(exact, low, high)


def ratio(now: Counts, before: Counts, dispersed: float = 1.0) -> Interval:
    """The rate of one period over that of another; None for what an empty period leaves open."""
    spread = before.days / now.days
    low = 0.0
    if before.high is not None:
        low = spread * _odds_lower(now.low / dispersed, before.high / dispersed)
    high = None
    if now.high is not None:
        odds = _odds_upper(now.high / dispersed, before.low / dispersed)
        high = None if odds is None else spread * odds
    exact = now.low == now.high and before.low == before.high and before.low
    estimate = now.low * before.days / (before.low * now.days) if exact else None
    return Interval(estimate, low, high)


def _lower(count: float) -> float:
    return float(gammaincinv(count, _TAIL)) if count > 0 else 0.0


def _upper(count: float) -> float:
    return float(gammaincinv(count + 1, 1 - _TAIL))


def _odds_lower(now: float, before: float) -> float:
    if now <= 0:
        return 0.0
    rest = float(betaincinv(before + 1, now, 1 - _TAIL))
    return float(betaincinv(now, before + 1, _TAIL)) / rest


def _odds_upper(now: float, before: float) -> float | None:
    # What is left of 1 is asked for by itself: it can be too small for a difference from 1.
    rest = float(betaincinv(before, now + 1, _TAIL)) if before > 0 else 0.0
    return float(betaincinv(now + 1, before, 1 - _TAIL)) / rest if rest else None
