"""Pages that say what went wrong and what to do, in the language of the visitor."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.defaults import bad_request

from hudna.console.api import problems
from hudna.console.api.problems import ProblemError
from hudna.console.shown.figures import language


def not_understood(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """400: a request that no browser would send."""
    if problems.is_asked(request):
        return problems.answer(request, ProblemError("bad-request"))
    return bad_request(request, exception)


def refused(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """403: the visitor's role does not allow it."""
    if problems.is_asked(request):
        return problems.answer(request, ProblemError("role-lacks"))
    return render(request, "errors/refused.html", status=403)


def missing(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """404: nothing is there, or nothing that is for this visitor."""
    if problems.is_asked(request):
        return problems.answer(request, ProblemError("not-found"))
    return render(request, "errors/missing.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """500: hudna itself failed. The page asks no database anything: one may be what failed."""
    if problems.is_asked(request):
        return problems.answer(request, ProblemError("broken"))
    frame = {"language": language(), "direction": "rtl" if language() == "ar" else "ltr",
             "theme": "auto"}  # fmt: skip
    return HttpResponse(render_to_string("errors/broken.html", frame), status=500)


def form_is_stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: a form that was not made by this site for this visitor, or long ago."""
    return render(request, "errors/stale.html", status=403)
