"""The board of discrepancies: by state, one with both sides' words, acted on in one's own name."""

import re
from datetime import date

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from console.conftest import Site, a_discrepancy, keep
from hudna.console.models import Collection, Look, Restricted
from hudna.console.shown.boards import reasons
from hudna.desk import kept
from hudna.desk.discrepancies import board
from hudna.ledger import log
from hudna.reconcile.phrases import Named, Phrase, Sum, Weekday, phrase
from reconcile.test_checks import cases, checked, parted

DAYS = "from=2016-03-01&to=2016-03-31"
ACCOUNT = "reviewer"


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "PATIENCE", 60.0)


@pytest.fixture
def address(site: Site) -> str:
    found = a_discrepancy(site)
    return f"/discrepancies/{found['on']}/{found['discrepancy']}/"


def read(site: Site, path: str, name: str | None = ACCOUNT) -> str:
    return site.as_(name).get(path).content.decode()


def test_each_case_of_the_board_leads_to_its_page(site: Site, address: str) -> None:
    page = read(site, f"/discrepancies/?{DAYS}")
    assert address in re.findall(r'href="(/discrepancies/[^"]+/)"', page)
    shown = read(site, address)
    assert "Centre: violations 5" in shown and "Centre: violations 9" in shown
    assert len(set(re.findall(r'href="(/claims/[0-9a-f]+/)"', shown))) == 2


def test_what_is_sought_stands_in_the_address(site: Site, address: str) -> None:
    for query, is_there in [
        ("kind=headline", True), ("kind=sum", False), ("state=open", True), ("state=closed", False),
        ("state=nonsense&kind=headline", True), ("place=SY06", False),
    ]:  # fmt: skip
        assert (address in read(site, f"/discrepancies/?{DAYS}&{query}")) is is_there, query
    assert address not in read(site, "/discrepancies/?from=2016-01-01&to=2016-02-01")
    for broken in ("from=x&to=y", "from=2016-04-01&to=2016-03-01", "to=0001-01-01", "after=2016"):
        assert site.as_(ACCOUNT).get(f"/discrepancies/?{broken}").status_code == 200


def test_pages_of_a_state_follow_each_other(site: Site) -> None:
    for number in range(9):
        day = date(2016, 3, 1 + number)
        for name in "abcde":
            lines = [f"{number} {name}: violations {figure} 24h {day}" for figure in (5, 9)]
            keep(site.ledger, f"{number}{name}.txt", "\n".join(lines) + "\n", day)
    path, seen = f"/discrepancies/?{DAYS}&state=open&kind=headline", list[str]()
    while path:
        page = read(site, path)
        seen += re.findall(r'class="of" href="([^"]+)"', page)
        further = re.search(r'href="([^"]+)" rel="next"', page)
        path = "/discrepancies/" + further[1].replace("&amp;", "&") if further else ""
    assert len(seen) == len(set(seen)) == 45


def test_it_is_acted_on_in_the_name_of_who_is_signed_in(site: Site, address: str) -> None:
    client = site.as_(ACCOUNT)
    answer = client.post(f"{address}acts/", {"what": "ask", "reason": "called", "seen": "0"})
    assert answer["Location"] == address
    page = client.get(address).content.decode()
    assert "called" in page and "A side was asked" in page
    assert ("discrepancy", ACCOUNT) in [(one.kind, one.by) for one in log.entries(site.ledger)]
    assert address in read(site, f"/discrepancies/?{DAYS}&state=asked")


def test_who_takes_it_on_with_a_word_is_said_to_have_taken_it_on(site: Site, address: str) -> None:
    for what, reason in (("take", "I ask the Centre"), ("note", "no answer yet")):
        sent = {"what": what, "reason": reason}
        assert site.as_("reviewer").post(f"{address}acts/", sent).status_code == 302
    shown = read(site, address)
    assert "took it on" in shown and shown.index("commented") < shown.index("took it on")


def test_what_cannot_be_is_said_and_nothing_is_written(site: Site, address: str) -> None:
    size = log.size(site.ledger)
    forms: list[dict[str, str]] = [
        {}, {"what": "close"}, {"what": "close", "reason": " "}, {"what": "praise", "reason": "x"},
        {"what": "reopen", "reason": "x"}, {"what": "close", "reason": "x", "seen": "3"},
        {"what": "close", "reason": "x", "seen": "9" * 5000},
    ]  # fmt: skip
    for form in forms:
        answer = site.as_(ACCOUNT).post(f"{address}acts/", form)
        assert answer.status_code == 422 and 'role="alert"' in answer.content.decode(), form
    assert log.size(site.ledger) == size


