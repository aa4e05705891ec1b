"""A document read once more, with a note of what each claim was made from.

Reading leaves no notes, so that it is fast; whoever asks why has the document read again, by the
same code, with a passage that keeps its sentences and a maker that keeps what it was given.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from hudna.gazetteer import Gazetteer
from hudna.reading.claims import ClaimMaker, Voice
from hudna.reading.discourse.sentence import Told
from hudna.reading.engine.lexicon import scan
from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.acts import ActRule
from hudna.reading.grammar.incidents import Seen
from hudna.reading.language import Language
from hudna.reading.reader import Passage, read
from hudna.record import Account, Claim, Document, Span

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
    """A passage that keeps the marks of its sentences and the source of each claim."""

    def __init__(
        self, document: Document, grammar: Language, extent: tuple[int, int], *, own_words: bool
    ) -> None:
        super().__init__(document, grammar, extent, own_words=own_words)
        self.steps: list[Step] = []
        self.traces: list[Trace] = []
        self.make = _TracedMaker(self, extent[0])

    def marks(self, start: int, stop: int) -> tuple[list[Mark], list[Mark]]:
        """The marks of one sentence, noted."""
        named, figures = super().marks(start, stop)
        text, lexicon = self.normal.text, self.grammar.lexicon
        scanned = scan(text, start, stop, lexicon, self.normal.written)
        self.steps.append(Step(start, stop, scanned, list(named), list(figures)))
        return named, figures

    def words(self, start: int, stop: int) -> str:
        """What is printed at a stretch of the normal form, on one line, ready to be quoted."""
        printed = self.make.span(start, stop).of(self.make.document.text)
        return " ".join(printed.translate(_INNER_QUOTES).split())

    def step_of(self, mark: Mark) -> Step | None:
        """The sentence that a mark stands in."""
        return next((one for one in self.steps if one.start <= mark.start < one.stop), None)


class _TracedMaker(ClaimMaker):
    """A maker that notes what it was given for each claim."""

    def __init__(self, passage: TracedPassage, offset: int) -> None:
        plain = passage.make
        super().__init__(plain.document, plain.normal, offset, plain.gazetteer, plain.grammar)
        self.passage = passage

    def tally(self, told: Told, voice: Voice) -> Claim:
        # Lists go on changing what is told after it is made into a claim.
        return self._noted(super().tally(told, voice), replace(told), voice)

    def act(self, rule: ActRule, sentence: Span, named: Sequence[Mark], voice: Voice) -> Claim:
        return self._noted(super().act(rule, sentence, named, voice), rule, voice)

    def incident(self, seen: Seen, sentence: Span, voice: Voice) -> Claim:
        return self._noted(super().incident(seen, sentence, voice), seen, voice)

    def _noted(self, claim: Claim, source: Any, voice: Voice) -> Claim:
        passage = self.passage
        at = len(passage.steps) - 1
        passage.traces.append(Trace(claim, source, voice, at, passage))
        return claim


def traced(document: Document, gazetteer: Gazetteer) -> tuple[Account, list[Trace]]:
    """Read a document again: its account, and the trace of every claim that was made."""
    passages: list[TracedPassage] = []

    def passage(*given: Any, **named: Any) -> TracedPassage:
        passages.append(TracedPassage(*given, **named))
        return passages[-1]

    account = read(document, gazetteer, opened=passage)
    return account, [one for passage in passages for one in passage.traces]


def trace_of(claim: Claim, traces: Sequence[Trace]) -> Trace | None:
    """The trace of a claim, if the present grammar still makes it."""
    same = [one for one in traces if one.claim.kind == claim.kind and one.claim.span == claim.span]
    return next((one for one in same if one.claim.body == claim.body
                 and one.claim.place == claim.place), None)  # fmt: skip
