"""`hudna expunge`: the words of a document taken out of the ledger for good."""

from collections.abc import Sequence
from typing import Annotated

import typer

from hudna.cli import output
from hudna.cli.output import AsForm, Form
from hudna.cli.review.forms import (
    By,
    Number,
    Reason,
    decisions,
    json_lines,
    matter_mapping,
    who,
)
from hudna.desk.configuration import open_desk
from hudna.desk.custody import expunging

expunge = output.group(
    "Take the words of a document out for good: asked for, approved by two others, carried out.",
    """Examples:

\b
  hudna expunge ask bulletin.txt --reason "it names a witness"
  hudna approval give 112 --reason "seen" --by Rana
  hudna approval give 112 --reason "seen" --by Oleg
  hudna expunge carry-out 112
""",
)


@expunge.command("ask", epilog="""Examples:

\b
  hudna expunge ask 5f2c9a --reason "it names a witness"
""")  # fmt: skip
def ask(
    document: Annotated[str, typer.Argument(
        metavar="DOCUMENT", help="A document by name, or the start of its digest.")],
    reason: Reason = "",
    by: By = None,
) -> None:  # fmt: skip
    """Ask that a document's words be taken out. Say nothing in the reason that must go too."""
    found = expunging.ask_for(open_desk(), document, who(by), reason)
    number, holding = found.entry.number, found.holding
    taken = _taken(holding.payloads, holding.originals)
    output.line(f"Asked for by entry {number}. {taken} would be taken out.")
    output.line(f"Two other people must approve it: hudna approval give {number}")


@expunge.command("carry-out", epilog="""Examples:

\b
  hudna expunge carry-out 112
""")  # fmt: skip
def carry_out(number: Number, by: By = None) -> None:
    """Take out what two others approved. Lines and hashes stay, so that all proofs hold.

    Run it again if it was interrupted: it completes what is left.
    """
    found = expunging.carry_out(open_desk(), number, who(by))
    if found.by_entry is not None:
        output.line(f"Taken out already, by entry {found.by_entry}; looked through once more, and "
                    "nothing of it is left here.")  # fmt: skip
        return
    taken = _taken(found.holding.payloads, found.holding.originals)
    output.line(f"Taken out: the words of {taken}. Copies elsewhere, such as backups, are not "
                "reached from here.")  # fmt: skip


@expunge.command("list", epilog="""Examples:

\b
  hudna expunge list
""")  # fmt: skip
def list_(written: AsForm = Form.TABLE) -> None:
    """List the requests, with what became of them."""
    found = expunging.requests(open_desk())
    if written is Form.JSONL:
        json_lines(map(matter_mapping, found))
    elif not found:
        output.line("Nobody asked to expunge anything.")
    else:
        output.table((">entry", "state", "by", "document", "reason", "decided"), [
            (str(one.act.number), one.state, one.act.by, one.act.subjects("document")[0][:10],
             one.act.told("reason"), decisions(one)) for one in found
        ])  # fmt: skip


def _taken(payloads: Sequence[int], originals: Sequence[str]) -> str:
    return (f"{output.counted(len(payloads), 'entry', 'entries')} and "
            f"{output.counted(len(originals), 'original')}")  # fmt: skip
