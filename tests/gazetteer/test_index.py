"""The index of a table of places: what the table has is found, and nothing else; never stale."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hudna.gazetteer import GazetteerError, load_beside
from hudna.gazetteer.finding.names import bones
from hudna.gazetteer.index import FILE, opened
from hudna.gazetteer.keys import key, keys_as_written
from hudna.gazetteer.rows import FURTHER_COLUMNS, PLACE_COLUMNS

SOURCES = "id,title,licence,address,as_of,note\ns,a list,CC0,,,\n"
ROWS = (
    "t:1,village,SY05,C1,35.1,36.5,2,s,Harb Nafsa,Harbnafsah,حرب نفسة,,Харбнафса,",
    "t:2,village,t:1,,,,,s,Tell,,التل,,,",
    "t:3,village,SY,,,,,s,Tell,,تل,,,",
)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "t"
    folder.mkdir()
    (folder / "sources.csv").write_text(SOURCES, encoding="utf-8")
    _write(folder, ROWS)
    names = f"{','.join(FURTHER_COLUMNS)}\nSY05,ar,حماة الجديدة,s\n"
    (folder / "names.csv").write_text(names, encoding="utf-8")
    return folder


def _write(folder: Path, rows: tuple[str, ...]) -> None:
    text = "\n".join((",".join(PLACE_COLUMNS), *rows)) + "\n"
    (folder / "places.csv").write_text(text, encoding="utf-8")


def test_names_and_places_are_found(pack: Path) -> None:
    for _ in range(2):  # made, then read
        index = opened(pack)
        assert index.named("ar", key("ar", "حربنفسه")) == ("t:1",)
        assert index.named("en", key("en", "tell")) == ("t:2", "t:3")
        assert index.named("ar", key("ar", "حماة الجديدة")) == ("SY05",)
        assert index.named("en", "") == index.named("ru", "tell") == ()
        place = index.place("t:1")
        assert place is not None
        assert (place.level, place.parent, place.pcode, place.lat) == (
            "village",
            "SY05",
            "C1",
            35.1,
        )
        assert place.names["en"] == ("Harb Nafsa", "Harbnafsah")
        assert index.place("t:9") is None
    assert (pack / FILE).is_file()


def test_a_changed_table_has_a_new_index(pack: Path) -> None:
    opened(pack)
    _write(pack, (*ROWS, "t:4,village,SY,,,,,s,New,,جديد,,,"))
    assert opened(pack).named("en", "new") == ("t:4",)
    (pack / FILE).write_bytes(b"")
    assert opened(pack).named("en", "new") == ("t:4",)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to(pack: Path) -> None:
    pack.chmod(0o500)
    try:
        assert opened(pack).named("ru", key("ru", "Харбнафсы")) == ("t:1",)
    finally:
        pack.chmod(0o700)


def test_a_bad_table_is_told(pack: Path) -> None:
    _write(pack, ("t:1,hamlet",))
    with pytest.raises(GazetteerError, match=r"t/places\.csv:2"):
        opened(pack)


def test_a_gazetteer_looks_into_it(pack: Path) -> None:
    found = load_beside([pack])
    assert "t:1" not in found.localities
    assert found.tabled("وبحرب نفسة") == ("t:1",)
    assert found.tabled("612") == ()
    assert found.governorate_of("t:2") == "SY05" and found.country_of("t:3") == "SY"
    assert found.display("t:1", "ru") == "Харбнафса"
    assert found.display("t:1", "ar") == "حرب نفسة" and found.display("t:9", "en") == "t:9"
    assert load_beside([pack]) is found


@pytest.mark.parametrize(
    "alike",
    [
        ("ar", "معر شورين", "معرشورين"), ("ar", "حامـــو", "الحامو"), ("en", "al-Hamah", "Hamah"),
        ("en", "Ma'an", "Maan"), ("ru", "Эль-Хама", "Хамы"), ("ru", "Хан-Шейхун", "Хан-Шейхуне"),
    ],
)  # fmt: skip
def test_spellings_with_one_key(alike: tuple[str, str, str]) -> None:
    language, one, other = alike
    assert key(language, one) == key(language, other)


@pytest.mark.parametrize(("one", "other"), [("حماة", "حمص"), ("تل رفعت", "رفعت")])
def test_names_with_keys_of_their_own(one: str, other: str) -> None:
    assert key("ar", one) != key("ar", other)


def test_what_is_joined_to_a_word_comes_off() -> None:
    assert key("ar", "كفرنبل") in set(keys_as_written("ar", "ولكفرنبل"))


@pytest.mark.parametrize(
    "spellings",
    ["Hmeimim Hmeymim Khmeimim", "Harbnafsah Hirbinifsah", "Muhradah Mhardeh", "Idlib Idleb",
     "Qamishli Kamishly", "Jisr-ash-Shughur Jisr-al-Shughour", "Sweida Suwayda"],
)  # fmt: skip
def test_romanised_spellings_share_their_consonants(spellings: str) -> None:
    assert len({bones(one) for one in spellings.split()}) == 1
