"""`hudna ledger log` and `show`: the entries as they were written."""

import json
from typing import Annotated, Any

import typer

from hudna.cli import output
from hudna.cli.ledger.group import ledger
from hudna.cli.output import AsForm, Form
from hudna.desk.configuration import open_desk
from hudna.desk.ledger import listing
from hudna.record.entry import KINDS


@ledger.command("log", epilog="""Examples:

\b
  hudna ledger log
  hudna ledger log --kind review --from 100
  hudna ledger log --about document:3fa2 --format jsonl
""")  # fmt: skip
def log(
    *,
    start: Annotated[int, typer.Option(
        "--from", metavar="N", min=0, max=output.LAST, help="From this entry.")] = 0,
    kind: Annotated[str | None, typer.Option("--kind", help=f"One of {', '.join(KINDS)}.")] = None,
    about: Annotated[str | None, typer.Option(
        "--about", metavar="SUBJECT", help="About a subject that begins so.")] = None,
    written_as: AsForm = Form.TABLE,
) -> None:  # fmt: skip
    """List the entries in their order."""
    wanted = output.one_of("--kind", kind, KINDS)
    site = open_desk()
    found = listing.listed(site, start, wanted, about)
    if written_as is Form.JSONL:
        output.lines(entry.line.decode("utf-8") for entry in found)
        return
    rows = [(str(one.number), f"{one.at:%Y-%m-%d %H:%M:%S}", one.kind, one.by,
             ", ".join(_short(subject) for subject in one.about)) for one in found]  # fmt: skip
    if rows:
        output.table((">=entry", "at (UTC)", "kind", "by", "about"), rows)
    else:
        output.line("There is no such entry." if listing.size(site) else
                    "There is no entry yet: hudna add PATH... writes the first.")  # fmt: skip


def _short(subject: str) -> str:
    sort, colon, name = subject.partition(":")
    return f"{sort}{colon}{name[:10]}" if sort in ("document", "claim") else subject


@ledger.command("show", epilog="""Examples:

\b
  hudna ledger show 12
""")  # fmt: skip
def show(
    number: Annotated[
        int, typer.Argument(metavar="N", min=0, max=output.LAST, help="The entry's number.")
    ],
    *,
    written_as: AsForm = Form.TABLE,
) -> None:
    """Show an entry: its line, and its payload."""
    found = listing.shown(open_desk(), number)
    if found is None:
        raise output.wrong(f"there is no entry {number}; hudna ledger log lists them")
    entry, payload = found
    if written_as is Form.JSONL:
        output.line(json.dumps({"line": json.loads(entry.line), "payload": payload},
                               ensure_ascii=False))  # fmt: skip
        return
    output.line(f"Entry {entry.number}: {entry.kind}, {entry.at:%Y-%m-%d %H:%M:%S} UTC, "
                f"by {output.isolated(output.one_line(entry.by))}")  # fmt: skip
    for subject in entry.about:
        output.line(f"  about {output.one_line(subject)}")
    output.line(f"  payload {entry.payload or 'none'}")
    if entry.payload is not None and payload is None:
        output.line("  Its words were taken out: hudna ledger log --kind expunge says by whom.")
    for name, value in payload.items() if isinstance(payload, dict) else ():
        output.line(f"  {name}: {_value(value)}")


def _value(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return output.isolated(output.shortened(output.one_line(text), 400))
