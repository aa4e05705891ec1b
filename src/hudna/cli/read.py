"""`hudna read`: what documents say, without keeping anything."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Final

import typer
from rich.table import Table
from rich.text import Text

from hudna.cli import output
from hudna.cli.cells import COLUMNS, WRITERS, Format, claim_row
from hudna.desk.read import Read, read_paths
from hudna.desk.take_in import Terms, sources
from hudna.record import Claim, Problem, Unread

EXAMPLES: Final = {
    "read": """Examples:

\b
  hudna read bulletin.txt
  hudna read reports/ --format jsonl --unread > claims.jsonl
  curl -s https://example.org/bulletin | hudna read - --as-of 2016-03-24
"""
}

_NUMBER: Final = 24
Paths = Annotated[list[str], typer.Argument(
    metavar="PATH...", help="Files, folders (all .txt .html .htm .pdf .docx below), - for "
    "standard input.")]  # fmt: skip
AsOf = Annotated[str | None, typer.Option(
    "--as-of", metavar="DATE", help="Read “yesterday” and the like against this day "
    "(YYYY-MM-DD); by default the document's own date of publication.")]  # fmt: skip
Publisher = Annotated[str | None, typer.Option(
    "--publisher", metavar="NAME", help="Who published the documents.")]  # fmt: skip


class Failures:
    """Counts and tells what failed, so that the good documents go on."""

    def __init__(self) -> None:
        self.count = 0

    def good(self, results: Iterable[Read | Problem]) -> Iterator[Read]:
        """The documents that were read; the others are named on standard error."""
        for result in results:
            if isinstance(result, Problem):
                self.add(result)
            else:
                notes(result.account.problems)
                yield result

    def add(self, problem: Problem) -> None:
        """Tell of one that failed."""
        self.count += 1
        output.complain(f"{problem.where}: {problem.message}")

    def finish(self) -> None:
        """End the command with 1 if anything failed."""
        if self.count:
            raise typer.Exit(1)


def notes(problems: Iterable[Problem]) -> None:
    """Tell on standard error what did not add up; this is no failure."""
    for problem in problems:
        output.complain(f"note: {problem.where}: {problem.message}")


def read(
    paths: Paths,
    written: Annotated[
        Format, typer.Option("--format", help="table, jsonl (the claims file) or csv.")
    ] = Format.TABLE,
    as_of: AsOf = None,
    publisher: Publisher = None,
    unread: Annotated[
        bool, typer.Option("--unread", help="Also show the numbers that no rule took.")
    ] = False,
) -> None:
    """Read documents and show the claims in them; nothing is kept.

    A file that cannot be read is named on standard error, the others are read, and the exit
    code is 1.
    """
    terms = Terms(output.day("--as-of", as_of), publisher)
    failures = Failures()
    found = output.progress(list(sources(paths)), "reading", streams=written is not Format.TABLE)
    if written is Format.TABLE:
        _write_table(failures.good(read_paths(found, terms)), unread)
    else:
        WRITERS[written](_values(failures.good(read_paths(found, terms)), unread))
    failures.finish()


def _values(results: Iterable[Read], unread: bool) -> Iterator[Claim | Unread]:
    for result in results:
        yield from result.account.claims
        if unread:
            yield from result.account.unread


def _write_table(results: Iterable[Read], unread: bool) -> None:
    """One table, shown when all is read; then, if asked for, the numbers that no rule took."""
    found = list(results)
    rows = [claim_row(claim) for one in found for claim in one.account.claims]
    if not rows:
        output.line("No claims found.")
    elif len(found) == 1:
        output.table(COLUMNS[1:], [row[1:] for row in rows], title=found[0].document.name)
    else:
        output.table(COLUMNS, rows)
    for one in found if unread else ():
        _show_unread(one)


def _show_unread(one: Read) -> None:
    """The numbers of a document that no rule took: each with the reason and its sentence."""
    left, document = one.account.unread, one.document
    output.line()
    name = output.isolated(output.one_line(document.name))
    output.line(f"{name}: {len(left) or 'no'} numbers that no rule took")
    lines = Table.grid(padding=(0, 1, 0, 2))
    lines.add_column(justify="right", max_width=_NUMBER, style="bold")
    lines.add_column()
    for it in left:
        number = output.shortened(output.one_line(it.quote), _NUMBER)
        reason = output.quotes_isolated(it.reason)
        sentence = output.marked(document.text, it.sentence, it.span)
        lines.add_row(Text(output.isolated(number)), Text(reason))
        lines.add_row("", sentence)
    if left:
        output.show(lines)
