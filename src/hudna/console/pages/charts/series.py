"""Series: what speakers told of one thing over days, as a chart and as its twin, a table."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from hudna.console.access.visit import Visit
from hudna.console.pages.charts import drawn, telling
from hudna.console.pages.charts.asking import Question, answering, listed, question
from hudna.console.pages.charts.telling import BY_WORDS
from hudna.console.shown import names, words
from hudna.console.shown.charted import sums
from hudna.desk import charting, places
from hudna.desk.charting import Period

_CANDIDATES = 8


@answering
def series(visit: Visit) -> HttpResponse:
    """The page; where a part is asked for, further rows of its table alone."""
    asked = question(visit)
    if visit.is_part:
        return visit.page("charts/rows.html", table(visit, asked))
    context = {
        **table(visit, asked), **form(asked),
        "spec": charting.spec(asked.asked.period, telling.wording(asked)),
        "name": name_of(asked, "series"), "has_figures": bool(asked.asked.speakers),
    }  # fmt: skip
    return visit.page("charts/series.html", context)


def form(asked: Question) -> dict[str, Any]:
    """What the form of a chart's page shows."""
    return {
        "question": asked, "asked": asked.asked,
        "indicators": list(words.INDICATORS.items()), "bys": list(BY_WORDS.items()),
        "speaking": listed(asked.speaking, asked.asked.speakers),
        "others": [(one, whereabouts(one)) for one in asked.others],
        "beneath": list(telling.beneath(asked)),
    }  # fmt: skip


def table(visit: Visit, asked: Question) -> dict[str, Any]:
    """A stretch of the table: the newest, or the one up to the day that `until` names."""
    stretch, further = stretch_of(visit.request, asked)
    found = charting.spots(asked.ledger, asked.asked.within(stretch))
    columns, rows = telling.rows(asked, stretch, found)
    return {
        "question": asked, "columns": list(map(sums.line, columns)), "rows": rows,
        "stretch": sums.period(stretch),
        "following": f"?{asked.query}&{urlencode({'until': further.isoformat()})}"
                     if further else "",
    }  # fmt: skip


def stretch_of(request: HttpRequest, asked: Question) -> tuple[Period, date | None]:
    """The stretch of days that a part is asked for, and the last day of the one before it."""
    period = asked.asked.period
    until = request.GET.get("until", "")
    try:
        last = min(date.fromisoformat(until), period.last) if until else period.last
    except ValueError:
        last = period.last
    stretches = charting.spans(asked.asked.within(Period(period.first, max(last, period.first))))
    stretch = next(stretches)
    before = next(stretches, None)
    return stretch, before.last if before else None


def chart(visit: Visit) -> HttpResponseBase:
    """The points of a stretch, for the one who draws; `following`: where the earlier ones are."""

    def told() -> dict[str, Any]:
        asked = question(visit)
        stretch, further = stretch_of(visit.request, asked)
        found = charting.spots(asked.ledger, asked.asked.within(stretch))
        return {
            "points": [telling.point(asked, one) for one in found if one.tallied.low is not None],
            "following": drawn.further(visit.request, asked, further),
        }  # fmt: skip

    return drawn.answer(visit, told)


def find_places(visit: Visit) -> HttpResponse:
    """The places that what is written so far may mean, as choices of a field."""
    sought = visit.request.GET.get("place", "").strip()[:100]
    found = places.find(sought, limit=_CANDIDATES).candidates if sought else ()
    choices = [(names.registered(one.place.id), whereabouts(one.place.id)) for one in found]
    return visit.page("review/names.html", {"choices": choices})


def whereabouts(id: str) -> str:
    """A place by its name, then those that it lies in."""
    return " · ".join(_around(id))


def _around(id: str) -> Iterator[str]:
    yield names.registered(id)
    yield from (names.registered(one.id) for one in places.look(id).inside)


def name_of(asked: Question, kind: str) -> str:
    """The name of a file with this chart."""
    period = asked.asked.period
    place = "".join(one if one.isalnum() else "-" for one in asked.asked.place) or "whole"
    return f"hudna-{kind}-{asked.asked.indicator}-{place}-{period.first}-{period.last}"
