"""The claims file: one claim a line, JSON, the public contract (DESIGN.md, section 4).

`write_line` and `read_line` are each other's inverse. Reading is strict: an unknown field, a
missing one, a wrong type, or a quote whose length is not its span's raises ClaimsFileError with
the line's number, what is wrong and what to do.
"""

import json
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from hudna.record import vocabulary
from hudna.record.canonical import plain_number
from hudna.record.claim import (
    Claim,
    Incident,
    Name,
    Particulars,
    Place,
    Quantity,
    Span,
    Tally,
    Unread,
    Window,
    plain,
)


class ClaimsFileError(ValueError):
    """A line that is no claim: says where, what is wrong, and what to do."""


_HEAD = ("document", "id", "kind", "span", "quote", "speaker", "relay", "hedge", "place",
         "window", "rule", "grammar")  # fmt: skip
_TALLY = ("indicator", "low", "high", "value_text", "unit", "change", "stage", "against")
_INCIDENT = tuple(one.name for one in fields(Incident))
_PARTICULARS = tuple(one.name for one in fields(Particulars))
_ESCAPED = re.compile("[\x85\u2028\u2029\ud800-\udfff]")
_UNREAD = ("document", "kind", "span", "quote", "sentence", "reason")


def write_line(value: Claim | Unread) -> str:
    """Return `value` as one line of a claims file, without the line's end.

    What some programs take for a line's end (U+0085, U+2028, U+2029), and lone surrogates, which
    UTF-8 has no bytes for, are written as escapes.
    """
    line = json.dumps(to_mapping(value), ensure_ascii=False, allow_nan=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


def to_mapping(value: Claim | Unread) -> dict[str, Any]:
    """Return `value` as the mapping that its line holds."""
    if isinstance(value, Unread):
        return {name: "unread" if name == "kind" else plain(getattr(value, name))
                for name in _UNREAD}  # fmt: skip
    head = {name: plain(getattr(value, name)) for name in _HEAD}
    return head | _body_mapping(value)


def _body_mapping(claim: Claim) -> dict[str, Any]:
    body = claim.body
    if isinstance(body, Tally):
        quantity = body.quantity
        own = {"low": quantity.low, "high": quantity.high, "value_text": quantity.text}
        return {n: own[n] if n in own else plain(getattr(body, n)) for n in _TALLY}
    names = _INCIDENT if isinstance(body, Incident) else _PARTICULARS
    return {name: plain(getattr(body, name)) for name in names}


def read_lines(lines: Iterable[str]) -> Iterator[Claim | Unread]:
    """Read a claims file, line by line; blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield read_line(line, number)


def read_line(line: str, number: int = 1) -> Claim | Unread:
    """Read one line; raises ClaimsFileError."""
    try:
        found = json.loads(line, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise ClaimsFileError(f"line {number}: not JSON ({error}); "
                              "write one claim a line") from error  # fmt: skip
    if not isinstance(found, dict):
        raise ClaimsFileError(f"line {number}: not a mapping; write one claim a line")
    try:
        return from_mapping(found)
    except (TypeError, ValueError, KeyError) as error:
        raise ClaimsFileError(f"line {number}: {error}") from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{twice} is given twice")
    return found


def from_mapping(found: Mapping[str, Any]) -> Claim | Unread:
    """Build the claim that `to_mapping` wrote; raises ValueError saying what is wrong."""
    kind = found.get("kind")
    if kind == "unread":
        return _unread(found)
    _member(kind, vocabulary.KINDS, "kind")
    _exact_fields(found, _HEAD + _BODY_FIELDS.get(str(kind), _PARTICULARS))
    claim = Claim(
        document=_text(found, "document"), id=_text(found, "id"), kind=str(kind),
        span=_span(found["span"]), quote=_text(found, "quote"),
        body=_BODIES.get(str(kind), _particulars)(found),
        rule=_text(found, "rule"), grammar=_text(found, "grammar"),
        hedge=_member(found["hedge"], vocabulary.HEDGES, "hedge"),
        speaker=_name(found["speaker"]), relay=_names(found["relay"]),
        place=_place(found["place"]), window=_window(found["window"]),
    )  # fmt: skip
    _fits(claim.span, claim.quote)
    return claim


def _tally(found: Mapping[str, Any]) -> Tally:
    return Tally(
        indicator=_member(found["indicator"], vocabulary.INDICATORS, "indicator"),
        quantity=Quantity(_number(found, "low"), _number(found, "high"),
                          _text(found, "value_text")),
        unit=_optional(found, "unit"),
        change=_optional_member(found["change"], vocabulary.CHANGES, "change"),
        stage=_optional(found, "stage"), against=_name(found["against"]),
    )  # fmt: skip


def _incident(found: Mapping[str, Any]) -> Incident:
    count = found["count"]
    if count is not None and type(count) is not int:
        raise ValueError(f"count is {count!r}; write a whole number or null")
    return Incident(
        type=_member(found["type"], vocabulary.INCIDENT_TYPES, "type"),
        weapon=_name(found["weapon"]), attacker=_name(found["attacker"]),
        governorate=_name(found["governorate"]),
        target_places=_names(found["target_places"]), count=count,
    )  # fmt: skip


def _particulars(found: Mapping[str, Any]) -> Particulars:
    return Particulars(
        stage=_optional(found, "stage"), what=_names(found["what"]),
        parties=_names(found["parties"]), with_whom=_names(found["with_whom"]),
        topics=_names(found["topics"]), trend=_optional(found, "trend"), on=_day(found["on"]),
    )  # fmt: skip


_BODIES: dict[str, Callable[[Mapping[str, Any]], Tally | Incident | Particulars]] = {
    "tally": _tally,
    "incident": _incident,
}
_BODY_FIELDS = {"tally": _TALLY, "incident": _INCIDENT}


def _unread(found: Mapping[str, Any]) -> Unread:
    _exact_fields(found, _UNREAD)
    unread = Unread(_text(found, "document"), _span(found["span"]), _text(found, "quote"),
                    _span(found["sentence"]), _text(found, "reason"))  # fmt: skip
    _fits(unread.span, unread.quote)
    return unread


def _exact_fields(found: Mapping[str, Any], names: tuple[str, ...]) -> None:
    missing, unknown = set(names) - set(found), set(found) - set(names)
    if missing:
        raise ValueError(f"without {', '.join(sorted(missing))}; write every field, null if empty")
    if unknown:
        raise ValueError(f"unknown field {', '.join(sorted(unknown))}; take it out")


def _fits(span: Span, quote: str) -> None:
    if len(quote) != span.stop - span.start:
        raise ValueError(
            f"the quote has {len(quote)} code points, its span {span.stop - span.start}; "
            "quote exactly what the span covers"
        )


def _member(value: Any, allowed: tuple[str, ...], field: str) -> str:
    if value not in allowed:
        raise ValueError(f"{field} is {value!r}; write one of {', '.join(allowed)}")
    return str(value)


def _optional_member(value: Any, allowed: tuple[str, ...], field: str) -> str | None:
    return None if value is None else _member(value, allowed, field)


def _text(found: Mapping[str, Any], field: str) -> str:
    value = found[field]
    if not isinstance(value, str):
        raise ValueError(f"{field} is {value!r}; write a string")
    return value


def _optional(found: Mapping[str, Any], field: str) -> str | None:
    return None if found[field] is None else _text(found, field)


def _number(found: Mapping[str, Any], field: str) -> int | float | None:
    value = found[field]
    finite = type(value) is int or (type(value) is float and math.isfinite(value))
    if value is not None and not finite:
        raise ValueError(f"{field} is {value!r}; write a number or null")
    return None if value is None else plain_number(value)


def _span(value: Any) -> Span:
    if not (isinstance(value, list) and len(value) == 2 and all(type(n) is int for n in value)):
        raise ValueError(f"span is {value!r}; write [start, stop]")
    return Span(*value)


def _day(value: Any) -> date | None:
    if value is None:
        return None
    if not (isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value)):
        raise ValueError(f"{value!r} is no day; write a day as 2016-03-24, or null")
    return date.fromisoformat(value)


def _part(value: Any, names: tuple[str, ...], what: str) -> None:
    if not isinstance(value, dict):
        raise ValueError(f"{what} is {value!r}; write a {what} with {', '.join(names)}")
    _exact_fields(value, names)


def _name(value: Any) -> Name | None:
    if value is None:
        return None
    _part(value, ("text", "id"), "name")
    return Name(_text(value, "text"), _optional(value, "id"))


def _names(value: Any) -> tuple[Name, ...]:
    if not isinstance(value, list):
        raise ValueError(f"{value!r} is no list of names")
    if None in value:
        raise ValueError("a list of names has null in it; write a name or leave it out")
    return tuple(name for name in map(_name, value) if name is not None)


def _place(value: Any) -> Place | None:
    if value is None:
        return None
    _part(value, ("text", "ids", "level"), "place")
    ids = value["ids"]
    if not (isinstance(ids, list) and all(isinstance(one, str) for one in ids)):
        raise ValueError(f"ids is {ids!r}; write a list of strings")
    return Place(_text(value, "text"), tuple(ids), _optional(value, "level"))


def _window(value: Any) -> Window | None:
    if value is None:
        return None
    _part(value, ("label", "start", "stop", "text"), "window")
    return Window(_member(value["label"], vocabulary.WINDOW_LABELS, "window label"),
                  _day(value["start"]), _day(value["stop"]), _optional(value, "text"))  # fmt: skip
