"""A governorate from the places in it: never more than a lower bound.

Two villages with 2 and 3 breaches make at least 5 in their governorate: there may be others.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reconcile.choosing import Cell, Cells, Like, Printed

FROM_PLACES: Final = "added up from places in it that one document tells: there may be more"


def from_places(found: Cells, register: Gazetteer) -> Cells:
    """The lower bounds of governorates by what is told of places in them, of one document each.

    A place that lies in another one of the document is left out, so that nothing is counted twice.
    """
    around = cache(partial(governorate_around, register=register))
    lists: dict[tuple[Like, str], dict[str, dict[str, Printed]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    for like, cells in found.items():
        governorate = around(like.place)
        if governorate is not None and governorate != like.place:
            for speaker, cell in cells.items():
                for digest in dict.fromkeys(one.digest for one in cell.taken.held):
                    places = lists[like._replace(place=governorate), speaker][digest]
                    places[like.place] = cell.taken
    lower: Cells = defaultdict(dict)
    for (like, speaker), documents in lists.items():
        sums = {digest: _sum(places, register) for digest, places in documents.items()}
        most = max(sorted(sums), key=lambda digest: sums[digest].low)
        lower[like][speaker] = Cell(speaker, (sums[most],), FROM_PLACES)
    return lower


def filled(found: Cells, register: Gazetteer) -> Cells:
    """`found`, with a lower bound for each governorate of which its speaker gives no figure."""
    both = dict(found)
    for like, cells in from_places(found, register).items():
        both[like] = {**cells, **found.get(like, {})}
    return both


def governorate_around(place: str, register: Gazetteer) -> str | None:
    """The governorate in which a place lies, or all of several that are joined by "+"."""
    found = {register.governorate_of(one) for one in place.split("+")}
    return found.pop() if len(found) == 1 else None


def _sum(places: Mapping[str, Printed], register: Gazetteer) -> Printed:
    apart = [places[one] for one in _apart(places, register)]
    return Printed(sum(one.low for one in apart), None,
                   tuple(claim for one in apart for claim in one.held))  # fmt: skip


def _apart(places: Iterable[str], register: Gazetteer) -> Iterator[str]:
    """Places none of which lies in another one or shares a part with it, the widest first."""
    taken: set[str] = set()
    above: set[str] = set()
    ways = {place: [_upwards(one, register) for one in place.split("+")] for place in places}
    for place in sorted(ways, key=lambda one: (min(map(len, ways[one])), -len(ways[one]), one)):
        if not any(way[0] in above or taken.intersection(way) for way in ways[place]):
            taken.update(way[0] for way in ways[place])
            above.update(one for way in ways[place] for one in way[1:])
            yield place


def _upwards(place: str, register: Gazetteer) -> list[str]:
    """The place and all that it lies in, the nearest first."""
    known = register.place(place)
    return [place, *(one.id for one in register.around(known))] if known else [place]
