"""A listener: what each sentence says after what was said before it.

What a sentence comes to depends on its words and on what the text has said so far (the state),
and on nothing else: neither on the document nor on the day. So it is worked out once. A *moment*
is a state with all that was heard from it; reports that relay the same words walk the same
moments. The memory is bounded: as large after a million documents as after a thousand.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from hudna.reading.discourse.attribution import (
    ISSUING,
    RECORDING,
    SILENT,
    Attribution,
    attribute,
    bulletin_that_says,
    kind_of,
)
from hudna.reading.discourse.lending import Lending
from hudna.reading.discourse.narrator import Narrator
from hudna.reading.discourse.sentence import State, carried, loosened, telling
from hudna.reading.discourse.voices import Speech, Voices, relay_of
from hudna.reading.doubts import NamedDay, doubtful_days
from hudna.reading.drafts import Draft, Drafting, Remainder
from hudna.reading.engine.lexicon import scan
from hudna.reading.engine.marks import Mark
from hudna.reading.engine.rules import reduce
from hudna.reading.grammar.acts import STATEMENT, acts_of
from hudna.reading.grammar.hedges import hedge_of
from hudna.reading.grammar.names import role_of
from hudna.reading.grammar.voices import HEADED
from hudna.reading.incidents import Teller
from hudna.reading.language import Language
from hudna.reading.places.bearers import told_apart
from hudna.reading.places.ordinary import settled
from hudna.reading.promises import is_told
from hudna.reading.theatre import homes
from hudna.reading.unread import counted_by, left_over
from hudna.record import Name
from hudna.record.register import Party
from hudna.text import Normal, normalise

_HEARD: Final = 5_000  # sentences after a state: some fifteen megabytes
_NAMES: Final = frozenset({"PLACE", "PARTY", "STATE"})
_PARSED: Final = 2_000  # sentences by themselves: some ten megabytes
_FIGHTING: Final = frozenset({"state_force", "coalition", "group"})
_COUNTING: Final = frozenset({"NUMBER", "HARM", "COUNTED"})
_FOR_OTHERS: Final = frozenset({"agency", "commission_side"})  # who carries no text of its own
Opening = Literal["", "line", "heading"]
"""How a sentence starts: within a line, at the start of one, or as a heading."""

Uttered = tuple[str, Opening, str]
"""A sentence as it is heard: its words, how it starts, and the one that lends it a voice."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one sentence said: drafts, numbers left, and whose voice the whole text may have.

    `points`: the ids that it names and that only one theatre has; `taken`: who begins to speak in
    it; `issuer`: the first party that issues figures; `bulletin`: one that says something;
    `agency`: who speaks where nobody else does, as the first that passes things on, or a side of a
    commission; `days`: those that may not fit.
    """

    drafts: tuple[Draft, ...]
    left: tuple[Remainder, ...]
    points: tuple[str, ...] = ()
    taken: Name | None = None
    issuer: Name | None = None
    bulletin: Name | None = None
    agency: Name | None = None
    days: tuple[NamedDay, ...] = ()


@dataclass(slots=True, eq=False)
class Moment:
    """A state, and for each sentence that was heard from it what it said and what followed."""

    state: State
    heard: dict[Uttered, tuple[Said, "Moment"]] = field(default_factory=dict)
    _telling: Hashable = None

    @property
    def telling(self) -> Hashable:
        """All that a later sentence finds here: equal at moments that go on alike."""
        if self._telling is None:
            self._telling = telling(self.state)
        return self._telling


@dataclass(slots=True, eq=False)
class Hearings:
    """The moments at which one sentence was heard.

    Most sentences are heard once, and then nobody need ask how their moments differ.
    """

    first: Moment
    by_telling: dict[Hashable, Moment] = field(default_factory=dict)

    def alike(self, moment: Moment) -> Moment:
        """The moment that goes on like this one and heard the sentence first."""
        if not self.by_telling:
            self.by_telling[self.first.telling] = self.first
        return self.by_telling.setdefault(moment.telling, moment)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence by itself: its normal form, its marks with names settled, and with figures."""

    normal: Normal
    named: list[Mark]
    marks: list[Mark]


