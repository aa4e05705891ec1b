"""`hudna gazetteer`: tables of places of other houses, taken in, listed, taken out."""

import json
from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from hudna.cli import output
from hudna.cli.review.forms import By, who
from hudna.desk.configuration import open_desk
from hudna.desk.custody import registers
from hudna.desk.packs import importing, listing
from hudna.desk.packs.importing import Imported, Order
from hudna.desk.packs.listing import Origin

gazetteer = output.group(
    "Import tables of places (GeoNames, OCHA, CSV), list them, take them out.",
    """Examples:

\b
  hudna gazetteer import SY.txt
  hudna gazetteer list
""",
)
_WORST: Final = 5


class Form(StrEnum):
    """Of which form a table of places is."""

    GEONAMES = "geonames"
    OCHA = "ocha"
    CSV = "csv"


@gazetteer.command("import", epilog="""Examples:

\b
  hudna gazetteer import SY.txt --alternate alternateNamesV2.txt
  hudna gazetteer import syr_populatedplaces.xlsx --name ocha-syria --as-of 2022-08-01
  hudna gazetteer import villages.csv --source "Field list" --licence "CC BY 4.0" --dry-run
""")  # fmt: skip
def import_(
    file: Annotated[Path, typer.Argument(
        metavar="FILE", help="A GeoNames dump (SY.txt), an OCHA table (CSV or XLSX), or a CSV file "
        "with headings such as name_en, name_ar, lat, lon, pcode, admin1Pcode.")],
    *,
    form: Annotated[Form | None, typer.Option(
        "--format", help="geonames, ocha or csv; found out from the file by default.")] = None,
    name: Annotated[str | None, typer.Option(
        "--name", metavar="NAME", help="The pack's name: small letters, digits, -; the file's by "
        "default. A pack of that name is replaced.")] = None,
    alternate: Annotated[Path | None, typer.Option(
        "--alternate", metavar="FILE", help="GeoNames' alternateNamesV2.txt: names with their "
        "languages.")] = None,
    country: Annotated[str | None, typer.Option(
        "--country", metavar="CODE", help="Two letters, such as SY: take rows of this country "
        "only, and set places in it whose row names no unit that is known.")] = None,
    source: Annotated[str | None, typer.Option(
        "--source", metavar="TITLE", help="Who made the table.")] = None,
    licence: Annotated[str | None, typer.Option(
        "--licence", metavar="TEXT", help="Its terms.")] = None,
    address: Annotated[str | None, typer.Option(
        "--address", metavar="URL", help="Where it is had.")] = None,
    as_of: Annotated[str | None, typer.Option(
        "--as-of", metavar="DATE", help="The day of its edition (YYYY-MM-DD).")] = None,
    strict: Annotated[bool, typer.Option(
        "--strict", help="Keep nothing if one row cannot be used.")] = False,
    dry_run: Annotated[bool, typer.Option(
        "--dry-run", help="Show what would become of the rows; keep nothing.")] = False,
    by: By = None,
) -> None:  # fmt: skip
    """Take a table of places into the data folder; every command then knows its places.

    A row that means a known place, by P-code, or by name and distance, adds its spellings and its
    code to that place; the others become new places. Of two places that a row may mean none is
    chosen. Rows that cannot be used are named on standard error, the others are kept, and the exit
    code is 1. The pack keeps the report, in report.jsonl.
    """
    land = _country(country)
    order = Order(
        file, form.value if form else None, name, alternate, land, source, licence, address,
        output.day("--as-of", as_of), strict, dry_run,
    )  # fmt: skip
    if dry_run:
        found = importing.import_table(order)
    else:
        found = registers.import_table(open_desk(), order, who(by))
    for where, message in found.merged.log.refused:
        output.complain(f"{where}: {message}")
    _report(found)
    if found.merged.log.refused:
        raise typer.Exit(1)


def _country(given: str | None) -> str | None:
    if given is None:
        return None
    if len(given) != 2 or not given.isalpha():
        raise output.wrong(f"--country: {given!r} is no country; write two letters, such as SY")
    return given.upper()


