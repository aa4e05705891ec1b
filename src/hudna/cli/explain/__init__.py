"""`hudna explain`: why a claim is what it is."""

from typing import Annotated, Final

import typer
from rich.table import Table
from rich.text import Text

from hudna.cli import output
from hudna.cli.cells import figure
from hudna.cli.read import AsOf, Publisher
from hudna.desk.configuration import open_desk
from hudna.desk.explain import Explanation, kept
from hudna.desk.explain.in_file import explain_in, file_and_wanted
from hudna.desk.take_in import Terms

EXAMPLES: Final = {
    "explain": """Examples:

\b
  hudna claims --indicator violations        shows the ids
  hudna explain 3f9a0c12de
  hudna explain bulletin.txt:3f9a0c12de      a claim of a file that is not kept
  hudna explain "bulletin.txt:7 breaches"    what stands on these words
  hudna explain bulletin.txt                 every claim in it
"""
}
_LABEL = 12


def explain(
    claim: Annotated[str, typer.Argument(
        metavar="ID|FILE:ID|FILE:WORDS",
        help="The id of a claim, or its first characters; or a file, and behind a colon an id or "
        "some words of it.")],
    as_of: AsOf = None,
    publisher: Publisher = None,
) -> None:  # fmt: skip
    """Show why a claim says what it says: its sentence, and a reason for each thing in it.

    How the words became the number, what is counted and by which words, which period and place,
    who says it and where that is said, which rule read it, and what else stands in the sentence.
    """
    named = file_and_wanted(claim)
    if named is None:
        show(kept.explain(open_desk(), claim))
        return
    terms = Terms(output.day("--as-of", as_of), publisher)
    for at, found in enumerate(explain_in(*named, terms)):
        if at:
            output.line()
        show(found)


def show(found: Explanation) -> None:
    """The explanation, line by line; « » mark the claim's words in their sentence."""
    claim, document = found.held.claim, found.document
    lines = Table.grid(padding=(0, 1, 0, 0))
    lines.add_column(width=_LABEL, no_wrap=True, style="bold")
    lines.add_column()
    digest = f"digest {document.digest[:16]}"
    publisher = output.isolated(found.held.publisher or document.publisher or "publisher not known")
    lines.add_row("claim", claim.id[:16])
    lines.add_row("says", ": ".join(filter(None, (claim.kind, figure(claim)))))
    lines.add_row("document", Text(f"{output.isolated(document.name)}, {publisher}, "
                                   f"{_dated(found)}, {digest}"))  # fmt: skip
    lines.add_row("sentence", output.marked(document.text, found.sentence, claim.span))
    for reason in found.reasons:
        lines.add_row(reason.about, Text(output.quotes_isolated(reason.text)))
    lines.add_row("shown under", str(found.held.bulletin_on or "no day"))
    output.show(lines)


def _dated(found: Explanation) -> str:
    """The document's own day, else the one that it was added with."""
    if found.document.published_on:
        return f"published on {found.document.published_on}"
    as_of = found.held.as_of or found.document.as_of
    return f"read as of {as_of}" if as_of else "undated"
