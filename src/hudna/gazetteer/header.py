"""The head of a theatre pack, `theatre.toml`: its names, countries and calendar habits."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any, Final

from hudna.gazetteer.problem import GazetteerError
from hudna.record.register import Theatre

FILE: Final = "theatre.toml"
MONTHS_AR: Final = ("levantine", "western", "maghreb")
DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_KEYS: Final = {"name_en", "name_ar", "name_ru", "countries", "months_ar", "weekend", "zone"}


def theatre(pack: Traversable) -> Theatre:
    """Read the head of a pack; one without a head goes with every theatre and has no habits.

    GazetteerError if it is malformed.
    """
    head = pack / FILE
    if not head.is_file():
        return Theatre(pack.name, (), "levantine", (), "UTC", MappingProxyType({}))
    try:
        said = tomllib.loads(head.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise GazetteerError(f"{pack.name}/{FILE}: {problem}: mend it as TOML") from problem
    return _checked(pack.name, said)


def _checked(name: str, said: Mapping[str, Any]) -> Theatre:
    for key in _KEYS - set(said):
        raise _wrong(name, f"{key} is missing: write it")
    for key in set(said) - _KEYS:
        raise _wrong(name, f"{key} is not known: write only {', '.join(sorted(_KEYS))}")
    for key in ("countries", "weekend"):
        if not isinstance(said[key], list) or not all(isinstance(one, str) for one in said[key]):
            raise _wrong(name, f'{key} is no list of words: write it like ["friday", "saturday"]')
    for day in said["weekend"]:
        if day not in DAYS:
            raise _wrong(name, f"weekend {day!r} is no day: write one of {', '.join(DAYS)}")
    if said["months_ar"] not in MONTHS_AR:
        known = ", ".join(MONTHS_AR)
        raise _wrong(name, f"months_ar {said['months_ar']!r} is not known: write one of {known}")
    names = {code: (str(said[f"name_{code}"]),) for code in ("en", "ar", "ru")}
    return Theatre(
        name, tuple(said["countries"]), said["months_ar"], tuple(said["weekend"]),
        str(said["zone"]), MappingProxyType(names),
    )  # fmt: skip


def _wrong(name: str, words: str) -> GazetteerError:
    return GazetteerError(f"{name}/{FILE}: {words}")
