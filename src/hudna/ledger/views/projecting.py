"""One entry into the views. What an entry does depends on its kind; most kinds do nothing here."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from hudna.ledger import framework
from hudna.ledger.models import OPEN, DocumentView, ReadingView, SubjectView
from hudna.ledger.payload import Payload
from hudna.ledger.views import claims, search
from hudna.ledger.views.columns import INDEXED, NEW, day, storable
from hudna.ledger.views.rows import Current, Known, Row, Rows
from hudna.record.entry import Entry
from hudna.record.held.told import publisher_voice

framework.make_ready()

Projector = Callable[[Rows, Known, Entry, Payload | None], None]


def project(rows: Rows, known: Known, entry: Entry, payload: Payload | None) -> None:
    """Bring the views from before `entry` to after it. `payload` is None if it was taken out."""
    for ordinal, subject in enumerate(entry.about):
        rows.add(SubjectView, (entry.number, ordinal, subject[:INDEXED], entry.kind))
    projector = _PROJECTORS.get(entry.kind)
    if projector is not None:
        projector(rows, known, entry, payload)


def _subject(entry: Entry, sort: str) -> str | None:
    """The first thing of that sort that the entry is about: what stands after the colon."""
    prefix = f"{sort}:"
    return next((one[len(prefix) :] for one in entry.about if one.startswith(prefix)), None)


def _document(rows: Rows, known: Known, entry: Entry, payload: Payload | None) -> None:
    digest = _subject(entry, "document")
    if digest is None or known.document(digest) is not None:
        return
    found: Mapping[str, Any] = (
        payload.told if payload else {"name": "", "media_type": "", "size": 0}
    )
    version: Row = (
        entry.number, entry.number, digest, storable(found["name"]), storable(found["media_type"]),
        storable(found.get("language")), storable(found.get("title")),
        day(found.get("published_on")), found["size"], "kept" if payload else "expunged",
        entry.at, storable(entry.by), entry.number, OPEN,
    )  # fmt: skip
    rows.add(DocumentView, version)
    if payload:
        titled = f"{found['title'] or ''}\n{found['text']}"
        search.put_in(rows, entry.number, known.words(titled))
    known.learn(digest, Current(version, None))


def _reading(rows: Rows, known: Known, entry: Entry, payload: Payload | None) -> None:
    digest = _subject(entry, "document")
    current = known.document(digest) if digest else None
    if digest is None or current is None or payload is None:
        return
    told, judged = payload.told, _ended(rows, known, current.reading, entry.number)
    read_on = day(told["published_on"]) or day(told["as_of"])
    publisher = storable(told["publisher"])
    rows.add(ReadingView, (
        entry.number, current.document, digest, told["grammar"][:INDEXED], day(told["as_of"]),
        publisher, publisher_voice(publisher), read_on, entry.at, entry.number, OPEN,
    ))  # fmt: skip
    # What a source took back stays taken back, whoever reads it again.
    taken_back = current.version[_COLUMNS["state"]] == claims.RETRACTED
    standing = claims.RETRACTED if taken_back else NEW
    read = claims.Read(entry.number, current.document, read_on, publisher, judged, standing)
    claims.put_in(rows, read, payload)
    known.learn(digest, Current(current.version, entry.number))
    if not judged and not taken_back:
        known.unjudged.add(entry.number)


def _ended(
    rows: Rows, known: Known, reading: int | None, entry: int
) -> dict[bytes, claims.Judgement]:
    """End the reading that held; what was judged of it."""
    if reading is None:
        return {}
    judged = {} if reading in known.unjudged else claims.judged(rows, reading)
    known.unjudged.discard(reading)
    rows.change('UPDATE view_reading SET "until" = %s WHERE "key" = %s', (entry, reading))
    claims.end_reading(rows, reading, entry)
    return judged


def _correction(rows: Rows, known: Known, entry: Entry, payload: Payload | None) -> None:
    if payload is not None:
        _new_version(rows, known, entry, payload.told["changes"])


def _retraction(rows: Rows, known: Known, entry: Entry, payload: Payload | None) -> None:
    if payload is None:
        return
    digest, at = _subject(entry, "document"), 0
    if digest is not None:
        current = _new_version(rows, known, entry, {"state": claims.RETRACTED})
        if current is not None and current.reading is not None:
            at = claims.retract_reading(rows, known, current.reading, entry.number)
    for one in entry.about:
        if one.startswith("claim:"):
            judgement = claims.Judgement(claims.RETRACTED, ordinal=at)
            at = claims.judge(rows, known, one[6:], entry.number, judgement)


def _review(rows: Rows, known: Known, entry: Entry, payload: Payload | None) -> None:
    claim = _subject(entry, "claim")
    if claim is not None and payload is not None:
        told = payload.told
        if told["judgement"] == _UNDO:
            claims.take_back(rows, claim, entry.number, told["undoes"])
            return
        judgement = claims.Judgement(
            _STANDINGS[told["judgement"]], told["claim"], first=bool(told.get("blind"))
        )
        claims.judge(rows, known, claim, entry.number, judgement)


_UNDO: Final = "undo"
_STANDINGS: Final = {"uphold": "upheld", "correct": "corrected", "set_aside": "set aside"}


def _expunge(rows: Rows, known: Known, entry: Entry, payload: Payload | None) -> None:
    digest = _subject(entry, "document")
    current = known.document(digest) if digest else None
    if digest is None or current is None or current.expunged:
        return
    claims.remove_document(rows, digest)
    search.remove(rows, current.document)
    version: Row = (
        current.document, current.document, digest, "", "", None, None, None, 0, "expunged",
        current.version[10], current.version[11], current.document, OPEN,
    )  # fmt: skip
    rows.add(DocumentView, version)
    known.learn(digest, Current(version, None))


def _new_version(
    rows: Rows, known: Known, entry: Entry, changes: Mapping[str, Any]
) -> Current | None:
    """End the row of the document that holds, and put in another with `changes`."""
    digest = _subject(entry, "document")
    current = known.document(digest) if digest else None
    if digest is None or current is None or current.expunged:
        return None
    rows.change('UPDATE view_document SET "until" = %s WHERE "key" = %s',
                (entry.number, current.version[0]))  # fmt: skip
    values = list(current.version)
    for name, value in changes.items():
        if name in _COLUMNS:
            values[_COLUMNS[name]] = day(value) if name == "published_on" else storable(value)
    values[0], values[12], values[13] = entry.number, entry.number, OPEN
    rows.add(DocumentView, tuple(values))
    changed = Current(tuple(values), current.reading)
    known.learn(digest, changed)
    return changed


_COLUMNS: Final = {"name": 3, "language": 5, "title": 6, "published_on": 7, "state": 9}

_PROJECTORS: Final[dict[str, Projector]] = {
    "document": _document,
    "reading": _reading,
    "review": _review,
    "correction": _correction,
    "retraction": _retraction,
    "expunge": _expunge,
}
