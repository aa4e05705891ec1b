"""What every packaged table must keep to."""

from __future__ import annotations

import csv
import math
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from hudna.gazetteer import Gazetteer, load, theatres
from hudna.record.register import LEVELS, PARTY_KINDS, Locality, Party
from hudna.text.normal import normalise

GOVERNORATES = [f"SY{number:02d}" for number in range(1, 15)]
LANGUAGES = ("en", "ar", "ru")

TALLY_SPEAKERS = (
    "russian_centre",
    "joint_commission",
    "joint_commission_ru",
    "joint_commission_tr",
    "snhr",
    "sohr",
    "syrian_side",
    "osce_smm",
    "unifil",
    "jfo_headquarters",
)


@pytest.fixture(scope="module")
def everything() -> Gazetteer:
    return load()


def folded(name: str) -> str:
    """The form in which grammars compare names, quotes left out as well."""
    return normalise(name).text.replace('"', "").replace("'", "")


def bearers_of(gazetteer: Gazetteer) -> list[Locality | Party]:
    """Everything that bears names of three languages."""
    return [*gazetteer.localities.values(), *gazetteer.parties.values()]


def test_each_theatre_loads_alone() -> None:
    assert set(theatres()) == {
        "gaza",
        "karabakh",
        "lebanon",
        "libya",
        "moldova",
        "syria",
        "ukraine",
        "yemen",
    }
    for theatre in theatres():
        alone = load((theatre,))
        assert alone.localities
        assert alone.parties


def test_the_syrian_pack_is_large_enough() -> None:
    syria = load(["syria"])
    ours = [place for place in syria.localities.values() if place.source == "hudna"]
    assert len(ours) >= 1_000
    assert len(syria.localities) >= 1_700
    assert len(syria.parties) >= 60
    assert len(syria.truces) == 5


def test_places_keep_to_the_register(everything: Gazetteer) -> None:
    for place in everything.localities.values():
        assert place.level in LEVELS
        assert place.parent is None or place.parent in everything.localities
        assert place.lat is not None
        assert place.lon is not None
        assert place.names


def test_syrian_places_lie_in_syria() -> None:
    for place in load(["syria"]).localities.values():
        if place.id.startswith(("SY", "sy:", "gn:")):
            assert place.lat is not None
            assert place.lon is not None
            assert 32.2 <= place.lat <= 37.4, place.id
            assert 35.6 <= place.lon <= 42.5, place.id


def test_syrian_places_lead_to_a_governorate() -> None:
    syria = load(["syria"])
    wide = {"SY", "sy:golan", "sy:euphrates", "sy:zone-2", "sy:zone-3", "sy:zone-4"}
    for place in syria.localities.values():
        if place.id.startswith(("sy:", "gn:")):
            found = syria.governorate_of(place.id)
            assert found in GOVERNORATES or place.parent in wide, place.id


def test_parties_keep_to_the_register(everything: Gazetteer) -> None:
    for party in everything.parties.values():
        assert party.kind in PARTY_KINDS
        assert party.parent is None or party.parent in everything.parties
        assert party.kind != "person" or party.parent is not None, party.id


def test_speakers_of_the_tallies_are_parties(everything: Gazetteer) -> None:
    assert [x for x in TALLY_SPEAKERS if x not in everything.parties] == []


