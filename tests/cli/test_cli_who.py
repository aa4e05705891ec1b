"""`hudna roster` and `hudna party` on every kind of store, with documents that are read."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from hudna.cli.door import application

Run = Callable[..., Result]


@pytest.fixture
def run(environ: dict[str, str], unblocked: None) -> Run:
    """Runs one command on an empty site of each kind of store."""
    runner = CliRunner(env={"COLUMNS": "200"})

    def command(*arguments: object) -> Result:
        given = [str(one) for one in arguments]
        return runner.invoke(application(given), given)

    return command


@pytest.fixture
def kept(run: Run, tmp_path: Path) -> Run:
    """A site with a total, two who join, a wrong next total, and a denial."""
    texts = {
        "20.txt": ("2016-03-20", "The number of localities that joined the truce reached 40."),
        "22.txt": ("2016-03-22", "Two localities, Babbila and Yalda, joined the truce."),
        "23.txt": ("2016-03-23", "The number of localities that joined the truce reached 43.\n"
                   "Ahrar al-Sham signed the ceasefire agreement."),
        "24.txt": ("2016-03-24", "Ahrar al-Sham denied that it had joined the ceasefire."),
    }  # fmt: skip
    for name, (day, text) in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        shown = run("add", tmp_path / name, "--as-of", day, "--publisher",
                    "Russian Centre for Reconciliation")  # fmt: skip
        assert shown.exit_code == 0, shown.output
    return run


def test_a_row_for_each_day_and_the_rest_in_words(kept: Run) -> None:
    shown = kept("roster", "localities")
    assert shown.exit_code == 0
    (row,) = [line.split() for line in shown.stdout.splitlines() if line.startswith("2016-03-23")]
    assert row[5:8] == ["43", "42", "+1"]
    assert "1 locality is not explained" in shown.stdout
    assert "Babbila" in shown.stdout and "sy:yalda" in shown.stdout


def test_a_day_shows_the_sentences_of_each_step(kept: Run) -> None:
    shown = kept("roster", "localities", "--on", "2016-03-23")
    assert "Two localities, Babbila and Yalda, joined the truce." in shown.stdout
    assert "22.txt" in shown.stdout and "signed 2" in shown.stdout


def test_contested_membership_is_called_so(kept: Run) -> None:
    shown = kept("roster", "groups")
    lines = [line for line in shown.stdout.splitlines() if "ahrar_al_sham" in line]
    assert len(lines) == 2 and all("(contested)" in line for line in lines)
    assert any("denied" in line for line in lines)


def test_jsonl_has_a_line_for_each_reckoning_and_member(kept: Run) -> None:
    shown = kept("roster", "localities", "--on", "2016-03-23", "--format", "jsonl")
    rows = [json.loads(line) for line in shown.stdout.splitlines()]
    assert [row["row"] for row in rows] == ["reckoning", "member", "member"]
    first = rows[0]
    assert (first["recomputed"], first["rest"], first["explained"]) == ([42, 42], [1, 1], False)
    step = first["steps"][0]
    assert [one["id"] for one in step["names"]] == ["sy:babbila", "sy:yalda"]
    assert step["said"][0]["sentence"].startswith("Two localities")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("localities", "--on", "2016-01-01"), "the first claim that is kept is of 2016-03-20"),
        (("localities", "--speaker", "Levant"), "these do: Russian Centre for Reconciliation"),
        (("localities", "--truce", "sy-idlib-2020-03"), "No claim in the days of sy-idlib-2020-03"),
    ],
)
def test_nothing_to_show_says_why(kept: Run, arguments: tuple[str, ...], words: str) -> None:
    shown = kept("roster", *arguments)
    assert shown.exit_code == 0 and words in shown.stdout
    quiet = kept("roster", *arguments, "--format", "jsonl")
    assert quiet.stdout == "" and words in quiet.stderr


def test_an_empty_site_says_how_to_begin(run: Run) -> None:
    shown = run("roster", "groups")
    assert shown.exit_code == 0 and "hudna add PATH" in shown.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("roster", "towns"), "SUBJECT: 'towns' is not known"),
        (("roster", "groups", "--truce", "sy-idlib-2020-3"), "did you mean sy-idlib-2020-03"),
        (("roster", "groups", "--on", "yesterday"), "--on: 'yesterday' is no date"),
        (("party", "show", "ahrar_al_shm"), "did you mean ahrar_al_sham"),
        (("party", "show", "zzzzqqqq"), "hudna party find NAME"),
        (("party", "show", "hts", "--on", "2017"), "--on: '2017' is no date"),
    ],
)
def test_wrong_use_is_one_line_and_two(run: Run, arguments: tuple[str, ...], words: str) -> None:
    shown = run(*arguments)
    assert shown.exit_code == 2 and words in shown.stderr and shown.stdout == ""


def test_a_party_is_found_by_any_name(run: Run) -> None:
    shown = run("party", "find", "нусра", "--format", "jsonl")
    first = json.loads(shown.stdout.splitlines()[0])
    assert (first["id"], first["score"]) == ("jabhat_al_nusra", 1.0)
    assert "⁨" in run("party", "find", "جيش الإسلام").stdout
    nothing = run("party", "find", "zzzzqqqq")
    assert nothing.exit_code == 1 and "try another spelling" in nothing.stderr


def test_a_party_shows_what_register_and_claims_say(kept: Run) -> None:
    shown = kept("party", "show", "ahrar_al_sham", "--on", "2016-03-30")
    assert "part of Jaysh al-Fatah" in shown.stdout
    assert "merged into Jabhat Tahrir Suriya" not in shown.stdout
    assert "register: No statement of its own at hand" in shown.stdout
    assert "not signed" in shown.stdout and "24.txt" in shown.stdout
    plain = json.loads(kept("party", "show", "ahrar_al_sham", "--format", "jsonl").stdout)
    (stand,) = [one for one in plain["stands"] if one["truce"] == "sy-cessation-2016-02"]
    assert [(one["stage"], one["hedge"]) for one in stand["claims"]] == [
        ("signed", "asserted"), ("signed", "denied"),
    ]  # fmt: skip
