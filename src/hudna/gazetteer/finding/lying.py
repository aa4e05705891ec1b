"""In which governorate a place lies, by its neighbours where nobody says it.

Tables without units give a point and no more; a point whose nearest known place lies in Hama lies
in Hama too, unless a border runs between them.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from math import cos, radians
from typing import Final

from hudna.gazetteer.model import Gazetteer
from hudna.record.register import Locality

_CELL: Final = 0.15  # degrees: about sixteen kilometres from north to south
_SETTLED: Final = frozenset({"town", "village", "quarter", "camp", "base"})

Grid = dict[tuple[int, int], list[tuple[float, float, str]]]


def governorate_by_neighbours(place: Locality, gazetteer: Gazetteer) -> str | None:
    """The governorate of the nearest settlement within some sixteen kilometres, None if none."""
    if place.lat is None or place.lon is None:
        return None
    grid, (north, east) = _grid(gazetteer), _cell(place.lat, place.lon)
    around = [
        near for row in (north - 1, north, north + 1) for column in (east - 1, east, east + 1)
        for near in grid.get((row, column), ())
    ]  # fmt: skip
    if not around:
        return None
    lat, lon, narrow = place.lat, place.lon, cos(radians(place.lat))
    return min(around, key=lambda one: (one[0] - lat) ** 2 + ((one[1] - lon) * narrow) ** 2)[2]


@cache
def _grid(gazetteer: Gazetteer) -> Grid:
    """The settlements whose governorate is known, by cell."""
    grid: Grid = defaultdict(list)
    for one in gazetteer.localities.values():
        if one.level in _SETTLED and one.lat is not None and one.lon is not None:
            governorate = gazetteer.governorate_of(one.id)
            if governorate is not None:
                grid[_cell(one.lat, one.lon)].append((one.lat, one.lon, governorate))
    return dict(grid)


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return int(lat // _CELL), int(lon // _CELL)
