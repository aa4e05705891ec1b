"""A call to the hotline: a document with claims by a code name; who called is told to few."""

import re
import sqlite3
from pathlib import Path

import pytest
from click.testing import Result
from django.test import Client
from typer.testing import CliRunner

from console.conftest import PASSWORD, Site
from hudna.cli.door import build
from hudna.console.access import Role, people, restricted
from hudna.console.access.callers import CALLERS
from hudna.console.models import Caller, Collection, Look, Person, Restricted
from hudna.console.settings import ACCOUNTS
from hudna.desk import evidence
from hudna.desk.ask import documents
from hudna.desk.explain.kept import explain
from hudna.desk.packs import home
from hudna.ledger import log

NAME = "Abu Salim al-Masri, 0933-555"
CALL = {
    "caller": NAME, "called_on": "2016-03-24", "called_at": "14:35", "on": "2016-03-23",
    "at": "13:10", "place": "Talbiseh", "place_id": "sy:talbiseh", "place_for": "Talbiseh",
    "sure": "saw", "who": "own",
    "said": "Centre: violations 4\nThree of us were there.\n",
}  # fmt: skip


def form_of(client: Client) -> dict[str, str]:
    """What the empty form has in its hidden fields."""
    page = client.get("/hotline/").content.decode()
    found = re.search(r'name="code" id="code" value="([A-Z]{4})"', page)
    assert found is not None
    return {**CALL, "code": found[1]}


def note(site: Site) -> str:
    """The digest of the one note that is kept."""
    (found,) = [one.digest for one in documents(site.ledger) if one.name.startswith("hotline-")]
    return found


def test_a_call_becomes_a_document_with_claims_of_a_code_name(site: Site) -> None:
    client = site.as_("analyst")
    form = form_of(client)
    answer = client.post("/hotline/", form)
    assert answer["Location"] == f"/documents/{note(site)}/"
    found = evidence.of_document(site.ledger, note(site))
    assert found is not None
    (claim,) = [one for one in found.claims if one.claim.kind == "tally"]
    assert claim.claim.place is not None and claim.claim.place.ids == ("sy:talbiseh",)
    assert claim.claim.window is not None and str(claim.claim.window.stop) == "2016-03-23"
    assert found.document.publisher == f"Caller {form['code']}"
    page = client.get(answer["Location"]).content.decode()
    assert "a caller, protected" in page and form["code"] in page


def test_the_callers_name_is_nowhere_but_sealed(site: Site) -> None:
    client = site.as_("analyst")
    client.post("/hotline/", form_of(client))
    entries = "".join(str(log.payload(site.ledger, n)) for n in range(log.size(site.ledger)))
    original = site.ledger.vault.get(note(site)).decode()
    accounts = (home() / ACCOUNTS).read_bytes() + Path(f"{home() / ACCOUNTS}-wal").read_bytes()
    pages = "".join(client.get(one).content.decode() for one in
                    ("/", "/documents/", f"/documents/{note(site)}/", "/intake/"))  # fmt: skip
    for part in NAME.replace(",", "").split():
        assert part not in entries and part not in original and part not in pages
        assert part.encode() not in accounts


def test_who_called_is_told_to_members_of_callers_and_each_look_is_noted(site: Site) -> None:
    client = site.as_("analyst")
    form = form_of(client)
    client.post("/hotline/", form)
    address = f"/callers/{form['code']}/"
    for role in ("analyst", "administrator"):
        assert NAME not in site.as_(role).get(address).content.decode()
    looked = Look.objects.count()
    restricted.set_member(CALLERS, "reviewer", is_one=True)
    assert NAME in site.as_("reviewer").get(address).content.decode()
    look = Look.objects.latest("id")
    assert (look.person, look.digest) == ("reviewer", f"caller:{form['code']}")
    assert look.address == address and Look.objects.count() == looked + 1
    nobody = site.as_("reviewer").get("/callers/XXXX/")
    assert nobody.status_code == 404 and "Nobody is kept" in nobody.content.decode()
    for role in ("analyst", "administrator"):  # they are not told whether anybody bears it
        assert site.as_(role).get("/callers/XXXX/").status_code == 200
    for code in ("UNKNOWN", "bcdf", "BCDA"):  # no code names
        assert site.as_("analyst").get(f"/callers/{code}/").status_code == 404
    assert site.as_("viewer").get(address).status_code == 403


