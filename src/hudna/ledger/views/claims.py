"""The claims of a reading as rows, and what reviews make of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from hudna.ledger import framework
from hudna.ledger.models import OPEN, ClaimPlaceView, ClaimView, ProblemView, UnreadView
from hudna.ledger.views.columns import (
    NEW,
    claim_columns,
    entry_of_key,
    key_of,
    line_of,
    place_ids,
    storable,
)
from hudna.ledger.views.rows import Row, Rows, columns
from hudna.record import canonical_json

framework.make_ready()

_NAMES: Final = columns(ClaimView)
_QUOTED: Final = ", ".join(f'"{name}"' for name in _NAMES)
_SELECT: Final = f"SELECT {_QUOTED} FROM view_claim"
_AT: Final = {name: at for at, name in enumerate(_NAMES)}
RETRACTED: Final = "retracted"
_PROVENANCE: Final = ("id", "rule", "grammar", "document")


@dataclass(frozen=True)
class Judgement:
    """What a review makes of a claim; `claim`: as it should be, if it was corrected.

    `first`: it counts only where nobody judged before (given blind, it overrules nobody).
    """

    standing: str
    claim: Mapping[str, Any] | None = None
    ordinal: int = 0
    first: bool = False


@dataclass(frozen=True)
class Read:
    """A reading that is put in: its entry, the day its claims count to, and what was judged of
    the reading before (by what a claim says); `standing` of what nobody judged."""

    entry: int
    on: date | None
    judged: Mapping[bytes, Judgement] = field(default_factory=dict)
    standing: str = NEW


def put_in(rows: Rows, read: Read, payload: Mapping[str, Any]) -> None:
    """Put in the claims, unread figures and problems of a reading."""
    for ordinal, claim in enumerate(payload["claims"]):
        judgement = read.judged.get(saying(claim)) if read.judged else None
        _put_claim(rows, read, (ordinal, claim), judgement or Judgement(read.standing))
    for ordinal, one in enumerate(payload["unread"]):
        key = key_of(read.entry, ordinal)
        rows.add(UnreadView, (key, read.entry, ordinal, line_of(one)))
    for ordinal, one in enumerate(payload["problems"]):
        told = (storable(one["where"]), storable(one["message"]), storable(one["subject"]))
        rows.add(ProblemView, (key_of(read.entry, ordinal), read.entry, ordinal, *told))


def _put_claim(
    rows: Rows, read: Read, numbered: tuple[int, Mapping[str, Any]], judgement: Judgement
) -> None:
    ordinal, claim = numbered
    key, said = key_of(read.entry, ordinal), judgement.claim or claim
    corrected = judgement.claim is not None
    before = (line_of(claim), said["id"]) if corrected else (None, None)
    rows.add(ClaimView, (
        key, read.entry, ordinal, claim["id"], line_of(said), *before, judgement.standing,
        *claim_columns(said, read.on), read.entry, OPEN,
    ))  # fmt: skip
    _put_places(rows, key, said)


def _put_places(rows: Rows, key: int, claim: Mapping[str, Any]) -> None:
    for ordinal, place in enumerate(place_ids(claim)):
        rows.add(ClaimPlaceView, (key, ordinal, place))


def saying(claim: Mapping[str, Any]) -> bytes:
    """What a claim says and where, without the rule and grammar that read it."""
    return canonical_json.write({k: v for k, v in claim.items() if k not in _PROVENANCE})


def judged(rows: Rows, reading: int) -> dict[bytes, Judgement]:
    """The judgements on the claims of a reading that hold, by what the claim as read says.

    A later reading that says the same takes them over; of what it says differently nobody has
    judged yet.
    """
    found = {}
    sql = f'{_SELECT} WHERE "reading_id" = %s AND "until" = %s AND "standing" <> %s ORDER BY "key"'
    for row in rows.ask(sql, (reading, OPEN, NEW)):
        line, as_read = row[_AT["line"]], row[_AT["as_read"]]
        claim = None if as_read is None else canonical_json.read(line.encode())
        read = canonical_json.read((as_read or line).encode())
        found[saying(read)] = Judgement(row[_AT["standing"]], claim)
    return found


def end_reading(rows: Rows, reading: int, entry: int) -> None:
    """The claims of a reading hold no longer from `entry` on."""
    rows.run('UPDATE view_claim SET "until" = %s WHERE "reading_id" = %s AND "until" = %s',
             (entry, reading, OPEN))  # fmt: skip


def judge(rows: Rows, claim_id: str, entry: int, judgement: Judgement) -> int:
    """Put a judgement on the claim of that id, if it holds: its row ends, another begins.

    Returns the ordinal that the next row of the same entry may have.
    """
    sql = f'{_SELECT} WHERE "claim_id" = %s AND "until" = %s ORDER BY "key"'
    return _judge_rows(rows, rows.ask(sql, (claim_id, OPEN)), entry, judgement)


def retract_reading(rows: Rows, reading: int, entry: int) -> int:
    """The source took the document back: every claim of its reading is retracted.

    Returns as `judge` does.
    """
    sql = f'{_SELECT} WHERE "reading_id" = %s AND "until" = %s ORDER BY "key"'
    return _judge_rows(rows, rows.ask(sql, (reading, OPEN)), entry, Judgement(RETRACTED))


def _judge_rows(rows: Rows, found: Sequence[Row], entry: int, judgement: Judgement) -> int:
    for at, row in enumerate(found, judgement.ordinal):
        if judgement.first and row[_AT["standing"]] != NEW:
            continue
        _judge_row(rows, row, key_of(entry, at), judgement)
    return judgement.ordinal + len(found)


def _judge_row(rows: Rows, row: Row, key: int, judgement: Judgement) -> None:
    old, entry = row[_AT["key"]], entry_of_key(key)
    changed = list(row)
    if judgement.claim is not None:
        changed[_AT["as_read"]] = row[_AT["as_read"]] or row[_AT["line"]]
        changed[_AT["line"]] = line_of(judgement.claim)
        changed[_AT["corrected_id"]] = judgement.claim["id"]
        first, last = _AT["kind"], _AT["high"] + 1
        read_on = _read_on(rows, row[_AT["reading_id"]])
        changed[first:last] = claim_columns(judgement.claim, read_on)
    # Who upholds a claim that was corrected upholds the correction.
    upheld = judgement.standing == "upheld" and changed[_AT["as_read"]] is not None
    changed[_AT["standing"]] = "corrected" if upheld else judgement.standing
    changed[_AT["key"]], changed[_AT["since"]], changed[_AT["until"]] = key, entry, OPEN
    rows.run('UPDATE view_claim SET "until" = %s WHERE "key" = %s', (entry, old))
    rows.add(ClaimView, tuple(changed))
    _put_places(rows, key, canonical_json.read(changed[_AT["line"]].encode()))


def _read_on(rows: Rows, reading: int) -> date | None:
    sql = 'SELECT "bulletin_on" FROM view_reading WHERE "key" = %s'
    ((found,),) = rows.ask(sql, (reading,))
    return date.fromisoformat(found) if isinstance(found, str) else found


def remove_document(rows: Rows, digest: str) -> None:
    """Take every row out that holds words of the document of that digest."""
    readings = 'SELECT "key" FROM view_reading WHERE "digest" = %s'
    claims = f'SELECT "key" FROM view_claim WHERE "reading_id" IN ({readings})'
    rows.run(f'DELETE FROM view_claim_place WHERE "claim_key" IN ({claims})', (digest,))
    for table in ("claim", "unread", "problem"):
        rows.run(f'DELETE FROM view_{table} WHERE "reading_id" IN ({readings})', (digest,))
    for table in ("reading", "document"):
        rows.run(f'DELETE FROM view_{table} WHERE "digest" = %s', (digest,))
