"""A claim on one sheet: its sentence, how it stands, and what was done with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from hudna.desk.explain import sentence_of, sentences_of
from hudna.desk.review import history, named
from hudna.desk.review.judging import as_read
from hudna.ledger import queries
from hudna.ledger.acts.asking import Act
from hudna.ledger.store import Ledger
from hudna.record import Claim, Document, Span


@dataclass(frozen=True)
class Sheet:
    """A claim as a person may see it. `hidden`: they owe a second reading and see it as it was
    read; `standing` is None then. `read`: as it was read, where it was corrected since;
    `judges`: who judged it, in order, whatever they said."""

    claim: Claim
    document: Document
    sentence: Span
    standing: str | None
    acts: Sequence[Act]
    hidden: bool
    read: Claim | None = None
    judges: tuple[str, ...] = ()


def show(ledger: Ledger, prefix: str, person: str) -> Sheet:
    """The sheet of the claim whose id begins with `prefix`; DeskError as `named.the_claim`."""
    held = named.the_claim(ledger, prefix)
    document = queries.document(ledger, held.digest)
    assert document is not None
    acts = history.of_claim(ledger, held.read_id)
    hidden, read = history.asked_to_read_second(acts, person), as_read(ledger, held)
    sentence = sentence_of(sentences_of(document.text), held.claim.span)
    seen = history.visible(acts, person)
    judges = tuple(dict.fromkeys(one.by for one in history.opinions(acts)))
    if hidden:
        return Sheet(read, document, sentence, None, seen, True, judges=judges)
    was = read if read != held.claim else None
    return Sheet(held.claim, document, sentence, held.standing, seen, False, was, judges)
