"""Why a claim is what it is: document, sentence, and a reason for each thing that it says.

`kept` explains a claim of the ledger, `in_file` those of a file that is not kept.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hudna.desk import packs
from hudna.ledger.outcome import Held
from hudna.ledger.queries.days import texts
from hudna.ledger.store import Ledger
from hudna.reading import explain as why
from hudna.reading.explain import Reason
from hudna.record import Document, Span
from hudna.text import normalise, sentences

__all__ = ["Explanation", "Reason", "explained", "kept_sentences", "sentence_of", "sentences_of",
           "sentences_with"]  # fmt: skip


@dataclass(frozen=True)
class Explanation:
    """A claim with the sentence that it stands in and why it says what it says."""

    held: Held
    document: Document
    sentence: Span
    reasons: Sequence[Reason] = field(default=())


def explained(document: Document, claims: Sequence[Held]) -> list[Explanation]:
    """Explain claims of a document; the document is read again for it."""
    reasons = why.explain(document, packs.register(), [one.claim for one in claims])
    cut = sentences_of(document.text)
    return [
        Explanation(one, document, sentence_of(cut, one.claim.span), found)
        for one, found in zip(claims, reasons, strict=True)
    ]


def kept_sentences(ledger: Ledger, held: Iterable[Held]) -> dict[str, str]:
    """The sentence that each claim stands in, by the claim's id; each document is taken out once.

    Claims of a document whose words were taken out have none.
    """
    by_document: dict[str, list[Held]] = defaultdict(list)
    for one in held:
        by_document[one.digest].append(one)
    found: dict[str, str] = {}
    for digest, text in texts(ledger, by_document):
        cut = sentences_of(text)
        for one in by_document[digest]:
            found[one.claim.id] = sentence_of(cut, one.claim.span).of(text)
    return found


def sentences_with(ledger: Ledger, words: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """The sentence that holds some words, by the digest of their document and the words."""
    by_document: dict[str, set[str]] = defaultdict(set)
    for digest, one in words:
        by_document[digest].add(one)
    found: dict[tuple[str, str], str] = {}
    for digest, text in texts(ledger, by_document):
        cut = sentences_of(text)
        for one in by_document[digest]:
            at = re.search(r"\s+".join(map(re.escape, one.split())), text)
            if at is not None:
                found[digest, one] = sentence_of(cut, Span(*at.span())).of(text)
    return found


def sentences_of(text: str) -> list[Span]:
    """The sentences of a text, in order."""
    normal = normalise(text)
    return [normal.span(start, stop) for start, stop in sentences(normal.text)]


def sentence_of(cut: Sequence[Span], span: Span) -> Span:
    """The stretch of whole sentences that a span lies in; the span itself, if in none."""
    first = bisect_right(cut, span.start, key=lambda one: one.stop)
    last = bisect_left(cut, span.stop, key=lambda one: one.start)
    if first >= last:
        return span
    return Span(min(cut[first].start, span.start), max(cut[last - 1].stop, span.stop))
