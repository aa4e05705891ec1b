"""The figures of a chart to take along: as a table, and as lines of JSON with claim ids."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from typing import Any, Final

from django.http import HttpResponse, StreamingHttpResponse

from hudna.console.access.visit import Visit
from hudna.console.pages.charts.asking import NoSuchChartError, Question, question
from hudna.console.pages.charts.series import name_of
from hudna.console.shown import names
from hudna.desk import charting
from hudna.desk.charting import Spot

COLUMNS: Final = (
    "first_day", "last_day", "indicator", "place", "place_name", "speaker", "speaker_name",
    "stage", "against", "low", "high", "way", "days_told", "days", "printed_low", "printed_high",
    "documents", "corrected", "known_on", "remarks", "claims",
)  # fmt: skip
_BOM: Final = "\ufeff"
"""Spreadsheets take a table for UTF-8 by it."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What makes a spreadsheet take text for a formula, at its beginning."""


def table(visit: Visit) -> StreamingHttpResponse | HttpResponse:
    """The figures as CSV in UTF-8, with a mark of it; text that looks like a formula is quoted."""
    return _download(visit, _csv, "csv", "text/csv; charset=utf-8")


def lines(visit: Visit) -> StreamingHttpResponse | HttpResponse:
    """A line of JSON for each figure: every print of it, with the ids of its claims."""
    return _download(visit, _jsonl, "jsonl", "application/jsonl; charset=utf-8")


def _download(
    visit: Visit, written: Callable[[Question], Iterator[str]], ending: str, sort: str
) -> StreamingHttpResponse | HttpResponse:
    try:
        asked = question(visit)
    except NoSuchChartError as error:
        return visit.page("charts/refused.html", {"told": str(error)}, status=400)
    response = StreamingHttpResponse(written(asked), content_type=sort)
    file = "".join(one if one.isascii() else "-" for one in name_of(asked, "series"))
    response["Content-Disposition"] = f'attachment; filename="{file}.{ending}"'
    return response


def _spots(asked: Question) -> Iterator[Spot]:
    """All of them, the earliest stretch first; a stretch at a time is looked up.

    None is looked up of days long before anything was told.
    """
    told = charting.told_within(asked.ledger, asked.asked)
    for stretch in reversed(list(charting.spans(told) if told else ())):
        yield from charting.spots(asked.ledger, asked.asked.within(stretch))


def _csv(asked: Question) -> Iterator[str]:
    yield _BOM + _written(COLUMNS)
    called = _names(asked)
    for spot in _spots(asked):
        yield _written(_cells(asked, spot, called))


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


def _written(cells: Any) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(map(safe, cells))
    return line.getvalue()


def safe(cell: Any) -> Any:
    """Text that a spreadsheet would take for a formula stands behind an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


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
