"""The door: finds the command's module, runs it, and turns every end into an exit code.

Exit codes: 0 all went well; 1 something failed, and standard error says what; 2 the command was
used wrongly. A reader that closes the pipe early is no failure.
"""

import contextlib
import gc
import importlib
import keyword
import os
import sys
from collections.abc import Sequence
from typing import Annotated, Any, Final

import typer

from hudna import __version__
from hudna.cli import output
from hudna.desk import DeskError

# Only the module of the command that is asked for is loaded: reading needs no database.
SELDOM: Final = 100_000
"""How many new objects the collector of garbage waits for: what commands make is seldom any."""

COMMANDS: Final = {
    "read": "hudna.cli.read",
    "explain": "hudna.cli.explain",
    "add": "hudna.cli.add",
    "import": "hudna.cli.tallies",
    "documents": "hudna.cli.listings",
    "claims": "hudna.cli.listings",
    "search": "hudna.cli.search",
    "series": "hudna.cli.series",
    "status": "hudna.cli.status",
    "check": "hudna.cli.check",
    "relay": "hudna.cli.relay",
    "compare": "hudna.cli.sides.compare",
    "discrepancies": "hudna.cli.sides.discrepancies",
    "tally": "hudna.cli.measure.tally",
    "trend": "hudna.cli.measure.trend",
    "changes": "hudna.cli.measure.changes",
    "standing": "hudna.cli.measure.standing",
    "assurances": "hudna.cli.assurances",
    "silence": "hudna.cli.silence",
    "incidents": "hudna.cli.incidents",
    "roster": "hudna.cli.who.roster",
    "party": "hudna.cli.who.party",
    "bulletin": "hudna.cli.bulletin",
    "review": "hudna.cli.review.claims",
    "finding": "hudna.cli.review.finding",
    "approval": "hudna.cli.review.approval",
    "document": "hudna.cli.custody.document",
    "expunge": "hudna.cli.custody.expunge",
    "source": "hudna.cli.custody.source",
    "setting": "hudna.cli.custody.setting",
    "place": "hudna.cli.place",
    "ledger": "hudna.cli.ledger",
    "score": "hudna.cli.score",
    "gazetteer": "hudna.cli.packs.gazetteer",
    "theatre": "hudna.cli.packs.theatre",
    "vault": "hudna.cli.vault",
    "backup": "hudna.cli.keeping.backup",
    "restore": "hudna.cli.keeping.backup",
    "demo": "hudna.cli.demo",
    "serve": "hudna.cli.web.serve",
    "account": "hudna.cli.web.account",
    "caller": "hudna.cli.web.caller",
    "collection": "hudna.cli.web.collection",
}
"""Command: the module that has a function of its name and, in `EXAMPLES`, its examples.

Or a `typer.Typer` of its name, for a command that has commands of its own.
"""

ABOUT: Final = """Read ceasefire bulletins in Arabic, Russian and English; keep every figure with
its evidence.

hudna holds what speakers say, never what is so: each figure comes with its document, sentence,
speaker and days.

Exit codes: 0 all went well, 1 something failed (standard error says what), 2 wrong usage.

Environment: HUDNA_HOME is the data folder (the platform's own place by default),
HUDNA_DATABASE_URL the database (sqlite:///path or postgresql://…; a file in that folder by
default), HUDNA_VAULT where originals lie (a folder or s3://bucket/prefix; see hudna vault --help),
NO_COLOR turns colours off.
"""
EXAMPLES: Final = """Examples:

\b
  hudna demo                                  try it on the packaged sample
  hudna read report.html                      read one file, keep nothing
  hudna add reports/ --as-of 2016-03-24       keep a folder of documents
  hudna status --on 2016-03-24                where the truce stands
"""


_USAGE: Final[type[Any]] = typer.BadParameter.__mro__[1]
"""What typer raises for every wrong use; it has no public name."""