class Listener:
    """Hears the sentences of one language, and remembers what they said.

    `worked` counts the sentences that were worked out, not remembered.
    """

    def __init__(self, grammar: Language) -> None:
        self.grammar = grammar
        self.gazetteer = grammar.gazetteer
        self.period_holds = grammar.lexicon.habits.period_holds
        self.loads_apart = grammar.lexicon.habits.loads_apart
        self.teller = Teller(grammar.attacks, self.gazetteer)
        self.levels = {one.id: one.level for one in self.gazetteer.localities.values()}
        self.homes = homes(self.gazetteer)
        self.worked = 0
        self._openings: dict[bool, Moment] = {}
        self._hearings: dict[Uttered, Hearings] = {}
        self._parsed: dict[str, Parsed] = {}
        self._lending = Lending(self.attributed, self.gazetteer.parties,
                                grammar.lexicon.habits.points_back)  # fmt: skip

    def opening(self, *, own_words: bool) -> Moment:
        """The moment before the first sentence; `own_words`: the publisher speaks itself."""
        known = self._openings.get(own_words)
        if known is None:
            known = self._openings[own_words] = Moment(State(own_words=own_words))
        return known

    def hear(
        self, moment: Moment, words: str, opening: Opening, lender: str = ""
    ) -> tuple[Said, Moment]:
        """What a sentence says at a moment, and the moment behind it.

        `lender`: the sentence behind it that lends it a voice, if any (see `lenders`).
        """
        uttered = words, opening, lender
        heard = moment.heard.get(uttered)
        if heard is None:
            heard = moment.heard[uttered] = self._heard_alike(moment, uttered)
        return heard

    def lenders(self, words: Sequence[str], openings: Sequence[Opening]) -> list[str]:
        """For each sentence of a passage the one behind it that lends it a voice, "" for none."""
        return self._lending.lenders(words, [bool(one) for one in openings])

    def attributed(self, words: str) -> Attribution:
        """Whom a sentence names as its voice, cut loose from it; "" names nobody."""
        if not words:
            return SILENT
        parsed = self.parse(words)
        one = attribute(parsed.named, self.gazetteer.parties)
        bulletin = loosened([one.bulletin], parsed.normal)[0] if one.bulletin else None
        return Attribution(loosened(one.speakers, parsed.normal),
                           loosened(one.relays, parsed.normal),
                           loosened(one.sites, parsed.normal),
                           loosened(one.tellers, parsed.normal), bulletin)  # fmt: skip

    def parse(self, words: str) -> Parsed:
        """The marks of a sentence, whatever was said before it; remembered."""
        parsed = self._parsed.get(words)
        if parsed is None:
            if len(self._parsed) >= _PARSED:
                self._parsed.clear()
            normal = normalise(words)
            parsed = self._parsed[words] = self.parse_in(normal, 0, len(normal.text))
        return parsed

    def parse_in(self, normal: Normal, start: int, stop: int) -> Parsed:
        """The marks of the sentence [start, stop) of a normal form."""
        named = self.scanned(normal, start, stop)
        for rules in (self.grammar.numbers, self.grammar.times, self.grammar.names):
            named = reduce(named, rules)
        named = told_apart(named, self.gazetteer, normal)
        return Parsed(normal, named, reduce(named, self.grammar.figures))

    def scanned(self, normal: Normal, start: int, stop: int) -> list[Mark]:
        """The marks of a stretch of a normal form before any rule, doubtful names settled."""
        lexicon = self.grammar.lexicon
        found = scan(normal.text, start, stop, lexicon, normal.written)
        return settled(found, cased=lexicon.habits.cased)

    def work_out(
        self, parsed: Parsed, drafting: Drafting, state: State, opening: Opening,
        lender: str = "",
    ) -> Said:  # fmt: skip
        """What a sentence says after what was said before it; changes the state."""
        voices = Voices(self.gazetteer.parties, parsed.normal, state.floor,
                        own_words=state.own_words)  # fmt: skip
        speech = voices.hear(parsed.named, self.attributed(lender), opens=bool(opening))
        state.floor = speech.floor
        narrator = Narrator(self.gazetteer.parties, self.levels, state,
                            period_holds=self.period_holds,
                            loads_apart=self.loads_apart)  # fmt: skip
        if opening:
            narrator.line()
            state.attacks = state.attacks.line()
        if opening == "heading":
            narrator.heading()
        told, left = narrator.figures(parsed.marks, speech)
        tallies = [drafting.tally(one, drafting.voice(one.speaker, one.relay, one.hedge))
                   for one in told]  # fmt: skip
        acts = self._acts(drafting, parsed, speech, state, silent=not told)
        left += left_over(parsed.marks)
        bodies = [(one.body, one.start, one.stop) for one in acts]
        return Said(
            (*tallies, *acts),
            _one_each(
                drafting.remainder(one)
                for one in left
                if not counted_by(
                    bodies, one, parsed.normal.span(one.mark.start, one.mark.stop).start
                )
            ),
            self.homes.points(parsed.named),
            *self._of_the_text(parsed.named, speech, drafting),
            days=doubtful_days(parsed.named, parsed.normal),
        )

    def bearers(self, words: str) -> list[Sequence[str]]:
        """The ids that each name in some words may mean, those of all theatres."""
        normal = normalise(words)
        found = scan(normal.text, 0, len(normal.text), self.grammar.lexicon, normal.written)
        known = [mark.value for mark in found if mark.type in _NAMES]
        return known + [mark.value[0] for mark in found if mark.type == "MAYBE"]

    def _heard_alike(self, moment: Moment, uttered: Uttered) -> tuple[Said, Moment]:
        """What was heard at a moment that goes on alike; worked out if there was none."""
        hearings = self._hearings.get(uttered)
        if hearings is None:
            self._hearings[uttered] = Hearings(moment)
        elif (heard := hearings.alike(moment).heard.get(uttered)) is not None:
            return heard
        if self.worked % _HEARD == _HEARD - 1:
            self._hearings.clear()
            self._openings.clear()
        return self._work_out(moment.state, *uttered)

    def _work_out(
        self, state: State, words: str, opening: Opening, lender: str
    ) -> tuple[Said, Moment]:
        self.worked += 1
        parsed, state = self.parse(words), replace(state)
        drafting = Drafting(parsed.normal, 0, len(parsed.normal.text), self.gazetteer)
        said = self.work_out(parsed, drafting, state, opening, lender)
        return said, Moment(carried(state, parsed.normal))

    def _of_the_text(
        self, marks: list[Mark], speech: Speech, drafting: Drafting
    ) -> tuple[Name | None, Name | None, Name | None, Name | None]:
        """Whose words a text without "said" may be: see the fields of `Said`."""
        if marks and marks[0].type == "CONTRAST":
            return None, None, None, None  # "meanwhile the Centre said": what is before is not its
        parties = self.gazetteer.parties
        if _counts_nothing(marks, speech, parties):
            return None, None, None, None
        named = [one for one in marks if one.type == "PARTY" and one.value[0]]
        taken, aside = speech.taken, None
        if taken and (role_of(taken)[:1] == "~" or kind_of(taken, parties) in _FOR_OTHERS):
            aside = None if kind_of(taken, parties) == "agency" else taken
            taken = None
        issuing = (one for one in named if kind_of(one, parties) in ISSUING)
        issuer = marks[0] if _heads(marks, parties) else next(issuing, None)
        agencies = (one for one in speech.own.relays if kind_of(one, parties) == "agency")
        party = drafting.party
        return (
            party(taken), party(issuer), party(bulletin_that_says(marks)),
            party(next(agencies, aside)),
        )  # fmt: skip

    def _acts(
        self, drafting: Drafting, parsed: Parsed, speech: Speech, state: State, *, silent: bool
    ) -> list[Draft]:
        acts = [rule for rule in acts_of(parsed.named)
                if not rule.named or drafting.joined(parsed.named)]  # fmt: skip
        promises = any(rule.kind == "assurance" for rule in acts)
        told = promises and is_told(parsed.named, speech.speaker)
        speaker = speech.before if told else speech.speaker
        relay = relay_of(speaker, speech, self.gazetteer.parties)
        voice = drafting.voice(speaker, relay, hedge_of(parsed.named))
        drafts = [drafting.act(rule, parsed.named, voice) for rule in acts]
        if not promises:
            seen_here, state.attacks = self.teller.tell(parsed.named, parsed.normal, state.attacks)
            drafts += [drafting.incident(seen, parsed.named, voice) for seen in seen_here]
        if silent and not drafts and speech.own:
            drafts.append(drafting.act(STATEMENT, parsed.named, voice))
        return drafts


def _heads(marks: Sequence[Mark], parties: Mapping[str, Party]) -> bool:
    """Whether a party heads a text with its name: by its shape, or as one that records, alone."""
    if len(marks) == 1 and marks[0].type == "PARTY":
        return kind_of(marks[0], parties) in RECORDING
    return bool(marks) and marks[0].rule == HEADED


def _counts_nothing(marks: Sequence[Mark], speech: Speech, parties: Mapping[str, Party]) -> bool:
    """Whether all that is said is "no", or a side in arms counts nothing: no voice of a text."""
    types, taken = {one.type for one in marks}, speech.taken
    if "DENY" in types and all(one.denies for one in speech.own.sayings):
        return True
    fights = taken is not None and (
        kind_of(taken, parties) in _FIGHTING or role_of(taken)[1:] == "body"
    )
    return fights and not types & _COUNTING


def _one_each(left: Iterable[Remainder]) -> tuple[Remainder, ...]:
    """Numbers left, each stretch once: one sign ("¼") may stand for two numbers."""
    return tuple({(one.start, one.stop): one for one in left}.values())
