"""Lists to take along: what the page's filters show, in both forms, and no formula in a cell."""

import csv
import io
import json
from datetime import date
from typing import Any

import pytest

from console.conftest import Site, a_discrepancy, keep
from hudna.console import exports, routes
from hudna.console.pages.taking_along import files, lists
from hudna.desk import kept
from hudna.desk.kept import Answer
from hudna.record.claims_file import read_lines
from hudna.record.held.cells import CSV_HEAD

DAY = date(2016, 3, 24)
SAID = "Press: violations 3 in SY04 24h 2016-03-24\nCentre: killed 1 in SY04 24h 2016-03-24\n"


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "PATIENCE", 60.0)
    monkeypatch.setattr(lists, "AT_ONCE", 2)  # so that lists have several pages


def taken(site: Site, address: str, role: str = "viewer") -> tuple[list[dict[str, str]], list[Any]]:
    """The rows of the table and what the lines of JSON say."""
    told = []
    for ending in files.SORTS:
        answer = site.as_(role).get(address.replace("*", ending))
        assert answer.status_code == 200, address
        assert answer["Content-Type"] == files.SORTS[ending]
        assert answer["Content-Disposition"].endswith(f'.{ending}"')
        told.append(b"".join(answer.streaming_content).decode())
        answer.close()
    table, lines = told
    assert table.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"), newline="")))
    return rows, list(map(json.loads, lines.splitlines()))


def test_the_claims_of_a_document_are_a_claims_file_and_a_table(site: Site) -> None:
    digest = keep(site.ledger, "said.txt", SAID * 2, DAY)
    rows, lines = taken(site, f"/documents/{digest}/claims.*")
    assert tuple(rows[0]) == CSV_HEAD and len(rows) == len(lines) == 4
    assert [one["id"] for one in rows] == [one["id"] for one in lines]
    assert len(list(read_lines(map(json.dumps, lines)))) == 4
    for name in (site.restricted, "0" * 64):
        for ending in files.SORTS:
            address = f"/documents/{name}/claims.{ending}"
            assert site.as_("administrator").get(address).status_code == 404
    assert taken(site, f"/documents/{site.restricted}/claims.*", site.member)[1]


def test_the_claims_of_a_place_and_of_a_party_come_newest_first(site: Site) -> None:
    keep(site.ledger, "said.txt", SAID, DAY)
    keep(site.ledger, "later.txt", SAID.replace("24h 2016-03-24", "24h 2016-03-26"), DAY)
    rows, lines = taken(site, "/places/SY04/claims.*")
    assert [one["window_stop"] for one in rows] == ["2016-03-26"] * 2 + ["2016-03-24"] * 2
    assert {one["document"] for one in lines} == {"said.txt", "later.txt"}
    rows, lines = taken(site, "/parties/russian_centre/claims.*?list=says")
    assert len(rows) == len(lines) and {one["speaker_id"] for one in rows} <= {"russian_centre"}
    for address in ("places/nowhere/claims.csv", "parties/nobody/claims.csv",
                    "parties/russian_centre/claims.csv?list=odd"):  # fmt: skip
        assert site.as_("viewer").get(f"/{address}").status_code == 404


def test_a_board_is_taken_along_as_it_is_filtered(site: Site) -> None:
    one = a_discrepancy(site)
    rows, lines = taken(site, f"/discrepancies/list.*?from={one['on']}&to={one['on']}")
    assert one["discrepancy"] in {each["id"] for each in rows}
    assert [each["id"] for each in rows] == [each["id"] for each in lines]
    assert rows[0]["claims"].split("; ") == [each["claim"] for each in lines[0]["sides"]]
    assert (
        taken(site, f"/discrepancies/list.*?from={one['on']}&to={one['on']}&state=closed")[0] == []
    )
    rows, lines = taken(site, "/incidents/list.*?from=2016-03-20&to=2016-03-28")
    assert len(rows) == len(lines)


def test_registers_are_taken_along_as_they_are_filtered(site: Site) -> None:
    keep(site.ledger, "said.txt", SAID, DAY)
    rows, lines = taken(site, "/places/list.*?level=governorate&all=1")
    assert len(rows) == len(lines) > 10 and {one["level"] for one in rows} == {"governorate"}
    assert len({one["id"] for one in lines}) == len(lines)
    rows, _ = taken(site, "/places/list.*")
    assert {one["id"] for one in rows} == {"SY04"} and rows[0]["last_on"] == "2016-03-24"
    rows, lines = taken(site, "/parties/list.*?all=1&kind=state")
    assert len(rows) == len(lines) > 2 and {one["kind"] for one in rows} == {"state"}


def test_no_cell_is_taken_for_a_formula(site: Site) -> None:
    digest = keep(site.ledger, "=1.txt", "Centre: violations -4 24h 2016-03-24\n", DAY)
    rows, lines = taken(site, f"/documents/{digest}/claims.*")
    assert rows[0]["document"] == "'=1.txt" and lines[0]["document"] == "=1.txt"
    assert rows[0]["value_text"] == "'-4"
    assert files.safe(["=a", "b"]) == "'=a; b" and files.safe(-4) == -4


def test_some_files_are_written_at_once_and_others_wait(site: Site) -> None:
    client, address = site.as_("viewer"), "/places/list.csv"
    running = [client.get(address) for _ in range(exports.AT_ONCE)]
    busy = client.get(address)
    assert busy.status_code == 429 and busy["Retry-After"]
    for one in running:
        one.close()
    again = client.get(address)
    assert again.status_code == 200
    again.close()


def test_what_is_not_reckoned_yet_is_told_so(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists.board, "board", lambda *asked: Answer(None, False))
    answer = site.as_("viewer").get("/discrepancies/list.csv?from=2016-03-01&to=2016-03-20")
    assert answer.status_code == 503 and answer["Retry-After"]


def test_pages_lead_to_their_files(site: Site) -> None:
    one = a_discrepancy(site)
    keep(site.ledger, "said.txt", SAID, DAY)
    names = {route.address for route in routes.PAGES}
    for page, file in (
        (f"/documents/{site.own}/", f"/documents/{site.own}/claims"),
        ("/places/", "/places/list"), ("/parties/?all=1", "/parties/list"),
        ("/places/SY04/", "/places/SY04/claims"), ("/joined/", "/joined/roster"),
        (f"/discrepancies/?from={one['on']}&to={one['on']}", "/discrepancies/list"),
    ):  # fmt: skip
        told = site.as_("viewer").get(page).content.decode()
        for ending in files.SORTS:
            assert f'href="{file}.{ending}' in told, page
    assert "discrepancies/list.csv" in names
