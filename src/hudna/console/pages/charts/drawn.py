"""What a chart draws, as JSON of an address of its own that a browser need not take twice."""

from collections.abc import Callable, Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.utils.cache import get_conditional_response

from hudna import __version__
from hudna.console.access.visit import Visit
from hudna.console.pages.charts.asking import NoSuchChartError, Question
from hudna.console.shown import digits, figures
from hudna.desk import charting

Told = Callable[[], Mapping[str, Any]]


def answer(visit: Visit, told: Told) -> HttpResponseBase:
    """What is told, unless the browser has it: nothing is looked up for an answer that it has."""
    tag = etag(visit)
    kept: HttpResponse | None = get_conditional_response(visit.request, etag=tag)
    if kept is not None:
        return kept
    try:
        found = told()
    except NoSuchChartError as error:
        return JsonResponse({"told": str(error)}, status=400)
    response = JsonResponse(found, json_dumps_params={"ensure_ascii": False})
    response["ETag"] = tag
    response["Vary"] = "Cookie"
    return response


def etag(visit: Visit) -> str:
    """A name of all that the answer hangs on: the address, what is known, the language."""
    request = visit.request
    parts = (__version__, request.get_full_path(), charting.version(visit.ledger),
             figures.language(), digits.chosen())  # fmt: skip
    name = sha256("\n".join(parts).encode()).hexdigest()[:32]
    return f'"{name}"'


def further(request: HttpRequest, asked: Question, until: date | None) -> str | None:
    """The address of the stretch before, if there is one."""
    return f"{request.path}?{asked.query}&until={until.isoformat()}" if until else None
