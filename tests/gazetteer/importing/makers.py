"""Small tables of invented and real places, as files of each form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook

HEAD = "pcode,name_en,name_ar,admin3_en,admin3_ar,admin1Pcode,lat,lon"


def dumped(number: int, name: str, kind: str, **more: object) -> str:
    """A line of a GeoNames dump; `kind`: class and code, such as P.PPL."""
    cells = [""] * 19
    cells[0], cells[1], cells[2] = str(number), name, str(more.get("plain", name))
    cells[3] = str(more.get("others", ""))
    cells[4], cells[5] = str(more.get("lat", 35.0)), str(more.get("lon", 36.9))
    cells[6], cells[7] = kind.split(".")
    cells[8], cells[10], cells[11] = str(more.get("land", "SY")), str(more.get("admin1", "")), ""
    cells[11] = str(more.get("admin2", ""))
    cells[14], cells[18] = str(more.get("people", 0)), "2024-01-01"
    return "\t".join(cells)


def written(file: Path, lines: Iterable[str]) -> Path:
    """A text file of these lines."""
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def workbook(file: Path, sheets: dict[str, Sequence[Sequence[object]]]) -> Path:
    """An XLSX workbook with these sheets."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book.save(file)
    return file
