"""Changes of the rate: the planted ones are found, few where there are none, the best division."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise
from math import log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.measure import serieses
from hudna.measure.changes import PENALTY, SHORTEST, Changes, changes, divided
from measure.test_rates import burst
from reconcile.said import keys, said

FIRST = date(2017, 1, 1)


def cost(figures: Sequence[float], spread: float) -> float:
    total = sum(figures)
    return -2 * total * log(total / len(figures)) / spread if total else 0.0


def whole_cost(figures: Sequence[float], starts: Sequence[int], spread: float) -> float:
    edges = [0, *starts, len(figures)]
    parts = sum(cost(figures[a:b], spread) for a, b in pairwise(edges))
    return parts + PENALTY * log(len(figures)) * len(starts)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(0, 12), min_size=10, max_size=22), st.sampled_from((1.0, 2.5)))
def test_no_other_division_costs_less(figures: list[int], spread: float) -> None:
    found = divided(figures, spread)
    edges = [0, *found, len(figures)]
    assert all(b - a >= SHORTEST for a, b in pairwise(edges))
    places = range(SHORTEST, len(figures) - SHORTEST + 1)
    every = [starts for count in range(4) for starts in combinations(places, count)
             if all(b - a >= SHORTEST for a, b in pairwise(starts))]  # fmt: skip
    best = min(whole_cost(figures, starts, spread) for starts in every)
    assert whole_cost(figures, found, spread) == pytest.approx(best)


def test_pelt_of_ruptures_finds_the_same() -> None:
    ruptures = pytest.importorskip("ruptures")
    numpy = pytest.importorskip("numpy")

    class Poisson(ruptures.base.BaseCost):
        model, min_size = "poisson", SHORTEST

        def fit(self, signal: object) -> "Poisson":
            self.signal = signal
            return self

        def error(self, start: int, end: int) -> float:
            return cost([float(one) for one in self.signal[start:end]], 2.0)

    chance = random.Random(11)
    figures = [burst(chance, mean, 2) for mean in (4, 15, 6) for _ in range(40)]
    pelt = ruptures.Pelt(custom_cost=Poisson(), min_size=SHORTEST, jump=1)
    theirs = pelt.fit_predict(numpy.array(figures), pen=PENALTY * log(len(figures)))
    assert divided(figures, 2.0) == theirs[:-1] != []


def told(figures: Sequence[int | None]) -> Changes:
    lines = (f"{FIRST + timedelta(days=at)} d{at} x: violations {count} 24h"
             for at, count in enumerate(figures) if count is not None)  # fmt: skip
    (series,) = serieses(said(lines), keys())
    return changes(series)


def drawn(chance: random.Random, spread: float, *eras: tuple[float, int]) -> list[int | None]:
    return [burst(chance, mean, spread) for mean, days in eras for _ in range(days)]


@pytest.mark.parametrize(("spread", "least"), [(1, 0.95), (3, 0.9)])
def test_planted_changes_are_found(spread: float, least: float) -> None:
    chance, found, runs = random.Random(2016), 0, 40
    for _ in range(runs):
        eras = told(drawn(chance, spread, (5, 60), (18, 60), (6, 60))).eras
        starts = [(one.period.first - FIRST).days for one in eras[1:]]
        found += len(starts) == 2 and abs(starts[0] - 60) <= 6 and abs(starts[1] - 120) <= 6
    assert found / runs >= least


@pytest.mark.parametrize(("mean", "spread"), [(0.4, 1), (3, 1), (10, 3), (20, 10)])
def test_few_changes_where_there_are_none(mean: float, spread: float) -> None:
    chance, runs = random.Random(424), 60
    wrong = sum(len(told(drawn(chance, spread, (mean, days))).eras) > 1
                for days in (60, 200) for _ in range(runs // 2))  # fmt: skip
    assert wrong / runs <= 0.05


def test_a_day_that_is_not_told_is_not_none() -> None:
    chance = random.Random(3)
    figures = drawn(chance, 1, (12, 200))
    holes = [None if at % 7 == 0 or 60 < at < 140 else count for at, count in enumerate(figures)]
    assert len(told(holes).eras) == 1
    zeros = [0 if one is None else one for one in holes]
    assert len(told(zeros).eras) > 1


def test_an_era_is_told_with_its_days_and_rates() -> None:
    found = told([2] * 20 + [None] * 10 + [9] * 20)
    assert [str(one.period) for one in found.eras] == ["2017-01-01…2017-01-20",
                                                       "2017-01-31…2017-02-19"]  # fmt: skip
    assert [one.rate.estimate for one in found.eras] == [2, 9]
    assert found.eras[0].ratio is None
    assert found.eras[1].ratio is not None and found.eras[1].ratio.estimate == 4.5
    assert (found.told, found.inexact) == (40, 0) and found.penalty > 0


def test_bounds_are_left_out_and_counted() -> None:
    lines = [f"2017-01-{at:02} d{at} x: violations 3 24h" for at in range(1, 11)]
    lines.append("2017-01-11 e x: violations >=50 24h")
    (series,) = serieses(said(lines), keys())
    found = changes(series)
    assert (len(found.eras), found.told, found.inexact) == (1, 10, 1)


def test_too_few_days_make_one_era() -> None:
    assert len(told([0, 90]).eras) == 1
    assert len(told([0] * 12).eras) == 1
