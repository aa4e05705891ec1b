"""Strict reading of one row of a theatre's table into a register value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from hudna.record.register import LEVELS, PARTY_KINDS, Locality, Names, Party, Truce

Row = Mapping[str, str]
T = TypeVar("T")

LANGUAGES = ("en", "ar", "ru")
NAME_COLUMNS = ("name_en", "aliases_en", "name_ar", "aliases_ar", "name_ru", "aliases_ru")
PLACE_COLUMNS = ("id", "level", "parent", "lat", "lon", "source", *NAME_COLUMNS)
PARTY_COLUMNS = ("id", "kind", "side", "parent", *NAME_COLUMNS)
TRUCE_COLUMNS = ("id", "name_en", "name_ar", "name_ru", "start_on", "stop_on", "note")
ORDINARY_COLUMNS = ("language", "name")


class RowError(ValueError):
    """What is wrong with a row, in words; the loader adds the file and the line."""


def locality(row: Row) -> Locality:
    """Read a row of places.csv or geonames.csv; RowError if it is malformed."""
    lat, lon = _degrees(row, "lat", 90.0), _degrees(row, "lon", 180.0)
    if (lat is None) != (lon is None):
        raise RowError("give both lat and lon, or leave both empty")
    return Locality(
        _required(row, "id"),
        _one_of(row, "level", LEVELS),
        row["parent"] or None,
        lat,
        lon,
        _required(row, "source"),
        _names(row),
    )


def party(row: Row) -> Party:
    """Read a row of parties.csv; RowError if it is malformed."""
    kind = _one_of(row, "kind", PARTY_KINDS)
    return Party(_required(row, "id"), kind, row["side"], row["parent"] or None, _names(row))


def truce(row: Row) -> Truce:
    """Read a row of truces.csv; RowError if it is malformed."""
    start_on = _day(row, "start_on")
    if start_on is None:
        raise RowError("start_on is empty: write the day as YYYY-MM-DD")
    stop_on = _day(row, "stop_on")
    if stop_on is not None and stop_on < start_on:
        raise RowError("stop_on lies before start_on: exchange the two or correct one")
    return Truce(_required(row, "id"), start_on, stop_on, row["note"], _names(row))


def ordinary(row: Row) -> tuple[str, str]:
    """Read a row of ordinary.csv as (language, name); RowError if it is malformed."""
    return _one_of(row, "language", LANGUAGES), _required(row, "name")


def _required(row: Row, column: str) -> str:
    if not row[column]:
        raise RowError(f"{column} is empty: fill it in")
    return row[column]


def _one_of(row: Row, column: str, known: tuple[str, ...]) -> str:
    if row[column] not in known:
        raise RowError(f"{column} {row[column]!r} is not known: write one of {', '.join(known)}")
    return row[column]


def _degrees(row: Row, column: str, bound: float) -> float | None:
    if not row[column]:
        return None
    value = _converted(row, column, float, "decimal degrees such as 35.132")
    if not -bound <= value <= bound:
        raise RowError(f"{column} {row[column]} is outside ±{bound:.0f}: write degrees")
    return value


def _day(row: Row, column: str) -> date | None:
    if not row[column]:
        return None
    return _converted(row, column, date.fromisoformat, "a day as YYYY-MM-DD")


def _converted(row: Row, column: str, convert: Callable[[str], T], wanted: str) -> T:
    try:
        return convert(row[column])
    except ValueError:
        raise RowError(f"{column} {row[column]!r} cannot be read: write {wanted}") from None


def _names(row: Row) -> Names:
    names = {}
    for language in LANGUAGES:
        first, others = row[f"name_{language}"], row.get(f"aliases_{language}", "")
        if others and not first:
            raise RowError(f"aliases_{language} without name_{language}: name one to display")
        if first:
            names[language] = tuple(dict.fromkeys((first, *_split(others, language))))
    if not names:
        raise RowError("no name: fill in name_en, name_ar or name_ru")
    return MappingProxyType(names)


def _split(aliases: str, language: str) -> list[str]:
    if not aliases:
        return []
    parts = aliases.split("|")
    if "" in parts or parts != [part.strip() for part in parts]:
        raise RowError(f"aliases_{language} has an empty or padded name: mend it around the |")
    return parts
