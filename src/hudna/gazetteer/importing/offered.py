"""A place as a foreign table offers it, before it is laid beside what is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from hudna.gazetteer.rows import RowError

SETTLED: Final = "village"
"""The level of a place where people live, if the table tells no more of it."""

Spellings = dict[str, list[str]]
"""Names by language, the first of each the one to display."""


@dataclass(slots=True)
class Unit:
    """An administrative unit around a place, as its row names it.

    `mark`: a code by which rows of one table mean the same unit; "" where it has only names.
    """

    level: str
    mark: str = ""
    names: Spellings = field(default_factory=dict)


@dataclass(slots=True)
class Offered:
    """A place of a table. `where`: the file and line; `mark`: the table's own code for it.

    `pcode`: OCHA's code; `around`: the units that it lies in, the smallest first; `city`: the
    names of the town that it is a part of; `parent`: the id of the place around it, where the table
    says so; `known_as`: an id under which packs may have it.
    """

    where: str
    level: str
    names: Spellings
    lat: float | None = None
    lon: float | None = None
    precision_km: float | None = None
    mark: str = ""
    pcode: str | None = None
    around: tuple[Unit, ...] = ()
    city: Spellings = field(default_factory=dict)
    parent: str | None = None
    known_as: str | None = None

    @property
    def name(self) -> str:
        """The name to show in reports."""
        return next((names[0] for names in self.names.values() if names), self.mark)


@dataclass(slots=True)
class Log:
    """What was met on the way through a file.

    `read`: rows seen; `refused`: where, and what is wrong; `left_out`: rows of kinds that are no
    places of ours, counted by kind.
    """

    read: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)

    def refuse(self, where: str, message: str) -> None:
        """Take down a row that cannot be used."""
        self.refused.append((where, message))


class TableError(ValueError):
    """A file that is no table of places; the message says what to do."""


def point(lat: str, lon: str) -> tuple[float | None, float | None]:
    """The degrees that two cells give, None for empty ones; RowError if they are none."""
    if not lat and not lon:
        return None, None
    if not lat or not lon:
        raise RowError("only one of latitude and longitude is given: fill in both or neither")
    found = _degrees("latitude", lat, 90.0), _degrees("longitude", lon, 180.0)
    if found == (0.0, 0.0):
        raise RowError("the point 0, 0 lies in the sea: leave both empty where it is not known")
    return found


def _degrees(what: str, cell: str, bound: float) -> float:
    try:
        value = float(cell.replace(",", ".") if cell.count(",") == 1 else cell)
    except ValueError:
        raise RowError(
            f"{what} {cell!r} is no number: write decimal degrees such as 35.132"
        ) from None
    if not -bound <= value <= bound:
        raise RowError(f"{what} {cell} is outside ±{bound:.0f}: write decimal degrees")
    return value


def pairs(names: Spellings) -> Iterator[tuple[str, str]]:
    """Each name with its language."""
    return ((language, name) for language, found in names.items() for name in found)
