"""Series and comparison: what is asked for, told, opened, taken along, on every kind of store."""

import csv
import io
import json
import re
from datetime import date, timedelta
from html import unescape

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.http import urlencode

from console.conftest import Site, keep
from hudna.console.models import Collection, Restricted
from hudna.console.pages.taking_along import files
from hudna.desk import charting

FIRST = date(2016, 3, 1)
DAYS = {"indicator": "violations", "from": "2016-03-01", "to": "2016-03-10"}
GAP = 4


@pytest.fixture
def told(site: Site) -> Site:
    """Ten days of two sides, one of them silent on the fifth; a relay that differs."""
    for at in range(10):
        on = FIRST + timedelta(days=at)
        centre = f"Centre: violations {at + 2} 24h {on}\n" if at != GAP else ""
        text = (
            f"{centre}Turkey: violations {at + 1} 24h {on}\nTurkey: violations 1 in SY04 24h {on}\n"
        )
        keep(site.ledger, f"day-{at}.txt", text, on)
    keep(site.ledger, "relay.txt", f"Centre: violations 40 24h {FIRST}\n", FIRST)
    return site


def address(path: str, **further: str) -> str:
    return f"/{path}?{urlencode({**DAYS, **further})}"


def page(client: Client, path: str, **further: str) -> str:
    return client.get(address(path, **further)).content.decode()


def test_each_figure_of_the_table_opens_its_claims(told: Site) -> None:
    client = told.as_("viewer")
    shown = page(client, "series/")
    opens = set(re.findall(r'href="(/series/claims/[^"]+)"', shown))
    assert len(opens) == 19  # nine of one, ten of the other
    for one in opens:
        answer = client.get(one.replace("&amp;", "&"), headers={"HX-Request": "true"})
        assert answer.status_code == 200 and b"<html" not in answer.content
        assert re.search(r'href="/claims/[0-9a-f]{64}/"', answer.content.decode())


def test_a_silence_is_no_zero(told: Site) -> None:
    row = re.search(r"5\xa0March 2016</th>(.*?)</tr>", page(told.as_("viewer"), "series/"))
    assert row and 'aria-label="no figure">·' in row[1] and ">0<" not in row[1]


def test_a_figure_printed_otherwise_says_so_and_shows_both(told: Site) -> None:
    client = told.as_("viewer")
    assert "printed from 2 to 40" in page(client, "series/")
    day = FIRST.isoformat()
    opened = page(client, "series/claims/", whose="centre", first=day, last=day)
    assert opened.count("<q ") == 2 and "not taken" in opened


def test_the_points_are_those_of_the_table_and_need_not_be_asked_for_twice(told: Site) -> None:
    client = told.as_("viewer")
    answer = client.get(address("series/chart/"))
    points = answer.json()["points"]
    assert len(points) == 19 and answer.json()["following"] is None
    days = [one["nth"] for one in points if one["speaker"] == "centre"]
    assert len(days) == 9 and max(days) - min(days) == 9
    tag = {"If-None-Match": answer["ETag"]}
    assert client.get(address("series/chart/"), headers=tag).status_code == 304
    keep(told.ledger, "later.txt", "Centre: violations 1 24h 2016-03-05\n", date(2016, 3, 5))
    assert len(client.get(address("series/chart/"), headers=tag).json()["points"]) == 20


def test_whoever_may_see_more_gets_another_answer(told: Site) -> None:
    hidden = keep(told.ledger, "told.txt", "Centre: violations 9 24h 2016-03-05\n")
    Restricted.objects.create(collection=Collection.objects.get(), digest=hidden)
    answers = {
        name: told.as_(name).get(address("series/chart/")) for name in (told.member, "viewer")
    }
    assert len({one["ETag"] for one in answers.values()}) == 2
    assert [len(one.json()["points"]) for one in answers.values()] == [20, 19]
    for path in ("series/", "series/figures.jsonl", "compare/"):
        shown = told.as_("viewer").get(address(path))
        assert "2016-03-05&amp;last=2016-03-05&amp;whose=centre" not in str(shown)


def test_further_days_are_asked_for_by_their_last(told: Site) -> None:
    client, seen = told.as_("viewer"), []
    following = address("series/", **{"from": "2015-11-01"})
    while following:
        part = client.get(following, headers={"HX-Request": "true"}).content.decode()
        seen += re.findall(r'<th scope="row">([^<]+)</th>', part)
        further = re.search(r'hx-get="(\?[^"]*until=[^"]+)"', part)
        following = f"/series/{further[1].replace('&amp;', '&')}" if further else ""
    assert len(seen) == len(set(seen)) == 131


@pytest.mark.parametrize("bad", [
    {"from": "yesterday"}, {"to": "2016-02-31"}, {"from": "2016-04-01"}, {"indicator": "nothing"},
    {"by": "hour"}, {"known": "x"},
])  # fmt: skip
@pytest.mark.parametrize("path", ["series/", "series/chart/", "series/table.csv", "compare/"])
def test_what_cannot_be_is_said(told: Site, path: str, bad: dict[str, str]) -> None:
    assert told.as_("viewer").get(address(path, **bad)).status_code == 400


