"""Where each number of a text went: a claim, a date or time, a name, or the unread list."""

import re
from collections.abc import Iterator

from hudna import gazetteer
from hudna.reading.engine.lexicon import scan
from hudna.reading.reader import Passage, listener
from hudna.record import Account, Document, Incident, Span, Tally
from hudna.text import normalise, passages

PLACES = gazetteer.load()
ELSEWHERE = frozenset({"DATE", "WINDOW", "CLOCK_WORD", "NAMED", "PARTY", "PLACE", "WEAPON"})
"""Types of marks in which a number is a date, a time, or part of a name."""

NUMBERS = frozenset({"DIGITS", "NUMERAL", "SCALE", "HALF", "FREQUENCY"})
_DIGITS = re.compile(r"\d+")


def lost(document: Document, account: Account) -> list[str]:
    """The numbers, in digits and in words, that are nowhere; each with what stands round it."""
    told = [one.span for one in account.claims if isinstance(one.body, Tally)]
    told += [one.span for one in account.claims
             if isinstance(one.body, Incident) and one.body.count is not None]  # fmt: skip
    words, numerals = _scanned(document)
    covered = [*told, *(one.span for one in account.unread), *_elsewhere(document), *words]
    kept = bytearray(len(document.text))
    for span in covered:
        kept[span.start : span.stop] = b"\1" * (span.stop - span.start)
    numbers = {*(Span(*one.span()) for one in _DIGITS.finditer(document.text)),
               *numerals}  # fmt: skip
    return [_shown(document.text, one) for one in sorted(numbers) if not kept[one.start]]


def _shown(text: str, span: Span) -> str:
    around = text[max(0, span.start - 40) : span.start], span.of(text), text[span.stop :][:20]
    return "{}⟦{}⟧{}".format(*around)


def _passages(document: Document) -> Iterator[Passage]:
    for start, stop, code in passages(document.text):
        if code is not None:
            yield Passage(document, listener(code, PLACES), (start, stop), own_words=False)


def _elsewhere(document: Document) -> Iterator[Span]:
    """Dates, times and names, and words such as "one" and "both" that stand for a noun."""
    for passage in _passages(document):
        for start, stop, _ in passage.sentences():
            sentence = passage.span(start, stop)
            parsed = passage.listener.parse(sentence.of(document.text))
            for mark in parsed.marks:
                which = getattr(mark.value, "kind", "") == "ordinal"
                if mark.type in ELSEWHERE or which or mark.rule == "en.bare":
                    yield _placed(sentence, parsed.normal.span(mark.start, mark.stop))


def _scanned(document: Document) -> tuple[list[Span], list[Span]]:
    """The words of the lexicon ("km2" has a digit that counts nothing), and the numerals."""
    words: list[Span] = []
    numerals: list[Span] = []
    for passage in _passages(document):
        for start, stop, _ in passage.sentences():
            sentence = passage.span(start, stop)
            normal = normalise(sentence.of(document.text))
            lexicon = passage.listener.grammar.lexicon
            for mark in scan(normal.text, 0, len(normal.text), lexicon, normal.written):
                into = numerals if mark.type in NUMBERS else words
                into.append(_placed(sentence, normal.span(mark.start, mark.stop)))
    return words, numerals


def _placed(sentence: Span, span: Span) -> Span:
    return Span(sentence.start + span.start, sentence.start + span.stop)
