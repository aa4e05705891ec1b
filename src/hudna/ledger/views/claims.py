"""The claims of a reading as rows, and what reviews make of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from hudna.ledger import framework
from hudna.ledger.models import (
    OPEN,
    ClaimNameView,
    ClaimPlaceView,
    ClaimView,
    ProblemView,
    UnreadView,
)
from hudna.ledger.payload import Payload
from hudna.ledger.views.columns import (
    INDEXED,
    NEW,
    claim_columns,
    day_of,
    entry_of_key,
    key_of,
    line_of,
    named,
    place_ids,
    storable,
)
from hudna.ledger.views.rows import Known, Row, Rows, columns, table_of
from hudna.record import canonical_json
from hudna.record.held.told import JOINT, WHOLE, Told, told_of

framework.make_ready()

_NAMES: Final = columns(ClaimView)
_QUOTED: Final = ", ".join(f'"{name}"' for name in _NAMES)
_SELECT: Final = f"SELECT {_QUOTED} FROM view_claim"
_AT: Final = {name: at for at, name in enumerate(_NAMES)}
RETRACTED: Final = "retracted"
_PROVENANCE: Final = ("id", "rule", "grammar", "document")
_CLAIMS: Final = table_of(ClaimView)
_PLACES: Final = table_of(ClaimPlaceView)
_NAMED: Final = table_of(ClaimNameView)


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
    document: int
    on: str | None
    publisher: str | None = None
    judged: Mapping[bytes, Judgement] = field(default_factory=dict)
    standing: str = NEW


def put_in(rows: Rows, read: Read, payload: Payload) -> None:
    """Put in the claims, unread figures and problems of a reading."""
    _put_claims(rows, read, payload.told["claims"], payload.lines["claims"])
    for ordinal, line in enumerate(payload.lines["unread"]):
        rows.add(UnreadView, (key_of(read.entry, ordinal), read.entry, ordinal, line))
    for ordinal, one in enumerate(payload.told["problems"]):
        told = (storable(one["where"]), storable(one["message"]), storable(one["subject"]))
        rows.add(ProblemView, (key_of(read.entry, ordinal), read.entry, ordinal, *told))


def _put_claims(
    rows: Rows, read: Read, claims: Sequence[Mapping[str, Any]], lines: Sequence[str]
) -> None:
    unjudged = Judgement(read.standing)
    seen: list[tuple[Judgement, Mapping[str, Any], Told, str | None]] = []
    for claim in claims:
        judgement = (read.judged.get(saying(claim)) if read.judged else None) or unjudged
        said = judgement.claim or claim
        seen.append((judgement, said, told_of(said, read.publisher), day_of(said, read.on)))
    over = {(on, one.indicator, one.voice) for judgement, _, one, on in seen
            if one.extent == WHOLE and one.exact and judgement is unjudged}  # fmt: skip
    for ordinal, (judgement, said, told, on) in enumerate(seen):
        key, line = key_of(read.entry, ordinal), lines[ordinal]
        covered = told.extent == JOINT and (on, told.indicator, told.voice) in over
        kept = (line, None, None) if said is claims[ordinal] else (line_of(said), line, said["id"])
        rows.add_to(_CLAIMS, (
            key, read.entry, read.document, ordinal, claims[ordinal]["id"], *kept,
            judgement.standing, *claim_columns(said, on, told), None if covered else told.run(),
            told.measured(), str(storable(claims[ordinal]["rule"]))[:INDEXED], read.entry, OPEN,
        ))  # fmt: skip
        _put_names(rows, key, on, said)


def _put_names(rows: Rows, key: int, on: str | None, claim: Mapping[str, Any]) -> None:
    """Put in which places and whom the claim of that row names."""
    for ordinal, place in enumerate(place_ids(claim)):
        rows.add_to(_PLACES, (key, ordinal, place, on))
    for ordinal, (role, name) in enumerate(named(claim)):
        rows.add_to(_NAMED, (key, ordinal, role, name, on))


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
    rows.change('UPDATE view_claim SET "until" = %s WHERE "reading_id" = %s AND "until" = %s',
                (entry, reading, OPEN))  # fmt: skip


def judge(
    rows: Rows, known: Known, claim_id: str, entry: int, judgement: Judgement
) -> int:  # fmt: skip
    """Put a judgement on the claim of that id, if it holds: its row ends, another begins.

    Returns the ordinal that the next row of the same entry may have.
    """
    sql = f'{_SELECT} WHERE "claim_id" = %s AND "until" = %s ORDER BY "key"'
    found = rows.ask(sql, (claim_id, OPEN))
    known.unjudged.difference_update(row[_AT["reading_id"]] for row in found)
    return _judge_rows(rows, found, entry, judgement)


def take_back(rows: Rows, claim_id: str, entry: int, judgement: int) -> None:
    """The judgement that entry `judgement` wrote is taken back: the claim stands as before it.

    Nothing changes where it made nothing of the claim, or another entry came after it.
    """
    found = rows.ask(f'{_SELECT} WHERE "claim_id" = %s AND "since" = %s AND "until" = %s '
                     'ORDER BY "key"', (claim_id, judgement, OPEN))  # fmt: skip
    before = {row[_AT["reading_id"]]: row for row in rows.ask(
        f'{_SELECT} WHERE "claim_id" = %s AND "until" = %s', (claim_id, judgement))}  # fmt: skip
    for at, row in enumerate(found):
        restored, key = list(before[row[_AT["reading_id"]]]), key_of(entry, at)
        restored[_AT["key"]], restored[_AT["since"]], restored[_AT["until"]] = key, entry, OPEN
        rows.change('UPDATE view_claim SET "until" = %s WHERE "key" = %s', (entry, row[_AT["key"]]))
        rows.add(ClaimView, tuple(restored))
        claim = canonical_json.read(restored[_AT["line"]].encode())
        on = restored[_AT["bulletin_on"]]
        _put_names(rows, key, None if on is None else str(on), claim)


def retract_reading(rows: Rows, known: Known, reading: int, entry: int) -> int:
    """The source took the document back: every claim of its reading is retracted.

    Returns as `judge` does.
    """
    sql = f'{_SELECT} WHERE "reading_id" = %s AND "until" = %s ORDER BY "key"'
    known.unjudged.discard(reading)
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
        read_on, publisher = _of_reading(rows, row[_AT["reading_id"]])
        told = told_of(judgement.claim, publisher)
        first, last = _AT["speaker_folded"], _AT["measured"] + 1
        on = day_of(judgement.claim, read_on)
        changed[first:last] = (
            *claim_columns(judgement.claim, on, told), told.run(), told.measured(),
        )  # fmt: skip
    # Who upholds a claim that was corrected upholds the correction.
    upheld = judgement.standing == "upheld" and changed[_AT["as_read"]] is not None
    changed[_AT["standing"]] = "corrected" if upheld else judgement.standing
    changed[_AT["key"]], changed[_AT["since"]], changed[_AT["until"]] = key, entry, OPEN
    rows.change('UPDATE view_claim SET "until" = %s WHERE "key" = %s', (entry, old))
    rows.add(ClaimView, tuple(changed))
    on = changed[_AT["bulletin_on"]]
    _put_names(rows, key, None if on is None else str(on),
               canonical_json.read(changed[_AT["line"]].encode()))  # fmt: skip
    if judgement.standing != "upheld" and row[_AT["extent"]] == WHOLE:
        _uncover(rows, row[_AT["reading_id"]])


def _uncover(rows: Rows, reading: int) -> None:
    """A figure for the whole theatre may have gone: those for several places may now be shown."""
    names = ", ".join(f'"{name}"' for name in Told._fields)
    sql = f'SELECT "key", {names} FROM view_claim WHERE "reading_id" = %s AND "run" IS NULL'
    for key, *values in rows.ask(sql, (reading,)):
        told = Told(*values)
        if told.extent == JOINT:
            rows.change('UPDATE view_claim SET "run" = %s WHERE "key" = %s', (told.run(), key))


def _of_reading(rows: Rows, reading: int) -> tuple[str | None, str | None]:
    """The day that the claims of a reading count to, and the publisher who speaks in it."""
    sql = 'SELECT "bulletin_on", "publisher" FROM view_reading WHERE "key" = %s'
    ((on, publisher),) = rows.ask(sql, (reading,))
    return None if on is None else str(on), publisher


def remove_document(rows: Rows, digest: str) -> None:
    """Take every row out that holds words of the document of that digest."""
    readings = 'SELECT "key" FROM view_reading WHERE "digest" = %s'
    claims = f'SELECT "key" FROM view_claim WHERE "reading_id" IN ({readings})'
    for table in ("place", "name"):
        rows.run(f'DELETE FROM view_claim_{table} WHERE "claim_key" IN ({claims})', (digest,))
    for table in ("claim", "unread", "problem"):
        rows.run(f'DELETE FROM view_{table} WHERE "reading_id" IN ({readings})', (digest,))
    for table in ("reading", "document"):
        rows.run(f'DELETE FROM view_{table} WHERE "digest" = %s', (digest,))