def _report(found: Imported) -> None:
    merged, log = found.merged, found.merged.log
    by = Counter(match.by for match in merged.matches)
    far = [match for match in merged.matches if match.by == "name"]
    far.sort(key=lambda match: match.kilometres or 0.0, reverse=True)
    rows = [
        ("rows read", log.read, found.form),
        ("left out", log.left_out.total(), _kinds(log.left_out)),
        ("known by P-code", by["pcode"], ""),
        ("known by GeoNames number or id", by["id"], ""),
        ("known by every word", by["every word"], "a row of an earlier import says the same"),
        ("known by name and distance", by["name"], _farthest(far[0].kilometres if far else None)),
        ("new places", len(merged.new), ""),
        (
            "of these in no known country",
            len(merged.lost),
            "give --country, if they lie in one" if merged.lost else "",
        ),
        ("of these doubtful", len(merged.doubtful), "two known places may be meant"),
        ("repeated", len(merged.repeated), "said by an earlier row"),
        ("refused", len(log.refused), "see standard error" if log.refused else ""),
        ("spellings added to known places", len(merged.names), ""),
        ("P-codes added to known places", len(merged.pcodes), ""),
    ]
    output.table((found.name, ">rows", ""), [(what, str(n), note) for what, n, note in rows])
    if far:
        output.line()
        output.table((">km", "row", "name", "known place"), [
            (f"{match.kilometres:.1f}", match.row.where, match.row.name, match.place.id)
            for match in far[:_WORST]], title="Farthest of those known by name")  # fmt: skip
    if merged.doubtful:
        output.line()
        output.table(("row", "name", "may mean"), [
            (row.where, row.name, ", ".join(f"{place.id} ({km:.1f} km)" for place, km in known))
            for row, known in merged.doubtful], title="Doubtful")  # fmt: skip
    odd = [match for match in merged.matches if match.odd]
    if odd:
        output.line()
        output.table(("row", "name", "known place", "its name", "why to look"), [
            (match.row.where, match.row.name, match.place.id,
             next(iter(match.place.names.values()))[0], match.odd)
            for match in odd], title="Known by code, but look")  # fmt: skip
    output.line()
    output.line(_kept(found))


def _kinds(left_out: Counter[str]) -> str:
    shown = ", ".join(f"{kind} {count}" for kind, count in left_out.most_common(4))
    return f"{shown}, …" if len(left_out) > 4 else shown


def _farthest(kilometres: float | None) -> str:
    return f"the farthest {kilometres:.1f} km" if kilometres is not None else ""


def _kept(found: Imported) -> str:
    if found.kept:
        source = found.source
        return f"Kept as {found.name}: {source.title}, {source.licence}. See hudna gazetteer list."
    if found.merged.log.refused:
        return (
            "Nothing was kept: rows were refused. Mend them, or leave out --strict and --dry-run."
        )
    return "Nothing was kept: this was a dry run."


@gazetteer.command("list", epilog="""Examples:

\b
  hudna gazetteer list
  hudna gazetteer list --format jsonl
""")  # fmt: skip
def list_(written: output.AsForm = output.Form.TABLE) -> None:
    """List where places come from: each source, its licence, and how many places it gave."""
    found = listing.origins()
    if written is output.Form.JSONL:
        output.lines(json.dumps(_mapping(one), ensure_ascii=False) for one in found)
        return
    columns = ("=pack", "source", "licence", "as of", ">places", ">names", ">codes", "address")
    output.table(columns, [_row(one) for one in found])


def _row(one: Origin) -> tuple[str, ...]:
    counts = (str(one.places), str(one.names), str(one.pcodes))
    source = one.source
    return (one.pack, source.title, source.licence, str(source.as_of or ""), *counts,
            source.address)  # fmt: skip


def _mapping(one: Origin) -> dict[str, Any]:
    source = one.source
    return {
        "pack": one.pack, "imported": one.imported, "source": source.id, "title": source.title,
        "licence": source.licence, "address": source.address,
        "as_of": str(source.as_of) if source.as_of else None, "note": source.note,
        "places": one.places, "names": one.names, "pcodes": one.pcodes,
    }  # fmt: skip


@gazetteer.command("remove", epilog="""Examples:

\b
  hudna gazetteer remove ocha-syria
""")  # fmt: skip
def remove(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="The pack, see hudna gazetteer list.")
    ],
    by: By = None,
) -> None:
    """Take an imported pack out of the data folder. Claims that are kept stay as they are."""
    registers.remove(open_desk(), name, who(by))
    output.line(f"{name} is taken out.")
