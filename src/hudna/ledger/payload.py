"""The payload of an entry, with the texts of the claims and unread figures in it.

A claim is kept in its reading's payload and in a row of its own, in the same text: it is written
once and put into both, or cut out of the payload where that is read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from hudna.record import canonical_json
from hudna.record.canonical_json import CanonicalError, text

_LISTED: Final = ("claims", "unread")


@dataclass(frozen=True, slots=True)
class Payload:
    """What a payload says, its bytes, and by `claims` and `unread` the text of each of them."""

    told: Mapping[str, Any]
    content: bytes
    lines: Mapping[str, list[str]]


def written(told: Mapping[str, Any]) -> Payload:
    """The payload that says this; raises as `canonical_json.write` does."""
    lines = {name: [text(one) for one in told[name]]
             for name in _LISTED if isinstance(told.get(name), list | tuple)}  # fmt: skip
    if not lines:
        return Payload(told, canonical_json.write(told), lines)
    parts = [
        f"{text(name)}:{_listed(lines[name]) if name in lines else text(one)}"
        for name, one in sorted(told.items())
    ]
    return Payload(told, f"{{{','.join(parts)}}}".encode(), lines)


def read(content: bytes) -> Payload:
    """The payload of those bytes; CanonicalError if they are not the one text of an object."""
    found = cut(content)
    if written(found.told).content != content:
        raise CanonicalError("not canonical JSON: written again it has other bytes")
    return found


def cut(content: bytes) -> Payload:
    """The payload of bytes that are known to be canonical; CanonicalError if they cannot be."""
    try:
        return _cut(content)
    except (IndexError, TypeError, UnicodeDecodeError) as error:
        raise CanonicalError(f"not canonical JSON: {error}") from error


def _cut(content: bytes) -> Payload:
    whole = content.decode("utf-8")
    if whole[0] != "{":
        raise CanonicalError("not canonical JSON: a payload is an object")
    told: dict[str, Any] = {}
    lines: dict[str, list[str]] = {}
    at = 1
    while whole[at] != "}":
        name, colon = canonical_json.read_from(whole, at)
        if not isinstance(name, str):
            raise CanonicalError(f"not canonical JSON: {name!r} is no name")
        if name in _LISTED and whole[colon + 1] == "[":
            told[name], lines[name], at = _elements(whole, colon + 2)
        else:
            told[name], at = canonical_json.read_from(whole, colon + 1)
        at += whole[at] == ","
    return Payload(told, content, lines)


def _elements(whole: str, at: int) -> tuple[list[Any], list[str], int]:
    """The elements of the list from there, the text of each, and where the list ends."""
    found, lines = [], []
    while whole[at] != "]":
        one, stop = canonical_json.read_from(whole, at)
        found.append(one)
        lines.append(whole[at:stop])
        at = stop + (whole[stop] == ",")
    return found, lines, at + 1


def _listed(lines: list[str]) -> str:
    return f"[{','.join(lines)}]"
