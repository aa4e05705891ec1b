"""Where places lie on a map, and how sharply it is known: never sharper than the register says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from hudna.desk import packs
from hudna.gazetteer import Gazetteer
from hudna.record.register import Locality


class Precision(StrEnum):
    """How sharply it is known where something was, the sharpest first."""

    POINT = "point"
    TOWN = "town"
    AREA = "area"
    GOVERNORATE = "governorate"


_BY_LEVEL: Final = {
    "quarter": Precision.POINT, "village": Precision.POINT, "camp": Precision.POINT,
    "base": Precision.POINT, "crossing": Precision.POINT, "town": Precision.TOWN,
    "city": Precision.TOWN, "governorate": Precision.GOVERNORATE,
}  # fmt: skip
"""Of levels that are not here only the area is known."""
_REACHES: Final = {Precision.POINT: 3.0, Precision.TOWN: 7.0}
"""Up to how many kilometres a place may be called so."""
_ORDER: Final = list(Precision)


@dataclass(frozen=True)
class Spot:
    """A place on a map: within `km` kilometres of that point, known as sharply as `precision`.

    `governorate`: its id, where the register has one.
    """

    place: str
    lat: float
    lon: float
    km: float
    precision: Precision
    governorate: str | None


def spot(id: str) -> Spot | None:
    """Where a place lies; for one without a point, the narrowest place round it that has one.

    None for what the register does not know, and for what is wider than a governorate.
    """
    return _spot(packs.register(), id)


@cache
def _spot(register: Gazetteer, id: str) -> Spot | None:
    place = register.place(id)
    if place is None:
        return None
    for one in (place, *register.around(place)):
        if one.level in ("country", "region"):
            return None
        if one.lat is not None and one.lon is not None and one.precision_km is not None:
            return Spot(id, one.lat, one.lon, one.precision_km, _sharpness(one, one is place),
                        register.governorate_of(id))  # fmt: skip
    return None


def _sharpness(place: Locality, is_itself: bool) -> Precision:
    """By its level, and coarser where the register says that it may lie farther off."""
    told = _BY_LEVEL.get(place.level, Precision.AREA)
    if not is_itself and told is not Precision.GOVERNORATE:
        return Precision.AREA
    reach = place.precision_km or 0.0
    while reach > _REACHES.get(told, reach):
        told = _ORDER[_ORDER.index(told) + 1]
    return told


def in_governorates(ids: Iterable[str]) -> set[str]:
    """The governorates in which those places lie."""
    register = packs.register()
    return {found for id in ids if (found := _governorate(register, id)) is not None}


@cache
def _governorate(register: Gazetteer, id: str) -> str | None:
    return register.governorate_of(id)


def narrowest(ids: Sequence[str]) -> Sequence[str]:
    """Those places that hold no other of them: "in Aleppo, at Handarat" is at Handarat."""
    if len(ids) < 2:
        return ids
    register, found = packs.register(), list(dict.fromkeys(ids))
    places = [place for id in found if (place := register.place(id))]
    wider = {around.id for one in places for around in register.around(one) if around.id != one.id}
    return [id for id in found if id not in wider]


def governorates(theatre: str) -> tuple[str, ...]:
    """The governorates of a theatre, by id."""
    return _governorates(packs.register()).get(theatre, ())


def theatres() -> tuple[str, ...]:
    """The theatres that have governorates."""
    return tuple(_governorates(packs.register()))


@cache
def _governorates(register: Gazetteer) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for id, place in register.localities.items():
        if place.level == "governorate":
            found.setdefault(register.theatre_of[id], []).append(id)
    return {theatre: tuple(sorted(found[theatre])) for theatre in sorted(found)}
