"""The map's page: three states apart in the table, its address, its parts, what is restricted."""

import json
import re

import pytest
from django.test import Client

from console.conftest import Site, keep
from hudna.console.access import restricted
from hudna.console.pages.mapped import scale
from hudna.desk.mapped import Cell

WORDS = """Centre: violations 4 in SY04 24h 2016-03-24
Centre: violations 0 in SY06 24h 2016-03-24
Centre: violations 5 in SY02+SY07 24h 2016-03-24
Centre: violations 3 in sy:talbiseh 24h 2016-03-23
Observers: violations 9 in SY04 24h 2016-03-24
Observers: violations 2 in SY05 24h 2016-03-24
"""
MAP = "/map/?on=2016-03-24&who=centre&theatre=syria"
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')
PART = {"HX-Request": "true"}


@pytest.fixture
def client(site: Site) -> Client:
    keep(site.ledger, "told.txt", WORDS)
    return site.as_("viewer")


def looks(page: str) -> dict[str, str]:
    return dict(re.findall(r'<tr data-place="(\w+)" data-look="([\w-]+)"', page))


def text(client: Client, address: str, **headers: str) -> str:
    answer = client.get(address, headers=headers or None)
    assert answer.status_code == 200, address
    return str(answer.content.decode())


def test_a_figure_none_and_nothing_heard_are_told_apart(client: Client) -> None:
    page = text(client, MAP)
    found = looks(page)
    assert len(found) == 14
    assert (found["SY04"], found["SY06"], found["SY02"], found["SY05"]) == (
        "s3", "none", "together", "unseen"
    )  # fmt: skip
    assert page.count("no figure</span>") == 10  # 14 but for Homs, Latakia and the two in one
    assert "told by 1 other speaker" in page


def test_two_speakers_are_held_against_each_other(client: Client) -> None:
    page = text(client, f"{MAP}&against=observers")
    found = looks(page)
    assert (found["SY04"], found["SY05"], found["SY06"]) == ("same", "only-b", "only-a")
    assert 'data-label="at least 7 / 9"' in page
    day = text(client, f"{MAP}&against=observers&days=1")
    assert looks(day)["SY04"] == "b2" and 'data-label="4 / 9"' in day


def test_the_whole_of_what_is_asked_for_stands_in_the_address(client: Client) -> None:
    answer = client.get(f"{MAP}&days=1&place=SY04", headers=PART)
    assert answer["HX-Replace-Url"] == (
        "/map/?measure=violations&who=centre&on=2016-03-24&days=1&theatre=syria&place=SY04"
    )
    part = answer.content.decode()
    assert "<html" not in part and 'id="told"' in part
    assert 'id="evidence"' in part and 'id="speakers"' in part and part.count("hx-swap-oob") == 2
    page = text(client, answer["HX-Replace-Url"])
    assert looks(page) == looks(part)
    assert re.search(r'<option value="centre" selected>', page)


def test_what_nobody_asks_for_is_settled_and_kept(client: Client) -> None:
    answer = client.get("/map/?on=2016-03-24", headers=PART)
    assert "who=centre" in answer["HX-Replace-Url"]
    later = text(client, answer["HX-Replace-Url"].replace("2016-03-24", "2017-01-01"))
    assert '<option value="centre" selected>' in later
    assert set(looks(later).values()) == {"unseen"}


def test_each_place_leads_to_its_claims_without_a_script(client: Client) -> None:
    page = text(client, MAP)
    link = re.search(r'href="([^"]*place=SY04#evidence)"', page)
    assert link
    claims = re.findall(r'href="(/claims/\w+/)"', text(client, link[1].replace("&amp;", "&")))
    assert len(claims) == 2
    assert all(client.get(one).status_code == 200 for one in claims)
    assert "/claims/" not in page


def test_the_claims_of_a_place_come_as_a_part(client: Client) -> None:
    answer = client.get(f"/map/evidence/{MAP[5:]}&place=SY04", headers=PART)
    part = answer.content.decode()
    assert "<html" not in part and part.count("<q ") == 2
    assert answer["HX-Replace-Url"].endswith("place=SY04")
    assert "claim of others" in part
    everyone = text(client, f"/map/evidence/{MAP[5:]}&place=SY04&all=1", **PART)
    assert everyone.count("<q ") == 3
    assert "<html" in text(client, f"/map/evidence/{MAP[5:]}&place=SY04")


def test_points_say_how_sharply_they_are_known(client: Client) -> None:
    answer = client.get(f"/map/points/{MAP[5:]}")
    assert answer["Content-Type"] == "application/geo+json"
    (point,) = json.loads(answer.content)["features"]
    assert point["geometry"]["coordinates"] == [36.73, 34.84]
    told = point["properties"]
    assert (told["id"], told["p"], told["km"], told["n"]) == ("sy:talbiseh", "town", 2, 1)
    assert "a town, within" in text(client, MAP)


