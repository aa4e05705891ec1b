"""`hudna caller`: who called the hotline, by code name alone."""

from typing import Annotated, Any, Final

import typer

from hudna.cli import output
from hudna.cli.web.opening import opened

EXAMPLES: Final = """Examples:

\b
  hudna caller list
  hudna caller forget KXTR
"""
caller = typer.Typer(
    no_args_is_help=True, help="Who called the hotline, by code name: never who that is.",
    epilog=EXAMPLES, rich_markup_mode=None,
)  # fmt: skip


def _callers() -> Any:
    return opened("hudna.console.access.callers")


@caller.command("list")
def list_() -> None:
    """List the code names, with who noted the first call of each, and when."""
    rows = [(one.code, one.by, f"{one.kept_at:%Y-%m-%d %H:%M:%S}") for one in _callers().listed()]
    output.table(("=code name", "noted by", "instant (UTC)"), rows)


@caller.command("forget")
def forget(
    code: Annotated[str, typer.Argument(metavar="CODE", help="The code name: four letters.")],
) -> None:
    """Take out for good who stands behind a code name; the notes keep the code name."""
    _callers().forget(code.upper())
    output.line(f"Nobody is kept as {code.upper()} any more. Backups that were made before still "
                "hold who that was.")  # fmt: skip
