"""What a map is asked for in its address, and the address that asks for it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from django.http import Http404
from django.urls import reverse
from django.utils.http import urlencode

from hudna.console.access.visit import Visit
from hudna.console.pages import asked as asked_for
from hudna.desk.configuration import today
from hudna.desk.mapped import MEASURES, SPANS, Asked, days_kept, theatres

FIRST: Final = "violations"
WEEK: Final = 7
_LONGEST: Final = 200


@dataclass(frozen=True)
class Request:
    """`kept`: the first and the last day of documents; `place`: the one whose claims are shown."""

    asked: Asked
    kept: tuple[date, date]
    place: str = ""

    def address(self, page: str = "map", **further: Any) -> str:
        """The address of a page that asks for the same; what is None in `further` is left out."""
        told = {**self.terms, "place": self.place, **further}
        return f"{reverse(page)}?{urlencode({k: v for k, v in told.items() if v})}"

    def settled(self, who: tuple[str, ...], theatre: str) -> "Request":
        """The same of those speakers and that theatre, so that the next day shows them too."""
        return replace(self, asked=replace(self.asked, who=who, theatre=theatre))

    @property
    def terms(self) -> Mapping[str, Any]:
        """What the address says beside the place."""
        asked, (who, against) = self.asked, (*self.asked.who, "", "")[:2]
        return {"measure": asked.measure, "who": who, "against": against, "on": asked.on,
                "days": asked.days, "theatre": asked.theatre}  # fmt: skip


def of(visit: Visit) -> Request:
    """What the visitor asks for; Http404 for a measure, theatre or place that there is not."""
    given = visit.request.GET
    kept = days_kept(visit.ledger) or (today(), today())
    measure = given.get("measure") or FIRST
    theatre = given.get("theatre") or None
    if measure not in MEASURES or theatre not in (None, *theatres()):
        raise Http404
    days = given.get("days", "")
    who = (given.get(one, "").strip()[:_LONGEST] for one in ("who", "against"))
    asked = Asked(
        measure, asked_for.day(visit.request, "on") or kept[1],
        int(days) if days in map(str, SPANS) else WEEK,
        tuple(dict.fromkeys(one for one in who if one)), theatre,
    )  # fmt: skip
    return Request(asked, kept, given.get("place", "")[:_LONGEST])
