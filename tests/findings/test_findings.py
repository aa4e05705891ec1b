"""The page of findings says what the code computes, and its pictures show the same figures."""

from collections.abc import Iterator

import pytest

from findings.figures import Findings, findings
from findings.page import NAMES, PAGE, PICTURES, page
from guards.tree import ROOT


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
    for name in NAMES:
        drawn = (PICTURES / name).read_text("utf-8")
        assert drawn.startswith("<svg") and f"<!-- figures {found.plotted()} -->" in drawn, name
        assert f"pictures/{name}" in PAGE.read_text("utf-8")


def test_every_day_that_both_gave_is_compared_and_leads_to_its_claims(found: Findings) -> None:
    pair = found.pair
    assert len(pair.days) == len({one.like.on for one in pair.days}) > 100
    assert all(day.first.taken.held and day.second.taken.held for day in pair.days)
    assert sum(pair.parts.values()) == sum(day.gap.size for day in pair.days)


def test_a_number_that_is_not_computed_is_caught(found: Findings) -> None:
    assert (ROOT / "docs" / "findings.md") == PAGE
    changed = page(found).replace(f"| {len(found.pair.days)} |", "| 1 |")
    assert changed != page(found)
