"""An entry of the ledger: one immutable numbered line, and the payload that it names.

The form is told in docs/ledger.md. A line is written once; reading it is strict.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from hudna.record import canonical_json
from hudna.record.canonical import digest
from hudna.record.canonical_json import CanonicalError

FORMAT: Final = 1
KINDS: Final = (
    "opened", "key", "document", "reading", "review", "correction", "retraction", "assignment",
    "finding", "approval", "register", "source", "setting", "bulletin", "expunge_request",
    "expunge", "discrepancy",
)  # fmt: skip
_FIELDS: Final = {"about", "at", "by", "format", "kind", "number", "payload"}
_DIGEST: Final = re.compile("[0-9a-f]{64}")
_INSTANT: Final = "%Y-%m-%dT%H:%M:%S.%fZ"
_INSTANT_FORM: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", re.ASCII)


class EntryError(ValueError):
    """A line that is no entry: says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be written: the ledger adds number and instant."""

    kind: str
    by: str
    about: tuple[str, ...] = ()
    payload: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger. `payload`: the SHA-256 of the bytes beside it, or None."""

    number: int
    kind: str
    at: datetime
    by: str
    about: tuple[str, ...] = ()
    payload: str | None = None
    line: bytes = field(default=b"", compare=False, repr=False)


def entry_of(
    draft: Draft, number: int, at: datetime, content: bytes | None = None
) -> tuple[Entry, bytes | None]:
    """The entry that `draft` becomes, with its line, and the bytes of its payload.

    `content`: those bytes, if they are written already. ValueError for an unknown kind.
    """
    if draft.kind not in KINDS:
        raise ValueError(f"{draft.kind!r} is no kind of entry")
    if content is None and draft.payload is not None:
        content = canonical_json.write(draft.payload)
    named = None if content is None else digest(content)
    line = canonical_json.write({
        "about": draft.about, "at": instant(at), "by": draft.by, "format": FORMAT,
        "kind": draft.kind, "number": number, "payload": named,
    })  # fmt: skip
    return Entry(number, draft.kind, at, draft.by, draft.about, named, line), content


def read_entry(line: bytes) -> Entry:
    """The entry that `line` is; EntryError says what is wrong with any other bytes."""
    try:
        found = canonical_json.read(line)
    except CanonicalError as error:
        raise EntryError(str(error)) from error
    if not isinstance(found, dict) or set(found) != _FIELDS:
        raise EntryError(f"an entry has the fields {', '.join(sorted(_FIELDS))} and no other")
    _check(found)
    try:
        at = datetime.fromisoformat(found["at"])
    except ValueError as error:
        raise EntryError(f"at of the entry is no instant: {error}") from error
    return Entry(
        found["number"], found["kind"], at, found["by"], tuple(found["about"]), found["payload"],
        line,
    )  # fmt: skip


def _check(found: Mapping[str, Any]) -> None:
    about, payload, number = found["about"], found["payload"], found["number"]
    wrong = [
        name
        for name, right in {
            "format": type(found["format"]) is int and found["format"] == FORMAT,
            "kind": found["kind"] in KINDS,
            "number": type(number) is int and number >= 0,
            "by": isinstance(found["by"], str),
            "about": isinstance(about, list) and all(isinstance(one, str) for one in about),
            "at": isinstance(found["at"], str) and bool(_INSTANT_FORM.fullmatch(found["at"])),
            "payload": payload is None
            or (isinstance(payload, str) and bool(_DIGEST.fullmatch(payload))),
        }.items()
        if not right
    ]
    if wrong:
        raise EntryError(f"{', '.join(wrong)} of the entry is not as it should be")


def instant(at: datetime) -> str:
    """`at` as entries write it: UTC, to the microsecond; ValueError without a time zone."""
    if at.tzinfo is None:
        raise ValueError("an instant needs its time zone")
    return at.astimezone(UTC).strftime(_INSTANT)
