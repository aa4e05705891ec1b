"""Today: the page at once, each panel at its own address, the numbers of `hudna status`."""

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from django.test import Client

from console.conftest import Site, keep
from hudna.cli import status as cli
from hudna.console.pages.today import panels
from hudna.console.pages.today.panels import AT_ONCE, PANELS
from hudna.desk.remembered import NotYetError, Remembered, forget
from hudna.desk.status.screen import screen

PART = {"HX-Request": "true"}
EARLIER = "Centre: violations 2 in SY04 24h 2016-03-23\nCentre: localities_total 40\n"
LATER = "Centre: localities_total 43\nCentre: violations 9 in SY02 24h 2016-03-24\n7 of it\n"


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each panel is waited for, and nothing is remembered of another test."""
    monkeypatch.setattr(panels, "PATIENCE", 60)
    forget()


@pytest.fixture
def days(site: Site) -> Site:
    keep(site.ledger, "23.txt", EARLIER, date(2016, 3, 23))
    keep(site.ledger, "24.txt", LATER, date(2016, 3, 24))
    return site


def words(client: Client, address: str, **more: object) -> str:
    """What a page says, without its marks."""
    answer = client.get(address, **more)  # type: ignore[arg-type]
    assert answer.status_code == 200, address
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", answer.content.decode()))


def test_the_page_leads_to_each_panel_and_each_answers_whole_and_as_a_part(days: Site) -> None:
    client = days.as_("viewer")
    page = client.get("/?on=2016-03-24").content.decode()
    asked = re.findall(r'hx-get="([^"]+)" hx-trigger="load"', page)
    later = [one for one in PANELS if one.name not in AT_ONCE]
    for panel, address in zip(later, asked, strict=True):
        assert f'href="{address}"' in page  # for who has no script
        part = client.get(address, headers=PART).content.decode()
        whole = client.get(address).content.decode()
        assert f'<h2 id="{panel.name}"' in part
        assert "<html" not in part
        assert "<html" in whole
        assert 'aria-busy="true"' not in part + whole


def test_the_numbers_are_those_of_hudna_status(days: Site) -> None:
    client, found = days.as_("member"), screen(days.ledger, date(2016, 3, 24))
    assert found is not None
    page = words(client, "/?on=2016-03-24")
    every = words(client, "/?on=2016-03-24&all=1")
    sections = {one.title(found): one.rows(found) for one in cli.SECTIONS}
    (standing, tallies, breaches, *_), unread = sections.values(), found.unread
    assert standing[0][1:3] == ("43", "+3")
    assert "43" in page and "+3" in page
    for row in tallies:
        assert row[1] in every
    assert breaches
    for row in breaches:
        assert all(cell in every for cell in row[2:])
    assert f"Numbers not read {len(unread)}" in page
    for name, count in (
        ("What does not add up", len(found.checks.findings)),
        ("Between speakers, still open", len(found.checks.disagreeing)),
        ("Assurances in force", len(found.promises.found) if found.promises else 0),
    ):
        assert f"{name} {count}" in every


def test_what_changed_since_the_day_before_is_told(days: Site) -> None:
    told = words(days.as_("viewer"), "/changes/?on=2016-03-24")
    assert "+3 from 40" in told
    assert "beside 23 March 2016" in told.replace("\xa0", " ")
    other = words(days.as_("viewer"), "/changes/?on=2016-03-24&before=2016-03-22")
    assert "+3 from" not in other


def test_a_restricted_document_is_in_nobodys_panel_but_its_members(days: Site) -> None:
    addresses = ["/?on=2016-03-24&all=1", *(f"/today/{one.name}/?on=2016-03-24" for one in PANELS
                                           if one.name != "changes"), "/changes/"]  # fmt: skip
    for _ in range(2):  # what the one is shown is remembered, and the other must not get it
        seen = [words(days.as_("member"), one) + days.as_("member").get(one).content.decode()
                for one in addresses]  # fmt: skip
        hidden = [days.as_("viewer").get(one).content.decode() for one in addresses]
        assert any(days.restricted in one or "closed.txt" in one for one in seen)
        assert not any(days.restricted in one or "closed.txt" in one for one in hidden)


def test_a_panel_that_takes_long_says_so_and_asks_again(
    days: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*asked: object) -> None:
        raise NotYetError

    monkeypatch.setattr(Remembered, "within", never)
    part = days.as_("viewer").get("/today/standing/?on=2016-03-24", headers=PART)
    assert part.status_code == 200
    assert 'hx-trigger="load delay:1s"' in part.content.decode()


@pytest.mark.parametrize("said", ["on=0001-01-01", "on=9999-12-31", "on=x", "known=0001-01-01"])
def test_no_day_breaks_a_panel(days: Site, said: str) -> None:
    client = days.as_("viewer")
    for one in (
        "/",
        "/changes/",
        *(f"/today/{panel.name}/" for panel in PANELS if panel.name != "changes"),
    ):
        assert client.get(f"{one}?{said}").status_code == 200, one


def rows_of(client: Client, name: str, row: str) -> tuple[list[str], int]:
    """All rows of a panel, those further down too, and how often it was asked for them."""
    address, rows, times = f"/today/{name}/?on=2016-03-24", list[str](), 0
    while address:
        page, times = client.get(address, headers=PART).content.decode(), times + 1
        rows += re.findall(row, page, re.DOTALL)
        further = re.search(r'hx-get="([^"]+after=[^"]+)"', page)
        address = unescape(further[1]) if further else ""
    return rows, times


def test_rows_further_down_come_after_the_first_ones_each_once(site: Site) -> None:
    figures = "".join(f"Speaker {at}: localities_total {100 + at}\nSpeaker {at}: violations {at}\n"
                      f"Speaker {at}: violations {200 + at} in SY04 24h 2016-03-24\n"
                      for at in range(60))  # fmt: skip
    keep(site.ledger, "many.txt", figures, date(2016, 3, 24))
    client = site.as_("viewer")
    found = screen(replace(site.ledger, hidden=frozenset({site.restricted})), date(2016, 3, 24))
    assert found is not None
    line = r'<li(?: class="line")?><a href="/claims/(\w+)/"'
    for name, row, count, times in (
        ("totals", line, len(found.totals), 3),
        ("figures", r"<caption>(.*?)</caption>", 60, 13),
        ("breaches", r'<tr><th scope="row">(.*?)</th>', len(found.breaches), 3),
    ):
        rows, asked = rows_of(client, name, row)
        assert len(rows) == len(set(rows)) == count >= 60, name
        assert asked >= times - 1, name
    assert client.get("/today/breaches/?on=2016-03-24&after=nobody").status_code == 200
