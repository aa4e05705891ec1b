"""A document read once more, with a note of what each claim was made from.

Reading leaves no notes, so that it is fast; whoever asks why has the document read again, by the
same code, with a passage that keeps its sentences and a drafting that notes what it was given.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from hudna.gazetteer import Gazetteer
from hudna.reading.discourse.sentence import State, Told
from hudna.reading.drafts import Draft, Drafting, Voice
from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.acts import ActRule
from hudna.reading.incidents import Seen
from hudna.reading.listener import Listener, Parsed
from hudna.reading.reader import Passage, leaning_of, read
from hudna.reading.theatre import Leaning, Settler
from hudna.record import Account, Claim, Document, Name, Unread
from hudna.record.said import Registered, joined, listed, say

_INNER_QUOTES: Final = str.maketrans("“”", "‘’")


@dataclass(frozen=True, slots=True)
class Step:
    """A sentence as it was read: its words as scanned, with names settled, with figures."""

    start: int
    stop: int
    scanned: Sequence[Mark]
    named: Sequence[Mark]
    figures: Sequence[Mark]


@dataclass(frozen=True, slots=True)
class Trace:
    """What a claim was made from: a figure told, an incident seen, or the rule of an act."""

    claim: Claim
    source: Told | Seen | ActRule
    voice: Voice
    at: int
    passage: "TracedPassage"

    @property
    def step(self) -> Step:
        """The claim's sentence."""
        return self.passage.steps[self.at]


class TracedPassage(Passage):
    """A passage that keeps the marks of its sentences and the source of each claim.

    Marks stand in the normal form of the whole passage, so that earlier sentences are found.
    """

    def __init__(
        self, document: Document, ear: Listener, extent: tuple[int, int], *, own_words: bool
    ) -> None:
        super().__init__(document, ear, extent, own_words=own_words)
        self.gazetteer = ear.gazetteer
        self.steps: list[Step] = []
        self.traces: list[Trace] = []
        self.leaning = Leaning(ear.homes, ())

    def read(self) -> Account:
        """Read every sentence of the passage, remembering nothing and noting all."""
        claims: list[Claim] = []
        unread: list[Unread] = []
        state = State(own_words=self.own_words)
        for start, stop, span, _, opening, lender in self.printed():
            drafting = _Noting(self, start, stop)
            parsed = self._parsed(start, stop)
            said = self.listener.work_out(parsed, drafting, state, opening, lender)
            self.hear(said, start)
            claims += [self.make.claim(draft, self.offset) for draft in said.drafts]
            unread += [self.make.unread(left, self.offset, span) for left in said.left]
        return Account(tuple(claims), tuple(unread))

    def settle(self, leaning: Leaning) -> list[Trace]:
        """The traces, their claims settled as those of the account were."""
        self.leaning = leaning
        settled = self.settled([one.claim for one in self.traces], leaning)
        return [replace(one, claim=claim) for one, claim in zip(self.traces, settled, strict=True)]

    def meant(self, name: Name) -> Name:
        """A name as the document means it, where several theatres have it."""
        ear = self.listener
        return Settler(self.leaning, ear.grammar.shared, ear.bearers).name(name)

    def chosen(self, ids: Sequence[str], meant: Sequence[str]) -> str:
        """Why not all bearers of a name are meant; "" where all are."""
        if set(ids) == set(meant) or any(one not in self.listener.homes.of for one in meant):
            return ""  # a table's places are of no theatre: what is beside the name chose them
        if not meant:
            return say("the register has it in {theatre}, whose it cannot be here",
                       theatre=self._theatre(ids[0]))  # fmt: skip
        named = (say("{name} ({id})", name=Registered(self.gazetteer.display(one, "en"), one),
                     id=one) for one in ids if one not in meant)  # fmt: skip
        return say("not {others}: the document's other names are of {theatre}",
                   others=joined(named, listed), theatre=self._theatre(meant[0]))  # fmt: skip

    def _theatre(self, known: str) -> str:
        id = self.listener.homes.of[known]
        return Registered(self.gazetteer.theatres[id].names["en"][0], id)

    def _parsed(self, start: int, stop: int) -> Parsed:
        """The marks of one sentence, noted."""
        normal = self.normal
        parsed = self.listener.parse_in(normal, start, stop)
        scanned = self.listener.scanned(normal, start, stop)
        self.steps.append(Step(start, stop, scanned, list(parsed.named), list(parsed.marks)))
        return parsed

    def words(self, start: int, stop: int) -> str:
        """What is printed at a stretch of the normal form, on one line, ready to be quoted."""
        printed = self.span(start, stop).of(self.text)
        return " ".join(printed.translate(_INNER_QUOTES).split())

    def party(self, mark: Mark) -> Name | None:
        """A PARTY mark of the passage as a name."""
        return Drafting(self.normal, mark.start, mark.stop, self.gazetteer).party(mark)

    def step_of(self, mark: Mark) -> Step | None:
        """The sentence that a mark stands in."""
        at = bisect_right(self.steps, mark.start, key=lambda step: step.start) - 1
        return self.steps[at] if at >= 0 and mark.start < self.steps[at].stop else None


class _Noting(Drafting):
    """Makes drafts and notes what each of them was made from."""

    def __init__(self, passage: TracedPassage, start: int, stop: int) -> None:
        super().__init__(passage.normal, start, stop, passage.gazetteer)
        self.passage = passage

    def tally(self, told: Told, voice: Voice) -> Draft:
        # Lists go on changing what is told after it is made into a claim.
        return self._noted(super().tally(told, voice), replace(told))

    def act(self, rule: ActRule, named: Sequence[Mark], voice: Voice) -> Draft:
        return self._noted(super().act(rule, named, voice), rule)

    def incident(self, seen: Seen, named: Sequence[Mark], voice: Voice) -> Draft:
        return self._noted(super().incident(seen, named, voice), seen)

    def _noted(self, draft: Draft, source: Told | Seen | ActRule) -> Draft:
        passage = self.passage
        claim = passage.make.claim(draft, passage.offset)
        at = len(passage.steps) - 1
        passage.traces.append(Trace(claim, source, draft.voice, at, passage))
        return draft


def traced(document: Document, gazetteer: Gazetteer) -> tuple[Account, list[Trace]]:
    """Read a document again: its account, and the trace of every claim that was made."""
    passages: list[TracedPassage] = []

    def passage(*given: Any, **named: Any) -> TracedPassage:
        passages.append(TracedPassage(*given, **named))
        return passages[-1]

    account = read(document, gazetteer, opened=passage)
    leaning = leaning_of(passages, gazetteer)
    return account, [one for passage in passages for one in passage.settle(leaning)]


def trace_of(claim: Claim, traces: Sequence[Trace]) -> Trace | None:
    """The trace of a claim, if the present grammar still makes it."""
    same = [one for one in traces if one.claim.kind == claim.kind and one.claim.span == claim.span]
    exact = (one for one in same if one.claim.body == claim.body and one.claim.place == claim.place)
    return next(exact, None) or _begun(claim, traces)


def _begun(claim: Claim, traces: Sequence[Trace]) -> Trace | None:
    """The trace of an attack that a next sentence went on with: where its first sentence began."""
    if claim.kind != "incident":
        return None
    same = (
        one
        for one in traces
        if one.claim.kind == "incident"
        and one.claim.span.start == claim.span.start
        and one.claim.rule == claim.rule
    )
    return next(same, None)
