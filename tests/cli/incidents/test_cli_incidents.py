"""`hudna incidents` on every kind of store."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from hudna.cli.door import application

Run = Callable[..., Result]
TEXTS = {
    "desk.txt": "On 10 March government artillery shelled Talbiseh in the Homs countryside, "
    "killing two civilians.\n",
    "wire.txt": "Talbiseh in Homs province was shelled with artillery on 10 March and three people "
    "were killed.\n",
    "coast.txt": "Mortar shells hit the village of Qaroura in rural Latakia.\n",
}


@pytest.fixture
def run(environ: dict[str, str], unblocked: None, tmp_path: Path) -> Run:
    """Runs one command on a site with three short documents, on each kind of store."""
    runner = CliRunner(env={"COLUMNS": "220", "HUDNA_PERSON": "Amal"})

    def command(*arguments: object) -> Result:
        given = [str(one) for one in arguments]
        return runner.invoke(application(given), given)

    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, "utf-8")
        added = command("add", tmp_path / name, "--as-of", "2016-03-10", "--publisher", name[:-4])
        assert added.exit_code == 0, added.output
    return command


def mappings(shown: Result) -> list[dict[str, object]]:
    assert shown.exit_code == 0, shown.output
    return [json.loads(line) for line in shown.stdout.splitlines()]


def test_what_is_told_of_a_day(run: Run) -> None:
    shown = run("incidents", "--on", "2016-03-10")
    assert shown.exit_code == 0, shown.output
    assert "2 incidents in 3 claims." in shown.stdout
    (line,) = [line for line in shown.stdout.splitlines() if "Talbiseh" in line]
    assert "2, 3" in line or "3, 2" in line
    assert "killed" in line.split()
    assert run("incidents", "--on", "2016-03-20").stdout == "No incidents.\n"
    (only,) = mappings(run("incidents", "--place", "Qaroura", "--format", "jsonl"))
    assert only["governorate"] == "SY06"


def test_one_shows_all_that_was_said_and_what_differs(run: Run) -> None:
    (one,) = mappings(run("incidents", "--place", "Homs", "--format", "jsonl"))
    shown = run("incidents", "show", str(one["id"])[:10])
    assert shown.exit_code == 0, shown.output
    assert all(name in shown.stdout for name in ("desk.txt", "wire.txt", "killing two civilians"))
    assert "killed: 2 (" in shown.stdout or "killed: 3 (" in shown.stdout
    (told,) = mappings(run("incidents", "show", str(one["id"])[:10], "--format", "jsonl"))
    assert told["history"] == []
    assert len(told["claims"]) == 2  # type: ignore[arg-type]


def test_merging_and_splitting_need_a_reason_and_are_kept(run: Run) -> None:
    first, second = (str(one["id"]) for one in mappings(run("incidents", "--format", "jsonl")))
    assert run("incidents", "merge", first, second).exit_code == 2
    merged = run("incidents", "merge", first, second, "--reason", "one attack")
    assert merged.exit_code == 0, merged.output
    assert "now has 3 claims" in merged.stdout
    (one,) = mappings(run("incidents", "--format", "jsonl"))
    claim = one["claims"][0]["claim"]  # type: ignore[index]
    parted = run("incidents", "split", first, claim[:12], "--reason", "an earlier one")
    assert parted.exit_code == 0, parted.output
    assert "has 2 claims" in parted.stdout
    (told,) = mappings(run("incidents", "show", first, "--format", "jsonl"))
    assert [act["judgement"] for act in told["history"]] == ["merge", "split"]  # type: ignore[attr-defined]


def test_wrong_use_is_one_line(run: Run) -> None:
    for wrong in (("--on", "today"), ("--on", "2016-03-10", "--from", "2016-03-09"),
                  ("--on", "2016-03-10", "show", "abcd")):  # fmt: skip
        assert run("incidents", *wrong).exit_code == 2
