"""From the tables of theatre packs to a checked register.

A pack is a folder with a `theatre.toml` and tables, any of which may be missing; the format is
written down in docs/theatres.md.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Final, TypeVar

from hudna.gazetteer import rows
from hudna.gazetteer.header import theatre
from hudna.gazetteer.model import Gazetteer
from hudna.gazetteer.problem import GazetteerError
from hudna.record.register import LEVELS, Locality, Party, Relation, Source, Standing, Truce

Registered = Locality | Party | Truce | Source
R = TypeVar("R", Locality, Party, Truce, Source)
T = TypeVar("T")
PLACE_TABLES: Final = ("places.csv", "geonames.csv")


@dataclass(frozen=True)
class Table:
    """The rows of like-named tables of some packs, each with where it stands (pack/file:line)."""

    packs: tuple[Traversable, ...]

    def rows(
        self, file: str, columns: tuple[str, ...], read: Callable[[rows.Row], T]
    ) -> Iterator[tuple[str, T]]:
        """Each row of a table in every pack that has it; GazetteerError if one is malformed."""
        for pack in self.packs:
            yield from _rows(pack, file, columns, read)


def gather(packs: Iterable[Traversable]) -> Gazetteer:
    """Read every table of the packs; GazetteerError on the first malformed row."""
    found = Table(tuple(packs))
    sources, _ = _register(found, ("sources.csv",), rows.SOURCE_COLUMNS, rows.source)
    places, where_of = _register(found, PLACE_TABLES, rows.PLACE_COLUMNS, rows.locality)
    parties, party_at = _register(found, ("parties.csv",), rows.PARTY_COLUMNS, rows.party)
    truces, _ = _register(found, ("truces.csv",), rows.TRUCE_COLUMNS, rows.truce)
    for register, stands in ((places, where_of), (parties, party_at)):
        _check_parents(register, stands)
    for place in places.values():
        _known(where_of[place.id], "source", place.source, sources)
    _add_names(found, places, sources)
    words = (word for _, word in found.rows("ordinary.csv", rows.ORDINARY_COLUMNS, rows.ordinary))
    widest_first = sorted(places.values(), key=lambda place: LEVELS.index(place.level))
    return Gazetteer(
        MappingProxyType({place.id: place for place in widest_first}),
        MappingProxyType(parties),
        MappingProxyType(truces),
        frozenset(words),
        MappingProxyType(sources),
        MappingProxyType({one.name: theatre(one) for one in found.packs}),
        MappingProxyType({name: where.partition("/")[0]
                          for name, where in (*where_of.items(), *party_at.items())}),
        tuple(_relations(found, parties)),
        tuple(_standings(found, parties, truces)),
    )  # fmt: skip


def _register(
    found: Table, files: tuple[str, ...], columns: tuple[str, ...],
    read: Callable[[rows.Row], R],
) -> tuple[dict[str, R], dict[str, str]]:  # fmt: skip
    """Values by id, ids unique over all packs, and where each stands."""
    register: dict[str, R] = {}
    where_of: dict[str, str] = {}
    for file in files:
        for where, value in found.rows(file, columns, read):
            if value.id in register:
                raise GazetteerError(
                    f"{where}: id {value.id!r} stands at {where_of[value.id]} too: "
                    "give one of them another id"
                )
            register[value.id], where_of[value.id] = value, where
    return register, where_of


def _check_parents(register: Mapping[str, Registered], where_of: Mapping[str, str]) -> None:
    for value in register.values():
        seen, step = {value.id}, getattr(value, "parent", None)
        while step is not None:
            if step not in register or step in seen:
                wrong = "is not the id of a row" if step not in register else "closes a circle"
                raise GazetteerError(
                    f"{where_of[value.id]}: parent {step!r} {wrong}: name the row that it belongs "
                    "to, or leave it empty"
                )
            seen.add(step)
            step = getattr(register[step], "parent", None)


def _add_names(
    found: Table, places: dict[str, Locality], sources: Mapping[str, Source]
) -> None:  # fmt: skip
    """Give places the further names that a pack has for places of any pack."""
    for where, (known, language, name, source) in found.rows(
        "names.csv", rows.FURTHER_COLUMNS, rows.further
    ):
        _known(where, "id", known, places)
        _known(where, "source", source, sources)
        names = dict(places[known].names)
        names[language] = tuple(dict.fromkeys((*names.get(language, ()), name)))
        places[known] = replace(places[known], names=MappingProxyType(names))


def _relations(found: Table, parties: Mapping[str, Party]) -> Iterator[Relation]:
    for where, one in found.rows("relations.csv", rows.RELATION_COLUMNS, rows.relation):
        _known(where, "party", one.party, parties)
        _known(where, "other", one.other, parties)
        yield one


def _standings(
    found: Table, parties: Mapping[str, Party], truces: Mapping[str, Truce]
) -> Iterator[Standing]:
    for where, one in found.rows("standings.csv", rows.STANDING_COLUMNS, rows.standing):
        _known(where, "party", one.party, parties)
        _known(where, "truce", one.truce, truces)
        yield one


def _known(where: str, column: str, value: str, register: Mapping[str, object]) -> None:
    if value not in register:
        raise GazetteerError(
            f"{where}: {column} {value!r} is not the id of a row: correct it, or add that row"
        )


def _rows(
    folder: Traversable, file: str, columns: tuple[str, ...], read: Callable[[rows.Row], T]
) -> Iterator[tuple[str, T]]:
    """Each row of a table as (pack/file:line, value); a table that is not there has none."""
    table = folder / file
    if not table.is_file():
        return
    name = f"{folder.name}/{file}"
    lines = csv.reader(table.read_text(encoding="utf-8-sig").splitlines(), strict=True)
    try:
        if tuple(next(lines, ())) != columns:
            raise rows.RowError(f"the header differs: write {','.join(columns)}")
        for cells in lines:
            yield f"{name}:{lines.line_num}", read(_row(cells, columns))
    except (rows.RowError, csv.Error) as problem:
        raise GazetteerError(f"{name}:{max(lines.line_num, 1)}: {problem}") from problem


def _row(cells: list[str], columns: tuple[str, ...]) -> rows.Row:
    if len(cells) != len(columns):
        raise rows.RowError(
            f"{len(cells)} columns instead of {len(columns)}: quote a name that has a comma"
        )
    return dict(zip(columns, cells, strict=True))
