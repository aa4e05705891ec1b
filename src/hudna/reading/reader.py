"""From a document to its account: passages, sentences, marks, figures, acts, claims."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from importlib import import_module
from itertools import pairwise
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reading.claims import ClaimMaker, Voice
from hudna.reading.discourse.attribution import ISSUING, RECORDING, attributions, hedge_of, kind_of
from hudna.reading.discourse.echoes import title_of, without_echoes
from hudna.reading.discourse.narrator import Narrator
from hudna.reading.discourse.periods import lend_periods
from hudna.reading.engine.lexicon import scan
from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import reduce
from hudna.reading.grammar.acts import STATEMENT, acts_of
from hudna.reading.grammar.incidents import incidents_of
from hudna.reading.language import Language
from hudna.reading.unread import counted_by, left_over, strange
from hudna.record import Account, Claim, Document, Name, Span, Unread, vocabulary
from hudna.text import Normal, blocks, normalise, passages, sentences

GRAMMAR: Final = "2026.11-1"
_OPENING: Final = 400  # characters: a headline and its lead


@cache
def language(code: str, gazetteer: Gazetteer) -> Language:
    """The lexicon and grammars of a language over the names of a gazetteer; built once.

    A language is loaded when a text first needs it: a short Russian note waits for no Arabic.
    """
    grammar: Language = import_module(f"hudna.reading.{code}").build(gazetteer)
    return grammar


def read(
    document: Document, gazetteer: Gazetteer, *, opened: "Callable[..., Passage] | None" = None
) -> Account:
    """Read a document: its claims, the numbers left unread, and what does not add up.

    `document.as_of`, else its day of publication, is the day that "yesterday" is read against.
    `opened` makes a passage in place of `Passage`: whoever asks why gives one that takes notes.
    """
    publisher = _publisher(document, gazetteer)
    own = publisher is not None and _speaks_itself(publisher, gazetteer)
    claims: list[Claim] = []
    unread: list[Unread] = []
    issuer: Name | None = None
    for start, stop, code in passages(document.text):
        if code is None:
            unread.extend(strange(document, start, stop))
        else:
            grammar = language(code, gazetteer)
            passage = (opened or Passage)(document, grammar, (start, stop), own_words=own)
            found = passage.read()
            issuer = issuer or passage.issuer
            told, echoes = passage.without_echoes(found.claims)
            claims.extend(lend_periods(told, holds=passage.narrator.period_holds))
            unread.extend((*echoes, *found.unread))
    voices = [publisher] if own else [issuer, *_leading(claims), publisher]
    voice = next((one for one in voices if one is not None), None)
    digest = document.text_digest
    voiced = [_voiced(claim, voice, publisher).identified(digest) for claim in claims]
    return Account(tuple(voiced), tuple(unread), ())


@cache
def _party_index(gazetteer: Gazetteer) -> dict[str, str]:
    """The register id behind every name of a party, in normal form."""
    return {
        normalise(name).text: ids[0]
        for code in vocabulary.LANGUAGES for name, ids in gazetteer.party_names(code)
    }  # fmt: skip


@cache
def _levels(gazetteer: Gazetteer) -> dict[str, str]:
    """The level of every place of the register."""
    return {place.id: place.level for place in gazetteer.localities.values()}


def _publisher(document: Document, gazetteer: Gazetteer) -> Name | None:
    """The publisher as a name, with its register id if it is a registered party."""
    if not document.publisher:
        return None
    known = _party_index(gazetteer).get(normalise(document.publisher).text.strip())
    return Name(document.publisher, known)


def _speaks_itself(publisher: Name, gazetteer: Gazetteer) -> bool:
    """Whether a publisher issues its own figures: a centre, a monitor, a ministry; no agency."""
    party = gazetteer.parties.get(publisher.id) if publisher.id else None
    return party is not None and party.kind in RECORDING


def _leading(claims: Sequence[Claim]) -> list[Name | None]:
    """The speakers of a text's opening: a headline has the voice of the lines right below it."""
    return [claim.speaker for claim in claims if claim.span.start < _OPENING]


def _voiced(claim: Claim, voice: Name | None, publisher: Name | None) -> Claim:
    """Give a claim its last voice, now that the whole document is known.

    A sentence that names nobody speaks with the document's voice; what somebody else than the
    publisher says is attributed, not asserted.
    """
    speaker = claim.speaker or voice
    own = speaker is None or (publisher is not None and speaker.id == publisher.id is not None)
    hedge = "attributed" if claim.hedge == "asserted" and not own else claim.hedge
    return replace(claim, speaker=speaker, hedge=hedge)


