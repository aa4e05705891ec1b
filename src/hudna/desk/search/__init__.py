"""Searching what is kept: documents by their words, with the sentences that hold them."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from hudna.desk import DeskError
from hudna.desk.search.words import has_phrase, is_match, phrases, search_words, sought
from hudna.ledger import queries
from hudna.ledger.outcome import Holding
from hudna.ledger.store import Ledger
from hudna.record.said import say
from hudna.text import sentences

__all__ = ["Hit", "Range", "is_match", "search", "search_words", "sought"]

_WORDS_ABOUT: Final = 3


@dataclass(frozen=True)
class Range:
    """Which days, inclusive, and how many documents at most."""

    from_on: date | None = None
    to_on: date | None = None
    limit: int = 20


@dataclass(frozen=True)
class Hit:
    """A document that holds all the words, and its sentences that hold most of them."""

    holding: Holding
    sentences: tuple[str, ...]


def search(ledger: Ledger, query: str, asked: Range) -> tuple[list[Hit], int]:
    """The newest documents that hold every word of `query` in any form, and how many there are.

    Words in quotation marks have to follow one another.
    DeskError for a query without a word.
    """
    groups = sought(query)
    if not groups:
        raise DeskError(say("there is no word to search for: write one or more words"))
    quoted = phrases(query)
    found = [one for one in queries.holding_words(ledger, groups)
             if _within(one, asked) and _has_all(ledger, one.digest, quoted)]  # fmt: skip
    hits = [Hit(one, _passages(ledger, one.digest, groups)) for one in found[: max(asked.limit, 0)]]
    return hits, len(found)


def _within(one: Holding, asked: Range) -> bool:
    on = one.published_on or one.as_of
    if asked.from_on is None and asked.to_on is None:
        return True
    return on is not None and (asked.from_on or on) <= on <= (asked.to_on or on)


def _has_all(ledger: Ledger, digest: str, quoted: list[list[tuple[str, ...]]]) -> bool:
    document = queries.document(ledger, digest) if quoted else None
    return document is None or all(
        has_phrase(f"{document.title or ''}\n{document.text}", one) for one in quoted
    )


def _passages(ledger: Ledger, digest: str, groups: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The sentences that hold most of the words that are sought, as they stand (at most three)."""
    document = queries.document(ledger, digest)
    if document is None:
        return ()
    said = [document.text[start:stop] for start, stop in sentences(document.text)]
    counted = [(sum(is_match(one, [group]) for group in groups), one) for one in said]
    most = max((count for count, _ in counted), default=0)
    return tuple(one for count, one in counted if count == most and most)[:_WORDS_ABOUT]
