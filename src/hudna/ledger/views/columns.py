"""What a claim is searched by: columns out of its mapping (the claims file's fields)."""

import math
from collections.abc import Mapping
from datetime import date
from typing import Any

from hudna.record import canonical_json

INDEXED = 200
NEW = "new"
_SHIFT = 20


def key_of(entry: int, ordinal: int) -> int:
    """The key of the row that is the `ordinal`-th (below 2**20) of that entry."""
    return entry << _SHIFT | ordinal


def entry_of_key(key: int) -> int:
    """The entry that the row of that key came from."""
    return key >> _SHIFT


def claim_columns(claim: Mapping[str, Any], read_on: date | None) -> tuple[Any, ...]:
    """The columns from `kind` to `high` of a claim, in the table's order.

    `read_on`: the day that a claim without a window counts to.
    """
    speaker, place, window = claim["speaker"], claim["place"], claim["window"]
    tally = claim["kind"] == "tally"
    return (
        claim["kind"],
        claim["indicator"] if tally else None,
        (speaker["id"] or None) and speaker["id"][:INDEXED] if speaker else None,
        folded(speaker["text"]) if speaker else None,
        folded(place["text"]) if place else None,
        storable(place["level"]) if place else None,
        window["label"] if window else None,
        _day_of(window, read_on),
        claim["hedge"],
        _searchable(claim["low"]) if tally else None,
        _searchable(claim["high"]) if tally else None,
    )


def line_of(claim: Mapping[str, Any]) -> str:
    """The line of a claim or an unread figure: canonical JSON, readable as a claims-file line."""
    return canonical_json.write(claim).decode("utf-8")


def place_ids(claim: Mapping[str, Any]) -> tuple[str, ...]:
    """Every place that a claim names, by register id, each once."""
    found = list(claim["place"]["ids"]) if claim["place"] else []
    if claim["kind"] == "incident":
        named = (claim["governorate"], *claim["target_places"])
        found += [name["id"] for name in named if name and name["id"]]
    return tuple(dict.fromkeys(str(storable(one))[:INDEXED] for one in found))


def _day_of(window: Mapping[str, Any] | None, read_on: date | None) -> date | None:
    if window is not None and window["stop"] is not None:
        return date.fromisoformat(window["stop"])
    return read_on


def folded(text: str) -> str:
    """`text` as names are searched for: without case, in characters that a database takes."""
    return str(storable(text)).casefold()


def storable(text: str | None) -> str | None:
    """`text` without what a database refuses: NUL, and surrogates that stand alone."""
    if text is None:
        return None
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def _searchable(value: int | float | None) -> float | None:
    """The bound as a column; one beyond what a float holds is in the line alone."""
    try:
        found = None if value is None else float(value)
    except OverflowError:
        return None
    return found if found is None or math.isfinite(found) else None