def test_odd_addresses_break_nothing(told: Site) -> None:
    client = told.as_("viewer")
    for odd in ({"at": "\x00';--"}, {"place": "زززززز"}, {"speaker": "no one"}, {"until": "x"},
                {"from": "0001-01-01", "to": "0001-01-02"}, {"to": "9999-12-31"},
                {"whose": "\x1f"}, {"first": "2016-03-01", "last": "x"}):  # fmt: skip
        for path in ("series/", "series/chart/", "series/claims/", "series/summary/", "compare/",
                     "compare/chart/", "compare/parts/"):  # fmt: skip
            assert client.get(address(path, **odd)).status_code in (200, 400, 404), (path, odd)


def test_a_place_is_found_however_it_is_spelt(told: Site) -> None:
    client = told.as_("viewer")
    for words in ("Homs", "Хомс", "حمص", "Hims"):
        shown = page(client, "series/", place=words)
        assert 'name="at" value="SY0' in shown, words
    assert "<option" in page(client, "series/places/", place="Lataki")


def test_the_table_can_be_taken_along_and_nothing_in_it_is_a_formula(told: Site) -> None:
    answer = told.as_("viewer").get(address("series/table.csv"))
    text = b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]
    assert text.startswith("\ufeff") and "attachment" in answer["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    first = next(one for one in rows if one["speaker"] == "centre")
    assert (first["low"], first["printed_high"], len(first["claims"].split())) == ("2", "40", 2)
    odd = ("=1", "-2", "@a", "a", 3, None)
    assert [files.safe(one) for one in odd] == ["'=1", "'-2", "'@a", "a", 3, None]


def test_the_figures_can_be_taken_along_with_their_claims(told: Site) -> None:
    answer = told.as_("viewer").get(address("series/figures.jsonl"))
    lines = b"".join(answer.streaming_content).decode().splitlines()  # type: ignore[attr-defined]
    found = [json.loads(one) for one in lines]
    assert len(found) == 19
    claims = [id for one in found for cell in one["figures"] for print in cell["printed"]
              for id in print["claims"]]  # fmt: skip
    assert len(claims) == 20 and all(re.fullmatch("[0-9a-f]{64}", one) for one in claims)


def test_no_day_is_looked_up_on_which_nothing_can_have_been_told(told: Site) -> None:
    asked = charting.Asked("violations", charting.Period(date.min, date.max))
    within = charting.told_within(told.ledger, asked)
    assert within is not None and len(list(charting.spans(within))) < 20
    client = told.as_("viewer")
    for path in ("series/table.csv", "series/figures.jsonl"):
        some, every = (
            b"".join(client.get(one).streaming_content)  # type: ignore[attr-defined]
            for one in (address(path), address(path, **{"from": "0001-01-01"}))
        )
        assert set(some.splitlines()) <= set(every.splitlines())


def test_two_sides_with_the_days_of_one_alone(told: Site) -> None:
    client = told.as_("viewer")
    shown = page(client, "compare/")
    assert "only one of them speaks" in shown and shown.count('hx-target="#claims"') == 19
    parts = page(client, "compare/parts/")
    assert re.search(r"Days of turkey alone</dt><dd>(<bdi[^>]*>)?1<", parts, re.IGNORECASE)
    gaps = client.get(address("compare/chart/")).json()["gaps"]
    assert len(gaps) == 9 and {one["gap"] for one in gaps} == {-1}


def test_only_two_sides_are_compared(told: Site) -> None:
    query = urlencode([*DAYS.items(), *(("speaker", one) for one in "abc")])
    assert told.as_("viewer").get(f"/compare/?{query}").status_code == 400


@pytest.mark.parametrize("path", ["series/", "series/chart/", "compare/", "compare/chart/"])
def test_more_claims_need_no_more_questions(told: Site, path: str) -> None:
    client, asked = told.as_("viewer"), []
    client.get(address(path))
    for number in range(2):
        for at in range(12):
            on = FIRST + timedelta(days=at % 10)
            text = f"Centre: violations {at + 20 * number} 24h {on}\n"
            keep(told.ledger, f"more-{number}-{at}.txt", text, on)
        with CaptureQueriesContext(connections[told.ledger.alias]) as found:
            assert client.get(address(path)).status_code == 200
        asked.append(len(found))
    assert asked[0] == asked[1] <= 16


def test_what_two_sides_say_is_taken_along(told: Site) -> None:
    page = told.as_("viewer").get(address("compare/")).content.decode()
    for form in ("csv", "jsonl"):
        (way,) = re.findall(rf'href="([^"]+figures\.{form}\?[^"]+|[^"]+\.{form}\?[^"]+)"', page)
        taken = told.as_("viewer").get(unescape(way))
        body = b"".join(taken.streaming_content) if taken.streaming else taken.content
        assert taken.status_code == 200 and body.count(b"\n") > 2
