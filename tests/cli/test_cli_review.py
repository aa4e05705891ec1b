"""The commands of reviewing on every kind of store, with a toy reader."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from hudna.cli.door import application
from hudna.desk import DeskError

pytestmark = pytest.mark.usefixtures("toy_reader")
Run = Callable[..., Result]
WHY = ("--reason", "so it is")


@pytest.fixture
def run(environ: dict[str, str], unblocked: None, tmp_path: Path) -> Run:
    """Runs one command, of Ann's by default, where two documents are kept."""
    runner = CliRunner(env={"COLUMNS": "160", "HUDNA_PERSON": "Ann"})

    def run(*arguments: object) -> Result:
        given = [str(one) for one in arguments]
        return runner.invoke(application(given), given)

    (tmp_path / "a.txt").write_text("Centre: violations 5\nCentre: talks 4\nhill 612\n")
    (tmp_path / "b.txt").write_text("Centre: violations 6\n")
    run("add", tmp_path / "a.txt", tmp_path / "b.txt", "--as-of", "2016-03-23")
    return run


def rows(shown: Result) -> list[dict[str, Any]]:
    assert shown.exit_code == 0, shown.output
    return [json.loads(line) for line in shown.stdout.splitlines()]


def ids(run: Run) -> list[str]:
    return [one["id"] for one in rows(run("claims", "--format", "jsonl"))]


def test_from_the_queue_to_a_judgement(run: Run) -> None:
    queue = run("review", "queue")
    assert "contested" in queue.stdout and "hill 612" in queue.stdout
    found = rows(run("review", "queue", "--format", "jsonl", "--need", "contested"))
    assert {one["claim"]["low"] for one in found} == {5, 6}
    claim = found[0]["id"]
    shown = run("review", "correct", claim[:10], "--set", "low=4", "--set", "place=SY04", *WHY)
    assert shown.exit_code == 0 and "is corrected" in shown.stdout
    sheet = run("review", "show", claim)
    assert "as read" in sheet.stdout and "so it is" in sheet.stdout and "corrected" in sheet.stdout
    (mapped,) = rows(run("review", "show", claim, "--format", "jsonl"))
    assert (mapped["standing"], mapped["as_read"]["id"]) == ("corrected", claim)
    assert run("explain", mapped["claim"]["id"][:12]).exit_code == 0
    other = run("review", "set-aside", found[1]["id"], *WHY, "--by", "Bob")
    assert "is set aside" in other.stdout
    assert "Nothing needs you." in run("review", "queue", "--need", "contested").stdout


def test_a_second_reader_and_the_agreement(run: Run) -> None:
    claim = ids(run)[0]
    run("review", "uphold", claim, *WHY)
    assert "asked to read" in run("review", "second", claim, "--to", "Bob").stdout
    hidden = run("review", "show", claim, "--by", "Bob").stdout
    assert "upheld" not in hidden and "uphold" not in hidden and "not shown" in hidden
    (need,) = rows(run("review", "queue", "--by", "Bob", "--need", "second", "--format", "jsonl"))
    assert need["claim"] is None and need["standing"] is None and need["id"] == claim
    assert "second" in run("review", "queue", "--by", "Bob").stdout
    run("review", "uphold", claim, *WHY, "--by", "Bob")
    told = run("review", "agreement").stdout
    assert "Ann and Bob" in told and "100%" in told and "one judgement throughout" in told
    assert rows(run("review", "agreement", "--format", "jsonl"))[0]["claims"] == 1
    assert "Rana is asked" in run("review", "assign", "a.txt", "--to", "Rana").stdout


def test_a_finding_and_a_bulletin_wait_for_another(run: Run) -> None:
    assert "There is no finding" in run("finding", "list").stdout
    assert "Nothing waits" in run("approval", "list").stdout
    run("finding", "write", ids(run)[0], "--title", "T", "--conclusion", "C", *WHY)
    (finding,) = rows(run("finding", "list", "--format", "jsonl"))
    assert finding["state"] == "waiting" and finding["payload"]["title"] == "T"
    issued = run("bulletin", "--on", "2016-03-23", "--lang", "en", "--issue")
    assert issued.exit_code == 0 and "issued as bulletin 1" in issued.stderr
    assert issued.stdout == run("bulletin", "--on", "2016-03-23", "--lang", "en").stdout
    assert "bulletin" in run("approval", "list").stdout
    assert isinstance(run("approval", "give", finding["entry"], *WHY).exception, DeskError)
    given = run("approval", "give", finding["entry"], *WHY, "--by", "Bob")
    assert "is approved: 1 of 1" in given.stdout
    refused = run("approval", "refuse", finding["entry"] + 1, *WHY, "--by", "Bob")
    assert "is refused" in refused.stdout
    states = [one["state"] for one in rows(run("approval", "list", "--all", "--format", "jsonl"))]
    assert states == ["approved", "refused"]
    assert "approved" in run("finding", "list").stdout