def test_our_rows_are_named_in_three_languages(everything: Gazetteer) -> None:
    short = [x.id for x in bearers_of(everything) if set(x.names) != set(LANGUAGES)]
    assert [x for x in short if not x.startswith("gn:")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_governorate_shares_its_names_with_none(everything: Gazetteer, language: str) -> None:
    bearers: dict[str, set[str]] = {}
    for name, ids in everything.place_names(language):
        bearers.setdefault(folded(name), set()).update(ids)
    shared = {
        name: ids for name, ids in bearers.items() if len(ids) > 1 and ids & set(GOVERNORATES)
    }
    assert shared == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_party_name_belongs_to_two(everything: Gazetteer, language: str) -> None:
    bearers: dict[str, set[str]] = {}
    for name, ids in everything.party_names(language):
        bearers.setdefault(folded(name), set()).update(ids)
    assert {name: ids for name, ids in bearers.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_written_in_their_script(everything: Gazetteer, language: str) -> None:
    foreign = {"en": "CYRILLIC ARABIC", "ar": "CYRILLIC", "ru": "ARABIC"}[language].split()
    for bearer in bearers_of(everything):
        for name in bearer.names.get(language, ()):
            scripts = {unicodedata.name(c, "").split()[0] for c in name if c.isalpha()}
            assert not scripts & set(foreign), (bearer.id, name)


@pytest.mark.parametrize("script", ["CYRILLIC", "ARABIC"])
def test_no_word_mixes_latin_letters_in(everything: Gazetteer, script: str) -> None:
    language = {"CYRILLIC": "ru", "ARABIC": "ar"}[script]
    for names in (everything.place_names(language), everything.party_names(language)):
        for name, _ in names:
            for word in name.replace("-", " ").split():
                scripts = {unicodedata.name(c, "").split()[0] for c in word if c.isalpha()}
                assert not {script, "LATIN"} <= scripts, name


def test_everyday_words_are_names_of_places(everything: Gazetteer) -> None:
    for language in LANGUAGES:
        names = {name for name, _ in everything.place_names(language)}
        assert everything.ordinary(language) <= names
    assert "الباب" in everything.ordinary("ar")
    assert "Дума" in everything.ordinary("ru")


def test_all_units_of_syria_are_there() -> None:
    syria = load(["syria"]).localities.values()
    coded = {level: [place.pcode for place in syria if place.pcode and place.level == level]
             for level in ("governorate", "district", "subdistrict")}  # fmt: skip
    assert [len(codes) for codes in coded.values()] == [14, 62, 272]
    assert len([place for place in syria if place.level == "district"]) == 65
    for place in syria:
        if place.pcode:
            assert place.id == place.pcode
            length = {"governorate": 2, "district": 4, "subdistrict": 6}[place.level]
            assert re.fullmatch(rf"SY\d{{{length}}}", place.pcode)
    codes = [place.pcode for place in syria if place.pcode]
    assert len(codes) == len(set(codes))


def test_a_unit_lies_in_the_next_wider_one() -> None:
    syria = load(["syria"]).localities
    for place in syria.values():
        if place.pcode and place.level != "governorate":
            assert place.parent is not None
            assert place.pcode.startswith(place.parent), place.id
            assert syria[place.parent].level == {"district": "governorate"}.get(
                place.level, "district"
            )


def test_a_place_is_narrower_than_what_it_lies_in() -> None:
    syria = load(["syria"]).localities
    for place in syria.values():
        around = syria.get(place.parent or "")
        if around is not None and place.level not in ("area", "zone", "crossing", "region"):
            assert LEVELS.index(around.level) < LEVELS.index(place.level), place.id
        if place.level == "quarter" and around is not None:
            assert around.level in ("city", "town", "subdistrict", "village"), place.id


REACH_KM = {"governorate": 300.0, "countryside": 90.0, "district": 200.0, "subdistrict": 90.0}
"""How far from the point of a unit a place in it may lie; the deserts of Homs reach farthest."""
DESERTS = {"SY0405", "SY040500", "SY0302", "SY030202"}


def test_a_place_lies_near_what_it_lies_in() -> None:
    syria = load(["syria"]).localities
    for place in syria.values():
        around = syria.get(place.parent or "")
        if around is not None and around.level != "country":
            reach = 150.0 if around.id in DESERTS else REACH_KM.get(around.level, 15.0)
            apart = apart_km(place, around)
            assert apart <= reach, (place.id, around.id, round(apart))


def apart_km(one: Locality, other: Locality) -> float:
    """Flat-earth distance, good enough inside a country."""
    assert one.lat is not None
    assert one.lon is not None
    assert other.lat is not None
    assert other.lon is not None
    east = (one.lon - other.lon) * math.cos(math.radians((one.lat + other.lat) / 2))
    return 111.2 * math.hypot(one.lat - other.lat, east)


def test_each_syrian_place_says_how_far_off_its_point_may_be() -> None:
    for place in load(["syria"]).localities.values():
        assert place.precision_km, place.id


def test_the_own_list_of_syria_names_what_bulletins_name() -> None:
    ours = [place for place in load(["syria"]).localities.values() if place.source == "hudna"]
    told = {"town", "village", "quarter", "camp", "base", "area", "zone", "crossing"}
    assert len([place for place in ours if place.level in told]) >= 1_000
    complete = [place for place in ours if set(place.names) == set(LANGUAGES)]
    assert len(complete) >= 0.9 * len(ours)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_unit_takes_no_name_from_a_place(language: str) -> None:
    """A bare "Afrin" is the town: the district says that it is one, in every language."""
    syria = load(["syria"])
    units = {place.id for place in syria.localities.values()
             if place.level in ("district", "subdistrict")}  # fmt: skip
    for name, ids in syria.place_names(language):
        assert units.isdisjoint(ids) or units.issuperset(ids), (name, ids)
    bare = dict(syria.place_names("en"))
    assert bare["Afrin"] == ("sy:afrin",)
    assert bare["Afrin district"] == ("SY0203",)


def test_places_told_by_the_name_of_another_are_no_names_of_a_reader() -> None:
    syria = load(["syria"])
    names = dict(syria.place_names("en"))
    assert syria.localities["sy:aleppo-countryside-west"].parent == "SY02"
    assert syria.localities["sy:sheikh-maqsoud"].parent == "sy:aleppo-city"
    assert "western countryside of Aleppo" not in names
    assert "Aleppo city" not in names
    assert names["Aleppo"] == ("SY02",)


def test_points_agree_with_a_table_of_ocha(syrian_table: list[dict[str, str]]) -> None:
    """Where the table has just one place of a name in a subdistrict, ours is near it."""
    syria = load(["syria"]).localities
    points: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for row in syrian_table:
        if row["lat"]:
            key = folded(row["admin3_en"]), folded(row["name_ar"])
            points.setdefault(key, []).append((float(row["lat"]), float(row["lon"])))
    checked, wrong = 0, []
    for place in syria.values():
        around = syria.get(place.parent or "")
        if place.source != "hudna" or around is None or around.level != "subdistrict":
            continue
        units = {folded(name.rsplit(" ", 1)[0]) for name in around.names["en"]}
        met = [points[key] for unit in units for name in place.names["ar"]
               if len(points.get(key := (unit, folded(name)), ())) == 1]  # fmt: skip
        if met:
            checked += 1
            lat, lon = met[0][0]
            apart = apart_km(place, replace(place, lat=lat, lon=lon))
            if apart > max(place.precision_km or 0.0, 2.0):
                wrong.append((place.id, round(apart, 1)))
    assert checked >= 400
    assert len(wrong) <= 0.05 * checked, wrong


@pytest.fixture(scope="module")
def syrian_table() -> list[dict[str, str]]:
    """A table of OCHA's places that lies beside the project on some machines, never in it."""
    table = Path(__file__).parents[3] / "shared/gazetteer/syria_places.csv"
    if not table.is_file():
        pytest.skip("the table of OCHA's Syrian places is not beside the project")
    with table.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_a_place_does_not_stand_twice() -> None:
    """Two Syrian places that share a name are apart by more than a few kilometres."""
    syria = load(["syria"])
    for name, ids in syria.place_names("ar"):
        for one in ids:
            for other in ids:
                if one < other:
                    a, b = syria.localities[one], syria.localities[other]
                    assert None not in (a.lat, a.lon, b.lat, b.lon)
                    apart = abs(a.lat - b.lat) + abs(a.lon - b.lon)  # type: ignore[operator]
                    assert apart > 0.1, (name, one, other)
