"""The tokens of a person's account: made, shown once, withdrawn."""

from typing import Any, Final

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from hudna.console.access import Scope
from hudna.console.access import tokens as keys
from hudna.console.access.visit import Visit, visit_of
from hudna.console.models import LONGEST_NAME, Person
from hudna.desk import DeskError

TERMS: Final = (7, 30, 90, 366)
"""For how many days a token may be made on the page."""


@reauthentication_required  # type: ignore[untyped-decorator]
def tokens(request: HttpRequest) -> HttpResponse:
    """The tokens; what is sent makes one or withdraws one. Its key is shown in this answer only."""
    visit = visit_of(request)
    assert visit.person is not None
    if request.method != "POST":
        return _page(visit, visit.person)
    try:
        if "withdraw" in request.POST:
            return _withdrawn(request, visit.person)
        return _made(visit, visit.person)
    except (DeskError, ValueError):
        told = gettext("Give the token a name and one or more scopes that your role allows.")
        return _page(visit, visit.person, {"told": told}, status=422)


def _made(visit: Visit, person: Person) -> HttpResponse:
    form = visit.request.POST
    scopes = [Scope(one) for one in form.getlist("scope")]
    _, key = keys.make(person, form.get("name", ""), scopes, int(form.get("days", "0")))
    return _page(visit, person, {"key": key})


def _withdrawn(request: HttpRequest, person: Person) -> HttpResponse:
    token = keys.withdraw(request.POST["withdraw"], person)
    messages.success(request, gettext("The token %(name)s is withdrawn.") % {"name": token.name})
    return HttpResponseRedirect(reverse("account_tokens"))


def _page(
    visit: Visit, person: Person, more: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    context = {
        "tokens": [(one, one.scopes.split()) for one in keys.of(person)],
        "scopes": [str(one) for one in keys.allowed(person)], "terms": TERMS, "usual": keys.USUAL,
        "longest": LONGEST_NAME, "chosen": visit.request.POST.getlist("scope") or [Scope.READ],
    }  # fmt: skip
    response = visit.page("signing/tokens.html", context | (more or {}), status)
    response.headers["Cache-Control"] = "no-store"
    return response
