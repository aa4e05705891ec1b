"""The places that are told of, as points: never sharper than the register knows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hudna.desk import series
from hudna.desk.mapped.asked import Asked
from hudna.desk.mapped.cells import is_of, named
from hudna.desk.mapped.told import Told
from hudna.desk.mapped.whereabouts import Spot, narrowest, spot


@dataclass(frozen=True)
class Point:
    """A place with how many claims of each speaker tell of it."""

    spot: Spot
    claims: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many claims tell of it."""
        return sum(self.claims)


@dataclass(frozen=True)
class Points:
    """The places by id, and how many claims name no place that the register can place."""

    found: tuple[Point, ...]
    unplaced: int


def points(told: Told) -> Points:
    """The places of which those who are asked for tell."""
    counts: dict[str, list[int]] = {}
    unplaced = 0
    for at, speaker in enumerate(told.who):
        for ids in _places(told, speaker):
            placed = [id for id in narrowest(ids) if spot(id) is not None]
            unplaced += not placed
            for id in placed:
                counts.setdefault(id, [0] * len(told.who))[at] += 1
    found = ((spot(id), tuple(several)) for id, several in sorted(counts.items()))
    return Points(tuple(Point(one, claims) for one, claims in found if one), unplaced)


def _places(told: Told, speaker: str) -> Iterator[Sequence[str]]:
    """The places of each claim: of incidents all, of figures those within governorates alone."""
    asked = told.asked
    if asked.type is not None:
        yield from _of_type(told, speaker, asked)
    elif asked.is_of_incidents:
        yield from (one.places for one in told.by([speaker], told.counted))
    else:
        yield from (one.places for one in told.by([speaker], told.further))
        yield from (one.places for one in told.by([speaker], told.within)
                    if one.alone and not _is_governorate(one.places[0]))  # fmt: skip


def _of_type(told: Told, speaker: str, asked: Asked) -> Iterator[Sequence[str]]:
    for one in told.held_of_who:
        if series.keys().speaker(one) == speaker and is_of(one.claim, asked.type):
            yield named(one)


def _is_governorate(place: str) -> bool:
    found = spot(place)
    return found is not None and found.governorate == place
