"""`hudna approval`: what stands only when other people than its author approved it."""

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
from hudna.desk.review.approving import APPROVE, NEEDED, REFUSE, WAITING, Matter, decide, matters

approval = output.group(
    "Approve or refuse what others wrote: findings, issued bulletins, requests to expunge.",
    """Examples:

\b
  hudna approval list
  hudna approval give 112 --reason "checked against the documents"
""",
)


@approval.command("list", epilog="""Examples:

\b
  hudna approval list --all --format jsonl
""")  # fmt: skip
def list_(
    every: Annotated[
        bool, typer.Option("--all", help="What is decided too, not only what waits.")
    ] = False,
    written: AsForm = Form.TABLE,
) -> None:
    """List what waits for approval."""
    found = [one for one in matters(open_desk()) if every or one.state == WAITING]
    if written is Form.JSONL:
        json_lines(map(matter_mapping, found))
    elif not found:
        output.line("Nothing waits for approval.")
    else:
        rows = [_row(one) for one in found]
        output.table((">entry", "what", "state", "by", ">approvals", "decided", "about"), rows)


def _row(one: Matter) -> tuple[str, ...]:
    entry, needed = one.act.entry, NEEDED[one.act.entry.kind]
    title = one.act.told("title") or one.act.told("reason") or one.act.told("on") or ""
    return (str(entry.number), entry.kind.replace("_", " "), one.state, entry.by,
            f"{len(one.approvals)} of {needed}", decisions(one), title)  # fmt: skip


@approval.command("give", epilog="""Examples:

\b
  hudna approval give 112 --reason "checked"
""")  # fmt: skip
def give(number: Number, reason: Reason = "", by: By = None) -> None:
    """Approve an entry that another person wrote."""
    _tell(decide(open_desk(), number, APPROVE, who(by), reason))


@approval.command("refuse", epilog="""Examples:

\b
  hudna approval refuse 112 --reason "the second document is missing"
""")  # fmt: skip
def refuse(number: Number, reason: Reason = "", by: By = None) -> None:
    """Refuse an entry that another person wrote."""
    _tell(decide(open_desk(), number, REFUSE, who(by), reason))


def _tell(found: Matter) -> None:
    kind, needed = found.act.entry.kind, NEEDED[found.act.entry.kind]
    output.line(f"Entry {found.act.number} ({kind.replace('_', ' ')}) is {found.state}: "
                f"{len(found.approvals)} of {needed} approvals.")  # fmt: skip
