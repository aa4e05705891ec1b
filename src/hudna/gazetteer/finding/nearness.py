"""What stands round a name, and how well a place goes with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hudna.gazetteer.distance import apart
from hudna.gazetteer.finding.choice import called
from hudna.gazetteer.finding.lying import governorate_by_neighbours
from hudna.gazetteer.model import Gazetteer
from hudna.record.register import Locality

_OUTSIDE: Final = 0.8
_PERHAPS: Final = 0.97
_OTHER_LEVEL: Final = 0.96
_FAR: Final = 150.0
_FAR_COSTS: Final = 0.12
_BESIDE: Final = 30.0
_BUILT: Final = {
    "town": 1, "village": 1, "quarter": 2, "camp": 3, "base": 4, "crossing": 5, "governorate": 6,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Context:
    """What is known about a name: ids of governorates and of places named with it, a level."""

    governorates: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    level: str | None = None


NOTHING: Final = Context()


def fitting(place: Locality, context: Context, gazetteer: Gazetteer) -> Iterator[tuple[float, str]]:
    """How a place goes with what is known: factors of its score, each with a reason in words."""
    if context.governorates:
        yield _inside(place, context.governorates, gazetteer)
    if context.places:
        yield from _beside(place, context.places, gazetteer)
    if context.level and (said := _BUILT.get(context.level)):
        is_other = _BUILT.get(place.level) not in (said, None)
        word = "not" if is_other else "goes with"
        if is_other or place.level == context.level:
            yield _OTHER_LEVEL if is_other else 1.0, f"{place.level}: {word} “{context.level}”"


def least_factor(context: Context) -> float:
    """What `fitting` makes of a score at least, whatever the place."""
    return (
        (_OUTSIDE if context.governorates else 1.0)
        * (1.0 - _FAR_COSTS if context.places else 1.0)
        * (_OTHER_LEVEL if context.level else 1.0)
    )


def _inside(
    place: Locality, governorates: Sequence[str], gazetteer: Gazetteer
) -> tuple[float, str]:  # fmt: skip
    own = gazetteer.governorate_of(place.id)
    near = None if own else governorate_by_neighbours(place, gazetteer)
    wanted = called(governorates)
    names = " or ".join(gazetteer.display(one, "en") for one in governorates)
    if own is None and near is None:
        return _PERHAPS, f"perhaps in {names}"
    lies = gazetteer.display(own or near or "", "en")
    where = f"in {lies}" if own else f"in {lies}, by its neighbours"
    if (own or near) in wanted:
        return 1.0 if own else _PERHAPS, where
    return _OUTSIDE, f"not in {names} but {where}"


def _beside(
    place: Locality, places: Sequence[str], gazetteer: Gazetteer
) -> Iterator[tuple[float, str]]:  # fmt: skip
    known = [one for id in places if (one := gazetteer.localities.get(id)) and id != place.id]
    around = {one.id for one in gazetteer.around(place)}
    if inside := next((one for one in known if one.id in around), None):
        yield 1.0, f"in {gazetteer.display(inside.id, 'en')}"
        return
    ways = [(way, one) for one in known if (way := apart(place, one)) is not None]
    if not ways:
        return
    way, nearest = min(ways, key=lambda pair: pair[0])
    spread = max(0.0, way - (nearest.precision_km or 0.0))
    factor = 1.0 - _FAR_COSTS * min(1.0, spread / _FAR)
    if way <= _BESIDE or factor < 1.0 - _FAR_COSTS / 2:
        yield factor, f"{way:.0f} km from {gazetteer.display(nearest.id, 'en')}"
    else:
        yield factor, ""
