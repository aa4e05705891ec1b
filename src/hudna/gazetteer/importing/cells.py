"""The rows of a file, each with where it stands: CSV with its separator found out, or XLSX."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook  # type: ignore[import-untyped]
from openpyxl.utils.exceptions import InvalidFileException  # type: ignore[import-untyped]

from hudna.gazetteer.importing.offered import TableError
from hudna.gazetteer.rows import RowError

SEPARATORS: Final = ",;\t"
Row = tuple[str, Sequence[str] | RowError]
"""Where a row stands, and its cells or what is wrong with it."""


def sheets(file: Path) -> Iterator[tuple[str, Iterator[Row]]]:
    """The tables of a file by name, the rows of each as they are read, its header the first.

    TableError if the file cannot be read as what its name says.
    """
    if file.suffix.casefold() in (".xlsx", ".xlsm"):
        yield from _workbook(file)
    else:
        check_text(file)
        yield file.name, _csv(file)


def check_text(file: Path) -> None:
    """TableError for a file that cannot be text in UTF-8, and for one without any."""
    with file.open("rb") as stream:
        start = stream.read(_LOOKED_AT)
    if not start.strip():
        raise TableError(f"{file.name} is empty: it needs a line of headings and a row a place")
    if start[:2] in (b"\xff\xfe", b"\xfe\xff") or start.count(0) > len(start) // 4:
        raise TableError(f"{file.name} is UTF-16: save it as UTF-8 (in Excel: “CSV UTF-8”)")
    if 0 in start:
        raise TableError(f"{file.name} is no text: save it as CSV in UTF-8, or as XLSX")


_LOOKED_AT: Final = 4096  # bytes at the beginning of a file
_NO_WORKBOOK: Final = (
    zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, ParseError, SyntaxError,
)  # fmt: skip
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def _workbook(file: Path) -> Iterator[tuple[str, Iterator[Row]]]:
    try:
        book = load_workbook(file, read_only=True, data_only=True)
    except _NO_WORKBOOK as error:
        raise TableError(
            f"{file.name} is no XLSX workbook: save it again as XLSX or CSV"
        ) from error
    try:
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            yield (
                sheet.title,
                _sheet(f"{file.name}:{sheet.title}", sheet.iter_rows(values_only=True)),
            )
    finally:
        book.close()


def _sheet(name: str, rows: Iterable[Sequence[Any]]) -> Iterator[Row]:
    for number, cells in enumerate(rows, 1):
        shown = [_shown(cell) for cell in cells]
        if any(shown):
            yield f"{name}:{number}", shown


def _shown(cell: Any) -> str:
    if cell is None:
        return ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip()


def _csv(file: Path) -> Iterator[Row]:
    with file.open(encoding="utf-8-sig", errors="replace", newline="") as stream:
        first = stream.readline()
        separator = max(SEPARATORS, key=first.count)
        stream.seek(0)
        lines = csv.reader(stream, delimiter=separator)
        while True:
            line = lines.line_num + 1
            try:
                cells = next(lines)
            except StopIteration:
                return
            except csv.Error as error:
                yield f"{file.name}:{lines.line_num}", RowError(f"{error}: mend the quotes")
                continue
            if any("\n" in cell for cell in cells):
                yield (
                    f"{file.name}:{line}",
                    RowError(f"a cell goes on to line {lines.line_num}: close its quotation mark"),
                )
            elif any(_CONTROL.search(cell) for cell in cells):
                yield f"{file.name}:{line}", RowError("a control character: take it out")
            elif any("\ufffd" in cell for cell in cells):
                yield f"{file.name}:{lines.line_num}", RowError("not UTF-8: save the file as UTF-8")
            elif any(cells):
                yield f"{file.name}:{lines.line_num}", [cell.strip() for cell in cells]


def fitted(cells: Sequence[str], count: int) -> Sequence[str]:
    """As many cells as the header has; RowError if there are more that are not empty."""
    if any(cells[count:]):
        raise RowError(f"{len(cells)} cells under {count} headings: quote a name that has a comma")
    return [*cells[:count], *[""] * (count - len(cells))]
