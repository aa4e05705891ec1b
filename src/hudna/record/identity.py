"""The identity of a claim: the canonical bytes of all that it says, and their digest.

These are the bytes that `canonical_bytes` gives of the same mapping; a test holds it. They are
written directly, since every claim that is read needs them; and what many claims share (speakers,
places, windows, sentences that are printed again) is written once.
"""

import hashlib
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Any, Final

from hudna.record.canonical import canonical_bytes, joined_bytes, text_bytes

_REMEMBERED: Final = 10_000


def claim_id(document_digest: str, claim: Any) -> str:
    """Return the content id of a claim in the document of that digest.

    Its label (`document`) and its own id are no part of it. What was not said is left out, so that
    a field added later changes no id.
    """
    said = [b"s4:body", _shared(claim.body), _head(claim.grammar, claim.hedge, claim.kind)]
    if claim.place is not None:
        said += b"s5:place", _shared(claim.place)
    said += b"s5:quote", text_bytes(claim.quote)
    if claim.relay:
        said += b"s5:relay", _shared(claim.relay)
    said += b"s4:rule", _word(claim.rule), _span(claim.span.start, claim.span.stop)
    if claim.speaker is not None:
        said += b"s7:speaker", _shared(claim.speaker)
    if claim.window is not None:
        said += b"s6:window", _shared(claim.window)
    whole = _word(document_digest) + joined_bytes(b"m", said)
    return hashlib.sha256(b"l%d:%b" % (len(whole), whole)).hexdigest()


_word = lru_cache(maxsize=_REMEMBERED)(text_bytes)


@lru_cache(maxsize=_REMEMBERED)
def _head(grammar: str, hedge: str, kind: str) -> bytes:
    return b"".join((b"s7:grammar", text_bytes(grammar), b"s5:hedge", text_bytes(hedge),
                     b"s4:kind", text_bytes(kind)))  # fmt: skip


def _span(start: int, stop: int) -> bytes:
    first, last = b"%d" % start, b"%d" % stop
    places = b"s5:startd%d:%bs4:stopd%d:%b" % (len(first), first, len(last), last)
    return b"s4:spanm%d:%b" % (len(places), places)


_written: dict[int, tuple[object, bytes]] = {}  # by the value's address: it is kept beside


def _shared(value: object) -> bytes:
    """The bytes of a frozen value: written when it is first met, then remembered."""
    known = _written.get(id(value))
    if known is not None:
        return known[1]
    if len(_written) >= _REMEMBERED:
        _written.clear()
    written = _value(value)
    _written[id(value)] = value, written
    return written


def _value(value: object) -> bytes:
    if isinstance(value, tuple):
        return joined_bytes(b"l", [_value(one) for one in value])
    if isinstance(value, date):
        return text_bytes(value.isoformat())
    return _said(value) if hasattr(value, "__dataclass_fields__") else canonical_bytes(value)  # type: ignore[arg-type]


def _said(value: object) -> bytes:
    """The mapping of the fields of a record value that say something."""
    values, keys = _FIELDS[type(value)]
    written: list[bytes] = []
    for key, one in zip(keys, values(value), strict=True):
        if one is not None and one != ():
            written += key, text_bytes(one) if type(one) is str else _value(one)
    return joined_bytes(b"m", written)


class _Fields(dict[type, tuple[Callable[[Any], tuple[Any, ...]], tuple[bytes, ...]]]):
    """How the values of a record type are had, and the bytes of their names, in order."""

    def __missing__(self, kind: type) -> tuple[Callable[[Any], tuple[Any, ...]], tuple[bytes, ...]]:
        names = sorted(one.name for one in fields(kind))
        self[kind] = attrgetter(*names), tuple(map(text_bytes, names))
        return self[kind]


_FIELDS = _Fields()