def test_places_come_by_the_page_and_none_is_left_out(site: Site) -> None:
    lines = [f"Centre: violations 1 in SY{number:02}0{at} 24h 2016-03-24"
             for number in range(1, 15) for at in range(4)]  # fmt: skip
    keep(site.ledger, "many.txt", "\n".join(lines))
    client, address, seen = site.as_("viewer"), MAP, []
    while address:
        page = text(client, address, **(PART if seen else {}))
        seen += re.findall(r'data-seek="(SY\d{4})"', page)
        further = re.search(r'hx-get="([^"]*after=[^"]+)"', page)
        address = further[1].replace("&amp;", "&") if further else ""
    assert len(seen) == len(set(seen)) > 30


def test_outlines_are_kept_by_the_browser_as_long_as_they_are_the_same(client: Client) -> None:
    version = re.search(r'data-version="(\w+)"', text(client, MAP))
    assert version
    answer = client.get(f"/map/outlines/?theatre=syria&v={version[1]}")
    assert len(json.loads(answer.content)["features"]) == 14
    assert "immutable" in answer["Cache-Control"] and "private" in answer["Cache-Control"]
    assert json.loads(client.get("/map/outlines/?theatre=x").content)["features"] == []
    lacking = text(client, "/map/?theatre=libya")
    assert "No outlines of this theatre" in lacking and 'data-drawn=""' in lacking


def test_how_the_truce_stands(client: Client) -> None:
    page = text(client, "/map/?measure=standing&on=2016-03-24&place=SY04")
    assert looks(page)["SY04"] == "s3" and looks(page)["SY03"] == "unseen"
    assert "strained" in page and "many breaches" in page


@pytest.mark.parametrize(
    "asked", ["measure=x", "theatre=x", "place=x", "measure=incidents:x", "place=SY"]
)
def test_what_there_is_not_is_missing(client: Client, asked: str) -> None:
    for page in ("", "evidence/"):
        answer = client.get(f"/map/{page}?{asked}")
        assert answer.status_code == 404 and b"Nothing is here" in answer.content


@pytest.mark.parametrize(
    "asked",
    ["on=x", "on=9999-12-31", "on=0001-01-01&days=30", "days=-1", "days=9999999999999999999999",
     "who=%00", "who=<b>&against=<b>", "after=x", "after=²&place=SY04",
     f"place=SY04&after={'9' * 5000}", f"place=SY04&after={'9' * 20}", "against=centre",
     f"who={'x' * 5000}", "measure=localities_total", "measure=incidents", "measure=incidents:ied"],
)  # fmt: skip
def test_what_cannot_be_asked_for_is_answered_all_the_same(client: Client, asked: str) -> None:
    for page in ("", "evidence/", "points/"):
        assert client.get(f"/map/{page}?{asked}").status_code == 200
    assert "<b>" not in text(client, f"/map/?{asked}").replace("<b></b>", "")


def test_what_is_restricted_is_on_no_map(site: Site) -> None:
    pages = ("/map/?on=2016-03-24&theatre=syria", "/map/points/?on=2016-03-24",
             "/map/evidence/?on=2016-03-24&place=SY04")  # fmt: skip

    def shown(to: str) -> list[str]:
        return [_TOKEN.sub("", text(site.as_(to), one)) for one in pages]

    before = shown("analyst")
    shut = keep(site.ledger, "shut.txt", "Centre: violations 7 in sy:talbiseh 24h 2016-03-24\n")
    restricted.put("witnesses", shut)
    assert shown("analyst") == before
    for page, told in zip(pages, shown(site.member), strict=True):
        assert "sy:talbiseh" in told or "violations 7" in told, page


def test_steps_are_few_and_a_power_of_ten_where_figures_are_large() -> None:
    assert [scale.step(one, 1) for one in (0, 1, 2, 3, 6, 11, 21, 99)] == [0, 1, 1, 2, 3, 4, 5, 5]
    assert scale.unit([99]) == 1 and scale.unit([100]) == 10 and scale.unit([]) == 1
    assert scale.steps(10) == [(1, 20), (21, 50), (51, 100), (101, 200), (201, None)]
    assert scale.step(21, 10) == 2 and scale.step(0.5, 1) == 1


@pytest.mark.parametrize(
    ("one", "other", "look"),
    [(None, None, "unseen"), ((4, 4), None, "only-a"), (None, (0, 0), "only-b"),
     ((4, 4), (4, 4), "same"), ((0, 0), (0, 0), "same"), ((3, None), (9, 9), "same"),
     ((0, 0), (3, 3), "b2"), ((10, 10), (9, 9), "a1"), ((9, 9), (20, 20), "b2"),
     ((5, 8), (8, 9), "same"), ((5, None), (1, 2), "a2")],
)  # fmt: skip
def test_how_two_figures_stand_to_each_other(
    one: tuple[float, float | None] | None, other: tuple[float, float | None] | None, look: str
) -> None:
    cells = (None if told is None else Cell(*told, 1, ()) for told in (one, other))
    assert scale.difference(*cells) == look
