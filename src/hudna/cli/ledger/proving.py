"""`hudna ledger checkpoint`, `key`, `prove`, `consistency`, `check-proof`, `verifier`."""

from pathlib import Path
from typing import Annotated

import typer

from hudna.cli import output
from hudna.cli.ledger.group import ledger
from hudna.desk.configuration import open_desk
from hudna.desk.ledger import checkpoints, offline, proofs


@ledger.command("checkpoint", epilog="""Examples:

\b
  hudna ledger checkpoint
  hudna ledger checkpoint --save checkpoint.txt
""")  # fmt: skip
def checkpoint(
    save: Annotated[
        Path | None, typer.Option("--save", metavar="FILE", help="Write it to this file.")
    ] = None,
) -> None:
    """Show the checkpoint of the ledger as it is, signed with the site's key.

    Give it to others: whoever holds it can have it proved later that nothing before was changed.
    """
    note = checkpoints.make(open_desk(), output.complain)
    if note is None:
        output.complain("nothing is kept yet, so there is nothing to sign: hudna add PATH...")
        raise typer.Exit(1)
    text = checkpoints.text_of(note)
    if save is None:
        output.lines(text.splitlines())
        return
    try:
        save.write_bytes(text.encode("utf-8"))
    except OSError as error:
        output.complain(f"{save} cannot be written: {error.strerror}")
        raise typer.Exit(1) from error
    output.line(f"The checkpoint over {note.checkpoint.size} entries is in {save}.")


@ledger.command("key", epilog="""Examples:

\b
  hudna ledger key
  hudna ledger key --new
""")  # fmt: skip
def key(
    new: Annotated[
        bool, typer.Option("--new", help="Make a new key, and announce it in the ledger.")
    ] = False,
) -> None:
    """Show the public key that signs this site's checkpoints: hand it to those who check them.

    A new key is announced in the ledger, in a checkpoint that the old one signs too.
    """
    site = open_desk()
    if new:
        checkpoints.rotate(site, output.complain)
    output.line(checkpoints.public_key(site, output.complain))


@ledger.command("prove", epilog="""Examples:

\b
  hudna ledger prove 12 > proof.json
  hudna ledger prove report.html > proof.json
""")  # fmt: skip
def prove(
    subject: Annotated[str, typer.Argument(
        metavar="ENTRY|CLAIM|DOCUMENT",
        help="A number, the beginning of a claim's id, a document's name or its digest.")],
    *,
    size: Annotated[int | None, typer.Option(
        "--size", min=1, max=output.LAST,
        help="Against the checkpoint over that many entries.")] = None,
) -> None:  # fmt: skip
    """Prove to others that an entry stands in the ledger: one file with all that it takes.

    The file shows the entry's payload: for a document or a reading, its words.
    """
    found = proofs.prove(open_desk(), subject, size, output.complain)
    output.line(found.decode("utf-8").removesuffix("\n"))


@ledger.command("consistency", epilog="""Examples:

\b
  hudna ledger consistency old-checkpoint.txt > proof.json
""")  # fmt: skip
def consistency(
    old: Annotated[Path, typer.Argument(metavar="CHECKPOINT", help="A checkpoint's file.")],
) -> None:
    """Prove to others that what an old checkpoint covers was not changed since."""
    found = proofs.consistency(open_desk(), old, output.complain)
    output.line(found.decode("utf-8").removesuffix("\n"))


@ledger.command("check-proof", epilog="""Examples:

\b
  hudna ledger check-proof proof.json --key PUBLIC
""")  # fmt: skip
def check_proof(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A proof.")],
    *,
    key: Annotated[list[str] | None, typer.Option(
        "--key", metavar="PUBLIC",
        help="The site's public key, as the site gave it to you; more than one if it changed."
        )] = None,
) -> None:  # fmt: skip
    """Check a proof, of this site or another; nothing else is needed."""
    entry, named, notes = proofs.check(file, key or ())
    of = notes[-1].checkpoint
    if entry is not None:
        output.line(
            f"Entry {entry.number} stands in the ledger of {of.site} over {of.size} entries:"
        )
        output.line(f"  {entry.kind}, {entry.at:%Y-%m-%d %H:%M:%S} UTC, by {entry.by}")
    else:
        old = notes[0].checkpoint
        output.line(f"The ledger of {of.site} over {of.size} entries begins with the {old.size} of "
                    "the old checkpoint, unchanged.")  # fmt: skip
    if not key:
        output.line(f"The key that signed stands in the proof itself: ask {of.site} whether it is "
                    f"theirs: {', '.join(named)}")  # fmt: skip


@ledger.command("verifier", epilog="""Examples:

\b
  hudna ledger verifier > hudna_verify.py
""")  # fmt: skip
def verifier() -> None:
    """Write a program of one file that checks exported ledgers and proofs without hudna."""
    output.lines(offline.program().splitlines())
