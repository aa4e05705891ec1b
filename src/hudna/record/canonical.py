"""Canonical bytes and content ids: the identity of everything that hudna keeps.

Every value is written with a mark for its type and its length, so that no two contents can
share their bytes (the netstring idea, D. J. Bernstein 1997). Mappings are written in the order
of their keys. A content id is the SHA-256 of those bytes, in lower-case hexadecimal.
"""

import hashlib
import math
from collections.abc import Mapping, Sequence

Plain = None | bool | int | float | str | bytes | Sequence["Plain"] | Mapping[str, "Plain"]


def canonical_bytes(value: Plain) -> bytes:
    """Write `value` so that equal contents, and only those, have equal bytes.

    An integral float equals its integer. Raises TypeError for any other type (a mapping's keys
    are strings), ValueError for a number that is not finite.
    """
    if value is None:
        return _framed(b"n", b"")
    if isinstance(value, bool):
        return _framed(b"b", b"1" if value else b"0")
    if isinstance(value, int | float):
        return _framed(b"d", _number(value))
    if isinstance(value, str):
        return _framed(b"s", value.encode("utf-8", "surrogatepass"))
    if isinstance(value, bytes):
        return _framed(b"y", value)
    if isinstance(value, Mapping):
        return _framed(b"m", b"".join(_pair(key, value[key]) for key in sorted(value)))
    if isinstance(value, Sequence):
        return _framed(b"l", b"".join(canonical_bytes(one) for one in value))
    raise TypeError(f"no canonical bytes for {type(value).__name__}")


def content_id(value: Plain) -> str:
    """Return the SHA-256 of the canonical bytes of `value`, 64 hexadecimal digits."""
    return hashlib.sha256(canonical_bytes(value)).hexdigest()


def digest(content: bytes) -> str:
    """Return the SHA-256 of raw bytes, 64 hexadecimal digits: the name of an original."""
    return hashlib.sha256(content).hexdigest()


def plain_number(value: int | float) -> int | float:
    """Return the integer that `value` equals, if there is one; else `value`."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _number(value: int | float) -> bytes:
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError(f"no canonical bytes for {value}")
    return repr(plain_number(value)).encode("ascii")


def _pair(key: object, value: Plain) -> bytes:
    if not isinstance(key, str):
        raise TypeError(f"no canonical bytes for a mapping with the key {key!r}")
    return canonical_bytes(key) + canonical_bytes(value)


def _framed(mark: bytes, body: bytes) -> bytes:
    return mark + str(len(body)).encode("ascii") + b":" + body
