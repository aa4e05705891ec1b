"""Why a claim is what it is: document, sentence, and a reason for each thing that it says.

`kept` explains a claim of the ledger, `in_file` those of a file that is not kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from hudna import gazetteer
from hudna.ledger.outcome import Held
from hudna.reading import explain as why
from hudna.reading.explain import Reason
from hudna.record import Document, Span
from hudna.text import normalise, sentences

__all__ = ["Explanation", "Reason", "explained", "sentence_of"]


@dataclass(frozen=True)
class Explanation:
    """A claim with the sentence that it stands in and why it says what it says."""

    held: Held
    document: Document
    sentence: Span
    reasons: Sequence[Reason] = field(default=())


def explained(document: Document, claims: Sequence[Held]) -> list[Explanation]:
    """Explain claims of a document; the document is read again for it."""
    reasons = why.explain(document, gazetteer.load(), [one.claim for one in claims])
    return [
        Explanation(one, document, sentence_of(document.text, one.claim.span), found)
        for one, found in zip(claims, reasons, strict=True)
    ]


def sentence_of(text: str, span: Span) -> Span:
    """The stretch of whole sentences of `text` that the span lies in."""
    normal = normalise(text)
    found = (normal.span(start, stop) for start, stop in sentences(normal.text))
    touched = [one for one in found if one.overlaps(span)]
    if not touched:
        return span
    return Span(min(touched[0].start, span.start), max(touched[-1].stop, span.stop))