def test_a_copy_of_the_tables_and_another_key_open_nothing(site: Site) -> None:
    client = site.as_("analyst")
    form = form_of(client)
    client.post("/hotline/", form)
    restricted.set_member(CALLERS, "reviewer", is_one=True)
    (home() / "keys/callers.keys").rename(home() / "keys/elsewhere")
    answer = site.as_("reviewer").get(f"/callers/{form['code']}/")
    assert answer.status_code == 200 and 'role="alert"' in answer.content.decode()
    with sqlite3.connect(home() / ACCOUNTS) as tables:
        assert tables.execute("SELECT length(sealed) > 60 FROM console_caller").fetchone() == (1,)


def test_a_note_is_closed_from_the_first_instant(site: Site) -> None:
    client = site.as_("analyst")
    client.post("/hotline/", form_of(client))
    digest = note(site)
    assert client.get(f"/documents/{digest}/").status_code == 200
    for other in ("reviewer", "administrator"):
        assert site.as_(other).get(f"/documents/{digest}/").status_code == 404
    assert Collection.objects.get(name="hotline analyst").members.count() == 1


def test_nobody_comes_into_a_collection_by_noting_a_call(site: Site) -> None:
    Collection.objects.create(name="hotline analyst").members.add(
        Person.objects.get(username="reviewer")
    )
    client = site.as_("analyst")
    answer = client.post("/hotline/", form_of(client))
    assert answer.status_code == 422, "the collection is somebody else's"
    assert client.post("/hotline/", {**form_of(client), "who": "all"}).status_code == 302
    assert site.as_("viewer").get(f"/documents/{note(site)}/").status_code == 200


def test_members_of_hotline_share_their_notes(site: Site) -> None:
    people.add("officer", Role.ANALYST, PASSWORD)
    shared = Collection.objects.create(name="hotline")
    shared.members.add(*Person.objects.filter(username__in=("officer", "analyst")))
    client = site.as_("officer")
    page = client.get("/hotline/").content.decode()
    assert re.search(r'<option value="in:hotline" selected>', page)
    client.post("/hotline/", {**form_of(client), "who": "in:hotline"})
    assert site.as_("analyst").get(f"/documents/{note(site)}/").status_code == 200
    assert site.as_("publisher").get(f"/documents/{note(site)}/").status_code == 404


def test_the_same_form_twice_keeps_one_note_and_one_caller(site: Site) -> None:
    client = site.as_("analyst")
    form = form_of(client)
    first, size = client.post("/hotline/", form), 0
    size = log.size(site.ledger)
    assert client.post("/hotline/", form)["Location"] == first["Location"]
    assert (log.size(site.ledger), Caller.objects.count()) == (size, 1)


def test_who_called_before_keeps_the_code_name(site: Site) -> None:
    client = site.as_("analyst")
    form = form_of(client)
    client.post("/hotline/", form)
    again = {**form_of(client), "caller": "", "known": form["code"].lower(), "called_at": "18:00"}
    assert client.post("/hotline/", again).status_code == 302
    assert Caller.objects.count() == 1
    publishers = [one.publisher for one in documents(site.ledger) if one.publisher]
    assert publishers == [f"Caller {form['code']}"] * 2


