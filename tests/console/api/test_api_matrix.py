"""Who gets what by the API: every operation × role × open or restricted × scope, from the table."""

import json
from itertools import chain, combinations

import pytest
from django.test import Client

from console.api.asking import claim_of, program
from console.conftest import PASSWORD, Site
from hudna.console import routes
from hudna.console.access import GRANTS, SCOPES, Need, Role, Scope, people, tokens
from hudna.console.access.route import Of
from hudna.console.api.operations import Endpoint
from hudna.console.api.rates import RATES
from hudna.console.models import Collection, Look, Person
from hudna.ledger import log

EVERYBODY: tuple[Role | None, ...] = (None, *Role)
ASKED = {
    "api_series": "?indicator=violations",
    "api_compare": "?indicator=violations&sides=Centre,Centre",
    "api_places": "?name=Homs",
    "api_parties": "?name=ahrar",
    "api_roster": "?subject=localities",
    "api_take_in": "?name=sent.txt",
}
DONE = {"api_compare": {400}}  # nobody else spoke: there is nothing to compare with


@pytest.mark.parametrize("role", EVERYBODY, ids=str)
def test_every_operation_answers_every_role_as_declared(site: Site, role: Role | None) -> None:
    for granted in _scopes(role):
        client = Client() if role is None else program(role, *granted)
        wrong = [told for one in routes.API for told in _wrong(site, client, one, role, granted)]
        assert wrong == [], granted


def _scopes(role: Role | None) -> list[tuple[Scope, ...]]:
    """Each scope that the role may give, alone and with all others."""
    if role is None:
        return [()]
    allowed = tuple(one for one, needs in SCOPES.items() if needs <= GRANTS[role])
    return [*((one,) for one in allowed), allowed]


def _wrong(
    site: Site, client: Client, one: Endpoint, role: Role | None, granted: tuple[Scope, ...]
) -> list[tuple[str, str, int]]:
    RATES.clear()
    found = []
    for which in ("own", "restricted") if one.of else ("own",):
        status = _ask(site, client, one, which)
        if status not in _expected(one, role, granted, which):
            found.append((one.name, which, status))
    return found


def _expected(one: Endpoint, role: Role | None, granted: tuple[Scope, ...], which: str) -> set[int]:
    if one.needs is not Need.NOTHING:
        if role is None:
            return {401}
        if one.needs not in set(chain.from_iterable(SCOPES[scope] for scope in granted)):
            return {403}
    if which == "restricted":
        return {404}
    return DONE.get(one.name, {200, 201})


def _ask(site: Site, client: Client, one: Endpoint, which: str) -> int:
    digest = site.own if which == "own" else site.restricted
    address = "/" + one.address.replace("<str:digest>", digest) + ASKED.get(one.name, "")
    if "<str:claim>" in address:
        address = address.replace("<str:claim>", claim_of(site, digest))
    if one.method == "GET":
        return client.get(address).status_code
    if one.name == "api_judge":
        told = {"claim": claim_of(site, digest), "judgement": "uphold", "reason": "seen"}
        return client.post(address, json.dumps(told), content_type="application/json").status_code
    return client.post(address, b"7 of it\n", content_type="text/plain").status_code


def test_no_scope_is_more_than_its_owner(site: Site) -> None:
    client = program("reviewer", Scope.READ, Scope.JUDGE, Scope.TAKE_IN)
    told = {"claim": claim_of(site, site.own), "judgement": "uphold", "reason": "seen"}
    people.change("reviewer", role=Role.VIEWER)
    size = log.size(site.ledger)
    answer = client.post("/api/v1/judgements", told, content_type="application/json")
    assert answer.status_code == 403 and log.size(site.ledger) == size
    assert client.get("/api/v1/claims").status_code == 200
    people.change("reviewer", active=False)
    assert client.get("/api/v1/claims").status_code == 401


def test_what_is_restricted_is_shown_to_a_members_token_with_that_scope_alone(site: Site) -> None:
    for scopes in combinations((Scope.READ, Scope.RESTRICTED), 2):
        client = program(site.member, *scopes)
        for one in routes.API:
            if one.of and one.needs is Need.READ:
                before = Look.objects.count()
                assert _ask(site, client, one, "restricted") == 200
                assert Look.objects.count() > before
                assert Look.objects.latest("id").digest == site.restricted
    plain = program(site.member)
    assert site.restricted in client.get("/api/v1/claims").content.decode()
    for address in ("claims", "documents", "series?indicator=violations"):
        assert site.restricted not in plain.get(f"/api/v1/{address}").content.decode()
        assert "closed.txt" not in plain.get(f"/api/v1/{address}").content.decode()


@pytest.mark.parametrize(
    "address", ["claims", "documents", "series?indicator=violations", "standing"]
)
def test_lists_that_show_what_is_restricted_are_noted(site: Site, address: str) -> None:
    client = program(site.member, Scope.READ, Scope.RESTRICTED)
    shown = client.get(f"/api/v1/{address}").content.decode()
    noted = list(Look.objects.values_list("digest", flat=True))
    assert noted == ([site.restricted] if "closed.txt" in shown or site.restricted in shown else [])
    assert address == "standing" or noted


def test_an_export_notes_what_it_shows(site: Site) -> None:
    client = program(site.member, Scope.READ, Scope.RESTRICTED)
    answer = client.get("/api/v1/claims", headers={"Accept": "application/x-ndjson"})
    lines = b"".join(answer.streaming_content).decode()
    assert "closed.txt" in lines
    assert [one.digest for one in Look.objects.all()] == [site.restricted]


def test_a_cookie_reads_as_its_person_may(site: Site) -> None:
    client = site.as_("viewer")
    assert client.get("/api/v1/claims").status_code == 200
    assert client.get(f"/api/v1/documents/{site.restricted}").status_code == 404
    assert client.get(f"/api/v1/documents/{site.own}/original").status_code == 403


def test_a_cookie_alone_writes_nothing(site: Site) -> None:
    client = Client(enforce_csrf_checks=True)
    client.login(username="reviewer", password=PASSWORD)
    client.force_login(Person.objects.get(username="reviewer"))
    told = {"claim": claim_of(site, site.own), "judgement": "uphold", "reason": "seen"}
    answer = client.post("/api/v1/judgements", told, content_type="application/json")
    assert answer.status_code == 403 and answer.json()["type"].endswith("form-stale")
    client.get("/account/tokens/")
    key = client.cookies["hudna_csrf"].value
    answer = client.post("/api/v1/judgements", told, content_type="application/json",
                         headers={"X-CSRFToken": key})  # fmt: skip
    assert answer.status_code == 201


def test_whoever_is_no_member_any_more_sees_it_no_more(site: Site) -> None:
    client = program(site.member, Scope.READ, Scope.RESTRICTED)
    address = f"/api/v1/documents/{site.restricted}"
    tag = client.get(address)["ETag"]
    Collection.objects.get(name="witnesses").members.clear()
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 404


def test_all_kinds_of_what_can_be_restricted_are_asked() -> None:
    assert {one.of for one in routes.API if one.of} == {Of.DOCUMENT, Of.CLAIM}
    assert set(tokens.SCOPES) == set(Scope)
