"""Days that do not fit are told as problems: a weekday, a day that is none, an order left open."""

from datetime import date

import pytest

from hudna.reading.doubts import month_first
from hudna.record import Account, Document, Tally
from reading.phrases import PLACES, read

DAY = date(2016, 3, 24)


def account(text: str, *, day_known: bool = True) -> Account:
    document = Document("made.txt", "0" * 64, "text/plain", text, as_of=DAY)
    return read(document, PLACES, day_known=day_known)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("On Tuesday, 23 March 2016, there were 5 violations.", "2016-03-23 is a Wednesday"),
        ("Saturday 28-02-2016: 5 violations.", "2016-02-28 is a Sunday"),
        ("Yesterday, Saturday, 5 violations were recorded.", "2016-03-23 is a Wednesday"),
        ("On 31 February 2016 there were 5 violations.", "no such day"),
        ("On 11/12/2025 there were 5 violations.", "read as 2025-12-11"),
        ("From 03/04/2016 to 05/04/2016 there were 5 violations.", "the other way round"),
        ("Во вторник, 23 марта 2016 года, отмечено 5 нарушений.", "2016-03-23 is a Wednesday"),
        ("Вчера, в субботу, отмечено 5 нарушений.", "2016-03-23 is a Wednesday"),
        ("31 февраля отмечено 5 нарушений.", "no such day"),
        ("سجل المركز يوم الثلاثاء 23 آذار 2016 خمسة خروقات.", "2016-03-23 is a Wednesday"),
        ("سجل المركز أمس السبت 5 خروقات.", "2016-03-23 is a Wednesday"),
        ("السبت 23-03-2016: سجل المركز 5 خروقات.", "2016-03-23 is a Wednesday"),
        ("سجل المركز في 11/12/2025 خمسة خروقات.", "read as 2025-12-11"),
    ],
)
def test_a_day_that_does_not_fit_is_a_problem(text: str, said: str) -> None:
    (problem,) = account(text).problems
    assert said in problem.message
    assert problem.where == "made.txt"


@pytest.mark.parametrize(
    "text",
    [
        "On Wednesday, 23 March 2016, there were 5 violations.",
        "Yesterday, Wednesday, there were 5 violations.",
        "On 11/12/2025 there were 5 violations; on 30/12/2025 there were four.",
        "On Thursday, 11/12/2025, there were 5 violations.",
        "On 11.12.2025 there were 5 violations.",
        "On 2025-12-11 there were 5 violations.",
        "On 11/11/2025 there were 5 violations.",
        "On Tuesday there were 5 violations.",
        "В среду, 23 марта 2016 года, отмечено 5 нарушений.",
        "11/12/2025 отмечено 5 нарушений.",
        "سجل المركز أمس الأربعاء 5 خروقات.",
        "سجل المركز يوم الأربعاء 23 آذار 2016 خمسة خروقات.",
    ],
)
def test_a_day_that_fits_is_none(text: str) -> None:
    assert account(text).problems == ()


def test_what_leans_on_a_guessed_day_is_no_problem() -> None:
    assert account("Yesterday, Saturday, there were 5 violations.", day_known=False).problems == ()
    assert account("Saturday, 23 March: 5 violations.", day_known=False).problems == ()
    assert account("Saturday, 23 March 2016: 5 violations.", day_known=False).problems


def test_a_day_named_twice_is_one_problem() -> None:
    text = "On 11/12/2025 there were 5 violations.\nOn 11/12/2025 talks were held.\n"
    assert len(account(text).problems) == 1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("03/23/2016 and 04/05/2016", True), ("23/03/2016 and 04/05/2016", False),
        ("04/05/2016", None), ("23/03/2016 and 03/23/2016", None), ("2016/03/23", None), ("", None),
    ],
)  # fmt: skip
def test_the_order_that_a_text_settles(text: str, wanted: bool | None) -> None:
    assert month_first(text) is wanted


def test_other_dates_of_a_text_are_read_in_the_order_that_it_settles() -> None:
    text = "From 03/04/2016 to 03/23/2016 the centre recorded 5 violations."
    days = [(one.window.start, one.window.stop) for one in account(text).claims
            if isinstance(one.body, Tally) and one.window]  # fmt: skip
    assert days == [(date(2016, 3, 4), date(2016, 3, 23))]
