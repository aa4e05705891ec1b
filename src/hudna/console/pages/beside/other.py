"""A document beside another: which ones there are, and two texts with their claims in pairs."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from hudna.console.access.visit import Visit
from hudna.console.pages import asked
from hudna.console.shown.highlights import Mark, Paragraph, paragraphs
from hudna.desk import evidence
from hudna.desk.ask import Held
from hudna.desk.evidence.parts import Part, Wanted, part
from hudna.desk.relay import Difference, Passage
from hudna.desk.relay import neighbours as near
from hudna.desk.relay.neighbours import Neighbour, Tie
from hudna.record import Span

MOST: Final = 40


@dataclass(frozen=True)
class Paired:
    """Two claims that speak of the same, or one that has none beside it; with their number."""

    number: int
    passage: Passage

    @property
    def key(self) -> str:
        """The key that joins it to its words in both texts."""
        return f"p-{self.number}"

    @property
    def either(self) -> Held:
        """The claim of the first document, else that of the second."""
        found = self.passage.original or self.passage.relayed
        assert found is not None
        return found


@dataclass(frozen=True)
class Side:
    """One of the two documents: a part of its text, and the claims of it that are paired."""

    name: str
    part: Part
    claims: Sequence[tuple[Paired, Held]]

    @cached_property
    def shown(self) -> list[Paired]:
        """The pairs whose claim of this document begins in the part."""
        span = self.part.span
        return [one for one, held in self.claims if span.start <= held.claim.span.start < span.stop]

    @property
    def paragraphs(self) -> list[Paragraph]:
        """The text of the part with its marks."""
        text = self.part.span.of(self.part.document.text)
        return paragraphs(text, [
            _mark(one, held.claim.span).shifted(self.part.span.start, len(text))
            for one, held in self.claims if one in self.shown
        ])  # fmt: skip


def _mark(one: Paired, span: Span) -> Mark:
    sort = "quiet" if one.passage.difference is Difference.KEPT else "claim"
    return Mark(one.key, sort, span, one.number)


def choose(visit: Visit, digest: str) -> HttpResponse:
    """The documents that may be laid beside one: sources, relays, others of the same."""
    kept = evidence.holding(visit.ledger, digest)
    if kept is None:
        raise Http404
    found = near.neighbours(visit.ledger, digest, MOST)
    return visit.page("reader/choose.html", {"kept": kept, "groups": _groups(found)})


def _groups(found: Sequence[Neighbour]) -> list[tuple[str, list[Neighbour]]]:
    groups = [(tie.value, [one for one in found if one.tie is tie]) for tie in Tie]
    return [(tie, some) for tie, some in groups if some]


def beside(visit: Visit, digest: str, other: str) -> HttpResponse:
    """Two documents side by side; `?first=` and `?second=` say which parts of them, or
    `?claim=` and `?against=` the claims that they are to show."""
    if digest == other:
        return HttpResponseRedirect(reverse("reader", args=[digest]))
    left = _part(visit, digest, "first", "claim")
    right = _part(visit, other, "second", "against")
    pairs = [Paired(number, one) for number, one in
             enumerate(near.passages(visit.ledger, digest, other), 1)]  # fmt: skip
    sides = (
        Side("first", left, [(one, held) for one in pairs if (held := one.passage.original)]),
        Side("second", right, [(one, held) for one in pairs if (held := one.passage.relayed)]),
    )
    shown = {one.number for side in sides for one in side.shown}
    context = {
        "sides": sides, "pairs": [one for one in pairs if one.number in shown],
        "counts": [(sort.value, sum(one.passage.difference is sort for one in pairs))
                   for sort in Difference],
        "open": _chosen(visit, pairs), "is_long": max(left.of, right.of) > 1,
    }  # fmt: skip
    return visit.page("reader/beside.html", context)


def _part(visit: Visit, digest: str, number: str, claim: str) -> Part:
    chosen = visit.request.GET.get(claim, "")[:64]
    found = part(visit.ledger, digest, Wanted(asked.number(visit.request, number), chosen))
    if found is None:
        raise Http404
    return found


def _chosen(visit: Visit, pairs: Sequence[Paired]) -> Paired | None:
    """The pair of the claim that the address names."""
    for name, of in (("claim", "original"), ("against", "relayed")):
        if id := visit.request.GET.get(name, "")[:64]:
            held = ((one, getattr(one.passage, of)) for one in pairs)
            return next((one for one, two in held if two and two.read_id.startswith(id)), None)
    return None