def test_a_document_corrected_taken_back_and_taken_out(run: Run) -> None:
    shown = run(
        "document", "correct", "b.txt", "--publisher", "Office", "--as-of", "2016-03-22", *WHY
    )
    assert "is corrected" in shown.stdout and "1 claims" in shown.stdout
    assert "Office" in run("documents").stdout
    assert (
        "Noted as taken back" in run("document", "retract", "b.txt", "--source", "x", *WHY).stdout
    )
    assert len(ids(run)) == 2
    assert "Nobody asked" in run("expunge", "list").stdout
    asked = run("expunge", "ask", "b.txt", *WHY)
    assert "Two other people must approve" in asked.stdout
    ((number, state),) = [(one["entry"], one["state"])
                          for one in rows(run("expunge", "list", "--format", "jsonl"))]  # fmt: skip
    assert state == "waiting"
    for by in ("Bob", "Cid"):
        assert run("approval", "give", number, *WHY, "--by", by).exit_code == 0
    assert "Taken out" in run("expunge", "carry-out", number).stdout
    again = run("expunge", "carry-out", number).stdout
    assert "Taken out already, by entry" in again and "nothing of it is left" in again
    assert "carried out" in run("expunge", "list").stdout
    assert "b.txt" not in run("documents").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("review", "uphold", "@"), "without a reason"),
        (("review", "uphold", "zz", *WHY), "no claim id"),
        (("review", "correct", "@", *WHY), "nothing is changed"),
        (("review", "second", "@", "--to", "Ann"), "asked by another person"),
        (("finding", "write", "@", *WHY), "title and a conclusion"),
        (("approval", "give", "0", *WHY), "is of the kind opened"),
        (("document", "correct", "a.txt", *WHY), "name one of"),
        (("document", "retract", "a.txt", *WHY), "say where"),
        (("expunge", "ask", "a.txt"), "without a reason"),
        (("expunge", "carry-out", "1"), "no expunge request"),
    ],
)
def test_what_is_refused_is_told(run: Run, arguments: tuple[str, ...], said: str) -> None:
    claim = ids(run)[0]
    shown = run(*(claim if one == "@" else one for one in arguments))
    assert isinstance(shown.exception, DeskError) and said in str(shown.exception)


def test_a_number_that_no_rule_took_is_judged(run: Run) -> None:
    (need,) = rows(run("review", "queue", "--need", "unread", "--format", "jsonl"))
    assert need["unread"]["quote"] == "hill 612" and need["id"] in run("review", "queue").stdout
    said = run("review", "no-figure", need["id"], "--reason", "اسم تلة", "--by", "رنا")
    assert "hill 612" in said.stdout and "is no figure of ours" in said.stdout
    assert "Nothing needs you." in run("review", "queue", "--need", "unread").stdout
    assert "no_figure" in run("review", "show", need["id"]).stdout
    run("review", "later", need["id"], *WHY)
    assert "reviewers differ" in run("review", "queue").stdout


def test_a_finding_on_an_incident_names_its_claims_too(run: Run) -> None:
    words = ("--title", "T", "--conclusion", "C", *WHY)
    said = run("finding", "write", "incident:5f2c9a77", ids(run)[0], *words)
    assert said.exit_code == 0, said.output
    (found,) = rows(run("finding", "list", "--format", "jsonl"))
    assert "incident:5f2c9a77" in found["about"] and len(found["about"]) == 2
    assert "incident 5f2c9a77" in run("finding", "list").stdout
    for wrong, told in ((("incident:5f2c9a77",), "rests on claims"),
                        (("incident:zz", ids(run)[0]), "names no incident")):  # fmt: skip
        shown = run("finding", "write", *wrong, *words)
        assert isinstance(shown.exception, DeskError) and told in str(shown.exception)


def test_documents_are_named_in_any_case_of_any_script(run: Run, tmp_path: Path) -> None:
    for at, name in enumerate(("Сводка (1).txt", "نشرة.txt", "Report.TXT")):
        (tmp_path / name).write_text(f"Centre: violations {at}\n")
        run("add", tmp_path / name, "--as-of", "2016-03-24")
    for wanted in ("СВОДКА", "сводка (1)", "نشرة", "report", "rEPORT.txt"):
        asked = run("review", "assign", wanted, "--to", "Bob")
        assert asked.exit_code == 0, (wanted, asked.exception)
        assert len(rows(run("claims", "--document", wanted, "--format", "jsonl"))) == 1
    for wanted in ("Сводка.1", ".", "%", "_"):
        shown = run("review", "assign", wanted, "--to", "Bob")
        assert isinstance(shown.exception, DeskError), wanted


def test_nobody_is_two_people_by_what_cannot_be_seen(run: Run) -> None:
    run("finding", "write", ids(run)[0], "--title", "T", "--conclusion", "C", *WHY)
    (finding,) = rows(run("finding", "list", "--format", "jsonl"))
    for name in ("Ann", " aNN ", "A\u200fnn", "\u2067Ann\u2069", "Ａｎｎ", "An\u00adn"):
        shown = run("approval", "give", finding["entry"], *WHY, "--by", name)
        assert "another person" in str(shown.exception), name
    for empty in ("\u200f", "\u2068\u2069 ", "—", "..."):
        for wrong in (("--reason", empty, "--by", "Bob"), (*WHY, "--by", empty)):
            assert isinstance(
                run("approval", "give", finding["entry"], *wrong).exception, DeskError
            )
    assert run("approval", "give", "9" * 20, *WHY).exit_code == 2


def test_the_first_and_the_last_day_that_there_are(run: Run) -> None:
    assert "Nothing was kept yet" in run("status", "--known-on", "0001-01-01").stdout
    assert run("status", "--known-on", "9999-12-31").stdout == run("status").stdout
