"""What every part of a bulletin writes with: names, places, days, quantities and footnotes.

A `Writer` lives for one bulletin. It numbers footnotes in the order in which they are first
called for, so that parts must be written in the order in which they will be read.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from hudna.bulletin.plain import sentence_around
from hudna.bulletin.publication import (
    Day,
    Figure,
    Named,
    Note,
    Piece,
    Pieces,
    Printed,
    Reference,
)
from hudna.bulletin.wording import wording_for
from hudna.bulletin.wording.amounts import amount, bare_amount
from hudna.gazetteer import Gazetteer
from hudna.record import Claim, Document, Name, Place, Quantity, Unread

_SLOT = re.compile(r"\{(\w+)\}")
CLAIM_ID_LENGTH = 10


class Writer:
    """Turns record values into pieces of one language and keeps the footnotes."""

    def __init__(
        self, language: str, on: date, documents: Mapping[str, Document], gazetteer: Gazetteer
    ) -> None:
        self.wording = wording_for(language)
        self.on = on
        self.documents = documents
        self.gazetteer = gazetteer
        self._notes: dict[object, Note] = {}

    @property
    def notes(self) -> tuple[Note, ...]:
        """The footnotes so far, by number."""
        return tuple(self._notes.values())

    def fill(self, phrase: str, /, **pieces: Piece | Pieces) -> Pieces:
        """Return the phrase of that key with its slots filled; KeyError for an unknown one."""
        return fill(self.wording.phrases[phrase], **pieces)

    def cite(self, claims: Iterable[Claim]) -> tuple[int, ...]:
        """Return the footnote numbers of the claims, each once, making those that are new."""
        return tuple(dict.fromkeys(self._note_of(claim) for claim in claims))

    def unread_reference(self, number: Unread) -> Reference:
        """Return the footnote of a number that no rule read."""
        if number not in self._notes:
            document = self.documents.get(number.document)
            sentence = number.sentence.of(document.text) if document else number.quote
            self._keep(number, number.document, Printed(sentence, self.language_of(number)))
        return Reference((self._notes[number].number,))

    def language_of(self, stated: Claim | Unread) -> str | None:
        """The language of the document that a claim or number stands in, where known."""
        document = self.documents.get(stated.document)
        return document.language if document else None

    def quote(self, claim: Claim, text: str | None = None) -> Printed:
        """Words of the claim's document: `text`, or the claim's own quotation."""
        return Printed(claim.quote if text is None else text, self.language_of(claim))

    def name(self, name: Name, claim: Claim) -> Piece:
        """A party or thing by its register name if it has one, else as the claim prints it."""
        return self._registered(name.id) or self.quote(claim, name.text)

    def name_as_printed(self, name: Name, claim: Claim) -> Pieces:
        """A party in the source's own words, followed by its register name where that differs."""
        printed, known = self.quote(claim, name.text), self._registered(name.id)
        if known is None or known.text == name.text:
            return (printed,)
        return self.fill("also_known", printed=printed, name=known)

    def names(self, names: Sequence[Name], claim: Claim) -> Pieces:
        """Several names in a list."""
        return joined([(self.name(one, claim),) for one in names], self.wording.comma)

    def place(self, place: Place, claim: Claim) -> Pieces:
        """A place by its register name; a joint or ambiguous one as printed, with its readings."""
        known = [one for one in map(self._registered, place.ids) if one is not None]
        if len(known) == 1 and len(place.ids) == 1:
            return (known[0],)
        printed = self.quote(claim, place.text)
        if not known:
            return (printed,)
        return self.fill("also_known", printed=printed,
                         name=joined([(one,) for one in known], self.wording.comma))  # fmt: skip

    def speaker(self, claim: Claim) -> Pieces:
        """Who asserts the claim; a speaker who is not named is said to be so."""
        if claim.speaker is not None:
            return (self.name(claim.speaker, claim),)
        document = self.documents.get(claim.document)
        if document is None or not document.publisher:
            return self.fill("unnamed")
        return self.fill("unnamed_in", publisher=Printed(document.publisher))

    def day(self, on: date) -> Day:
        """A day in words."""
        return Day(on, self.wording.day(on))

    def figure(self, quantity: Quantity, noun: str | None, claims: Iterable[Claim]) -> Figure:
        """A quantity with its noun (a key of the noun table) or bare, and its footnotes."""
        if noun is None:
            return Figure(bare_amount(self.wording, quantity), self.cite(claims))
        return Figure(amount(self.wording, quantity, noun), self.cite(claims))

    def reference(self, claims: Iterable[Claim]) -> Reference:
        """The footnotes of a line without a figure."""
        return Reference(self.cite(claims))

    def document_name(self, label: str) -> Printed:
        """A document by its title, or by its label."""
        document = self.documents.get(label)
        if document is None:
            return Printed(label)
        return Printed(document.title or document.name, document.language)

    def _registered(self, id: str | None) -> Named | None:
        if id is None:
            return None
        shown = self.gazetteer.display(id, self.wording.language)
        return None if shown == id else Named(shown)

    def _note_of(self, claim: Claim) -> int:
        key: object = claim.id or claim
        if key not in self._notes:
            self._keep(key, claim.document, self._sentence(claim), claim)
        return self._notes[key].number

    def _sentence(self, claim: Claim) -> Printed:
        document = self.documents.get(claim.document)
        if document is None or claim.span.of(document.text) != claim.quote:
            return self.quote(claim)
        return self.quote(claim, sentence_around(document.text, claim.span))

    def _keep(self, key: object, label: str, sentence: Printed, claim: Claim | None = None) -> None:
        document = self.documents.get(label)
        self._notes[key] = Note(
            number=len(self._notes) + 1,
            claim=claim.id[:CLAIM_ID_LENGTH] if claim else "",
            speaker=self.name(claim.speaker, claim) if claim and claim.speaker else None,
            relay=tuple(self.name(one, claim) for one in claim.relay) if claim else (),
            document=document.name if document else label,
            title=document.title if document else None,
            publisher=document.publisher if document else None,
            published_on=(document.published_on or document.as_of) if document else None,
            sentence=sentence,
        )


def fill(template: str, **pieces: Piece | Pieces) -> Pieces:
    """Return the template as pieces, each `{slot}` replaced by what is given for it."""
    filled: list[Piece] = []
    for position, part in enumerate(_SLOT.split(template)):
        if position % 2 == 0:
            filled += [part] if part else []
        else:
            given = pieces[part]
            filled += given if isinstance(given, tuple) else [given]
    return tuple(filled)


def joined(parts: Sequence[Pieces], between: str) -> Pieces:
    """Return the parts as one run of pieces with `between` between them."""
    run: list[Piece] = []
    for part in parts:
        run += [between, *part] if run else part
    return tuple(run)
