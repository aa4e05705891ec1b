"""From a document to its account: passages, sentences, marks, figures, claims."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reading import ar, en, ru
from hudna.reading.indicators import UNITS, WEIGHED
from hudna.reading.language import Language
from hudna.reading.lexicon import scan
from hudna.reading.marks import Mark
from hudna.reading.names import Where
from hudna.reading.narrator import Narrator, Told
from hudna.reading.rules import reduce
from hudna.record import Account, Claim, Document, Name, Place, Quantity, Span, Tally, Unread
from hudna.text import Normal, normalise, passages, sentences

GRAMMAR: Final = "2026.11-1"
_LANGUAGES: Final = {"ar": ar.build, "ru": ru.build, "en": en.build}


@cache
def language(code: str, gazetteer: Gazetteer) -> Language:
    """The lexicon and grammars of a language over the names of a gazetteer; built once."""
    return _LANGUAGES[code](gazetteer)


def read(document: Document, gazetteer: Gazetteer) -> Account:
    """Read a document: its claims, the numbers left unread, and what does not add up."""
    claims: list[Claim] = []
    unread: list[Unread] = []
    for start, stop, code in passages(document.text):
        if code is None:
            continue
        reader = _Passage(document, language(code, gazetteer), gazetteer, start)
        reader.read(document.text[start:stop])
        claims.extend(reader.claims)
        unread.extend(reader.unread)
    return Account(tuple(claims), tuple(unread), ())


class _Passage:
    """One run of text in one language."""

    def __init__(
        self, document: Document, grammar: Language, gazetteer: Gazetteer, offset: int
    ) -> None:
        self.document = document
        self.grammar = grammar
        self.gazetteer = gazetteer
        self.offset = offset
        self.digest = document.text_digest
        self.as_of: date | None = document.as_of or document.published_on
        self.narrator = Narrator(gazetteer.parties)
        self.claims: list[Claim] = []
        self.unread: list[Unread] = []
        self.normal = Normal("", "")

    def read(self, text: str) -> None:
        """Read every sentence of the passage."""
        self.normal = normalise(text)
        for start, stop in sentences(self.normal.text):
            marks = self.marks(start, stop)
            told, left = self.narrator.figures(marks)
            self.claims.extend(self._tally(one) for one in told)
            sentence = self._span(start, stop)
            self.unread.extend(self._left(mark, reason, sentence) for mark, reason in left)

    def marks(self, start: int, stop: int) -> list[Mark]:
        """The marks of one sentence after all small grammars."""
        marks = scan(self.normal.text, start, stop, self.grammar.lexicon, self._is_upper)
        for rules in (self.grammar.numbers, self.grammar.times, self.grammar.names,
                      self.grammar.figures):  # fmt: skip
            marks = reduce(marks, rules)
        return marks

    def _is_upper(self, position: int) -> bool:
        return not self.normal.original[self.normal.offset(position)].islower()

    def _span(self, start: int, stop: int) -> Span:
        span = self.normal.span(start, stop)
        return Span(span.start + self.offset, span.stop + self.offset)

    def _quote(self, span: Span) -> str:
        return span.of(self.document.text)

    def _left(self, mark: Mark, reason: str, sentence: Span) -> Unread:
        span = self._span(mark.start, mark.stop)
        return Unread(self.document.name, span, self._quote(span), sentence, reason)

    def _tally(self, told: Told) -> Claim:
        span = self._span(told.mark.start, told.mark.stop)
        amount = told.figure.amount
        low, high = amount.bounds(weighed=told.indicator in WEIGHED)
        body = Tally(told.indicator, Quantity(low, high, self._quote(span)),
                     UNITS.get(told.indicator), told.change, told.stage)  # fmt: skip
        period = told.period
        words = self._words(told.window) if told.window else None
        return Claim(
            document=self.document.name, kind="tally", span=span, quote=self._quote(span),
            body=body, rule=told.mark.rule, grammar=f"{self.grammar.code}-{GRAMMAR}",
            speaker=self._speaker(told.speaker),
            relay=tuple(name for mark in told.relay if (name := self._speaker(mark))), place=self._place(told.where, told.part),
            window=period.resolve(words or "", self.as_of) if period else None,
        ).identified(self.digest)  # fmt: skip

    def _words(self, mark: Mark) -> str:
        return self.normal.span(mark.start, mark.stop).of(self.normal.original)

    def _speaker(self, mark: Mark | None) -> Name | None:
        if mark is None:
            return None
        return Name(self._words(mark), mark.value[0] if mark.value else None)

    def _place(self, where: Where | None, part: int | None) -> Place | None:
        if where is None:
            return None
        parts = where.parts if part is None else where.parts[part : part + 1]
        text = self.normal.span(parts[0].start, parts[-1].stop).of(self.normal.original)
        ids = tuple(dict.fromkeys(one for named in parts for one in named.ids))
        return Place(text, ids, parts[0].level or self._level(parts[0].ids))

    def _level(self, ids: Sequence[str]) -> str | None:
        known = self.gazetteer.localities.get(ids[0]) if ids else None
        return known.level if known else None
