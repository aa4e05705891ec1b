"""Reviewing: what needs a person, and a claim on its sheet to be judged, by keyboard alone."""

from collections.abc import Iterator
from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from hudna.console.access.visit import Visit
from hudna.console.shown import corrections, names
from hudna.console.shown.highlights import Mark, paragraphs
from hudna.desk import DeskError, places
from hudna.desk.review import judging, showing
from hudna.desk.review.judging import JUDGEMENTS, Verdict
from hudna.desk.review.needs import NEEDS, Need
from hudna.desk.review.queue import Asked, queue
from hudna.desk.review.showing import Sheet
from hudna.record import Span
from hudna.record.said import say

SHOWN: Final = 60
_CANDIDATES: Final = 8


def review(visit: Visit) -> HttpResponse:
    """What needs this person, the most pressing first; `?need=` one sort of it."""
    need = visit.request.GET.get("need", "")
    needs, total = _queue(visit, need)
    context = {"needs": needs, "total": total, "left": total - len(needs), "need": need,
               "sorts": NEEDS}  # fmt: skip
    return visit.page("review/queue.html", context)


def judge(visit: Visit, claim: str) -> HttpResponse:
    """A claim on its sheet; what is sent is judged, and the next one follows."""
    sheet = _sheet(visit, claim)
    told: DeskError | None = None
    if visit.request.method == "POST":
        try:
            judged = judging.judge(visit.ledger, claim, _verdict(visit, sheet))
        except DeskError as error:
            told = error
        else:
            messages.success(visit.request, gettext("Written down, as entry %(number)s.")
                             % {"number": judged.number})  # fmt: skip
            return HttpResponseRedirect(_following(visit, claim) or reverse("review"))
    return visit.page("review/sheet.html", _context(visit, claim, sheet, told),
                      status=422 if told else 200)  # fmt: skip


def find_places(visit: Visit) -> HttpResponse:
    """The places that what is written so far may mean, as choices of a field."""
    sought = visit.request.GET.get("place", "").strip()[:100]
    found = places.find(sought, limit=_CANDIDATES).candidates if sought else ()
    choices = [(one.place.id, " · ".join(_whereabouts(one.place.id))) for one in found]
    return visit.page("review/places.html", {"choices": choices})


def _whereabouts(id: str) -> Iterator[str]:
    """A place by its name, then those that it lies in."""
    yield names.registered(id)
    yield from (names.registered(one.id) for one in places.look(id).inside)


def _queue(visit: Visit, need: str = "") -> tuple[list[Need], int]:
    wanted = (need,) if need in NEEDS else ()
    return queue(visit.ledger, Asked(visit.name, needs=wanted, limit=SHOWN))


def _sheet(visit: Visit, claim: str) -> Sheet:
    try:
        return showing.show(visit.ledger, claim, visit.name)
    except DeskError as error:
        raise Http404 from error


def _verdict(visit: Visit, sheet: Sheet) -> Verdict:
    form = visit.request.POST
    judgement = form.get("judgement", "")
    if judgement not in JUDGEMENTS:
        raise DeskError(say("choose what to do with the claim"))
    return Verdict(judgement, form.get("reason", ""), visit.name,
                   tuple(corrections.changes(sheet.claim, form)))  # fmt: skip


def _following(visit: Visit, claim: str) -> str | None:
    """The address of the next claim of the queue; None if there is none."""
    ids = [one.held.read_id for one in _queue(visit)[0] if one.held]
    left = [one for one in ids if not one.startswith(claim)]
    after = ids[ids.index(claim) + 1 :] if claim in ids else left
    following = next(iter((*after, *left)), None)
    return reverse("judge", args=[following]) if following else None


def _context(visit: Visit, claim: str, sheet: Sheet, told: DeskError | None) -> dict[str, Any]:
    start, span = sheet.sentence.start, sheet.claim.span
    here = Mark("here", "claim", Span(span.start - start, span.stop - start))
    return {
        "sheet": sheet, "document": sheet.document, "told": told, "id": claim,
        "sentence": paragraphs(sheet.sentence.of(sheet.document.text), [here]),
        "fields": corrections.fields(sheet.claim), "following": _following(visit, claim),
        "chosen": visit.request.POST.get("judgement", ""),
        "reason": visit.request.POST.get("reason", ""),
    }  # fmt: skip
