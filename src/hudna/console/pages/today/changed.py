"""What changed: the panel of Today, and a page on which the days to compare are chosen."""

from dataclasses import replace
from typing import Any

from django.http import HttpResponse

from hudna.console.access.visit import Visit
from hudna.console.pages import asked
from hudna.console.pages.today import rows
from hudna.console.pages.today.panels import PANELS, answered
from hudna.desk.changes import Asked, last_written_on
from hudna.desk.status.screen import Screen

(_PANEL,) = (one for one in PANELS if one.name == "changes")


def changes(visit: Visit) -> HttpResponse:
    """Between two days, and between two days on which it was known; a day apart by default."""
    return answered(visit, _PANEL, lambda found: _shown(visit, found))


def _shown(visit: Visit, found: Screen) -> dict[str, Any]:
    return rows.of_changes(found.changes(compared(visit, found)))


def compared(visit: Visit, found: Screen) -> Asked:
    """The days that the address names."""
    before = asked.day(visit.request, "before") or rows.day_before(found.on)
    last = last_written_on(found.ledger) or found.on
    since = asked.day(visit.request, "since") or rows.day_before(last)
    return replace(Asked(found.on, before, since), before=min(before, found.on))
