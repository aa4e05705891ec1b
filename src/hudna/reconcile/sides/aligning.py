"""Figures of several speakers for the same thing, like for like: a row for each day and place."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hudna.reconcile.choosing import (
    ADDED_UP,
    NEVER_ADDED,
    Cell,
    Cells,
    Like,
    Printed,
    bounds,
    chosen,
    place_in_text,
    printed,
)
from hudna.reconcile.keys import Keys, exact
from hudna.record import Held
from hudna.record.held.told import PART


@dataclass(frozen=True)
class Row:
    """The figures of the speakers for the same thing, by speaker."""

    like: Like
    cells: Mapping[str, Cell]


def aligned(held: Iterable[Held], keys: Keys) -> list[Row]:
    """One row for each thing, day and place of which an exact figure is told, in that order.

    Left out: bounds and ranges, what is denied or forecast, claims without day or speaker.
    """
    found = chosen((one for one in held if exact(one) is not None), keys)
    add_up(found)
    return [Row(like, found[like]) for like in sorted(found)]


def add_up(found: Cells) -> None:
    """Give a speaker who tells governorates and no total for a day the sum of one document's."""
    lists: dict[tuple[Like, str], dict[str, list[Held]]] = defaultdict(lambda: defaultdict(list))
    for like, cells in found.items():
        if like.place and like.indicator not in NEVER_ADDED:
            whole = whole_of(like)
            totals = found.get(whole, {})
            for speaker, cell in cells.items():
                if speaker not in totals:
                    documents = lists[whole, speaker]
                    for figure in cell.printed:
                        for one in figure.held:
                            documents[one.digest].append(one)
    for (whole, speaker), documents in lists.items():
        longest = min(documents.values(), key=_longest_first)
        parts = sorted(longest, key=place_in_text)
        if _is_list(parts):
            cell = Cell(speaker, (together(parts),), ADDED_UP)
            found[whole] = dict(sorted({**found.get(whole, {}), speaker: cell}.items()))


def together(parts: Sequence[Held]) -> Printed:
    """The sum of several claims, with no upper bound if one of them has none."""
    lows, highs = zip(*map(bounds, parts), strict=True)
    return printed(sum(lows), None if None in highs else sum(highs), parts)


def _longest_first(parts: Sequence[Held]) -> tuple[object, ...]:
    return -len(parts), min(map(place_in_text, parts))


def whole_of(like: Like) -> Like:
    """The same thing of the same day, for the whole theatre."""
    return like._replace(place="")


def _is_list(parts: Sequence[Held]) -> bool:
    """Whether they are governorates, each once: then nothing is counted twice."""
    wide = all(one.told.place_level == "governorate" and one.told.extent == PART for one in parts)
    return wide and len({one.told.place for one in parts}) == len(parts)
