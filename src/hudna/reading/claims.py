"""From what grammars saw to claims: spans in the original, resolved days, register ids."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hudna.gazetteer import Gazetteer
from hudna.reading.discourse.sentence import Told
from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.acts import ActRule, place_of
from hudna.reading.grammar.incidents import Seen, Stretch
from hudna.reading.grammar.indicators import UNITS, WEIGHED
from hudna.reading.grammar.names import Part, Where
from hudna.reading.unread import Left
from hudna.record import (
    Body,
    Claim,
    Document,
    Incident,
    Name,
    Particulars,
    Place,
    Quantity,
    Span,
    Tally,
    Unread,
    Window,
)
from hudna.text import Normal


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a sentence, through whom, and how."""

    speaker: Name | None = None
    relay: tuple[Name, ...] = ()
    hedge: str = "asserted"


class ClaimMaker:
    """Makes the claims of one passage of a document; `offset` is where the passage starts."""

    def __init__(
        self, document: Document, normal: Normal, offset: int, gazetteer: Gazetteer, grammar: str
    ) -> None:
        self.document = document
        self.normal = normal
        self.offset = offset
        self.gazetteer = gazetteer
        self.grammar = grammar
        self.as_of: date | None = document.as_of or document.published_on

    def span(self, start: int, stop: int) -> Span:
        """The span in the document of a stretch of the normal form."""
        span = self.normal.span(start, stop)
        return Span(span.start + self.offset, span.stop + self.offset)

    def name(self, stretch: Stretch | None) -> Name | None:
        """A stretch of the normal form as a name with its register id."""
        if stretch is None:
            return None
        start, stop, known = stretch
        return Name(self.span(start, stop).of(self.document.text), known)

    def party(self, mark: Mark | None) -> Name | None:
        """A PARTY mark as a name."""
        if mark is None:
            return None
        return self.name((mark.start, mark.stop, (mark.value[0] or None) if mark.value else None))

    def unread(self, left: Left, sentence: Span) -> Unread:
        """A number that no rule took."""
        span = self.span(left.mark.start, left.mark.stop)
        words = f"“{self.span(*left.about).of(self.document.text)}”" if left.about else ""
        reason = left.reason.format(about=" ".join(words.split()))
        return Unread(self.document.name, span, span.of(self.document.text), sentence, reason)

    def tally(self, told: Told, voice: Voice) -> Claim:
        """The claim of one figure."""
        amount = told.figure.amount
        low, high = amount.bounds(weighed=told.indicator in WEIGHED)
        span = self.span(told.mark.start, told.mark.stop)
        quantity = Quantity(low, high, span.of(self.document.text))
        body = Tally(told.indicator, quantity, UNITS.get(told.indicator), told.change, told.stage)
        return self._claim("tally", span, body, told.mark.rule, voice=voice,
                           place=self.place(told.where, told.part),
                           window=self._window(told))  # fmt: skip

    def act(
        self, rule: ActRule, sentence: Span, named: Sequence[Mark], voice: Voice
    ) -> Claim:  # fmt: skip
        """The claim of a sentence of another kind."""
        parties = (self.party(mark) for mark in named if mark.type == "PARTY")
        body = Particulars(
            stage=rule.stage, trend=rule.trend, on=self._day(named),
            parties=tuple(dict.fromkeys(one for one in parties if one is not None)),
        )  # fmt: skip
        return self._claim(rule.kind, sentence, body, rule.name, voice=voice,
                           place=self.place(place_of(rule, named), None))  # fmt: skip

    def incident(self, seen: Seen, sentence: Span, voice: Voice) -> Claim:
        """The claim of one incident."""
        body = Incident(
            seen.type, self.name(seen.weapon), self.name(seen.attacker),
            self.name(seen.governorate),
            tuple(name for place in seen.places if (name := self.name(place))), seen.count,
        )  # fmt: skip
        return self._claim("incident", sentence, body, "act.incident", voice=voice)

    def place(self, where: Where | None, part: int | None) -> Place | None:
        """A place, or one part of a joint one, as printed and with its ids."""
        if where is None:
            return None
        parts = where.parts if part is None else where.parts[part : part + 1]
        text = self.span(parts[0].start, parts[-1].stop).of(self.document.text)
        ids = tuple(dict.fromkeys(one for named in parts for one in _ids(named)))
        known = self.gazetteer.localities.get(ids[0]) if ids else None
        return Place(text, ids, parts[0].level or (known.level if known else None))

    def _claim(
        self, kind: str, span: Span, body: Body, rule: str, *, voice: Voice,
        place: Place | None = None, window: Window | None = None,
    ) -> Claim:  # fmt: skip
        return Claim(
            document=self.document.name, kind=kind, span=span, quote=span.of(self.document.text),
            body=body, rule=rule, grammar=self.grammar, hedge=voice.hedge, speaker=voice.speaker,
            relay=voice.relay, place=place, window=window,
        )  # fmt: skip

    def _window(self, told: Told) -> Window | None:
        if told.period is None:
            return None
        mark = told.window
        words = self.span(mark.start, mark.stop).of(self.document.text) if mark else None
        return told.period.resolve(words, self.as_of)

    def _day(self, marks: Sequence[Mark]) -> date | None:
        days = (mark.value.resolve(self.as_of) for mark in marks if mark.type == "DATE")
        return next((day for day in days if day is not None), None)


def _ids(part: Part) -> tuple[str, ...]:
    """The ids of a part: the countryside of Damascus is a governorate of its own."""
    return ("SY03",) if part.level == "countryside" and part.ids == ("SY01",) else part.ids
