"""Numerals in digits whose sign may part thousands or a fraction."""

import pytest

from hudna.reading.grammar.amounts import Amount, literal


@pytest.mark.parametrize(
    ("digits", "bounds"),
    [
        ("1,250", (1.25, 1250)),
        ("0,800", (0.8, 0.8)),
        ("2.165", (2.165, 2.165)),
        ("2,318.7", (2318.7, 2318.7)),
        ("1,234,567", (1234567, 1234567)),
        ("12", (12, 12)),
    ],
)
def test_a_doubtful_weight_keeps_both_values(digits: str, bounds: tuple[float, float]) -> None:
    amount = literal(digits, ".,", doubtful=",")
    assert amount is not None
    assert amount.bounds(weighed=True) == bounds


def test_what_is_counted_is_never_a_fraction_of_thousands() -> None:
    assert literal("1,250", ".,", doubtful=",") == Amount(1250, 1.25, doubtful=True)
    assert Amount(1250, 1.25, doubtful=True).bounds(weighed=False) == (1250, 1250)


@pytest.mark.parametrize("digits", ["19:30", "28.04.2016", "1" * 30])
def test_what_counts_nothing_is_no_amount(digits: str) -> None:
    assert literal(digits, ".,") is None
