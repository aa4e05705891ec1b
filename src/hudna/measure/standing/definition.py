"""By what the standing of the truce is judged: a definition, with its name and version."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any, Final

from hudna.record.vocabulary import INCIDENT_TYPES, INDICATORS

UNSEEN, HOLDING, STRAINED, BROKEN = "unseen", "holding", "strained", "broken"
STANDINGS: Final = (UNSEEN, HOLDING, STRAINED, BROKEN)
"""How the truce can stand: nothing told, and then from least to most serious."""

ALL: Final = "all"
_STAGES: Final = ("signed", "preliminary", "withdrawn")
_LONGEST: Final = 366


class DefinitionError(ValueError):
    """A definition is not as it must be; the message says what, where, and how it is right."""


@dataclass(frozen=True)
class Input:
    """What of a speaker's words is looked at: figures, incidents, accessions."""

    name: str
    indicators: tuple[str, ...] = ()
    incidents: tuple[str, ...] = ()
    accessions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Clause:
    """When the truce stands so: see `hudna.toml`. None: nothing is asked in that respect."""

    name: str
    standing: str
    input: str
    at_least: float
    per_day: float | None = None
    times_before: float | None = None
    before_told: int = 1
    sides: int = 1

    @property
    def seriousness(self) -> int:
        """The place of its standing among all."""
        return STANDINGS.index(self.standing)


@dataclass(frozen=True)
class Definition:
    """A definition; two of one name and version must be the same."""

    name: str
    version: str
    recent_days: int
    before_days: int
    inputs: tuple[Input, ...]
    clauses: tuple[Clause, ...]

    def __str__(self) -> str:
        return f"{self.name} {self.version}"

    @property
    def days(self) -> int:
        """How many days it looks at."""
        return self.recent_days + self.before_days

    @property
    def indicators(self) -> frozenset[str]:
        """What figures it looks at."""
        return frozenset(one for given in self.inputs for one in given.indicators)


@cache
def packaged() -> Definition:
    """The definition that hudna comes with."""
    return read((files(__package__) / "hudna.toml").read_text("utf-8"))


def read(text: str) -> Definition:
    """The definition that a TOML text gives; DefinitionError if it is none."""
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DefinitionError(f"this is no TOML: {error}") from error
    inputs = tuple(_input(one, at) for at, one in _tables(told, "input"))
    names = [one.name for one in inputs]
    clauses = tuple(_clause(one, at, names) for at, one in _tables(told, "clause"))
    for what, given in (("input", names), ("clause", [one.name for one in clauses])):
        if twice := next((one for one in given if given.count(one) > 1), None):
            raise DefinitionError(f"two {what}s are called {twice!r}: give each its own name")
    head = {key: value for key, value in told.items() if key not in ("input", "clause")}
    _only(head, {"name", "version", "recent_days", "before_days"}, "the head")
    return Definition(
        _words(head, "name", "the head"), _words(head, "version", "the head"),
        _days(head, "recent_days"), _days(head, "before_days"), inputs, clauses,
    )  # fmt: skip


def _tables(told: Mapping[str, Any], name: str) -> list[tuple[str, Mapping[str, Any]]]:
    found = told.get(name)
    if not isinstance(found, list) or not found or not all(isinstance(x, dict) for x in found):
        raise DefinitionError(f"there is no [[{name}]]: a definition has one or more")
    return [(f"[[{name}]] {at}", one) for at, one in enumerate(found, 1)]


def _input(told: Mapping[str, Any], where: str) -> Input:
    _only(told, {one.name for one in fields(Input)}, where)
    found = Input(
        _words(told, "name", where), _names(told, "indicators", INDICATORS, where),
        _names(told, "incidents", (ALL, *INCIDENT_TYPES), where),
        _names(told, "accessions", _STAGES, where),
    )  # fmt: skip
    if not (found.indicators or found.incidents or found.accessions):
        raise DefinitionError(f"{where} looks at nothing: give indicators, incidents or accessions")
    return found


def _clause(told: Mapping[str, Any], where: str, inputs: Sequence[str]) -> Clause:
    _only(told, {one.name for one in fields(Clause)}, where)
    needed = [one.name for one in fields(Clause) if one.default is MISSING]
    if missing := [one for one in needed if one not in told]:
        raise DefinitionError(f"{where} has no {missing[0]}: it needs {', '.join(needed)}")
    _words(told, "name", where)
    _one_of(told["standing"], STANDINGS[1:], f"{where}, standing")
    _one_of(told["input"], inputs, f"{where}, input")
    for name in ("at_least", "per_day", "times_before"):
        if name in told and not _is_number(told[name]):
            raise DefinitionError(f"{where}, {name}: {told[name]!r} is no number above 0")
    for name in ("before_told", "sides"):
        if name in told and not (isinstance(told[name], int) and _is_number(told[name])):
            raise DefinitionError(f"{where}, {name}: {told[name]!r} is no whole number above 0")
    return Clause(**told)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 1e12


def _only(told: Mapping[str, Any], known: set[str], where: str) -> None:
    if strange := sorted(told.keys() - known):
        raise DefinitionError(f"{where}: {strange[0]!r} is not known; there are "
                              f"{', '.join(sorted(known))}")  # fmt: skip


def _words(told: Mapping[str, Any], name: str, where: str) -> str:
    found = told.get(name)
    if not isinstance(found, str) or not found.strip():
        raise DefinitionError(f'{where} has no {name}: write {name} = "…"')
    return found


def _days(told: Mapping[str, Any], name: str) -> int:
    found = told.get(name)
    if not isinstance(found, int) or isinstance(found, bool) or not 1 <= found <= _LONGEST:
        raise DefinitionError(f"the head: {name} must be a number of days, 1 to {_LONGEST}")
    return found


def _names(told: Mapping[str, Any], name: str, known: Sequence[str], where: str) -> tuple[str, ...]:
    found = told.get(name, [])
    if not isinstance(found, list):
        raise DefinitionError(f'{where}, {name}: write a list, ["{known[0]}"]')
    for one in found:
        _one_of(one, known, f"{where}, {name}")
    return tuple(found)


def _one_of(value: object, known: Sequence[str], where: str) -> None:
    if value not in known:
        raise DefinitionError(f"{where}: {value!r} is not known; there are {', '.join(known)}")
