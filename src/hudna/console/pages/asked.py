"""What a page is asked for in its address: days, a place in a list. What is none is left out."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpRequest

from hudna.desk.evidence import Place
from hudna.desk.registers.places import Some

_TOO_LONG: Final = 10
_LONGEST: Final = 18
"""Digits of an entry's number."""
_NO_KEY: Final = 1 << 63
"""No row of a store has such a key."""


def day(request: HttpRequest, name: str) -> date | None:
    """The day that the address gives under that name, as YYYY-MM-DD; None for none."""
    try:
        return date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None


def number(request: HttpRequest, name: str) -> int | None:
    """The whole number, 0 or above, that the address gives under that name; None for none."""
    found = request.GET.get(name, "")
    return int(found) if found.isascii() and found.isdigit() and len(found) < _TOO_LONG else None


def seen(form: Mapping[str, Any]) -> int | None:
    """The last entry that the sender of a form saw, 0 for none; None where it does not say."""
    found = form.get("seen", "")[:_LONGEST]
    return int(found) if found.isascii() and found.isdigit() else None


def place(request: HttpRequest) -> Place | None:
    """Where a page of a list begins: `after=2016-03-24_17`; None for its beginning."""
    on, _, number = request.GET.get("after", "").partition("_")
    try:
        found = Place(date.fromisoformat(on) if on else None, int(number))
    except ValueError:
        return None
    return found if abs(found.number) < _NO_KEY else None


def written(place: Place | None) -> str:
    """The same for an address."""
    return f"{place.on or ''}_{place.number}" if place else ""


def claims(some: Some, which: str = "") -> dict[str, Any]:
    """A list of claims and the way to its next ones; `which`: of several lists on a page."""
    after = written(some.following)
    return {"held": some.held, "further": query(after=after, list=which) if after else ""}


def query(**asked: str | None) -> str:
    """What is asked for, as the query of an address; what is not asked for is left out."""
    return urlencode({name: value for name, value in asked.items() if value})
