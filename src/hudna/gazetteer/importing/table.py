"""OCHA's tables and others with headings, as offered places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from hudna.gazetteer.importing.cells import fitted, sheets
from hudna.gazetteer.importing.columns import Columns, recognised
from hudna.gazetteer.importing.offered import (
    SETTLED,
    Log,
    Offered,
    Spellings,
    TableError,
    Unit,
    point,
)
from hudna.gazetteer.importing.spellings import add, clean, spellings, without_town
from hudna.gazetteer.keys import language_of
from hudna.gazetteer.rows import RowError
from hudna.record.register import LEVELS

UNIT_LEVELS: Final = {0: "country", 1: "governorate", 2: "district", 3: "subdistrict"}
"""Levels of administrative units by their number; a deeper one is a place where people live."""

TOWN_PEOPLE: Final = 5000
"""Inhabitants from which a settlement of no other kind counts as a town."""

_HEADINGS: Final = 12  # rows in which the headings may stand, below a title


def read(file: Path, log: Log, country: str | None = None) -> Iterator[Offered]:
    """Each place that a file offers, row by row; TableError if no table in it names places.

    `country`: take rows of this country only, where the table names countries.
    """
    usable = 0
    for _, rows in sheets(file):
        source = iter(rows)
        columns = _columns(source)
        if columns is not None:
            usable += 1
            yield from _Table(columns, log, country).offered(source)
    if not usable:
        raise TableError(
            f"{file.name} has no heading that names places: head the columns with name_en, "
            "name_ar, lat, lon, pcode, admin1Pcode … (see docs/theatres.md)"
        )


def _columns(rows: Iterator[tuple[str, Sequence[str] | RowError]]) -> Columns | None:
    for _, (_, cells) in zip(range(_HEADINGS), rows, strict=False):
        found = recognised(() if isinstance(cells, RowError) else cells)
        if found.usable and len(set(cells if not isinstance(cells, RowError) else ())) > 1:
            return found
    return None


def _is_tags(cells: Sequence[str]) -> bool:
    """Whether a row is the one of HXL tags below the headings: "#adm1+code", "#geo+lat"."""
    return all(one.startswith("#") for one in cells if one)


@dataclass(slots=True)
class _Table:
    columns: Columns
    log: Log
    country: str | None
    told: set[str] = field(default_factory=set)

    def offered(
        self, rows: Iterable[tuple[str, Sequence[str] | RowError]]
    ) -> Iterator[Offered]:  # fmt: skip
        """The places of every row that can be used; units with a code once each."""
        for where, cells in rows:
            if not isinstance(cells, RowError) and _is_tags(cells):
                continue
            self.log.read += 1
            try:
                if isinstance(cells, RowError):
                    raise cells
                found = self._row(where, fitted(cells, self.columns.count))
            except RowError as problem:
                self.log.refuse(where, str(problem))
                continue
            yield from found

    def _row(self, where: str, cells: Sequence[str]) -> list[Offered]:
        country = self._cell(cells, "country")
        if self.country and len(country) == 2 and country.upper() != self.country:
            self.log.left_out["other countries"] += 1
            return []
        lat, lon = point(self._cell(cells, "lat"), self._cell(cells, "lon"))
        units = self._units(cells)
        own = self._own(where, cells, units)
        if own is None:
            if not units:
                raise RowError("no name: fill in a name")
            deepest = units[0]
            own = Offered(where, deepest.level, deepest.names, mark=deepest.mark,
                          pcode=deepest.mark or None, around=tuple(units[1:]))  # fmt: skip
            units = units[1:]
            if not own.names:
                raise RowError(f"{own.mark} has no name: fill in a name")
        own.lat, own.lon = lat, lon
        return [*self._first_told(where, units), own]

    def _first_told(self, where: str, units: Sequence[Unit]) -> Iterator[Offered]:
        """The units of a row as places of their own, where they have a code and are new."""
        for at, unit in enumerate(units):
            if unit.mark and unit.names and unit.mark not in self.told and unit.level != "country":
                self.told.add(unit.mark)
                yield Offered(where, unit.level, unit.names, mark=unit.mark, pcode=unit.mark,
                              around=tuple(units[at + 1 :]))  # fmt: skip

    def _units(self, cells: Sequence[str]) -> list[Unit]:
        """The units of a row, the smallest first."""
        columns, found = self.columns, []
        for depth in sorted({*columns.unit_codes, *columns.unit_names}, reverse=True):
            code = cells[columns.unit_codes[depth]] if depth in columns.unit_codes else ""
            names = self._names(cells, columns.unit_names.get(depth, ()), ())
            if code or names:
                found.append(Unit(UNIT_LEVELS.get(depth, SETTLED), code, names))
        return found

    def _own(self, where: str, cells: Sequence[str], units: Sequence[Unit]) -> Offered | None:
        """The place of the row itself, None if the table has units only."""
        columns = self.columns
        code = cells[columns.pcode] if columns.pcode is not None else ""
        if not columns.names:
            return None
        around = [name for unit in units for names in unit.names.values() for name in names]
        names = self._names(cells, (*columns.names, *columns.aliases), around)
        if not names:
            raise RowError("no name: fill in a name")
        city = self._city(cells)
        return Offered(
            where, self._level(cells, bool(city)), names,
            precision_km=self._precision(cells), mark=self._cell(cells, "id") or code,
            pcode=code or None, around=tuple(units), city=city,
            parent=self._cell(cells, "parent") or None,
        )  # fmt: skip

    def _cell(self, cells: Sequence[str], what: str) -> str:
        at = self.columns.plain.get(what)
        return "" if at is None else cells[at]

    def _names(
        self, cells: Sequence[str], columns: Iterable[tuple[str, int]], around: Sequence[str]
    ) -> Spellings:
        names: Spellings = {}
        for said, at in columns:
            for part in cells[at].split("|"):
                name, _ = without_town(clean(part))
                if language := language_of(name, said):
                    add(names, language, spellings(name, language, around))
        return names

    def _city(self, cells: Sequence[str]) -> Spellings:
        names: Spellings = {}
        for said, at in self.columns.names:
            _, town = without_town(clean(cells[at]))
            if town and (language := language_of(town, said)):
                add(names, language, spellings(town, language, ()))
        return names

    def _level(self, cells: Sequence[str], quarter: bool) -> str:
        level, people = self._cell(cells, "level"), self._cell(cells, "population")
        if level and level not in LEVELS:
            raise RowError(f"level {level!r} is not known: write one of {', '.join(LEVELS)}")
        if level or quarter:
            return level or "quarter"
        return "town" if people.isdecimal() and int(people) >= TOWN_PEOPLE else SETTLED

    def _precision(self, cells: Sequence[str]) -> float | None:
        cell = self._cell(cells, "precision_km")
        try:
            value = float(cell) if cell else None
        except ValueError:
            raise RowError(f"precision_km {cell!r} is no number: write kilometres") from None
        if value is not None and not 0 < value <= 20_000:
            raise RowError(f"precision_km {cell} is no distance: write kilometres")
        return value
