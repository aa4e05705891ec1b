"""Places and parties with their names in three languages, from theatre packs.

A theatre is a folder of tables (docs/theatres.md): the packaged ones stand under `theatres/`, and
`common` goes with every one; further packs, imported ones among them, may stand anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from hudna.gazetteer.model import Gazetteer
from hudna.gazetteer.problem import GazetteerError
from hudna.gazetteer.tables import gather

__all__ = ["Gazetteer", "GazetteerError", "load", "theatres"]

COMMON = "common"


def load(theatres: Sequence[str] | None = None, *, further: Sequence[Path] = ()) -> Gazetteer:
    """The gazetteer of the named theatres, of all packaged ones by default; kept once read.

    `further`: folders of packs to read with them. GazetteerError for a theatre that is not
    packaged or a malformed row.
    """
    names = _packaged() if theatres is None else tuple(dict.fromkeys(theatres))
    return _load(names, tuple(further))


def theatres() -> tuple[str, ...]:
    """Names of the packaged theatres, without the one that goes with all."""
    return tuple(name for name in _packaged() if name != COMMON)


@cache
def _packaged() -> tuple[str, ...]:
    root = files(__package__) / "theatres"
    return tuple(sorted(folder.name for folder in root.iterdir() if folder.is_dir()))


@cache
def _load(names: tuple[str, ...], further: tuple[Path, ...]) -> Gazetteer:
    for name in names:
        if name not in _packaged():
            known = ", ".join(theatres())
            raise GazetteerError(f"no theatre {name!r} is packaged: choose from {known}")
    root = files(__package__) / "theatres"
    return gather([*(root / name for name in dict.fromkeys((COMMON, *names))), *further])
