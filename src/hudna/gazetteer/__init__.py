"""Places and parties with their names in three languages, from the packaged theatres.

A theatre is a folder of tables under `theatres/`: places.csv, geonames.csv, parties.csv,
truces.csv and ordinary.csv, any of which may be missing. `common` goes with every theatre.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from hudna.gazetteer.model import Gazetteer
from hudna.gazetteer.tables import GazetteerError, gather

__all__ = ["Gazetteer", "GazetteerError", "load", "theatres"]

COMMON = "common"


def load(theatres: Sequence[str] | None = None) -> Gazetteer:
    """The gazetteer of the named theatres, of all packaged ones by default; kept once read.

    GazetteerError for a theatre that is not packaged or a malformed row.
    """
    return _load(_packaged() if theatres is None else tuple(dict.fromkeys(theatres)))


def theatres() -> tuple[str, ...]:
    """Names of the packaged theatres, without the one that goes with all."""
    return tuple(name for name in _packaged() if name != COMMON)


@cache
def _packaged() -> tuple[str, ...]:
    root = files(__package__) / "theatres"
    return tuple(sorted(folder.name for folder in root.iterdir() if folder.is_dir()))


@cache
def _load(names: tuple[str, ...]) -> Gazetteer:
    for name in names:
        if name not in _packaged():
            known = ", ".join(theatres())
            raise GazetteerError(f"no theatre {name!r} is packaged: choose from {known}")
    root = files(__package__) / "theatres"
    return gather(root / name for name in dict.fromkeys((COMMON, *names)))
