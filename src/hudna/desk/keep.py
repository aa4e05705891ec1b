"""Adding documents to the ledger: taken in, read, kept whole or not at all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from hudna import reading
from hudna.desk.configuration import now, person
from hudna.desk.read import read_one
from hudna.desk.take_in import Received, Terms, dated, take_in
from hudna.ledger import queries
from hudna.ledger.keeping import keep
from hudna.ledger.outcome import Holding, Outcome, Submission
from hudna.ledger.store import Ledger
from hudna.ledger.vault import VaultError
from hudna.record import Account, Document, Problem
from hudna.record.said import say


@dataclass(frozen=True)
class Added:
    """What adding one document came to; the account is empty if it was kept already."""

    document: Document
    outcome: Outcome
    account: Account


def add_paths(
    ledger: Ledger, paths: Iterable[Path | Problem], terms: Terms
) -> Iterator[Added | Problem]:
    """Add each file as it comes; one that cannot be added is a problem, and the next follows."""
    for path in paths:
        received = path if isinstance(path, Problem) else take_in(path, terms)
        yield received if isinstance(received, Problem) else add_one(ledger, received, terms)


def add_one(
    ledger: Ledger, received: Received, terms: Terms, by: str | None = None
) -> Added | Problem:
    """Add one document that was taken in; `by`: who adds it, if not the person at this machine.

    Bytes that are kept already are read again only for a newer grammar, or when the person now
    names another day or publisher; a day that hudna itself chose the first time stays.
    """
    known = queries.reading_of(ledger, received.document.digest)
    if known is not None:
        received = _as_known(received, known, terms)
        if _is_read(received.document, known):
            return Added(received.document, Outcome.KNOWN, Account())
    found = read_one(dated(received))
    if isinstance(found, Problem):
        return found
    try:
        content = received.content()
        submission = Submission(
            found.document, content, found.account, reading.GRAMMAR, now(), by or person()
        )
        return Added(found.document, keep(ledger, submission), found.account)
    except (OSError, ValueError, VaultError) as error:
        return Problem(found.document.name, say("cannot be kept: {error}", error=error))


def _as_known(received: Received, known: Holding, terms: Terms) -> Received:
    """The document as it is kept: what was corrected stays corrected when it is read again."""
    document = replace(
        received.document,
        name=known.name,
        language=known.language,
        title=known.title,
        published_on=known.published_on,
        as_of=terms.as_of or known.as_of,
        publisher=terms.publisher or known.publisher,
    )
    return replace(received, document=document)


def _is_read(document: Document, known: Holding) -> bool:
    return (reading.GRAMMAR, document.as_of, document.publisher) == (
        known.grammar, known.as_of, known.publisher,
    )  # fmt: skip
