"""The rows of a table of figures, read strictly: a row that says nothing clear is a problem."""

import csv
import io
import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from hudna.desk import DeskError
from hudna.record import Problem
from hudna.record.canonical import plain_number
from hudna.record.vocabulary import INDICATORS, LANGUAGES, WINDOW_LABELS

COLUMNS: Final = ("date", "speaker", "indicator", "place_id", "place", "window", "value",
                  "language", "source_url")  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One figure. `text`: the row as it stands; `window`: its label, or None.

    `source_url`: the page's address, or words that say where the figure is from, or nothing.
    """

    text: str
    on: date
    speaker: str
    indicator: str
    place_id: str | None
    place: str | None
    window: str | None
    value: int | float
    value_text: str
    language: str
    source_url: str


def rows_of(content: bytes, name: str) -> Iterator[Row | Problem]:
    """The rows of a CSV table in UTF-8; DeskError if it is none, or has other columns."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DeskError(f"{name} is no text in UTF-8 (byte {error.start}): save it as UTF-8") \
            from error  # fmt: skip
    lines = [line for line in text.splitlines() if line.strip()]
    header = tuple(_cells(lines[0])) if lines else ()
    if header != COLUMNS:
        raise DeskError(f"{name} needs the columns {','.join(COLUMNS)} in its first line, "
                        f"and has {','.join(header) or 'none'}")  # fmt: skip
    for number, line in enumerate(lines[1:], 2):
        where = f"{name}, row {number}"
        try:
            yield _row(line)
        except ValueError as error:
            yield Problem(where, str(error), line)


def _cells(line: str) -> list[str]:
    return next(csv.reader(io.StringIO(line), strict=True), [])


def _row(line: str) -> Row:
    try:
        cells = _cells(line)
    except csv.Error as error:
        raise ValueError(f"is no row of a table: {error}") from error
    if len(cells) != len(COLUMNS):
        raise ValueError(f"has {len(cells)} cells and needs {len(COLUMNS)}")
    found = dict(zip(COLUMNS, map(str.strip, cells), strict=True))
    return Row(
        text=line, on=_day(found["date"]), speaker=_said(found, "speaker"),
        indicator=_one_of(found, "indicator", INDICATORS),
        place_id=found["place_id"] or None, place=found["place"] or None,
        window=_one_of(found, "window", WINDOW_LABELS) if found["window"] else None,
        value=_number(found["value"]), value_text=found["value"],
        language=_one_of(found, "language", LANGUAGES), source_url=found["source_url"],
    )  # fmt: skip


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"date is {text!r}; write a day as 2016-03-24") from None


def _said(found: dict[str, str], column: str) -> str:
    if not found[column]:
        raise ValueError(f"{column} is empty")
    return found[column]


def _one_of(found: dict[str, str], column: str, known: tuple[str, ...]) -> str:
    if found[column] not in known:
        raise ValueError(f"{column} is {found[column]!r}; write one of {', '.join(known)}")
    return found[column]


def _number(text: str) -> int | float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value) or value < 0 or "_" in text:
        raise ValueError(f"value is {text!r}; write a number that is not below zero, as 38.5")
    return plain_number(value)
