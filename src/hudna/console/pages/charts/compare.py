"""Comparison: two speakers against each other over days; what the gap between them is made of."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext

from hudna.console.access.visit import Visit
from hudna.console.pages.charts import drawn, telling
from hudna.console.pages.charts.asking import NoSuchChartError, Question, answering, question
from hudna.console.pages.charts.series import form, name_of, stretch_of
from hudna.console.shown import names
from hudna.console.shown.charted import gaps, sums
from hudna.desk import charting
from hudna.desk.charting import Period
from hudna.desk.compare.two import Cell, Day, Row, two

NO_SECOND = ""


@dataclass(frozen=True)
class DayRow:
    """A day, what each of the two told of it, and, where both did, the gap between them."""

    row: Row
    cells: tuple[Cell | None, Cell | None]
    day: Day | None

    @property
    def on(self) -> date:
        """The day."""
        return self.row.like.on

    @property
    def period(self) -> Period:
        """The same as a period of one day."""
        return Period(self.on, self.on)

    @property
    def besides(self) -> str:
        """Of what in particular, where a day has several rows."""
        return gaps.besides(self.row.like)

    @property
    def parts(self) -> list[tuple[str, float]]:
        """The parts of the gap that are not nothing."""
        return gaps.parts(self.day.gap) if self.day else []


@answering
def compare(visit: Visit) -> HttpResponse:
    """The page; where a part is asked for, further rows of its table alone."""
    asked = sides(visit)
    if visit.is_part:
        return visit.page("compare/days.html", table(visit, asked))
    difference = gettext("The first less the second")
    context = {
        **table(visit, asked), **form(asked), "is_compared": True,
        "spec": charting.spec(asked.asked.period, telling.wording(asked, gaps=difference)),
        "name": name_of(asked, "compare"), "has_figures": asked.asked.speakers[1] != NO_SECOND,
    }  # fmt: skip
    return visit.page("compare/page.html", context)


def sides(visit: Visit) -> Question:
    """What the address asks for, with two sides: those named, else who told most days."""
    asked = question(visit)
    named = asked.asked.speakers if asked.told else ()
    if len(named) > 2:
        raise NoSuchChartError(gettext("Two sides are compared: choose two."))
    others = (one.speaker for one in asked.speaking if one.speaker not in named)
    chosen = (*named, *others, NO_SECOND, NO_SECOND)[:2]
    return replace(asked, asked=replace(asked.asked, speakers=chosen, by="day"))


def _name(asked: Question, side: int) -> str:
    return names.registered(asked.asked.speakers[side]) or gettext("nobody")


def table(visit: Visit, asked: Question) -> dict[str, Any]:
    """A stretch of the table: a row for each day of which one of the two tells, the last first."""
    stretch, further = stretch_of(visit.request, asked)
    return {
        "question": asked, "sides": [(one, names.registered(one)) for one in asked.asked.speakers],
        "rows": rows(asked, stretch), "stretch": sums.period(stretch),
        "following": f"?{asked.query}&until={further.isoformat()}" if further else "",
    }  # fmt: skip


def rows(asked: Question, stretch: Period) -> list[DayRow]:
    """The days of a stretch, the last first."""
    first, second = asked.asked.speakers
    found = two(asked.ledger, asked.asked.within(stretch))
    days = {one.like: one for one in found.comparison.days}
    return [
        DayRow(one, (one.cells.get(first), one.cells.get(second)), days.get(one.like))
        for one in reversed(found.rows) if first in one.cells or second in one.cells
    ]  # fmt: skip


def chart(visit: Visit) -> HttpResponseBase:
    """The points of both sides in a stretch, and the gaps between them, for the one who draws."""

    def told() -> dict[str, Any]:
        asked = sides(visit)
        stretch, further = stretch_of(visit.request, asked)
        found = rows(asked, stretch)
        return {
            "points": [telling.cell_point(asked, one.on, cell, one.besides)
                       for one in found for cell in one.cells if cell],
            "gaps": list(_gaps(found)),
            "following": drawn.further(visit.request, asked, further),
        }  # fmt: skip

    return drawn.answer(visit, told)


def _gaps(found: list[DayRow]) -> Iterator[dict[str, Any]]:
    for one in found:
        if one.day is not None:
            yield {"at": f"{one.on.isoformat()}T12:00:00Z", "gap": one.day.difference}


@answering
def parts(visit: Visit) -> HttpResponse:
    """What the gap of the whole period is made of: by reason, by place, by who was silent."""
    asked = sides(visit)
    context: dict[str, Any] = {"question": asked, "most": charting.LONGEST, "too_long": False,
                               "sides": [_name(asked, 0), _name(asked, 1)]}  # fmt: skip
    if asked.asked.period.length > charting.LONGEST:
        context["too_long"] = True
    else:
        found = two(asked.ledger, asked.asked)
        context |= {"found": found.comparison, "alone": _alone(asked, found.rows),
                    "parts": gaps.shares(found.comparison.parts),
                    "reasons": gaps.reasons(found.comparison.days),
                    "places": [(sums.place(one.place), one) for one in found.comparison.shares],
                    }  # fmt: skip
    template = "compare/parts.html" if visit.is_part else "compare/parts_page.html"
    return visit.page(template, context)


def _alone(asked: Question, found: tuple[Row, ...]) -> list[tuple[str, int]]:
    """On how many days each side alone told a figure."""
    first, second = asked.asked.speakers
    days = [{one.like.on for one in found if side in one.cells} for side in (first, second)]
    return [(_name(asked, 0), len(days[0] - days[1])), (_name(asked, 1), len(days[1] - days[0]))]
