"""The claims of a figure: every one that prints it, those too that were not taken."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.http import Http404, HttpResponse
from django.utils.translation import gettext

from hudna.console.access.visit import Visit
from hudna.console.pages.charts.asking import Question, answering, question
from hudna.console.pages.charts.telling import marks
from hudna.console.shown import sums, words
from hudna.desk import charting
from hudna.desk.ask import Held
from hudna.desk.charting import Cell, Line, Period, Printed, Spot, Summed

MOST: Final = 60
"""So many claims are shown of a figure; one of many days has hundreds."""


@dataclass(frozen=True)
class Told:
    """A figure as it is printed, with its claims; `why`: why it is taken, if it is."""

    figure: str
    why: str
    held: tuple[Held, ...]


@dataclass(frozen=True)
class Opened:
    """A spot with all that it stands on. `left`: how many claims are not shown."""

    line: str
    figure: str
    marks: tuple[str, ...]
    notes: tuple[str, ...]
    printed: tuple[Told, ...]
    left: int


@answering
def opened(visit: Visit) -> HttpResponse:
    """The claims of the figure of `whose` in the period from `first` to `last`; of all chosen
    speakers in the newest stretch of days where the address says no more."""
    asked = question(visit)
    whose, period = visit.request.GET.get("whose", "")[:200], _period(visit, asked)
    found = _spots(asked, (whose,) if whose else asked.asked.speakers, period)
    context = {
        "question": asked, "period": sums.period(period), "found": [_opened(one) for one in found],
        "subject": words.word(words.INDICATORS, asked.asked.indicator),
        "place": sums.place(asked.asked.place),
    }  # fmt: skip
    return visit.page("charts/opened.html" if visit.is_part else "charts/opened_page.html", context)


def _period(visit: Visit, asked: Question) -> Period:
    """The days that are opened: those of the address, else the newest stretch asked for."""
    ends = (visit.request.GET.get("first", ""), visit.request.GET.get("last", ""))
    try:
        first, last = map(date.fromisoformat, ends)
    except ValueError:
        return next(charting.spans(asked.asked))
    if first > last or (last - first).days > charting.LONGEST:
        raise Http404
    return Period(first, last)


def _spots(asked: Question, whose: tuple[str, ...], period: Period) -> list[Spot]:
    one = charting.Asked(asked.asked.indicator, period, asked.asked.place, whose, "all")
    return charting.spots(asked.ledger, one)


def _opened(spot: Spot) -> Opened:
    told: list[Told] = []
    shown = 0
    for cell in spot.tallied.cells:
        for number, printed in enumerate(cell.printed):
            if shown < MOST:
                told.append(_told(cell, printed, is_taken=not number))
                shown += len(printed.held)
    line = sums.line(Line(spot.tallied.subject, spot.tallied.way))
    return Opened(
        line, sums.bounds(spot.tallied.low, spot.tallied.high), tuple(marks(spot)),
        tuple(map(sums.note, spot.tallied.notes)), tuple(told), max(0, len(spot.claims) - shown),
    )  # fmt: skip


def _told(cell: Cell, printed: Printed, *, is_taken: bool) -> Told:
    why = sums.why(cell) if is_taken else gettext("not taken")
    return Told(sums.bounds(printed.low, printed.high), why, printed.held)


@answering
def summary(visit: Visit) -> HttpResponse:
    """Sums of the whole period, beside the one before, and when the rate changed."""
    asked = question(visit)
    context: dict[str, Any] = {"question": asked, "too_long": False, "most": charting.LONGEST}
    if asked.asked.period.length > charting.LONGEST:
        context["too_long"] = True
    else:
        found = charting.summed(asked.ledger, asked.asked)
        context |= {"found": [_row(one) for one in found], "eras": _eras(found)}
    template = "charts/summary.html" if visit.is_part else "charts/summary_page.html"
    return visit.page(template, context)


def _row(one: Summed) -> dict[str, Any]:
    return {
        "name": sums.line(Line(one.subject, "")),
        "sums": [(sums.bounds(each.low, each.high), sums.coverage(each.way, each.told,
                  each.period.length)) for each in one.sums],
        "trend": sums.trend(one.trend), "changes": sums.changes(one.changes),
    }  # fmt: skip


def _eras(found: list[Summed]) -> list[dict[str, Any]]:
    """The rate of each stretch of days for the one who draws."""
    return [
        {"label": sums.isolated(sums.line(Line(one.subject, ""))), "rate": era.rate.estimate,
         "first": f"{era.period.first}T00:00:00Z", "last": f"{era.period.last}T24:00:00Z"}
        for one in found if one.changes and len(one.changes.eras) > 1
        for era in one.changes.eras if era.rate.estimate is not None
    ]  # fmt: skip
