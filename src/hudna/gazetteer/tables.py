"""From a theatre's CSV tables to checked register values."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources.abc import Traversable
from itertools import chain
from types import MappingProxyType
from typing import TypeVar

from hudna.gazetteer import rows
from hudna.gazetteer.model import Gazetteer
from hudna.record.register import LEVELS, Locality, Party, Truce

Registered = Locality | Party | Truce
R = TypeVar("R", Locality, Party, Truce)
T = TypeVar("T")


class GazetteerError(ValueError):
    """A table that cannot be used; the message names the file, the line and what to do."""


def gather(folders: Iterable[Traversable]) -> Gazetteer:
    """Read every table of the theatre folders; GazetteerError on the first malformed row."""
    found = tuple(folders)
    places = _register(found, ("places.csv", "geonames.csv"), rows.PLACE_COLUMNS, rows.locality)
    parties = _register(found, ("parties.csv",), rows.PARTY_COLUMNS, rows.party)
    truces = _register(found, ("truces.csv",), rows.TRUCE_COLUMNS, rows.truce)
    words = (
        _rows(folder, "ordinary.csv", rows.ORDINARY_COLUMNS, rows.ordinary) for folder in found
    )
    widest_first = sorted(places.values(), key=lambda place: LEVELS.index(place.level))
    return Gazetteer(
        MappingProxyType({place.id: place for place in widest_first}),
        MappingProxyType(parties),
        MappingProxyType(truces),
        frozenset(word for _, word in chain.from_iterable(words)),
    )


def _register(
    folders: tuple[Traversable, ...],
    files: tuple[str, ...],
    columns: tuple[str, ...],
    read: Callable[[rows.Row], R],
) -> dict[str, R]:
    """Values by id from the like-named tables of all folders, ids unique, parents present."""
    register: dict[str, R] = {}
    where_of: dict[str, str] = {}
    for folder in folders:
        for file in files:
            for where, value in _rows(folder, file, columns, read):
                if value.id in register:
                    raise GazetteerError(
                        f"{where}: id {value.id!r} stands at {where_of[value.id]} too: "
                        "give one of them another id"
                    )
                register[value.id], where_of[value.id] = value, where
    _check_parents(register, where_of)
    return register


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


def _rows(
    folder: Traversable, file: str, columns: tuple[str, ...], read: Callable[[rows.Row], T]
) -> Iterator[tuple[str, T]]:
    """Each row of a table as (file:line, value); a table that is not there has none."""
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
