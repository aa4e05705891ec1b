"""The packs that this desk reads with: the packaged theatres and those of its data folder.

`register` is what every command takes its places and parties from. It keeps clear of the ledger, so
that reading a file starts at once.
"""

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

import platformdirs

from hudna import gazetteer
from hudna.desk import DeskError
from hudna.gazetteer import Gazetteer, GazetteerError
from hudna.reading.incidents import WEAPONS
from hudna.record.said import say

HOME: Final = "HUDNA_HOME"
FOLDER: Final = "gazetteer"


def home(environ: Mapping[str, str] | None = None) -> Path:
    """The data folder of this site, which need not be there yet."""
    given = os.environ if environ is None else environ
    found = Path(given.get(HOME) or platformdirs.user_data_dir("hudna", appauthor=False))
    return found.expanduser().absolute()


def own() -> tuple[Path, ...]:
    """The packs in the data folder, by name."""
    folder = home() / FOLDER
    if not folder.is_dir():
        return ()
    return tuple(sorted(one for one in folder.iterdir() if _is_pack(one)))


def _is_pack(folder: Path) -> bool:
    return folder.is_dir() and not folder.name.startswith(".")


def register() -> Gazetteer:
    """Places and parties as readers want them; a table of places is looked into, not read.

    Kept for the process, until `forget`. DeskError if a pack of the data folder is malformed.
    """
    return _register(os.environ.get(HOME))


@cache
def _register(home: str | None) -> Gazetteer:
    _seen[home] = _state()
    try:
        return gazetteer.load_beside(own())
    except GazetteerError as problem:
        raise broken(problem) from problem


_State = tuple[tuple[Path, object], ...]
_seen: Final[dict[str | None, _State]] = {}
"""The packs of each data folder as they were when its register was loaded."""


def _state() -> _State:
    return tuple((one, gazetteer.stamp(one)) for one in own())


def look_anew() -> None:
    """Forget the register if a pack of the data folder is not as it was, by whatever program.

    For a process that goes on for days: asked once for each answer, not for each name.
    """
    here = os.environ.get(HOME)
    if here in _seen and _seen[here] != _state():
        forget()


def display(id: str, language: str = "en") -> str:
    """The name of a place, party or truce of the register in a language, else the id itself."""
    return register().display(id, language)


def weapon(id: str, language: str = "en") -> str:
    """What a kind of weapon is called in a language; the id itself if it is none."""
    found = WEAPONS.get(id)
    return str(getattr(found, f"name_{language}")) if found else id


def told_as(indicator: str) -> tuple[str, ...]:
    """The indicator, and those under which a definition of the register tells parts of it."""
    told = (one.told_as for one in register().definitions
            if one.indicator == indicator and one.told_as)  # fmt: skip
    return tuple(dict.fromkeys((indicator, *told)))


def sort_of(id: str) -> str | None:
    """Of what the register has that id: of a "party", a "truce", a "place"; None if of nothing."""
    known = register()
    if id in known.parties:
        return "party"
    if id in known.truces:
        return "truce"
    return "place" if known.place(id) else None


def forget() -> None:
    """Look at the packs of the data folder anew: after one was added or taken out."""
    _register.cache_clear()


def whole() -> Gazetteer:
    """Everything that the packs have, tables of places too, for what goes through all places.

    DeskError if a pack of the data folder is malformed.
    """
    try:
        return gazetteer.load(further=own())
    except GazetteerError as problem:
        raise broken(problem) from problem


def broken(problem: GazetteerError) -> DeskError:
    """What to do about a pack that cannot be read."""
    name = str(problem).partition("/")[0]
    return DeskError(
        say(
            "{problem}; or take the pack out: hudna gazetteer remove {name}",
            problem=problem,
            name=name,
        )
    )
