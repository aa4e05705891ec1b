"""The check of a pack: all that is wrong, and all that looks wrong, with file, line and advice."""

from __future__ import annotations

from pathlib import Path

import pytest

from hudna.gazetteer import packaged, theatres
from hudna.gazetteer.checking import Remark, check
from hudna.gazetteer.rows import (
    PARTY_COLUMNS,
    PLACE_COLUMNS,
    SOURCE_COLUMNS,
    STANDING_COLUMNS,
    TRUCE_COLUMNS,
)

TABLES = {
    "sources.csv": (SOURCE_COLUMNS, "s,a list,CC0,,,"),
    "places.csv": (PLACE_COLUMNS,
                   "p:a,governorate,SY,,35.0,37.0,20,s,Aland,,ألف,,Аланд,"),
    "parties.csv": (PARTY_COLUMNS, "p:army,group,,,Army,,جيش,,Армия,"),
    "truces.csv": (TRUCE_COLUMNS, "p:truce,Truce,هدنة,Перемирие,2020-01-01,2020-12-31,"),
    "standings.csv": (STANDING_COLUMNS, "p:truce,p:army,bound,,,its text,"),
}  # fmt: skip


def checked(folder: Path, **more: str) -> list[Remark]:
    """The remarks on a pack of one good row a table, and these lines behind it."""
    pack = folder / "p"
    pack.mkdir(exist_ok=True)
    for file, (columns, row) in TABLES.items():
        lines = [",".join(columns), row, *more.get(file.partition(".")[0], "").splitlines()]
        (pack / file).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return check([pack], packaged(), lambda language, name: name == "The")


def test_a_good_pack_has_no_remarks(tmp_path: Path) -> None:
    assert checked(tmp_path) == []


def test_every_wrong_row_is_told(tmp_path: Path) -> None:
    places = "p:b,hamlet,,,,,,s,B,,,,,\np:c,town,p:z,,,,,s,C,,ج,,Ц,\np:a,town,,,,,,s,A,,أ,,А,\n"
    found = checked(tmp_path, places=places, parties="p:x,group,,,,,,,,\np:y,mob,,,Y,,,,,")
    wrong = [(one.where, one.message.split(": ")[0]) for one in found if one.wrong]
    assert wrong == [
        ("p/parties.csv:3", "no name"), ("p/parties.csv:4", "kind 'mob' is not known"),
        ("p/places.csv:3", "level 'hamlet' is not known"),
        ("p/places.csv:4", "parent 'p:z' is not the id of a row"),
        ("p/places.csv:5", "id 'p:a' stands at p/places.csv:2 too"),
    ]  # fmt: skip


def test_an_id_of_a_packaged_theatre_is_taken(tmp_path: Path) -> None:
    (one,) = checked(tmp_path, places="SY02,town,SY,,36.2,37.1,2,s,A,,أ,,А,")
    assert one.wrong and "id 'SY02' stands at syria/places.csv:" in one.message


@pytest.mark.parametrize(
    ("table", "row", "wanted"),
    [
        ("places", "p:b,town,p:a,,35.0,40.5,2,s,B,,ب,,Б,", "p:b lies 319 km from its parent p:a"),
        ("places", "p:b,town,SY,,31.0,37.0,2,s,B,,ب,,Б,", "lies outside SY: correct the point"),
        ("places", "p:b,town,SY,,37.0,35.0,2,s,B,,ب,,Б,", "lies outside SY: exchange lat and lon"),
        ("places", "p:b,town,,,1,1,2,s,B,,ب,,Б,\np:c,town,,,1.03,1,2,s,Bee,,ب,,Би,",
         "have one name and level and lie 3.3 km apart"),
        ("places", "p:b,town,,,1,1,2,s,B,,ب,,,", "p:b has no name_ru: fill it in"),
        ("parties", "p:b,group,,,B,,,,Б,", "p:b has no name_ar: fill it in"),
        ("places", "p:b,town,,,1,1,2,s,The,,ب,,Б,", "The is an everyday word too: add en,The"),
        ("standings", "p:truce,p:army,joined,2019-12-31,,a text,", "outside the days of p:truce"),
        ("standings", "p:truce,p:army,joined,,2021-01-01,a text,", "(2020-01-01 to 2020-12-31)"),
    ],
)  # fmt: skip
def test_what_looks_wrong_is_a_warning(tmp_path: Path, table: str, row: str, wanted: str) -> None:
    (one,) = checked(tmp_path, **{table: row})
    assert not one.wrong
    assert one.where.startswith(f"p/{table}.csv:3")
    assert wanted in one.message


def test_many_missing_names_are_one_warning(tmp_path: Path) -> None:
    rows = "\n".join(f"p:{n},town,,,{n},1,2,s,B{n},,ب{n},,," for n in range(9))
    (one,) = checked(tmp_path, places=rows)
    assert one.message.startswith("9 rows have no name_ru (p:0, p:1, p:2, p:3, p:4, …)")


def test_a_malformed_head_is_told(tmp_path: Path) -> None:
    checked(tmp_path)
    (tmp_path / "p" / "theatre.toml").write_text('name_en = "P"\n', encoding="utf-8")
    (one,) = check([tmp_path / "p"], packaged(), lambda language, name: False)
    assert one.wrong and one.where == "p/theatre.toml" and "is missing: write it" in one.message


@pytest.mark.parametrize("name", theatres())
def test_the_packaged_theatres_have_no_wrong_row(name: str) -> None:
    (pack,) = [one for one in packaged() if one.name == name]
    beside = [one for one in packaged() if one.name != name]
    found = check([pack], beside, lambda language, name: False)
    assert [one for one in found if one.wrong] == []
