"""Declaring an address: the page that answers, and what it needs. Nothing is open by mistake."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import wraps
from typing import Any, Final

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotAllowed,
    QueryDict,
)
from django.urls import URLPattern, path

from hudna.console.access import Need, restricted
from hudna.console.access.visit import Visit, visit_of
from hudna.desk import evidence
from hudna.desk.ask import Ledger

Page = Callable[..., HttpResponseBase]
View = Callable[..., HttpResponseBase]


class Of(Enum):
    """What an address shows one of; the value is the parameter of the address that names it.

    An incident is named by any claim that tells of it.
    """

    DOCUMENT = "digest"
    CLAIM = "claim"
    INCIDENT = "incident"


@dataclass(frozen=True)
class Route:
    """An address with what it needs.

    `of`: what it shows one of, so that a look at a restricted one is noted; `writes`: whether it
    takes what people send.
    """

    address: str
    page: Page
    name: str
    needs: Need
    of: Of | None = None
    writes: bool = False

    def pattern(self) -> URLPattern:
        """The same in Django's terms, behind the gate."""
        return path(self.address, _gate(self), name=self.name)


def route(address: str, page: Page, name: str, **terms: Any) -> Route:
    """Declare an address: `route("documents/<digest>/", reader, "reader", needs=Need.READ)`."""
    return Route(address, page, name, **terms)


def theirs(view: View) -> Page:
    """A view of a library as a page of ours."""
    return lambda visit, **named: view(visit.request, **named)


_READS: Final = ("GET", "HEAD")
_NUL: Final = "\0"


def _gate(route: Route) -> View:
    @wraps(route.page)
    def answer(request: HttpRequest, **named: Any) -> HttpResponseBase:
        _must_be_text(request, named)
        visit = visit_of(request)
        if route.needs not in visit.grants:
            return _turned_away(visit)
        if request.method not in _READS and not (route.writes and request.method == "POST"):
            return HttpResponseNotAllowed([*_READS, *(["POST"] if route.writes else [])])
        note(route, visit, named)
        return route.page(visit, **named)

    answer.route = route  # type: ignore[attr-defined]  # so that a guard can see what it needs
    return answer


def _must_be_text(request: HttpRequest, named: Mapping[str, Any]) -> None:
    """Http404 for an address that names what no store has; what was sent is taken without NULs.

    PostgreSQL has no text with a NUL in it.
    """
    if any(_NUL in str(one) for one in named.values()):
        raise Http404
    request.GET = _without_nul(request.GET)
    if request.method == "POST":
        request.POST = _without_nul(request.POST)


def _without_nul(sent: QueryDict) -> Any:
    if not any(_NUL in one for name, values in sent.lists() for one in (name, *values)):
        return sent
    found = QueryDict(mutable=True)
    for name, values in sent.lists():
        found.setlist(name.replace(_NUL, ""), [one.replace(_NUL, "") for one in values])
    return found


def _turned_away(visit: Visit) -> HttpResponse:
    """To the door, or, who is in and lacks the role, told so."""
    if visit.person is not None:
        raise PermissionDenied
    if visit.is_part:  # a part of a page cannot hold the door: the whole page goes there
        return HttpResponse(status=204, headers={"HX-Refresh": "true"})
    return redirect_to_login(visit.request.get_full_path())


def note(route: Route, visit: Visit, named: Mapping[str, Any]) -> None:
    """Write down that somebody was shown what the address names, if it is restricted."""
    if route.of is None or visit.person is None:
        return
    digests = _digests(route.of, visit.ledger, str(named[route.of.value]))
    if "other" in named:  # a second document beside it
        digests |= _digests(Of.DOCUMENT, visit.ledger, str(named["other"]))
    restricted.note_looks(visit.person, digests, visit.request.path)


def _digests(of: Of, ledger: Ledger, name: str) -> set[str]:
    """The documents that are looked at under that name; none if they are not for the visitor."""
    if of in (Of.CLAIM, Of.INCIDENT):
        return evidence.digests_of(ledger, name)
    return {name} - ledger.hidden
