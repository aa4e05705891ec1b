"""Gold: what a careful person says that a document tells, kept as NN.json beside NN.txt."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hudna.record import Problem, Span
from hudna.record.claim import Number


class GoldError(ValueError):
    """A gold file that cannot be used: says where, what is wrong, and what to do."""


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """One figure. The indicator "other" asks nothing and forbids nothing."""

    indicator: str
    value: Number
    window: str | None
    place: str | None
    by: str | None
    quote: str


@dataclass(frozen=True, slots=True)
class GoldIncident:
    """One incident; what is None is not said."""

    type: str
    weapon: str | None
    attacker: str | None
    governorate: str | None
    target_places: tuple[str, ...]
    quote: str


@dataclass(frozen=True, slots=True)
class GoldAssurance:
    """One assurance: the words of it."""

    quote: str


@dataclass(frozen=True, slots=True)
class Gold:
    """The gold of one document; `name` is the file name of its text."""

    name: str
    text: str
    figures: tuple[GoldFigure, ...] = ()
    incidents: tuple[GoldIncident, ...] = ()
    assurances: tuple[GoldAssurance, ...] = ()

    def spans(self, quote: str) -> list[Span]:
        """Everywhere that the quote stands in the text."""
        found: list[Span] = []
        at = self.text.find(quote)
        while at >= 0:
            found.append(Span(at, at + len(quote)))
            at = self.text.find(quote, at + 1)
        return found


def gold_of(source: str, text: str, *, name: str, where: str) -> tuple[Gold, list[Problem]]:
    """Read a gold file (`source`, found at `where`) for the document `name` with its `text`.

    Problems: quotes that do not stand in the text. GoldError: broken JSON, a missing field, a
    wrong type; with the line.
    """
    found = _mapping(source, where)
    lists = {key: _list(found, key, where) for key in ("figures", "incidents", "assurances")}
    here = _Place(source, where)
    gold = Gold(
        name, text,
        tuple(_figure(one, here) for one in lists["figures"]),
        tuple(_incident(one, here) for one in lists["incidents"]),
        tuple(GoldAssurance(here.words(one, "quote")) for one in lists["assurances"]),
    )  # fmt: skip
    return gold, [here.absent(quote, name) for quote in _quotes(gold) if quote not in text]


def _quotes(gold: Gold) -> list[str]:
    lists: tuple[Sequence[GoldFigure | GoldIncident | GoldAssurance], ...] = (
        gold.figures, gold.incidents, gold.assurances,
    )  # fmt: skip
    return [one.quote for elements in lists for one in elements]


def _mapping(source: str, where: str) -> Mapping[str, Any]:
    try:
        found = json.loads(source)
    except json.JSONDecodeError as error:
        raise GoldError(f"{where}:{error.lineno}: not JSON ({error.msg}, column {error.colno}); "
                        "mend the file") from error  # fmt: skip
    except RecursionError as error:
        raise GoldError(f"{where}: not a gold file: nested too deep") from error
    if not isinstance(found, dict):
        raise GoldError(f"{where}: not a gold file: write a mapping with figures, incidents and "
                        "assurances")  # fmt: skip
    return found


def _list(found: Mapping[str, Any], key: str, where: str) -> list[Mapping[str, Any]]:
    value = found.get(key)
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise GoldError(f"{where}: {key} is no list of mappings; write an empty list for none")
    return value


def _figure(one: Mapping[str, Any], here: "_Place") -> GoldFigure:
    value = one.get("value")
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not math.isfinite(value):  # type: ignore[arg-type]
        raise GoldError(f"{here.at(one)}: the value of a figure is {value!r}; write a number")
    return GoldFigure(
        here.words(one, "indicator"), value,  # type: ignore[arg-type]
        here.optional(one, "window"), here.optional(one, "place"), here.optional(one, "by"),
        here.words(one, "quote"),
    )  # fmt: skip


def _incident(one: Mapping[str, Any], here: "_Place") -> GoldIncident:
    places = one.get("target_places") or ()
    if not isinstance(places, list | tuple) or not all(isinstance(it, str) for it in places):
        raise GoldError(f"{here.at(one)}: target_places is no list of names")
    return GoldIncident(
        here.words(one, "type"), here.optional(one, "weapon"), here.optional(one, "attacker"),
        here.optional(one, "governorate"), tuple(places), here.words(one, "quote"),
    )  # fmt: skip


@dataclass(frozen=True)
class _Place:
    """A gold file while it is read: what its elements hold, and on which line they stand."""

    source: str
    where: str

    def words(self, one: Mapping[str, Any], key: str) -> str:
        """A text that must be there."""
        value = one.get(key)
        if not isinstance(value, str) or not value:
            raise GoldError(f"{self.at(one)}: {key} is {value!r}; write its words")
        return value

    def optional(self, one: Mapping[str, Any], key: str) -> str | None:
        """A text, or None."""
        value = one.get(key)
        if value is not None and not isinstance(value, str):
            raise GoldError(f"{self.at(one)}: {key} is {value!r}; write words or null")
        return value

    def at(self, one: Mapping[str, Any]) -> str:
        """The file, and the line of the element's quote if it can be found."""
        quote = one.get("quote")
        return self.line_of(quote) if isinstance(quote, str) and quote else self.where

    def line_of(self, quote: str) -> str:
        """The file and the line that a quote is written on."""
        for written in (json.dumps(quote, ensure_ascii=False), json.dumps(quote)):
            at = self.source.find(written)
            if at >= 0:
                return f"{self.where}:{self.source.count(chr(10), 0, at) + 1}"
        return self.where

    def absent(self, quote: str, name: str) -> Problem:
        """The problem of a quote that its text has not."""
        message = f"the quote «{quote}» does not stand in {name}; copy it from the text"
        return Problem(self.line_of(quote), message, name)
