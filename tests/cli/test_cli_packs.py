"""`hudna gazetteer` and `hudna theatre` on real files, from outside and inside."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from gazetteer.importing.makers import dumped, workbook, written
from hudna.cli.door import application
from hudna.desk import DeskError, packs
from hudna.desk.packs.importing import Order, import_table

Run = Callable[..., Result]
TABLE = Path(__file__).resolve().parents[3] / "shared" / "gazetteer" / "syria_places.csv"
DUMP = (
    dumped(91, "Hama Governorate", "A.ADM1", admin1="10", lat=35.1, lon=36.8, others="محافظة حماة"),
    dumped(92, "Tall Nahar", "P.PPL", admin1="10", lat=35.2, lon=36.9, others="تل نهار"),
    dumped(93, "Harb Nafsa", "P.PPL", admin1="10", lat=34.90, lon=36.70),
    dumped(94, "Bad", "P.PPL", lat="x"),
)
HEADED = ("pcode,name_en,name_ar,lat,lon", "C9001,Deir Salhub,دير صلهوب,35.1,36.5")
MALFORMED = "id,level,parent\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unblocked: None) -> Run:
    """Runs one command on a data folder of its own."""
    monkeypatch.setenv("HUDNA_HOME", str(tmp_path / "home"))
    packs.forget()
    runner = CliRunner(env={"COLUMNS": "160"})

    def command(*arguments: object) -> Result:
        given = [str(one) for one in arguments]
        return runner.invoke(application(given), given)

    return command


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the imported packs stand."""
    return tmp_path / "home" / "gazetteer"


def test_a_dump_of_geonames(run: Run, tmp_path: Path, folder: Path) -> None:
    file = written(tmp_path / "SY.txt", DUMP)
    names = written(tmp_path / "alternateNamesV2.txt", ("1\t92\tru\tТелль-Нахар\t\t\t\t",))
    shown = run("gazetteer", "import", file, "--alternate", names, "--as-of", "2024-01-01")
    assert shown.exit_code == 1  # one row is refused
    assert "SY.txt:4: latitude 'x' is no number" in shown.stderr
    assert "Kept as sy: GeoNames, CC BY 4.0." in shown.stdout
    table = list(csv.DictReader((folder / "sy" / "places.csv").open(encoding="utf-8")))
    by_id = {row["id"]: row for row in table}
    assert by_id["sy:92"]["parent"] == "SY05" and by_id["sy:92"]["name_ru"] == "Телль-Нахар"
    report = (folder / "sy" / "report.jsonl").read_text(encoding="utf-8").splitlines()
    outcomes = [json.loads(line)["outcome"] for line in report]
    assert outcomes.count("refused") == 1 and "known by name" in outcomes


def test_a_workbook_of_ocha(run: Run, tmp_path: Path) -> None:
    file = workbook(tmp_path / "syr admin.xlsx", {
        "ADM1": [["ADM1_EN", "ADM1_AR", "ADM1_PCODE"], ["Hamah", "حماة", "SY05"]],
        "PPL": [["admin1Pcode", "featureName_en", "featureName_ar", "pcode", "lat", "lon"],
                ["SY05", "Deir Salhub", "دير صلهوب", "C9001", 35.1, 36.5]],
    })  # fmt: skip
    shown = run("gazetteer", "import", file, "--licence", "CC BY 4.0")
    assert shown.exit_code == 0, shown.output
    assert "Kept as syr-admin: OCHA: common operational dataset, CC BY 4.0." in shown.stdout
    found = packs.whole()
    assert found.localities["syr-admin:C9001"].parent == "SY05"
    assert packs.register().governorate_of("syr-admin:C9001") == "SY05"


def test_every_command_knows_an_imported_place(run: Run, tmp_path: Path) -> None:
    text = written(tmp_path / "a.txt", ("Militants shelled the village of Deir Salhub.",))
    words = ("read", text, "--as-of", "2016-03-24", "--format", "jsonl")
    before = json.loads(run(*words).stdout.splitlines()[0])
    run("gazetteer", "import", written(tmp_path / "list.csv", HEADED))
    after = json.loads(run(*words).stdout.splitlines()[0])
    assert before["target_places"] == [{"text": "Deir Salhub", "id": None}]
    assert after["target_places"] == [{"text": "Deir Salhub", "id": "list:C9001"}]
    told = run("explain", f"{text}:Deir Salhub", "--as-of", "2016-03-24").stdout
    assert "Deir Salhub, list:C9001" in told
    assert run("gazetteer", "remove", "list").exit_code == 0
    assert json.loads(run(*words).stdout.splitlines()[0]) == before


