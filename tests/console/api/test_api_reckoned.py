"""What takes longer than a program is kept waiting: put off, told so, and there the next time."""

import logging
import time
from datetime import date, timedelta
from threading import Event

import pytest

from console.api.asking import program
from console.conftest import Site, keep
from hudna.console.api import reckoned
from hudna.console.api.answers import sides
from hudna.desk import discrepancies
from hudna.desk.discrepancies import gaps
from hudna.ledger.store import Ledger

DAY = date(2016, 3, 20)
ADDRESSES = ("series?indicator=violations", "discrepancies", "incidents", "standing",
             "compare?indicator=violations&sides=centre,turkey",
             "roster?subject=localities")  # fmt: skip


def keep_two(site: Site) -> None:
    """Two sides of twelve days: one of them tells of a place that the other does not."""
    for at in range(12):
        on = DAY - timedelta(days=at)
        said = [f"Russia: violations {9 + at % 3} 24h {on}", f"Turkey: violations 4 24h {on}",
                f"Russia: violations {5 + at % 3} in SY06 24h {on}",
                f"Turkey: violations 4 in SY04 24h {on}",
                f"Centre: localities_total {100 + at} 24h {on}"]  # fmt: skip
        keep(site.ledger, f"{at}.txt", "\n".join(said) + "\n", on)


def test_what_is_still_reckoned_is_put_off_and_there_when_asked_again(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, client = Event(), program("viewer")

    def slow(ledger: Ledger, on: date) -> tuple[()]:
        go_on.wait(60)
        return ()

    monkeypatch.setattr(sides, "_found_on", reckoned.beside(slow))
    monkeypatch.setattr(reckoned, "PATIENCE", 0.01)
    answer = client.get("/api/v1/discrepancies")
    assert answer.status_code == 503 and int(answer["Retry-After"]) > 0
    assert answer["Content-Type"] == "application/problem+json" and "ETag" not in answer
    assert answer.json()["type"] == "urn:hudna:problem:not-yet"
    go_on.set()
    until = time.monotonic() + 30
    while answer.status_code == 503 and time.monotonic() < until:
        answer = client.get("/api/v1/discrepancies")
    assert answer.status_code == 200 and answer.json()["discrepancies"] == []


@pytest.mark.parametrize(("status", "is_told"), [(500, True), (503, False)])
def test_to_come_again_is_no_error_for_the_log(status: int, *, is_told: bool) -> None:
    record = logging.makeLogRecord({"status_code": status})
    filtering = [one for one in logging.getLogger("django").handlers if one.filters]
    assert [bool(one.filter(record)) for one in filtering] == [is_told]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_that_is_reckoned_comes_with_some_patience(site: Site, address: str) -> None:
    keep_two(site)
    address = address.replace("centre", "russia")
    answer = program("viewer").get(f"/api/v1/{address}")
    assert answer.status_code == 200, answer.content


@pytest.mark.parametrize("address", ["incidents?", "compare?indicator=killed&sides=a,b&"])
def test_no_more_days_are_answered_at_once_than_is_said(site: Site, address: str) -> None:
    client = program("viewer")
    answer = client.get(f"/api/v1/{address}from=2010-01-01&to=2016-01-01")
    assert answer.status_code == 400
    assert answer.json()["errors"] == [{"where": "to", "code": "too_far"}]


def test_gaps_of_a_day_are_explained_as_they_are_from_all_days(site: Site) -> None:
    keep_two(site)
    for at in range(3):
        on = DAY - timedelta(days=at)
        found = {one.id: one.found for one in gaps.explained_on(site.ledger, on)
                 if one.found.kind == gaps.KIND}  # fmt: skip
        every = discrepancies.discrepancies(site.ledger, discrepancies.Asked(on))
        assert found == {one.id: one.found for one in every} and found
        assert any(one.explanation for one in found.values())


def test_the_roster_of_a_day_stands_on_the_first_page_and_members_follow(site: Site) -> None:
    keep_two(site)
    client = program("viewer")
    told = client.get("/api/v1/roster?subject=localities&limit=1").json()
    assert (told["on"], told["since"]) == ("2016-03-20", "2016-02-18")
    (one,) = told["reckonings"]
    assert one["published"]["total"] == [100, 100] and one["base"]["total"] == [101, 101]
    assert one["published"]["said"][0]["sentence"]
