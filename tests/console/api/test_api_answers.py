"""Answers of the API: pages without a gap, tags, exports, problems in three languages."""

import re
from datetime import date, timedelta

import pytest

from console.api.asking import claim_of, judge, program
from console.conftest import Site, keep
from hudna.console.access import Scope
from hudna.console.api import rates
from hudna.console.api.rates import Rates
from hudna.desk.configuration import now
from hudna.record.claims_file import read_lines

LINE = "Centre: violations {} in SY04 24h 2016-03-{:02}\n"


def keep_many(site: Site, count: int) -> None:
    for number in range(count):
        text = LINE.format(number, 1 + number % 5) if number % 3 else f"assures: it {number}\n"
        keep(site.ledger, f"{number}.txt", text, date(2016, 4, 1) if number % 7 else None)


def pages(client: object, address: str) -> list[list[str]]:
    """The ids of the claims of each page, from link to link."""
    found = []
    while address:
        answer = client.get(address)  # type: ignore[attr-defined]
        told = answer.json()
        found.append([one["read_id"] for one in told["claims"]])
        link = re.fullmatch(r'<([^>]+)>; rel="next"', answer.headers.get("Link", ""))
        assert (link[1] if link else None) == told["next"]
        address = (told["next"] or "").removeprefix("http://testserver")
    return found


ASKED = (
    "", "&speaker=Centre", "&place=SY04", "&governorate=SY04", "&kind=tally",
    "&indicator=violations", "&standing=new", "&from=2016-03-02&to=2016-03-04",
    "&rule=toy.tally", "&speaker=Centre&place=Homs",
)  # fmt: skip


def test_pages_leave_no_claim_out_and_tell_none_twice(site: Site) -> None:
    keep_many(site, 23)
    for asked in ASKED:
        client = program("viewer")
        (whole,) = pages(client, f"/api/v1/claims?limit=500{asked}")
        for limit in (1, 4, 7):
            found = pages(client, f"/api/v1/claims?limit={limit}{asked}")
            assert [one for page in found for one in page] == whole, asked
            assert all(len(page) == limit for page in found[:-1]), asked
        assert whole or asked == "&rule=toy.tally", asked


def test_filters_choose_what_they_name(site: Site) -> None:
    keep_many(site, 23)
    client = program("viewer")
    for asked, name, value in (
        ("kind=assurance", "kind", "assurance"),
        ("indicator=violations", "indicator", "violations"),
    ):  # fmt: skip
        told = client.get(f"/api/v1/claims?{asked}").json()["claims"]
        assert told and {one["claim"][name] for one in told} == {value}
    told = client.get("/api/v1/claims?place=Homs&from=2016-03-03&to=2016-03-03").json()["claims"]
    assert told and {one["day"] for one in told} == {"2016-03-03"}
    rule = told[0]["claim"]["rule"]
    assert client.get(f"/api/v1/claims?rule={rule}").json()["claims"]
    named = client.get("/api/v1/claims?document=4.txt").json()["claims"]
    assert {one["claim"]["document"] for one in named} == {"4.txt"}
    digest = named[0]["digest"][:10]
    assert client.get(f"/api/v1/claims?document={digest}").json()["claims"] == named


def test_a_list_is_of_the_moment_in_which_it_was_begun(site: Site) -> None:
    keep_many(site, 9)
    client = program("viewer")
    (whole,) = pages(client, "/api/v1/claims?limit=500")
    first = client.get("/api/v1/claims?limit=3").json()
    keep(site.ledger, "late.txt", LINE.format(99, 1))
    following = first["next"].removeprefix("http://testserver")
    rest = [one for page in pages(client, following) for one in page]
    assert [one["read_id"] for one in first["claims"]] + rest == whole


def test_what_was_judged_is_found_by_what_it_is_worth_and_as_known_before(site: Site) -> None:
    client = program("reviewer", Scope.READ, Scope.JUDGE)
    claim = claim_of(site, site.own)
    assert judge(client, claim, told={"judgement": "set_aside"}).status_code == 201
    (aside,) = client.get("/api/v1/claims?standing=set+aside").json()["claims"]
    assert aside["read_id"] == claim
    assert client.get("/api/v1/claims?known_on=2000-01-01").json()["claims"] == []
    shown = client.get(f"/api/v1/claims/{claim[:12]}").json()
    assert shown["history"][-1]["judgement"] == "set_aside" and shown["sentence"]


def test_an_export_is_the_claims_file(site: Site) -> None:
    keep_many(site, 11)
    client = program("viewer")
    answer = client.get("/api/v1/claims", headers={"Accept": "application/x-ndjson"})
    assert answer["Content-Type"] == "application/x-ndjson"
    lines = b"".join(answer.streaming_content).decode()
    (whole,) = pages(client, "/api/v1/claims?limit=500")
    assert len(list(read_lines(lines.splitlines()))) == len(whole)


