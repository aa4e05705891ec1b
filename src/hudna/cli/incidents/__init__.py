"""`hudna incidents`: what is told of one occurrence, by whom, and in what it differs."""

import json
from typing import Annotated, Final

import typer
from rich.text import Text

from hudna.cli import output
from hudna.cli.cells import SHORT_ID
from hudna.cli.incidents.forms import COLUMNS, claim_row, mapping, row, ways
from hudna.cli.listings import From, KnownOn, To, open_known
from hudna.cli.output import AsForm, Form
from hudna.desk import incidents as desk
from hudna.desk.configuration import open_desk
from hudna.desk.incidents import Asked, Shown

_EXAMPLES: Final = """Examples:

\b
  hudna incidents --on 2016-03-13
  hudna incidents --from 2016-03-01 --to 2016-03-07 --place Latakia --format jsonl
  hudna incidents show 4f2a91c0
  hudna incidents merge 4f2a91c0 81d02c77 --reason "the same hour, by both accounts"
  hudna incidents split 4f2a91c0 3f9a0c12 --reason "the second shelling, in the evening"
"""
_CLAIMS: Final = ("=claim", "day", "speaker", "document", "language", "killed", "wounded",
                  "sentence")  # fmt: skip
_ABOUT: Final = """List incidents: what claims of several documents and languages tell of one
occurrence.

Which claims are of one occurrence is reckoned from place, day, means, parties and harm; merge and
split say otherwise, for ever, with a reason. hudna says what is told and what differs, never who is
right. An incident told by one source is listed like any other.
"""
incidents = output.group(_ABOUT, _EXAMPLES)
incidents.info.no_args_is_help = False

Id = Annotated[str, typer.Argument(metavar="ID", help="The id, or the beginning of it.")]
Reason = Annotated[str, typer.Option(help="Why: kept for ever with your name.")]


@incidents.callback(invoke_without_command=True)
def listing(
    context: typer.Context,
    *,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="One day (YYYY-MM-DD).")
    ] = None,
    from_on: From = None,
    to_on: To = None,
    place: Annotated[
        str | None, typer.Option(help="A place by id or by its name in any language.")
    ] = None,
    known_on: KnownOn = None,
    written_as: AsForm = Form.TABLE,
) -> None:
    """List what is asked for, unless a command of the group's own is."""
    if context.invoked_subcommand is not None:
        if on or from_on or to_on or place or known_on:
            raise output.wrong(f"{context.invoked_subcommand} takes an id: leave out the options "
                               "before it")  # fmt: skip
        return
    first, last = output.days(from_on, to_on)
    day = output.day("--on", on)
    if day and (first or last):
        raise output.wrong("--on names one day: leave out --from and --to, or --on")
    found = desk.listed(open_known(known_on), Asked(day or first, day or last, place))
    if written_as is Form.JSONL:
        output.lines(json.dumps(mapping(one), ensure_ascii=False) for one in found)
        return
    if found:
        output.table(COLUMNS, [row(one) for one in found])
    count, claims = len(found), sum(len(one.reports) for one in found)
    output.line(f"{count or 'No'} incident{'' if count == 1 else 's'}"
                f"{f' in {claims} claims' if count else ''}.")  # fmt: skip


@incidents.command(
    "show",
    epilog="""Examples:

\b
  hudna incidents show 4f2a91c0
  hudna incidents show 4f2a91c0 --format jsonl
""",
)
def show(id: Id, known_on: KnownOn = None, written_as: AsForm = Form.TABLE) -> None:
    """Show all that was said of an incident: by whom, in which sentence, and what differs."""
    found = desk.shown(open_known(known_on), id)
    if written_as is Form.JSONL:
        output.line(json.dumps(mapping(found.incident, found), ensure_ascii=False))
        return
    _show(found)


def _show(found: Shown) -> None:
    one = found.incident
    output.show(Text(f"{one.id[:SHORT_ID]}  {one.last_on}  {desk.place_name(one)}", "bold"))
    output.table(_CLAIMS, [claim_row(report, found) for report in one.reports])
    for difference in one.differences():
        output.line(f"  {difference.name}: {ways(difference)}")
    for act in found.history:
        output.line(f"  entry {act.number}: {act.judgement} by {act.by}, {act.at:%Y-%m-%d}: "
                    f"{act.reason}")  # fmt: skip


@incidents.command(
    "merge",
    epilog="""Examples:

\b
  hudna incidents merge 4f2a91c0 81d02c77 --reason "the same hour, by both accounts"
""",
)
def merge(
    id: Id,
    others: Annotated[list[str], typer.Argument(metavar="ID...", help="The others.")],
    reason: Reason,
) -> None:
    """Write down that incidents are one, also when claims are linked again."""
    found = desk.merge(open_desk(), (id, *others), reason)
    output.line(f"{found.id[:SHORT_ID]} now has {len(found.reports)} claims.")


@incidents.command(
    "split",
    epilog="""Examples:

\b
  hudna incidents split 4f2a91c0 3f9a0c12 --reason "the second shelling, in the evening"
""",
)
def split(
    id: Id,
    claims: Annotated[list[str], typer.Argument(
        metavar="CLAIM...", help="Claims of another occurrence, by the beginning of their ids.")],
    reason: Reason,
) -> None:  # fmt: skip
    """Write down that some claims of an incident are of another occurrence."""
    kept, new = desk.split(open_desk(), id, claims, reason)
    output.line(f"{kept.id[:SHORT_ID]} has {len(kept.reports)} claims, {new.id[:SHORT_ID]} has "
                f"{len(new.reports)}.")  # fmt: skip
