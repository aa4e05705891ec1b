"""A claim with the sentence that it stands in, and what was done with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from hudna.desk.explain import kept_sentences
from hudna.desk.review import history
from hudna.desk.review.history import Act
from hudna.ledger.outcome import Held
from hudna.ledger.store import Ledger

__all__ = ["Act", "Sight", "sight"]


@dataclass(frozen=True)
class Sight:
    """`acts`: as far as they are for that person's eyes, who may owe a second reading."""

    sentence: str
    acts: Sequence[Act]


def sight(ledger: Ledger, held: Held, person: str) -> Sight:
    """What is to be seen beside a claim; without its text the quote is its sentence."""
    words = kept_sentences(ledger, [held])
    acts = history.visible(history.of_claim(ledger, held.read_id), person)
    known = [one for one in acts if ledger.known is None or one.number < ledger.known]
    return Sight(words.get(held.claim.id, held.claim.quote), known)
