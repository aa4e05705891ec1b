"""What a claim is searched by: columns out of its mapping (the claims file's fields)."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Final

from hudna.record import canonical_json
from hudna.record.held.told import INDEXED, Told, short, storable

__all__ = [
    "INDEXED",
    "NEW",
    "caseless",
    "claim_columns",
    "day",
    "day_of",
    "key_of",
    "line_of",
    "named",
    "place_ids",
    "storable",
]  # fmt: skip

NEW = "new"
_SHIFT = 20
JOINED, RELAY, AGAINST, ATTACKER = "joined", "relay", "against", "attacker"
ROLES: Final = (JOINED, RELAY, AGAINST, ATTACKER, "party", "with", "about")
"""As what a claim may name somebody: who joined or left, who passes it on, whom it counts against,
whom it calls the attacker, who takes part, with whom, and whatever else it is about."""


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


def named(claim: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Whom a claim names as what, each once: those of the register, and by any name who joined."""
    found = _named(claim) if claim["kind"] != "tally" or claim["relay"] or claim["against"] else ()
    return tuple(dict.fromkeys(found))


def _named(claim: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for role, field in (
        (RELAY, "relay"), ("party", "parties"), ("with", "with_whom"), (AGAINST, "against"),
        (ATTACKER, "attacker"), ("about", "topics"), ("about", "what"),
    ):  # fmt: skip
        found = claim.get(field) or ()
        for one in (found,) if isinstance(found, Mapping) else found:
            if claim["kind"] == "accession" and field == "what":
                yield JOINED, name_key(one["id"], one["text"])
            elif one["id"]:
                yield role, name_key(one["id"], "")


def name_key(id: str | None, text: str) -> str:
    """What makes two names one: the register id, else the printed words without case."""
    return short(str(storable(id or " ".join(text.split()).casefold())))


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
