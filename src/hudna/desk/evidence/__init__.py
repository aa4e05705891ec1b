"""The evidence: documents by the page, a document with all that was read in it, its original."""

from dataclasses import dataclass

from hudna.desk import DeskError
from hudna.desk.explain import sentences_of
from hudna.desk.search.words import sought
from hudna.ledger import queries
from hudna.ledger.outcome import Held, Holding
from hudna.ledger.queries import one_document, paging
from hudna.ledger.queries.paging import Page, Place
from hudna.ledger.store import Ledger
from hudna.ledger.vault import VaultError
from hudna.record import Document, Problem, Span, Unread
from hudna.record.said import say

__all__ = ["Evidence", "Page", "Place", "digests_of", "documents", "holding", "of_claim",
           "of_document", "original"]  # fmt: skip


@dataclass(frozen=True)
class Evidence:
    """A document with its sentences, the claims read in it as they stand, and what was not read."""

    document: Document
    state: str
    sentences: tuple[Span, ...]
    claims: tuple[Held, ...]
    unread: tuple[Unread, ...]
    problems: tuple[Problem, ...]


def documents(ledger: Ledger, words: str, after: Place | None, limit: int) -> Page:
    """The newest documents after that place; those that hold every one of `words`, if any."""
    groups = sought(words)
    if groups:
        return paging.holding_words(ledger, groups, after, limit)
    return paging.newest_first(ledger, after, limit) if not words.strip() else Page((), None)


def of_document(ledger: Ledger, digest: str) -> Evidence | None:
    """All that is kept of the document of that digest, claims set aside too; None if it is not."""
    document = queries.document(ledger, digest)
    if document is None:
        return None
    return Evidence(
        document=document,
        state=queries.state_of(ledger, digest) or "",
        sentences=tuple(sentences_of(document.text)),
        claims=tuple(one_document.claims(ledger, digest)),
        unread=tuple(one_document.unread(ledger, digest)),
        problems=tuple(one_document.problems(ledger, digest)),
    )


def of_claim(ledger: Ledger, prefix: str) -> Held | None:
    """The claim whose id begins so, as it stands or stood last; None if none or several do."""
    found = {one.read_id: one for one in reversed(queries.find(ledger, prefix))}
    return next(iter(found.values())) if len(found) == 1 else None


def digests_of(ledger: Ledger, prefix: str) -> set[str]:
    """In which documents the claims stand whose ids begin so."""
    return {one.digest for one in queries.find(ledger, prefix)}


def original(ledger: Ledger, holding: Holding) -> bytes:
    """The bytes as they were taken in; DeskError if the vault cannot give them."""
    try:
        return ledger.vault.get(holding.digest)
    except (VaultError, OSError) as error:
        raise DeskError(
            say("the original of {name} cannot be had: {error}", name=holding.name, error=error)
        ) from error


def holding(ledger: Ledger, digest: str) -> Holding | None:
    """How the document of that digest is kept (without counts), or None."""
    return queries.reading_of(ledger, digest)
