"""Reading lines strictly and fast: nearly all have one plain shape, others are read in full."""

import re
from datetime import datetime
from typing import Final, NamedTuple

from hudna.record.entry import KINDS, EntryError, instant, read_entry

# No escapes, no characters beyond ASCII: whatever fits is canonical JSON as it stands.
_STRING: Final = rb'"[ !#-\[\]-~]*"'
_LINE: Final = re.compile(
    rb'\{"about":\[((?:%b(?:,%b)*)?)\],"at":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)","by":(%b),'
    rb'"format":1,"kind":"([a-z_]+)","number":(0|[1-9]\d{0,17}),"payload":(null|"[0-9a-f]{64}")\}'
    % (_STRING, _STRING, _STRING)
)
_KINDS: Final = frozenset(kind.encode() for kind in KINDS)


class Line(NamedTuple):
    """What a line says; `at` in its own text, which sorts as the instants do."""

    number: int
    kind: str
    at: str
    by: str
    about: tuple[str, ...]
    payload: str | None


def plain(line: bytes) -> tuple[bytes, bytes, bytes, bytes] | None:
    """Instant, kind, number and payload as a line of the plain shape has them; None for others."""
    found = _LINE.fullmatch(line)
    if found is None or found[4] not in _KINDS or not _is_instant(found[2]):
        return None
    return found[2], found[4], found[5], found[6]


def _is_instant(text: bytes) -> bool:
    try:
        datetime.fromisoformat(text.decode())
    except ValueError:
        return False
    return True


def read_line(line: bytes) -> Line:
    """What `line` says; EntryError for any bytes that are no entry."""
    found = _LINE.fullmatch(line)
    if found is None:
        entry = read_entry(line)
        return Line(entry.number, entry.kind, instant(entry.at), entry.by, entry.about,
                    entry.payload)  # fmt: skip
    about, at, by, kind, number, payload = (one.decode("ascii") for one in found.groups())
    if kind.encode() not in _KINDS:
        raise EntryError("kind of the entry is not as it should be")
    try:
        datetime.fromisoformat(at)
    except ValueError as error:
        raise EntryError(f"at of the entry is no instant: {error}") from error
    return Line(
        int(number), kind, at, by[1:-1], tuple(about[1:-1].split('","')) if about else (),
        None if payload == "null" else payload[1:-1],
    )  # fmt: skip
