"""Arabic words: names behind clitics, clitics in their order, the article."""

import pytest

from hudna.reading.ar.habits import name_forms, split
from reading.phrases import PLACES, marks


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("اللاذقية", "اللاذقية واللاذقية باللاذقية للاذقية"),
        ("الحسكة", "الحسكة والحسكة بالحسكة للحسكة"), ("حلب", "حلب وحلب بحلب لحلب وبحلب"),
        ("حماة", "حماة حماه وحماة بحماة"), ("السويداء", "السويداء بالسويداء للسويداء"),
    ],
)  # fmt: skip
def test_a_name_is_found_behind_its_clitics(name: str, written: str) -> None:
    wanted = next(ids for one, ids in PLACES.place_names("ar") if one == name)
    for form in written.split():
        assert [mark.value for mark in marks("ar", form) if mark.type == "PLACE"] == [wanted], form


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("وبالمدينة", (("AND", "IN", "", ""), "مدينة")), ("للهدنة", (("FOR", ""), "هدنة")),
        ("فالمركز", (("AND", "", ""), "مركز")), ("ولحلب", (("AND", "FOR"), "حلب")),
    ],
)  # fmt: skip
def test_clitics_are_cut_in_their_order(word: str, cut: tuple[tuple[str, ...], str]) -> None:
    assert cut in list(split(word))
    assert next(iter(split(word))) == ((), word)


def test_the_article_is_kept_in_two_ways() -> None:
    assert list(name_forms("اللاذقية")) == ["اللاذقية", "لاذقية"]
    assert list(name_forms("الحسكة")) == ["الحسكة", "لحسكة"]
