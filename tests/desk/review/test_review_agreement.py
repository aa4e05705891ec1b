"""Agreement between two readers: known tables, what cannot be told, any table."""

from itertools import product
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.desk.review.agreement import NORMAL_95, agreement, agreements, blind_pairs
from hudna.desk.review.history import Opinion, differ

JUDGEMENTS = ("uphold", "correct", "set_aside")


def table(*counts: int) -> list[tuple[str, str]]:
    """Pairs of judgements by the counts of a square table, row by row."""
    side = int(sqrt(len(counts)))
    cells = product(JUDGEMENTS[:side], repeat=2)
    return [cell for cell, count in zip(cells, counts, strict=True) for _ in range(count)]


@pytest.mark.parametrize(
    ("counts", "kappa"),
    [
        ((20, 5, 10, 15), 0.40),
        ((45, 15, 25, 15), 0.1304),
        ((25, 35, 5, 35), 0.2593),
        ((0, 10, 10, 0), -1.0),
        ((53, 5, 2, 11, 14, 5, 1, 6, 3), 0.4286),
    ],
)
def test_tables_whose_kappa_is_known(counts: tuple[int, ...], kappa: float) -> None:
    found = agreement(table(*counts))
    assert found.kappa == pytest.approx(kappa, abs=5e-4)
    assert found.claims == sum(counts)


def test_the_interval_is_that_of_the_delta_method() -> None:
    counts = (53, 5, 2, 11, 14, 5, 1, 6, 3)
    found, total = agreement(table(*counts)), sum(counts)
    assert found.kappa is not None and found.high is not None
    shares, step = [one / total for one in counts], 1e-6
    slopes = [
        (_kappa([one + step * (at == i) for at, one in enumerate(shares)]) - _kappa(shares)) / step
        for i in range(9)
    ]
    mean = sum(p * slope for p, slope in zip(shares, slopes, strict=True))
    variance = sum(p * (slope - mean) ** 2 for p, slope in zip(shares, slopes, strict=True))
    assert found.high - found.kappa == pytest.approx(NORMAL_95 * sqrt(variance / total), rel=1e-3)


def _kappa(shares: list[float]) -> float:
    """Kappa of a table of three by three whose cells need not add up to one."""
    total = sum(shares)
    cells = [one / total for one in shares]
    rows = [sum(cells[3 * at : 3 * at + 3]) for at in range(3)]
    columns = [sum(cells[at::3]) for at in range(3)]
    chance = sum(one * other for one, other in zip(rows, columns, strict=True))
    return (cells[0] + cells[4] + cells[8] - chance) / (1 - chance)


def test_what_cannot_be_told_is_not_told() -> None:
    nothing = agreement([])
    assert (nothing.claims, nothing.observed, nothing.kappa) == (0, None, None)
    throughout = agreement([("uphold", "uphold")] * 9)
    assert (throughout.observed, throughout.kappa, throughout.low) == (1.0, None, None)
    alike = agreement([("uphold", "uphold"), ("correct", "correct")])
    assert (alike.kappa, alike.low) == (1.0, None)
    never = agreement([("uphold", "set_aside")] * 5)
    assert (never.observed, never.kappa, never.low) == (0.0, 0.0, None)


@given(st.lists(st.tuples(st.sampled_from(JUDGEMENTS), st.sampled_from(JUDGEMENTS))))
def test_any_table(pairs: list[tuple[str, str]]) -> None:
    found, turned = agreement(pairs), agreement([(other, one) for one, other in pairs])
    if found.kappa is not None:
        assert found.kappa == pytest.approx(turned.kappa)
        assert -1 <= found.kappa <= 1 and found.observed is not None
        assert found.kappa <= found.observed + 1e-9
    if found.low is not None and found.high is not None and found.kappa is not None:
        assert -1 <= found.low <= found.kappa <= found.high <= 1


def said(by: str, judgement: str, blind: bool = False) -> Opinion:
    return Opinion(1, by, judgement, "so", None, blind)


def test_only_first_judgements_are_compared_and_the_later_one_is_blind() -> None:
    first, later = said("Ann", "uphold"), said("Bob", "set_aside", blind=True)
    assert blind_pairs([first, later, said("bob", "uphold"), said("Cid", "uphold")]) == [
        (first, later)
    ]
    assert blind_pairs([first, said("Bob", "uphold")]) == []
    third = said("Cid", "uphold", blind=True)
    assert len(blind_pairs([first, later, third])) == 3
    assert [one.readers for one in agreements([[first, later, third]])] == [
        ("Ann", "Bob"), ("Ann", "Cid"), ("Bob", "Cid"), (),
    ]  # fmt: skip


def test_reviewers_differ_until_they_agree_or_a_third_decides() -> None:
    ann, bob = said("Ann", "uphold"), said("Bob", "set_aside")
    assert not differ([]) and not differ([ann]) and not differ([ann, said("ann ", "set_aside")])
    assert differ([ann, bob])
    assert not differ([ann, bob, said("Ann", "set_aside")])
    assert not differ([ann, bob, said("Cid", "uphold")])
    assert differ([ann, bob, said("Cid", "uphold", blind=True)])
    one = {"a": 1, "id": "x"}
    same = [Opinion(1, "Ann", "correct", "", one), Opinion(2, "Bob", "correct", "", {"a": 1})]
    assert not differ(same)
    assert differ([same[0], Opinion(2, "Bob", "correct", "", {"a": 2})])
