"""Adding to the ledger: the original to the vault first, then one transaction for all rows.

A crash before the transaction ends leaves at most an original that nothing refers to yet;
adding the document again completes it.
"""

import math
from collections.abc import Iterable
from typing import Any

from django.db import IntegrityError, transaction

from hudna.ledger import framework
from hudna.ledger.models import (
    ClaimPlaceRow,
    ClaimRow,
    DocumentRow,
    ProblemRow,
    ReadingRow,
    UnreadRow,
)
from hudna.ledger.outcome import Outcome, Submission, day_of
from hudna.ledger.store import Ledger
from hudna.record import Claim, Document, Incident, Tally, Unread
from hudna.record.claims_file import write_line

framework.make_ready()

_BATCH = 500
_INDEXED = 200


def keep(ledger: Ledger, submission: Submission) -> Outcome:
    """Keep a document and its reading, whole or not at all.

    The same bytes read by the same grammar against the same day under the same publisher add
    nothing. ValueError if the document's digest is not that of its bytes.
    """
    if ledger.vault.put(submission.content) != submission.document.digest:
        raise ValueError(f"{submission.document.name}: its digest is not that of its bytes")
    try:
        return _keep_rows(ledger, submission)
    except IntegrityError:
        # Another process kept the same document between our look and our insertion.
        return _keep_rows(ledger, submission)


def _keep_rows(ledger: Ledger, submission: Submission) -> Outcome:
    with transaction.atomic(using=ledger.alias):
        document, outcome = _document_row(ledger.alias, submission)
        if outcome is not Outcome.ADDED and _is_read(ledger.alias, document, submission):
            return Outcome.KNOWN
        reading = _reading_row(ledger.alias, document, submission)
        _keep_claims(ledger.alias, reading, submission)
        _keep_unread(ledger.alias, reading, submission.account.unread)
        _keep_problems(ledger.alias, reading, submission)
        return outcome


def _document_row(alias: str, submission: Submission) -> tuple[DocumentRow, Outcome]:
    document = submission.document
    known = DocumentRow.objects.using(alias).filter(digest=document.digest).defer("text").first()
    if known is not None:
        return known, Outcome.READ_AGAIN
    row = DocumentRow(
        digest=document.digest, name=storable(document.name), media_type=document.media_type,
        text=document.text.encode("utf-8", "surrogatepass"), text_digest=document.text_digest,
        language=document.language, title=storable(document.title),
        published_on=document.published_on, size=len(submission.content),
        added_at=submission.kept_at,
    )  # fmt: skip
    row.save(using=alias, force_insert=True)
    return row, Outcome.ADDED


def _is_read(alias: str, document: DocumentRow, submission: Submission) -> bool:
    rows = ReadingRow.objects.using(alias).filter(document=document)
    newest = rows.order_by("-id").first()
    return newest is not None and (newest.grammar, newest.as_of, newest.publisher) == (
        submission.grammar, submission.document.as_of, storable(submission.document.publisher),
    )  # fmt: skip


def _reading_row(alias: str, document: DocumentRow, submission: Submission) -> ReadingRow:
    given = submission.document
    row = ReadingRow(
        document=document, grammar=submission.grammar[:_INDEXED], as_of=given.as_of,
        publisher=storable(given.publisher), bulletin_on=given.published_on or given.as_of,
        read_at=submission.kept_at,
    )  # fmt: skip
    row.save(using=alias, force_insert=True)
    return row


def _keep_claims(alias: str, reading: ReadingRow, submission: Submission) -> None:
    claims = submission.account.claims
    rows = [
        ClaimRow(reading=reading, ordinal=number, **_columns(claim, submission.document))
        for number, claim in enumerate(claims)
    ]
    ClaimRow.objects.using(alias).bulk_create(rows, batch_size=_BATCH)
    places = [
        ClaimPlaceRow(claim=row, place_id=place[:_INDEXED])
        for row, claim in zip(rows, claims, strict=True)
        for place in place_ids(claim)
    ]
    ClaimPlaceRow.objects.using(alias).bulk_create(places, batch_size=_BATCH)


def _columns(claim: Claim, document: Document) -> dict[str, Any]:
    """What is searched for, beside the exact line."""
    tally = claim.body if isinstance(claim.body, Tally) else None
    return {
        "claim_id": claim.id,
        "line": exact_line(claim),
        "kind": claim.kind,
        "indicator": tally.indicator if tally else None,
        "speaker_id": claim.speaker.id[:_INDEXED] if claim.speaker and claim.speaker.id else None,
        "speaker_folded": caseless(claim.speaker.text) if claim.speaker else None,
        "place_folded": caseless(claim.place.text) if claim.place else None,
        "window_label": claim.window.label if claim.window else None,
        "bulletin_on": day_of(claim, document),
        "hedge": claim.hedge,
        "low": _searchable(tally.quantity.low) if tally else None,
        "high": _searchable(tally.quantity.high) if tally else None,
    }


def _keep_unread(alias: str, reading: ReadingRow, unread: Iterable[Unread]) -> None:
    rows = [
        UnreadRow(reading=reading, ordinal=number, line=exact_line(one))
        for number, one in enumerate(unread)
    ]
    UnreadRow.objects.using(alias).bulk_create(rows, batch_size=_BATCH)


def _keep_problems(alias: str, reading: ReadingRow, submission: Submission) -> None:
    rows = [
        ProblemRow(
            reading=reading, ordinal=number, where=storable(problem.where),
            message=storable(problem.message), subject=storable(problem.subject),
        )
        for number, problem in enumerate(submission.account.problems)
    ]  # fmt: skip
    ProblemRow.objects.using(alias).bulk_create(rows, batch_size=_BATCH)


def place_ids(claim: Claim) -> tuple[str, ...]:
    """Every place that a claim names, by register id, each once."""
    found = list(claim.place.ids) if claim.place else []
    if isinstance(claim.body, Incident):
        named = [claim.body.governorate, *claim.body.target_places]
        found += [name.id for name in named if name and name.id]
    return tuple(dict.fromkeys(found))


def exact_line(value: Claim | Unread) -> str:
    """The claims-file line; a lone surrogate, which no database takes, as its JSON escape."""
    return write_line(value).encode("utf-8", "backslashreplace").decode("utf-8")


def caseless(text: str) -> str:
    """`text` as names are searched for: without case, in characters that a database takes."""
    return str(storable(text)).casefold()


def storable(text: str | None) -> str | None:
    """`text` without what a database refuses: NUL, and surrogates that stand alone."""
    if text is None:
        return None
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def _searchable(value: int | float | None) -> float | None:
    """The bound as a column; one beyond what a float holds is in the line alone."""
    try:
        found = None if value is None else float(value)
    except OverflowError:
        return None
    return found if found is None or math.isfinite(found) else None
