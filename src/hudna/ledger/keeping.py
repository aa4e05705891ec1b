"""Adding to the ledger: the original to the vault first, then one transaction for all entries.

A crash before the transaction ends leaves at most an original that nothing refers to yet;
adding the document again completes it.
"""

from typing import Any

from hudna.ledger.outcome import Outcome, Submission
from hudna.ledger.queries import reading_of
from hudna.ledger.store import Ledger
from hudna.ledger.views.columns import INDEXED, storable
from hudna.ledger.writing import Log, writing
from hudna.record import Account, Document
from hudna.record.claim import plain
from hudna.record.claims_file import to_mapping
from hudna.record.entry import Draft


class ExpungedError(ValueError):
    """The document was taken out of this ledger, and stays out."""


def keep(ledger: Ledger, submission: Submission) -> Outcome:
    """Keep a document and its reading, whole or not at all.

    The same bytes read by the same grammar against the same day under the same publisher add
    nothing. ValueError if the document's digest is not that of its bytes, or if it was expunged.
    """
    document = submission.document
    if ledger.vault.put(submission.content) != document.digest:
        raise ValueError(f"{document.name}: its digest is not that of its bytes")
    try:
        with writing(ledger, submission.kept_at) as log:
            return _keep(log, submission)
    except ExpungedError:
        ledger.vault.remove(document.digest)
        raise


def _keep(log: Log, submission: Submission) -> Outcome:
    document = submission.document
    current = log.known.document(document.digest)
    if current is None:
        log.append(_draft(submission, "document", document_payload(submission)))
    elif current.expunged:
        raise ExpungedError(f"{document.name} was expunged from this ledger and cannot come back")
    elif _is_read(log.ledger, submission):
        return Outcome.KNOWN
    log.append(_draft(submission, "reading", reading_payload(submission)))
    return Outcome.ADDED if current is None else Outcome.READ_AGAIN


def _draft(submission: Submission, kind: str, payload: dict[str, Any]) -> Draft:
    return Draft(kind, submission.by, (f"document:{submission.document.digest}",), payload)


def _is_read(ledger: Ledger, submission: Submission) -> bool:
    newest, document = reading_of(ledger, submission.document.digest), submission.document
    return newest is not None and (newest.grammar, newest.as_of, newest.publisher) == (
        submission.grammar[:INDEXED], document.as_of, storable(document.publisher),
    )  # fmt: skip


def document_payload(submission: Submission) -> dict[str, Any]:
    """What the `document` entry says of it (docs/ledger.md)."""
    document = submission.document
    return {
        "name": document.name, "media_type": document.media_type, "text": document.text,
        "size": len(submission.content), "language": document.language, "title": document.title,
        "published_on": plain(document.published_on),
    }  # fmt: skip


def reading_payload(submission: Submission) -> dict[str, Any]:
    """What the `reading` entry says (docs/ledger.md)."""
    document: Document = submission.document
    account: Account = submission.account
    return {
        "grammar": submission.grammar, "as_of": plain(document.as_of),
        "published_on": plain(document.published_on), "publisher": document.publisher,
        "claims": [to_mapping(one) for one in account.claims],
        "unread": [to_mapping(one) for one in account.unread],
        "problems": [plain(one) for one in account.problems],
    }  # fmt: skip
