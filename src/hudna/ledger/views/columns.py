"""What a claim is searched by: columns out of its mapping (the claims file's fields)."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from hudna.record import canonical_json
from hudna.record.held.told import INDEXED, Told, storable

__all__ = [
    "INDEXED",
    "NEW",
    "caseless",
    "claim_columns",
    "day",
    "day_of",
    "key_of",
    "line_of",
    "place_ids",
    "storable",
]  # fmt: skip

NEW = "new"
_SHIFT = 20


def key_of(entry: int, ordinal: int) -> int:
    """The key of the row that is the `ordinal`-th (below 2**20) of that entry."""
    return entry << _SHIFT | ordinal


def entry_of_key(key: int) -> int:
    """The entry that the row of that key came from."""
    return key >> _SHIFT


def claim_columns(claim: Mapping[str, Any], on: str | None, told: Told) -> tuple[Any, ...]:
    """The columns from `speaker_folded` to `promise` of a claim, in the table's order.

    `on`: the day that it counts to.
    """
    speaker, place = claim["speaker"], claim["place"]
    return (
        caseless(speaker["text"]) if speaker else None,
        caseless(place["text"]) if place else None,
        on,
        *told,
    )


def line_of(claim: Mapping[str, Any]) -> str:
    """The line of a claim: canonical JSON, readable as a claims-file line."""
    return canonical_json.text(claim)


def place_ids(claim: Mapping[str, Any]) -> tuple[str, ...]:
    """Every place that a claim names, by register id, each once."""
    found = list(claim["place"]["ids"]) if claim["place"] else []
    if claim["kind"] == "incident":
        named = (claim["governorate"], *claim["target_places"])
        found += [name["id"] for name in named if name and name["id"]]
    return tuple(dict.fromkeys(str(storable(one))[:INDEXED] for one in found)) if found else ()


def day_of(claim: Mapping[str, Any], read_on: str | None) -> str | None:
    """The day that a claim counts to: its window's last, else that of its reading."""
    window = claim["window"]
    return read_on if window is None or window["stop"] is None else day(window["stop"])


@lru_cache(maxsize=10_000)
def day(text: str | None) -> str | None:
    """The day that an entry writes, as rows have it; ValueError if it is none."""
    return None if text is None else date.fromisoformat(text).isoformat()


@lru_cache(maxsize=10_000)
def caseless(text: str) -> str:
    """`text` as names are searched for: without case, in characters that a database takes."""
    return str(storable(text)).casefold()
