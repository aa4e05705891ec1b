"""Tables with headings: OCHA's families, CSV of any separator, XLSX; cells with several names."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazetteer.importing.makers import workbook, written
from hudna.gazetteer.importing import table
from hudna.gazetteer.importing.offered import Log, Offered, TableError


def read(file: Path, country: str | None = None) -> tuple[list[Offered], Log]:
    log = Log()
    return list(table.read(file, log, country)), log


@pytest.mark.parametrize(
    "head",
    [
        "admin1Name_en,admin1Name_ar,admin1Pcode,admin2Name_en,admin2Name_ar,admin2Pcode",
        "ADM1_EN,ADM1_AR,ADM1_PCODE,ADM2_EN,ADM2_AR,ADM2_PCODE",
        "adm1_name,adm1_name1,adm1_pcode,adm2_name,adm2_name1,adm2_pcode",
        "admin1_en;admin1_ar;admin1 pcode;admin2_en;admin2_ar;admin2 pcode",
        "ADM1ALT1EN\tADM1ALT1AR\tADM1PCODE\tADM2ALT1EN\tADM2ALT1AR\tADM2PCODE",
        "admin1Name_en,admin1Name_alias,admin1PCode,admin2RefName,admin2AltName1_ar,admin2PCode",
    ],
)
def test_units_of_each_family_of_headings(tmp_path: Path, head: str) -> None:
    sign = next(one for one in ",;\t" if one in head)
    row = sign.join(("Hama", "حماة", "SY05", "Masyaf", "مصياف", "SY0504"))
    found, log = read(written(tmp_path / "adm2.csv", (head, row, row)))
    assert not log.refused
    assert [(one.level, one.pcode, one.names) for one in found[:2]] == [
        ("governorate", "SY05", {"en": ["Hama"], "ar": ["حماة"]}),
        ("district", "SY0504", {"en": ["Masyaf"], "ar": ["مصياف"]}),
    ]
    assert [unit.mark for unit in found[1].around] == ["SY05"]


def test_places_in_their_units(tmp_path: Path) -> None:
    head = (
        "admin1Pcode,admin3Name_en,admin3Pcode,featureName_en,featureName_ar,pcode,Y,X,population"
    )
    rows = (head, "SY05,Masyaf,SY050400,Deir X,دير س,C9001,35.1,36.4,7000")
    found, _ = read(written(tmp_path / "ppl.csv", rows))
    unit, place = found
    assert (unit.level, unit.pcode, unit.lat) == ("subdistrict", "SY050400", None)
    assert (place.level, place.pcode, place.lat, place.lon) == ("town", "C9001", 35.1, 36.4)
    assert [one.mark for one in place.around] == ["SY050400", "SY05"]


def test_a_workbook_is_read_sheet_by_sheet(tmp_path: Path) -> None:
    file = workbook(tmp_path / "cod.xlsx", {
        "README": [["About this file"], ["nothing here"]],
        "ADM1": [["ADM1_EN", "ADM1_AR", "ADM1_PCODE"], ["Hama", "حماة", "SY05"]],
        "Places": [["Populated places"], ["name_en", "lat", "lon", "admin1Pcode", "pcode"],
                   ["Deir X", 35.1, 36.4, "SY05", "C9001"], ["Bad", "x", 36.4, "SY05", None],
                   [None, None, None, None, None]],
    })  # fmt: skip
    found, log = read(file)
    assert [(one.name, one.where) for one in found] == [
        ("Hama", "cod.xlsx:ADM1:2"), ("Deir X", "cod.xlsx:Places:3"),
    ]  # fmt: skip
    assert found[1].lat == 35.1
    assert [where for where, _ in log.refused] == ["cod.xlsx:Places:4"]


def test_a_broken_workbook_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK no workbook")
    with pytest.raises(TableError, match="is no XLSX workbook"):
        read(tmp_path / "a.xlsx")


def test_a_table_without_names_is_told(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="no heading that names places"):
        read(written(tmp_path / "a.csv", ("colour,lat,lon", "red,35,36")))


def test_our_own_columns(tmp_path: Path) -> None:
    head = "id,level,parent,pcode,lat,lon,precision_km,name_en,aliases_en,name_ar,aliases_ar"
    row = "k1,base,SY05,,35.1,36.4,0.5,Post One,First Post|Post 1,النقطة الأولى,"
    (place,), _ = read(written(tmp_path / "own.csv", (head, row)))
    assert (place.mark, place.level, place.parent, place.precision_km) == (
        "k1",
        "base",
        "SY05",
        0.5,
    )
    assert place.names == {"en": ["Post One", "First Post", "Post 1"], "ar": ["النقطة الأولى"]}


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("A,أ ب,35.1,,", "only one of latitude and longitude"),
        ("A,أ ب,95.1,36,", "latitude 95.1 is outside ±90"),
        (",,35,36,", "no name: fill in a name"),
        ("A,أ ب,35,36,hamlet", "level 'hamlet' is not known: write one of country"),
        ("A,أ ب,35,36,town,surplus", "6 cells under 5 headings"),
    ],
)
def test_rows_that_cannot_be_used(tmp_path: Path, row: str, wanted: str) -> None:
    lines = ("name_en,name_ar,lat,lon,level", row, "Good,جيد,35,36,")
    found, log = read(written(tmp_path / "a.csv", lines))
    assert [one.name for one in found] == ["Good"]
    assert [where for where, _ in log.refused] == ["a.csv:2"]
    assert wanted in log.refused[0][1]


def test_a_file_in_another_encoding_is_refused_by_line(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes("name_en,name_ar\nGood,\nBad,حماة\n".encode("cp1256"))
    found, log = read(file)
    assert [one.name for one in found] == ["Good"]
    assert log.refused == [("a.csv:3", "not UTF-8: save the file as UTF-8")]


@pytest.mark.parametrize(
    ("english", "arabic", "wanted"),
    [
        ("Sharan (Sharan)", "شران", {"en": ["Sharan"], "ar": ["شران"]}),
        ("Rawda / Tarjano", "قزل/غزل", {"en": ["Rawda / Tarjano", "Rawda", "Tarjano"],
                                        "ar": ["قزل/غزل", "قزل", "غزل"]}),
        ("Abu Kabra", "أبو كبرة-الرشيد", {"en": ["Abu Kabra"],
                                         "ar": ["أبو كبرة-الرشيد", "أبو كبرة", "الرشيد"]}),
        ("ALEPPO : Sukkari", "مدينة حلب : حي السكري", {"en": ["Sukkari"],
                                                      "ar": ["حي السكري", "السكري"]}),
        ("Hamu", "حامـــو", {"en": ["Hamu"], "ar": ["حامو"]}),
        ("Tell (Old)", "", {"en": ["Tell (Old)", "Tell"]}),
    ],
)  # fmt: skip
def test_cells_with_more_than_a_name(
    tmp_path: Path, english: str, arabic: str, wanted: dict[str, list[str]]
) -> None:
    lines = ("name_en,name_ar,admin3_en", f"{english},{arabic},Sharan")
    (place,), _ = read(written(tmp_path / "a.csv", lines))
    assert place.names == wanted
    assert place.level == ("quarter" if ":" in english else "village")


def test_the_row_of_hxl_tags_is_no_place(tmp_path: Path) -> None:
    lines = ("name_en,admin1Pcode,lat", "#loc+name,#adm1+code,#geo+lat", "A,SY05,")
    found, log = read(written(tmp_path / "a.csv", lines))
    assert [one.name for one in found] == ["A"] and log.read == 1


def test_rows_of_another_country_are_left_out(tmp_path: Path) -> None:
    lines = ("name_en,country", "A,SY", "B,LB", "C,")
    found, log = read(written(tmp_path / "a.csv", lines), "SY")
    assert [one.name for one in found] == ["A", "C"]
    assert log.left_out == {"other countries": 1}
