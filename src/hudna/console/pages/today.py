"""Today: where the truce stands on a day, as claimed; each figure leads to its claim."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.http import HttpResponse

from hudna.console.access.visit import Visit
from hudna.console.pages import asked
from hudna.console.shown import claims, findings
from hudna.console.shown.registers import ways
from hudna.desk import ask
from hudna.desk.ask import Held
from hudna.desk.status import BreachRow, Latest
from hudna.desk.status import status as status_of

UNREAD_SHOWN: Final = 12
_A_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class Row:
    """What one speaker counted in one governorate: for each day a claim of each figure."""

    name: str
    speaker: str
    days: tuple[tuple[Held, ...], ...]


def today(visit: Visit) -> HttpResponse:
    """The day that is asked for, the newest one kept by default."""
    on, known = asked.day(visit.request, "on"), asked.day(visit.request, "known")
    ledger = visit.known_on(known)
    found = status_of(ledger, on)
    context: dict[str, Any] = {"found": found, "known": known, "last": ask.last_day(ledger)}
    if found is not None:
        context |= {
            "before": found.on - _A_DAY,
            "after": found.on + _A_DAY,
            "speakers": _by_speaker(found.tallies),
            "places": [_row(one) for one in found.breaches],
            "findings": [findings.told(one) for one in reversed(found.findings)],
            "unread": found.unread[:UNREAD_SHOWN],
            "unread_left": len(found.unread[UNREAD_SHOWN:]),
        }
    return visit.page("today.html", context)


def _by_speaker(tallies: tuple[Latest, ...]) -> list[tuple[Held, list[Latest]]]:
    """The figures of each speaker together, with one claim to name them by."""
    found: dict[str, list[Latest]] = {}
    for one in tallies:
        found.setdefault(one.last.told.voice, []).append(one)
    return [(rows[0].last, rows) for rows in found.values()]


def _row(one: BreachRow) -> Row:
    first = next(held for day in one.days for held in day)
    return Row(ways.governorate(first), ways.speaker(first), tuple(map(_once, one.days)))


def _once(day: Iterable[Held]) -> tuple[Held, ...]:
    """One claim for each figure that is printed, however often it is told."""
    found: dict[str, Held] = {}
    for one in day:
        found.setdefault(claims.figure(one.claim), one)
    return tuple(found.values())
