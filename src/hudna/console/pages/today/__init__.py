"""Today: where the truce stands on a day, as claimed; each figure leads to its claim.

The page itself shows what is quick. Each panel below it has an address of its own; a script asks
for it when the page has come, without one it is a link. `?all=1` has everything on one page.
"""

from datetime import date, timedelta
from typing import Any, Final

from django.http import HttpResponse

from hudna.console.access.visit import Visit
from hudna.console.pages import asked
from hudna.console.pages.today.panels import AT_ONCE, PANELS, address_of
from hudna.desk import ask
from hudna.desk.status.screen import Screen, screen

UNREAD_SHOWN: Final = 12
_A_DAY: Final = timedelta(days=1)


def today(visit: Visit) -> HttpResponse:
    """The day that is asked for, the newest one kept by default."""
    on, known = asked.day(visit.request, "on"), asked.day(visit.request, "known")
    ledger = visit.known_on(known)
    found = screen(ledger, on)
    context: dict[str, Any] = {"found": found, "known": known}
    if found is not None:
        is_whole = bool(visit.request.GET.get("all"))
        context |= _quick(found) | {
            "last": ask.last_day(ledger),
            "is_whole": is_whole,
            "panels": [
                (one, address_of(one, found.on, known),
                 one.shown(found) if is_whole or one.name in AT_ONCE else None)
                for one in PANELS
            ],
        }  # fmt: skip
    return visit.page("today/page.html", context)


def _quick(found: Screen) -> dict[str, Any]:
    unread = found.unread
    return {
        "before": found.on - _A_DAY if found.on > date.min else None,
        "after": found.on + _A_DAY if found.on < date.max else None,
        "unread": unread[:UNREAD_SHOWN],
        "unread_count": len(unread),
        "unread_left": len(unread[UNREAD_SHOWN:]),
    }
