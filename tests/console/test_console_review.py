"""Judging on the web: each judgement is an entry in the person's own name, and the next follows."""

import re

import pytest
from django.test import Client

from console.conftest import Site, keep
from hudna.console.pages.reviewing import sheets
from hudna.desk.evidence import of_claim, of_document
from hudna.desk.review.assigning import second
from hudna.ledger import log

ACCOUNT = "reviewer"


@pytest.fixture
def claim(site: Site) -> str:
    digest = keep(site.ledger, "a.txt", "Centre: violations 4 in SY06 24h 2016-03-24\n")
    found = of_document(site.ledger, digest)
    assert found is not None
    return found.claims[0].read_id


def send(client: Client, claim: str, **form: str) -> str:
    """Judge a claim as the form does; where it leads, or the page that says why not."""
    answer = client.post(f"/review/{claim}/", form)
    return answer["Location"] if answer.status_code == 302 else answer.content.decode()


def standing(site: Site, claim: str) -> str:
    found = of_claim(site.ledger, claim)
    assert found is not None
    return found.standing


def test_a_claim_is_upheld_in_the_name_of_who_is_signed_in(site: Site, claim: str) -> None:
    send(site.as_(ACCOUNT), claim, judgement="uphold", reason="as printed")
    assert standing(site, claim) == "upheld"
    assert ("review", ACCOUNT) in [(one.kind, one.by) for one in log.entries(site.ledger)]


def test_what_is_changed_on_the_form_is_corrected_and_nothing_else(site: Site, claim: str) -> None:
    page = site.as_(ACCOUNT).get(f"/review/{claim}/").content.decode()
    form = dict(re.findall(r'name="(low|high|place|speaker)" value="([^"]*)"', page))
    assert set(form) == {"low", "high", "place", "speaker"}
    send(site.as_(ACCOUNT), claim, **{**form, "high": "6"}, judgement="correct", reason="at most 6")
    held = of_claim(site.ledger, claim)
    assert held is not None and held.standing == "corrected"
    assert (held.told.low, held.told.high, held.told.place) == (4, 6, "SY06")