def test_what_is_imported_is_listed_with_its_terms(run: Run, tmp_path: Path) -> None:
    run("gazetteer", "import", written(tmp_path / "list.csv", HEADED), "--source", "Field list",
        "--licence", "CC0", "--address", "https://a.example/", "--as-of", "2024-05-06")  # fmt: skip
    listed = run("gazetteer", "list", "--format", "jsonl").stdout.splitlines()
    rows = [json.loads(line) for line in listed]
    (own,) = [row for row in rows if row["imported"]]
    assert own["title"] == "Field list" and own["licence"] == "CC0" and own["places"] == 1
    assert own["address"] == "https://a.example/" and own["as_of"] == "2024-05-06"
    assert "list.csv (SHA-256 " in own["note"]
    assert {row["licence"] for row in rows} >= {"Apache-2.0", "CC BY 4.0", "CC0"}
    shown = run("gazetteer", "list").stdout
    assert "Field list" in shown and "GeoNames" in shown


def test_a_second_import_replaces_the_first(run: Run, tmp_path: Path, folder: Path) -> None:
    run("gazetteer", "import", written(tmp_path / "list.csv", HEADED))
    other = ("name_en,lat,lon", "Other,35.9,36.9")
    run("gazetteer", "import", written(tmp_path / "list.csv", other))
    found = [one for one in packs.whole().localities if one.startswith("list:")]
    assert found == ["list:other"]
    assert sorted(one.name for one in folder.iterdir()) == ["list"]


def test_a_table_of_which_no_row_can_be_used_replaces_nothing(
    run: Run, tmp_path: Path, folder: Path
) -> None:
    run("gazetteer", "import", written(tmp_path / "list.csv", HEADED))
    before = (folder / "list" / "places.csv").read_bytes()
    for rows in ((HEADED[0],), (HEADED[0], "C2,Bad,,100,36")):
        shown = run("gazetteer", "import", written(tmp_path / "list.csv", rows))
        assert shown.exit_code == 1 and "nothing was kept" in str(shown.exception)
    assert (folder / "list" / "places.csv").read_bytes() == before


def test_an_open_quotation_mark_and_control_characters_are_refused(
    run: Run, tmp_path: Path
) -> None:
    rows = (*HEADED, "C2,Esc\x1b[31m,,35.2,36.6", 'C3,"Open,,35.3,36.7', "C4,After,,35.4,36.8")
    shown = run("gazetteer", "import", written(tmp_path / "list.csv", rows))
    assert "list.csv:3: a control character" in shown.stderr
    assert "list.csv:4: a cell goes on to line 5: close its quotation mark" in shown.stderr
    assert [one for one in packs.whole().localities if one.startswith("list:")] == ["list:C9001"]


def test_a_dry_run_and_a_strict_one_keep_nothing(run: Run, tmp_path: Path, folder: Path) -> None:
    bad = written(tmp_path / "list.csv", (*HEADED, "C2,Bad,,100,36"))
    for option, code in (("--dry-run", 1), ("--strict", 1)):
        shown = run("gazetteer", "import", bad, option)
        assert shown.exit_code == code and "Nothing was kept" in shown.stdout
        assert "list.csv:3: latitude 100 is outside ±90" in shown.stderr
    good = run("gazetteer", "import", written(tmp_path / "good.csv", HEADED), "--dry-run")
    assert good.exit_code == 0 and "this was a dry run" in good.stdout
    assert not folder.exists()


def test_nothing_half_written_stays(
    run: Run, tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("gazetteer", "import", written(tmp_path / "list.csv", HEADED))
    before = (folder / "list" / "places.csv").read_bytes()

    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("hudna.gazetteer.importing.pack.opened", broken)
    with pytest.raises(DeskError, match="No space left"):
        import_table(Order(tmp_path / "list.csv"))
    assert [one.name for one in folder.iterdir()] == ["list"]
    assert (folder / "list" / "places.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (("missing.csv",), "missing.csv cannot be read"),
        (("colours.csv",), "no heading that names places"),
        (("list.csv", "--name", "Übung"), "is no name for a pack"),
        (("list.csv", "--name", "syria"), "syria is a packaged theatre"),
        (("list.csv", "--format", "geonames"), "is no GeoNames dump"),
        (("list.csv", "--alternate", "list.csv"), "--alternate goes with --format geonames only"),
    ],
)
def test_what_cannot_be_imported(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], wanted: str
) -> None:
    written(tmp_path / "list.csv", HEADED)
    written(tmp_path / "colours.csv", ("colour,shade", "red,dark"))
    file, *rest = arguments
    rest = [str(tmp_path / one) if one.endswith(".csv") else one for one in rest]
    shown = run("gazetteer", "import", tmp_path / file, *rest)
    assert shown.exit_code == 1
    assert isinstance(shown.exception, DeskError) and wanted in str(shown.exception)


