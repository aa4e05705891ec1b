"""Which colour a figure has: few steps, the same from one day to the next where they can be."""

from collections.abc import Iterable, Sequence
from typing import Final

from hudna.desk.mapped import Cell

STEPS: Final = (1, 3, 6, 11, 21)
"""The least figure of each step, times a power of ten where figures are large."""
_MOST: Final = 100
_SHARE, _LEAST = 0.5, 3
"""A difference is great from half of the greater figure on, and from so many on."""


def unit(figures: Iterable[float]) -> int:
    """The power of ten that the steps are told in."""
    most, found = max(figures, default=0), 1
    while most >= _MOST * found:
        found *= 10
    return found


def steps(unit: int) -> Sequence[tuple[int, int | None]]:
    """The least and the most figure of each step; None: and more."""
    least = [1 if one == 1 else (one - 1) * unit + 1 for one in STEPS]
    return [*zip(least, (one - 1 for one in least[1:]), strict=False), (least[-1], None)]


def step(figure: float, unit: int) -> int:
    """Which step a figure is of, from 1; 0 for none."""
    if figure <= 0:
        return 0
    return max(1, sum(figure >= least for least, _ in steps(unit)))


def difference(one: Cell | None, other: Cell | None) -> str:
    """How two figures of one governorate stand to each other.

    `unseen`: neither is told; `only-a`, `only-b`: one is; `same`: they do not exclude each other;
    `a1`, `a2`, `b1`, `b2`: whose is higher, and whether by much.
    """
    if one is None or other is None:
        return "only-a" if one else "only-b" if other else "unseen"
    if _meet(one, other):
        return "same"
    side = "a" if one.low > other.low else "b"
    gap, greater = abs(one.low - other.low), max(one.low, other.low)
    return f"{side}{2 if gap >= _LEAST and gap >= _SHARE * greater else 1}"


def _meet(one: Cell, other: Cell) -> bool:
    """Whether their bounds have a number in common."""
    below = other.high is None or one.low <= other.high
    return below and (one.high is None or other.low <= one.high)
