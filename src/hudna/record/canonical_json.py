"""Canonical JSON: one value, one text. What the ledger is written in (docs/ledger.md)."""

import contextlib
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
    return _encoded(_WRITER.encode(_plain(value)))


def read(content: bytes) -> Any:
    """The value that `content` is the one text of; CanonicalError for any other bytes."""
    try:
        value = _READER.decode(content.decode("utf-8"))
        again = _encoded(_WRITER.encode(value))
    except (ValueError, RecursionError) as error:
        raise CanonicalError(f"not canonical JSON: {error}") from error
    if again != content:
        raise CanonicalError("not canonical JSON: written again it has other bytes")
    return value


def _encoded(text: str) -> bytes:
    # Looking for three single characters is much faster than for a set of them.
    if "\x85" not in text and "\u2028" not in text and "\u2029" not in text:
        with contextlib.suppress(UnicodeEncodeError):  # a lone surrogate
            return text.encode("utf-8")
    return _ESCAPED.sub(_escape, text).encode("utf-8")


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
