"""Truces: the list, and one with its parties, its promises, who joined and how it stands."""

from datetime import date

from django.http import Http404, HttpResponse

from hudna.console.access.visit import Visit
from hudna.console.pages import asked, registers
from hudna.desk.registers import truces as desk
from hudna.desk.registers.truces import NotYetError, Truce, TruceStanding, UnknownTruceError


def truces(visit: Visit) -> HttpResponse:
    """All truces, by theatre."""
    return visit.page("registers/truces.html", {"rows": desk.listed()})


def truce(visit: Visit, truce: str) -> HttpResponse:
    """One truce; `?on=` names the day of its standing."""
    try:
        found = desk.sheet(visit.ledger, truce)
    except UnknownTruceError as error:
        raise Http404 from error
    on = asked.day(visit.request, "on") or found.on
    context = {"found": found, "on": on, "standings": _standings(visit, found.row.truce, on),
               "address": visit.request.get_full_path()}  # fmt: skip
    return visit.page("registers/truce.html", context)


def _standings(visit: Visit, truce: Truce, on: date) -> list[TruceStanding] | None:
    """How it stands; None while that is being reckoned."""
    try:
        return desk.standings(visit.ledger, truce, on, registers.PATIENCE)
    except NotYetError:
        return None
