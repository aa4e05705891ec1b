"""Places and parties with their names in three languages, from theatre packs.

A theatre is a folder of tables (docs/theatres.md): the packaged ones stand under `theatres/`, and
`common` goes with every one; further packs, imported ones among them, may stand anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from hudna.gazetteer.header import FILE as HEAD
from hudna.gazetteer.index import opened, stamp
from hudna.gazetteer.model import Gazetteer
from hudna.gazetteer.problem import GazetteerError
from hudna.gazetteer.tables import gather

__all__ = ["COMMON", "HEAD", "Gazetteer", "GazetteerError", "is_table", "load", "load_beside",
           "packaged", "stamp", "theatres"]  # fmt: skip

COMMON = "common"


def load(theatres: Sequence[str] | None = None, *, further: Sequence[Path] = ()) -> Gazetteer:
    """The gazetteer of the named theatres, of all packaged ones by default; kept once read.

    `further`: folders of packs to read with them. GazetteerError for a theatre that is not
    packaged or a malformed row.
    """
    names = _packaged() if theatres is None else tuple(dict.fromkeys(theatres))
    return _load(names, tuple((one, stamp(one)) for one in further))


def load_beside(packs: Sequence[Path]) -> Gazetteer:
    """The packaged theatres with further packs beside them, as a reader wants them.

    A pack with a head is read with the packaged ones. One without is a table of places: it is
    looked into where a name is not known, by its index, and read by nobody. Kept until a pack
    changes; GazetteerError for a malformed row.
    """
    return _beside(tuple((one, stamp(one)) for one in packs))


def is_table(pack: Path) -> bool:
    """Whether a further pack is a table of places: one that says of no theatre what it is."""
    return not (pack / HEAD).is_file()


def theatres() -> tuple[str, ...]:
    """Names of the packaged theatres, without the one that goes with all."""
    return tuple(name for name in _packaged() if name != COMMON)


def packaged() -> tuple[Traversable, ...]:
    """The folders of the packaged packs, the one that goes with all first."""
    root = files(__package__) / "theatres"
    return tuple(root / name for name in (COMMON, *theatres()))


@cache
def _packaged() -> tuple[str, ...]:
    root = files(__package__) / "theatres"
    return tuple(sorted(folder.name for folder in root.iterdir() if folder.is_dir()))


Stamped = tuple[Path, tuple[tuple[str, int, int], ...]]


@cache
def _beside(packs: tuple[Stamped, ...]) -> Gazetteer:
    whole = _load(_packaged(), tuple(one for one in packs if not is_table(one[0])))
    tables = tuple(opened(pack) for pack, _ in packs if is_table(pack))
    return replace(whole, further=tables) if tables else whole


@cache
def _load(names: tuple[str, ...], further: tuple[Stamped, ...]) -> Gazetteer:
    for name in names:
        if name not in _packaged():
            known = ", ".join(theatres())
            raise GazetteerError(f"no theatre {name!r} is packaged: choose from {known}")
    root = files(__package__) / "theatres"
    return gather(
        [*(root / name for name in dict.fromkeys((COMMON, *names))), *(pack for pack, _ in further)]
    )
