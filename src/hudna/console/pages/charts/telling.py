"""The rows of a chart's table, and what its points are for the one who draws it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hudna.console.pages.charts.asking import Question
from hudna.console.shown import digits, figures, names, sums, words
from hudna.desk.charting import BY, Cell, Line, Period, Spot, Wording, lines

BY_WORDS = {"day": _("by day"), "week": _("by week"), "month": _("by month")}


@dataclass(frozen=True)
class Row:
    """A period, with the spot of each line in it; None where nothing is told."""

    period: Period
    cells: tuple[Spot | None, ...]

    @property
    def name(self) -> str:
        """The period in words."""
        return sums.period(self.period)

    @property
    def remarks(self) -> list[str]:
        """What is to be said of its sums, each once."""
        found = (sums.note(note) for one in self.cells if one for note in one.tallied.notes)
        return list(dict.fromkeys(found))


def rows(
    question: Question, stretch: Period, found: Sequence[Spot]
) -> tuple[list[Line], list[Row]]:
    """The lines, and a row for each period of the stretch, the last first; a silent one too."""
    by_place = {(one.line, one.tallied.period): one for one in found}
    columns = lines(found)
    return columns, [
        Row(one, tuple(by_place.get((line, one)) for line in columns))
        for one in reversed(list(periods(question, stretch)))
    ]


def periods(question: Question, stretch: Period) -> Iterator[Period]:
    """The periods of a stretch by which figures are added up, cut at its ends."""
    by, on = BY[question.asked.by], stretch.first
    while True:
        last = min(by(on).last, stretch.last)
        yield Period(on, last)
        if last >= stretch.last:
            return
        on = last + timedelta(days=1)


def point(question: Question, spot: Spot) -> dict[str, Any]:
    """A spot for the one who draws. `nth`: the how manieth period of the chart it is."""
    told, line = spot.tallied, sums.line(spot.line)
    first, last = told.period
    printed = spot.printed
    figure = sums.bounds(told.low, told.high)
    return {
        "id": f"{line} {first}", "label": sums.isolated(line), "speaker": told.subject.speaker,
        "first": first.isoformat(), "last": last.isoformat(), "at": _middle(told.period),
        "nth": _nth(question, told.period), "value": told.low, "low": told.low,
        "high": told.high, "open": told.high is None,
        "least": printed[0] if printed else None, "most": printed[1] if printed else None,
        "corrected": bool(spot.corrected),
        "aloud": " · ".join((line, sums.period(told.period), figure, *marks(spot))),
    }  # fmt: skip


def cell_point(question: Question, on: date, cell: Cell, besides: str) -> dict[str, Any]:
    """What one side told of a day, for the one who draws."""
    line = " · ".join(filter(None, (names.registered(cell.speaker), besides)))
    ends = [one.low for one in cell.printed]
    several = len(ends) > 1
    day, taken = Period(on, on), cell.taken
    return {
        "id": f"{line} {on}", "label": sums.isolated(line), "speaker": cell.speaker,
        "first": on.isoformat(), "last": on.isoformat(), "at": _middle(day),
        "nth": _nth(question, day), "value": taken.low, "low": taken.low, "high": taken.high,
        "open": False, "least": min(ends) if several else None,
        "most": max(ends) if several else None,
        "corrected": any(one.standing == "corrected" for one in taken.held),
        "aloud": " · ".join((line, sums.period(day), sums.bounds(*taken.bounds))),
    }  # fmt: skip


def marks(spot: Spot) -> Iterator[str]:
    """What a figure's mark says beside it: printed otherwise, corrected, only some days told."""
    if spot.printed:
        least, most = map(figures.number, spot.printed)
        yield gettext("printed from %(least)s to %(most)s") % {"least": least, "most": most}
    if spot.corrected:
        yield gettext("corrected")
    told = spot.tallied
    if told.told < told.period.length and told.period.length > 1:
        yield sums.coverage(told.way, told.told, told.period.length)


def _nth(question: Question, period: Period) -> int:
    """Periods are numbered so that those beside each other have numbers beside each other."""
    first = period.first
    if question.asked.by == "month":
        return first.year * 12 + first.month
    return first.toordinal() // 7 if question.asked.by == "week" else first.toordinal()


def _middle(period: Period) -> str:
    """Noon of the day in the middle."""
    middle = period.first + timedelta(days=(period.length - 1) // 2)
    return f"{middle.isoformat()}T{'12' if period.length % 2 else '23'}:00:00Z"


def wording(question: Question, *, gaps: str = "") -> Wording:
    """What the chart says in the page's language, with whose figures they are and of when."""
    asked, tongue = question.asked, figures.language()
    title = " · ".join((words.word(words.INDICATORS, asked.indicator), sums.place(asked.place),
                        str(BY_WORDS[asked.by])))  # fmt: skip
    eastern = tongue == "ar" and digits.chosen() == digits.EASTERN
    return Wording(
        sums.isolated(title), tuple(map(sums.isolated, beneath(question))), figures.months(),
        figures.DAY_MONTH[tongue], digits.ALL_EASTERN if eastern else "0123456789",
        figures.marks(), tongue == "ar", sums.isolated(gaps) if gaps else "",
    )  # fmt: skip


def beneath(question: Question) -> Iterator[str]:
    """The lines that go with a picture wherever it goes."""
    yield sums.period(question.asked.period)
    known = question.known
    yield (gettext("as known at the end of %(day)s") % {"day": figures.day(known)} if known
           else gettext("as the ledger knows it now"))  # fmt: skip
    yield gettext("Source: hudna. Claims of those named, not facts; a silence is no zero.")
