"""Rows beside what is known: by code, by name and distance, doubtful, new; and where they lie."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from gazetteer.importing.makers import written
from hudna.gazetteer import Gazetteer
from hudna.gazetteer.importing import table
from hudna.gazetteer.importing.merging import Merged, merged
from hudna.gazetteer.importing.offered import Log
from hudna.gazetteer.rows import PLACE_COLUMNS
from hudna.gazetteer.tables import gather

KNOWN = (
    "SY,country,,,35,38,300,hudna,Syria,,سوريا,,,",
    "SY05,governorate,SY,SY05,35.13,36.76,50,hudna,Hama,,حماة,,,",
    "SY0501,district,SY05,SY0501,35.10,36.75,20,hudna,Masyaf,,مصياف,,,",
    "x:hirb,town,SY05,,34.90,36.60,2,hudna,Harbnafsah,,حربنفسه,,,",
    "x:one,village,SY05,,35.00,36.500,2,hudna,Jadidah,,الجديدة,,,",
    "x:two,village,SY05,,35.00,36.505,2,hudna,Jdeideh,,جديدة,,,",
    "x:rough,village,SY05,,35.300,36.900,12,hudna,Rasm,,رسم العبد,,,",
    "x:coded,village,SY05,C7,35.500,36.900,2,hudna,Coded,,مرمز,,,",
)


@pytest.fixture
def known(tmp_path: Path) -> Gazetteer:
    folder = tmp_path / "known"
    folder.mkdir()
    sources = "id,title,licence,address,as_of,note\nhudna,ours,Apache-2.0,,,\n"
    (folder / "sources.csv").write_text(sources, encoding="utf-8")
    written(folder / "places.csv", (",".join(PLACE_COLUMNS), *KNOWN))
    return gather([folder])


def laid(folder: Path, known: Gazetteer, *rows: str, **more: Any) -> Merged:
    head = more.pop("head", "pcode,name_en,name_ar,lat,lon,admin2_en,level")
    log = Log()
    offered = table.read(written(folder / "t.csv", (head, *rows)), log)
    return merged(offered, log, known, "t", more.get("country"))


def told(found: Merged) -> list[tuple[str, str, str]]:
    return [(match.row.name, match.by, match.place.id) for match in found.matches]


def test_a_code_is_sure(tmp_path: Path, known: Gazetteer) -> None:
    found = laid(tmp_path, known, "C7,Other name,اسم آخر,35.501,36.9,,")
    assert told(found) == [("Other name", "pcode", "x:coded")]
    assert found.names == [("x:coded", "en", "Other name"), ("x:coded", "ar", "اسم آخر")]
    assert not found.pcodes and not found.new


def test_an_id_is_sure(tmp_path: Path, known: Gazetteer) -> None:
    found = laid(tmp_path, known, "x:hirb,Nothing alike", "SY,Land", head="id,name_en")
    assert told(found) == [("Nothing alike", "id", "x:hirb"), ("Land", "id", "SY")]


def test_a_name_and_a_near_point_mean_the_place(tmp_path: Path, known: Gazetteer) -> None:
    found = laid(tmp_path, known, "C1,Harb Nafsa,حرب نفسة,34.92,36.61,,")
    assert told(found) == [("Harb Nafsa", "name", "x:hirb")]
    assert found.matches[0].kilometres == pytest.approx(2.4, abs=0.1)
    assert found.pcodes == [("x:hirb", "C1")]
    assert ("x:hirb", "ar", "حرب نفسة") in found.names


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("C1,Harbnafsah,حربنفسه,34.97,36.60,,", "seven kilometres off"),
        ("C1,Harbnafsah,حربنفسه,34.90,36.60,,base", "another kind"),
        ("C1,Harbnafsah,دير الزور,34.90,36.60,,", "Arabic names that are not alike"),
        ("C1,Harbnafsah,حربنفسه,,,,", "no point"),
        ("C8,Coded,مرمز,35.500,36.900,,", "another code"),
    ],
)
def test_what_keeps_a_row_apart(tmp_path: Path, known: Gazetteer, row: str, why: str) -> None:
    found = laid(tmp_path, known, row)
    assert not found.matches, why
    assert len(found.new) == 1


def test_a_rough_point_reaches_farther(tmp_path: Path, known: Gazetteer) -> None:
    found = laid(tmp_path, known, "C1,Rasm Elabd,رسم العبد,35.39,36.90,,")
    assert told(found) == [("Rasm Elabd", "name", "x:rough")]


def test_of_two_places_none_is_chosen(tmp_path: Path, known: Gazetteer) -> None:
    found = laid(tmp_path, known, "C1,Jadida,الجديدة,35.001,36.502,,")
    assert not found.matches
    ((row, candidates),) = found.doubtful
    assert row.name == "Jadida" and [place.id for place, _ in candidates] == ["x:one", "x:two"]
    assert [row.name for _, _, row in found.new] == ["Jadida"]


def test_of_two_rows_the_nearer_has_the_place(tmp_path: Path, known: Gazetteer) -> None:
    far, near = "C1,Harbnafsah,حربنفسه,34.93,36.60,,", "C2,Harbnafsah,حربنفسه,34.901,36.60,,"
    found = laid(tmp_path, known, far, near)
    assert found.pcodes == [("x:hirb", "C2")]
    assert [one for one, _, _ in found.new] == ["t:C1"]


def test_rows_said_twice(tmp_path: Path, known: Gazetteer) -> None:
    found = laid(tmp_path, known, ",A,ألف,35.2,36.9,,", ",A,ألف,35.2,36.9,,", "C1,B,باء,,,,",
                 "C1,Bee,باء,35.2,36.8,,")  # fmt: skip
    assert len(found.repeated) == 2
    assert [(row.name, row.names["en"], row.lat) for _, _, row in found.new] == [
        ("A", ["A"], 35.2), ("B", ["B", "Bee"], 35.2),
    ]  # fmt: skip


def test_ids_are_the_packs_own(tmp_path: Path, known: Gazetteer) -> None:
    found = laid(tmp_path, known, "C1,A,ألف,,,,", ",Deir Hafer,دير,1,2,,", ",Deir Hafer,دير,3,4,,")
    assert [one for one, _, _ in found.new] == ["t:C1", "t:deir-hafer", "t:deir-hafer-2"]


def test_the_smallest_known_unit_is_the_parent(tmp_path: Path, known: Gazetteer) -> None:
    rows = ("C1,A,ألف,35.11,36.7,Masyaf,", "C2,B,باء,35.11,36.7,Nowhere,",
            "C3,C,جيم,33.0,36.7,Masyaf,")  # fmt: skip
    found = laid(tmp_path, known, *rows, country="SY")
    assert [parent for _, parent, _ in found.new] == ["SY0501", "SY", "SY"]
    head = "admin1Pcode,admin2Pcode,admin2_en,pcode,name_en"
    found = laid(tmp_path, known, "SY05,SY0599,New,C1,A", head=head)
    assert [(one, parent) for one, parent, _ in found.new] == [
        ("t:SY0599", "SY05"), ("t:C1", "t:SY0599"),
    ]  # fmt: skip


def test_a_quarter_lies_in_the_town_before_its_name(tmp_path: Path, known: Gazetteer) -> None:
    rows = ",HARBNAFSAH : North,,34.91,36.6,,", ",MOSUL : North,,36,43,,", ",HAMA : X,,35,36.4,,"
    found = laid(tmp_path, known, *rows)
    assert [(row.level, parent) for _, parent, row in found.new] == [
        ("quarter", "x:hirb"), ("village", None), ("village", "SY05"),
    ]  # fmt: skip


def test_the_country_of_what_is_known_stands_in(tmp_path: Path, known: Gazetteer) -> None:
    rows = ("C7,Coded,مرمز,35.5,36.9,,", "C1,Harbnafsah,حربنفسه,34.9,36.6,,",
            "C3,Rasm,رسم العبد,35.3,36.9,,", "C4,Unknown,مجهول,35.9,36.2,,")  # fmt: skip
    assert [parent for _, parent, _ in laid(tmp_path, known, *rows).new] == ["SY"]


def test_units_are_known_without_their_word_of_level(tmp_path: Path, known: Gazetteer) -> None:
    head = "name_en,name_ar,lat,lon,level,admin2_ar"
    found = laid(tmp_path, known, "Hama Governorate,محافظة حماة,35.2,36.9,governorate,",
                 "Masyaf District,قضاء مصياف,35.1,36.7,district,",
                 "A,ألف,35.1,36.7,,منطقة مصياف", head=head)  # fmt: skip
    assert [place for _, _, place in told(found)] == ["SY05", "SY0501"]
    assert [parent for _, parent, _ in found.new] == ["SY0501"]


CITY = ("x:hama-city,city,SY05,,35.13,36.76,4,hudna,Hama city,city of Hama,مدينة حماة,,город Хама,",
        "x:tr,country,,,39,35,,hudna,Türkiye,,,,,")  # fmt: skip


@pytest.fixture
def wider(tmp_path: Path) -> Gazetteer:
    """What is known, and the town that bears its governorate's name."""
    folder = tmp_path / "wider"
    folder.mkdir()
    sources = "id,title,licence,address,as_of,note\nhudna,ours,Apache-2.0,,,\n"
    (folder / "sources.csv").write_text(sources, encoding="utf-8")
    written(folder / "places.csv", (",".join(PLACE_COLUMNS), *KNOWN, *CITY))
    return gather([folder])


