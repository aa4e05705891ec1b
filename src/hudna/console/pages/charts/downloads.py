"""The figures of a chart to take along: as a table, and as lines of JSON with claim ids."""

import json
from collections.abc import Callable, Iterator
from typing import Any, Final

from django.http import HttpResponseBase

from hudna.console.access.visit import Visit
from hudna.console.pages.charts.asking import NoSuchChartError, Question, question
from hudna.console.pages.charts.series import name_of
from hudna.console.pages.taking_along import files
from hudna.console.shown import names
from hudna.desk import charting
from hudna.desk.charting import Spot

COLUMNS: Final = (
    "first_day", "last_day", "indicator", "place", "place_name", "speaker", "speaker_name",
    "stage", "against", "low", "high", "way", "days_told", "days", "printed_low", "printed_high",
    "documents", "corrected", "known_on", "remarks", "claims",
)  # fmt: skip


def table(visit: Visit) -> HttpResponseBase:
    """The figures as CSV in UTF-8, with a mark of it; text that looks like a formula is quoted."""
    return _download(visit, _csv, "csv")


def lines(visit: Visit) -> HttpResponseBase:
    """A line of JSON for each figure: every print of it, with the ids of its claims."""
    return _download(visit, _jsonl, "jsonl")


def _download(
    visit: Visit, written: Callable[[Question], Iterator[str]], ending: str
) -> HttpResponseBase:
    try:
        asked = question(visit)
    except NoSuchChartError as error:
        return visit.page("charts/refused.html", {"told": str(error)}, status=400)
    return files.file(written(asked), name_of(asked, "series"), ending)


def _spots(asked: Question) -> Iterator[Spot]:
    """All of them, the earliest stretch first; a stretch at a time is looked up.

    None is looked up of days long before anything was told.
    """
    told = charting.told_within(asked.ledger, asked.asked)
    for stretch in reversed(list(charting.spans(told) if told else ())):
        yield from charting.spots(asked.ledger, asked.asked.within(stretch))


def _csv(asked: Question) -> Iterator[str]:
    called = _names(asked)
    yield from files.table(COLUMNS, (_cells(asked, spot, called) for spot in _spots(asked)))


def _names(asked: Question) -> dict[str, str]:
    """The names in the page's language, as they are when the download begins."""
    keys = (*asked.asked.speakers, asked.asked.place)
    return {one: names.registered(one) if one else "" for one in keys}


def _cells(asked: Question, spot: Spot, called: dict[str, str]) -> list[Any]:
    told, printed = spot.tallied, spot.printed or (None, None)
    subject = told.subject
    return [
        *told.period, subject.indicator, subject.place, called.get(subject.place, ""),
        subject.speaker, called.get(subject.speaker, ""), subject.stage, subject.against,
        told.low, told.high, told.way, told.told, told.period.length, *printed, spot.documents,
        spot.corrected, asked.known, "; ".join(told.notes),
        " ".join(one.read_id for one in spot.claims),
    ]  # fmt: skip


def _jsonl(asked: Question) -> Iterator[str]:
    for spot in _spots(asked):
        yield json.dumps(_told(asked, spot), ensure_ascii=False) + "\n"


def _told(asked: Question, spot: Spot) -> dict[str, Any]:
    told = spot.tallied
    return {
        "first": told.period.first.isoformat(), "last": told.period.last.isoformat(),
        **told.subject._asdict(), "low": told.low, "high": told.high, "way": told.way,
        "days_told": told.told, "days": told.period.length,
        "known_on": asked.known.isoformat() if asked.known else None, "notes": list(told.notes),
        "figures": [
            {"day": cell.taken.held[0].bulletin_on.isoformat(), "why": cell.why, "printed": [
                {"low": one.low, "high": one.high, "claims": [held.read_id for held in one.held]}
                for one in cell.printed
            ]}
            for cell in told.cells if cell.taken.held[0].bulletin_on
        ],
    }  # fmt: skip
