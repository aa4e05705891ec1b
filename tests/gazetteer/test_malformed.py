"""A malformed row is refused with its file, its line and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from hudna.gazetteer import GazetteerError
from hudna.gazetteer.rows import (
    FURTHER_COLUMNS,
    PARTY_COLUMNS,
    PLACE_COLUMNS,
    RELATION_COLUMNS,
    SOURCE_COLUMNS,
    STANDING_COLUMNS,
    TRUCE_COLUMNS,
)
from hudna.gazetteer.tables import gather, gathered

GOOD = "x:a,town,,,35.1,36.1,2,hudna,A,,,,,"


SOURCES = "id,title,licence,address,as_of,note\nhudna,ours,Apache-2.0,,,\n"
HEAD = """name_en = "X"
name_ar = "X"
name_ru = "X"
countries = []
months_ar = "western"
weekend = ["friday"]
zone = "UTC"
"""


def refused(folder: Path, file: str, columns: tuple[str, ...], *lines: str) -> str:
    (folder / "sources.csv").write_text(SOURCES, encoding="utf-8")
    (folder / file).write_text("\n".join((",".join(columns), *lines)) + "\n", encoding="utf-8")
    with pytest.raises(GazetteerError) as caught:
        gather([folder])
    return str(caught.value)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("x:b,hamlet,,,35.1,36.1,2,hudna,B,,,,,", "level 'hamlet' is not known: write one of"),
        (
            "x:b,town,,,north,36.1,2,hudna,B,,,,,",
            "lat 'north' cannot be read: write decimal degrees",
        ),
        ("x:b,town,,,95.0,36.1,2,hudna,B,,,,,", "lat 95.0 is outside ±90"),
        ("x:b,town,,,nan,36.1,2,hudna,B,,,,,", "lat nan is outside ±90"),
        ("x:b,town,,,35.1,,2,hudna,B,,,,,", "give both lat and lon"),
        ("x:b,town,,,35.1,36.1,2,,B,,,,,", "source is empty: fill it in"),
        ("x:b,town,,,35.1,36.1,2,nobody,B,,,,,", "source 'nobody' is not the id of a row"),
        ("x:b,town,,,35.1,36.1,-1,hudna,B,,,,,", "precision_km -1 is no distance"),
        ("x:b,town,,,35.1,36.1,2,hudna,,,,,,", "no name: fill in"),
        ("x:b,town,,,35.1,36.1,2,hudna,B,,,ب,,", "aliases_ar without name_ar"),
        ("x:b,town,,,35.1,36.1,2,hudna,B,C||D,,,,", "aliases_en has an empty or padded name"),
        ("x:b,town,,,35.1,36.1,2,hudna,B,,,,", "13 columns instead of 14"),
        ("x:b,town,x:c,,35.1,36.1,2,hudna,B,,,,,", "parent 'x:c' is not the id of a row"),
        ("x:b,town,x:b,,35.1,36.1,2,hudna,B,,,,,", "parent 'x:b' closes a circle"),
        ("x:a,town,,,35.1,36.1,2,hudna,B,,,,,", "id 'x:a' stands at"),
    ],
)
def test_place_rows(tmp_path: Path, line: str, wanted: str) -> None:
    message = refused(tmp_path, "places.csv", PLACE_COLUMNS, GOOD, line)
    assert message.startswith(f"{tmp_path.name}/places.csv:3: ")
    assert wanted in message


def test_party_kind(tmp_path: Path) -> None:
    message = refused(tmp_path, "parties.csv", PARTY_COLUMNS, "p,army,,,P,,,,,")
    assert "parties.csv:2: kind 'army' is not known" in message


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("t,T,,,27.02.2016,,", "start_on '27.02.2016' cannot be read: write a day as YYYY-MM-DD"),
        ("t,T,,,,,", "start_on is empty"),
        ("t,T,,,2016-02-27,2016-02-26,", "stop_on lies before start_on"),
    ],
)
def test_truce_days(tmp_path: Path, line: str, wanted: str) -> None:
    assert wanted in refused(tmp_path, "truces.csv", TRUCE_COLUMNS, line)


def test_header(tmp_path: Path) -> None:
    message = refused(tmp_path, "places.csv", PLACE_COLUMNS[1:], GOOD)
    assert "places.csv:1: the header differs: write id,level" in message


@pytest.mark.parametrize(
    ("file", "columns", "line", "wanted"),
    [
        ("names.csv", FURTHER_COLUMNS, "x:z,ar,ب,hudna", "id 'x:z' is not the id of a row"),
        ("names.csv", FURTHER_COLUMNS, "x:z,de,B,hudna", "language 'de' is not known"),
        ("relations.csv", RELATION_COLUMNS, "p,part_of,q,,,us", "party 'p' is not the id of a row"),
        ("relations.csv", RELATION_COLUMNS, "p,loves,q,,,us", "relation 'loves' is not known"),
        ("standings.csv", STANDING_COLUMNS, "t,p,joined,,,us,", "party 'p' is not the id of a row"),
        ("sources.csv", SOURCE_COLUMNS, "s,T,,,,", "licence is empty"),
    ],
)
def test_other_tables(
    tmp_path: Path, file: str, columns: tuple[str, ...], line: str, wanted: str
) -> None:
    message = refused(tmp_path, file, columns, line)
    assert f"{file}:2: {wanted}" in message


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (("zone", "zoe"), "zone is missing: write it"),
        (('"western"', '"roman"'), "months_ar 'roman' is not known"),
        (('"friday"', '"Freitag"'), "weekend 'Freitag' is no day"),
        (("[]", '"SY"'), "countries is no list of words"),
        (("[]", "["), "mend it as TOML"),
    ],
)
def test_head(tmp_path: Path, change: tuple[str, str], wanted: str) -> None:
    (tmp_path / "theatre.toml").write_text(HEAD.replace(*change), encoding="utf-8")
    with pytest.raises(GazetteerError) as caught:
        gather([tmp_path])
    assert str(caught.value).startswith(f"{tmp_path.name}/theatre.toml: ")
    assert wanted in str(caught.value)


def test_all_that_is_wrong_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "sources.csv").write_text(SOURCES, encoding="utf-8")
    lines = (GOOD, "x:b,hamlet,,,,,,hudna,B,,,,,", '"x', "x:c,town,x:z,,,,,hudna,C,,,,,")
    table = "\n".join((",".join(PLACE_COLUMNS), *lines)) + "\n"
    (tmp_path / "places.csv").write_text(table, encoding="utf-8")
    (tmp_path / "truces.csv").write_bytes(b"\xff")
    told: list[str] = []
    found, stands = gathered([tmp_path], lambda where, message: told.append(f"{where}: {message}"))
    assert list(found.localities) == ["x:a"]
    assert stands.places["x:a"] == f"{tmp_path.name}/places.csv:2"
    assert len(told) == 3
    assert "level 'hamlet' is not known" in told[0]
    assert "unexpected end of data" in told[1]
    assert "truces.csv:1: invalid start byte at byte 0: save it as UTF-8" in told[2]


def test_pcodes_for_places_that_have_none(tmp_path: Path) -> None:
    (tmp_path / "sources.csv").write_text(SOURCES, encoding="utf-8")
    table = "\n".join((",".join(PLACE_COLUMNS), GOOD, "x:b,town,,C1,,,,hudna,B,,,,,")) + "\n"
    (tmp_path / "places.csv").write_text(table, encoding="utf-8")
    codes = tmp_path / "pcodes.csv"
    codes.write_text("id,pcode,source\nx:a,C2,hudna\nx:b,C1,hudna\n", encoding="utf-8")
    assert gather([tmp_path]).localities["x:a"].pcode == "C2"
    codes.write_text("id,pcode,source\nx:b,C3,hudna\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match="x:b has the pcode C1 already"):
        gather([tmp_path])
