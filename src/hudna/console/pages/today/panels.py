"""The panels of Today: each a part that a script puts into the page, and a page of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hudna.console.access.visit import Visit
from hudna.console.pages import asked
from hudna.console.pages.today import figures, rows
from hudna.desk.remembered import NotYetError
from hudna.desk.status.screen import Screen, screen

PATIENCE: Final = 0.05
"""For so many seconds a visitor waits for a panel; then the page says that it is being reckoned."""


@dataclass(frozen=True)
class Panel:
    """A panel: the name of its address and template, its title, and what it shows of a day.

    `is_quick`: it is reckoned for who asks, nobody waits for others. `further`: what it shows after
    the row that is named so, where a panel has more than its first rows.
    """

    name: str
    title: Any
    shown: Callable[[Screen], Any]
    further: Callable[[Screen, str], Any] | None = None
    is_quick: bool = False

    @property
    def template(self) -> str:
        """The template of the part."""
        return f"today/parts/{self.name}.html"


def _listed(name: str, title: Any, table: Callable[..., Any]) -> Panel:
    return Panel(name, title, table, table, is_quick=True)


PANELS: Final[Sequence[Panel]] = (
    _listed("totals", _("In the truce"), figures.totals),
    Panel("standing", _("How the truce stands in each governorate"), rows.standing),
    Panel("changes", _("What changed"), rows.changed),
    _listed("figures", _("Last figures of each speaker"), figures.by_speaker),
    _listed("breaches", _("Breaches by governorate"), figures.breaches),
    Panel("checks", _("What does not add up"), rows.checks),
    Panel("assurances", _("Assurances in force"), rows.assurances),
    Panel("incidents", _("Incidents of the last seven days"), rows.incidents),
    Panel("silence", _("Who was not heard"), rows.silence),
)
"""In the order of the page. That of changes has an address outside, with days of its own."""


AT_ONCE: Final = ("totals",)
"""What the page of Today has in itself; it asks for the other panels when it has come."""


def address_of(panel: Panel, on: date, known: date | None) -> str:
    """Where the panel of a day is found."""
    said = {"on": on.isoformat()} | ({"known": known.isoformat()} if known else {})
    return f"{reverse(f'today-{panel.name}')}?{urlencode(said)}"


def page_of(name: str) -> Callable[[Visit], HttpResponse]:
    """The page of the panel of that name."""
    (panel,) = (one for one in PANELS if one.name == name)

    def page(visit: Visit) -> HttpResponse:
        further, after = panel.further, visit.request.GET.get("after", "")
        if further and after:
            return answered(visit, panel, lambda found: further(found, after))
        return answered(visit, panel, panel.shown)

    return page


def answered(visit: Visit, panel: Panel, shown: Callable[[Screen], Any]) -> HttpResponse:
    """The panel of the day that is asked for; where it takes long, that it is being reckoned."""
    on, known = asked.day(visit.request, "on"), asked.day(visit.request, "known")
    ledger = visit.known_on(known)
    day = screen(ledger, on)
    part, template = None, "today/nothing.html"
    if day is not None:
        try:
            part = shown(Screen(ledger, day.on, None if panel.is_quick else PATIENCE))
            template = template if part == {} else panel.template
        except NotYetError:
            template = "today/waiting.html"
    context = {
        "panel": panel, "part": part, "template": template, "found": day, "known": known,
        "address": visit.request.get_full_path(),
        "begins": address_of(panel, day.on, known) if day else "",
        "seen_from": _seen_from(day, known),
    }  # fmt: skip
    return visit.page(template if visit.is_part else "today/panel.html", context)


def _seen_from(day: Screen | None, known: date | None) -> dict[str, Any]:
    """The days around, for the way from one to the next."""
    if day is None:
        return {}
    step = timedelta(days=1)
    said = f"&known={known.isoformat()}" if known else ""
    return {
        "today": f"{reverse('today')}?on={day.on.isoformat()}{said}",
        "before": f"?on={day.on - step}{said}" if day.on > date.min else "",
        "after": f"?on={day.on + step}{said}" if day.on < date.max else "",
    }
