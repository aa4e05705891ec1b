"""Options and rows that the commands of reviewing share."""

import json
from collections.abc import Iterable
from typing import Annotated, Any

import typer

from hudna.cli import output
from hudna.desk.configuration import person
from hudna.desk.review.approving import Matter
from hudna.record.claim import plain
from hudna.record.entry import instant

By = Annotated[str | None, typer.Option(
    "--by", metavar="NAME", help="Who does it; HUDNA_PERSON, or the name that this machine knows "
    "you by.")]  # fmt: skip
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why.")]
To = Annotated[str, typer.Option("--to", metavar="NAME", help="Who is asked.")]
ClaimId = Annotated[str, typer.Argument(
    metavar="CLAIM", help="The id of a claim, or its first characters.")]  # fmt: skip
UnreadId = Annotated[str, typer.Argument(
    metavar="NUMBER", help="A number that no rule took, as the queue names it.")]  # fmt: skip
Number = Annotated[int, typer.Argument(
    metavar="NUMBER", min=0, max=output.LAST, help="The entry's number.")]  # fmt: skip


def who(by: str | None) -> str:
    """The person that the option names, else the one at the desk."""
    return person() if by is None else by


def json_lines(rows: Iterable[dict[str, Any]]) -> None:
    """Each row on a line of its own."""
    output.lines(json.dumps(plain(one), ensure_ascii=False) for one in rows)


def matter_mapping(one: Matter) -> dict[str, Any]:
    """An entry that must be approved, with what became of it."""
    return {
        "entry": one.act.number, "kind": one.act.entry.kind, "at": instant(one.act.at),
        "by": one.act.by, "about": list(one.act.entry.about), "state": one.state,
        "payload": {name: value for name, value in (one.act.payload or {}).items()
                    if name != "salt"} or None,
        "decisions": [{"entry": act.number, "by": act.by, "decision": act.told("decision"),
                       "reason": act.told("reason")} for act in one.decisions],
    }  # fmt: skip


def decisions(one: Matter) -> str:
    """Who decided what, in a cell."""
    return ", ".join(f"{act.by}: {act.told('decision')}" for act in one.decisions)
