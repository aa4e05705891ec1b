"""How a list is written into a file: one way for all of them."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext

from hudna.console import exports
from hudna.console.access.route import Page
from hudna.console.access.visit import Visit
from hudna.console.shown.told import plain
from hudna.desk import DeskError
from hudna.desk.remembered import NotYetError

T = TypeVar("T")
SORTS: Final = {"csv": "text/csv; charset=utf-8", "jsonl": "application/jsonl; charset=utf-8"}
_BOM: Final = "\ufeff"
"""Spreadsheets take a table for UTF-8 by it."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What makes a spreadsheet take text for a formula, at its beginning."""


@dataclass(frozen=True)
class Listed(Generic[T]):
    """A list to take along: one after another, each as the cells of `columns` and as a line.

    `name`: of the file, without its ending.
    """

    name: str
    columns: Sequence[str]
    cells: Callable[[T], Iterable[Any]]
    line: Callable[[T], str]
    found: Iterable[T]


def both(asked: Callable[..., Listed[Any]]) -> tuple[tuple[str, Page], ...]:
    """The pages that give a list as a file, each with the ending of its address."""
    return tuple((ending, _page(asked, ending)) for ending in SORTS)


def _page(asked: Callable[..., Listed[Any]], ending: str) -> Page:
    def page(visit: Visit, **named: Any) -> HttpResponseBase:
        try:
            found = asked(visit, **named)
        except NotYetError:
            return _told(gettext("This is still being reckoned: try again in a moment."), 503, 2)
        except DeskError as error:
            return _told(plain(error), 422)
        return file(_LINES[ending](found), found.name, ending)

    return page


def file(lines: Iterable[str], name: str, ending: str) -> HttpResponseBase:
    """A file that is written as it is sent."""
    try:
        answer = exports.Export(lines, content_type=SORTS[ending])
    except exports.TooManyError:
        return _told(gettext("Too many files are being written at this moment: try again soon."),
                     429, exports.AGAIN)  # fmt: skip
    safely = "".join(one if one.isascii() else "-" for one in name)
    answer["Content-Disposition"] = f'attachment; filename="{safely}.{ending}"'
    return answer


def _told(words: str, status: int, again: int | None = None) -> HttpResponse:
    """Why there is no file, and in how many seconds there may be one."""
    answer = HttpResponse(f"{words}\n", status=status, content_type="text/plain; charset=utf-8")
    if again is not None:
        answer["Retry-After"] = str(again)
    return answer


def table(columns: Sequence[str], rows: Iterable[Iterable[Any]]) -> Iterator[str]:
    """CSV in UTF-8, with a mark of it; text that looks like a formula is told from one."""
    yield _BOM + _written(columns)
    yield from map(_written, rows)


def _written(cells: Iterable[Any]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(map(safe, cells))
    return line.getvalue()


def _lines(found: Listed[T]) -> Iterator[str]:
    return (f"{found.line(one)}\n" for one in found.found)


def _rows(found: Listed[T]) -> Iterator[str]:
    return table(found.columns, map(found.cells, found.found))


_LINES: Final[Mapping[str, Callable[[Listed[Any]], Iterator[str]]]] = {
    "csv": _rows, "jsonl": _lines,
}  # fmt: skip


def safe(cell: Any) -> Any:
    """A cell: lists are joined by "; ", and text that a spreadsheet would take for a formula
    stands behind an apostrophe."""
    text = "; ".join(map(str, cell)) if isinstance(cell, (list, tuple)) else cell
    return f"'{text}" if isinstance(text, str) and text.startswith(_FORMULA) else text
