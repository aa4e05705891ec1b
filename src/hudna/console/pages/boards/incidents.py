"""Incidents: what several accounts tell of one occurrence, beside each other."""

from datetime import date
from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from hudna.console.access import Need
from hudna.console.access.visit import Visit
from hudna.console.pages.boards import Period, address, period
from hudna.console.shown import claims
from hudna.console.shown.boards import occurred
from hudna.desk import DeskError, evidence
from hudna.desk.ask import Held
from hudna.desk.explain import kept_sentences
from hudna.desk.incidents import board
from hudna.desk.incidents.board import MOST_DAYS, Linked, Place, Sought
from hudna.desk.kept import Answer
from hudna.record.said import say

USUAL_DAYS: Final = 7
ON_A_PAGE: Final = 40
_WORDS: Final = 100
_NONE: Final[Answer[Any]] = Answer(None, True)


def listing(visit: Visit) -> HttpResponse:
    """The incidents of the days asked for; each claim by itself until they are linked."""
    chosen, sought = period(visit, USUAL_DAYS, MOST_DAYS), sought_in(visit)
    context: dict[str, Any] = {"period": chosen, "sought": sought, "selects": ()}
    if chosen is not None:
        context |= {"here": address(chosen, **vars(sought)),
                    "before": chosen.before and address(chosen.before, **vars(sought)),
                    **_listed(visit, chosen, sought)}  # fmt: skip
    template = "boards/occurred.html" if visit.is_part else "boards/incidents.html"
    return visit.page(template, context)


def sought_in(visit: Visit) -> Sought:
    """What the address seeks among them."""
    given = visit.request.GET
    return Sought(*(given.get(name, "")[:_WORDS] for name in Sought.__annotations__))


def _listed(visit: Visit, chosen: Period, sought: Sought) -> dict[str, Any]:
    refusal: DeskError | None = None
    answer: Answer[Any] = _NONE
    try:
        answer = board.linked(visit.ledger, chosen.first, chosen.last)
    except DeskError as error:
        refusal = error
    if answer.value is None:
        alone = board.unlinked(visit.ledger, chosen.first, chosen.last, ON_A_PAGE)
        return {"answer": answer, "refusal": refusal, "alone": alone}
    found, more = board.chosen(answer.value, sought, _after(visit), ON_A_PAGE)
    following = f"{found[-1].incident.last_on}_{found[-1].incident.id}" if more else ""
    return {"answer": answer, "rows": [occurred.row(one) for one in found], "following": following,
            "selects": occurred.selects(answer.value, sought)}  # fmt: skip


def _after(visit: Visit) -> Place | None:
    on, _, id = visit.request.GET.get("after", "").partition("_")
    try:
        return Place(date.fromisoformat(on), id)
    except ValueError:
        return None


def one(visit: Visit, incident: str) -> HttpResponse:
    """The incident of which a claim tells: its claims beside each other, and what differs."""
    told = evidence.of_claim(visit.ledger, incident)
    if told is None or told.claim.kind != "incident":
        raise Http404
    refusal: DeskError | None = None
    wrong: DeskError | None = None
    answer: Answer[tuple[Linked, tuple[Linked, ...]]] = _NONE
    try:
        answer = board.one_of(visit.ledger, told)
    except DeskError as error:
        refusal = error
    if visit.request.method == "POST":
        try:
            _judge(visit, answer)
        except DeskError as error:
            wrong = error
        else:
            messages.success(visit.request, gettext("Written down. The claims are linked anew."))
            return HttpResponseRedirect(reverse("incident", args=[told.read_id]))
    context = _shown(visit, told, answer) | {"refusal": refusal, "told": wrong}
    return visit.page("boards/incident.html", context, status=422 if wrong else 200)


def _judge(visit: Visit, answer: Answer[tuple[Linked, tuple[Linked, ...]]]) -> None:
    form = visit.request.POST
    if answer.value is None or not answer.is_fresh:
        raise DeskError(say("its claims are being linked: wait a moment, look, and then decide"))
    (found, near), reason = answer.value, form.get("reason", "")[:500]
    chosen = set(form.getlist("claim"))
    if form.get("what") == "split":
        board.split(visit.ledger, found, sorted(chosen), reason, visit.name)
    elif form.get("what") == "merge":
        others = [one for one in near if one.claim in chosen]
        if not others:
            raise DeskError(say("choose which incidents are the same as this one"))
        board.merge(visit.ledger, [found, *others], reason, visit.name)
    else:
        raise DeskError(say("choose what to do with it"))


def _shown(
    visit: Visit, told: Held, answer: Answer[tuple[Linked, tuple[Linked, ...]]]
) -> dict[str, Any]:
    context: dict[str, Any] = {"held": told, "answer": answer, "here": visit.request.path,
                               "may_act": Need.JUDGE in visit.grants}  # fmt: skip
    held = [told]
    if answer.value is not None:
        found, near = answer.value
        held = [report.held for report in found.incident.reports]
        context |= {"row": occurred.row(found), "near": [occurred.row(one) for one in near],
                    "differences": occurred.differences(found.incident)}  # fmt: skip
    words = kept_sentences(visit.ledger, held)
    fields = {one.read_id: claims.said(one.claim) for one in held}
    if answer.value is not None:
        fields = {report.id: occurred.fields(report) for report in answer.value[0].incident.reports}
    context["sides"] = [(one, words.get(one.claim.id, one.claim.quote), fields[one.read_id])
                        for one in held]  # fmt: skip
    return context
