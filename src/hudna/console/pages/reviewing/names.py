"""Places and parties that what is written so far may mean, by any spelling, as choices."""

from collections.abc import Iterator
from typing import Final

from django.http import HttpResponse

from hudna.console.access.visit import Visit
from hudna.console.shown import names
from hudna.desk import places
from hudna.desk.who import finding

_CANDIDATES: Final = 8
_PARTIES: Final = ("speaker", "attacker")
"""The fields of a correction that name a party."""


def find_places(visit: Visit) -> HttpResponse:
    """The places that the field `place` may mean."""
    sought = _sought(visit, "place")
    found = places.find(sought, limit=_CANDIDATES).candidates if sought else ()
    choices = [(one.place.id, " · ".join(_whereabouts(one.place.id))) for one in found]
    return visit.page("review/names.html", {"choices": choices})


def find_parties(visit: Visit) -> HttpResponse:
    """The parties that the field `speaker` or `attacker` may mean."""
    sought = next(filter(None, (_sought(visit, name) for name in _PARTIES)), "")
    found = finding.find(sought, limit=_CANDIDATES) if sought else ()
    choices = [(one.party.id, names.registered(one.party.id)) for one in found]
    return visit.page("review/names.html", {"choices": choices})


def _sought(visit: Visit, name: str) -> str:
    return visit.request.GET.get(name, "").strip()[:100]


def _whereabouts(id: str) -> Iterator[str]:
    """A place by its name, then those that it lies in."""
    yield names.registered(id)
    yield from (names.registered(one.id) for one in places.look(id).inside)
