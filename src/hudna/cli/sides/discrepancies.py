"""`hudna discrepancies`: what the sides disagree on, and where each disagreement stands."""

import json
from datetime import date
from typing import Annotated, Final

import typer

from hudna.cli import output
from hudna.cli.cells import SHORT_ID, figure
from hudna.cli.listings import KnownOn, open_known
from hudna.cli.output import AsForm, Form
from hudna.desk.configuration import open_desk
from hudna.desk.discrepancies import KINDS, NOTE, STATES, TAKE, Asked, Followed, act, today
from hudna.desk.discrepancies import discrepancies as listed
from hudna.desk.series import speaker_name
from hudna.record import Tally
from hudna.record.claim import plain

_EXAMPLES: Final = """Examples:

\b
  hudna discrepancies --on 2017-01-03
  hudna discrepancies --state asked --format jsonl
  hudna discrepancies --kind sum
  hudna discrepancies ask 4f2a91c0 --reason "the centre's desk was called about Hama"
  hudna discrepancies close 4f2a91c0 --reason "the second bulletin corrected it"
"""
_COLUMNS: Final = ("=id", "day", "kind", "what", "figures", ">size", "state", "owner", ">days",
                   "explanation")  # fmt: skip

_ABOUT: Final = """List what the sides disagree on, with state, owner and days since it stands so.

A discrepancy follows from the claims; its state from what was written down about it: ask, explain,
close. It keeps its id when figures are corrected. hudna says that figures differ, never who is
right.
"""
discrepancies = output.group(_ABOUT, _EXAMPLES)
discrepancies.info.no_args_is_help = False


@discrepancies.callback(invoke_without_command=True)
def listing(
    context: typer.Context,
    *,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="One day (YYYY-MM-DD).")
    ] = None,
    state: Annotated[str | None, typer.Option(help=f"One of {', '.join(STATES)}.")] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(help=f"One of {', '.join(KINDS)}; may be given again. sides by default."),
    ] = None,
    known_on: KnownOn = None,
    written_as: AsForm = Form.TABLE,
) -> None:
    """List what is asked for, unless a command of the group's own is."""
    if context.invoked_subcommand is not None:
        if on or state or kind or known_on:
            raise output.wrong(f"{context.invoked_subcommand} takes an id: leave out the options "
                               "before it")  # fmt: skip
        return
    kinds = tuple(str(output.one_of("--kind", one, KINDS)) for one in kind or KINDS[:1])
    asked = Asked(output.day("--on", on), output.one_of("--state", state, STATES), kinds)
    found = listed(open_known(known_on), asked)
    until = output.day("--known-on", known_on) or today()
    if written_as is Form.JSONL:
        output.lines(json.dumps(_mapping(one, until), ensure_ascii=False) for one in found)
        return
    if found:
        output.table(_COLUMNS, [_row(one, until) for one in found])
    count = len(found)
    output.line(f"{count or 'No'} {'discrepancy' if count == 1 else 'discrepancies'}"
                f"{f', {state}' if state else ''}.")  # fmt: skip


def _row(one: Followed, until: date) -> tuple[str, ...]:
    first = one.found.sides[0].claim
    tally = first.body
    what = tally.indicator if isinstance(tally, Tally) else first.kind
    where = f" in {first.place.text}" if first.place else ""
    days = one.days(until)
    return (one.id[:SHORT_ID], str(one.found.on or ""), one.found.kind, what + where,
            one.found.told, f"{one.found.size:g}", one.state, one.owner,
            "" if days is None else str(days), one.found.explanation)  # fmt: skip


def _mapping(one: Followed, until: date) -> dict[str, object]:
    return {
        "id": one.id, "kind": one.found.kind, "day": plain(one.found.on), "size": one.found.size,
        "told": one.found.told, "explanation": one.found.explanation, "state": one.state,
        "owner": one.owner or None, "since": one.since.isoformat() if one.since else None,
        "days": one.days(until),
        "sides": [{"claim": side.claim.id, "document": side.claim.document,
                   "speaker": speaker_name(side), "figure": figure(side.claim),
                   "quote": side.claim.quote} for side in one.found.sides],
        "history": [{"entry": done.number, "at": done.at.isoformat(), "by": done.by,
                     "state": done.state, "owner": done.owner, "reason": done.reason}
                    for done in one.history],
    }  # fmt: skip


Id = Annotated[str, typer.Argument(metavar="ID", help="The id, or the beginning of it.")]
Reason = Annotated[str, typer.Option(help="Why: kept for ever with your name.")]
Owner = Annotated[str | None, typer.Option(help="Who is to see to it; you by default.")]


@discrepancies.command(
    "ask",
    epilog="""Examples:

\b
  hudna discrepancies ask 4f2a91c0 --reason "the centre's desk was called" --owner Amal
""",
)
def ask(id: Id, reason: Reason, owner: Owner = None) -> None:
    """Write down that a side was asked about it."""
    _act(id, "ask", reason, owner)


@discrepancies.command(
    "explain",
    epilog="""Examples:

\b
  hudna discrepancies explain 4f2a91c0 --reason "one counts arrests"
""",
)
def explain(id: Id, reason: Reason, owner: Owner = None) -> None:
    """Write down what explains it."""
    _act(id, "explain", reason, owner)


@discrepancies.command(
    "close",
    epilog="""Examples:

\b
  hudna discrepancies close 4f2a91c0 --reason "the second bulletin corrected it"
""",
)
def close(id: Id, reason: Reason, owner: Owner = None) -> None:
    """Write down that the desk is done with it."""
    _act(id, "close", reason, owner)


@discrepancies.command(
    "reopen",
    epilog="""Examples:

\b
  hudna discrepancies reopen 4f2a91c0 --reason "the correction was taken back"
""",
)
def reopen(id: Id, reason: Reason, owner: Owner = None) -> None:
    """Write down that it is open again."""
    _act(id, "reopen", reason, owner)


@discrepancies.command(
    "comment",
    epilog="""Examples:

\b
  hudna discrepancies comment 4f2a91c0 --reason "the desk of the centre answers on Sunday"
""",
)
def comment(id: Id, reason: Reason) -> None:
    """Write a word about it; its state and its owner stay."""
    _act(id, NOTE, reason, None)


@discrepancies.command(
    "take",
    epilog="""Examples:

\b
  hudna discrepancies take 4f2a91c0
""",
)
def take(
    id: Id, reason: Annotated[str, typer.Option(help="Why, if it needs saying.")] = ""
) -> None:
    """Take it on: see to it from now on; its state stays."""
    _act(id, TAKE, reason, None)


def _act(id: str, what: str, reason: str, owner: str | None) -> None:
    found = act(open_desk(), id, what, reason, owner)
    output.line(f"{found.id[:SHORT_ID]} is {found.state} ({found.owner}): {found.found.told}")
