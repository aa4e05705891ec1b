"""From what grammars saw in one sentence to drafts of claims: words as written, register ids.

A draft knows its sentence and nothing round it: neither the document nor the day of reading. So it
stays right wherever the sentence is printed again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hudna.gazetteer import Gazetteer
from hudna.reading.discourse.sentence import Told, words_of
from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.accessions import joined, who_denies
from hudna.reading.grammar.acts import ActRule, place_of
from hudna.reading.grammar.indicators import UNITS, WEIGHED
from hudna.reading.grammar.names import Part, Where
from hudna.reading.incidents import Seen, Stretch
from hudna.reading.measures.days import Day
from hudna.reading.measures.periods import Period
from hudna.reading.places.tabled import placed, tabled
from hudna.reading.promises import conditions, promised, to_whom
from hudna.reading.unread import Left
from hudna.record import Body, Incident, Name, Particulars, Place, Quantity, Tally
from hudna.text import Normal


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a sentence, through whom, and how."""

    speaker: Name | None = None
    relay: tuple[Name, ...] = ()
    hedge: str = "asserted"


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim as its sentence gives it; `start` and `stop` count from where that starts.

    `period` and `words`: the window before it is resolved; `days`: the days that an act names.
    """

    kind: str
    start: int
    stop: int
    quote: str
    body: Body
    rule: str
    voice: Voice
    place: Place | None = None
    period: Period | None = None
    words: str | None = None
    days: tuple[Day, ...] = ()


@dataclass(frozen=True, slots=True)
class Remainder:
    """A number that no rule took, as its sentence gives it, and why."""

    start: int
    stop: int
    quote: str
    reason: str


class Drafting:
    """Makes the drafts of one sentence, the stretch [start, stop) of a normal form."""

    def __init__(self, normal: Normal, start: int, stop: int, gazetteer: Gazetteer) -> None:
        self.normal = normal
        self.sentence = normal.span(start, stop)
        self.gazetteer = gazetteer

    def party(self, mark: Mark | None) -> Name | None:
        """A PARTY mark, of this sentence or an earlier one, as a name."""
        if mark is None:
            return None
        known = (mark.value[0] or None) if mark.value else None
        return Name(words_of(self.normal, mark.start, mark.stop, mark.source), known)

    def voice(self, speaker: Mark | None, relay: Sequence[Mark], hedge: str) -> Voice:
        """The voice of those marks."""
        names = (self.party(mark) for mark in relay)
        return Voice(self.party(speaker), tuple(name for name in names if name), hedge)

    def remainder(self, left: Left) -> Remainder:
        """A number that no rule took."""
        span = self.normal.span(left.mark.start, left.mark.stop)
        words = f"“{words_of(self.normal, *left.about)}”" if left.about else ""
        reason = left.reason.format(about=" ".join(words.split()))
        return Remainder(span.start, span.stop, span.of(self.normal.original), reason)

    def tally(self, told: Told, voice: Voice) -> Draft:
        """The draft of one figure."""
        amount = told.figure.amount
        low, high = amount.bounds(weighed=told.indicator in WEIGHED)
        span = self.normal.span(told.mark.start, told.mark.stop)
        quote = span.of(self.normal.original)
        body = Tally(told.indicator, Quantity(low, high, quote), UNITS.get(told.indicator),
                     told.change, told.stage)  # fmt: skip
        window = told.window
        return Draft(
            "tally", span.start, span.stop, quote, body, told.mark.rule, voice,
            self.place(told.where, told.part), told.period,
            words_of(self.normal, window.start, window.stop, window.source) if window else None,
        )  # fmt: skip

    def act(self, rule: ActRule, named: Sequence[Mark], voice: Voice) -> Draft:
        """The draft of a sentence of another kind."""
        parties = (self.party(mark) for mark in named if mark.type == "PARTY")
        body = Particulars(
            stage=rule.stage, trend=rule.trend,
            what=self.joined(named) if rule.kind == "accession" else (),
            parties=tuple(dict.fromkeys(one for one in parties if one is not None)),
        )  # fmt: skip
        if rule.kind == "assurance":
            body = replace(body, what=self._words(promised(named)),
                           with_whom=self._words(to_whom(named)),
                           topics=self._words(conditions(named)))  # fmt: skip
        days = tuple(mark.value for mark in named if mark.type == "DATE")
        if rule.named and voice.speaker is None and (denier := who_denies(named)) is not None:
            voice = Voice(self.party(denier), voice.relay, voice.hedge)
        return self._whole(rule.kind, body, rule.name, voice,
                           place=self.place(place_of(rule, named), None), days=days)  # fmt: skip

    def joined(self, named: Sequence[Mark]) -> tuple[Name, ...]:
        """The towns and groups that a sentence says joined or left."""
        found = (Name(words_of(self.normal, part.start, part.stop, part.source), id)
                 for part, id in joined(named, self.gazetteer, self._is_name))  # fmt: skip
        return tuple(dict.fromkeys(found))

    def _words(self, marks: Sequence[tuple[Mark, str]]) -> tuple[Name, ...]:
        """The words of marks, each with what they mean."""
        return tuple(
            Name(words_of(self.normal, one.start, one.stop, one.source), id) for one, id in marks
        )

    def _is_name(self, mark: Mark) -> bool:
        """Whether a word of the sentence is written with a capital."""
        return words_of(self.normal, mark.start, mark.stop, mark.source)[:1].isupper()

    def incident(self, seen: Seen, named: Sequence[Mark], voice: Voice) -> Draft:
        """The draft of one incident; it stands on its own stretch of the sentence.

        It is of the day that the sentence names, if that is one.
        """
        body = Incident(
            seen.type, self._name(seen.weapon), self._name(seen.attacker),
            self._name(seen.governorate),
            tuple(self._struck(place, seen.governorate) for place in seen.places), seen.count,
        )  # fmt: skip
        span = self.normal.span(*seen.extent)
        quote = span.of(self.normal.original)
        dates = [mark for mark in named if mark.type == "DATE"]
        days: tuple[Day, ...] = ()
        words = None
        if len(dates) == 1:
            days, words = (dates[0].value,), words_of(self.normal, dates[0].start, dates[0].stop)
        return Draft("incident", span.start, span.stop, quote, body, seen.rule, voice,
                     words=words, days=days)  # fmt: skip

    def place(self, where: Where | None, part: int | None) -> Place | None:
        """A place, or one part of a joint one, as printed and with its ids."""
        if where is None:
            return None
        parts = where.parts if part is None else where.parts[part : part + 1]
        text = words_of(self.normal, parts[0].start, parts[-1].stop, parts[0].source)
        ids = self._ids(parts)
        known = self.gazetteer.place(ids[0]) if ids else None
        return Place(text, ids, parts[0].level or (known.level if known else None))

    def _name(self, stretch: Stretch | None) -> Name | None:
        """A stretch of this sentence, or of an earlier one, as a name with its register id."""
        if stretch is None:
            return None
        words = words_of(self.normal, stretch.start, stretch.stop, stretch.source)
        return Name(words, stretch.id or None)

    def _struck(self, place: Stretch, governorate: Stretch | None) -> Name:
        """A place that was struck; where no pack has it there, the only one that a table has."""
        words = words_of(self.normal, place.start, place.stop, place.source)
        near = governorate.id if governorate else None
        if place.id is None:
            return Name(words, None)
        if place.id in self.gazetteer.localities:
            found = placed([place.id], words, self.gazetteer, [near] if near else ())
        else:
            within = near or self.gazetteer.governorate_of(place.id)
            found = tabled(words, self.gazetteer, [within])
        return Name(words, found[0] if len(found) == 1 else None)

    def _ids(self, parts: Sequence[Part]) -> tuple[str, ...]:
        """The ids of places named together, each once; those of tables where no pack has one."""
        found = [_ids(part) for part in parts]
        if self.gazetteer.further and not all(found):
            near = [self.gazetteer.governorate_of(one) for ids in found for one in ids]
            found = [
                ids or self._tabled(part, near) for part, ids in zip(parts, found, strict=True)
            ]
        return tuple(dict.fromkeys(one for ids in found for one in ids))

    def _tabled(self, part: Part, near: Sequence[str | None]) -> tuple[str, ...]:
        return tabled(
            words_of(self.normal, part.start, part.stop, part.source), self.gazetteer, near
        )

    def _whole(
        self, kind: str, body: Body, rule: str, voice: Voice, *, place: Place | None = None,
        days: tuple[Day, ...] = (),
    ) -> Draft:  # fmt: skip
        span = self.sentence
        quote = span.of(self.normal.original)
        return Draft(kind, span.start, span.stop, quote, body, rule, voice, place, days=days)


def _ids(part: Part) -> tuple[str, ...]:
    """The ids of a part: the countryside of Damascus is a governorate of its own."""
    return ("SY03",) if part.level == "countryside" and part.ids == ("SY01",) else part.ids