def build(names: Sequence[str] = tuple(COMMANDS)) -> typer.Typer:
    """The application with the named commands."""
    app = typer.Typer(
        add_completion=False, no_args_is_help=True, rich_markup_mode=None,
        pretty_exceptions_enable=False, context_settings={"help_option_names": ["-h", "--help"]},
    )  # fmt: skip
    app.callback(help=ABOUT, epilog=EXAMPLES)(_root)
    for name in names:
        module = importlib.import_module(COMMANDS[name])
        command = getattr(module, f"{name}_" if keyword.iskeyword(name) else name)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name, epilog=module.EXAMPLES[name])(command)
    return app


def application(given: Sequence[str]) -> typer.Typer:
    """The application for these arguments: of the command that they name, or of all."""
    return build(given[:1] if given and given[0] in COMMANDS else tuple(COMMANDS))


def _show_version(asked: bool) -> None:
    if asked:
        output.line(f"hudna {__version__}")
        raise typer.Exit


def _root(
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version.", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """What all commands share: nothing but the version."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command; ends the process with its exit code."""
    output.prepare_streams()
    gc.set_threshold(SELDOM, 50, 50)
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["read"]:
        gc.disable()  # until the first document is read: what is loaded for it is no garbage
    before = _times_written()
    code = _run(given)
    if _times_written() > before:
        _sign()
    with contextlib.suppress(BrokenPipeError):
        sys.stdout.flush()
        sys.exit(code)
    _close_quietly()
    sys.exit(code)


def _run(given: list[str]) -> int:
    try:
        return int(application(given)(given, prog_name="hudna", standalone_mode=False) or 0)
    except SystemExit as end:
        return int(end.code or 0) if not isinstance(end.code, str) else 1
    except _USAGE as error:
        _say_how(error)
        return 2
    except typer.Abort:
        output.complain("stopped")
        return 1
    except BrokenPipeError:
        _close_quietly()
        return 0
    except DeskError as error:
        output.complain(str(error))
        return 1
    except Exception as error:
        output.complain(_in_words(error))
        return 1


def _say_how(error: Any) -> None:
    """Say in one line how a command was used wrongly, and where the right use is told."""
    if type(error).__name__ == "NoArgsIsHelpError":
        error.show()
        return
    command = error.ctx.command_path if error.ctx else "hudna"
    said = " ".join(error.format_message().split()).rstrip(".")
    end = "" if said.endswith("?") else ";"
    output.complain(f"{said[:1].lower()}{said[1:]}{end} {command} --help shows the right use")


def _times_written() -> int:
    """How often this process has written; asked by name, since reading loads no ledger."""
    configuration = sys.modules.get("hudna.desk.configuration")
    return configuration.times_written() if configuration else 0


def _sign() -> None:
    """Sign what the command has written, so that nobody can change it unseen."""
    try:
        importlib.import_module("hudna.desk.ledger.checkpoints").after_writing(output.complain)
    except Exception as error:
        output.complain(_in_words(error))


def _in_words(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    reason = f": {lines[0]}" if lines else ""
    if not _is_of_database(error):
        return f"this should not happen: {type(error).__name__}{reason}; please report it"
    if "readonly" in reason:
        return f"the ledger's database may not be written to{reason}; give yourself permission"
    if any(one in reason for one in ("disk is full", "disk I/O", "space left")):
        return (f"the ledger's database failed{reason}; look whether the disk is full, make room, "
                "and run this again: what was not told as kept was not kept")  # fmt: skip
    return (f"the ledger's database failed{reason}; if it is damaged, restore a copy, or set "
            "HUDNA_HOME to a new folder and add the documents again")  # fmt: skip


def _is_of_database(error: Exception) -> bool:
    # Asked by name, since reading must not load what the ledger needs.
    return any(
        one.__name__ == "DatabaseError"
        and one.__module__.partition(".")[0] in ("django", "sqlite3")
        for one in type(error).__mro__
    )


def _close_quietly() -> None:
    # Python would complain at its end about what it cannot write any more.
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
