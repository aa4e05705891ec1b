"""GeoNames country dumps (geonames.org/export) and the file of alternate names beside them.

A dump is text with 19 columns parted by tabs and no header; `alternateNamesV2.txt` has ten, and
says of each name its language. Feature codes: geonames.org/export/codes.html.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from hudna.gazetteer.importing.cells import check_text
from hudna.gazetteer.importing.offered import (
    SETTLED,
    Log,
    Offered,
    Spellings,
    TableError,
    Unit,
    point,
)
from hudna.gazetteer.importing.spellings import add, clean
from hudna.gazetteer.importing.table import TOWN_PEOPLE
from hudna.gazetteer.keys import language_of
from hudna.gazetteer.rows import RowError

COLUMNS: Final = 19
ALTERNATE_COLUMNS: Final = 8  # at least; the last ones may be missing
LEVEL_OF: Final = {
    "A.PCLI": "country", "A.ADM1": "governorate", "A.ADM2": "district", "A.ADM3": "subdistrict",
    "L.RGN": "region", "L.AREA": "area", "L.MILB": "base", "L.OAS": "area",
    "P.PPLC": "town", "P.PPLA": "town", "P.PPLA2": "town", "P.PPLA3": "town", "P.PPLA4": "town",
    "P.PPLG": "town", "P.PPLX": "quarter", "P.PPLR": SETTLED, "P.PPLF": SETTLED,
    "P.PPLL": SETTLED, "P.PPLQ": SETTLED, "P.PPLW": SETTLED, "P.PPLS": SETTLED, "P.PPL": SETTLED,
    "P.STLMT": SETTLED, "S.CMP": "camp", "S.CMPRF": "camp", "S.AIRB": "base", "S.AIRF": "base",
    "S.AIRP": "base", "S.INSM": "base", "S.CSTM": "crossing",
}  # fmt: skip
"""Our level for each feature that we take; all others are left out and counted."""

_LONGEST_CODE: Final = 4  # letters: IATA's have three, ICAO's four
_UNITS: Final = ("country", "governorate", "district", "subdistrict")
_ARABIC: Final = re.compile(r"[\s'\u0621-\u063a\u0641-\u0652()-]+")
_RUSSIAN: Final = re.compile(r"[\s'А-Яа-яЁё()-]+")
_LATIN: Final = re.compile(r"[\s'’‘ʿʾ`()A-Za-z\u00c0-\u024f\u1e00-\u1eff-]+")
_FITS: Final = {"ar": _ARABIC, "ru": _RUSSIAN, "en": _LATIN}


def looks_like(file: Path) -> bool:
    """Whether a file begins as a dump does."""
    with file.open(encoding="utf-8", errors="replace") as stream:
        cells = stream.readline(100_000).rstrip("\n").split("\t")
    return len(cells) == COLUMNS and cells[0].isdecimal()


def read(file: Path, log: Log, country: str | None = None) -> Iterator[Offered]:
    """Each place that a dump offers, line by line; of one country, if that is given.

    TableError if the file does not begin as a dump.
    """
    check_text(file)
    if not looks_like(file):
        raise TableError(f"{file.name} is no GeoNames dump: it needs {COLUMNS} columns parted by "
                         "tabs and no header; or give --format csv")  # fmt: skip
    with file.open(encoding="utf-8", errors="replace", newline="\n") as stream:
        for number, line in enumerate(stream, 1):
            log.read += 1
            where = f"{file.name}:{number}"
            try:
                found = _offered(where, line.rstrip("\r\n"), log, country)
            except RowError as problem:
                log.refuse(where, str(problem))
                continue
            if found is not None:
                yield found


def _offered(where: str, line: str, log: Log, country: str | None) -> Offered | None:
    cells = line.split("\t")
    if len(cells) != COLUMNS:
        raise RowError(
            f"{len(cells)} columns instead of {COLUMNS}: take the line from a whole dump"
        )
    if "\ufffd" in line:
        raise RowError("not UTF-8: save the file as UTF-8")
    number, name, plain, others, lat, lon, kind, feature, land = cells[:9]
    if country and land != country:
        log.left_out["other countries"] += 1
        return None
    level = LEVEL_OF.get(f"{kind}.{feature}")
    if level is None:
        log.left_out[f"{kind}.{feature}"] += 1
        return None
    if not number.isdecimal():
        raise RowError(f"geonameid {number!r} is no number: take the line from a whole dump")
    if level == SETTLED and cells[14].isdecimal() and int(cells[14]) >= TOWN_PEOPLE:
        level = "town"
    names = _names(name, plain, others)
    if not names:
        raise RowError("no name in Arabic, Russian or Latin letters: fill in a name")
    chain = _chain(land, cells[10:13])
    mark, around = number, chain
    if level in _UNITS:
        depth = len(chain) - _UNITS.index(level) - 1
        mark, around = (chain[depth].mark, chain[depth + 1 :]) if depth >= 0 else (number, chain)
    return Offered(where, level, names, *point(lat, lon), mark=mark, around=around,
                   known_as=f"gn:{number}")  # fmt: skip


def _chain(land: str, codes: list[str]) -> tuple[Unit, ...]:
    """The units around a place, the smallest first, marked as SY.02.7: dumps name them so."""
    marks, found = land, [Unit("country", land)]
    for level, code in zip(_UNITS[1:], codes, strict=True):
        if not code or code == "00":
            break
        marks = f"{marks}.{code}"
        found.append(Unit(level, marks))
    return tuple(reversed(found))


def _names(name: str, plain: str, others: str) -> Spellings:
    names: Spellings = {}
    for given in (name, plain, *others.split(",")):
        cleaned = clean(given)
        language = language_of(cleaned)
        if language and _is_name(cleaned, language):
            add(names, language, [cleaned])
    return names


def _is_name(text: str, language: str) -> bool:
    """Whether a spelling is a name: not one letter, another script's, or an airport's code."""
    code = len(text) <= _LONGEST_CODE and text.isupper()
    return len(text) > 1 and not code and bool(_FITS[language].fullmatch(text))


def add_alternates(file: Path, offered: list[Offered], log: Log) -> int:
    """Add the names that a file of alternate names has for the offered places; how many it added.

    A preferred name comes first. Historic names are left out.
    """
    by_number = {(one.known_as or "").removeprefix("gn:"): one for one in offered}
    added = 0
    with file.open(encoding="utf-8", errors="replace", newline="\n") as stream:
        for number, line in enumerate(stream, 1):
            cells = line.rstrip("\r\n").split("\t")
            if len(cells) < ALTERNATE_COLUMNS:
                wrong = f"{len(cells)} columns instead of 10: take the line from the whole file"
                log.refuse(f"{file.name}:{number}", wrong)
            elif cells[1] in by_number and cells[2] in _FITS and cells[7] != "1":
                added += _add(by_number[cells[1]], cells[2], clean(cells[3]), cells[4] == "1")
    return added


def _add(place: Offered, language: str, name: str, preferred: bool) -> int:
    if not _is_name(name, language):
        return 0
    there = list(place.names.get(language, []))
    if preferred:
        place.names[language] = [name, *(one for one in there if one != name)]
    elif name not in there:
        add(place.names, language, [name])
    return int(name not in there)
