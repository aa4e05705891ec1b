"""Which reports are compared: those of one governorate or one place, days not far apart.

A governorate's days with few reports are compared whole. Crowded ones are compared by place, a
crowded place by type, and what is crowded still in slices, so that the pairs grow with the reports
and not with their square.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Final

from hudna.reconcile.incidents.reports import Report

CROWD: Final = 60
"""How many reports of a day may stand in one block."""

REACH: Final = 2
"""How many days two reports of one occurrence may lie apart."""


def blocks(found: Sequence[Report]) -> Mapping[str, tuple[str | None, str | None]]:
    """By id, the wide and the narrow block of each report; two are compared if they share one.

    The wide one is None where the governorate is not known or too crowded; the narrow one is a
    place, None where no place is told.
    """
    crowded = _crowded(found, lambda one: one.governorate)
    busy = _crowded(found, _place)
    seen: dict[Hashable, int] = defaultdict(int)
    made = {}
    for one in found:
        wide = one.governorate if (one.governorate, one.last) not in crowded else None
        narrow = _place(one)
        if narrow and (narrow, one.last) in busy:
            narrow = f"{narrow} {one.type}"
            seen[narrow, one.last] += 1
            narrow += f" {(seen[narrow, one.last] - 1) // CROWD}"
        made[one.id] = (wide or None, narrow or None)
    return made


def _place(one: Report) -> str:
    return one.sounds[0] if one.sounds else ""


def _crowded(found: Sequence[Report], key: Callable[[Report], str]) -> set[tuple[str, int]]:
    """The keys and days that have, or are next to one that has, too many to be compared whole."""
    counts: dict[tuple[str, int], int] = defaultdict(int)
    for one in found:
        counts[key(one), one.last] += 1
    return {(name, day + by) for (name, day), count in counts.items() if count > CROWD
            for by in range(-REACH, REACH + 1)}  # fmt: skip
