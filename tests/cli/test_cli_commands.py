"""The commands on every kind of store, with a toy reader."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cli.commands_page import PAGE, page
from hudna.cli.door import COMMANDS, application, build
from hudna.record.claims_file import read_lines, write_line
from hudna.record.held.cells import CSV_HEAD

pytestmark = pytest.mark.usefixtures("toy_reader")
Run = Callable[..., Result]


@pytest.fixture
def run(environ: dict[str, str], unblocked: None) -> Run:
    """Runs one command on an empty site of each kind of store."""
    runner = CliRunner(env={"COLUMNS": "160"})

    def command(*arguments: object) -> Result:
        given = [str(one) for one in arguments]
        return runner.invoke(application(given), given)

    return command


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder of three good documents."""
    folder = tmp_path / "reports"
    folder.mkdir()
    texts = {
        "21.txt": "Centre: localities_total 51 24h 2016-03-21\n"
        "Centre: violations 6 24h 2016-03-21\n",
        "23.txt": "Centre: localities_total 51 rose 24h 2016-03-23\n"
        "Centre: violations 5 24h 2016-03-23\nCentre: violations 3 in sy-latakia 24h 2016-03-23\n"
        "Centre: violations 1 in sy-homs 24h 2016-03-23\nhill 612\n",
        "تقرير.txt": "المركز: violations 5 24h 2016-03-23\nassures: no strikes\n",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.unmade
def test_read_shows_a_table_and_keeps_nothing(run: Run, reports: Path, tmp_path: Path) -> None:
    shown = run("read", reports, "--as-of", "2016-03-24", "--unread")
    assert shown.exit_code == 0
    assert "violations 5" in shown.stdout and "no toy rule" in shown.stdout
    assert "localities_total 51, rose" in shown.stdout and "\u2068تقرير.txt\u2069" in shown.stdout
    assert not (tmp_path / "home").exists()


def test_jsonl_is_a_claims_file_line_for_line(run: Run, reports: Path) -> None:
    shown = run("read", reports, "--as-of", "2016-03-24", "--format", "jsonl")
    lines = shown.stdout.splitlines()
    found = list(read_lines(lines))
    assert [write_line(one) for one in found] == lines
    assert {one.document for one in found} == {"21.txt", "23.txt", "تقرير.txt"}
    assert all(json.loads(line)["kind"] != "unread" for line in lines)
    more = run("read", reports, "--as-of", "2016-03-24", "--format", "jsonl", "--unread")
    assert len(more.stdout.splitlines()) == len(lines) + 1


def test_csv_has_a_stable_header(run: Run, reports: Path) -> None:
    shown = run("read", reports, "--as-of", "2016-03-24", "--format", "csv", "--unread")
    rows = list(csv.reader(io.StringIO(shown.stdout)))
    assert tuple(rows[0]) == CSV_HEAD
    assert {len(row) for row in rows} == {len(CSV_HEAD)}
    assert len(rows) == 10
    first = dict(zip(*rows[:2], strict=True))
    assert (first["low"], first["window_stop"], first["speaker"]) == ("51", "2016-03-21", "Centre")


def test_one_bad_file_does_not_stop_the_others(run: Run, reports: Path) -> None:
    (reports / "bad.txt").write_bytes(b"")
    (reports / "breaks.txt").write_text("break\n")
    for command in ("read", "add"):
        shown = run(command, reports, reports / "gone.txt", "--as-of", "2016-03-24")
        assert shown.exit_code == 1
        complaints = [one for one in shown.stderr.splitlines() if "note:" not in one]
        assert len(complaints) == 3
        assert all(one.startswith("hudna: ") for one in complaints)
        assert "bad.txt: the file is empty" in shown.stderr
        assert "gone.txt: there is no such file" in shown.stderr
        assert "Traceback" not in shown.output
        assert "23.txt" in shown.stdout


def test_adding_twice_says_so(run: Run, reports: Path) -> None:
    first = run("add", reports, "--as-of", "2016-03-24")
    assert first.exit_code == 0
    assert "23.txt: added, 4 claims, 1 unread numbers" in first.stdout
    assert "Documents: 3 added." in first.stdout
    again = run("add", reports)
    assert "23.txt: already kept, nothing new" in again.stdout
    assert "Documents: 3 already kept." in again.stdout
    listed = run("documents")
    assert len(listed.stdout.splitlines()) == 4


def test_claims_are_filtered_and_written_as_they_were_read(run: Run, reports: Path) -> None:
    read = run("read", reports, "--as-of", "2016-03-24", "--format", "jsonl")
    run("add", reports, "--as-of", "2016-03-24")
    kept = run("claims", "--format", "jsonl")
    assert sorted(kept.stdout.splitlines()) == sorted(read.stdout.splitlines())
    some = run("claims", "--indicator", "violations", "--from", "2016-03-22", "--speaker", "centre")
    assert len(some.stdout.splitlines()) == 4
    assert "No such claim" in run("claims", "--place", "nowhere").stdout
    placed = run("claims", "--place", "sy-homs", "--format", "csv")
    assert len(placed.stdout.splitlines()) == 2


def test_series_in_three_formats(run: Run, reports: Path) -> None:
    run("add", reports, "--as-of", "2016-03-24")
    shown = run("series", "violations")
    assert shown.exit_code == 0 and "█" in shown.stdout
    assert len(shown.stdout.splitlines()) == 4
    rows = list(csv.DictReader(io.StringIO(run("series", "violations", "--format", "csv").stdout)))
    assert [(row["day"], row["low"], row["documents"]) for row in rows] == [
        ("2016-03-21", "6", "21.txt"), ("2016-03-23", "5", "23.txt"),
        ("2016-03-23", "5", "تقرير.txt"),
    ]  # fmt: skip
    lines = run("series", "violations", "--format", "jsonl", "--to", "2016-03-21").stdout
    assert [json.loads(line)["low"] for line in lines.splitlines()] == [6]
    assert "No figure" in run("series", "convoys").stdout


def test_status_is_one_screen(run: Run, reports: Path) -> None:
    assert "Nothing is kept yet" in run("status").stdout
    run("add", reports, "--as-of", "2016-03-24")
    shown = run("status", "--on", "2016-03-24")
    assert shown.exit_code == 0
    for words in ("localities_total", "±0", "-1", "2016-03-21", "no strikes", "hill 612", "3 + 1",
                  "called a rise: 51, and 51 for 2016-03-21"):  # fmt: skip
        assert words in shown.stdout, words
    assert len(shown.stdout.splitlines()) <= 50


def test_explain_shows_where_a_claim_comes_from(run: Run, reports: Path) -> None:
    run("add", reports, "--as-of", "2016-03-24", "--publisher", "The Centre")
    rows = run("claims", "--indicator", "violations", "--format", "jsonl").stdout.splitlines()
    claim = json.loads(rows[0])
    shown = run("explain", claim["id"][:10])
    assert shown.exit_code == 0
    for words in (claim["id"][:16], "21.txt", f"«{claim['quote']}»", "en.toy", "an older grammar",
                  "“Centre”", "one day: 2016-03-21", "as of 2016-03-24", "The Centre"):  # fmt: skip
        assert words in shown.stdout, words


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["read", "x", "--as-of", "yesterday"], "YYYY-MM-DD"),
        (["add", "x", "--as-of", "24/03/2016"], "YYYY-MM-DD"),
        (["status", "--on", "2016-13-01"], "YYYY-MM-DD"),
        (["claims", "--from", "x"], "YYYY-MM-DD"),
        (["claims", "--kind", "talley"], "tally"),
        (["series", "violation"], "violations"),
        (["claims", "--indicator", "breaches"], "not known"),
    ],
)
def test_wrong_usage_is_one_line_and_two(
    toy_reader: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str],
    said: str,
) -> None:  # fmt: skip
    monkeypatch.setenv("HUDNA_HOME", str(tmp_path / "home"))
    shown = CliRunner().invoke(application(arguments), arguments)
    assert shown.exit_code == 2
    (line,) = shown.stderr.splitlines()
    assert said in line
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize("arguments", [["read"], ["dance"], ["read", "x", "--format", "xml"]])
def test_what_is_no_command_is_two(arguments: list[str]) -> None:
    assert CliRunner().invoke(application(arguments), arguments).exit_code == 2


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples(name: str) -> None:
    shown = CliRunner().invoke(build([name]), [*name.split(), "--help"])
    assert shown.exit_code == 0
    assert "Examples:" in shown.stdout and f"hudna {name}" in shown.stdout


def test_the_page_of_commands_says_what_help_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python tests/cli/commands_page.py"
