"""Judging a claim, in the name of who sent it."""

from django.http import HttpRequest, HttpResponse

from hudna.console.api import tags
from hudna.console.api.answers.claims import kept, shown
from hudna.console.api.operations import answer, visiting
from hudna.console.api.problems import ProblemError
from hudna.console.api.shapes.claims import Judged, JudgementSent, KeptClaim
from hudna.desk.review import judging
from hudna.desk.review.judging import Verdict


def judge(request: HttpRequest, sent: JudgementSent) -> HttpResponse:
    """Uphold a claim, correct it or set it aside: an entry in your name, for a reason.

    With `If-Match` (the ETag of the claim as you saw it) it is judged only while it stands so.
    """
    visit = visiting(request)
    seen = shown(visit, visit.ledger, sent.claim)
    if not tags.is_as_seen(request, tags.of_content(answer(seen).content)):
        raise ProblemError("changed-meanwhile")
    verdict = Verdict(sent.judgement, sent.reason, visit.name, tuple(sent.changes))
    found = judging.judge(visit.ledger, seen.read_id, verdict)
    visit.note_shown({found.held.digest})
    told = Judged(entry=found.number, blind=found.blind, kept=KeptClaim(**kept(found.held)))
    response = answer(told, 201)
    response["Location"] = f"/api/v1/claims/{found.held.read_id}"
    return response
