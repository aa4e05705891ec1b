"""Each page answers, in three languages, over both stores, and leads where it says."""

import re
from datetime import date

import pytest

from console.conftest import Site, keep
from hudna.desk.evidence import of_document

LANGUAGES = {"ar": "rtl", "ru": "ltr", "en": "ltr"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_answer_in_the_language_and_direction(site: Site, language: str) -> None:
    client = site.as_("viewer")
    client.cookies["hudna_language"] = language
    claim = _claim(site)
    for address in ("/", "/documents/", f"/documents/{site.own}/", f"/claims/{claim}/"):
        answer = client.get(address)
        page = answer.content.decode()
        assert answer.status_code == 200, address
        assert f'<html lang="{language}" dir="{LANGUAGES[language]}"' in page


def test_each_figure_of_today_leads_to_its_claim(site: Site) -> None:
    page = site.as_("viewer").get("/?all=1").content.decode()
    claims = set(re.findall(r'href="(/claims/[0-9a-f]+/)"', page))
    assert claims
    for address in claims:
        assert site.as_("viewer").get(address).status_code == 200


def test_the_day_and_what_was_known_are_asked_for(site: Site) -> None:
    client = site.as_("viewer")
    assert "23 March 2016" in client.get("/?on=2016-03-23").content.decode().replace("\xa0", " ")
    assert "Nothing was kept yet" in client.get("/?known=2000-01-01").content.decode()
    assert client.get("/?on=nonsense").status_code == 200


def test_documents_come_by_the_page_and_none_is_left_out(site: Site) -> None:
    for number in range(85):
        day = date(2016, 3, 1 + number % 3) if number % 4 else None
        keep(site.ledger, f"{number}.txt", f"{number} words\n", day)
    client, address, seen = site.as_("viewer"), "/documents/", []
    while address:
        page = client.get(address).content.decode()
        seen += re.findall(r'href="/documents/([0-9a-f]{64})/"', page)
        further = re.search(r'href="(\?words=[^"]*after=[^"]+)"', page)
        address = f"/documents/{further[1].replace('&amp;', '&')}" if further else ""
    assert len(seen) == len(set(seen)) == 86


def test_documents_are_found_by_their_words(site: Site) -> None:
    client = site.as_("viewer")
    assert site.own in client.get("/documents/?words=violation").content.decode()
    assert site.own not in client.get("/documents/?words=ceasefires").content.decode()
    part = client.get("/documents/?words=violation", headers={"HX-Request": "true"})
    assert "<html" not in part.content.decode()


def test_a_claim_is_marked_in_its_document(site: Site) -> None:
    page = site.as_("viewer").get(f"/documents/{site.own}/").content.decode()
    key = f"c-{_claim(site)[:12]}"
    assert re.search(rf'<mark data-keys="{key}"[^>]*>Centre: violations 4 in homs', page)
    assert f'id="{key}"' in page and f'data-card="{key}"' in page
    assert 'class="unread"' in page  # "7 of something"


def test_the_original_is_given_as_bytes_that_nothing_runs(site: Site) -> None:
    html = keep(site.ledger, "مرحبا.html", "<p>Centre: violations 5</p><script>alert(1)</script>")
    answer = site.as_("analyst").get(f"/documents/{html}/original")
    assert answer.content.startswith(b"<p>Centre")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment; filename*=UTF-8''%D9%85")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "<script>alert" not in site.as_("viewer").get(f"/documents/{html}/").content.decode()


def test_what_is_not_there_is_said_to_be_missing(site: Site) -> None:
    client = site.as_("viewer")
    for address in ("/nothing/", f"/documents/{'0' * 64}/", "/claims/ffffffffffff/"):
        answer = client.get(address)
        assert answer.status_code == 404 and b"Nothing is here" in answer.content


def test_health_tells_nothing_of_what_is_kept(site: Site) -> None:
    answer = site.as_(None).get("/health/")
    assert answer.status_code == 200 and set(answer.json()) == {"status", "hudna"}


def test_choices_are_kept_and_lead_back_to_this_site_only(site: Site) -> None:
    client = site.as_(None)
    chosen = {"language": "ar", "digits": "eastern", "next": "//evil.example/"}
    answer = client.post("/choices/", chosen)
    assert answer["Location"] == "/"
    client.post("/choices/", {"theme": "purple"})
    page = client.get("/sign-in/").content.decode()
    assert 'lang="ar"' in page and 'data-theme="auto"' in page


def _claim(site: Site) -> str:
    found = of_document(site.ledger, site.own)
    assert found is not None
    return found.claims[0].read_id
