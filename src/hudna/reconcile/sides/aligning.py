"""Figures of several speakers for the same thing, like for like: a row for each day and place."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from hudna.gazetteer import Gazetteer
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
    add_up(found, keys.register)
    return [Row(like, found[like]) for like in sorted(found)]


def add_up(found: Cells, register: Gazetteer) -> None:
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
        parts = sorted(_longest(documents.values()), key=place_in_text)
        if _is_list(parts, register):
            cell = Cell(speaker, (together(parts),), ADDED_UP)
            found[whole] = dict(sorted({**found.get(whole, {}), speaker: cell}.items()))


def together(parts: Sequence[Held]) -> Printed:
    """The sum of several claims, with no upper bound if one of them has none."""
    lows, highs = zip(*map(bounds, parts), strict=True)
    return printed(sum(lows), None if None in highs else sum(highs), parts)


def _longest(documents: Collection[Sequence[Held]]) -> Sequence[Held]:
    """The longest list; of several that are as long, the one of the first document by name."""
    most = max(map(len, documents))
    longest = [one for one in documents if len(one) == most]
    return min(longest, key=_document) if len(longest) > 1 else longest[0]


def _document(parts: Iterable[Held]) -> str:
    return min(one.claim.document for one in parts)


def whole_of(like: Like) -> Like:
    """The same thing of the same day, for the whole theatre."""
    return like._replace(place="")


def _is_list(parts: Sequence[Held], register: Gazetteer) -> bool:
    """Whether they are governorates, each once: then nothing is counted twice."""
    wide = all(one.told.place_level == "governorate" and _is_one(one, register) for one in parts)
    return wide and len({one.told.place for one in parts}) == len(parts)


def _is_one(held: Held, register: Gazetteer) -> bool:
    """Whether the claim names one place that is known by its id."""
    place = held.told.place
    if "+" in place or held.told.extent != PART:
        return False
    return place in register.localities or bool(held.claim.place and held.claim.place.ids)
