"""`hudna place`: names looked for, and places shown."""

import json
from collections.abc import Callable

import pytest
from typer.testing import CliRunner, Result

from hudna.cli.door import build

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    runner = CliRunner(env={"COLUMNS": "200", "NO_COLOR": "1"})
    return lambda *arguments: runner.invoke(build(["place"]), ["place", *arguments])


def test_the_best_place_stands_first_with_its_score_and_why(run: Run) -> None:
    shown = run("find", "harb nafsa")
    lines = shown.stdout.splitlines()
    assert shown.exit_code == 0 and lines[1].startswith("sy:harbnafsah")
    for cell in ("\u2068حربنفسه\u2069", "Харб-Нафса", "village", "Hama", "1.00", "is written"):
        assert cell in lines[1]
    assert any(line.startswith("hudna: ") and "Apache-2.0" in line for line in lines)


def test_jsonl_has_everything_of_a_place(run: Run) -> None:
    shown = run("find", "صوران", "--near", "Хама", "--limit", "2", "--format", "jsonl")
    first, second = map(json.loads, shown.stdout.splitlines())
    assert first["id"] == "sy:suran-hama" and first["score"] > second["score"]
    assert first["names"]["ru"][0] == "Суран" and "SY05" in {one["id"] for one in first["inside"]}
    assert first["licence"] and first["precision_km"] and not first["ambiguous"]
    assert set(first) == set(second) and first["reasons"] == ["is written صوران", "in Hama"]


def test_an_ambiguous_name_is_said_so(run: Run) -> None:
    assert "2 places go with this name equally well" in run("find", "Suran").stdout
    assert "equally well" not in run("find", "Suran", "--near", "SY02").stdout


def test_near_may_be_a_place(run: Run) -> None:
    line = run("find", "Suran", "--near", "Morek", "--limit", "1").stdout.splitlines()[1]
    assert line.startswith("sy:suran-hama") and "km from Morek" in line


def test_an_unknown_governorate_is_told_with_those_like_it(run: Run) -> None:
    wrong = run("find", "Suran", "--near", "Hamaa")
    assert wrong.exit_code == 2
    assert "--near: 'Hamaa' is no governorate" in wrong.stderr and "Hama, " in wrong.stderr


def test_nothing_found_is_exit_code_one_with_advice(run: Run) -> None:
    wrong = run("find", "zzqxj")
    assert wrong.exit_code == 1 and wrong.stdout == "" and "try another spelling" in wrong.stderr


def test_a_place_is_shown_with_all_its_names(run: Run) -> None:
    shown = run("show", "SY06").stdout
    for words in (
        "Lattakia",
        "\u2068اللاذقية\u2069",
        "Латакия",
        "Syria",
        "village",
        "CC BY 3.0 IGO",
    ):
        assert words in shown
    assert run("show", "nowhere").exit_code == 1
