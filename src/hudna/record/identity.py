"""The identity of a claim: the canonical bytes of all that it says, and their digest.

These are the bytes that `canonical_bytes` gives of the same mapping; a test holds it. They are
written directly, since every claim that is read needs them, and the bytes of what claims share
(speakers, places, windows) are remembered.
"""

import hashlib
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Any

from hudna.record.canonical import canonical_bytes, joined_bytes, number_bytes, text_bytes


def claim_id(document_digest: str, claim: Any) -> str:
    """Return the content id of a claim in the document of that digest.

    Its label (`document`) and its own id are no part of it. What was not said is left out, so that
    a field added later changes no id.
    """
    said = joined_bytes(b"l", (text_bytes(document_digest), _said(claim)))
    return hashlib.sha256(said).hexdigest()


def _said(value: object) -> bytes:
    """The mapping of the fields of a record value that say something."""
    values, keys = _FIELDS[type(value)]
    written: list[bytes] = []
    for key, one in zip(keys, values(value), strict=True):
        if one is None or (not one and type(one) is tuple):
            continue
        written.append(key)
        written.append(_WRITERS[type(one)](one))
    return joined_bytes(b"m", written)


class _Fields(dict[type, tuple[Callable[[Any], tuple[Any, ...]], tuple[bytes, ...]]]):
    """How the values of a record type are had, and the bytes of their names, in order."""

    def __missing__(self, kind: type) -> tuple[Callable[[Any], tuple[Any, ...]], tuple[bytes, ...]]:
        aside = _ASIDE.get(kind.__name__, ())
        names = sorted(one.name for one in fields(kind) if one.name not in aside)
        self[kind] = attrgetter(*names), tuple(map(text_bytes, names))
        return self[kind]


_FIELDS = _Fields()
_ASIDE = {"Claim": ("document", "id")}


@lru_cache(maxsize=10_000)
def _remembered(value: Any) -> bytes:
    """What claims share, and what reports that are printed again and again say again."""
    if isinstance(value, tuple):
        return joined_bytes(b"l", [_WRITERS[type(one)](one) for one in value])
    return text_bytes(value.isoformat()) if isinstance(value, date) else _said(value)


class _Writers(dict[type, Callable[[Any], bytes]]):
    """How a value of each type is written: a span anew, for no two claims share it."""

    def __missing__(self, kind: type) -> Callable[[Any], bytes]:
        self[kind] = _said if kind.__name__ == "Span" else _remembered
        return self[kind]


_WRITERS = _Writers(
    {str: text_bytes, bool: canonical_bytes, int: number_bytes, float: number_bytes}
)
