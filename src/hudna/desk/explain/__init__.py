"""Why a claim is what it is: document, sentence, rule, speakers, window."""

from dataclasses import dataclass

from hudna import reading
from hudna.desk import DeskError
from hudna.ledger import queries
from hudna.ledger.outcome import Held
from hudna.ledger.store import Ledger
from hudna.record import Document, Span
from hudna.text import normalise, sentences

SHORTEST_PREFIX = 4
_HEXADECIMAL = frozenset("0123456789abcdef")


@dataclass(frozen=True)
class Explanation:
    """A claim with the sentence that it stands in and what its rule does, in plain words."""

    held: Held
    document: Document
    sentence: Span
    rule_does: str


def explain(ledger: Ledger, prefix: str) -> Explanation:
    """Explain the claim whose id begins with `prefix`; DeskError if there is none, or several."""
    held = _the_one(ledger, prefix.strip().lower())
    document = queries.document(ledger, held.digest)
    assert document is not None
    sentence = sentence_of(document.text, held.claim.span)
    return Explanation(held, document, sentence, reading.explain_rule(held.claim.rule))


def _the_one(ledger: Ledger, prefix: str) -> Held:
    if len(prefix) < SHORTEST_PREFIX or not _HEXADECIMAL.issuperset(prefix):
        raise DeskError(f"{prefix!r} is no claim id: give its first {SHORTEST_PREFIX} or more "
                        "characters (0-9, a-f), as `hudna claims` shows them")  # fmt: skip
    found = {one.claim.id: one for one in reversed(queries.find(ledger, prefix))}
    if not found:
        raise DeskError(f"no claim is kept whose id begins with {prefix}; see `hudna claims`")
    if len(found) > 1:
        some = ", ".join(sorted(one[:16] for one in found)[:5])
        raise DeskError(f"{len(found)} claims begin with {prefix} ({some}): give more of the id")
    return next(iter(found.values()))


def sentence_of(text: str, span: Span) -> Span:
    """The stretch of whole sentences of `text` that the span lies in."""
    normal = normalise(text)
    found = (normal.span(start, stop) for start, stop in sentences(normal.text))
    touched = [one for one in found if one.overlaps(span)]
    if not touched:
        return span
    return Span(min(touched[0].start, span.start), max(touched[-1].stop, span.stop))
