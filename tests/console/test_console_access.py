"""Who gets what: made from the routes themselves, so that no address is forgotten."""

import pytest
from django.urls import URLPattern, get_resolver

from console.conftest import PASSWORD, Site, a_discrepancy
from hudna.console import routes
from hudna.console.access import GRANTS, Need, Role, people
from hudna.console.access.route import Of, Route
from hudna.console.models import Look, Person
from hudna.desk.evidence import of_document

EVERYBODY: tuple[Role | None, ...] = (None, *Role)
NAMES = {"digest": "own", "claim": "own", "code": "KXTR", "pk": "0", "provider_id": "nowhere",
         "place": "SY04", "party": "russian_centre", "truce": "sy-cessation-2016-02",
         "page": "1"}  # fmt: skip
RECKONED = {200, 503}
ELSEWHERE = {"choices": {302}, "source": {302}, "picture": {404}, "beside": {302},
             "discrepancies-csv": RECKONED, "discrepancies-jsonl": RECKONED,
             "incidents-csv": RECKONED, "incidents-jsonl": RECKONED}  # fmt: skip
"""A plain text has no original to be laid beside it, no document is laid beside itself, and what
takes long may still be being reckoned."""


def undeclared(patterns: list[URLPattern]) -> list[str]:
    """Addresses that do not say what they need."""
    return [str(one.pattern) for one in patterns if not hasattr(one.callback, "route")]


def test_every_address_says_what_it_needs() -> None:
    patterns = get_resolver("hudna.console.routes").url_patterns
    assert len(patterns) == len({one.address for one in routes.ROUTES})
    assert undeclared(patterns) == []


def test_an_address_that_does_not_is_caught() -> None:
    assert undeclared([URLPattern(routes.urlpatterns[0].pattern, lambda request: None)]) == [""]


@pytest.mark.parametrize("role", EVERYBODY, ids=str)
def test_every_address_answers_every_role_as_declared(site: Site, role: Role | None) -> None:
    client = site.as_(role)
    wrong = []
    for route in (*routes.PAGES, *routes.SIGNING_IN):  # the others: tests/console/api
        for which in ("own", "restricted") if route.of else ("own",):
            answer = client.get(_address(route, site, which))
            answer.close()  # a file that nobody fetches to its end
            if answer.status_code not in _expected(route, role, which):
                wrong.append((route.name, which, answer.status_code))
    assert wrong == []


def _expected(route: Route, role: Role | None, which: str) -> set[int]:
    if route.needs not in GRANTS[role]:
        return {302} if role is None else {403}
    if which == "restricted":
        return {404}
    if route in routes.SIGNING_IN:
        return {200, 302, 401, 404, 405}
    return ELSEWHERE.get(route.name, {200})


def _address(route: Route, site: Site, which: str) -> str:
    named = dict(NAMES)
    named["digest"] = site.own if which == "own" else site.restricted
    named["other"] = site.own
    found = of_document(site.ledger, named["digest"])
    assert found is not None
    named["claim"] = found.claims[0].read_id
    named["incident"] = next(one.read_id for one in found.claims if one.claim.kind == "incident")
    if "<str:discrepancy>" in route.address:
        named |= a_discrepancy(site)
    address = "/" + route.address
    for name, value in named.items():
        address = address.replace(f"<str:{name}>", value).replace(f"<int:{name}>", value)
    assert "<" not in address
    return address


def test_a_post_is_taken_only_where_declared(site: Site) -> None:
    client = site.as_(Role.ADMINISTRATOR)
    for route in routes.PAGES:
        if not route.writes:
            assert client.post(_address(route, site, "own")).status_code == 405, route.name


def test_a_member_reads_what_is_restricted_and_it_is_noted(site: Site) -> None:
    client = site.as_(site.member)
    read = [one for one in routes.PAGES if one.of and one.needs is Need.READ]
    assert {one.of for one in read} == set(Of)
    for route in read:
        address = _address(route, site, "restricted")
        answer = client.get(address)
        answer.close()  # a file that nobody fetches to its end
        assert answer.status_code == 200
        look = Look.objects.latest("id")
        assert (look.person, look.digest, look.address) == (site.member, site.restricted, address)
    assert Look.objects.count() == len(read)


def test_what_is_open_is_not_noted(site: Site) -> None:
    site.as_(site.member).get(f"/documents/{site.own}/")
    assert not Look.objects.exists()


def test_a_look_cannot_be_taken_back(site: Site) -> None:
    site.as_(site.member).get(f"/documents/{site.restricted}/")
    with pytest.raises(Exception, match="written once"):
        Look.objects.all().delete()


@pytest.mark.parametrize("address", ["/", "/documents/", "/documents/?words=violations"])
def test_lists_and_sums_leave_out_what_is_restricted(site: Site, address: str) -> None:
    shown, hidden = (
        site.as_(one).get(address).content.decode() for one in (site.member, "analyst")
    )
    assert site.restricted in shown or "closed.txt" in shown
    assert site.restricted not in hidden and "closed.txt" not in hidden


def test_who_is_let_go_is_out_at_once(site: Site) -> None:
    client = site.as_("viewer")
    assert client.get("/").status_code == 200
    people.change("viewer", active=False)
    assert client.get("/").status_code == 302


def test_signing_in_by_name_and_password(site: Site) -> None:
    client = site.as_(None)
    assert client.get("/documents/")["Location"] == "/sign-in/?next=/documents/"
    wrong = client.post("/sign-in/", {"login": "viewer", "password": "a guess"})
    assert wrong.status_code == 200
    right = client.post("/sign-in/?next=/documents/", {"login": "viewer", "password": PASSWORD})
    assert right["Location"] == "/documents/"
    assert client.get("/documents/").status_code == 200


def test_guessing_is_slowed_down(site: Site) -> None:
    client = site.as_(None)
    for _ in range(5):
        client.post("/sign-in/", {"login": "viewer", "password": "a guess"})
    client.post("/sign-in/", {"login": "viewer", "password": PASSWORD})
    assert client.get("/").status_code == 302


def test_nobody_makes_an_account_for_themselves(site: Site) -> None:
    form = {"username": "eve", "password1": PASSWORD, "password2": PASSWORD}
    site.as_(None).post("/sign-in/none/", form)
    signing_in = site.as_(None).post("/sign-in/", {"login": "eve", "password": PASSWORD})
    assert signing_in.status_code == 200 and not Person.objects.filter(username="eve").exists()