@pytest.mark.parametrize(
    "form",
    [
        {"judgement": "uphold"},
        {"judgement": "uphold", "reason": "  "},
        {"reason": "why"},
        {"judgement": "praise", "reason": "why"},
        {"judgement": "correct", "reason": "why"},
        {"judgement": "correct", "reason": "why", "low": "9"},
        {"judgement": "correct", "reason": "why", "low": "-5", "high": "-5"},
        {"judgement": "correct", "reason": "why", "high": "inf"},
        {"judgement": "uphold", "reason": "why" * 1_000},
        {"judgement": "correct", "reason": "why", "place": "nowhere at all"},
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(
    site: Site, claim: str, form: dict[str, str]
) -> None:
    size = log.size(site.ledger)
    page = send(site.as_(ACCOUNT), claim, **form)
    assert 'role="alert"' in page
    assert log.size(site.ledger) == size and standing(site, claim) == "new"


def test_what_somebody_else_did_meanwhile_is_seen_before_it_is_judged_again(
    site: Site, claim: str
) -> None:
    rana, oleg = site.as_(ACCOUNT), site.as_("publisher")
    seen = _seen(oleg, claim)
    send(rana, claim, judgement="uphold", reason="as printed", seen=_seen(rana, claim))
    size = log.size(site.ledger)
    stale = {"judgement": "correct", "reason": "at most 6", "high": "6", "seen": seen}
    page = send(oleg, claim, **stale)
    assert f"{ACCOUNT} did something" in page.replace("<bdi>", "").replace("</bdi>", "")
    assert 'value="at most 6"' in page and 'name="high" value="6"' in page
    assert log.size(site.ledger) == size
    send(oleg, claim, **{**stale, "seen": _seen(oleg, claim)})
    assert standing(site, claim) == "corrected"


def test_the_sheet_says_why_the_claim_needs_a_person(site: Site, claim: str) -> None:
    keep(site.ledger, "b.txt", "Centre: violations 9 in SY06 24h 2016-03-24\n"
         "Centre: violations 4 in SY06 24h 2016-03-24\n")  # fmt: skip
    client = site.as_(ACCOUNT)
    queue = client.get("/review/").content.decode()
    row = r'href="(/review/[0-9a-f]{64}/)" data-row.*?<span class="small">(.*?)</span>'
    address, why = re.findall(row, queue, re.DOTALL)[0]
    sheet = client.get(address).content.decode()
    reasons = re.findall(r"<bdi>([^<]+)</bdi>", why)
    assert reasons and all(one in sheet for one in reasons)


def test_the_same_form_sent_twice_is_one_judgement(site: Site, claim: str) -> None:
    client = site.as_(ACCOUNT)
    form = {"judgement": "uphold", "reason": "as printed", "seen": _seen(client, claim)}
    send(client, claim, **form)
    size = log.size(site.ledger)
    assert 'role="alert"' in send(client, claim, **form)
    assert log.size(site.ledger) == size


def _seen(client: Client, claim: str) -> str:
    page = client.get(f"/review/{claim}/").content.decode()
    return re.findall(r'name="seen" value="(\d+)"', page)[0]


def test_a_judgement_is_taken_back_by_another_entry(site: Site, claim: str) -> None:
    client = site.as_(ACCOUNT)
    send(client, claim, judgement="set_aside", reason="a headline")
    send(client, claim, judgement="uphold", reason="no, it is the text")
    assert standing(site, claim) == "upheld"
    page = client.get(f"/review/{claim}/").content.decode()
    assert "a headline" in page and "no, it is the text" in page


def test_a_second_reader_sees_nobodys_judgement(site: Site, claim: str) -> None:
    send(site.as_(ACCOUNT), claim, judgement="set_aside", reason="a headline")
    second(site.ledger, claim, "publisher", ACCOUNT)
    page = site.as_("publisher").get(f"/review/{claim}/").content.decode()
    assert "a headline" not in page and "second reading" in page
    assert claim in site.as_("publisher").get("/review/?need=second").content.decode()


def test_the_queue_leads_from_one_to_the_next(site: Site) -> None:
    words = "Centre: violations {} in SY06 24h 2016-03-24\n"
    keep(site.ledger, "b.txt", words.format(5))
    keep(site.ledger, "c.txt", words.format(6))
    client = site.as_(ACCOUNT)
    queue = re.findall(r'href="(/review/[0-9a-f]+/)"', client.get("/review/").content.decode())
    assert len(queue) >= 2
    following = send(client, queue[0].split("/")[2], judgement="uphold", reason="as printed")
    assert following in queue[1:]


def test_places_are_offered_by_any_spelling(site: Site) -> None:
    page = site.as_(ACCOUNT).get("/review/places/?place=latakya").content.decode()
    assert 'value="SY06"' in page
    assert "<option" not in site.as_(ACCOUNT).get("/review/places/?place=").content.decode()


def test_parties_are_offered_by_any_spelling(site: Site) -> None:
    page = site.as_(ACCOUNT).get("/review/parties/?speaker=russian+center").content.decode()
    assert 'value="russian_centre"' in page
    assert 'value="russian_centre"' in site.as_(ACCOUNT).get(
        "/review/parties/?attacker=المركز الروسي"
    ).content.decode()  # fmt: skip
    assert "<option" not in site.as_(ACCOUNT).get("/review/parties/").content.decode()


def test_all_of_a_rule_are_judged_in_one_act_and_taken_back_in_one(site: Site, claim: str) -> None:
    for number in range(3):
        keep(site.ledger, f"{number}.txt", f"Centre: violations {number} 24h 2016-03-24\n")
    client, address = site.as_(ACCOUNT), f"/review/{claim}/rule/"
    page = client.get(address).content.decode()
    chosen = re.findall(r'name="claim" value="([0-9a-f]{64})"', page)
    assert claim in chosen and len(chosen) >= 4
    form = {"claim": chosen, "judgement": "set_aside", "reason": "one table, read twice"}
    assert client.post(address, form)["Location"] == address
    assert {standing(site, one) for one in chosen} == {"set aside"}
    left = client.get(address).content.decode()
    assert "No claim of this rule waits" in left
    first, last = re.findall(r'name="(?:first|last)" value="(\d+)"', left)
    assert int(last) - int(first) + 1 == len(chosen)
    told = client.post("/review/undo/", {"first": first, "last": last}, follow=True)
    assert "are taken back" in told.content.decode()
    assert {standing(site, one) for one in chosen} == {"new"}


def test_of_many_all_or_none_are_judged(site: Site, claim: str) -> None:
    size = log.size(site.ledger)
    for form in (
        {"claim": [claim], "judgement": "set_aside"}, {"claim": [claim], "reason": "x"},
        {"judgement": "uphold", "reason": "x"},
        {"claim": [claim, "0" * 64], "judgement": "uphold", "reason": "x"},
        {"claim": [claim], "judgement": "correct", "reason": "x"},
    ):  # fmt: skip
        answer = site.as_(ACCOUNT).post(f"/review/{claim}/rule/", form)
        assert answer.status_code == 422 and 'role="alert"' in answer.content.decode()
    assert log.size(site.ledger) == size and standing(site, claim) == "new"


def test_what_was_just_judged_is_taken_back_and_told_in_words(site: Site, claim: str) -> None:
    client = site.as_(ACCOUNT)
    client.post(f"/review/{claim}/", {"judgement": "set_aside", "reason": "a headline"})
    page = client.get("/review/").content.decode()
    first, last = re.findall(r'name="(?:first|last)" value="(\d+)"', page)
    assert first == last and 'data-key="KeyZ"' in page
    assert site.as_("publisher").post(
        "/review/undo/", {"first": first, "last": last}
    ).status_code == 422  # fmt: skip
    told = client.post("/review/undo/", {"first": first, "last": last}, follow=True)
    assert f"Entry {first} is taken back (set it aside)" in told.content.decode()
    assert "now stands as: new" in told.content.decode() and standing(site, claim) == "new"
    again = client.post("/review/undo/", {"first": first, "last": last})
    assert again.status_code == 422 and "already" in again.content.decode()
    assert client.post("/review/undo/", {"first": "x", "last": "9" * 40}).status_code == 422


def test_somebody_else_is_asked_and_sees_who_judged_first(site: Site, claim: str) -> None:
    client = site.as_(ACCOUNT)
    send(client, claim, judgement="set_aside", reason="a headline")
    for to, task in (("viewer", "second"), (ACCOUNT, "second"), ("nobody", "read")):
        answer = client.post(f"/review/{claim}/ask/", {"to": to, "task": task})
        assert answer.status_code == 422
    asked = client.post(f"/review/{claim}/ask/", {"to": "publisher", "task": "second"})
    assert asked["Location"] == f"/review/{claim}/"
    page = site.as_("publisher").get(f"/review/{claim}/").content.decode()
    assert "Judged before by:" in page and ACCOUNT in page and "a headline" not in page
    assert claim in site.as_("publisher").get("/review/?of=me").content.decode()
    assert claim not in site.as_("administrator").get("/review/?of=me").content.decode()


def test_a_queue_that_is_not_there_yet_is_gathered_beside(
    site: Site, claim: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = site.as_(ACCOUNT)
    monkeypatch.setattr(sheets, "PATIENCE", 0.0)
    page = client.get("/review/").content.decode()
    assert 'aria-busy="true" hx-get="/review/"' in page and claim not in page
    monkeypatch.setattr(sheets, "PATIENCE", 60.0)
    anew = client.get("/review/").content.decode()
    assert "aria-busy" not in anew
    monkeypatch.setattr(sheets, "PATIENCE", 0.0)
    assert send(client, claim, judgement="uphold", reason="as printed").startswith("/review/")
    assert "aria-busy" not in client.get("/review/").content.decode()
