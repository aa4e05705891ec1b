"""The page of findings says what the code computes, and its pictures show the same figures."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterator

import pytest

from findings.eras import NAMES as ERAS
from findings.figures import RU, TR, Findings, findings
from findings.page import NAMES, PAGE, PICTURES, page
from hudna import sample


@pytest.fixture(scope="module")
def found(request: pytest.FixtureRequest) -> Iterator[Findings]:
    """Computed once, on a ledger of its own."""
    if request.config.pluginmanager.has_plugin("django"):
        with request.getfixturevalue("django_db_blocker").unblock():
            yield findings()
    else:
        yield findings()


def test_the_page_is_what_is_computed(found: Findings) -> None:
    assert PAGE.read_text("utf-8") == page(found), "run make findings"


def test_the_pictures_show_what_is_computed(found: Findings) -> None:
    shown = {**dict.fromkeys(NAMES, found.plotted()), **dict.fromkeys(ERAS, found.eras.plotted())}
    for name, figures in shown.items():
        drawn = (PICTURES / name).read_text("utf-8")
        assert drawn.startswith("<svg") and f"<!-- figures {figures} -->" in drawn, name
        assert f"pictures/{name}" in PAGE.read_text("utf-8")


def test_every_day_that_both_gave_is_compared_and_leads_to_its_claims(found: Findings) -> None:
    pair = found.pair
    assert len(pair.days) == len({one.like.on for one in pair.days}) > 100
    assert all(day.first.taken.held and day.second.taken.held for day in pair.days)
    assert sum(pair.parts.values()) == sum(day.gap.size for day in pair.days)


def test_totals_as_told_are_those_of_the_table(found: Findings) -> None:
    """Counted anew from the rows of the packaged table, without any of what is tested."""
    told: dict[str, dict[str, float]] = defaultdict(dict)
    for row in csv.DictReader(io.StringIO(sample.tallies().decode("utf-8"))):
        whole = not row["place_id"] and not row["place"] and row["window"] in ("24h", "day", "")
        if whole and row["indicator"] == "violations":
            told[row["date"]].setdefault(row["speaker"], float(row["value"]))
    both = {on: one[RU] - one[TR] for on, one in told.items() if RU in one and TR in one}
    days = {str(one.like.on): one.difference for one in found.pair.days
            if not one.first.is_added_up and not one.second.is_added_up}  # fmt: skip
    assert days == both
    assert f"| mean difference, Russian less Turkish | {found.pair.mean:.2f} | " \
        f"{sum(both.values()) / len(both):.2f} |" in PAGE.read_text("utf-8")  # fmt: skip


def test_the_eras_are_of_all_days_told_and_the_standings_of_every_day(found: Findings) -> None:
    for one in found.eras.changes:
        assert sum(era.counts.days for era in one.eras) == one.told > 100
    days = [one.on for one in found.eras.standings]
    assert len(set(days)) == len(days) == (days[-1] - days[0]).days + 1
    assert all(one.heard for one in found.eras.standings if one.standing != "unseen")
