"""Pages of a list: each begins where the one before ended, and all are of one moment."""

import base64
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final, TypeVar

from django.http import HttpRequest, HttpResponse

from hudna.console.api.problems import ProblemError
from hudna.desk.ask import Ledger
from hudna.desk.ledger.heads import size

MOST: Final = 500
USUAL: Final = 100

Place = TypeVar("Place")
LONGEST: Final = 1_000
"""Characters of a cursor: one may hold a name."""

_BEYOND: Final = 1 << 62


def cursor(ledger: Ledger, place: Sequence[Any]) -> str:
    """A place in a list, and how much of the ledger was known when the list was begun."""
    told = json.dumps([size(ledger), *place], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(told.encode()).decode().rstrip("=")


def begun(
    ledger: Ledger, told: str | None, place_of: Callable[..., Place]
) -> tuple[Ledger, Place | None]:
    """The ledger as it was known when the list was begun, and the place that a cursor names.

    `place_of` makes the place of what was written, and raises TypeError or ValueError for what is
    none. ProblemError for a cursor that was not given.
    """
    if not told:
        return ledger, None
    try:
        known, *place = json.loads(base64.b64decode(told + "=" * (-len(told) % 4), b"-_", True))
        found = place_of(*place)
        if len(told) > LONGEST or type(known) is not int or not 0 <= known <= size(ledger):
            raise ValueError(told)
    except (ValueError, TypeError, RecursionError) as error:
        raise ProblemError("bad-cursor") from error
    return replace(ledger, known=known), found


def pinned(ledger: Ledger) -> Ledger:
    """The ledger of this moment, whatever is written while it is asked."""
    return replace(ledger, known=size(ledger))


def whole(given: Any) -> int:
    """A whole number of a place; ValueError for none, or one that no store takes."""
    if type(given) is not int or not 0 <= given < _BEYOND:
        raise ValueError("no place")
    return given


def text(value: str | None) -> str:
    """A text, or nothing, as JSON."""
    return json.dumps(value)


def following(request: HttpRequest, cursor: str | None) -> str | None:
    """The address of the next page; None if there is none."""
    if cursor is None:
        return None
    asked = request.GET.copy()
    asked["cursor"] = cursor
    return request.build_absolute_uri(f"{request.path}?{asked.urlencode()}")


def link(response: HttpResponse, following: str | None) -> HttpResponse:
    """The same answer with a link to the next page in its head (RFC 8288)."""
    if following is not None:
        response["Link"] = f'<{following}>; rel="next"'
    return response
