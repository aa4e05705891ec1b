"""`hudna source`: what is told of those whose words we take."""

from typing import Annotated

import typer

from hudna.cli import output
from hudna.cli.output import AsForm, Form
from hudna.cli.review.forms import By, Reason, json_lines, who
from hudna.desk.configuration import open_desk
from hudna.desk.custody import settings

source = output.group(
    "Tell of a source which party it is, when it comes, or a note; list what is told.",
    """Examples:

\b
  hudna source set "mil.ru" --party russian_mod --reason "its own site"
  hudna source set "OSCE SMM" --rhythm mon-sat --reason "as its site says"
  hudna source list
""",
)


@source.command("set", epilog="""Examples:

\b
  hudna source set "mil.ru" --party russian_mod --reason "its own site"
  hudna source set "OSCE SMM" --rhythm mon-sat --reason "as its site says"
""")  # fmt: skip
def set_(
    *,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The source, as documents name it.")],
    party: Annotated[str | None, typer.Option(
        help="The party that it is, by id or exact name; empty for none.")] = None,
    rhythm: Annotated[str | None, typer.Option(
        help="When its bulletins come: daily, weekly, mon-fri, fri, every 3 days, or none if "
        "nothing is to be expected; empty to learn it from its documents.")] = None,
    note: Annotated[str | None, typer.Option(help="Anything else worth knowing.")] = None,
    reason: Reason = "",
    by: By = None,
) -> None:  # fmt: skip
    """Tell something of a source. What was told before stays in the ledger."""
    given = {"party": party, "rhythm": rhythm, "note": note}
    changes = {field: value or None for field, value in given.items() if value is not None}
    entry = settings.change_source(open_desk(), name, changes, (who(by), reason))
    output.line(f"Noted of {output.isolated(name)} (entry {entry.number}).")


@source.command("list", epilog="""Examples:

\b
  hudna source list --format jsonl
""")  # fmt: skip
def list_(written: AsForm = Form.TABLE) -> None:
    """List the sources of which something is told."""
    found = settings.sources(open_desk())
    if written is Form.JSONL:
        json_lines({"source": name, **told} for name, told in found.items())
    elif not found:
        output.line("Nothing is told of any source.")
    else:
        output.table(("source", "party", "rhythm", "note"), [
            (name, *(told[field] or "" for field in settings.FIELDS))
            for name, told in found.items()
        ])  # fmt: skip
