"""Incidents: occurrences that claims are held to describe, with what they tell differently."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from ninja import Query

from hudna.console.api import reckoned
from hudna.console.api.operations import answer, visiting
from hudna.console.api.shapes.sides import (
    DifferenceTold,
    IncidentReport,
    Incidents,
    IncidentsAsked,
    IncidentTold,
    WayTold,
)
from hudna.desk import incidents
from hudna.desk.series import speaker_name

MOST_DAYS: Final = 31
_USUAL: Final = 7
_listed: Final = reckoned.beside(incidents.listed)


def listing(request: HttpRequest, asked: Query[IncidentsAsked]) -> HttpResponse:
    """The incidents of some days, each with all claims that tell of it."""
    visit = visiting(request)
    ledger = visit.known_on(asked.known_on)
    first, last = reckoned.days(ledger, (asked.from_on, asked.to_on), MOST_DAYS, _USUAL)
    wanted = incidents.Asked(first, last, asked.place)
    found = _listed(ledger, wanted) if last else []
    visit.note_shown({report.digest for one in found for report in one.reports})
    return answer(Incidents(first=first, last=last, incidents=list(map(incident, found))))


def incident(one: incidents.Occurrence) -> IncidentTold:
    """An incident as programs are told of it."""
    differences = [DifferenceTold(what=difference.name, ways=[
        WayTold(told=told or None, claims=list(ids)) for told, ids in difference.ways
    ]) for difference in one.differences()]  # fmt: skip
    return IncidentTold(
        id=one.id, first=one.first_on, last=one.last_on, place=incidents.place_name(one),
        places=list(one.places), governorate=one.governorate or None,
        claims=list(map(_report, one.reports)), differences=differences,
    )  # fmt: skip


def _report(one: incidents.Report) -> IncidentReport:
    claim = one.held.claim
    return IncidentReport(
        claim=claim.id, document=claim.document, digest=one.digest, day=one.held.bulletin_on,
        speaker=speaker_name(one.held), type=one.type, weapons=list(one.weapons),
        attackers=list(one.attackers), times=one.count, killed=one.killed, wounded=one.wounded,
        harm=[each.claim.id for each in one.harm], quote=claim.quote,
    )  # fmt: skip
