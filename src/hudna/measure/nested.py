"""A governorate from the places in it: never more than a lower bound.

Two villages with 2 and 3 breaches make at least 5 in their governorate: there may be others.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reconcile.choosing import Cell, Cells, Like, Printed

FROM_PLACES: Final = "added up from places in it that one document tells: there may be more"


def from_places(found: Cells, register: Gazetteer) -> Cells:
    """The lower bounds of governorates by what is told of places in them, of one document each.

    A place that lies in another one of the document is left out, so that nothing is counted twice.
    """
    governorate_of = cache(register.governorate_of)
    lists: dict[tuple[Like, str], dict[str, dict[str, Printed]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    for like, cells in found.items():
        around = governorate_of(like.place) if like.place else None
        if around is not None and around != like.place:
            for speaker, cell in cells.items():
                for digest in dict.fromkeys(one.digest for one in cell.taken.held):
                    lists[like._replace(place=around), speaker][digest][like.place] = cell.taken
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


def _sum(places: Mapping[str, Printed], register: Gazetteer) -> Printed:
    outer = [one for place, one in places.items() if not _lies_in(place, places, register)]
    held = tuple(claim for one in outer for claim in one.held)
    return Printed(sum(one.low for one in outer), None, held)


def _lies_in(place: str, others: Mapping[str, Printed], register: Gazetteer) -> bool:
    known = register.place(place)
    around = register.around(known) if known else ()
    return any(one.id in others for one in around)
