"""Checking a folder as a theatre pack, beside all that this desk knows."""

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pathlib import Path

from hudna import gazetteer
from hudna.desk import DeskError
from hudna.desk.packs import own
from hudna.gazetteer.checking import Remark, check
from hudna.reading.engine.lexicon import Lexicon
from hudna.text import normalise

__all__ = ["Remark", "checked"]

_TABLES = ("places", "geonames", "names", "pcodes", "ordinary", "parties", "relations", "truces",
           "standings", "sources", "told")  # fmt: skip


def checked(folders: Sequence[Path]) -> list[Remark]:
    """What is wrong with packs, and what looks wrong; DeskError for a folder that is none.

    A pack of the name of a packaged theatre stands in its place.
    """
    names = [folder.resolve().name for folder in folders]
    for folder, name in zip(folders, names, strict=True):
        if not folder.is_dir():
            raise DeskError(f"{folder} is no folder: name the folder that the tables stand in")
        if names.count(name) > 1:
            raise DeskError(f"two folders are named {name}: check them one after the other")
        if not any((folder / f"{one}.csv").is_file() for one in _TABLES):
            raise DeskError(f"{folder} holds no table of a pack ({', '.join(_TABLES)}): "
                            "see docs/theatres.md")  # fmt: skip
    beside = [one for one in (*gazetteer.packaged(), *own()) if one.name not in names]
    return check([folder.resolve() for folder in folders], beside, is_everyday)


def is_everyday(language: str, name: str) -> bool:
    """Whether a name, by itself, is a word that the reader of a language knows as another."""
    word = normalise(name).text
    if not word.isalpha():
        return False
    return any(not way.prefixes and way.alone for way in _lexicon(language).words[word].ways)


@cache
def _lexicon(language: str) -> Lexicon:
    found: Lexicon = import_module(f"hudna.reading.{language}").plain().lexicon
    return found
