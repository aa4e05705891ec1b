"""The registers' pages: lists by the page, names as ways, the roster and its files."""

import csv
import io
import json
import re
from datetime import date
from html import escape, unescape
from pathlib import Path

import pytest

from console.conftest import Site, keep
from hudna import reading
from hudna.console.pages import registers
from hudna.console.pages.registers import joined
from hudna.console.shown import digits
from hudna.desk import packs
from hudna.desk.remembered import NotYetError, Remembered
from hudna.reading import reader

LANGUAGES = ("ar", "ru", "en")
TEXT = (
    "The number of localities that joined the truce reached 43.\n"
    "The town of Yalda withdrew from the truce.\n"
    "Two localities, Babbila and Yalda, joined the truce in the last 24 hours.\n"
    "The Centre recorded 4 violations of the truce in Homs in the last 24 hours.\n"
)
ADDRESSES = ("/registers/", "/places/", "/places/?name=Хомс", "/places/SY04/", "/places/sy:yalda/",
             "/parties/", "/parties/russian_centre/", "/parties/ahrar_al_sham/", "/truces/",
             "/truces/sy-cessation-2016-02/", "/joined/", "/joined/?of=groups")  # fmt: skip


@pytest.fixture
def told(site: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A site that keeps a document of who joined, read by the grammars."""
    monkeypatch.setattr(reading, "read", reader.read)
    monkeypatch.setattr(registers, "PATIENCE", 60)
    keep(site.ledger, "joined.txt", f"Russian Centre for Reconciliation\n{TEXT}", date(2016, 3, 23))
    return site


def page(site: Site, address: str, who: str = "viewer", language: str = "en") -> str:
    client = site.as_(who)
    client.cookies["hudna_language"] = language
    answer = client.get(address)
    assert answer.status_code == 200, address
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return bytes(body).decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_answers_in_the_language(told: Site, language: str) -> None:
    for address in ADDRESSES:
        assert f'<html lang="{language}"' in page(told, address, language=language)


def test_a_name_is_a_way_and_each_way_leads_somewhere(told: Site) -> None:
    seen = set()
    for address in ("/", *ADDRESSES):
        seen |= set(re.findall(r'class="way" href="([^"]+)"', page(told, address)))
    assert {"/places/SY04/", "/parties/russian_centre/"} <= seen
    for one in sorted(seen)[:40]:
        page(told, one)


def test_what_is_not_in_a_register_is_missing(told: Site) -> None:
    client = told.as_("viewer")
    for address in ("/places/no:where/", "/parties/nobody/", "/truces/none/", "/joined/?truce=none",
                    "/places/%00/", "/joined/roster.csv?truce=none"):  # fmt: skip
        assert client.get(address).status_code == 404, address
    for address in ("/places/?level=nonsense&governorate='", "/joined/?of=x&on=y&after=z_",
                    "/parties/?kind=%22&after=nobody", "/places/SY04/?after=2016-99-99_1",
                    "/places/SY04/?after=2016-03-24_99999999999999999999",
                    "/parties/russia/?list=other&after=_5",
                    "/truces/sy-idlib-2020-03/?on=x"):  # fmt: skip
        assert client.get(address).status_code == 200, address


def test_places_come_by_the_page_and_none_twice(told: Site) -> None:
    address, seen = "/places/?all=1&level=town", list[str]()
    while address:
        found = page(told, address)
        seen += re.findall(r'<th scope="row"><a class="way" href="([^"]+)"', found)
        further = re.search(r'href="(\?after=[^"]+)"', found)
        address = f"/places/{further[1].replace('&amp;', '&')}" if further else ""
    towns = [one for one in packs.register().localities.values() if one.level == "town"]
    assert len(seen) == len(set(seen)) == len(towns)


def test_older_claims_of_a_place_come_as_a_part(told: Site) -> None:
    for number in range(25):
        keep(told.ledger, f"{number}.txt", f"The Centre recorded {number + 9} violations of the "
             "truce in Homs in the last 24 hours.\n", date(2016, 4, 1 + number))  # fmt: skip
    found = page(told, "/places/SY04/")
    further = re.search(r'hx-get="(\?after=[^"]+)"', found)
    assert further
    part = told.as_("viewer").get(f"/places/SY04/{further[1]}", headers={"HX-Request": "true"})
    assert b"<html" not in part.content and b"/claims/" in part.content
    whole, rest = (set(re.findall(r'href="(/claims/[0-9a-f]+/)"', one))
                   for one in (found, part.content.decode()))  # fmt: skip
    assert rest and not rest & whole


def test_the_roster_as_a_file_has_each_claim_and_the_page_leads_to_it(told: Site) -> None:
    lines = page(told, "/joined/roster.jsonl").splitlines()
    rows = [json.loads(one) for one in lines]
    assert {one["told"] for one in rows} >= {"total", "withdrawn"}
    total = next(one for one in rows if one["told"] == "total")
    assert (total["on"], total["low"], total["speaker_id"]) == ("2016-03-23", 43, "russian_centre")
    shown = page(told, "/joined/")
    for claim in (claim for one in rows for claim in one["claims"][:1]):
        assert f"/claims/{claim}/" in shown
    table = list(csv.DictReader(io.StringIO(page(told, "/joined/roster.csv").lstrip("\ufeff"))))
    assert [one["on"] for one in table] == [one["on"] for one in rows]


def test_no_cell_of_the_file_is_a_formula(told: Site) -> None:
    keep(told.ledger, "=HYPERLINK(1).txt", f"Russian Centre for Reconciliation\n\n{TEXT}",
         date(2016, 5, 1))  # fmt: skip
    table = page(told, "/joined/roster.csv")
    cells = [cell for row in csv.reader(io.StringIO(table)) for cell in row]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
    assert not any(cell.startswith(("=", "+", "@")) for cell in cells)


def test_restricted_claims_are_in_no_register(told: Site) -> None:
    """`closed.txt` speaks of "homs", and so does `open.txt`: only counts can tell of it."""
    for address in ("/registers/", "/parties/russian_centre/", "/joined/roster.jsonl"):
        assert "closed.txt" not in page(told, address, "analyst")
    assert "closed.txt" in page(told, "/parties/russian_centre/", told.member)


def test_a_pack_that_another_program_adds_is_known_at_the_next_answer(
    told: Site, environ: dict[str, str]
) -> None:
    assert told.as_("viewer").get("/places/x:new/").status_code == 404
    pack = Path(environ["HUDNA_HOME"]) / "gazetteer" / "extra"
    pack.mkdir(parents=True)
    head = ("id,level,parent,pcode,lat,lon,precision_km,source,name_en,aliases_en,name_ar,"
            "aliases_ar,name_ru,aliases_ru")  # fmt: skip
    (pack / "places.csv").write_text(f"{head}\nx:new,town,SY04,,34.1,36.1,2,own,New Town,,,,,\n")
    (pack / "sources.csv").write_text("id,title,licence,address,as_of,note\nown,Ours,CC0,,,\n")
    try:
        assert "New Town" in page(told, "/places/x:new/")
    finally:
        packs.forget()


def test_figures_of_the_registers_are_in_the_digits_that_were_chosen(told: Site) -> None:
    client = told.as_("viewer")
    client.cookies["hudna_language"], client.cookies[digits.COOKIE] = "ar", digits.EASTERN
    assert "٤٣" in client.get("/joined/").content.decode()


def test_days_of_the_roster_come_a_few_at_a_time_each_once(
    told: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    for on in (20, 21, 22):
        text = f"Russian Centre for Reconciliation\n{TEXT.replace('43', f'{on}')}"
        keep(told.ledger, f"{on}.txt", text, date(2016, 3, on))
    days = r'<tr><th scope="row"><time datetime="([\d-]+)"'
    whole = re.findall(days, page(told, "/joined/"))
    monkeypatch.setattr(joined, "ROWS", 1)
    address, found, asked = "/joined/", list[str](), 0
    while address:
        part, asked = page(told, address), asked + 1
        found += re.findall(days, part)
        further = re.search(r'href="(\?[^"]*list=days[^"]*)"', part)
        address = f"/joined/{unescape(further[1])}" if further else ""
    assert found == whole
    assert asked == len(set(whole)) > 3


@pytest.mark.parametrize("address", [
    "/truces/sy-cessation-2016-02/?on=2016-03-23", "/joined/", "/joined/?of=groups&on=2016-03-23",
])  # fmt: skip
def test_what_takes_long_is_waited_for_by_the_page(
    told: Site, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    assert 'aria-busy="true"' not in page(told, address)
    monkeypatch.setattr(Remembered, "within", _never)
    waiting = page(told, address)
    assert f'aria-busy="true" hx-get="{escape(address)}"' in waiting
    assert f'<a href="{escape(address)}">' in waiting


def test_further_days_that_take_long_ask_for_themselves_in_their_row(
    told: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "/joined/?of=localities&list=days&on=2016-03-23"
    client = told.as_("viewer")
    asked = client.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "<tr><th" in asked
    monkeypatch.setattr(Remembered, "within", _never)
    waiting = client.get(address, headers={"HX-Request": "true"}).content.decode()
    assert f'<tr aria-busy="true" hx-get="{escape(address)}"' in waiting
    assert "<tr><th" not in waiting


def _never(*asked: object) -> None:
    raise NotYetError
