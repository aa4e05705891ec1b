"""All claims that wait and that one rule read, judged in one act."""

from datetime import date
from typing import Final

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from hudna.console.access.visit import Visit
from hudna.console.pages.reviewing import undoing
from hudna.desk import DeskError, evidence
from hudna.desk.review.at_once import by_rule
from hudna.desk.review.at_once.by_rule import MOST, SURE, Place
from hudna.desk.review.judging import Verdict
from hudna.record.said import say

ON_A_PAGE: Final = 50


def rule(visit: Visit, claim: str) -> HttpResponse:
    """What waits of the rule that read this claim; what is chosen and sent is judged together."""
    like = evidence.of_claim(visit.ledger, claim)
    if like is None:
        raise Http404
    told: DeskError | None = None
    if visit.request.method == "POST":
        try:
            numbers = by_rule.judge(visit.ledger, _chosen(visit), _verdict(visit))
        except DeskError as error:
            told = error
        else:
            undoing.wrote(visit, numbers)
            return HttpResponseRedirect(reverse("rule", args=[like.read_id]))
    found = by_rule.waiting(visit.ledger, like, visit.name, _after(visit), ON_A_PAGE)
    following = f"{found.following.on}_{found.following.key}" if found.following else ""
    context = {
        "found": found, "like": like, "told": told, "following": following, "most": MOST,
        "total": found.left + found.judged, "undo": undoing.offered(visit),
        "rows": [(one, found.sentences.get(one.claim.id, one.claim.quote)) for one in found.claims],
        "chosen": _chosen(visit), "reason": visit.request.POST.get("reason", ""),
        "judgement": visit.request.POST.get("judgement", ""),
    }  # fmt: skip
    return visit.page("review/rule.html", context, status=422 if told else 200)


def _chosen(visit: Visit) -> list[str]:
    return visit.request.POST.getlist("claim")


def _verdict(visit: Visit) -> Verdict:
    form = visit.request.POST
    if form.get("judgement") not in SURE:
        raise DeskError(say("choose what to do with them"))
    return Verdict(form["judgement"], form.get("reason", "")[:500], visit.name)


def _after(visit: Visit) -> Place | None:
    on, _, key = visit.request.GET.get("after", "").partition("_")
    try:
        return Place(date.fromisoformat(on), int(key))
    except ValueError:
        return None