def test_wrong_usage(run: Run, tmp_path: Path) -> None:
    file = written(tmp_path / "list.csv", HEADED)
    assert run("gazetteer", "import", file, "--country", "Syria").exit_code == 2
    assert run("gazetteer", "import", file, "--as-of", "may").exit_code == 2
    assert run("gazetteer", "import", file, "--format", "kml").exit_code == 2
    assert run("gazetteer").exit_code == 2


def test_a_pack_that_another_leans_on_stays(run: Run, tmp_path: Path) -> None:
    run("gazetteer", "import", written(tmp_path / "list.csv", HEADED))
    rows = ("id,level,parent,name_en,lat,lon", "q,quarter,list:C9001,North,35.1,36.5")
    run("gazetteer", "import", written(tmp_path / "quarters.csv", rows))
    shown = run("gazetteer", "remove", "list")
    assert "quarters leans on list: remove quarters first" in str(shown.exception)
    assert run("gazetteer", "remove", "quarters").exit_code == 0
    assert run("gazetteer", "remove", "list").exit_code == 0
    assert "there is no imported pack 'list'" in str(run("gazetteer", "remove", "list").exception)


def test_a_pack_spoilt_by_hand_is_told_and_can_be_taken_out(
    run: Run, tmp_path: Path, folder: Path
) -> None:
    run("gazetteer", "import", written(tmp_path / "list.csv", HEADED))
    (folder / "list" / "places.csv").write_text(MALFORMED, encoding="utf-8")
    packs.forget()
    for command in (("gazetteer", "list"), ("theatre", "check", folder / "list")):
        told = run(*command)
        assert told.exit_code == 1
        assert "the header differs" in f"{told.exception}{told.output}"
    with pytest.raises(DeskError, match="hudna gazetteer remove list"):
        packs.register()
    assert run("gazetteer", "remove", "list").exit_code == 0
    assert packs.register().further == ()


def test_a_pack_with_a_head_is_a_theatre(run: Run, tmp_path: Path, folder: Path) -> None:
    run("gazetteer", "import", written(tmp_path / "list.csv", HEADED))
    head = ('name_en = "Own"\nname_ar = "لنا"\nname_ru = "Свой"\ncountries = []\n'
            'months_ar = "western"\nweekend = ["friday"]\nzone = "UTC"\n')  # fmt: skip
    (folder / "list" / "theatre.toml").write_text(head, encoding="utf-8")
    packs.forget()
    listed = run("theatre", "list", "--format", "jsonl").stdout.splitlines()
    rows = [json.loads(line) for line in listed]
    assert [row["id"] for row in rows if not row["packaged"]] == ["list"]
    assert "list:C9001" in packs.register().localities
    assert "Own" in run("theatre", "list").stdout


def test_theatre_check(run: Run, tmp_path: Path) -> None:
    pack = tmp_path / "p"
    pack.mkdir()
    shown = run("theatre", "check", pack)
    assert shown.exit_code == 1 and "holds no table" in str(shown.exception)
    written(pack / "theatre.toml", ('name_en = "P"',))
    written(pack / "colours.csv", ("red",))
    assert "holds no table of a pack" in str(run("theatre", "check", pack).exception)
    (pack / "theatre.toml").unlink()
    head = "language,name\n"
    written(pack / "ordinary.csv", (head + "en,Word",))
    assert run("theatre", "check", pack).exit_code == 0
    written(pack / "ordinary.csv", (head + "en,Word\nde,Wort\nfr,mot",))
    shown = run("theatre", "check", pack)
    assert shown.exit_code == 1
    assert "p/ordinary.csv:3: language 'de' is not known: write one of en, ar, ru" in shown.stdout
    assert "1 checked: 2 rows wrong, no warnings." in shown.stdout
    lines = run("theatre", "check", pack, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["where"] for line in lines] == ["p/ordinary.csv:3", "p/ordinary.csv:4"]
    assert "is no folder" in str(run("theatre", "check", tmp_path / "none").exception)


