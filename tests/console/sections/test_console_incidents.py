"""Incidents on the web: linked in the background, each claim by itself until then, judged."""

import re
from datetime import date

import pytest

from console.conftest import Site, keep
from hudna.desk import DeskError, kept
from hudna.desk.evidence import of_document
from hudna.desk.incidents import board, judging
from hudna.ledger import log, queries
from hudna.ledger.outcome import Wanted
from hudna.ledger.store import Ledger

ACCOUNT = "reviewer"
DAYS = "from=2016-03-18&to=2016-03-24"


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "PATIENCE", 60.0)


@pytest.fixture
def claims(site: Site) -> list[str]:
    """Two claims of an attack on one place and day, and one of another place."""
    found = []
    for name, place in (("a", "Talbiseh"), ("b", "Talbiseh"), ("c", "Qaroura")):
        digest = keep(site.ledger, f"{name}.txt", f"struck: {place}\n{name}\n", date(2016, 3, 20))
        evidence = of_document(site.ledger, digest)
        assert evidence is not None
        found.append(evidence.claims[0].read_id)
    return found


class Slow(kept.Keeper):
    """Never has an answer yet."""

    def ask(self, ledger: Ledger, *question: object) -> kept.Answer[None]:
        return kept.Answer(None, False)


def read(site: Site, path: str) -> str:
    return site.as_(ACCOUNT).get(path).content.decode()


def claims_of(site: Site, claim: str) -> set[str]:
    """The claims that stand beside each other on an incident's page."""
    accounts = read(site, f"/incidents/{claim}/").partition('class="accounts"')[2]
    return set(re.findall(r'href="/claims/([0-9a-f]+)/"', accounts.partition("</ol>")[0]))


def test_claims_of_one_occurrence_are_merged_and_split(site: Site, claims: list[str]) -> None:
    assert all(one in claims_of(site, one) for one in claims)
    client, address = site.as_(ACCOUNT), f"/incidents/{claims[0]}/"
    others = [one for one in claims[1:] if one not in claims_of(site, claims[0])]
    for other in others:
        form = {"what": "merge", "claim": [other], "reason": "told of as one attack"}
        assert client.post(f"{address}acts/", form).status_code == 302
    assert claims_of(site, claims[0]) == set(claims) == claims_of(site, claims[2])
    assert "joined by a person" in read(site, f"/incidents/?{DAYS}")
    form = {"what": "split", "claim": [claims[2]], "reason": "another village"}
    assert client.post(f"{address}acts/", form).status_code == 302
    assert claims_of(site, claims[2]) == {claims[2]}
    assert {one.by for one in judging.acts(site.ledger)} == {ACCOUNT}


def test_what_cannot_be_is_said_and_nothing_is_written(site: Site, claims: list[str]) -> None:
    size, address = log.size(site.ledger), f"/incidents/{claims[0]}/acts/"
    forms: list[dict[str, object]] = [
        {}, {"what": "merge", "reason": "x"}, {"what": "split", "reason": "x"},
        {"what": "split", "claim": sorted(claims_of(site, claims[0])), "reason": "x"},
        {"what": "merge", "claim": ["0" * 64], "reason": "x"},
    ]  # fmt: skip
    for form in forms:
        answer = site.as_(ACCOUNT).post(address, form)
        assert answer.status_code == 422 and 'role="alert"' in answer.content.decode(), form
    assert log.size(site.ledger) == size
    assert site.as_("viewer").post(address, {}).status_code == 403


def test_what_is_sought_stands_in_the_address(site: Site, claims: list[str]) -> None:
    for query, is_there in [
        ("", True), ("&type=shelling", True), ("&type=ied", False), ("&place=SY01", False),
        ("&after=2016-03-20_g", False), ("&after=nonsense", True),
    ]:  # fmt: skip
        page = read(site, f"/incidents/?{DAYS}{query}")
        assert any(f"/incidents/{one}/" in page for one in claims) is is_there, query


def test_without_linkage_each_claim_stands_by_itself(
    site: Site, claims: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(ledger: Ledger, first: date, last: date) -> None:
        raise DeskError("linking incidents needs one more package")

    for keeper, said in ((kept.Keeper(refuse), "cannot be linked"), (Slow(refuse), "being linked")):
        monkeypatch.setattr(board, "_KEPT", keeper)
        page = read(site, f"/incidents/?{DAYS}")
        assert said in page or "being looked through" in page
        assert all(f"/incidents/{one}/" in page for one in claims)
        assert said in read(site, f"/incidents/{claims[0]}/")


def test_what_tells_of_no_incident_is_missing(site: Site, claims: list[str]) -> None:
    found = of_document(site.ledger, site.own)
    assert found is not None
    for name in (found.claims[0].read_id, "f" * 64):
        assert site.as_(ACCOUNT).get(f"/incidents/{name}/").status_code == 404


@pytest.mark.parametrize("limit", [0, 1, 2, 9])
def test_claims_that_are_not_linked_stand_the_last_first(
    site: Site, claims: list[str], limit: int
) -> None:
    for number in range(3):
        keep(site.ledger, f"d{number}.txt", f"struck: Homs\n{number}\n", date(2016, 3, 19 + number))
    first, last = date(2016, 3, 19), date(2016, 3, 20)
    every = list(queries.claims(site.ledger, Wanted(kind="incident", from_on=first, to_on=last)))
    assert len(every) == 5
    assert board.unlinked(site.ledger, first, last, limit) == every[::-1][:limit]
