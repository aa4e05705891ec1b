"""`hudna collection`: documents that only some people may see on the web."""

from typing import Annotated, Any, Final

import typer

from hudna.cli import output
from hudna.cli.web.opening import opened

EXAMPLES: Final = """Examples:

\b
  hudna collection put witnesses interview.txt      only its members see it from now on
  hudna collection member witnesses rana
  hudna collection looks --document interview.txt   who was shown it, when
"""
collection = typer.Typer(
    no_args_is_help=True, help="Documents that only some people may see on the web.",
    epilog=EXAMPLES, rich_markup_mode=None,
)  # fmt: skip
Collection = Annotated[str, typer.Argument(metavar="COLLECTION", help="Its name.")]
Document = Annotated[
    str, typer.Argument(metavar="DOCUMENT", help="Its name, or the beginning of its digest.")
]


def _restricted() -> Any:
    return opened("hudna.console.access.restricted")


@collection.command("put")
def put(name: Collection, document: Document) -> None:
    """Put a document into a collection, which is made at first need: only members see it."""
    output.line(f"{_restricted().put(name, document)} is seen by members of {name} only.")


@collection.command("take-out")
def take_out(name: Collection, document: Document) -> None:
    """Take a document out of a collection; when it lies in no other, everybody may see it."""
    output.line(f"{_restricted().take_out(name, document)} is not in {name} any more.")


@collection.command("member")
def member(
    name: Collection,
    person: Annotated[str, typer.Argument(metavar="PERSON", help="The name of an account.")],
    remove: Annotated[bool, typer.Option("--remove", help="They are a member no longer.")] = False,
) -> None:
    """Make a person a member of a collection: they see what lies in it."""
    found = _restricted().set_member(name, person, is_one=not remove)
    output.line(f"{found} is {'no longer ' if remove else ''}a member of {name}.")


@collection.command("list")
def list_() -> None:
    """List the collections, with their members and how many documents lie in each."""
    rows = [(one.name, ", ".join(member.username for member in one.members.all()),
             str(one.documents.count())) for one in _restricted().collections()]  # fmt: skip
    output.table(("collection", "members", ">documents"), rows)


@collection.command("looks")
def looks(
    document: Annotated[
        str | None, typer.Option("--document", help="Only those at this document.")
    ] = None,
) -> None:
    """Show who was shown restricted documents, the last first."""
    rows = [(f"{one.at:%Y-%m-%d %H:%M:%S}", one.person, one.digest[:10], one.address)
            for one in _restricted().looks(document)]  # fmt: skip
    output.table(("instant (UTC)", "person", "document", "address"), rows)
