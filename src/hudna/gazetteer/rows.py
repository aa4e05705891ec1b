"""Strict reading of one row of a theatre's table into a register value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from types import MappingProxyType
from typing import TypeVar
from zoneinfo import ZoneInfo

from hudna.record.register import (
    LEVELS,
    PARTY_KINDS,
    QUESTIONS,
    RELATIONS,
    STANDINGS,
    UNITS,
    UNKNOWN,
    Definition,
    Locality,
    Names,
    Party,
    Relation,
    Source,
    Standing,
    Truce,
)
from hudna.record.vocabulary import INDICATORS

Row = Mapping[str, str]
T = TypeVar("T")
_EARTH = 20_038.0  # half of the equator, in kilometres

LANGUAGES = ("en", "ar", "ru")
_COLUMNS = tuple((code, f"name_{code}", f"aliases_{code}") for code in LANGUAGES)
_UNEVEN = re.compile(r"(?:^|\|)(?:\s|\||$)|\s(?:\||$)")
NAME_COLUMNS = ("name_en", "aliases_en", "name_ar", "aliases_ar", "name_ru", "aliases_ru")
PLACE_COLUMNS = (
    "id", "level", "parent", "pcode", "lat", "lon", "precision_km", "source", *NAME_COLUMNS,
)  # fmt: skip
PARTY_COLUMNS = ("id", "kind", "side", "parent", *NAME_COLUMNS)
TRUCE_COLUMNS = ("id", "name_en", "name_ar", "name_ru", "start_on", "stop_on", "note")
ORDINARY_COLUMNS = ("language", "name")
FURTHER_COLUMNS = ("id", "language", "name", "source")
PCODE_COLUMNS = ("id", "pcode", "source")
SOURCE_COLUMNS = ("id", "title", "licence", "address", "as_of", "note")
RELATION_COLUMNS = ("party", "relation", "other", "start_on", "stop_on", "source")
STANDING_COLUMNS = ("truce", "party", "standing", "start_on", "stop_on", "source", "note")

TOLD_COLUMNS = ("text", "ar", "ru")
DEFINITION_COLUMNS = ("party", "indicator", "question", "answer", "told_as", "source", "note")


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
        _kilometres(row),
        row["pcode"] or None,
    )


def party(row: Row) -> Party:
    """Read a row of parties.csv; RowError if it is malformed."""
    kind = _one_of(row, "kind", PARTY_KINDS)
    return Party(_required(row, "id"), kind, row["side"], row["parent"] or None, _names(row))


def truce(row: Row) -> Truce:
    """Read a row of truces.csv; RowError if it is malformed."""
    start_on, stop_on = _days(row)
    if start_on is None:
        raise RowError("start_on is empty: write the day as YYYY-MM-DD")
    return Truce(_required(row, "id"), start_on, stop_on, row["note"], _names(row))


def ordinary(row: Row) -> tuple[str, str]:
    """Read a row of ordinary.csv as (language, name); RowError if it is malformed."""
    return _one_of(row, "language", LANGUAGES), _required(row, "name")


def further(row: Row) -> tuple[str, str, str, str]:
    """Read a row of names.csv: (id, language, name, source); RowError if it is malformed."""
    language = _one_of(row, "language", LANGUAGES)
    return _required(row, "id"), language, _required(row, "name"), _required(row, "source")


def pcode(row: Row) -> tuple[str, str, str]:
    """Read a row of pcodes.csv: (id, pcode, source); RowError if it is malformed."""
    return _required(row, "id"), _required(row, "pcode"), _required(row, "source")


def source(row: Row) -> Source:
    """Read a row of sources.csv; RowError if it is malformed."""
    return Source(
        _required(row, "id"), _required(row, "title"), _required(row, "licence"),
        row["address"], _day(row, "as_of"), row["note"],
    )  # fmt: skip


def relation(row: Row) -> Relation:
    """Read a row of relations.csv; RowError if it is malformed."""
    kind = _one_of(row, "relation", RELATIONS)
    ends = _required(row, "party"), kind, _required(row, "other")
    return Relation(*ends, *_days(row), _required(row, "source"))


def standing(row: Row) -> Standing:
    """Read a row of standings.csv; RowError if it is malformed."""
    kind = _one_of(row, "standing", STANDINGS)
    whose = _required(row, "truce"), _required(row, "party"), kind
    return Standing(*whose, *_days(row), _required(row, "source"), row["note"])


def told(row: Row) -> tuple[str, dict[str, str]]:
    """Read a row of told.csv: a text of the pack, and the same by language; RowError if it is
    malformed."""
    others = TOLD_COLUMNS[1:]
    return _required(row, "text"), {one: _required(row, one) for one in others}


def definition(row: Row) -> Definition:
    """Read a row of definitions.csv; RowError if it is malformed."""
    question, answer = _one_of(row, "question", QUESTIONS), _required(row, "answer")
    if answer != UNKNOWN:
        _check_answer(row, question)
        _required(row, "source")
    if row["told_as"] and (answer != "yes" or row["told_as"] not in INDICATORS):
        raise RowError(f"told_as {row['told_as']!r} needs the answer yes and the name of an "
                       "indicator: correct it, or leave it empty")  # fmt: skip
    return Definition(
        _required(row, "party"), _one_of(row, "indicator", INDICATORS), question, answer,
        row["told_as"], row["source"], row["note"],
    )  # fmt: skip


def _check_answer(row: Row, question: str) -> None:
    if question == "unit":
        _one_of(row, "answer", (*UNITS, UNKNOWN))
    elif question == "ends_at":
        _converted(row, "answer", time.fromisoformat, "an hour as 19:30, or unknown")
    elif question == "zone":
        _converted(row, "answer", _zone, "a zone as Europe/Kyiv, or unknown")
    elif question != "left_out":
        _one_of(row, "answer", ("yes", "no", UNKNOWN))


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, OSError) as error:
        raise ValueError(name) from error


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
    try:
        value = float(row[column])
    except ValueError:
        raise _unreadable(row, column, "decimal degrees such as 35.132") from None
    if not -bound <= value <= bound:
        raise RowError(f"{column} {row[column]} is outside ±{bound:.0f}: write degrees")
    return value


def _kilometres(row: Row) -> float | None:
    if not row["precision_km"]:
        return None
    value = _converted(row, "precision_km", float, "kilometres such as 2 or 0.5")
    if not 0 < value <= _EARTH:
        raise RowError(f"precision_km {row['precision_km']} is no distance: write kilometres")
    return value


def _days(row: Row) -> tuple[date | None, date | None]:
    start_on, stop_on = _day(row, "start_on"), _day(row, "stop_on")
    if start_on and stop_on and stop_on < start_on:
        raise RowError("stop_on lies before start_on: exchange the two or correct one")
    return start_on, stop_on


def _day(row: Row, column: str) -> date | None:
    if not row[column]:
        return None
    return _converted(row, column, date.fromisoformat, "a day as YYYY-MM-DD")


def _converted(row: Row, column: str, convert: Callable[[str], T], wanted: str) -> T:
    try:
        return convert(row[column])
    except ValueError:
        raise _unreadable(row, column, wanted) from None


def _unreadable(row: Row, column: str, wanted: str) -> RowError:
    return RowError(f"{column} {row[column]!r} cannot be read: write {wanted}")


def _names(row: Row) -> Names:
    names: dict[str, tuple[str, ...]] = {}
    for language, column, aliases in _COLUMNS:
        first, others = row[column], row.get(aliases, "")
        if others:
            if not first:
                raise RowError(f"{aliases} without {column}: name one to display")
            names[language] = tuple(dict.fromkeys((first, *_split(others, language))))
        elif first:
            names[language] = (first,)
    if not names:
        raise RowError("no name: fill in name_en, name_ar or name_ru")
    return MappingProxyType(names)


def _split(aliases: str, language: str) -> list[str]:
    parts = aliases.split("|")
    if _UNEVEN.search(aliases):
        raise RowError(f"aliases_{language} has an empty or padded name: mend it around the |")
    return parts
