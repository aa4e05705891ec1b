"""Writing by the API: in the sender's name, once, whole or not at all."""

import pytest

from console.api.asking import claim_of, judge, program, take_in
from console.conftest import Site
from hudna.console.access import Scope
from hudna.console.api.answers import documents
from hudna.console.models import Sent
from hudna.desk.evidence import of_claim
from hudna.ledger import log
from hudna.ledger.checkpoint.announced import stored

WORDS = b"Centre: violations 9 in SY06 24h 2016-03-24\n"


def test_a_document_is_taken_in_once_in_the_senders_name(site: Site) -> None:
    client = program("analyst", Scope.TAKE_IN, Scope.READ)
    first = take_in(client, WORDS, terms="&as_of=2016-03-25")
    assert first.status_code == 201 and first.json()["claims"] == 1
    size = log.size(site.ledger)
    again = take_in(client, WORDS, "other.txt")
    assert (again.status_code, again.json()["digest"]) == (200, first.json()["digest"])
    assert log.size(site.ledger) == size
    shown = client.get(first["Location"]).json()
    assert (shown["name"], shown["as_of"]) == ("sent.txt", "2016-03-25")
    entries = [one for one in log.entries(site.ledger) if one.kind == "document"]
    assert entries[-1].by == "analyst"
    assert stored(site.ledger, size)


@pytest.mark.parametrize(
    ("content", "name", "sort", "status"),
    [(b"MZ\0\1\2" + bytes(99), "a.exe", "text/plain", 422),
     (WORDS, "a.txt", "application/json", 415), (WORDS, "a%2Fb.txt", "text/plain", 400),
     (WORDS, "", "text/plain", 400)],
)  # fmt: skip
def test_what_cannot_be_taken_in_leaves_nothing(
    site: Site, content: bytes, name: str, sort: str, status: int
) -> None:
    size = log.size(site.ledger)
    answer = take_in(program("analyst", Scope.TAKE_IN), content, name, sort=sort)
    assert answer.status_code == status and answer["Content-Type"] == "application/problem+json"
    assert log.size(site.ledger) == size


def test_too_much_at_once_is_refused(site: Site) -> None:
    client = program("analyst", Scope.TAKE_IN)
    assert take_in(client, (b"of it " * 1000 + b"\n") * 540).status_code != 413
    length = str(documents.LARGEST + 1)
    answer = client.generic("POST", "/api/v1/documents?name=a.txt", b"", "text/plain",
                            headers={"Content-Length": length})  # fmt: skip
    assert answer.status_code == 413


def test_who_has_the_bytes_of_a_restricted_document_learns_nothing(site: Site) -> None:
    content, size = site.ledger.vault.get(site.restricted), log.size(site.ledger)
    answer = take_in(program("analyst", Scope.TAKE_IN, Scope.READ), content)
    assert answer.status_code == 422 and site.restricted not in answer.content.decode()
    assert log.size(site.ledger) == size


def test_a_claim_is_corrected_in_the_senders_name(site: Site) -> None:
    client, claim = program("reviewer", Scope.READ, Scope.JUDGE), claim_of(site, site.own)
    told = {"judgement": "correct", "reason": "six", "changes": ["low=6", "high=6"]}
    answer = judge(client, claim[:10], told=told)
    kept = answer.json()["kept"]
    assert answer.status_code == 201 and answer["Location"] == f"/api/v1/claims/{claim}"
    assert (kept["standing"], kept["claim"]["low"], kept["read_id"]) == ("corrected", 6, claim)
    entry = log.entry(site.ledger, answer.json()["entry"])
    assert entry is not None and (entry.kind, entry.by) == ("review", "reviewer")


@pytest.mark.parametrize(
    "told",
    [{"reason": ""}, {"reason": "   "}, {"judgement": "praise"}, {"claim": "zz"}, {"more": 1},
     {"judgement": "correct"}, {"judgement": "correct", "changes": ["low=9"]},
     {"judgement": "correct", "changes": ["id=9"]}, {"changes": "low=1"}],
)  # fmt: skip
def test_what_cannot_be_judged_so_is_refused_and_nothing_written(
    site: Site, told: dict[str, object]
) -> None:
    size = log.size(site.ledger)
    answer = judge(program("reviewer", Scope.JUDGE), claim_of(site, site.own), told=told)
    assert answer.status_code == 422 and log.size(site.ledger) == size


def test_a_body_that_is_no_json_is_refused(site: Site) -> None:
    client = program("reviewer", Scope.JUDGE)
    answer = client.post("/api/v1/judgements", b"{", content_type="application/json")
    assert answer.status_code in (400, 422)
    assert answer["Content-Type"] == "application/problem+json"


def test_what_changed_since_it_was_seen_is_not_judged(site: Site) -> None:
    client, claim = program("reviewer", Scope.READ, Scope.JUDGE), claim_of(site, site.own)
    seen = client.get(f"/api/v1/claims/{claim}")["ETag"]
    assert judge(client, claim, headers={"If-Match": seen}).status_code == 201
    size = log.size(site.ledger)
    assert judge(client, claim, headers={"If-Match": seen}).status_code == 412
    assert log.size(site.ledger) == size
    seen = client.get(f"/api/v1/claims/{claim}")["ETag"]
    assert judge(client, claim, headers={"If-Match": f"W/{seen}"}).status_code == 201


def test_what_is_sent_again_under_its_key_is_not_done_again(site: Site) -> None:
    client, claim = program("reviewer", Scope.JUDGE), claim_of(site, site.own)
    first = judge(client, claim, headers={"Idempotency-Key": "one"})
    size = log.size(site.ledger)
    again = judge(client, claim, headers={"Idempotency-Key": "one"})
    assert (again.status_code, again.content) == (201, first.content)
    assert again["Location"] == first["Location"] and log.size(site.ledger) == size
    other = judge(client, claim, told={"reason": "another"}, headers={"Idempotency-Key": "one"})
    assert other.status_code == 422 and other.json()["type"].endswith("key-used")
    assert judge(client, claim, headers={"Idempotency-Key": "two"}).status_code == 201
    mine = program("reviewer", Scope.JUDGE)
    assert judge(mine, claim, headers={"Idempotency-Key": "one"}).json() != first.json()


def test_what_is_still_being_answered_is_not_begun_twice(site: Site) -> None:
    client, claim = program("reviewer", Scope.JUDGE), claim_of(site, site.own)
    judge(client, claim, headers={"Idempotency-Key": "one"})
    Sent.objects.update(status=None)
    assert judge(client, claim, headers={"Idempotency-Key": "one"}).status_code == 409


def test_what_was_refused_may_be_mended_under_the_same_key(site: Site) -> None:
    client, claim = program("reviewer", Scope.JUDGE), claim_of(site, site.own)
    told = {"judgement": "correct"}
    assert judge(client, claim, told=told, headers={"Idempotency-Key": "k"}).status_code == 422
    assert judge(client, claim, headers={"Idempotency-Key": "k"}).status_code == 201
    held = of_claim(site.ledger, claim)
    assert held is not None and held.standing == "upheld"
