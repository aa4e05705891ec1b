"""How figures, days and marks are written, in each language."""

from datetime import date

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from hudna.console.shown import digits, figures
from hudna.console.shown.highlights import Mark, Stretch, paragraphs
from hudna.record import Quantity, Span

DAY = date(2016, 3, 24)


@pytest.mark.parametrize(
    ("language", "choice", "value", "expected"),
    [
        ("en", None, 2475, "2475"), ("en", None, 27446.5, "27,446.5"), ("en", None, -3, "−3"),
        ("ru", None, 27446.5, "27\u00a0446,5"), ("ru", "eastern", 51, "51"),
        ("ar", None, 27446.5, "27,446.5"), ("ar", "eastern", 27446.5, "٢٧٬٤٤٦٫٥"),
        ("en", None, 0, "0"), ("en", None, 10**9, "1,000,000,000"), ("en", None, 0.1, "0.1"),
    ],
)  # fmt: skip
def test_numbers(language: str, choice: str | None, value: float, expected: str) -> None:
    with translation.override(language), digits.of(choice):
        assert figures.number(value) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "24\u00a0March 2016"),
        ("ru", "24\u00a0марта 2016\u00a0г."),
        ("ar", "24\u00a0آذار/مارس 2016"),
    ],
)  # fmt: skip
def test_days(language: str, expected: str) -> None:
    with translation.override(language):
        assert figures.day(DAY) == expected
        assert figures.short_day(DAY)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(4, 4, "4"), (40, 50, "40–50"), (3, None, "не менее 3"), (None, 7, "не более 7"),
     (None, None, "несколько")],
)  # fmt: skip
def test_quantities(low: int | None, high: int | None, expected: str) -> None:
    with translation.override("ru"):
        assert figures.quantity(Quantity(low, high, "")) == expected


TEXT = "five breaches in Latakia\n\nand Homs"


def _marks(*spans: tuple[int, int]) -> list[Mark]:
    return [Mark(f"m{at}", "claim", Span(*one), at) for at, one in enumerate(spans, 1)]


def _pieces(found: list[tuple[Stretch, ...]]) -> list[list[tuple[str, str]]]:
    return [[(one.text, one.keys) for one in paragraph] for paragraph in found]


def test_marks_that_nest_and_overlap() -> None:
    found = paragraphs(TEXT, _marks((0, 24), (0, 4), (5, 16), (14, 24)))
    assert _pieces(found)[0] == [
        ("five", "m1 m2"), (" ", "m1"), ("breaches ", "m1 m3"), ("in", "m1 m3 m4"),
        (" Latakia", "m1 m4"),
    ]  # fmt: skip
    ends = [[mark.number for mark in piece.ends] for piece in found[0]]
    assert ends == [[2], [], [], [3], [4, 1]]


def test_a_mark_over_two_paragraphs_ends_once() -> None:
    found = paragraphs(TEXT, _marks((17, 30)))
    assert _pieces(found) == [[("five breaches in ", ""), ("Latakia", "m1")],
                              [("and ", "m1"), ("Homs", "")]]  # fmt: skip
    assert [mark.number for line in found for piece in line for mark in piece.ends] == [1]


@given(
    st.text(alphabet="ab \n", max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40))),
)
def test_no_letter_is_lost(text: str, ends: list[tuple[int, int]]) -> None:
    marks = _marks(*[(min(one), max(one)) for one in ends])
    lines = ["".join(piece.text for piece in line) for line in paragraphs(text, marks)]
    assert "\n".join(lines).split() == text.split()
