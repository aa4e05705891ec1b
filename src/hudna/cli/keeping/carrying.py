"""`hudna ledger export`, `import` and `move`: the whole ledger from one place to another."""

from pathlib import Path
from typing import Annotated

import typer

from hudna.cli import output
from hudna.cli.ledger.group import ledger
from hudna.desk.backup import carrying, moving
from hudna.desk.configuration import open_desk

Force = Annotated[bool, typer.Option("--force", help="Replace a file that is there.")]


@ledger.command("export", epilog="""Examples:

\b
  hudna ledger export ledger.zip
  hudna ledger export lines.zip --without-originals
""")  # fmt: skip
def export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The ZIP file to write.")],
    *,
    without_originals: Annotated[bool, typer.Option(
        "--without-originals", help="Leave the original documents out.")] = False,
    force: Force = False,
) -> None:  # fmt: skip
    """Write the whole ledger as one ZIP file, as it is at this moment.

    The same ledger gives the same bytes. Originals that are sealed in the vault are opened.
    """
    found = carrying.export_ledger(
        open_desk(), file, originals=not without_originals, force=force
    )  # fmt: skip
    output.line(f"{found.path}: {output.counted(found.bytes, 'byte')}.")
    output.line(f"{output.counted(found.entries, 'entry', 'entries')}, "
                f"{output.counted(found.originals, 'original')}.")  # fmt: skip
    output.line(f"Root {found.root}")


@ledger.command("import", epilog="""Examples:

\b
  HUDNA_HOME=/srv/copy hudna ledger import ledger.zip
""")  # fmt: skip
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file of hudna ledger export.")],
) -> None:
    """Take an exported ledger into an empty one, whole or not at all.

    Every line, payload, original and checkpoint of the file is checked.
    """
    found = carrying.import_ledger(open_desk(), file)
    output.line(f"{output.counted(found.entries, 'entry', 'entries')}, "
                f"{output.counted(found.checkpoints, 'checkpoint')}, "
                f"{output.counted(found.originals, 'original')} taken in.")  # fmt: skip
    output.line(f"Root {found.root}")
    if found.missing:
        output.line(f"Not in the file: {carrying.named(found.missing)}.")


@ledger.command("move", epilog="""Examples:

\b
  hudna ledger move --to postgresql://hudna@localhost/hudna
  hudna ledger move --to sqlite:////srv/hudna/hudna.sqlite3
""")  # fmt: skip
def move(
    to: Annotated[str, typer.Option(
        "--to", metavar="DATABASE-URL", help="An empty database: postgresql://… or sqlite:///…")],
) -> None:  # fmt: skip
    """Copy the ledger into another database, and compare the two; the old one is only read.

    A run that was killed leaves the new database empty: run it again. Originals stay in the vault.
    """
    found = moving.move(open_desk(), to)
    state = "there already" if found.again else "copied"
    output.line(f"{output.counted(found.entries, 'entry', 'entries')} and "
                f"{output.counted(found.checkpoints, 'checkpoint')} {state}; root, checkpoints "
                "and views are the same in both.")  # fmt: skip
    output.line(f"Root {found.root}")
    output.line(f"To use it, set HUDNA_DATABASE_URL={moving.shown(to)}")
    if found.grown:
        written = output.counted(found.grown, "entry was", "entries were")
        output.complain(f"{written} written to the old database meanwhile: stop "
                        "the writers, and move into another empty database")  # fmt: skip
        raise typer.Exit(1)
