"""Our mistakes about a document mended, and what its source took back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from hudna import reading
from hudna.desk import DeskError
from hudna.desk.configuration import now
from hudna.desk.read import read_one
from hudna.desk.review import name_given, named, reason_given
from hudna.desk.take_in import Received
from hudna.ledger import queries
from hudna.ledger.keeping import reading_payload
from hudna.ledger.outcome import Submission
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.record import Document, Problem
from hudna.record.claim import plain
from hudna.record.entry import Draft, Entry
from hudna.record.said import say
from hudna.record.vocabulary import LANGUAGES

FIELDS: Final = ("name", "title", "publisher", "published_on", "as_of", "language")
_ATTEMPTS: Final = 3
_NEEDED: Final = ("name", "language")


@dataclass(frozen=True)
class Mended:
    """A document as it stands after a correction, and how many claims the new reading has."""

    document: Document
    entry: Entry
    claims: int


def correct(
    ledger: Ledger, wanted: str, changes: Mapping[str, str | date | None], told: tuple[str, str]
) -> Mended:
    """Mend what we hold of a document, and read it again, in one transaction.

    `changes`: of `FIELDS`, None to leave empty; `told`: who does it, and why. Every correction
    reads again, for all of them can be part of what claims say. DeskError for no change, or one
    that cannot be.
    """
    by, reason = name_given(told[0]), reason_given(told[1])
    for _ in range(_ATTEMPTS):
        digest = named.the_document(ledger, wanted).digest
        seen = queries.reading_number(ledger, digest)
        before = queries.document(ledger, digest)
        assert before is not None
        submission = _read_again(_changed(before, changes), by)
        with writing(ledger, now()) as log:
            # Whoever read it again meanwhile goes first: the correction starts over.
            if queries.reading_number(ledger, digest) != seen:
                continue
            about = (f"document:{digest}",)
            payload = {"changes": plain(dict(changes)), "reason": reason}
            entry = log.append(Draft("correction", by, about, payload))
            log.append(Draft("reading", by, about, reading_payload(submission)))
        return Mended(submission.document, entry, len(submission.account.claims))
    raise DeskError(say("the document is being read again by somebody else: try once more"))


def _changed(before: Document, changes: Mapping[str, Any]) -> Document:
    if not changes:
        raise DeskError(say("nothing is changed: name one of {fields}", fields=", ".join(FIELDS)))
    for field in _NEEDED:
        if field in changes and not str(changes[field] or "").strip():
            raise DeskError(
                say("a document needs its {field}: it cannot be left empty", field=field)
            )
    if changes.get("language") not in (None, *LANGUAGES):
        raise DeskError(say("language is one of {languages}", languages=", ".join(LANGUAGES)))
    after = replace(before, **changes)
    if after == before:
        raise DeskError(say("nothing is changed: the document says so already"))
    return after


def _read_again(document: Document, by: str) -> Submission:
    found = read_one(Received(document, b""))
    if isinstance(found, Problem):
        raise DeskError(
            say("{where}: {message}; nothing was changed", where=found.where, message=found.message)
        )
    return Submission(document, b"", found.account, reading.GRAMMAR, now(), by)


def retract(
    ledger: Ledger, wanted: list[str], source: str, told: tuple[str, str]
) -> tuple[Entry, ...]:
    """Note that the source took a document or claims back; `source`: where, or how, it said so.

    `wanted`: one document, by name or digest, or ids of claims; `told`: who notes it, and why.
    The claims of each document make one entry. DeskError for what is taken back already.
    """
    by, reason = name_given(told[0]), reason_given(told[1])
    if not wanted:
        raise DeskError(say("name what was taken back: a document, or ids of claims"))
    if not source.strip():
        raise DeskError(
            say("say where the source took it back: --source with a document or in words")
        )
    with writing(ledger, now()) as log:
        payload = {"reason": reason, "source": " ".join(source.split())}
        groups = _subjects(ledger, wanted)
        return tuple(log.append(Draft("retraction", by, about, payload)) for about in groups)


def _subjects(ledger: Ledger, wanted: list[str]) -> list[tuple[str, ...]]:
    """What the entries are about: claims of one document together, so that it can be expunged."""
    found: dict[str, list[str]] = {}
    for one in dict.fromkeys(wanted):
        subject, told = named.subject(ledger, one)
        if subject.startswith("document:"):
            if queries.state_of(ledger, subject[9:]) == "retracted":
                raise DeskError(say("{what} is noted as taken back already", what=told))
            found.setdefault(subject[9:], []).append(subject)
            continue
        held = named.the_claim(ledger, one)
        if held.standing == "retracted":
            raise DeskError(say("the {what} is noted as taken back already", what=told))
        found.setdefault(held.digest, []).append(subject)
    return [tuple(dict.fromkeys(one)) for one in found.values()]
