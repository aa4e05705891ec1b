"""`hudna ledger verify`: whether the ledger is as it was written."""

import json
from pathlib import Path
from typing import Annotated

import typer

from hudna.cli import output
from hudna.cli.ledger.group import ledger
from hudna.cli.output import AsForm, Form
from hudna.desk.configuration import open_desk
from hudna.desk.ledger.verify import Seen
from hudna.desk.ledger.verify import verify as parts
from hudna.record import Problem

_MOST = 40


@ledger.command("verify", epilog="""Examples:

\b
  hudna ledger verify
  hudna ledger verify --quick
  hudna ledger verify --checkpoint checkpoint.txt
""")  # fmt: skip
def verify(
    *,
    quick: Annotated[bool, typer.Option("--quick", help="Leave out the originals.")] = False,
    checkpoint: Annotated[Path | None, typer.Option(
        "--checkpoint", metavar="FILE", help="Also against this checkpoint, kept elsewhere.")
        ] = None,
    written_as: AsForm = Form.TABLE,
) -> None:  # fmt: skip
    """Check everything that is kept from the ground up: entries, tree, checkpoints, originals.

    What is shown is made once more from the entries, and compared. Exit code 1 if anything is not
    as it was written; each problem says where, and what to do.
    """
    seen, found = Seen(), 0
    for part in parts(open_desk(), seen, quick=quick, against=checkpoint):
        for problems in output.progress(part.steps, part.title, part.total):
            for problem in problems:
                found += 1
                _show(problem, found, written_as)
    if written_as is Form.TABLE:
        _summary(seen, found, quick=quick)
    if found:
        raise typer.Exit(1)


def _show(problem: Problem, count: int, written_as: Form) -> None:
    if written_as is Form.JSONL:
        output.line(json.dumps({"where": problem.where, "message": problem.message,
                                "subject": problem.subject}, ensure_ascii=False))  # fmt: skip
    elif count <= _MOST:
        output.line(output.one_line(f"{problem.where}: {problem.message}"))


def _summary(seen: Seen, found: int, *, quick: bool) -> None:
    if found > _MOST:
        output.line(f"… and {found - _MOST} more: --format jsonl gives all")
    originals = "originals left out" if quick else output.counted(seen.originals, "original")
    outcome = output.counted(found, "problem") if found else "all as it was written"
    entries = output.counted(seen.entries, "entry", "entries")
    checkpoints = output.counted(seen.checkpoints, "checkpoint")
    output.line(f"{entries}, {checkpoints}, {originals}: {outcome}.")
    root = seen.tree.root()
    if seen.entries and root is not None and not found:
        output.line(f"root {root.hex()}")
        later = seen.entries - seen.covered
        if later:
            last = output.counted(later, "entry", "entries")
            output.line(f"The last {last} no checkpoint covers yet: hudna ledger checkpoint")
