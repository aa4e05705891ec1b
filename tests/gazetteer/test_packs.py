"""What every packaged table must keep to."""

from __future__ import annotations

import unicodedata

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
    assert len(ours) >= 150
    assert len(syria.localities) >= 400
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