@pytest.mark.skipif(not TABLE.is_file(), reason="the shared table of Syrian places is not here")
def test_the_whole_table_of_syria_imports_clean(run: Run) -> None:
    shown = run("gazetteer", "import", TABLE)
    assert shown.exit_code == 0, shown.stderr
    assert not shown.stderr
    found = packs.whole()
    with TABLE.open(encoding="utf-8") as stream:
        codes = {row["pcode"] for row in csv.DictReader(stream)} - {""}
    assert codes <= {place.pcode for place in found.localities.values()}
    assert len(found.localities) > 5900
    assert all(found.country_of(one) == "SY" for one in found.localities if one[:6] == "syria-")


def test_one_table_under_two_names_gives_its_places_once(run: Run, tmp_path: Path) -> None:
    rows = (
        "name_en,name_ar,admin1Name_en,lat,lon",
        "Deir Foo,دير فو,Hama,,",
        "Kafr Bar,كفر بار,,,",
        "Tell Baz,تل باز,Hama,35.1,36.5",
        "Tell Baz,تل باز,Hama,35.1,36.51",
    )
    file = written(tmp_path / "list.csv", rows)
    run("gazetteer", "import", file, "--name", "one")
    before = set(packs.whole().localities)
    shown = run("gazetteer", "import", file, "--name", "two")
    assert shown.exit_code == 0 and set(packs.whole().localities) == before
    told = {line.rsplit("  ", 1)[0].strip() for line in shown.stdout.splitlines()}
    assert any(line.startswith("known by every word") and " 4" in line for line in told)


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (b"", "list.csv is empty"),
        (b"\n \n", "list.csv is empty"),
        ("name_en,lat,lon\nA,35,36\n".encode("utf-16"), "list.csv is UTF-16: save it as UTF-8"),
        ("name_en,lat,lon\nA,35,36\n".encode("utf-16-le"), "list.csv is UTF-16: save it as UTF-8"),
        (b"PK\x03\x04\x00\x01abcdefghijk", "list.csv is no text: save it as CSV in UTF-8"),
    ],
)
@pytest.mark.parametrize("form", [(), ("--format", "geonames")])
def test_files_that_are_no_text(
    run: Run, tmp_path: Path, content: bytes, wanted: str, form: tuple[str, ...]
) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(content)
    assert wanted in str(run("gazetteer", "import", file, *form).exception)


def test_names_and_countries_that_are_none(run: Run, tmp_path: Path) -> None:
    file = written(tmp_path / "ملف.csv", HEADED)
    for more, wanted in (
        ((), "no letter or digit that a pack could be named after: give --name"),
        (("--name", ""), "--name is empty"),
        (("--name", "a", "--country", "XX"), "--country XX: no pack and no row of the table has"),
    ):
        shown = run("gazetteer", "import", file, *more)
        assert shown.exit_code == 1 and wanted in str(shown.exception)
    land = dumped(9, "Landia", "A.PCLI", land="XX")
    dump = written(tmp_path / "XX.txt", (land, dumped(8, "Hamlet", "P.PPL", land="XX")))
    assert run("gazetteer", "import", dump, "--country", "XX").exit_code == 0
    assert packs.whole().country_of("xx:8") == "xx:XX"


def test_what_a_killed_import_left_is_cleaned(run: Run, tmp_path: Path, folder: Path) -> None:
    for left in (".other.new/other", ".list.old", ".gone.gone", ".kept.old"):
        (folder / left).mkdir(parents=True)
        written(folder / left / "places.csv", ("half",))
    file = written(tmp_path / "list.csv", HEADED)
    (folder / ".list.new" / "list").mkdir(parents=True)
    shown = run("gazetteer", "import", file, "--dry-run")
    assert shown.exit_code == 0 and (folder / ".other.new").exists()
    run("gazetteer", "import", file)
    assert not [one.name for one in folder.iterdir() if one.name.startswith(".")]


def test_truces_with_their_parties_days_and_terms(run: Run) -> None:
    lines = [
        json.loads(one) for one in run("theatre", "truces", "--format", "jsonl").stdout.splitlines()
    ]
    assert {one["id"] for one in lines} == set(packs.register().truces)
    assert all(one["start_on"] and "terms" in one for one in lines)
    own = [
        json.loads(one)
        for one in run("theatre", "truces", "syria", "--format", "jsonl").stdout.splitlines()
    ]
    assert (
        own and {one["theatre"] for one in own} == {"syria"} and any(one["parties"] for one in own)
    )
    shown = run("theatre", "truces", "syria").stdout
    assert all(one["id"] in shown for one in own) and "guarantor: " in shown
    wrong = run("theatre", "truces", "atlantis")
    assert wrong.exit_code == 1 and "choose from" in str(wrong.exception)
