"""`hudna account`: the people who sign in to the desk on the web."""

import getpass
import sys
from typing import Annotated, Any, Final

import typer

from hudna.cli import output
from hudna.cli.web.opening import opened
from hudna.cli.web.token import token
from hudna.console.access import Role
from hudna.desk import DeskError

EXAMPLES: Final = """Examples:

\b
  hudna account add rana --role administrator        asks for a password
  pwgen -s 20 1 | hudna account add oleg --role reviewer --password-stdin
  hudna account change oleg --close
"""
account = typer.Typer(
    no_args_is_help=True, help="The people who sign in to the desk on the web.", epilog=EXAMPLES,
    rich_markup_mode=None,
)  # fmt: skip
account.add_typer(token, name="token")
Name = Annotated[str, typer.Argument(metavar="NAME", help="As in the ledger: who did what.")]
FromInput = Annotated[
    bool, typer.Option("--password-stdin", help="Read the password from standard input.")
]


def _people() -> Any:
    return opened("hudna.console.access.people")


@account.command("add")
def add(
    name: Name,
    role: Annotated[Role, typer.Option("--role", help="What they may do.")] = Role.VIEWER,
    password_stdin: FromInput = False,
) -> None:
    """Add a person. The password is asked for; a second factor they set up themselves."""
    people = _people()
    person = people.add(name, role, _password(password_stdin))
    output.line(f"{person.username} may sign in, as {person.role}.")


@account.command("list")
def list_() -> None:
    """List everybody, with their role."""
    rows = [(one.username, one.role, "" if one.is_active else "closed", f"{one.last_login or ''}")
            for one in _people().everybody()]  # fmt: skip
    output.table(("name", "role", "state", "signed in last"), rows)


@account.command("change")
def change(
    name: Name,
    role: Annotated[Role | None, typer.Option("--role", help="Their new role.")] = None,
    close: Annotated[bool, typer.Option("--close", help="They may sign in no longer.")] = False,
    reopen: Annotated[bool, typer.Option("--reopen", help="They may sign in again.")] = False,
) -> None:
    """Give a person another role, or close or reopen their account."""
    if close and reopen:
        raise typer.BadParameter("close and reopen an account at once: choose one")
    person = _people().change(name, role=role, active=reopen if close or reopen else None)
    state = "may sign in" if person.is_active else "may not sign in"
    output.line(f"{person.username} {state}, as {person.role}.")


@account.command("password")
def password(name: Name, password_stdin: FromInput = False) -> None:
    """Give a person another password; whoever is signed in under the name is signed out."""
    people = _people()
    people.give_password(people.named(name), _password(password_stdin))
    output.line("The password is changed.")


def _password(from_input: bool) -> str:
    if from_input:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise DeskError("a password is asked for at a terminal; say --password-stdin to send it")
    first = getpass.getpass("Password: ")
    if first != getpass.getpass("Once more: "):
        raise DeskError("the two passwords differ: nothing was changed")
    return first
