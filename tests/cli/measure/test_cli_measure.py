"""`hudna tally`, `trend`, `changes` and `standing` on every kind of store."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from hudna.cli.door import COMMANDS, application

Run = Callable[..., Result]
HEAD = "date,speaker,indicator,place_id,place,window,value,language,source_url\n"
RU, TR = "joint_commission_ru", "joint_commission_tr"
FIRST = date(2017, 1, 1)


def rows() -> str:
    """56 days: the Russian side 4 a day and then 12, all in Hama; the Turkish side 3 on some."""
    found = []
    for at in range(56):
        on = FIRST + timedelta(days=at)
        count = 4 if at < 28 else 12
        found += [(on, RU, "violations", "", count), (on, RU, "violations", "SY05", count)]
        if at % 10 == 0:
            found.append((on, TR, "violations", "", 3))
    found.append((FIRST, RU, "localities_total", "", 51))
    return "".join(f"{on},{who},{what},{place},,24h,{count},en,https://a.example/{on}\n"
                   for on, who, what, place, count in found)  # fmt: skip


@pytest.fixture
def run(environ: dict[str, str], unblocked: None, tmp_path: Path) -> Run:
    """Runs one command on a site with those figures, on each kind of store."""
    runner = CliRunner(env={"COLUMNS": "220"})
    (tmp_path / "figures.csv").write_text(HEAD + rows(), "utf-8")

    def command(*arguments: object) -> Result:
        given = [str(one) for one in arguments]
        return runner.invoke(application(given), given)

    assert command("import", "tallies", tmp_path / "figures.csv").exit_code == 0
    return command


def shown(result: Result) -> str:
    assert result.exit_code == 0, result.output
    return result.stdout


def mappings(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in shown(result).splitlines()]


def test_sums_of_each_speaker_with_their_days(run: Run) -> None:
    text = shown(run("tally", "violations"))
    assert "sum of 31 of 31 days" in text and "sum of 4 of 31 days" in text
    written = run("tally", "violations", "--by", "all", "--speaker", "Turkish side",
                  "--format", "csv")  # fmt: skip
    (row,) = csv.DictReader(io.StringIO(shown(written)))
    assert (row["low"], row["high"], row["told"], row["days"]) == ("18", "18", "6", "51")
    assert len(row["claims"].split()) == 6
    (half,) = mappings(run("tally", "violations", "--from", "2017-01-15", "--to", "2017-01-31",
                           "--speaker", RU, "--format", "jsonl"))  # fmt: skip
    assert (half["first"], half["low"], half["told"], half["days"]) == ("2017-01-15", 92, 17, 17)


def test_each_sum_leads_to_its_claims(run: Run) -> None:
    (first, *_) = mappings(run("tally", "violations", "--by", "day", "--format", "jsonl"))
    claim = first["figures"][0]["printed"][0]["claims"][0]
    assert "2017-01-01,joint_commission_ru,violations" in shown(run("explain", claim[:10]))


def test_places_and_one_place(run: Run) -> None:
    (one,) = mappings(run("tally", "violations", "--places", "--by", "year", "--format", "jsonl"))
    (other,) = mappings(
        run("tally", "violations", "--place", "حماة", "--by", "year", "--format", "jsonl")
    )
    assert one == other and (one["place"], one["low"]) == ("SY05", 448)
    both = run("tally", "violations", "--places", "--place", "Hama")
    assert both.exit_code == 2 and "give one of the two" in both.stderr
    assert "No figure of killed" in shown(run("tally", "killed"))


def test_a_rise_is_told_with_its_interval(run: Run) -> None:
    found = {one["speaker"]: one for one in mappings(
        run("trend", "violations", "--on", "2017-02-25", "--format", "jsonl"))}  # fmt: skip
    assert found[RU]["verdict"] == "rose"
    assert found[RU]["ratio"]["estimate"] == 3 and found[RU]["ratio"]["low"] > 2
    assert len(found[RU]["now"]["claims"]) == 28
    assert found[TR]["verdict"] == "too few days told" and found[TR]["ratio"] is None
    text = shown(run("trend", "violations", "--on", "2017-02-25", "--places"))
    assert "Hama" in text and "28, 28 of 28" in text and "rose" in text


def test_what_has_no_rate_and_what_is_not_told(run: Run) -> None:
    refused = run("trend", "localities_total")
    assert refused.exit_code == 1 and "it has no rate" in str(refused.exception)
    assert "No daily figure" in shown(run("trend", "killed"))
    assert "No daily figure" in shown(run("changes", "killed"))
    early = run("trend", "violations", "--on", "0001-01-05")
    assert early.exit_code == 1 and "give a later day" in str(early.exception)


def test_the_day_of_a_change(run: Run) -> None:
    (one, _) = mappings(run("changes", "violations", "--format", "jsonl"))
    assert [era["first"] for era in one["eras"]] == ["2017-01-01", "2017-01-29"]
    text = shown(run("changes", "violations", "--speaker", RU))
    assert "1 change in 56 days told" in text and "2017-01-29" in text


def test_the_standing_of_every_governorate(run: Run) -> None:
    found = {one["governorate"]: one for one in mappings(
        run("standing", "--on", "2017-02-04", "--format", "jsonl"))}  # fmt: skip
    assert len(found) == 14
    hama = found["SY05"]
    assert (hama["standing"], hama["clause"]) == ("broken", "breaches surged")
    assert hama["on_the_word_of"] == [RU] and hama["one_sided"]
    assert hama["definition"] == {"name": "hudna", "version": "1"}
    assert hama["heard"][0]["inputs"]["breaches"]["recent"] == 84
    assert found["SY04"]["standing"] == "unseen" and not found["SY04"]["heard"]
    text = shown(run("standing", "--on", "2017-02-04"))
    assert "by the definition hudna 1" in text and "nobody" in text


def test_why_a_governorate_stands_so(run: Run) -> None:
    text = shown(run("standing", "--on", "2017-02-04", "--place", "Хама"))
    assert "Hama on 2017-02-04: broken" in text and "Only one side told of it." in text
    assert "breaches surged" in text and "2017-02-04,joint_commission_ru,violations" in text
    assert "no sign of calm" in shown(run("standing", "--place", "Homs"))
    nowhere = run("standing", "--place", "Atlantis")
    assert nowhere.exit_code == 1 and "no governorate 'Atlantis'" in str(nowhere.exception)


def test_a_definition_of_ones_own(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        'name = "own"\nversion = "7"\nrecent_days = 1\nbefore_days = 1\n'
        '[[input]]\nname = "breaches"\nindicators = ["violations"]\n'
        '[[clause]]\nname = "any"\nstanding = "strained"\ninput = "breaches"\nat_least = 1\n',
        "utf-8",
    )
    text = shown(run("standing", "--on", "2017-02-04", "--place", "Hama", "--definition", own))
    assert "Hama on 2017-02-04: strained" in text and "definition own 7" in text
    own.write_text("name = 3", "utf-8")
    wrong = run("standing", "--definition", own)
    assert wrong.exit_code == 1 and "is no definition of standings" in str(wrong.exception)
    missing = run("standing", "--definition", tmp_path / "none.toml")
    assert missing.exit_code == 1 and "cannot be read" in str(missing.exception)


def test_as_it_was_known_before_anything_came(run: Run) -> None:
    assert "Nothing is kept yet" in shown(run("standing", "--known-on", "2000-01-01"))
    assert "No figure" in shown(run("tally", "violations", "--known-on", "2000-01-01"))


def test_only_those_that_need_it_load_what_intervals_need() -> None:
    others = sorted({where for name, where in COMMANDS.items() if name not in ("trend", "changes")})
    code = (f"import importlib, sys; [importlib.import_module(one) for one in {others}]; "
            "sys.exit('scipy' in sys.modules)")  # fmt: skip
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