class Passage:
    """One run of a document's text in one language, sentence by sentence."""

    def __init__(
        self, document: Document, grammar: Language, extent: tuple[int, int], *, own_words: bool
    ) -> None:
        self.grammar = grammar
        self.gazetteer = grammar.gazetteer
        self.normal: Normal = normalise(document.text[extent[0] : extent[1]])
        period_holds = grammar.lexicon.habits.period_holds
        self.narrator = Narrator(
            self.gazetteer.parties,
            _levels(self.gazetteer),
            period_holds=period_holds,
            own_words=own_words,
        )
        self.issuer: Name | None = None
        self.echoing = grammar.lexicon.habits.titles_echo and extent[0] == 0
        self.make = ClaimMaker(
            document, self.normal, extent[0], self.gazetteer, f"{grammar.code}-{GRAMMAR}"
        )

    def read(self) -> Account:
        """Read every sentence of the passage."""
        claims: list[Claim] = []
        unread: list[Unread] = []
        lines = {block.start: block.kind for block in blocks(self.normal.text)}
        for start, stop in sentences(self.normal.text):
            if start in lines:
                self.narrator.line()
            if lines.get(start) == "heading":
                self.narrator.heading()
            named, marks = self.marks(start, stop)
            told, left = self.narrator.figures(marks)
            span = self.make.span(start, stop)
            self.issuer = self.issuer or self._issuer(named)
            hedge = hedge_of(named)
            claims.extend(
                self.make.tally(one, self._voice(one.speaker, one.relay, hedge)) for one in told
            )
            acts = self._acts(named, span, hedge, silent=not told)
            claims.extend(acts)
            left += left_over(marks)
            unread.extend(self.make.unread(one, span) for one in left if not counted_by(acts, one))
        return Account(tuple(claims), tuple(unread))

    def without_echoes(self, claims: Sequence[Claim]) -> tuple[Sequence[Claim], list[Unread]]:
        """The claims but for those in which the title of a document repeats its text."""
        title = title_of(self.normal.text) if self.echoing else 0
        return without_echoes(claims, self.make.span(0, title)) if title else (claims, [])

    def marks(self, start: int, stop: int) -> tuple[list[Mark], list[Mark]]:
        """The marks of one sentence with names settled, and again with figures read."""
        marks = scan(self.normal.text, start, stop, self.grammar.lexicon, self.normal.written)
        for rules in (self.grammar.numbers, self.grammar.times, self.grammar.names):
            marks = reduce(marks, rules)
        return marks, reduce(marks, self.grammar.figures)

    def _issuer(self, marks: Sequence[Mark]) -> Name | None:
        """The first party that issues figures: whose words a text without "said" may be."""
        parties = self.gazetteer.parties
        issuing = (one for one in marks if one.type == "PARTY" and kind_of(one, parties) in ISSUING)
        return self.make.party(next(issuing, None))

    def _voice(self, speaker: Mark | None, relay: Sequence[Mark], hedge: str) -> Voice:
        names = (self.make.party(mark) for mark in relay)
        return Voice(self.make.party(speaker), tuple(name for name in names if name), hedge)

    def _acts(self, named: list[Mark], span: Span, hedge: str, *, silent: bool) -> list[Claim]:
        state = self.narrator.state
        relay = [
            one for one in state.relay if not state.speaker or one.value != state.speaker.value
        ]
        voice = self._voice(state.speaker, relay, hedge)
        acts = acts_of(named)
        claims = [self.make.act(rule, span, named, voice) for rule in acts]
        if not any(rule.kind == "assurance" for rule in acts):
            claims.extend(
                self.make.incident(seen, span, voice)
                for seen in incidents_of(named, self.gazetteer, self._unknown_names)
            )
        if silent and not claims and attributions(named, self.gazetteer.parties):
            claims.append(self.make.act(STATEMENT, span, named, voice))
        return claims

    def _unknown_names(self, marks: Sequence[Mark]) -> list[Mark]:
        """Runs of unknown words with a capital letter, none that opens the sentence."""
        runs: list[list[Mark]] = [[]]
        for before, mark in pairwise(marks):
            if mark.type == "WORD" and self.normal.written[mark.start].isupper():
                runs[-1].append(mark)
            elif not (runs[-1] and mark.type == "DASH" and before.stop == mark.start):
                runs.append([])
        return [make("WORD", run) for run in runs if run]
