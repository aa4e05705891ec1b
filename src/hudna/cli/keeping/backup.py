"""`hudna backup` and `hudna restore`: a whole site in one file, and back."""

import os
import sys
from pathlib import Path
from typing import Annotated, Final

import typer

from hudna.cli import output
from hudna.desk.backup import backing_up, restoring
from hudna.desk.backup.backing_up import Saved
from hudna.desk.backup.manifest import Manifest
from hudna.desk.configuration import open_desk

PASSPHRASE: Final = "HUDNA_PASSPHRASE"
EXAMPLES: Final = {
    "backup": """Examples:

\b
  hudna backup /media/stick/hudna-2016-03-24.zip
  hudna backup site.zip --with-keys              asks for a passphrase, twice
""",
    "restore": """Examples:

\b
  HUDNA_HOME=/srv/hudna hudna restore /media/stick/hudna-2016-03-24.zip
  hudna restore site.zip --without-keys
""",
}


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.")],
    *,
    with_keys: Annotated[bool, typer.Option(
        "--with-keys", help="Take the site's and the vault's keys and the accounts along, sealed "
        "under a passphrase (HUDNA_PASSPHRASE, or asked for).")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
) -> None:  # fmt: skip
    """Write the whole site into one file while others go on working, and read it back.

    It holds the ledger, the originals, imported tables and what else is in the data folder. Before
    the file gets its name, all of it is checked against its own digests.
    """
    words = _passphrase(twice=True) if with_keys else None
    found = backing_up.back_up(open_desk(), file, passphrase=words, force=force)
    _tell(found)
    if found.missing:
        lacking = output.counted(len(found.missing), "original")
        output.complain(f"the vault lacks {lacking}, and so does the backup; "
                        f"the first: {found.missing[0]}")  # fmt: skip
        raise typer.Exit(1)


def _tell(found: Saved) -> None:
    told = found.manifest
    output.line(f"{found.path}: {output.counted(found.bytes, 'byte')}, read back and checked.")
    output.line(f"{_contents(told)}.")
    output.line(f"Root {told.root}")
    if found.with_keys:
        output.line("The keys and the accounts are in it: keep the passphrase apart from the file.")
    elif told.sealed:
        sealed = output.counted(told.sealed, "original is", "originals are")
        output.line(f"{sealed} sealed and the keys are not in it: keep the "
                    "folder keys/ elsewhere, or say --with-keys.")  # fmt: skip


def restore(
    file: Annotated[Path, typer.Argument(
        metavar="FILE", help="A backup, or an exported ledger.")],
    *,
    without_keys: Annotated[bool, typer.Option(
        "--without-keys",
        help="Leave keys and accounts in the file: no passphrase is needed.")] = False,
) -> None:  # fmt: skip
    """Restore a site into an empty data folder and an empty database.

    The whole file is checked first. A run that was killed can be run again and goes on.
    """
    asked = restoring.has_keys(file) and not without_keys
    found = restoring.restore(file, passphrase=_passphrase() if asked else None)
    told = found.manifest
    output.line(f"Restored: {_contents(told)}.")
    output.line(f"Root {told.root}")
    if told.missing:
        missing = output.counted(told.missing, "original is", "originals are")
        output.line(f"{missing} not in the file.")
    if told.sealed and not found.keys:
        sealed = output.counted(told.sealed, "original is", "originals are")
        output.line(f"{sealed} sealed: put the folder keys/ back to open them.")


def _contents(told: Manifest) -> str:
    return (f"{output.counted(told.entries, 'entry', 'entries')}, "
            f"{output.counted(told.originals, 'original')}, "
            f"{output.counted(told.files, 'other file')}")  # fmt: skip


def _passphrase(*, twice: bool = False) -> str:
    given = os.environ.get(PASSPHRASE)
    if given:
        return given
    if not sys.stdin.isatty():
        raise output.wrong(f"a passphrase is needed: set {PASSPHRASE}, or run this in a terminal")
    found: str = typer.prompt("Passphrase", hide_input=True, confirmation_prompt=twice, err=True)
    return found
