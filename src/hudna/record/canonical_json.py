"""Canonical JSON: one value, one text. What the ledger is written in (docs/ledger.md)."""

import json
import math
import re
from collections.abc import Iterable
from typing import Any, Final

from hudna.record.canonical import plain_number

_ESCAPED: Final = re.compile("[\x85\u2028\u2029\ud800-\udfff]")


class CanonicalError(ValueError):
    """Bytes that are no canonical JSON: says what is wrong with them."""


def write(value: Any) -> bytes:
    """The one text of `value`, in UTF-8.

    ValueError for a number that is not finite, TypeError for what JSON has no form for.
    """
    return text(value).encode("utf-8")


def text(value: Any) -> str:
    """The one text of `value`; raises as `write` does."""
    return _escaped(_WRITER.encode(value if _is_plain(value) else _plain(value)))


def read(content: bytes) -> Any:
    """The value that `content` is the one text of; CanonicalError for any other bytes."""
    try:
        value = _READER.decode(content.decode("utf-8"))
        again = _escaped(_WRITER.encode(value)).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise CanonicalError(f"not canonical JSON: {error}") from error
    if again != content:
        raise CanonicalError("not canonical JSON: written again it has other bytes")
    return value


def read_from(written: str, start: int) -> tuple[Any, int]:
    """The value whose text begins at `start`, and where it ends; CanonicalError if none does.

    Whether it is written canonically is not looked at.
    """
    try:
        return _READER.raw_decode(written, start)
    except (ValueError, RecursionError) as error:
        raise CanonicalError(f"not canonical JSON: {error}") from error


def _escaped(written: str) -> str:
    if written.isascii():
        return written
    # Looking for three single characters is much faster than for a set of them.
    if "\x85" not in written and "\u2028" not in written and "\u2029" not in written:
        try:
            written.encode("utf-8")
            return written
        except UnicodeEncodeError:  # a lone surrogate
            pass
    return _ESCAPED.sub(_escape, written)


def _float(text: str) -> float:
    value = float(text)
    # An integral one has the text of an integer; what was read need not be searched for others.
    if value.is_integer() or not math.isfinite(value):
        raise ValueError(f"the number {text} is to be written in another way")
    return value


_READER: Final = json.JSONDecoder(parse_float=_float)
_WRITER: Final = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"),
    check_circular=False,
)  # fmt: skip


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _is_plain(value: Any) -> bool:
    """Whether `value` is in plain form already, as nearly all are: nothing is made to see it."""
    kind = type(value)
    if kind is dict:
        for key, one in value.items():
            if type(key) is not str:
                return False
            if type(one) not in _AS_IT_IS and not _is_plain(one):
                return False
        return True
    if kind is list or kind is tuple:
        return all(type(one) in _AS_IT_IS or _is_plain(one) for one in value) if value else True
    return kind in _AS_IT_IS or (kind is float and not value.is_integer())


def _plain(value: Any) -> Any:
    """`value` with integral floats as the integers that they equal; itself if it has none."""
    if isinstance(value, float):
        return plain_number(value)
    if isinstance(value, dict):
        _refuse_keys(value)
        changed = _changed(value.items())
        return {**value, **changed} if changed else value
    if isinstance(value, list | tuple):
        changed = _changed(enumerate(value))
        return [changed.get(at, one) for at, one in enumerate(value)] if changed else value
    return value


def _changed(numbered: Iterable[tuple[Any, Any]]) -> dict[Any, Any]:
    """The values that are other ones in plain form, by their names or places."""
    found = {}
    for at, one in numbered:
        if type(one) not in _AS_IT_IS and (plain := _plain(one)) is not one:
            found[at] = plain
    return found


_AS_IT_IS: Final = frozenset({str, int, bool, type(None)})


def _refuse_keys(value: dict[Any, Any]) -> None:
    for key in value:
        if type(key) is not str and not isinstance(key, str):
            raise TypeError(f"no JSON for a mapping with the key {key!r}")
