"""Russian words: names in all their cases."""

import pytest

from hudna.reading.ru.habits import name_forms
from reading.phrases import PLACES, marks


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Латакия", "Латакия Латакии Латакию Латакией"), ("Хама", "Хама Хаме Хамы Хаму Хамой"),
        ("Хомс", "Хомс Хомсе Хомса Хомсом"), ("Идлиб", "Идлиб Идлибе Идлиба"),
        ("Дейр-эз-Зор", "Дейр-эз-Зор Дейр-эз-Зоре Дейр-эз-Зора"), ("Алеппо", "Алеппо"),
        ("Дамаск", "Дамаск Дамаске Дамаском"), ("Ракка", "Ракка Ракке"),
    ],
)  # fmt: skip
def test_a_name_is_found_in_all_its_cases(name: str, written: str) -> None:
    wanted = next(ids for one, ids in PLACES.place_names("ru") if one == name)
    for form in written.split():
        assert [mark.value for mark in marks("ru", form) if mark.type == "PLACE"] == [wanted], form
    assert [mark for mark in marks("ru", written.lower()) if mark.type == "PLACE"] == []


def test_a_name_that_does_not_decline_is_one_term() -> None:
    assert list(name_forms("алеппо")) == ["алеппо"]
