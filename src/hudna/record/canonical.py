"""Canonical bytes and content ids: the identity of everything that hudna keeps.

Every value is written with a mark for its type and its length, so that no two contents can
share their bytes (the netstring idea, D. J. Bernstein 1997). Mappings are written in the order
of their keys. A content id is the SHA-256 of those bytes, in lower-case hexadecimal.
"""

import hashlib
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

Plain = None | bool | int | float | str | bytes | Sequence["Plain"] | Mapping[str, "Plain"]


def canonical_bytes(value: Plain) -> bytes:
    """Write `value` so that equal contents, and only those, have equal bytes.

    An integral float equals its integer. Raises TypeError for any other type (a mapping's keys
    are strings), ValueError for a number that is not finite.
    """
    writer = _WRITERS.get(type(value))
    return writer(value) if writer else _of_subclass(value)


def content_id(value: Plain) -> str:
    """Return the SHA-256 of the canonical bytes of `value`, 64 hexadecimal digits."""
    return hashlib.sha256(canonical_bytes(value)).hexdigest()


def digest(content: bytes) -> str:
    """Return the SHA-256 of raw bytes, 64 hexadecimal digits: the name of an original."""
    return hashlib.sha256(content).hexdigest()


def plain_number(value: int | float) -> int | float:
    """Return the integer that `value` equals, if there is one; else `value`."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def text_bytes(value: str) -> bytes:
    """The canonical bytes of a string."""
    body = value.encode("utf-8", "surrogatepass")
    return b"s%d:%b" % (len(body), body)


def number_bytes(value: int | float) -> bytes:
    """The canonical bytes of a number; ValueError for one that is not finite."""
    if type(value) is not int:
        if not math.isfinite(value):
            raise ValueError(f"no canonical bytes for {value}")
        value = plain_number(value)
    body = repr(value).encode("ascii")
    return b"d%d:%b" % (len(body), body)


def joined_bytes(kind: bytes, parts: Iterable[bytes]) -> bytes:
    """The canonical bytes of a list (kind b"l") of written values, or of a mapping (kind b"m").

    A mapping's parts are its keys and values in turn, in the order of the keys.
    """
    body = b"".join(parts)
    return b"%b%d:%b" % (kind, len(body), body)


def _none(value: None) -> bytes:
    return b"n0:"


def _bool(value: bool) -> bytes:
    return b"b1:1" if value else b"b1:0"


def _bytes(value: bytes) -> bytes:
    return b"y%d:%b" % (len(value), value)


def _mapping(value: Mapping[str, Plain]) -> bytes:
    for key in value:
        if not isinstance(key, str):
            raise TypeError(f"no canonical bytes for a mapping with the key {key!r}")
    written = [text_bytes(key) + canonical_bytes(value[key]) for key in sorted(value)]
    return joined_bytes(b"m", written)


def _sequence(value: Sequence[Plain]) -> bytes:
    return joined_bytes(b"l", [canonical_bytes(one) for one in value])


_WRITERS: Final[dict[type, Callable[[Any], bytes]]] = {
    type(None): _none, bool: _bool, str: text_bytes, int: number_bytes, float: number_bytes,
    bytes: _bytes, dict: _mapping, list: _sequence, tuple: _sequence,
}  # fmt: skip


def _of_subclass(value: object) -> bytes:
    """Write a value of a type derived from, or standing for, one of the plain ones."""
    for kind in (str, bool, int, float, bytes):
        if isinstance(value, kind):
            return _WRITERS[kind](value)
    if isinstance(value, Mapping):
        return _mapping(value)
    if isinstance(value, Sequence):
        return _sequence(value)
    raise TypeError(f"no canonical bytes for {type(value).__name__}")
