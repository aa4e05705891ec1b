"""`hudna theatre`: the parts of the world that hudna knows, and a check of their tables."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from hudna.cli import output
from hudna.cli.output import AsForm, Form
from hudna.desk.packs.checking import Remark, checked
from hudna.desk.packs.listing import Outline, Told, outlines, truces_of

theatre = output.group(
    "List theatre packs and their truces, or check one's tables.",
    """Examples:

\b
  hudna theatre list
  hudna theatre check packs/myanmar
""",
)
_COLUMNS: Final = ("=theatre", "name", "countries", "Arabic months", "weekend", "zone", ">places",
                   ">parties", ">truces")  # fmt: skip


@theatre.command("check", epilog="""Examples:

\b
  hudna theatre check packs/myanmar
  hudna theatre check packs/* --format jsonl > remarks.jsonl
""")  # fmt: skip
def check(
    folders: Annotated[list[Path], typer.Argument(
        metavar="FOLDER...", help="Folders of packs, of the form that docs/theatres.md tells.")],
    written: AsForm = Form.TABLE,
) -> None:  # fmt: skip
    """Check packs beside all that hudna knows: every row that is wrong, and what looks wrong.

    Each remark names the file and the line and says what to do. The exit code is 1 if a row is
    wrong; warnings alone do not change it.
    """
    remarks = checked(folders)
    wrong = sum(one.wrong for one in remarks)
    if written is Form.JSONL:
        output.lines(json.dumps(_mapping(one), ensure_ascii=False) for one in remarks)
    else:
        output.lines(f"{one.where}: {'' if one.wrong else 'warning: '}{_shown(one)}"
                     for one in remarks)  # fmt: skip
        output.line(f"{len(folders)} checked: {_summary(wrong, len(remarks) - wrong)}.")
    if wrong:
        raise typer.Exit(1)


def _shown(one: Remark) -> str:
    return output.isolated(output.one_line(one.message))


def _summary(wrong: int, odd: int) -> str:
    rows, warnings = "row" if wrong == 1 else "rows", "warning" if odd == 1 else "warnings"
    return f"{wrong or 'no'} {rows} wrong, {odd or 'no'} {warnings}"


def _mapping(one: Remark) -> dict[str, Any]:
    return {"where": one.where, "kind": "wrong" if one.wrong else "warning",
            "message": one.message}  # fmt: skip


@theatre.command("list", epilog="""Examples:

\b
  hudna theatre list
  hudna theatre list --format jsonl
""")  # fmt: skip
def list_(written: AsForm = Form.TABLE) -> None:
    """List the theatres: countries, calendar habits, and how much is known of each."""
    found = outlines()
    if written is Form.JSONL:
        output.lines(json.dumps(_outline(one), ensure_ascii=False) for one in found)
    else:
        output.table(_COLUMNS, [_row(one) for one in found])


@theatre.command("truces", epilog="""Examples:

\b
  hudna theatre truces
  hudna theatre truces syria --format jsonl
""")  # fmt: skip
def truces(
    name: Annotated[str | None, typer.Argument(
        metavar="THEATRE", help="Only this one's, see hudna theatre list.")] = None,
    written: AsForm = Form.TABLE,
) -> None:  # fmt: skip
    """List the truces: their ids, days and terms, and where each party stands by them."""
    found = truces_of(name)
    if written is Form.JSONL:
        output.lines(json.dumps(_truce(one), ensure_ascii=False) for one in found)
        return
    for at, one in enumerate(found):
        if at:
            output.line()
        truce = one.truce
        output.line(f"{truce.id} ({one.theatre}): {one.name}")
        output.line(f"  {truce.start_on} to {truce.stop_on or 'no end announced'}")
        if truce.note:
            output.line(f"  terms: {truce.note}")
        for standing, parties in one.parties.items():
            output.line(f"  {standing}: {', '.join(f'{name} ({id})' for id, name in parties)}")


def _truce(one: Told) -> dict[str, Any]:
    truce = one.truce
    return {"id": truce.id, "theatre": one.theatre,
            "names": {code: names[0] for code, names in truce.names.items()},
            "start_on": str(truce.start_on),
            "stop_on": str(truce.stop_on) if truce.stop_on else None, "terms": truce.note,
            "parties": {kind: [id for id, _ in those]
                        for kind, those in one.parties.items()}}  # fmt: skip


def _row(one: Outline) -> tuple[str, ...]:
    head = one.theatre
    counts: Sequence[int] = (one.places, one.parties, one.truces)
    return (head.id, head.names["en"][0], " ".join(head.countries), head.months_ar,
            " ".join(head.weekend), head.zone, *map(str, counts))  # fmt: skip


def _outline(one: Outline) -> dict[str, Any]:
    head = one.theatre
    return {"id": head.id, "names": {code: names[0] for code, names in head.names.items()},
            "countries": head.countries, "months_ar": head.months_ar, "weekend": head.weekend,
            "zone": head.zone, "packaged": one.packaged, "places": one.places,
            "parties": one.parties, "truces": one.truces}  # fmt: skip
