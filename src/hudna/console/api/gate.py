"""What stands before each operation: who asks, how often, whether they may, and what they have."""

import logging
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from itertools import groupby
from typing import Any, Final

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotModified,
)
from django.urls import URLPattern, path
from django.views.decorators.csrf import csrf_exempt

from hudna.console.access.route import note
from hudna.console.api import coming, once, problems, tags
from hudna.console.api.operations import Endpoint, Tagged
from hudna.console.api.problems import ProblemError
from hudna.console.shown.told import told_to_a_program
from hudna.desk import DeskError
from hudna.desk.remembered import NotYetError

_LOG: Final = logging.getLogger("hudna")
_READS: Final = ("GET", "HEAD")
_AGAIN: Final = 1
"""Seconds after which it is worth asking again for what is being reckoned."""


def patterns(endpoints: Sequence[Endpoint]) -> list[URLPattern]:
    """The addresses of these endpoints, each once, behind the gate."""
    by_address = groupby(endpoints, key=lambda one: one.address)
    return [_pattern({one.method: one for one in those}) for _, those in by_address]


def _pattern(methods: Mapping[str, Endpoint]) -> URLPattern:
    first = next(iter(methods.values()))
    return path(first.address, _gate(methods), name=first.name)


def _gate(methods: Mapping[str, Endpoint]) -> Callable[..., HttpResponseBase]:
    first = next(iter(methods.values()))

    @wraps(first.page)
    def answer(request: HttpRequest, **named: Any) -> HttpResponseBase:
        try:
            response = _answer(_asked(request, methods), request, named)
        except ProblemError as error:
            response = problems.answer(request, error)
        except Exception as error:
            response = problems.answer(request, _problem(request, error))
        return _without_body(response) if request.method == "HEAD" else response

    answer.route = first  # type: ignore[attr-defined]  # so that a guard can see what it needs
    return csrf_exempt(answer)


def _asked(request: HttpRequest, methods: Mapping[str, Endpoint]) -> Endpoint:
    method = "GET" if request.method == "HEAD" else str(request.method)
    if method not in methods:
        allowed = [*(_READS if "GET" in methods else ()), *(methods.keys() - {"GET"})]
        raise ProblemError("method-not-allowed", headers={"Allow": ", ".join(allowed)})
    return methods[method]


def _answer(endpoint: Endpoint, request: HttpRequest, named: Mapping[str, Any]) -> HttpResponseBase:
    visit = coming.visit_by(request)
    coming.slow_down(visit)
    coming.must_be_granted(visit, endpoint.needs)
    coming.must_be_of_this_site(visit)
    _must_be_known(endpoint, request, named)
    tag = tags.of_ledger(visit) if endpoint.tagged is Tagged.LEDGER else None
    if tag is not None and tags.is_had(request, tag):
        note(endpoint, visit, named)
        return _tagged(HttpResponseNotModified(), tag)
    note(endpoint, visit, named)
    if endpoint.writes:
        _take_body(endpoint, request)
        return once.answered(visit, lambda: endpoint.run(visit, named))
    return _tagged(*_by_content(endpoint, request, endpoint.run(visit, named), tag))


def _by_content(
    endpoint: Endpoint, request: HttpRequest, response: HttpResponseBase, tag: str | None
) -> tuple[HttpResponseBase, str | None]:
    if endpoint.tagged is not Tagged.CONTENT or not isinstance(response, HttpResponse):
        return response, tag
    found = tags.of_content(response.content)
    return (HttpResponseNotModified() if tags.is_had(request, found) else response), found


def _tagged(response: HttpResponseBase, tag: str | None) -> HttpResponseBase:
    if tag is not None and response.status_code in (200, 304):
        response.headers["ETag"] = tag
    return response


def _must_be_known(endpoint: Endpoint, request: HttpRequest, named: Mapping[str, Any]) -> None:
    """ProblemError for a parameter that is not of this operation, or stands there twice."""
    for name, values in request.GET.lists():
        if name not in endpoint.parameters:
            raise ProblemError("unknown-parameter", more={"parameter": name})
        if len(values) > 1:
            raise ProblemError("bad-parameter", more={"errors": [{"where": name, "code": "twice"}]})
    for name, value in (*named.items(), *((n, v) for n, vs in request.GET.lists() for v in vs)):
        if "\0" in str(value):
            raise ProblemError("bad-parameter", more={"errors": [{"where": name, "code": "nul"}]})


def _take_body(endpoint: Endpoint, request: HttpRequest) -> None:
    """Read the body, as large as this operation takes one; ProblemError for a larger one."""
    try:
        length = int(request.headers.get("Content-Length") or 0)
    except ValueError as error:
        raise ProblemError("bad-request") from error
    if length > endpoint.largest:
        raise ProblemError("too-large", more={"largest": endpoint.largest})
    request._body = request.read()  # Django would take no more than a form may have


def _problem(request: HttpRequest, error: Exception) -> ProblemError:
    if isinstance(error, Http404):
        return ProblemError("not-found")
    if isinstance(error, DeskError):
        sort = "no-answer" if request.method in _READS else "cannot-be-taken"
        return ProblemError(sort, told_to_a_program(error))
    if isinstance(error, (BadRequest, SuspiciousOperation)):
        return ProblemError("bad-request")
    if isinstance(error, NotYetError):
        return ProblemError("not-yet", headers={"Retry-After": str(_AGAIN)})
    _LOG.error("%s %s failed", request.method, request.path, exc_info=error)
    return ProblemError("broken")


def _without_body(response: HttpResponseBase) -> HttpResponseBase:
    """What HEAD is answered: all that stands at the head of what GET would be."""
    if isinstance(response, HttpResponse):
        length = str(len(response.content))
        response.content = b""
        response.headers["Content-Length"] = length
        return response
    response.close()
    return HttpResponse(headers=dict(response.headers))
