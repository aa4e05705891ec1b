"""`hudna document`: our mistakes about documents mended, and what their sources took back."""

from datetime import date
from typing import Annotated

import typer

from hudna.cli import output
from hudna.cli.review.forms import By, Reason, who
from hudna.desk.configuration import open_desk
from hudna.desk.custody import documents
from hudna.record.vocabulary import LANGUAGES

document = output.group(
    "Mend what is held of a document, or note that its source took it back.",
    """Examples:

\b
  hudna document correct bulletin.txt --publisher "Russian Centre" --reason "by its letterhead"
  hudna document retract bulletin.txt --source "its site, 25 March" --reason "withdrawn"
""",
)
Document = Annotated[str, typer.Argument(
    metavar="DOCUMENT", help="A document by name, or the start of its digest.")]  # fmt: skip


@document.command("correct", epilog="""Examples:

\b
  hudna document correct 5f2c9a --as-of 2016-03-23 --reason "it is of the day before"
  hudna document correct bulletin.txt --title "" --reason "that was the site's name"
""")  # fmt: skip
def correct(
    wanted: Document,
    *,
    name: Annotated[str | None, typer.Option(help="The name it is listed under.")] = None,
    title: Annotated[str | None, typer.Option(help="Its title.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    published_on: Annotated[str | None, typer.Option(
        "--published-on", metavar="DATE", help="Its day of publication (YYYY-MM-DD).")] = None,
    as_of: Annotated[str | None, typer.Option(
        "--as-of", metavar="DATE", help="The day it is read against (YYYY-MM-DD).")] = None,
    language: Annotated[str | None, typer.Option(
        help=f"Its language: {', '.join(LANGUAGES)}.")] = None,
    reason: Reason = "",
    by: By = None,
) -> None:  # fmt: skip
    """Mend our own mistake about a document, and read it again. "" empties what may be empty."""
    given = {"name": name, "title": title, "publisher": publisher,
             "language": output.one_of("--language", language, LANGUAGES)}  # fmt: skip
    days = {"published_on": _day("--published-on", published_on), "as_of": _day("--as-of", as_of)}
    changes: dict[str, str | date | None] = {
        field: value or None for field, value in given.items() if value is not None
    }
    changes |= {field: value for field, (said, value) in days.items() if said}
    found = documents.correct(open_desk(), wanted, changes, (who(by), reason))
    output.line(f"{output.isolated(found.document.name)} is corrected (entry "
                f"{found.entry.number}) and read again: {found.claims} claims.")  # fmt: skip


def _day(option: str, given: str | None) -> tuple[bool, date | None]:
    """Whether the option is given, and its day; none for an empty one."""
    return given is not None, output.day(option, given or None)


@document.command("retract", epilog="""Examples:

\b
  hudna document retract bulletin.txt --source "its site, 25 March" --reason "withdrawn"
  hudna document retract 3f9a0c12de --source correction.txt --reason "the figure was corrected"
""")  # fmt: skip
def retract(
    wanted: Annotated[list[str], typer.Argument(
        metavar="DOCUMENT|CLAIM...", help="A document, or ids of claims.")],
    source: Annotated[str, typer.Option(
        "--source", help="Where the source took it back: a document, or in words.")] = "",
    reason: Reason = "",
    by: By = None,
) -> None:  # fmt: skip
    """Note that the source took back a document, or claims. They are kept, and counted no more."""
    found = documents.retract(open_desk(), wanted, source, (who(by), reason))
    numbers = ", ".join(str(one.number) for one in found)
    output.line(f"Noted as taken back by its source (entry {numbers}).")