def test_who_may_not_judge_sees_no_form(site: Site, address: str) -> None:
    assert "data-judge" in read(site, address)
    assert "data-judge" not in read(site, address, "viewer")
    assert site.as_("viewer").post(f"{address}acts/", {}).status_code == 403


def test_what_is_not_there_is_missing(site: Site, address: str) -> None:
    on, id = address.split("/")[2:4]
    for path in (f"/discrepancies/{on}/{'0' * 64}/", f"/discrepancies/2016-03-21/{id}/",
                 f"/discrepancies/nonsense/{id}/"):  # fmt: skip
        assert site.as_(ACCOUNT).get(path).status_code == 404


def test_one_between_restricted_claims_is_for_members_and_noted(site: Site, address: str) -> None:
    on, id = address.split("/")[2:4]
    found = board.one_of(site.ledger, date.fromisoformat(on), id).value
    assert found is not None
    collection = Collection.objects.get(name="witnesses")
    Restricted.objects.create(collection=collection, digest=found.found.sides[0].digest)
    assert site.as_(ACCOUNT).get(address).status_code == 404
    assert address not in read(site, f"/discrepancies/?{DAYS}")
    assert site.as_(site.member).get(address).status_code == 200
    assert Look.objects.latest("id").address == address


def test_while_it_is_looked_for_the_page_says_so(
    site: Site, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board, "_KEPT", kept.Keeper(lambda *asked: None))
    page = read(site, f"/discrepancies/?{DAYS}")
    assert "being looked through" in page and "hx-get" in page
    part = site.as_(ACCOUNT).get(f"/discrepancies/?{DAYS}", headers={"HX-Request": "true"})
    assert "<html" not in part.content.decode()


def test_more_discrepancies_take_no_more_questions(site: Site, address: str) -> None:
    client = site.as_(ACCOUNT)

    def asked() -> int:
        client.get(f"/discrepancies/?{DAYS}")
        with CaptureQueriesContext(connections[site.ledger.alias]) as queries:
            client.get(f"/discrepancies/?{DAYS}")
        return len(queries)

    few = asked()
    for number in range(8):
        lines = [f"{number}: violations {figure} 24h 2016-03-20" for figure in (5, 9)]
        keep(site.ledger, f"{number}.txt", "\n".join(lines) + "\n", date(2016, 3, 20))
    assert asked() == few


@pytest.mark.parametrize("language", ["ar", "ru"])
def test_what_is_found_is_told_in_the_language_of_the_page(language: str) -> None:
    """Every form that the cases of the checks give is a text of the catalogues."""
    with translation.override(None):
        forms = {str(one) for one in reasons.FORMS}
    every = [one for _, _, lines in cases() for one in checked(*parted(lines))]
    found = [text for one in every for text in (one.told, one.explanation) if text]
    assert len({text.form for text in found if isinstance(text, Phrase)}) > 20
    for text in found:
        assert isinstance(text, Phrase) and text.form in forms, text
        with translation.override(language):
            told = reasons.written(text)
        assert not re.search(r"[a-z]{4}", re.sub("\u2068.*?\u2069", "", told)), told


def test_values_are_told_as_the_page_writes_them() -> None:
    told = phrase("{place}: only {one} reports on it", place=Named("SY06", "Latakia"),
                  one=Named("", "monitors"))  # fmt: skip
    assert told == "Latakia: only monitors reports on it"
    with translation.override("ar"):
        assert "اللاذقية" in reasons.written(told) and "monitors" in reasons.written(told)
    total = phrase("{sum} = {found}, the total is {total}", sum=Sum((2.0, 3.0), " + "), found=5,
                   total=6.5)  # fmt: skip
    assert total == "2 + 3 = 5, the total is 6.5"
    day = phrase("the nearest {weekday} is {day}", weekday=Weekday(1), day=date(2016, 3, 14))
    with translation.override("ru"):
        assert "6,5" in reasons.written(total)
        assert "понедельник" in reasons.written(day) and "14\xa0марта" in reasons.written(day)
    assert reasons.written("as it is") == "as it is"
