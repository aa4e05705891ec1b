"""From a document to its account: passages, sentences, what each of them says, claims."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Final, NamedTuple

from hudna.gazetteer import Gazetteer
from hudna.reading.claims import ClaimMaker
from hudna.reading.discourse.attribution import RECORDING
from hudna.reading.discourse.echoes import title_of, without_echoes
from hudna.reading.discourse.periods import lend_periods
from hudna.reading.incidents import told_whole
from hudna.reading.language import Language
from hudna.reading.listener import Listener, Opening, Said
from hudna.reading.theatre import Leaning, Settler, homes
from hudna.reading.unread import strange
from hudna.record import Account, Claim, Document, Name, Problem, Span, Unread, vocabulary
from hudna.text import Normal, blocks, normalise, passages, sentences

GRAMMAR: Final = "2026.11-2"
_LEAD: Final = 400  # characters: a headline and its lead


@cache
def language(code: str, gazetteer: Gazetteer) -> Language:
    """The lexicon and grammars of a language over the names of a gazetteer; built once.

    A language is loaded when a text first needs it: a short Russian note waits for no Arabic.
    """
    grammar: Language = import_module(f"hudna.reading.{code}").build(gazetteer)
    return grammar


@cache
def listener(code: str, gazetteer: Gazetteer) -> Listener:
    """The listener of a language, with all that it remembers."""
    return Listener(language(code, gazetteer))


def read(
    document: Document, gazetteer: Gazetteer, *, day_known: bool = True,
    opened: "Callable[..., Passage] | None" = None,
) -> Account:  # fmt: skip
    """Read a document: its claims, the numbers left unread, and what does not add up.

    `document.as_of`, else its day of publication, is the day that "yesterday" is read against.
    `day_known`: that day is the document's own, no guess: only then do days without a year have
    to fit their weekday. `opened` makes a passage in place of `Passage`: whoever asks why gives
    one that takes notes.
    """
    publisher = _publisher(document, gazetteer)
    own = publisher is not None and _speaks_itself(publisher, gazetteer)
    claims: list[tuple[Passage, Sequence[Claim]]] = []
    unread: list[Unread] = []
    problems: list[Problem] = []
    voice = publisher if own else None
    for start, stop, code in passages(document.text):
        if code is None:
            unread.extend(strange(document, start, stop))
        else:
            extent = start, stop
            passage = (opened or Passage)(
                document, listener(code, gazetteer), extent, own_words=own
            )
            if not day_known:
                passage.make.checked_against = None
            found = passage.read()
            voice = voice or passage.whose.voice
            told, echoes = passage.without_echoes(told_whole(found.claims, document.text))
            lent = lend_periods(
                told,
                holds=passage.listener.period_holds,
                loads_apart=passage.listener.loads_apart,
            )
            claims.append((passage, lent))
            unread.extend((*echoes, *found.unread))
            problems.extend(found.problems)
    digest = document.text_digest
    leaning = leaning_of([passage for passage, _ in claims], gazetteer)
    voiced = [
        _voiced(claim, voice or publisher, publisher).identified(digest)
        for passage, told in claims for claim in passage.settled(told, leaning)
    ]  # fmt: skip
    return Account(tuple(voiced), tuple(unread), tuple(dict.fromkeys(problems)))


def leaning_of(passages: "Sequence[Passage]", gazetteer: Gazetteer) -> Leaning:
    """What the names of a document's passages, once read, point to."""
    points = (one for passage in passages for one in passage.points)
    return Leaning(homes(gazetteer), points)


@cache
def _party_index(gazetteer: Gazetteer) -> dict[str, str]:
    """The register id behind every name of a party, in normal form."""
    return {
        normalise(name).text: ids[0]
        for code in vocabulary.LANGUAGES for name, ids in gazetteer.party_names(code)
    }  # fmt: skip


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


def _voiced(claim: Claim, voice: Name | None, publisher: Name | None) -> Claim:
    """Give a claim its last voice, now that the whole document is known.

    A sentence that names nobody speaks with the document's voice; what somebody else than the
    publisher says is attributed, not asserted.
    """
    speaker = claim.speaker or voice
    own = speaker is None or (publisher is not None and speaker.id == publisher.id is not None)
    hedge = "attributed" if claim.hedge == "asserted" and not own else claim.hedge
    if speaker is claim.speaker and hedge == claim.hedge:
        return claim
    return Claim(
        claim.document, claim.kind, claim.span, claim.quote, claim.body, claim.rule, claim.grammar,
        hedge, speaker, claim.relay, claim.place, claim.window,
    )  # fmt: skip


