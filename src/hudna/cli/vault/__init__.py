"""`hudna vault`: what the vault of originals holds, whether it is whole, and its keys."""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Annotated, Any, Final, TypeVar

import typer

from hudna.cli import output
from hudna.cli.output import AsForm, Form
from hudna.desk.vault import overview as looking
from hudna.desk.vault import sealing
from hudna.desk.vault.opening import open_vault
from hudna.desk.vault.overview import KeyUse, Overview
from hudna.desk.vault.sealing import Rotation
from hudna.record import Problem

vault = output.group(
    "See what the vault of originals holds, check it, seal it, change its keys.",
    """Examples:

\b
  hudna vault status
  hudna vault check
  hudna vault encrypt

Environment: HUDNA_VAULT is where the originals lie (a folder, or
s3://bucket/prefix?endpoint=https://…&region=…; by default the folder vault of
the data folder), HUDNA_VAULT_KEYS the file of keys (by default
keys/vault.keys of the data folder).
""",
)
_COLUMNS: Final = ("=key", "made", "state", ">originals", ">bytes")
T = TypeVar("T")


@vault.command("status", epilog="""Examples:

\b
  hudna vault status
  hudna vault status --format jsonl
""")  # fmt: skip
def status(written: AsForm = Form.TABLE) -> None:
    """Show where the originals are, how many, and how many are sealed with which key.

    The state of a key: seals (new originals too), sealing (hudna vault rotate did not come to its
    end), opens, missing (not in the file of keys).
    """
    found = looking.overview(open_vault(), partial(output.progress, title="Looking"))
    if written is Form.JSONL:
        output.lines(json.dumps(_mapping(found, one), ensure_ascii=False) for one in found.uses)
        return
    output.line(f"Vault      {found.place}")
    output.line(f"Keys       {found.keys_file}")
    output.line(f"Originals  {found.originals:,} in {found.size:,} bytes")
    output.line()
    output.table(_COLUMNS, [_row(one) for one in found.uses])


def _row(one: KeyUse) -> tuple[str, ...]:
    made = f"{one.made_at:%Y-%m-%d}" if one.made_at else ""
    return (one.id or "", made, one.state, f"{one.originals:,}", f"{one.size:,}")


def _mapping(found: Overview, one: KeyUse) -> dict[str, Any]:
    made = one.made_at.isoformat() if one.made_at else None
    return {"vault": found.place, "keys": found.keys_file, "key": one.id, "made_at": made,
            "state": one.state, "originals": one.originals, "bytes": one.size}  # fmt: skip


@vault.command("check", epilog="""Examples:

\b
  hudna vault check
  hudna vault check --format jsonl > problems.jsonl
""")  # fmt: skip
def check(written: AsForm = Form.TABLE) -> None:
    """Read and open every original, and name each that is damaged, with what to do.

    The exit code is 1 if one is; what lies beside the originals is a warning only. Whether every
    document of the ledger has its original is a question to hudna ledger verify.
    """
    opened = open_vault()
    whole = wrong = 0
    for found in output.progress(looking.examined(opened), "Checking", streams=True):
        whole, wrong = whole + (found is None), wrong + (found is not None)
        if found:
            output.line(_told(found, "wrong", written))
    odd = looking.strays(opened)
    output.lines(_told(one, "warning", written) for one in odd)
    if written is Form.TABLE:
        warnings = output.counted(len(odd), "warning") if odd else "no warnings"
        output.line(f"{output.counted(whole, 'original is', 'originals are')} whole, "
                    f"{wrong or 'none'} wrong, {warnings}.")  # fmt: skip
    if wrong:
        raise typer.Exit(1)


def _told(one: Problem, kind: str, written: Form) -> str:
    if written is Form.JSONL:
        return json.dumps({"where": one.where, "kind": kind, "message": one.message,
                           "original": one.subject}, ensure_ascii=False)  # fmt: skip
    return f"{one.where}: {'warning: ' if kind == 'warning' else ''}{output.one_line(one.message)}"


@vault.command("encrypt", epilog="""Examples:

\b
  hudna vault encrypt
  HUDNA_VAULT_KEYS=/media/keys/vault.keys hudna vault encrypt
""")  # fmt: skip
def encrypt() -> None:
    """Seal every original with a key, made now if there is none; new ones are sealed from then on.

    May be stopped at any moment and run again.
    """
    _run(sealing.encrypt)
    output.line("Keep a copy of the file of keys apart from the vault: without it no original "
                "can be opened.")  # fmt: skip


@vault.command("rotate", epilog="""Examples:

\b
  hudna vault rotate
  hudna vault status
""")  # fmt: skip
def rotate() -> None:
    """Make a newer key and seal every original with it; older keys go on opening.

    May be stopped at any moment: run again, it goes on with the key that it had made.
    """
    _run(sealing.rotate)


Sealing = Callable[..., Rotation]


def _run(work: Sealing) -> None:
    opened = open_vault()
    found = work(opened, _bar("Sealing", sealing.count(opened)))
    for one in found.problems:
        output.complain(f"{one.where}: {one.message}")
    output.line(f"Key {found.key.id} seals: {output.counted(found.sealed, 'original')} sealed, "
                f"{found.already:,} were.")  # fmt: skip
    if found.problems:
        odd = output.counted(len(found.problems), "original")
        output.complain(f"{odd} could not be sealed: mend them and run "
                        "this again")  # fmt: skip
        raise typer.Exit(1)


def _bar(title: str, total: int) -> Callable[[Iterable[T]], Iterator[T]]:
    return partial(output.progress, title=title, total=total)


@vault.command("retire", epilog="""Examples:

\b
  hudna vault retire 3f0c
""")  # fmt: skip
def retire(
    key: Annotated[str, typer.Argument(
        metavar="KEY", help="The key's id, or as much of its beginning as no other has.")],
) -> None:  # fmt: skip
    """Take an older key out of the file of keys, once no original needs it.

    Backups made before the rotation need it still: keep a copy of the key as long as those.
    """
    opened = open_vault()
    gone = sealing.retire(opened, key, _bar("Looking", sealing.count(opened)))
    output.line(f"Key {gone.id} is no longer in {opened.keys}.")


@vault.command("tidy", epilog="""Examples:

\b
  hudna vault tidy
  hudna vault tidy --hours 1
""")  # fmt: skip
def tidy(
    hours: Annotated[float, typer.Option(
        "--hours", min=0, help="How long nobody must have written to a file.")] = 24,
) -> None:  # fmt: skip
    """Remove temporary files that writers left behind when they were killed."""
    gone = looking.tidy(open_vault(), hours)
    output.lines(gone)
    output.line(f"{len(gone) or 'No'} temporary files removed.")