def test_exports_wait_for_one_another_and_let_go(site: Site) -> None:
    client, told = program("viewer"), {"Accept": "application/x-ndjson"}
    running = [client.get("/api/v1/claims", headers=told) for _ in range(3)]
    busy = client.get("/api/v1/claims", headers=told)
    assert busy.status_code == 429 and busy["Retry-After"]
    for one in running:
        one.close()
    assert client.get("/api/v1/claims", headers=told).status_code == 200


@pytest.mark.parametrize(
    "address", ["claims", "documents", "claims/{claim}", "documents/{digest}", "places?name=Homs"]
)
def test_what_is_had_is_not_sent_again_until_it_changes(site: Site, address: str) -> None:
    client, claim = program("reviewer", Scope.READ, Scope.JUDGE), claim_of(site, site.own)
    address = f"/api/v1/{address}".format(claim=claim, digest=site.own)
    first = client.get(address)
    tag = first["ETag"]
    assert re.fullmatch('"[0-9a-f]{32}"', tag)
    for told in (tag, f'"x", {tag}', "*", f"W/{tag}"):
        again = client.get(address, headers={"If-None-Match": told})
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)
    assert client.get(address, headers={"If-None-Match": '"x"'}).status_code == 200
    judge(client, claim)
    after = client.get(address, headers={"If-None-Match": tag})
    assert (after.status_code == 304) is ("places" in address)


def test_two_who_see_other_things_have_other_tags(site: Site) -> None:
    one, other = program("viewer"), program(site.member, Scope.READ, Scope.RESTRICTED)
    assert one.get("/api/v1/claims")["ETag"] != other.get("/api/v1/claims")["ETag"]


def test_head_tells_what_get_would_without_its_body(site: Site) -> None:
    client = program("analyst", Scope.READ, Scope.ORIGINALS)
    for address in ("claims", f"documents/{site.own}", f"documents/{site.own}/original"):
        told, short = (getattr(client, how)(f"/api/v1/{address}") for how in ("get", "head"))
        assert (short.status_code, short.content) == (200, b"")
        assert short["Content-Length"] == str(len(told.content))
        assert short["ETag"] == told["ETag"]


LETTERS = {"ar": re.compile("[\u0621-\u064a]"), "ru": re.compile("[\u0430-\u044f]"),
           "en": re.compile("[a-z]")}  # fmt: skip


@pytest.mark.parametrize("language", LETTERS)
@pytest.mark.parametrize(
    ("address", "status"),
    [("claims?limit=0", 400), ("claims?what=1", 400), ("claims?kind=x&limit=1", 400),
     ("claims?limit=1&limit=2", 400), ("claims?cursor=x", 400), ("claims?from=24.03.2016", 400),
     ("claims?place=nowhere", 400), ("claims/ffffffffffff", 404), ("documents/no", 404),
     ("nothing/at/all", 404), ("incidents?from=2016-01-01&to=2017-01-01", 400)],
)  # fmt: skip
def test_what_is_wrong_is_told_in_the_language(
    site: Site, address: str, status: int, language: str
) -> None:
    answer = program("viewer").get(f"/api/v1/{address}", headers={"Accept-Language": language})
    told = answer.json()
    assert (answer.status_code, told["status"]) == (status, status)
    assert answer["Content-Type"] == "application/problem+json"
    assert (
        told["type"].startswith("urn:hudna:problem:") and told["instance"] in f"/api/v1/{address}"
    )
    assert LETTERS[language].search(told["title"]) and LETTERS[language].search(told["what_to_do"])


def test_methods_that_are_none_are_named(site: Site) -> None:
    answer = program("viewer").delete("/api/v1/documents")
    assert answer.status_code == 405 and answer["Allow"] == "GET, HEAD, POST"


def test_who_asks_too_much_is_told_how_long_to_wait(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, other = program("viewer"), program("analyst")
    monkeypatch.setattr(rates, "AT_ONCE", 3)
    monkeypatch.setattr(rates, "A_SECOND", 0.01)
    statuses = [client.get("/api/v1/openapi.json").status_code for _ in range(5)]
    assert statuses == [200, 200, 200, 429, 429]
    assert 0 < int(client.get("/api/v1/openapi.json")["Retry-After"]) <= 100
    assert other.get("/api/v1/openapi.json").status_code == 200


def test_a_bucket_fills_again_and_is_forgotten_when_full() -> None:
    clock = [now()]
    found = Rates(lambda: clock[0])
    assert all(found.wait("a") == 0 for _ in range(rates.AT_ONCE))
    assert 0 < found.wait("a") <= 1 / rates.A_SECOND
    clock[0] += timedelta(seconds=2)
    assert [found.wait("a") > 0 for _ in range(11)] == [False] * 10 + [True]
