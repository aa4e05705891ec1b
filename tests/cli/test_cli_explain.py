"""What `hudna explain` shows of a claim that is kept, of a file, of words in it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from hudna.cli.door import application
from hudna.cli.explain import show
from hudna.desk import DeskError
from hudna.desk.explain import Explanation, Reason
from hudna.ledger.outcome import Held
from hudna.record import Claim, Document, Incident, Name, Span

DAY = date(2016, 3, 24)
TEXT = """Bulletin of the Russian Centre for Reconciliation, 24 March 2016

Over the past day 5 breaches were recorded: Latakia – 4, Homs – 1. The desk received 3 calls.
Militants of Jaysh al-Islam shelled Duma with mortars.
"""
ARABIC = """بيان مركز المصالحة الروسي، 24 آذار 2016

سجل المركز خلال الـ24 ساعة الماضية خرقين في ريف حلب و5 خروقات في حمص.
"""
Run = Callable[..., Result]


@pytest.fixture
def bulletin(tmp_path: Path) -> Path:
    """A file that is not kept."""
    path = tmp_path / "bulletin.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: str, columns: int = 100) -> Result:
    runner = CliRunner(env={"COLUMNS": str(columns), "NO_COLOR": "1"})
    return runner.invoke(application(["explain"]), ["explain", *arguments])


def refused(*arguments: str) -> str:
    error = run(*arguments).exception
    assert isinstance(error, DeskError), error
    return str(error)


def test_document_day_publisher_and_reasons_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    text = "Nusra shelled Kinsabba with mortars."
    body = Incident("shelling", Name("mortars"), Name("Nusra", "nusra"), None, (Name("Kinsabba"),))
    claim = Claim("d", "incident", Span(0, len(text)), text, body, "en.x", "g")
    held = Held(claim, "a" * 64, DAY, DAY, "Daily")
    document = Document("d", "a" * 64, "text/plain", text, "en")
    show(Explanation(held, document, claim.span, [Reason("attacker", "“Nusra” (nusra)")]))
    said = capsys.readouterr().out
    for words in ("Daily, read as of 2016-03-24", "“Nusra” (nusra)", f"«{text}»", "shelling"):
        assert words in said
    assert "undated" not in said


def test_words_of_a_file_are_explained(bulletin: Path) -> None:
    shown = run(f"{bulletin}:5 breaches")
    assert shown.exit_code == 0
    for words in ("tally: violations 5", "«5 breaches»", "printed as “5”", "breaches of the truce",
                  "“Over the past day” in the same sentence", "03-23 to 2016-03-24"):  # fmt: skip
        assert words in " ".join(shown.stdout.split()), words
    assert shown.stdout.count("says") == 1


def test_an_id_of_a_file_is_explained_and_the_file_alone_is_all_of_it(bulletin: Path) -> None:
    whole = run(str(bulletin))
    ids = [line.split()[1] for line in whole.stdout.splitlines() if line.startswith("claim ")]
    assert len(ids) >= 4
    one = run(f"{bulletin}:{ids[0][:8].upper()}")
    assert one.stdout.split() == whole.stdout.split("\n\n")[0].split()


def test_the_day_may_be_given(bulletin: Path) -> None:
    shown = run(f"{bulletin}:5 breaches", "--as-of", "2017-01-02", "--publisher", "The Paper")
    assert "2017-01-01 to 2017-01-02" in shown.stdout and "The Paper" in shown.stdout


def test_a_number_left_unread_is_told_with_its_reason(bulletin: Path) -> None:
    assert refused(f"{bulletin}:3 calls") == (
        "bulletin.txt: “3” was left unread: behind it stands “calls”: nothing that hudna counts"
    )


def test_words_without_a_claim_are_told(bulletin: Path) -> None:
    assert "these words are not in it" in refused(f"{bulletin}:strike plans")
    assert "no claim stands on these words" in refused(f"{bulletin}:The desk")


def test_an_incident_is_chosen_by_its_words(bulletin: Path) -> None:
    said = " ".join(run(f"{bulletin}:shelled Duma").stdout.split())
    assert "the word is “shelled”" in said and "Jaysh al-Islam, jaysh_al_islam" in said


@pytest.mark.parametrize("columns", [80, 120])
def test_arabic_keeps_to_its_place_and_the_terminal(tmp_path: Path, columns: int) -> None:
    path = tmp_path / "تقرير.txt"
    path.write_text(ARABIC, encoding="utf-8")
    shown = run(f"{path}:خرقين", columns=columns).stdout
    assert "⁨“خلال الـ24 ساعة الماضية”⁩" in shown
    plain = [line.translate({0x2068: None, 0x2069: None}) for line in shown.splitlines()]
    assert max(map(len, plain)) <= columns
    assert shown.count("\u2068") == shown.count("\u2069")
