"""Which known or new unit an imported place lies in."""

from __future__ import annotations

from collections import defaultdict
from typing import Final, Protocol

from hudna.gazetteer.distance import apart
from hudna.gazetteer.importing.known import UNIT_KM, Known, bare, keys_of, keys_of_unit
from hudna.gazetteer.importing.offered import Offered, Spellings, Unit
from hudna.record.register import Locality, Names

TOWN_KM: Final = 15.0
"""How far a quarter may lie from the town that its row names."""

_TOWNS: Final = frozenset({"city", "town", "village"})


class _Around(Protocol):
    """What may lie around a place: a row of the table or a known place."""

    @property
    def level(self) -> str:
        """What it is."""

    @property
    def names(self) -> Names | Spellings:
        """Its names."""

    @property
    def lat(self) -> float | None:
        """Degrees north."""

    @property
    def lon(self) -> float | None:
        """Degrees east."""


class Placing:
    """Finds the smallest unit around each place: by the table's code for it, else by its name."""

    def __init__(self, known: Known, country: str | None) -> None:
        self._known, self._country = known, country
        self._by_mark: dict[str, str] = {}
        self._ids = set(known.gazetteer.localities)
        self._towns: set[str | None] = set()
        self._by_name: dict[tuple[bool, str], dict[str, _Around]] = defaultdict(dict)
        for place in known.gazetteer.localities.values():
            self._remember(place.id, place)

    def take(self, row: Offered, identifier: str, place: Locality | None) -> None:
        """Remember the id of a row, for those that lie in it; `place`: the known one it means."""
        self._ids.add(identifier)
        if row.mark:
            self._by_mark.setdefault(row.mark, identifier)
        self._remember(identifier, place or row)
        if place is not None:
            self._remember(identifier, row)

    def _remember(self, identifier: str, one: _Around) -> None:
        if one.level in UNIT_KM or one.level in _TOWNS:
            if one.level in _TOWNS:
                self._towns.add(identifier)
            for found in keys_of_unit(one.level, one.names):
                self._by_name[one.level in UNIT_KM, found].setdefault(identifier, one)

    def parent_of(self, row: Offered, identifier: str) -> str | None:
        """The id of the smallest thing around a row that is known, None for none."""
        said = (self._by_mark.get(row.parent) or row.parent) if row.parent else None
        if said in self._ids and said != identifier:
            return said
        if row.city and (town := self._named(row.city, row, None, identifier)):
            return town
        for unit in row.around:
            if found := self._unit(unit, row, identifier):
                return found
        seat = self._named(row.city, row, "governorate", identifier) if row.city else None
        return seat or (self._country if row.level != "country" else None)

    def is_town(self, identifier: str | None) -> bool:
        """Whether an id is that of a place with quarters."""
        return identifier in self._towns

    def _unit(self, unit: Unit, row: Offered, identifier: str) -> str | None:
        code = unit.mark
        if code and (place := self._known.by_pcode.get(code)):
            return place.id
        if code and (found := self._by_mark.get(code)) and found != identifier:
            return found
        if code in self._known.gazetteer.localities:
            return code
        return self._named(unit.names, row, unit.level, identifier)

    def _named(
        self, names: Spellings, row: Offered, level: str | None, identifier: str
    ) -> str | None:
        """The nearest unit of a level with such a name; `level` None: the nearest town."""
        best: tuple[float, str] | None = None
        for found in keys_of(bare(names)):
            for other, place in self._by_name.get((level is not None, found), {}).items():
                reach = TOWN_KM if level is None else UNIT_KM.get(level, 0.0)
                distance = apart(row, place)
                if other == identifier or (level is not None and place.level != level):
                    continue
                if distance is not None and distance > reach:
                    continue
                nearer = reach if distance is None else distance
                if best is None or nearer < best[0]:
                    best = nearer, other
        return best[1] if best else None