@pytest.mark.parametrize("level", ["", "town", "village"])
@pytest.mark.parametrize("names", ["Hama,حماة", "Hama,", ",حماه"])
def test_the_capital_of_a_governorate_is_known(
    tmp_path: Path, wider: Gazetteer, names: str, level: str
) -> None:
    found = laid(tmp_path, wider, f"C2987,{names},35.134,36.761,,{level}")
    assert [match.place.id for match in found.matches] == ["x:hama-city"] and not found.new
    assert found.pcodes == [("x:hama-city", "C2987")]


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        (("C1,Alpha,ألفا,35.1,36.9,,", "C1,Beta,بيتا,35.1,36.9,,"),
         "P-code C1 stands at t.csv:2 too, for Alpha: give Beta a code of its own"),
        (("C1,Alpha,ألفا,35.1,36.9,,", "C1,Alpha,ألفا,36.1,36.9,,"),
         "P-code C1 stands at t.csv:2 too, 111 km from here"),
    ],
)  # fmt: skip
def test_two_places_of_one_code(
    tmp_path: Path, known: Gazetteer, rows: tuple[str, ...], wrong: str
) -> None:
    found = laid(tmp_path, known, *rows)
    ((where, message),) = found.log.refused
    assert where == "t.csv:3" and message.startswith(wrong)
    assert len(found.new) == 1 and not found.repeated


