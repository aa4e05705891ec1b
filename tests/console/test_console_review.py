"""Judging on the web: each judgement is an entry in the person's own name, and the next follows."""

import re

import pytest
from django.test import Client

from console.conftest import Site, keep
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
