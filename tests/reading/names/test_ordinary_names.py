"""A name that is an everyday word is a place only beside words that say so."""

import pytest

from hudna import gazetteer
from hudna.reading.reader import listener
from hudna.text import folded, normalise

PLACES = gazetteer.load()

FOUND = [
    ("ar", "قرب بلدة الباب", "sy:bab"),
    ("ar", "في منبج والباب", "sy:bab"),
    ("ar", "في الباب وجرابلس", "sy:bab"),
    ("ar", "صور (3) وبنت جبيل (2)", "lb:tyre"),
    ("ar", "14 خرقا في البيضاء", "ye:bayda"),
    ("ar", "تعز 12 والبيضاء أربعة عشر", "ye:bayda"),
    ("ar", "في معركة بريف صور", "lb:tyre"),
    ("ar", "شمال صور", "lb:tyre"),
    ("en", "near the town of Tyre", "lb:tyre"),
    ("en", "a strike in Tyre today", "lb:tyre"),
    ("en", "Tyre and Sidon", "lb:tyre"),
    ("ru", "обстрел города Тир", "lb:tyre"),
    ("ru", "в Тире", "lb:tyre"),
    ("ru", "Авдеевка, Опытное", "ua:opytne"),
]  # fmt: skip
SILENT = [
    ("ar", "فتح الباب أمام الحوار"),
    ("ar", "نشرت صور القصف"),
    ("ar", "إنها معركة طويلة"),
    ("ar", "قصفوا البلدة جويا"),
    ("ar", "في الوقت الحالي"),
    ("ar", "خلال الأيام الخمس الماضية"),
    ("en", "Tyre tracks were seen"),
    ("en", "a flat tyre in Aleppo"),
    ("ru", "Южное направление"),
    ("ru", "Каменка молчит"),
]


def ids_in(code: str, text: str) -> set[str]:
    """The ids of the places that a sentence names."""
    normal = normalise(text)
    marks = listener(code, PLACES).scanned(normal, 0, len(normal.text))
    assert not [mark for mark in marks if mark.type == "MAYBE"]
    return {one for mark in marks if mark.type == "PLACE" for one in mark.value}


@pytest.mark.parametrize(("code", "text", "wanted"), FOUND)
def test_a_place(code: str, text: str, wanted: str) -> None:
    assert wanted in ids_in(code, text)


@pytest.mark.parametrize(("code", "text"), SILENT)
def test_a_word(code: str, text: str) -> None:
    assert ids_in(code, text) <= {"SY02"}


@pytest.mark.parametrize("name", ["Aleppo", "Suwayda'", "Сёла", "الأنصار", "№ 4", "a`b", "Rîb\tX"])
def test_a_name_is_folded_as_a_text_is(name: str) -> None:
    assert folded(name) == normalise(name).text