def test_two_places_of_one_id_and_two_ids_of_one_code(tmp_path: Path, known: Gazetteer) -> None:
    head = "id,pcode,name_en"
    found = laid(tmp_path, known, "a,,Alpha", "a,,Beta", head=head)
    assert found.log.refused == [
        ("t.csv:3", "id a stands at t.csv:2 too, for Alpha: give Beta a code of its own")
    ]
    found = laid(tmp_path, known, "a,C1,Alpha", "b,C1,Alpha", "a,C2,Alpha", head=head)
    assert [message for _, message in found.log.refused] == [
        "P-code C1 stands at t.csv:2 too, under the id a: leave one of the two out",
        "id a stands at t.csv:2 too, with the P-code C1: give one another id",
    ]


def test_one_place_told_twice_in_other_letters(tmp_path: Path, known: Gazetteer) -> None:
    found = laid(tmp_path, known, "C1,Khirbat Alfa,,35.1,36.9,,", "C1,Kherbet Alpha,,35.1,36.9,,")
    assert not found.log.refused and len(found.repeated) == 1
    assert found.new[0][2].names["en"] == ["Khirbat Alfa", "Kherbet Alpha"]


def test_a_code_under_another_name_is_to_be_looked_at(tmp_path: Path, known: Gazetteer) -> None:
    found = laid(tmp_path, known, "C7,Other name,اسم آخر,35.501,36.9,,", "SY05,Hamah,,35.9,36.7,,")
    odd = {match.place.id: match.odd for match in found.matches}
    assert odd == {"x:coded": "another name", "SY05": ""}
    far = laid(tmp_path, known, "C7,Coded,مرمز,36.5,36.9,,")
    assert [match.odd for match in far.matches] == ["111 km off"]


@pytest.mark.parametrize(
    ("row", "country", "wrong"),
    [
        ("C1,Alpha,ألفا,36.9,35.1,,", "SY", "lies outside SY: exchange latitude and longitude"),
        ("C1,Alpha,ألفا,48.8,2.3,,", "SY", "the point 48.8, 2.3 lies outside SY: correct the"),
        ("C1,Harbnafsah,حربنفسه,36.60,34.90,,", None, "latitude and longitude exchanged: x:hirb"),
    ],
)
def test_a_point_where_the_place_cannot_lie(
    tmp_path: Path, known: Gazetteer, row: str, country: str | None, wrong: str
) -> None:
    found = laid(tmp_path, known, row, "C2,Beta,بيتا,35.1,36.9,,", country=country)
    ((where, message),) = found.log.refused
    assert where == "t.csv:2" and wrong in message
    assert [one.name for _, _, one in found.new] == ["Beta"]


def test_places_round_which_nothing_is_known_are_counted(tmp_path: Path, known: Gazetteer) -> None:
    found = laid(tmp_path, known, "C1,Alpha,ألفا,48.8,2.3,,")
    assert [one.name for one in found.lost] == ["Alpha"]
