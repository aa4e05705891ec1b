"""The evidence reader: a document in its own direction, its claims marked, each with its card."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.http import Http404, HttpResponse
from django.urls import reverse

from hudna.console.access import Need
from hudna.console.access.visit import Visit
from hudna.console.pages import asked
from hudna.console.shown.highlights import Mark, Paragraph, paragraphs
from hudna.desk import DeskError, evidence
from hudna.desk.ask import Held
from hudna.desk.evidence.parts import Part, Wanted, part
from hudna.desk.explain import Explanation
from hudna.desk.explain.kept import explain
from hudna.record import Span, Unread

CLAIM, UNREAD, QUIET = "claim", "unread", "quiet"
"""Sorts of marks: a claim that counts, a number not read, a claim that counts no more."""

KEY = 12
"""How much of a claim's id names it within a page."""


@dataclass(frozen=True)
class Numbered:
    """A claim with its number on the page and the key that joins it to its words."""

    number: int
    held: Held

    @property
    def key(self) -> str:
        """The key of its mark."""
        return f"c-{self.held.read_id[:KEY]}"


@dataclass(frozen=True)
class Unnumbered:
    """A number that was not read, with its number and key."""

    number: int
    unread: Unread

    @property
    def key(self) -> str:
        """The key of its mark."""
        return f"u-{self.number}"


@dataclass(frozen=True)
class Sheet:
    """A part of a document as the reader shows it; numbers go on from the parts before it."""

    part: Part

    @cached_property
    def claims(self) -> list[Numbered]:
        """Its claims in the order of the text."""
        return [Numbered(at, one) for at, one in
                enumerate(self.part.claims, self.part.claims_before + 1)]  # fmt: skip

    def claim_of(self, id: str) -> Numbered | None:
        """The claim whose id begins so; None for none."""
        begun = (one for one in self.claims if one.held.read_id.startswith(id))
        return next(begun, None) if id else None

    @cached_property
    def unread(self) -> list[Unnumbered]:
        """Its numbers that were not read."""
        return [Unnumbered(at, one) for at, one in
                enumerate(self.part.unread, self.part.unread_before + 1)]  # fmt: skip

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Its text with all marks."""
        text = self.part.span.of(self.part.document.text)
        return paragraphs(text, [*self._claimed(), *self._unread()])

    def _claimed(self) -> Sequence[Mark]:
        return [
            Mark(one.key, _sort(one.held), self._here(one.held.claim.span), one.number)
            for one in self.claims
        ]

    def _unread(self) -> Sequence[Mark]:
        return [Mark(one.key, UNREAD, self._here(one.unread.span), one.number)
                for one in self.unread]  # fmt: skip

    def _here(self, span: Span) -> Span:
        """A stretch of the document as one of the part; it ends with the part."""
        start, stop = self.part.span.start, self.part.span.stop
        return Span(span.start - start, max(min(span.stop, stop), span.start) - start)

    @property
    def numbers(self) -> range:
        """The numbers of all parts."""
        return range(1, self.part.of + 1)


def _sort(held: Held) -> str:
    return QUIET if held.standing in ("set aside", "retracted") else CLAIM


def reader(visit: Visit, digest: str) -> HttpResponse:
    """A part of a document; `?part=`, `?claim=` or `?at=` says which; the claim's card is open."""
    chosen = visit.request.GET.get("claim", "")[:64]
    wanted = Wanted(asked.number(visit.request, "part"), chosen, asked.number(visit.request, "at"))
    found = part(visit.ledger, digest, wanted)
    if found is None:
        raise Http404
    sheet = Sheet(found)
    context = {
        "sheet": sheet, "document": found.document, "open": sheet.claim_of(chosen),
        "can_have_original": Need.READ_ORIGINALS in visit.grants,
    }  # fmt: skip
    return visit.page("reader/document.html", context)


def claim(visit: Visit, claim: str) -> HttpResponse:
    """A claim by its id: as a part, its card; as a page, its card with its sentence."""
    held = evidence.of_claim(visit.ledger, claim)
    found = _explained(visit, held) if held else None
    if held is None or found is None:
        raise Http404
    context = {
        "held": held, "found": found, "document": found.document,
        "inside": reverse("reader", args=[held.digest]) + f"?claim={held.read_id[:KEY]}",
        "sentence": paragraphs(
            found.sentence.of(found.document.text), [_in_sentence(held, found)]
        ),
    }  # fmt: skip
    template = "reader/card.html" if visit.is_part else "reader/claim.html"
    return visit.page(template, context)


def _explained(visit: Visit, held: Held) -> Explanation | None:
    try:
        return explain(visit.ledger, held.claim.id)
    except DeskError:
        return None


def _in_sentence(held: Held, found: Explanation) -> Mark:
    span, start = held.claim.span, found.sentence.start
    return Mark("here", _sort(held), Span(span.start - start, span.stop - start))
