"""Numbers and times of any text: exact spans, no exception, linear work; numbers spelled out."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.reading import doors
from hudna.reading.measures.days import Day, add_months, from_hijri, stretch
from reading.measures.speller import SPELLERS
from reading.measures.spoken import corpus
from reading.work import TWICE, calls

LANGUAGES = ("en", "ru", "ar")
AS_OF = date(2016, 3, 30)
EVERY = st.text(st.characters(exclude_categories=()))
PHRASES = {
    code: st.sampled_from([one.text for name in ("numbers", "dates") for one in corpus(code, name)])
    for code in LANGUAGES
}
FLOODS = ("5 ", "5-7 ", "1/2", "من ", "23.03.2016-", "two and a half ", "с 5 по ", "(", "18:00 ",
          "март ", "مساء ", "ألف و", "twenty-", "ago ", "ـ", "٣ ")  # fmt: skip


def check(text: str, code: str) -> None:
    """Hold both doors of a language to exact, ordered, separate spans."""
    for found in (doors.numbers(text, code), doors.dates(text, code, AS_OF)):
        stop = 0
        for one in found:
            assert one.words == one.span.of(text) != ""
            assert stop <= one.span.start
            stop = one.span.stop
            assert one.rule


@pytest.mark.parametrize("code", LANGUAGES)
@settings(max_examples=120, deadline=None)
@given(EVERY)
def test_any_text_is_read(code: str, text: str) -> None:
    check(text, code)


@pytest.mark.parametrize("code", LANGUAGES)
def test_any_jumble_of_phrases_is_read(code: str) -> None:
    @settings(max_examples=150, deadline=None)
    @given(st.lists(PHRASES[code] | EVERY, max_size=12), st.sampled_from(("", " ", ", ", "\n")))
    def jumbled(parts: list[str], glue: str) -> None:
        check(glue.join(parts), code)

    jumbled()


@pytest.mark.parametrize("unit", FLOODS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_twice_the_text_is_twice_the_work(code: str, unit: str) -> None:
    once, twice = (unit * (length // len(unit)) for length in (4_000, 8_000))
    for text in (once, twice):
        check(text, code)  # words and patterns are met before the work is counted
    first, second = (calls(lambda: doors.dates(one, code)) for one in (once, twice))  # noqa: B023
    assert second <= TWICE * first + 1_000


@pytest.mark.parametrize("code", LANGUAGES)
@settings(max_examples=400, deadline=None)
@given(st.integers(1, 9_999))
def test_a_number_spelled_out_is_read(code: str, value: int) -> None:
    text = SPELLERS[code](value)
    found = doors.numbers(text, code)
    assert [(one.low, one.high, one.words) for one in found] == [(value, value, text)]


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(0, 3))
def test_a_day_is_found_again(day: date, shape: int) -> None:
    text = [f"{day:%d.%m.%Y}", day.isoformat(), f"{day.day}/{day.month}/{day.year}",
            f"{day:%d-%m-%Y}"][shape]  # fmt: skip
    for code in LANGUAGES:
        assert [(one.start, one.stop) for one in doors.dates(text, code)] == [(day, day)]


def test_the_islamic_calendar_is_the_tabular_one() -> None:
    assert from_hijri(1, 1, 1) == date(622, 7, 19)  # 16 July of the Julian calendar
    assert from_hijri(1420, 10, 1) == date(2000, 1, 8)
    assert from_hijri(1445, 1, 1) - from_hijri(1415, 1, 1) == timedelta(days=10_631)
    with pytest.raises(ValueError, match="no Islamic date"):
        from_hijri(1437, 13, 1)


@given(st.dates(), st.integers(-40_000, 40_000))
def test_months_are_added_within_the_calendar(day: date, months: int) -> None:
    moved = add_months(day, months)
    assert moved == day or (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months


def test_a_stretch_lends_month_and_year_both_ways() -> None:
    june = Day(2016, 6, 7)
    assert stretch(Day(day=5), june, None) == (date(2016, 6, 5), date(2016, 6, 7))
    assert stretch(Day(2015, 12, 30), Day(None, 1, 2), date(2016, 1, 5)) == (
        date(2015, 12, 30), date(2016, 1, 2))  # fmt: skip
    assert stretch(Day(day=31), Day(2016, 6, 7), None) is None
