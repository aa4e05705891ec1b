"""`hudna documents` and `hudna claims`: what is kept."""

from typing import Annotated, Final

import typer

from hudna.cli import output
from hudna.cli.cells import COLUMNS, WRITERS, Format, claim_row
from hudna.desk import ask
from hudna.desk.ask import Holding, Ledger, Wanted
from hudna.desk.configuration import open_desk
from hudna.record.vocabulary import INDICATORS, KINDS

EXAMPLES: Final = {
    "documents": """Examples:

\b
  hudna documents
""",
    "claims": """Examples:

\b
  hudna claims --kind assurance
  hudna claims --indicator violations --place Homs --from 2016-03-20 --to 2016-03-24
  hudna claims --format jsonl > claims.jsonl
""",
}
_DOCUMENT_COLUMNS = ("day", "document", "digest", "language", "publisher", ">claims", ">unread",
                     ">problems", "grammar", "title")  # fmt: skip

Place = Annotated[str | None, typer.Option(
    "--place", help="A place by id, by name in any language, or by part of the words that name "
    "it.")]  # fmt: skip
Speaker = Annotated[str | None, typer.Option(
    "--speaker", help="A speaker by id, or by part of the words that name him.")]  # fmt: skip
From = Annotated[str | None, typer.Option(
    "--from", metavar="DATE", help="First day (YYYY-MM-DD).")]  # fmt: skip
To = Annotated[str | None, typer.Option(
    "--to", metavar="DATE", help="Last day (YYYY-MM-DD).")]  # fmt: skip
KnownOn = Annotated[str | None, typer.Option(
    "--known-on", metavar="DATE", help="Answer as the ledger stood at the end of that day "
    "(YYYY-MM-DD), before what was added or judged later.")]  # fmt: skip


def open_known(known_on: str | None) -> Ledger:
    """The ledger of this site, as it was known on the day that the option gives."""
    return ask.known_on(open_desk(), output.day("--known-on", known_on))


def say_none(ledger: Ledger, otherwise: str) -> None:
    """Say that there is nothing to list: nothing at all yet, or `otherwise` not what is asked."""
    if not ask.is_empty(ledger):
        output.line(otherwise)
    elif ledger.known is None:
        output.line("Nothing is kept yet: hudna add PATH..., or hudna demo to try it.")
    else:
        output.line("Nothing was kept yet at the end of that day: hudna ledger log tells when "
                    "each document was taken in.")  # fmt: skip


def documents(known_on: KnownOn = None) -> None:
    """List the documents that are kept, with what was found in them."""
    ledger = open_known(known_on)
    rows = [_document_row(one) for one in ask.documents(ledger)]
    if rows:
        output.table(_DOCUMENT_COLUMNS, rows)
    else:
        say_none(ledger, "No document is kept: each one that was added is expunged.")


def _document_row(one: Holding) -> tuple[str, ...]:
    on = one.published_on or one.as_of
    counts = (str(one.claims), str(one.unread), str(one.problems))
    return (str(on or ""), one.name, one.digest[:10], one.language or "", one.publisher or "",
            *counts, one.grammar, one.title or "")  # fmt: skip


def claims(
    *,
    kind: Annotated[str | None, typer.Option(help=f"One of {', '.join(KINDS)}.")] = None,
    indicator: Annotated[
        str | None, typer.Option(help="What is counted, for example violations.")
    ] = None,
    speaker: Speaker = None,
    place: Place = None,
    document: Annotated[
        str | None, typer.Option(help="Part of a document's name, or the start of its digest.")
    ] = None,
    from_on: From = None,
    to_on: To = None,
    known_on: KnownOn = None,
    written: Annotated[
        Format, typer.Option("--format", help="table, jsonl (the claims file) or csv.")
    ] = Format.TABLE,
) -> None:
    """List the claims that are kept, by day.

    A claim's day is the last day of its window, else that of its document.
    """
    first, last = output.days(from_on, to_on)
    wanted = Wanted(
        kind=output.one_of("--kind", kind, KINDS),
        indicator=output.one_of("--indicator", indicator, INDICATORS),
        speaker=speaker, place=place, document=document,
        from_on=first, to_on=last,
    )  # fmt: skip
    ledger = open_known(known_on)
    held = ask.claims(ledger, wanted)
    if written is not Format.TABLE:
        WRITERS[written](one.claim for one in held)
        return
    rows = [(str(one.bulletin_on or ""), *claim_row(one.claim)) for one in held]
    if rows:
        output.table(("day", *COLUMNS), rows)
    else:
        say_none(ledger, "No such claim is kept.")
