"""`hudna compare` and `hudna discrepancies` on every kind of store."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from hudna.cli.door import application

Run = Callable[..., Result]
HEAD = "date,speaker,indicator,place_id,place,window,value,language,source_url\n"
RU, TR = "joint_commission_ru", "joint_commission_tr"
ROWS = (
    ("06", RU, "", 15), ("06", RU, "SY02", 9), ("06", RU, "SY06", 6),
    ("06", TR, "", 21), ("06", TR, "SY02", 21),
    ("07", RU, "", 8), ("07", TR, "", 8), ("08", RU, "", 3),
)  # fmt: skip


@pytest.fixture
def run(environ: dict[str, str], unblocked: None, tmp_path: Path) -> Run:
    """Runs one command on a site with figures of two sides, on each kind of store."""
    runner = CliRunner(env={"COLUMNS": "220", "HUDNA_PERSON": "Amal"})
    rows = "".join(f"2017-01-{day},{who},violations,{place},,24h,{value},en,https://a.example/{day}\n"
                   for day, who, place, value in ROWS)  # fmt: skip
    (tmp_path / "figures.csv").write_text(HEAD + rows, "utf-8")

    def command(*arguments: object) -> Result:
        given = [str(one) for one in arguments]
        return runner.invoke(application(given), given)

    assert command("import", "tallies", tmp_path / "figures.csv").exit_code == 0
    return command


def mappings(shown: Result) -> list[dict[str, object]]:
    assert shown.exit_code == 0, shown.output
    return [json.loads(line) for line in shown.stdout.splitlines()]


def test_both_figures_the_parts_and_what_explains_them(run: Run) -> None:
    shown = run("compare", "violations", "--sides", f"{RU},Turkish side")
    assert shown.exit_code == 0, shown.output
    assert "2 days with figures of both, the same in 1 of 2" in shown.stdout
    assert "difference -3.00 on average, -3 in the median, 3.00 without its sign" in shown.stdout
    assert "definition 0, coverage 0, timing 0, unexplained -6." in shown.stdout
    (row,) = [line.split() for line in shown.stdout.splitlines() if line.startswith("Aleppo")]
    assert row == ["Aleppo", "9", "21", "-12", "1"]
    assert "cases of firing" in shown.stdout and "unknown" in shown.stdout


def test_each_row_leads_to_its_claims(run: Run) -> None:
    rows = mappings(run("compare", "violations", "--sides", f"{RU},{TR}", "--format", "jsonl"))
    days = [one for one in rows if one["row"] == "day"]
    assert [(one["day"], one["difference"]) for one in days] == [
        ("2017-01-06", -6),
        ("2017-01-07", 0),
    ]
    claims = days[0]["sides"][0]["printed"][0]["claims"]
    shown = run("explain", claims[0][:10])
    assert shown.exit_code == 0 and "2017-01-06,joint_commission_ru,violations" in shown.stdout
    shown = run("compare", "violations", "--sides", f"{RU},{TR}", "--format", "csv")
    (first, _) = csv.DictReader(io.StringIO(shown.stdout))
    assert (first["first_figure"], first["second_figure"], first["difference"]) == (
        "15",
        "21",
        "-6.0",
    )
    assert first["first_claims"] == claims[0]


def test_a_place_and_days(run: Run) -> None:
    (row, *_) = mappings(run("compare", "violations", "--sides", f"{RU},{TR}", "--place", "حلب",
                             "--format", "jsonl"))  # fmt: skip
    assert (row["place"], row["difference"]) == ("SY02", -12)
    shown = run("compare", "violations", "--sides", f"{RU},{TR}", "--from", "2017-01-08")
    assert "no day on which both gave a figure (1 and 0 alone)" in shown.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("violations", "--sides", RU), "name two to 6 sides"),
        (("violations", "--sides", f"{RU},nobody"), "no figure of 'nobody' is kept"),
        (("violations", "--sides", f"{RU},{RU}"), "twice"),
        (("violations", "--sides", f"{RU},joint commission"), "give one of these ids"),
        (("violation", "--sides", f"{RU},{TR}"), "did you mean"),
        (("violations", "--sides", f"{RU},{TR}", "--from", "2017"), "no date"),
    ],
)
def test_what_cannot_be_compared_is_told(run: Run, arguments: tuple[str, ...], told: str) -> None:
    shown = run("compare", *arguments)
    assert shown.exit_code != 0
    assert told in shown.output or told in str(shown.exception)


def test_a_discrepancy_is_asked_about_and_closed_with_its_history(run: Run) -> None:
    (whole, place) = sorted(mappings(run("discrepancies", "--format", "jsonl")),
                            key=lambda one: one["size"])  # fmt: skip
    assert (whole["kind"], whole["size"], whole["state"], whole["owner"]) == (
        "sides",
        6,
        "open",
        None,
    )
    assert (place["size"], len(place["sides"])) == (12, 2)
    shown = run("discrepancies", "ask", whole["id"][:10], "--reason", "called", "--owner", "Basil")
    assert shown.exit_code == 0 and "is asked (Basil)" in shown.stdout
    (asked,) = mappings(run("discrepancies", "--state", "asked", "--format", "jsonl"))
    assert (asked["id"], asked["owner"], asked["days"]) == (whole["id"], "Basil", 0)
    assert run("discrepancies", "close", whole["id"], "--reason", "told").exit_code == 0
    (closed,) = mappings(run("discrepancies", "--state", "closed", "--format", "jsonl"))
    assert [(one["by"], one["state"], one["reason"]) for one in closed["history"]] == [
        ("Amal", "asked", "called"), ("Amal", "closed", "told"),
    ]  # fmt: skip
    (left,) = mappings(run("discrepancies", "--state", "open", "--format", "jsonl"))
    assert left["id"] == place["id"]


def test_before_it_was_asked_it_was_open(run: Run) -> None:
    (first, _) = mappings(run("discrepancies", "--format", "jsonl"))
    assert run("discrepancies", "explain", first["id"], "--reason", "other hours").exit_code == 0
    assert mappings(run("discrepancies", "--known-on", "2017-01-01", "--format", "jsonl")) == []
    table = run("discrepancies", "--on", "2017-01-06")
    assert "explained" in table.stdout and "2 discrepancies." in table.stdout
    assert "No discrepancies." in run("discrepancies", "--on", "2017-01-07").stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("ask", "0000000000", "--reason", "x"), "no discrepancy has an id"),
        (("ask", "00", "--reason", "x"), "too short"),
        (("close", "0000000000", "--reason", " "), "give a reason"),
        (("--state", "shut"), "not known"),
        (("--on", "2017-01-06", "ask", "0000000000", "--reason", "x"), "leave out the options"),
    ],
)
def test_what_cannot_be_done_is_told(run: Run, arguments: tuple[str, ...], told: str) -> None:
    shown = run("discrepancies", *arguments)
    assert shown.exit_code != 0
    assert told in shown.output or told in str(shown.exception)


def test_checks_are_followed_in_the_same_way(run: Run) -> None:
    found = mappings(run("discrepancies", "--kind", "sum", "--format", "jsonl"))
    assert found == []
    assert run("discrepancies", "--kind", "sums").exit_code == 2
