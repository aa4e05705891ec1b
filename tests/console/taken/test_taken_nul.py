"""NUL in addresses, forms and bodies: PostgreSQL has no text with one, and nobody gets a 500."""

import json
from typing import Any

import pytest

from console.api.asking import claim_of, program
from console.conftest import Site
from hudna.console import routes
from hudna.console.access import Scope

NAMES = ("words", "need", "place", "speaker", "who", "kind", "governorate", "type", "theatre",
         "name", "of", "truce", "at", "whose", "q", "on", "from", "to", "after", "indicator",
         "list", "state", "claim", "next", "known")  # fmt: skip
FILLED = {"str": ("%00", "x%00y"), "int": ("1",)}
PAGES = [*routes.PAGES, *routes.SIGNING_IN]
SCOPES = (Scope.READ, Scope.ORIGINALS, Scope.TAKE_IN, Scope.JUDGE)


def _addresses(address: str) -> list[str]:
    """The address with a NUL in each part that it names; none where it names nothing."""
    parts = address.split("<")
    found = [parts[0]]
    for part in parts[1:]:
        sort, _, rest = part.partition(">")
        found = [f"{one}{value}{rest}" for one in found for value in FILLED[sort.split(":")[0]]]
    return [f"/{one}" for one in found if "%00" in one]


def test_an_address_that_names_a_nul_is_not_there(site: Site) -> None:
    addresses = [one for route in PAGES for one in _addresses(route.address)]
    assert len(addresses) > 30
    for client in (site.as_("administrator"), site.as_(None)):
        told = {one: client.get(one).status_code for one in addresses}
        assert set(told.values()) == {404}, told


def test_a_question_loses_its_nuls(site: Site) -> None:
    client = site.as_("administrator")
    asked = "&".join(f"{name}=%00&{name}=x%00y" for name in NAMES)
    plain = [one for one in PAGES if "<" not in one.address]
    told = {one.address: client.get(f"/{one.address}?{asked}&%00=1").status_code for one in plain}
    assert {one for one, status in told.items() if status >= 500} == set(), told
    shown = client.get("/places/", {"name": "ho\0ms"})
    assert shown.status_code == 200 and 'value="homs"' in shown.content.decode()


def test_a_form_loses_its_nuls(site: Site) -> None:
    client = site.as_("administrator")
    for one in PAGES:
        if one.writes and "<" not in one.address:
            sent = dict.fromkeys((*NAMES, "login", "password", "said", "caller", "day"), "x\0y")
            assert client.post(f"/{one.address}", sent).status_code < 500, one.address


def test_programs_are_told_what_is_wrong(site: Site) -> None:
    client = program("administrator", *SCOPES)
    for one in routes.API:
        for address in _addresses(one.address) if one.method == "GET" else ():
            assert client.get(address).status_code in (400, 404), address
        for name in one.parameters if one.method == "GET" else ():
            assert client.get(f"/{one.address}?{name}=x%00y").status_code in (400, 404)


@pytest.mark.parametrize("name", ["claim", "judgement", "reason", "changes"])
def test_a_body_with_a_nul_is_refused(site: Site, name: str) -> None:
    client = program("administrator", *SCOPES)
    told: dict[str, Any] = {"claim": claim_of(site, site.own), "judgement": "correct",
                            "reason": "so", "changes": ["low=6", "high=6"]}  # fmt: skip
    told[name] = ["low=6", "place=x\0y"] if name == "changes" else "x\0y"
    answer = client.post("/api/v1/judgements", json.dumps(told), content_type="application/json")
    assert answer.status_code in (404, 422), answer.content


def test_a_document_with_a_nul_is_kept_or_refused(site: Site) -> None:
    client = program("administrator", *SCOPES)
    for content in (b"Centre: vio\0lations 4 in homs\nHer\0e 7 of it\n", b"\0" * 40):
        answer = client.post("/api/v1/documents?name=nul.txt", content, content_type="text/plain")
        assert answer.status_code in (200, 201, 422), answer.content
