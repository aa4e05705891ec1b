"""Writing what was merged as a pack: beside its place first, checked there, then put into it."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from hudna.gazetteer import load
from hudna.gazetteer.importing.merging import Merged
from hudna.gazetteer.importing.offered import Offered
from hudna.gazetteer.index import opened
from hudna.gazetteer.rows import (
    FURTHER_COLUMNS,
    LANGUAGES,
    PCODE_COLUMNS,
    PLACE_COLUMNS,
    SOURCE_COLUMNS,
)
from hudna.record.register import Source

REPORT: Final = "report.jsonl"


def source_id(pack: str) -> str:
    """The id of the source of a pack's rows."""
    return f"import:{pack}"


def write(folder: Path, merged: Merged, source: Source, others: Sequence[Path]) -> None:
    """Put a pack in its folder, in place of one that is there; all of it or nothing.

    `others`: the packs of the desk that stand beside it; all must still be readable together.
    OSError if the folder cannot be written; GazetteerError if the packs do not go together.
    """
    beside = folder.with_name(f".{folder.name}.new") / folder.name
    clean(folder.parent)
    beside.mkdir(parents=True)
    try:
        _tables(beside, merged, source)
        load(further=[*others, beside])
        opened(beside)
        _exchange(beside, folder)
    finally:
        shutil.rmtree(beside.parent, ignore_errors=True)


def clean(packs: Path) -> None:
    """Take away what an import that was killed has left in the folder of packs.

    A pack that stood aside to make room, and that nothing has replaced, is put back.
    """
    for left in packs.glob(".*.old"):
        place = packs / left.name[1:].removesuffix(".old")
        if left.is_dir() and not place.exists():
            left.rename(place)
    for end in ("new", "old", "gone"):
        for left in packs.glob(f".*.{end}"):
            shutil.rmtree(left, ignore_errors=True)


def _exchange(beside: Path, folder: Path) -> None:
    old = folder.with_name(f".{folder.name}.old")
    if folder.exists():
        folder.rename(old)
    try:
        beside.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _tables(folder: Path, merged: Merged, source: Source) -> None:
    as_of = source.as_of.isoformat() if source.as_of else ""
    cells = (source.id, source.title, source.licence, source.address, as_of, source.note)
    _table(folder / "sources.csv", SOURCE_COLUMNS, [cells])
    rows = (_place(one, parent, row, source.id) for one, parent, row in merged.new)
    _table(folder / "places.csv", PLACE_COLUMNS, rows)
    names = ((one, language, name, source.id) for one, language, name in merged.names)
    _table(folder / "names.csv", FURTHER_COLUMNS, names)
    pcodes = ((one, code, source.id) for one, code in merged.pcodes)
    _table(folder / "pcodes.csv", PCODE_COLUMNS, pcodes)
    with (folder / REPORT).open("w", encoding="utf-8") as stream:
        for line in told(merged):
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")


def _table(file: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def _place(identifier: str, parent: str | None, row: Offered, source: str) -> list[str]:
    numbers = ["" if one is None else f"{one:g}" if one == int(one) else repr(one)
               for one in (row.lat, row.lon, row.precision_km)]  # fmt: skip
    names = [cell for code in LANGUAGES for cell in _names(row.names.get(code, []))]
    return [identifier, row.level, parent or "", row.pcode or "", *numbers, source, *names]


def _names(found: Sequence[str]) -> tuple[str, str]:
    return (found[0], "|".join(found[1:])) if found else ("", "")


def told(merged: Merged) -> Iterable[dict[str, object]]:
    """The report, a mapping for each row that was not simply new."""
    for match in merged.matches:
        far = None if match.kilometres is None else round(match.kilometres, 2)
        line: dict[str, object] = {
            "row": match.row.where, "name": match.row.name, "outcome": f"known by {match.by}",
            "id": match.place.id, "kilometres": far,
        }  # fmt: skip
        yield line | ({"look": match.odd} if match.odd else {})
    for row, candidates in merged.doubtful:
        yield {"row": row.where, "name": row.name, "outcome": "doubtful",
               "ids": {place.id: round(far, 2) for place, far in candidates}}  # fmt: skip
    for row in merged.repeated:
        yield {"row": row.where, "name": row.name, "outcome": "repeated"}
    for where, message in merged.log.refused:
        yield {"row": where, "outcome": "refused", "message": message}
