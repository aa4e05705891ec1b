"""The evidence reader: a document in its own direction, its claims marked, each with its card."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.http import Http404, HttpResponse
from django.urls import reverse

from hudna.console.access import Need
from hudna.console.access.visit import Visit
from hudna.console.shown.highlights import Mark, Paragraph, paragraphs
from hudna.desk import DeskError, evidence
from hudna.desk.ask import Held
from hudna.desk.evidence import Evidence
from hudna.desk.explain import Explanation
from hudna.desk.explain.kept import explain
from hudna.record import Unread

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
    """A number that was not read, with its key."""

    number: int
    unread: Unread

    @property
    def key(self) -> str:
        """The key of its mark."""
        return f"u-{self.number}"


@dataclass(frozen=True)
class Sheet:
    """A document as the reader shows it."""

    evidence: Evidence

    @cached_property
    def claims(self) -> list[Numbered]:
        """Its claims in the order of the text."""
        return [Numbered(at, one) for at, one in enumerate(self.evidence.claims, 1)]

    def claim_of(self, id: str) -> Numbered | None:
        """The claim whose id begins so; None for none."""
        begun = (one for one in self.claims if one.held.read_id.startswith(id))
        return next(begun, None) if id else None

    @cached_property
    def unread(self) -> list[Unnumbered]:
        """Its numbers that were not read."""
        return [Unnumbered(at, one) for at, one in enumerate(self.evidence.unread, 1)]

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Its text with all marks."""
        return paragraphs(self.evidence.document.text, [*self._claimed(), *self._unread()])

    def _claimed(self) -> Sequence[Mark]:
        return [
            Mark(one.key, _sort(one.held), one.held.claim.span, one.number) for one in self.claims
        ]

    def _unread(self) -> Sequence[Mark]:
        return [Mark(one.key, UNREAD, one.unread.span, one.number) for one in self.unread]


def _sort(held: Held) -> str:
    return QUIET if held.standing in ("set aside", "retracted") else CLAIM


def reader(visit: Visit, digest: str) -> HttpResponse:
    """A document; `?claim=` names the claim whose card is open."""
    found = evidence.of_document(visit.ledger, digest)
    if found is None:
        raise Http404
    chosen = visit.request.GET.get("claim", "")
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
    return Mark("here", _sort(held), type(span)(span.start - start, span.stop - start))
