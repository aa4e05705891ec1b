"""A kept document beside one that passes it on, and which documents do so."""

from collections.abc import Mapping
from dataclasses import dataclass

from hudna.desk import DeskError, packs
from hudna.desk.explain import sentence_of, sentences_of
from hudna.ledger import queries
from hudna.ledger.outcome import Holding, Wanted
from hudna.ledger.store import Ledger
from hudna.reconcile import Keys
from hudna.reconcile.relay import Difference, Pair, Passage, compare, pairs
from hudna.record import Held

__all__ = ["Difference", "Pair", "Passage", "Relayed", "relayed", "relays"]


@dataclass(frozen=True)
class Relayed:
    """Two documents side by side, with the sentence of each claim, by digest and claim id."""

    original: Holding
    relay: Holding
    passages: tuple[Passage, ...]
    sentences: Mapping[tuple[str, str], str]


def relayed(ledger: Ledger, original: str, relay: str) -> Relayed:
    """Compare two documents, each by part of its name or the beginning of its digest.

    DeskError if there is no such document, or more than one, or both are the same.
    """
    kept = queries.holdings(ledger)
    first, second = _one(kept, original), _one(kept, relay)
    if first.digest == second.digest:
        raise DeskError(f"both are {first.name}: name a document and one that passes it on")
    claims = [list(queries.claims(ledger, Wanted(document=one.digest))) for one in (first, second)]
    sentences = {
        (one.digest, id): words
        for one, held in zip((first, second), claims, strict=True)
        for id, words in _sentences(ledger, one.digest, held).items()
    }
    return Relayed(
        first, second, tuple(compare(claims[0], claims[1], Keys(packs.register()))), sentences
    )


def relays(ledger: Ledger) -> list[tuple[Holding, Holding, int]]:
    """Every document that passes another one on: the original, the relay, figures they share."""
    kept = {one.digest: one for one in queries.holdings(ledger)}
    held = queries.claims(ledger, Wanted(kind="tally"))
    found = pairs(held, Keys(packs.register()))
    return [(kept[one.original], kept[one.relay], one.shared) for one in found]


def _one(kept: list[Holding], named: str) -> Holding:
    exact = [one for one in kept if named in (one.name, one.digest)]
    found = exact or [
        one for one in kept
        if named.casefold() in one.name.casefold() or one.digest.startswith(named.lower())
    ]  # fmt: skip
    if not found:
        raise DeskError(f"no document is kept whose name has {named!r} in it: see hudna documents")
    if len(found) > 1:
        names = ", ".join(f"{one.name} ({one.digest[:10]})" for one in found[:4])
        raise DeskError(f"{named!r} is in the names of {len(found)} documents: {names}")
    return found[0]


def _sentences(ledger: Ledger, digest: str, held: list[Held]) -> dict[str, str]:
    document = queries.document(ledger, digest)
    if document is None:
        return {}
    cut = sentences_of(document.text)
    return {one.claim.id: sentence_of(cut, one.claim.span).of(document.text) for one in held}