def test_a_code_name_of_somebody_else_is_not_taken(site: Site) -> None:
    client = site.as_("analyst")
    form = form_of(client)
    client.post("/hotline/", form)
    other = client.post("/hotline/", {**form, "caller": "another", "called_at": "15:00"})
    assert other.status_code == 422 and Caller.objects.count() == 1
    fresh = re.search(r'id="code" value="([A-Z]{4})"', other.content.decode())
    assert fresh is not None and fresh[1] != form["code"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("caller", ""),
        ("said", "  "),
        ("said", "x" * 20_001),
        ("called_on", "yesterday"),
        ("called_at", "25:00"),
        ("on", "2016-02-30"),
        ("at", "noon"),
        ("on", ""),
        ("sure", "certainly"),
        ("who", "in:witnesses"),
        ("who", ""),
        ("known", "QQQQ"),
        ("known", "Abu Salim"),
        ("code", "<b>"),
        ("said", "Abu Salim saw it: al-Masri, that is me"),
        ("place", "Talbise near Homs"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(
    site: Site, field: str, value: str
) -> None:
    client, size = site.as_("analyst"), log.size(site.ledger)
    answer = client.post("/hotline/", {**form_of(client), field: value})
    page = answer.content.decode()
    assert answer.status_code == 422 and 'role="alert"' in page
    assert (log.size(site.ledger), Caller.objects.count()) == (size, 0)
    assert Restricted.objects.count() == 1
    for name in ("caller", "place", "called_on", "on", "at"):
        typed = value if name == field else CALL[name]
        assert f'name="{name}" value="{typed}"' in page
    if field != "said":
        assert "violations 4" in page


def test_a_namesake_can_be_kept(site: Site) -> None:
    client = site.as_("analyst")
    form = {**form_of(client), "said": "The street of al-Masri was hit", "another": "yes"}
    assert client.post("/hotline/", form).status_code == 302


def test_a_place_that_is_not_certain_is_asked_back_and_may_stay_as_typed(site: Site) -> None:
    client = site.as_("analyst")
    form = {**form_of(client), "place": "talbissa", "place_id": "", "place_for": ""}
    asked = client.post("/hotline/", form).content.decode()
    assert 'type="radio" name="place_id" value="sy:talbiseh"' in asked
    chosen = client.post("/hotline/", {**form, "place_for": "talbissa", "place_id": "-"})
    assert chosen.status_code == 302
    found = evidence.of_document(site.ledger, note(site))
    assert found is not None and "Where: talbissa\n" in found.document.text
    assert [one.claim.place.ids for one in found.claims if one.claim.place] == [()]


def test_a_choice_for_another_spelling_is_not_taken(site: Site) -> None:
    client = site.as_("analyst")
    form = {**form_of(client), "place": "Rastan", "place_id": "sy:talbiseh"}
    assert client.post("/hotline/", form).status_code == 302
    found = evidence.of_document(site.ledger, note(site))
    assert found is not None and "[sy:rastan]" in found.document.text


@pytest.mark.parametrize("typed", ["talbisa", "تلبيسه", "Тальбисе"])
def test_places_are_offered_in_three_scripts(site: Site, typed: str) -> None:
    page = site.as_("analyst").get("/hotline/places/", {"place": typed}).content.decode()
    assert 'data-id="sy:talbiseh"' in page and 'role="option"' in page


def test_what_is_read_is_shown_before_anything_is_kept(site: Site) -> None:
    client, size = site.as_("analyst"), log.size(site.ledger)
    form = {**form_of(client), "act": "read"}
    whole = client.post("/hotline/", form).content.decode()
    part = client.post("/hotline/", form, headers={"HX-Request": "true"}).content.decode()
    for page in (whole, part):
        assert "<mark" in page and "violations 4" in page
    assert "<html" in whole and "<html" not in part
    assert (log.size(site.ledger), Caller.objects.count()) == (size, 0)
    nothing = client.post("/hotline/", {"act": "read"}, headers={"HX-Request": "true"})
    assert nothing.status_code == 200


def test_a_note_whose_reading_breaks_leaves_nothing(site: Site) -> None:
    client, size = site.as_("analyst"), log.size(site.ledger)
    answer = client.post("/hotline/", {**form_of(client), "said": "break\n"})
    assert answer.status_code == 422
    assert (log.size(site.ledger), Caller.objects.count()) == (size, 0)
    assert Restricted.objects.count() == 1


def test_a_claim_of_a_note_can_be_explained(site: Site) -> None:
    client = site.as_("analyst")
    client.post("/hotline/", form_of(client))
    found = evidence.of_document(site.ledger, note(site))
    assert found is not None
    assert explain(site.ledger, found.claims[0].read_id).document.digest == note(site)
    assert client.get(f"/claims/{found.claims[0].read_id}/").status_code == 200


def test_the_command_line_lists_code_names_and_lets_one_go(site: Site) -> None:
    client = site.as_("analyst")
    form = form_of(client)
    client.post("/hotline/", form)
    code, runner = form["code"], CliRunner()

    def run(*given: str) -> Result:
        return runner.invoke(build(["caller"]), ["caller", *given])

    listed = run("list").output
    assert code in listed and "analyst" in listed
    assert not any(part in listed for part in NAME.replace(",", "").split())
    assert run("forget", code.lower()).exit_code == 0
    assert code not in run("list").output and not Caller.objects.exists()
    again = run("forget", code)
    assert again.exit_code == 1
    assert str(again.exception) == f"nobody is kept under the code name {code}"
