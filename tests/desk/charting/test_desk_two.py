"""Two sides on some days: as the whole comparison has them, on every kind of store."""

from datetime import date, timedelta

import pytest

from desk.review.kept import add
from hudna.desk import compare
from hudna.desk.charting import Asked
from hudna.desk.compare.two import two
from hudna.ledger.store import Ledger
from hudna.measure.nouns import Period

FIRST = date(2016, 3, 1)


def on(at: int) -> date:
    return FIRST + timedelta(days=at)


@pytest.fixture
def told(ledger: Ledger, toy_reader: None) -> Ledger:
    """Twelve days: one tells of a place that the other never names; each is silent once."""
    for at in range(12):
        said = []
        if at != 6:
            said += [f"Centre: violations {5 + at % 3} 24h {on(at)}",
                     f"Centre: violations 2 in SY04 24h {on(at)}",
                     f"Centre: violations {3 + at % 3} in SY06 24h {on(at)}"]  # fmt: skip
        if at != 8:
            said += [f"Turkey: violations 2 24h {on(at)}",
                     f"Turkey: violations 2 in SY04 24h {on(at)}"]  # fmt: skip
        add(ledger, f"bulletin-{at}.txt", "\n".join(said) + "\n", on(at))
    return ledger


@pytest.mark.parametrize("place", ["", "SY04"])
def test_as_the_whole_comparison_has_it(told: Ledger, place: str) -> None:
    for period in (Period(on(0), on(11)), Period(on(5), on(7)), Period(on(8), on(8))):
        found = two(told, Asked("violations", period, place, ("centre", "turkey")))
        whole = compare.side_by_side(told, compare.Asked(
            "violations", ("centre", "turkey"), place or None, period.first, period.last,
        ))  # fmt: skip
        assert found.comparison == whole.pairs[0]
        assert found.rows == whole.rows


def test_what_only_one_reports_on_explains_the_gap(told: Ledger) -> None:
    found = two(told, Asked("violations", Period(on(0), on(11)), "", ("centre", "turkey")))
    day = found.comparison.days[0]
    assert (day.difference, day.gap.coverage, day.gap.unexplained) == (3, 3, 0)
    assert [sorted(one.cells) for one in found.rows if len(one.cells) == 1] == [
        ["turkey"], ["centre"],
    ]  # fmt: skip
