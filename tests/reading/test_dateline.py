"""The day that a text gives itself, and no other day that stands in it."""

from datetime import date

import pytest

from hudna import gazetteer
from hudna.reading import dateline
from hudna.record import Document

PLACES = gazetteer.load()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Bulletin of March 23, 2016\n\n7 violations were recorded.", date(2016, 3, 23)),
        ("15-03-2016\n\nThe monitors recorded 7 violations.", date(2016, 3, 15)),
        ("HMEIMIM, March 24, 2016 (Harbour Press). The truce holds.", date(2016, 3, 24)),
        ("Бюллетень на 23 марта 2016 г.\nНарушений за сутки 5.", date(2016, 3, 23)),
        ("الأربعاء 23 مارس/آذار 2016\nسجل المركز 5 خروقات.", date(2016, 3, 23)),
        ("The truce of 27 February 2016 was broken 7 times.", None),
        ("MOSCOW, March 7. The truce was broken 8 times.", None),
        ("7 violations were recorded in the past day.", None),
        ("", None),
    ],
)
def test_the_day_of_a_text(text: str, day: date | None) -> None:
    assert dateline(Document("made.txt", "0" * 64, "text/plain", text), PLACES) == day
