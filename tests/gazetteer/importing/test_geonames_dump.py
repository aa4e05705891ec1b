"""GeoNames dumps: levels by feature codes, names by letters or by the file of alternate names."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazetteer.importing.makers import dumped, written
from hudna.gazetteer.importing import geonames
from hudna.gazetteer.importing.offered import Log, Offered, TableError

DUMP = (
    dumped(1, "Hama Governorate", "A.ADM1", admin1="10", others="محافظة حماة"),
    dumped(2, "Nahiyat X", "A.ADM2", admin1="10", admin2="77"),
    dumped(
        3,
        "Tall Nahar",
        "P.PPL",
        admin1="10",
        admin2="77",
        others="Tell Nahar,تل نهار,Телль,OSTN,http://a.example/,X",
    ),
    dumped(4, "Big", "P.PPL", people=9000),
    dumped(5, "Quarter", "P.PPLX"),
    dumped(6, "Wadi", "H.WAD"),
    dumped(7, "Zahle", "P.PPL", land="LB"),
    dumped(8, "Bad", "P.PPL", lat="north"),
    "9\tshort",
    dumped(10, "Sea", "P.PPL", lat=0, lon=0),
    dumped(11, "Camp", "S.CMPRF"),
)


def read(folder: Path, *lines: str, country: str | None = "SY") -> tuple[dict[str, Offered], Log]:
    log = Log()
    found = geonames.read(written(folder / "SY.txt", lines), log, country)
    return {one.name: one for one in found}, log


def test_features_become_our_levels(tmp_path: Path) -> None:
    found, log = read(tmp_path, *DUMP)
    levels = {name: one.level for name, one in found.items()}
    assert levels == {
        "Hama Governorate": "governorate", "Nahiyat X": "district", "Tall Nahar": "village",
        "Big": "town", "Quarter": "quarter", "Camp": "camp",
    }  # fmt: skip
    assert log.read == len(DUMP)
    assert log.left_out == {"H.WAD": 1, "other countries": 1}


def test_names_go_to_the_language_of_their_letters(tmp_path: Path) -> None:
    found, _ = read(tmp_path, *DUMP)
    assert found["Tall Nahar"].names == {
        "en": ["Tall Nahar", "Tell Nahar"], "ar": ["تل نهار"], "ru": ["Телль"],
    }  # fmt: skip


def test_the_units_around_are_the_dumps_own_rows(tmp_path: Path) -> None:
    found, _ = read(tmp_path, *DUMP)
    assert found["Hama Governorate"].mark == "SY.10"
    assert [unit.mark for unit in found["Tall Nahar"].around] == ["SY.10.77", "SY.10", "SY"]
    assert [unit.mark for unit in found["Nahiyat X"].around] == ["SY.10", "SY"]


def test_bad_lines_are_refused_with_their_number(tmp_path: Path) -> None:
    _, log = read(tmp_path, *DUMP)
    assert [where for where, _ in log.refused] == ["SY.txt:8", "SY.txt:9", "SY.txt:10"]
    assert "latitude 'north' is no number" in log.refused[0][1]
    assert "2 columns instead of 19" in log.refused[1][1]
    assert "0, 0 lies in the sea" in log.refused[2][1]


def test_alternate_names_say_their_language(tmp_path: Path) -> None:
    log = Log()
    found = list(geonames.read(written(tmp_path / "SY.txt", DUMP), log, "SY"))
    names = written(tmp_path / "alternateNamesV2.txt", (
        "1\t3\tru\tТель-Нахар\t1\t\t\t", "2\t3\ten\tTal Nahar\t\t\t\t\t\t",
        "3\t3\ten\tOldname\t\t\t\t1\t\t", "4\t3\tlink\thttps://example.org\t\t\t\t",
        "5\t999\ten\tElsewhere\t\t\t\t", "6\tbroken",
    ))  # fmt: skip
    assert geonames.add_alternates(names, found, log) == 2
    (nahar,) = [one for one in found if one.name == "Tall Nahar"]
    assert nahar.names["ru"] == ["Тель-Нахар", "Телль"]
    assert nahar.names["en"] == ["Tall Nahar", "Tell Nahar", "Tal Nahar"]
    assert log.refused[-1][0] == "alternateNamesV2.txt:6"


def test_another_file_is_no_dump(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="19 columns parted by tabs"):
        read(tmp_path, "name_en,lat,lon")
