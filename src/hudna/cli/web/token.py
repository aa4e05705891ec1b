"""`hudna account token`: by which programs act in a person's name."""

from typing import Annotated, Any, Final

import typer

from hudna.cli import output
from hudna.cli.web.opening import opened
from hudna.console.access import Scope

EXAMPLES: Final = """Examples:

\b
  hudna account token add rana "nightly export" --scope read --days 30
  hudna account token list
  hudna account token withdraw hudna_Ab3xQ9
"""
token = typer.Typer(
    no_args_is_help=True, help="Tokens: by which programs act in a person's name.",
    epilog=EXAMPLES, rich_markup_mode=None,
)  # fmt: skip


def _tokens() -> Any:
    return opened("hudna.console.access.tokens")


@token.command("add")
def add(
    person: Annotated[str, typer.Argument(metavar="PERSON", help="The name of an account.")],
    name: Annotated[str, typer.Argument(metavar="NAME", help="What the token is for.")],
    scope: Annotated[
        list[Scope] | None, typer.Option(help="What it may do, as far as the person may.")
    ] = None,
    days: Annotated[int, typer.Option(help="For how many days; 366 at most.")] = 90,
) -> None:
    """Make a token and show its key, which is not kept and cannot be shown again."""
    tokens = _tokens()
    found = opened("hudna.console.access.people").named(person)
    made, key = tokens.make(found, name, scope or [Scope.READ], days)
    output.complain(f"a token of {found.username} until {made.expires_at:%Y-%m-%d}: {made.scopes}")
    output.line(key)


@token.command("list")
def list_(
    person: Annotated[
        str | None, typer.Option("--person", help="Only those of this account.")
    ] = None,
) -> None:
    """List the tokens that are not withdrawn, the newest first."""
    tokens = _tokens()
    owner = opened("hudna.console.access.people").named(person) if person else None
    rows = [(one.begins, one.person.username, one.name, one.scopes, f"{one.expires_at:%Y-%m-%d}",
             f"{one.used_at:%Y-%m-%d %H:%M}" if one.used_at else "never")
            for one in tokens.of(owner)]  # fmt: skip
    output.table(("=begins", "person", "for", "scopes", "until", "used last"), rows)


@token.command("withdraw")
def withdraw(
    begins: Annotated[str, typer.Argument(metavar="TOKEN", help="Its first characters.")],
) -> None:
    """Withdraw a token: it is good for nothing from now on."""
    found = _tokens().withdraw(begins)
    output.line(f"The token {found.name} of {found.person.username} is withdrawn.")