@dataclass(slots=True)
class Whose:
    """Whose words the sentences of a passage are that name nobody, and what a headline leans on.

    The first that spoke, if the register knows it or it spoke in the lead; else who issues
    figures, a bulletin without an issuer, the agency that writes.
    """

    taken: Name | None = None
    taken_at: int = 0
    issuer: Name | None = None
    bulletin: Name | None = None
    agency: Name | None = None

    def hear(self, said: Said, at: int) -> None:
        """Take note of what a sentence that starts at a place of the passage said."""
        if self.taken is None and said.taken is not None:
            self.taken, self.taken_at = said.taken, at
        self.issuer = self.issuer or said.issuer
        self.bulletin = self.bulletin or said.bulletin
        self.agency = self.agency or said.agency

    @property
    def voice(self) -> Name | None:
        """The voice, None if nothing tells it."""
        sure = self.taken and (self.taken.id or self.taken_at < _LEAD)
        first = self.taken if sure else None
        return first or self.issuer or self.bulletin or self.agency or self.taken


class Printed(NamedTuple):
    """A sentence: its place in the normal form, in the document, its words, how it starts, and the
    later one that lends it a voice, "" for none.
    """

    start: int
    stop: int
    span: Span
    words: str
    opening: Opening
    lender: str


class Passage:
    """One run of a document's text in one language, sentence by sentence."""

    def __init__(
        self, document: Document, ear: Listener, extent: tuple[int, int], *, own_words: bool
    ) -> None:
        self.text = document.text
        self.listener = ear
        self.offset, stop = extent
        self.normal: Normal = normalise(document.text[self.offset : stop])
        self.own_words = own_words
        self.whose = Whose()
        self.points: set[str] = set()
        self.echoing = ear.grammar.lexicon.habits.titles_echo and self.offset == 0
        self.make = ClaimMaker(document, f"{ear.grammar.code}-{GRAMMAR}")

    def span(self, start: int, stop: int) -> Span:
        """The span in the document of a stretch of the passage's normal form."""
        span = self.normal.span(start, stop)
        return Span(span.start + self.offset, span.stop + self.offset) if self.offset else span

    def sentences(self) -> Iterator[tuple[int, int, Opening]]:
        """Each sentence, as a stretch of the normal form, with how it starts."""
        kinds = {block.start: block.kind for block in blocks(self.normal.text)}
        for start, stop in sentences(self.normal.text):
            kind = kinds.get(start)
            yield start, stop, "" if kind is None else "heading" if kind == "heading" else "line"

    def printed(self) -> Iterator[Printed]:
        """Each sentence as it is printed, with the one behind it that lends it a voice."""
        found = list(self.sentences())
        spans = [self.span(start, stop) for start, stop, _ in found]
        words = [self.text[one.start : one.stop] for one in spans]
        lenders = self.listener.lenders(words, [opening for _, _, opening in found])
        for (start, stop, opening), span, said, lender in zip(
            found, spans, words, lenders, strict=True
        ):
            yield Printed(start, stop, span, said, opening, lender)

    def read(self) -> Account:
        """Read every sentence of the passage."""
        claims: list[Claim] = []
        unread: list[Unread] = []
        problems: list[Problem] = []
        moment = self.listener.opening(own_words=self.own_words)
        for start, _, span, words, opening, lender in self.printed():
            said, moment = self.listener.hear(moment, words, opening, lender)
            self.hear(said, start)
            claims += [self.make.claim(draft, span.start) for draft in said.drafts]
            unread += [self.make.unread(left, span.start, span) for left in said.left]
            problems += self.make.problems(said.days, self.listener.grammar.code)
        return Account(tuple(claims), tuple(unread), tuple(problems))

    def hear(self, said: Said, at: int) -> None:
        """Take note of whose words a sentence has, and of which theatre its names are."""
        self.whose.hear(said, at)
        self.points.update(said.points)

    def settled(self, claims: Iterable[Claim], leaning: Leaning) -> Iterable[Claim]:
        """The claims with the names settled that several theatres have."""
        ear = self.listener
        return map(Settler(leaning, ear.grammar.shared, ear.bearers).settled, claims)

    def without_echoes(self, claims: Sequence[Claim]) -> tuple[Sequence[Claim], list[Unread]]:
        """The claims but for those in which the title of a document repeats its text."""
        title = title_of(self.normal.text) if self.echoing else 0
        return without_echoes(claims, self.span(0, title)) if title else (claims, [])
