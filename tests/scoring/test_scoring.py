"""What `hudna score` shows, counts and refuses."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from hudna.cli.door import application, main
from hudna.desk import DeskError
from hudna.desk.score import confused, score
from hudna.scoring.names import alike

SMALL = Path(__file__).parent / "small"
CLAIMS = SMALL / "claims.jsonl"
FIGURE = {"indicator": "violations", "value": 5, "window": "24h", "place": None, "by": None,
          "quote": "5 breaches"}  # fmt: skip
GOLD = {"figures": [FIGURE], "incidents": [], "assurances": []}


def run(*arguments: object, given: str | None = None, columns: int = 100) -> Result:
    runner = CliRunner(env={"COLUMNS": str(columns), "NO_COLOR": "1"})
    return runner.invoke(application(["score"]), ["score", *map(str, arguments)], input=given)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A folder with one document and its gold."""
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "1.txt").write_text("Over the day 5 breaches.", encoding="utf-8")
    (folder / "1.json").write_text(json.dumps(GOLD, indent=1), encoding="utf-8")
    return folder


def refused(folder: Path, claims: Path | str) -> str:
    with pytest.raises(DeskError) as error:
        score(folder, str(claims))
    return str(error.value)


def test_the_table_tells_measures_shares_and_indicators() -> None:
    shown = run(SMALL / "gold", CLAIMS)
    assert shown.exit_code == 0
    assert "1 of 3 documents have exactly the gold figures;\n1 quotes are not" in shown.stdout
    rows = {line.split()[0]: line.split() for line in shown.stdout.splitlines() if line.strip()}
    assert rows["violations"] == ["violations", "1.000", "1.000", "1.000", "5", "0", "0"]
    assert rows["assurances"] == ["assurances", "0.500", "1.000", "0.667", "1", "0", "1"]


def test_json_is_the_measures_and_what_was_asked_for() -> None:
    plain = json.loads(run(SMALL / "gold", CLAIMS, "--format", "json").stdout)
    assert plain == json.loads((SMALL / "expected.json").read_text("utf-8"))
    more = json.loads(
        run(SMALL / "gold", CLAIMS, "--format", "json", "--misses", 3, "--confusions").stdout
    )
    assert len(more["misses"]) == 3
    assert set(more["confusions"]) == {"kind", "indicator", "rule", "missed"}
    assert more["confusions"]["kind"][0] == {"miss": "window wrong", "count": 3}


def test_claims_may_come_on_standard_input() -> None:
    text = CLAIMS.read_text("utf-8")
    piped = run(SMALL / "gold", "-", "--format", "json", given=text)
    assert piped.stdout == run(SMALL / "gold", CLAIMS, "--format", "json").stdout


def test_misses_tell_both_sides_the_words_and_the_rule() -> None:
    shown = run(SMALL / "gold", CLAIMS, "--misses", 40).stdout
    assert "17 of 17 disagreements:" in shown
    assert ("place wrong, a.txt, violations: gold Hama, claim Homs: «Hama – 5» (r.share)"
            in shown)  # fmt: skip
    assert "window wrong, b.txt, aid_tonnes: gold 24h, claim nothing:" in shown
    assert "figure missed, b.txt, wounded: read as killed: «4 человек ранены»" in shown


def test_confusions_are_counted_most_frequent_first() -> None:
    scored = score(SMALL / "gold", str(CLAIMS))
    for group in ("kind", "indicator", "rule", "missed"):
        counts = [count for _, count, _ in confused(scored, group)]
        assert counts == sorted(counts, reverse=True) and counts
    kinds = {key[0] for key, _, _ in confused(scored, "kind")}
    assert {"figure missed", "figure extra", "place wrong", "window wrong", "speaker wrong",
            "type wrong", "weapon wrong", "governorate wrong", "target missed", "incident missed",
            "incident extra", "assurance extra", "broken span"} == kinds  # fmt: skip
    assert confused(scored, "rule")[0][0] == ("r.count", "window wrong")


def test_every_line_fits_a_terminal_of_80_columns() -> None:
    shown = run(SMALL / "gold", CLAIMS, "--confusions", columns=80)
    tables = shown.stdout.splitlines()[1:]
    plain = [line.translate({0x2068: None, 0x2069: None}) for line in tables]
    assert max(map(len, plain)) <= 80


