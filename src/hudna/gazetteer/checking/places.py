"""What looks wrong with the places of a pack: points, doubles, names that are missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from math import floor
from typing import Final

from hudna.gazetteer.distance import apart
from hudna.gazetteer.extents_table import within
from hudna.gazetteer.keys import key
from hudna.gazetteer.model import Gazetteer
from hudna.gazetteer.rows import LANGUAGES
from hudna.record.register import Locality

Warn = Callable[[str, str], None]
"""Takes where a row stands, and what looks wrong with it."""

FARTHEST_KM: Final = {
    "region": 500.0, "governorate": 250.0, "countryside": 250.0, "district": 100.0,
    "subdistrict": 50.0, "city": 20.0, "town": 20.0,
    "village": 15.0, "quarter": 8.0, "camp": 8.0, "base": 15.0, "area": 80.0, "zone": 150.0,
    "crossing": 10.0,
}  # fmt: skip
"""How far a place may lie from the point of the one around it, by the level of that one."""

DOUBLE_KM: Final = 5.0
_LISTED: Final = 5  # rows that a warning on many names
_CELL: Final = 20.0  # cells of the grid in which doubles are sought: a twentieth of a degree


def check_places(
    places: Iterable[Locality], gazetteer: Gazetteer, where: Mapping[str, str], warn: Warn
) -> None:
    """Warn of what looks wrong with places; `where`: where each of all places stands."""
    checked = list(places)
    for place in checked:
        if message := _far(place, gazetteer) or _outside(place, gazetteer):
            warn(where[place.id], message)
    for place, other, distance in _doubles(checked, gazetteer):
        both = f"{place.id} and {other.id} ({where[other.id]})"
        warn(where[place.id], f"{both} have one name and level and lie {distance:.1f} km apart: "
                              "keep one of them, with the names of both")  # fmt: skip


def _far(place: Locality, gazetteer: Gazetteer) -> str:
    parent = gazetteer.localities.get(place.parent or "")
    distance = apart(place, parent) if parent else None
    if parent is None or distance is None or parent.level not in FARTHEST_KM:
        return ""
    if distance <= max(FARTHEST_KM[parent.level], 2 * (parent.precision_km or 0.0)):
        return ""
    return (f"{place.id} lies {distance:.0f} km from its parent {parent.id}: correct the point or "
            "the parent")  # fmt: skip


def _outside(place: Locality, gazetteer: Gazetteer) -> str:
    country = gazetteer.country_of(place.id) or ""
    if place.lat is None or place.lon is None or place.id == country:
        return ""
    if within(country, place.lat, place.lon):
        return ""
    turned = within(country, place.lon, place.lat)
    how = "exchange lat and lon" if turned else "correct the point or the parent"
    return f"{place.id} at {place.lat:g}, {place.lon:g} lies outside {country}: {how}"


def _doubles(
    checked: Iterable[Locality], gazetteer: Gazetteer
) -> Iterator[tuple[Locality, Locality, float]]:
    """Pairs of places of one level that share a name and lie close, one of them checked."""
    ours = {place.id for place in checked}
    bearers: dict[tuple[str, str, int, int], dict[str, Locality]] = defaultdict(dict)
    for place in gazetteer.localities.values():
        for cell in _cells(place):
            for language, names in place.names.items():
                for name in names:
                    bearers[place.level, language + key(language, name), *cell][place.id] = place
    seen: set[tuple[str, str]] = set()
    for found in bearers.values():
        for one, other in combinations(found.values(), 2):
            pair = (one.id, other.id)
            distance = apart(one, other)
            if pair in seen or not ours.intersection(pair):
                continue
            seen.add(pair)
            if distance is not None and distance <= DOUBLE_KM:
                yield (one, other, distance) if one.id in ours else (other, one, distance)


def _cells(place: Locality) -> list[tuple[int, int]]:
    """The cells of a grid that a point touches with all that is near it."""
    if place.lat is None or place.lon is None:
        return []
    north, east = place.lat * _CELL, place.lon * _CELL
    return list({(floor(north + y), floor(east + x)) for x in (0.0, 1.0) for y in (0.0, 1.0)})


def check_names(
    bearers: Iterable[tuple[str, str, set[str]]], warn: Warn
) -> None:  # fmt: skip
    """Warn of names that are missing in a language, many of one table together.

    `bearers`: where each stands, its id, the languages in which it has a name.
    """
    missing: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for where, identifier, languages in bearers:
        for language in LANGUAGES:
            if language not in languages:
                missing[where.rpartition(":")[0], language].append((where, identifier))
    for (_, language), found in missing.items():
        if len(found) <= _LISTED:
            for where, identifier in found:
                warn(where, f"{identifier} has no name_{language}: fill it in")
        else:
            few = ", ".join(identifier for _, identifier in found[:_LISTED])
            warn(found[0][0], f"{len(found)} rows have no name_{language} ({few}, …): fill it in")
