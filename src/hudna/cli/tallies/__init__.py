"""`hudna import`: figures that somebody has already taken from pages."""

from pathlib import Path
from typing import Annotated

import typer

from hudna.cli import output
from hudna.cli.read import Failures
from hudna.desk.configuration import open_desk
from hudna.desk.tallies import import_tallies
from hudna.record import Problem

import_ = output.group(
    "Enter figures that were taken from pages before.",
    """Examples:

\b
  hudna import tallies                        the packaged table of published figures
  hudna import tallies figures.csv
""",
)


@import_.command(
    "tallies",
    epilog="""Examples:

\b
  hudna import tallies
  hudna import tallies figures.csv
""",
)
def tallies(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="A CSV table; the packaged one without it."),
    ] = None,
) -> None:
    """Enter a table of published figures as claims of their speakers, each with its page.

    Columns: date, speaker, indicator, place_id, place, window, value, language, source_url. Rows
    that are kept already add nothing; a row that cannot be entered is named on standard error,
    the others are kept, and the exit code is 1.
    """
    failures, pages, added, known = Failures(), 0, 0, 0
    for result in import_tallies(open_desk(), file):
        if isinstance(result, Problem):
            failures.add(result)
        else:
            pages, added, known = pages + 1, added + result.added, known + result.known
    output.line(_summary(pages, added, known))
    failures.finish()


def _summary(pages: int, added: int, known: int) -> str:
    kept = f", {known} kept already" if known else ""
    return f"Figures from {pages} pages: {added} added{kept}."
