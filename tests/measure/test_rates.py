"""Intervals: known values, what they hold of simulated counts, and how they move."""

import random
from math import exp, log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.measure.nouns import Counts
from hudna.measure.rates import dispersion, rate, ratio


def counts(total: float, days: int) -> Counts:
    return Counts(days, total, total)


@pytest.mark.parametrize(("count", "low", "high"), [
    # Garwood's table, as in Ulm, American Journal of Epidemiology 131 (1990).
    (0, 0.0, 3.689), (1, 0.0253, 5.572), (5, 1.623, 11.668), (10, 4.795, 18.390),
    (50, 37.111, 65.919),
])  # fmt: skip
def test_exact_intervals_of_poisson_counts(count: int, low: float, high: float) -> None:
    found = rate(counts(count, 1))
    assert (found.low, found.high) == (pytest.approx(low, abs=2e-3), pytest.approx(high, abs=2e-3))


def test_the_ratio_holds_what_the_binomial_says() -> None:
    found = ratio(counts(20, 10), counts(10, 10))
    # Clopper & Pearson: 20 of 30 is 0.4719 to 0.8271.
    assert found.estimate == 2
    assert found.low == pytest.approx(0.4719 / 0.5281, abs=2e-3)
    assert found.high == pytest.approx(0.8271 / 0.1729, abs=2e-2)


def test_a_ratio_to_nothing_has_no_upper_end() -> None:
    found = ratio(counts(8, 28), counts(0, 28))
    assert found.estimate is None and found.high is None and found.low > 1
    assert ratio(counts(0, 28), counts(0, 28)).low == 0


def test_bounds_make_the_interval_wider_never_narrower() -> None:
    exact = rate(counts(10, 7))
    wide = rate(Counts(7, 8, 12))
    open_ended = rate(Counts(7, 10, None))
    assert wide.estimate is None and wide.low < exact.low and wide.high > exact.high
    assert open_ended.high is None and open_ended.low == exact.low
    told = ratio(Counts(7, 8, 12), counts(10, 7))
    plain = ratio(counts(10, 7), counts(10, 7))
    assert told.low < plain.low and told.high > plain.high


@settings(deadline=None)
@given(st.integers(0, 400), st.integers(1, 60), st.integers(2, 5), st.floats(1, 12))
def test_intervals_shrink_with_exposure(count: int, days: int, more: int, spread: float) -> None:
    short, long = rate(counts(count, days), spread), rate(counts(count * more, days * more), spread)
    assert long.high - long.low < short.high - short.low
    assert short.low <= count / days <= short.high


@settings(deadline=None)
@given(st.integers(1, 300), st.integers(1, 300), st.floats(1, 12))
def test_a_ratio_and_its_reverse_are_the_same(now: int, before: int, spread: float) -> None:
    one, other = (
        ratio(counts(now, 9), counts(before, 7), spread),
        ratio(counts(before, 7), counts(now, 9), spread),
    )
    assert one.high is not None and other.high is not None
    assert one.low == pytest.approx(1 / other.high, abs=1e-12)
    assert one.estimate == pytest.approx(1 / other.estimate)


def test_few_counts_that_vary_much_leave_all_open() -> None:
    found = ratio(counts(1, 28), counts(1, 28), 1000.0)
    assert found.low == pytest.approx(0, abs=1e-9)
    assert found.high is None or found.high > 1e9


def poisson(chance: random.Random, mean: float) -> int:
    count, product, least = 0, chance.random(), exp(-mean)
    while product > least:
        count, product = count + 1, product * chance.random()
    return count


def burst(chance: random.Random, mean: float, spread: float) -> int:
    """A negative binomial count: a Poisson whose mean is itself drawn; variance `spread` × mean."""
    return poisson(
        chance, chance.gammavariate(mean / (spread - 1), spread - 1) if spread > 1 else mean
    )


@pytest.mark.parametrize(("mean", "spread"), [(0.5, 1), (6, 1), (6, 3), (12, 6)])
def test_intervals_hold_the_rate_nearly_as_often_as_they_say(mean: float, spread: float) -> None:
    chance, runs, held, ratios = random.Random(20161), 600, 0, 0
    for _ in range(runs):
        now, before = ([burst(chance, mean, spread) for _ in range(28)] for _ in range(2))
        found = dispersion([now, before])
        interval = rate(counts(sum(now), 28), found)
        held += interval.low <= mean <= interval.high
        both = ratio(counts(sum(now), 28), counts(sum(before), 28), found)
        ratios += both.low <= 1 and (both.high is None or both.high >= 1)
    assert held / runs >= 0.93
    assert ratios / runs >= 0.93


def test_without_dispersion_bursts_would_be_taken_for_changes() -> None:
    chance, runs, wrong = random.Random(7), 200, 0
    for _ in range(runs):
        now, before = (sum(burst(chance, 12, 6) for _ in range(28)) for _ in range(2))
        both = ratio(counts(now, 28), counts(before, 28))
        wrong += both.low > 1 or both.high < 1
    assert wrong / runs > 0.2


def test_the_dispersion_is_one_for_what_varies_by_chance_or_less() -> None:
    assert dispersion([[5, 5, 5, 5], [0, 0, 0]]) == 1
    assert dispersion([]) == 1 and dispersion([[3]]) == 1
    assert dispersion([[0, 20, 0, 20]]) == pytest.approx(40 / 3)
    assert log(dispersion([[0, 20], [0, 20]])) > 0
