"""A kept document beside one that passes it on, and which documents do so."""

from collections.abc import Mapping
from dataclasses import dataclass

from hudna.desk import DeskError, series
from hudna.desk.explain import kept_sentences
from hudna.desk.review.named import the_document
from hudna.ledger import queries
from hudna.ledger.outcome import Holding, Wanted
from hudna.ledger.queries.days import by_day
from hudna.ledger.store import Ledger
from hudna.reconcile.relay import Difference, Pair, Passage, compare, pairs
from hudna.record.said import say

__all__ = ["Difference", "Pair", "Passage", "Relayed", "relayed", "relays"]


@dataclass(frozen=True)
class Relayed:
    """Two documents side by side, with the sentence of each claim, by its id."""

    original: Holding
    relay: Holding
    passages: tuple[Passage, ...]
    sentences: Mapping[str, str]


def relayed(ledger: Ledger, original: str, relay: str) -> Relayed:
    """Compare two documents, each by part of its name or the beginning of its digest.

    DeskError if there is no such document, or more than one, or both are the same.
    """
    first, second = the_document(ledger, original), the_document(ledger, relay)
    if first.digest == second.digest:
        raise DeskError(
            say("both are {name}: name a document and one that passes it on", name=first.name)
        )
    said, passed = (
        list(queries.claims(ledger, Wanted(document=one.digest))) for one in (first, second)
    )
    passages = compare(said, passed, series.keys())
    return Relayed(first, second, tuple(passages), kept_sentences(ledger, (*said, *passed)))


def relays(ledger: Ledger) -> list[tuple[Holding, Holding, int]]:
    """Every document that passes another one on: the original, the relay, figures they share."""
    kept = {one.digest: one for one in queries.holdings(ledger)}
    found = pairs(by_day(ledger, Wanted(kind="tally")), series.keys())
    return [(kept[one.original], kept[one.relay], one.shared) for one in found]
