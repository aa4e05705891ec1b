"""Two periods beside each other: coverage is told, and chance is not taken for a change."""

from collections.abc import Iterable
from datetime import date, timedelta

from hudna.measure import serieses
from hudna.measure.trends import Trend, trends
from reconcile.said import keys, said

LAST = date(2017, 2, 25)


def told(now: Iterable[str], before: Iterable[str], *, same_days: bool = False) -> Trend:
    """The trend of 28 days; "-" is a day of which nothing is told."""
    starts = (LAST - timedelta(days=27), LAST - timedelta(days=55))
    lines = [f"{start + timedelta(days=at)} d{start}{at} x: violations {count} 24h"
             for start, figures in zip(starts, (now, before), strict=True)
             for at, count in enumerate(figures) if count != "-"]  # fmt: skip
    (found,) = trends(serieses(said(lines), keys()), LAST, 28, same_days=same_days)
    return found


def test_a_clear_rise_and_a_clear_fall() -> None:
    assert told(["9"] * 28, ["3"] * 28).verdict == "rose"
    assert told(["3"] * 28, ["9"] * 28).verdict == "fell"
    assert told(["5"] * 28, ["5"] * 28).verdict == "no clear change"


def test_one_burst_is_no_clear_change() -> None:
    found = told(["0"] * 27 + ["60"], ["1"] * 28)
    assert found.verdict == "no clear change" and found.dispersed > 20


def test_rates_are_over_the_days_that_are_told() -> None:
    found = told(["9"] * 10 + ["-"] * 18, ["3"] * 28)
    assert found.now.rate is not None and found.now.rate.estimate == 9
    assert (found.now.counts.days, found.before.counts.days) == (10, 28)
    assert found.ratio is not None and found.ratio.estimate == 3


def test_too_few_days_are_not_compared() -> None:
    found = told(["9"] * 4 + ["-"] * 24, ["3"] * 28)
    assert found.verdict == "too few days told" and found.ratio is None


def test_the_same_days_of_both_periods() -> None:
    before = ["20"] * 14 + ["3"] * 14
    now = ["-"] * 14 + ["3"] * 14
    assert told(now, before).verdict == "fell"
    found = told(now, before, same_days=True)
    assert found.verdict == "no clear change"
    assert found.now.counts.days == found.before.counts.days == 14


def test_a_lower_bound_leaves_the_upper_end_open() -> None:
    found = told([">=4"] * 28, ["3"] * 28)
    assert found.ratio is not None and found.ratio.high is None and found.ratio.estimate is None
    assert told([">=9"] * 28, ["3"] * 28).verdict == "rose"
    assert told(["1"] * 28, [">=9"] * 28).verdict == "fell"


def test_what_is_of_a_moment_has_no_trend() -> None:
    held = said(f"2017-02-{at:02} d{at} x: localities_total 51" for at in range(1, 26))
    assert trends(serieses(held, keys()), LAST, 14) == []
