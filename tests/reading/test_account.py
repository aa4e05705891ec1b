"""Every number is accounted for: in a claim, in a date or time, in a name, or unread."""

import re

import pytest

from hudna import gazetteer, sample
from hudna.intake import take
from hudna.reading import read
from hudna.reading.reader import Passage, language
from hudna.record import Document, Tally
from hudna.text import language_of, sentences

PLACES = gazetteer.load()
ELSEWHERE = {"DATE", "WINDOW", "CLOCK_WORD", "NAMED", "PARTY", "PLACE"}


def documents() -> list[Document]:
    taken = [take(one.content, name=one.name) for one in sample.documents()]
    return [one for one in taken if isinstance(one, Document)]


@pytest.mark.parametrize("document", documents(), ids=lambda document: document.name)
def test_every_numeral_of_the_sample_is_accounted_for(document: Document) -> None:
    account = read(document, PLACES)
    spans = [claim.span for claim in account.claims if isinstance(claim.body, Tally)]
    spans += [claim.window and claim.span for claim in account.claims if claim.window]  # type: ignore[misc]
    spans += [unread.span for unread in account.unread]
    elsewhere = _elsewhere(document)
    for found in re.finditer(r"\d+", document.text):
        inside = any(span.start <= found.start() < span.stop for span in spans)
        assert inside or found.start() in elsewhere, document.text[
            max(0, found.start() - 40) : found.end() + 20
        ]


def _elsewhere(document: Document) -> set[int]:
    """Offsets that stand in a date, a time, a name, or in words that count nothing."""
    code = language_of(document.text) or "en"
    passage = Passage(document, language(code, PLACES), (0, len(document.text)), own_words=False)
    found: set[int] = set()
    for start, stop in sentences(passage.normal.text):
        for mark in passage.marks(start, stop)[1]:
            if mark.type in ELSEWHERE:
                span = passage.normal.span(mark.start, mark.stop)
                found.update(range(span.start, span.stop))
    return found
