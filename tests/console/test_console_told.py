"""What the desk says is said in the page's language: why a claim is read so, what went wrong."""

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.utils import translation
from django.utils.translation import gettext

from guards.tree import ROOT
from hudna import gazetteer
from hudna.console.shown import names
from hudna.console.shown.told import plain, told, told_to_a_program
from hudna.desk import DeskError, packs
from hudna.desk.evidence.sayings import KEPT, WEEKDAYS, known_again
from hudna.desk.take_in import UNDATED
from hudna.reading import read
from hudna.reading.explain import explain
from hudna.reading.explain.rules import every_rule
from hudna.record import Document, Name
from hudna.record.document import WEEKDAYS as KEPT_WEEKDAYS
from hudna.record.said import Registered, Said, heard, joined, listed, quoted, say
from reading.test_explain import TEXTS

PLACES = gazetteer.load()
ENGLISH = 'lang="en"'


@pytest.fixture(params=["ar", "ru"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    with translation.override(request.param):
        yield str(request.param)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_why_a_claim_is_read_so_is_told_in_the_language(language: str, text: str) -> None:
    document = Document("m.txt", "0" * 64, "text/plain", text, as_of=date(2016, 3, 23))
    claims = read(document, PLACES).claims
    reasons = [one for each in explain(document, PLACES, claims) for one in each]
    assert len(reasons) > 50
    english = [one for one in reasons if ENGLISH in told(one.text)]
    assert english == []


def test_a_name_a_day_and_a_figure_are_written_as_the_page_writes_them() -> None:
    sentence = say("{name}, {id}", name=Registered("Turkey", "turkey"), id="turkey")
    with translation.override("ru"):
        assert told(sentence) == "<bdi>Турция</bdi>, <bdi>turkey</bdi>"
        day = say("dated {day}", day=date(2016, 3, 24))
        assert "24\xa0марта 2016" in told(day) and "24\xa0марта 2016" in plain(day)
        assert "2,5" in told(say("{words} is {value}", words=quoted("2.5"), value=2.5))
    assert str(sentence) == "Turkey, turkey"


def test_what_stands_in_a_sentence_is_no_markup(language: str) -> None:
    shown = told(say("{value} is no number", value="<b>4</b>"))
    assert "&lt;b&gt;4" in shown and "<b>" not in shown
    assert "&lt;" in told("<i>nothing of ours</i>") and ENGLISH in told("<i>nothing of ours</i>")


def test_an_error_of_the_desk_is_told_and_stays_english_on_the_command_line(language: str) -> None:
    error = DeskError(say("{prefix} is too short for an id: give at least {shortest} characters",
                          prefix="'a'", shortest=4))  # fmt: skip
    assert str(error) == "'a' is too short for an id: give at least 4 characters"
    assert ENGLISH not in told(error) and "characters" not in plain(error)


def test_a_problem_that_is_kept_as_text_is_known_again(language: str) -> None:
    kept = "“Thursday 23 March”: the weekday does not fit the date: 2016-03-23 is a Wednesday"
    found = known_again(kept)
    assert isinstance(found, Said) and str(found) == kept
    shown = told(kept)
    assert ENGLISH not in shown and "Wednesday" not in shown and "Thursday 23 March" in shown
    assert ENGLISH not in told("behind it stands камня: nothing that hudna counts")
    assert ENGLISH in told("a reason of another house")


def test_a_document_without_a_day_is_known_again(language: str) -> None:
    told_of = say(UNDATED, day=date(2016, 3, 24))
    assert ENGLISH not in told(str(told_of)) and "--as-of" not in told(str(told_of))


def test_what_every_rule_reads_is_told(language: str) -> None:
    english = [one for one in every_rule().values() if ENGLISH in told(say(one))]
    assert english == []


def test_voices_that_no_register_has_are_told_in_words(language: str) -> None:
    for printed in ("monitors", "Monitors", "المراقبون", "наблюдатели"):
        assert names.registered(printed) == gettext("monitors") != "monitors"
    assert names.registered("Caller KXTR") == gettext("Caller %(code)s") % {"code": "KXTR"}
    assert names.registered("Caller Kate") == "Caller Kate"
    assert names.name(Name("strikes on groups", "strikes")) == gettext("no strikes")
    weapons = Name("минометов и РСЗО", "mortar+mlrs")
    assert names.name(weapons) == names.listed(packs.weapon(one, language)
                                               for one in ("mortar", "mlrs"))  # fmt: skip
    assert names.publisher("Russian Centre for Reconciliation") == names.registered(
        "russian_centre")  # fmt: skip
    assert names.publisher("Neva Telegraph") == "Neva Telegraph" and names.publisher(None) == ""


def test_a_program_is_told_what_is_wrong_without_signs_for_screens(language: str) -> None:
    error = DeskError(say("{name} sees to it already", name="rana"))
    found = told_to_a_program(error)
    assert "rana" in found and found.isprintable() and "already" not in found


def test_weekdays_are_those_that_problems_name() -> None:
    assert WEEKDAYS == KEPT_WEEKDAYS and set(WEEKDAYS) < set(KEPT)


def test_parts_are_joined_and_empty_ones_left_out() -> None:
    assert joined(["", "a", "", "b"], listed) == "a, b" and joined([""], listed) == ""
    assert heard("a, b", ["{before}, {then}"]).values == {"before": "a", "then": "b"}  # type: ignore[attr-defined]


FOLDERS = (
    "charting",
    "compare",
    "discrepancies",
    "evidence",
    "explain",
    "hotline",
    "incidents",
    "mapped",
    "measure",
    "originals",
    "places",
    "registers",
    "relay",
    "review",
    "search",
    "who",
)
CALLED = {"DeskError", "Refusal", "UnknownPlaceError"}


def unsaid(source: str) -> list[int]:
    """The lines on which an error is raised in words that no catalogue can have."""
    calls = (one for one in ast.walk(ast.parse(source)) if isinstance(one, ast.Call))
    named = (one for one in calls if isinstance(one.func, ast.Name) and one.func.id in CALLED)
    return [one.lineno for one in named if one.args and _is_plain(one.args[0])]


def _is_plain(one: ast.expr) -> bool:
    return isinstance(one, ast.JoinedStr | ast.BinOp | ast.Constant)


def test_errors_that_reach_pages_are_said_by_patterns() -> None:
    desk = ROOT / "src/hudna/desk"
    files: list[Path] = [one for name in FOLDERS for one in (desk / name).rglob("*.py")]
    files += [desk / "prefixes.py", *(ROOT / "src/hudna/intake").glob("*.py")]
    files += (ROOT / "src/hudna/console/pages").rglob("*.py")
    files.remove(desk / "explain/in_file.py")  # of files that are not kept: no page asks for it
    found = [f"{one.name}:{line}" for one in files for line in unsaid(one.read_text("utf-8"))]
    assert found == [], "say it with hudna.record.said.say, and translate it"


def test_an_error_without_a_pattern_is_caught() -> None:
    assert unsaid('raise DeskError(f"no {name}")\nraise DeskError(say("no"))\n') == [1]


@pytest.mark.parametrize("words", ["2016-02-30", "0000-13-99", "1234-56-78", "٢٠١٦-٠٣-٢٤"])
def test_what_only_looks_like_a_day_is_told_as_it_was_written(words: str) -> None:
    assert words in told_to_a_program(DeskError(say("no place is called {quoted}", quoted=words)))
