"""Reviewing: what needs a person, and a claim on its sheet to be judged, by keyboard alone."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from hudna.console.access import GRANTS, Role, people
from hudna.console.access import Need as Granted
from hudna.console.access.visit import Visit
from hudna.console.pages.asked import seen
from hudna.console.pages.reviewing import undoing
from hudna.console.shown import corrections
from hudna.console.shown.highlights import Mark, paragraphs
from hudna.desk import DeskError
from hudna.desk.remembered import NotYetError, Remembered
from hudna.desk.review import assigning, judging, showing
from hudna.desk.review.history import SECOND
from hudna.desk.review.judging import JUDGEMENTS, Verdict
from hudna.desk.review.needs import NEEDS, Need
from hudna.desk.review.queue import Asked, is_at_hand, queue
from hudna.desk.review.showing import Sheet
from hudna.record import Span
from hudna.record.said import say

SHOWN: Final = 60
PATIENCE: Final = 0.05
"""So many seconds a page waits for the queue, where nobody asked for it before."""

_QUEUE: Final = Remembered(queue)
"""Asked for by every sheet, for the claim that follows."""


def review(visit: Visit) -> HttpResponse:
    """What needs this person, the most pressing first; `?need=` one sort of it."""
    need = visit.request.GET.get("need", "")
    mine = visit.request.GET.get("of") == "me"
    context: dict[str, Any] = {"need": need, "sorts": NEEDS, "mine": mine,
                               "undo": undoing.offered(visit)}  # fmt: skip
    try:
        needs, total = _queue(visit, need, mine=mine)
    except NotYetError:
        context["look_again"] = visit.request.get_full_path()
    else:
        context |= {"needs": needs, "left": total - len(needs)}
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
            undoing.wrote(visit, [judged.number])
            return HttpResponseRedirect(_following(_waiting(visit), claim) or reverse("review"))
    return visit.page("review/sheet.html", _context(visit, claim, sheet, told),
                      status=422 if told else 200)  # fmt: skip


def _queue(visit: Visit, need: str = "", *, mine: bool = False) -> tuple[list[Need], int]:
    """What needs this person; NotYetError while all of it is gathered for the first time."""
    wanted = (need,) if need in NEEDS else ()
    asked = Asked(visit.name, needs=wanted, limit=SHOWN, assignee=visit.name if mine else None)
    if is_at_hand(visit.ledger, asked):
        return _QUEUE(visit.ledger, asked)
    return _QUEUE.within(PATIENCE, visit.ledger, asked)


def ask(visit: Visit, claim: str) -> HttpResponse:
    """Ask another person to look at the claim, or to judge it without seeing what others judged."""
    sheet, form = _sheet(visit, claim), visit.request.POST
    told: DeskError | None = None
    if visit.request.method == "POST":
        to, why = form.get("to", ""), form.get("why", "")[:500]
        asked_of = assigning.second if form.get("task") == SECOND else assigning.assign
        try:
            if to not in _others(visit):
                raise DeskError(say("choose who is asked: somebody else who may judge"))
            asked_of(visit.ledger, claim, to, visit.name, why)
        except DeskError as error:
            told = error
        else:
            messages.success(visit.request, gettext("%(name)s is asked.") % {"name": to})
            return HttpResponseRedirect(reverse("judge", args=[claim]))
    return visit.page("review/sheet.html", _context(visit, claim, sheet, told),
                      status=422 if told else 200)  # fmt: skip


def _others(visit: Visit) -> list[str]:
    """Everybody else who may judge."""
    others = (one for one in people.everybody() if one.is_active and one != visit.person)
    return [one.username for one in others if Granted.JUDGE in GRANTS[Role(one.role)]]


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
                   tuple(corrections.changes(sheet.claim, form)), seen(form))  # fmt: skip


def _waiting(visit: Visit) -> list[Need] | None:
    """The queue of this person; None while it is not there yet."""
    try:
        return _queue(visit)[0]
    except NotYetError:
        return None


def _following(needs: Sequence[Need] | None, claim: str) -> str | None:
    """The address of the next claim of the queue; None if there is none, that of the queue while
    it is not there yet."""
    if needs is None:
        return reverse("review")
    ids = [one.held.read_id for one in needs if one.held]
    left = [one for one in ids if not one.startswith(claim)]
    after = ids[ids.index(claim) + 1 :] if claim in ids else left
    following = next(iter((*after, *left)), None)
    return reverse("judge", args=[following]) if following else None


def _need_of(needs: Iterable[Need], claim: str) -> Need | None:
    """Why the claim stands in the queue; None if it does not."""
    return next((one for one in needs if one.held and one.held.read_id.startswith(claim)), None)


def _context(visit: Visit, claim: str, sheet: Sheet, told: DeskError | None) -> dict[str, Any]:
    start, span = sheet.sentence.start, sheet.claim.span
    here = Mark("here", "claim", Span(span.start - start, span.stop - start))
    needs = _waiting(visit)
    return {
        "sheet": sheet, "document": sheet.document, "told": told, "id": claim,
        "sentence": paragraphs(sheet.sentence.of(sheet.document.text), [here]),
        "others": _others(visit), "undo": undoing.offered(visit), "second": SECOND,
        "fields": corrections.fields(sheet.claim, visit.request.POST),
        "following": _following(needs, claim), "need": _need_of(needs or (), claim),
        "seen": sheet.acts[-1].number if sheet.acts else 0,
        "chosen": visit.request.POST.get("judgement", ""),
        "reason": visit.request.POST.get("reason", ""),
    }  # fmt: skip