def test_claims_that_agree_leave_nothing_to_mend(gold: Path, tmp_path: Path) -> None:
    (gold / "1.json").write_text(json.dumps(GOLD | {"figures": []}), encoding="utf-8")
    (tmp_path / "none.jsonl").write_text("", encoding="utf-8")
    assert "Nothing to mend" in run(gold, tmp_path / "none.jsonl", "--confusions").stdout


def test_a_folder_that_is_no_gold_is_named(gold: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "no such folder" in refused(tmp_path / "gone", CLAIMS)
    assert "holds no gold" in refused(empty, CLAIMS)
    assert "folders below it (gold)" in refused(tmp_path, CLAIMS)
    (empty / "1.txt").touch()
    assert "texts without gold" in refused(empty, CLAIMS)
    (gold / "1.txt").unlink()
    assert "its text 1.txt is missing" in refused(gold, CLAIMS)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ('{"figures": [\n {"indicator": }]}', "1.json:2: not JSON"),
        ("[]", "write a mapping"),
        ('{"figures": [], "incidents": []}', "assurances is no list"),
        (json.dumps(GOLD | {"figures": [FIGURE | {"value": "5"}]}, indent=1),
         "1.json:9: the value of a figure is '5'"),
        (json.dumps(GOLD | {"figures": [FIGURE | {"indicator": None}]}), "indicator is None"),
        (json.dumps(GOLD | {"figures": [FIGURE | {"place": 7}]}), "place is 7"),
        (json.dumps(GOLD | {"incidents": [{"type": "x", "quote": "5", "target_places": "Homs"}]}),
         "target_places is no list"),
    ],
)  # fmt: skip
def test_broken_gold_is_refused_with_its_file_and_line(gold: Path, broken: str, said: str) -> None:
    (gold / "1.json").write_text(broken, encoding="utf-8")
    told = refused(gold, CLAIMS)
    assert said in told and str(gold) in told


def test_gold_that_is_no_utf_8_is_refused(gold: Path) -> None:
    (gold / "1.txt").write_bytes(b"\xff\xfe5")
    assert "1.txt: not UTF-8 at byte 0" in refused(gold, CLAIMS)


def test_a_broken_claims_file_is_refused_with_its_line(gold: Path, tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text("\n{}\n", encoding="utf-8")
    assert refused(gold, path).startswith(f"{path}:2: ")
    assert "there is no such file" in refused(gold, tmp_path / "gone.jsonl")
    assert "is a folder" in refused(gold, gold)


def test_a_quote_that_its_text_has_not_is_named_and_the_rest_is_measured(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    moved = GOLD | {"figures": [FIGURE, FIGURE | {"quote": "6 breaches"}]}
    (gold / "1.json").write_text(json.dumps(moved, indent=1), encoding="utf-8")
    (tmp_path / "none.jsonl").touch()
    with pytest.raises(SystemExit) as end:
        main(["score", str(gold), str(tmp_path / "none.jsonl")])
    out, err = capsys.readouterr()
    assert end.value.code == 1 and "figures" in out
    assert "1.json:17: the quote «6 breaches» does not stand in 1.txt" in err


def test_claims_of_unknown_documents_are_named_and_left_out(gold: Path) -> None:
    scored = score(gold, str(CLAIMS))
    assert scored.report.values["figures"]["missed"] == 1
    (problem,) = scored.problems
    assert "a.txt, b.txt, c.txt" in problem.message and problem.message.startswith("22 claims")
    assert run(gold, CLAIMS).exit_code == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ريف حلب", "حلب", True), ("الحسكة", "حسكه", True), ("حماة", "حمص", False),
        ("Алеппо", "провинция Алеппо", True), ("провинции", None, True), (None, "Homs", False),
        ("Al-Ladhiqiyah", "Ladhiqi", True), ("Ras al-Ain", "Rashidin", False),
        ("Sheikh Maqsood", "Maqsoud", True), ("Homs", "Homa", False), ("ё", "е", True),
    ],
)  # fmt: skip
def test_names_are_compared_as_two_careful_annotators_differ(
    one: Any, other: Any, same: bool
) -> None:
    assert alike(one, other) is same
    assert alike(other, one) is same
