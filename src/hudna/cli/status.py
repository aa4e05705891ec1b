"""`hudna status`: where the truce stands, on one screen."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Final

import typer
from rich.text import Text

from hudna.cli import output
from hudna.cli.cells import figure, quantity
from hudna.cli.listings import KnownOn, open_known, say_none
from hudna.desk.ask import Held
from hudna.desk.series import speaker_name
from hudna.desk.status import BreachRow, Latest, Status
from hudna.desk.status import status as status_of
from hudna.desk.warnings import DIFFERS, NO_RISE, Discrepancy, number
from hudna.record import Tally

EXAMPLES: Final = {
    "status": """Examples:

\b
  hudna status
  hudna status --on 2016-03-24
"""
}
_MOST: Final = {"tallies": 14, "breaches": 12, "assurances": 4, "unread": 4, "warnings": 8}
"""How many rows of each part fit on one screen; the rest is counted."""


def status(
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help="The day (YYYY-MM-DD); the newest by default."),
    ] = None,
    known_on: KnownOn = None,
) -> None:
    """Show where the truce stands on a day, as far as the kept claims say."""
    day = output.day("--on", on)
    ledger = open_known(known_on)
    found = status_of(ledger, day)
    if found is None:
        say_none(ledger, "No document that is kept has a day.")
    else:
        show(found)


def show(found: Status) -> None:
    """The screen, part by part."""
    _heading(f"Where the truce stands on {found.on}, as claimed")
    _figures("Localities and groups in the truce", found.standing)
    _figures("Last figures of each speaker", found.tallies)
    _breaches(found.days, found.breaches)
    _assurances(found)
    _unread(found)
    _warnings(found.warnings)


def _heading(text: str) -> None:
    output.show(Text(text, style="bold"))


def _part(title: str, key: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    output.line()
    _heading(title)
    if not rows:
        output.line("  none")
        return
    most = _MOST.get(key, len(rows))
    output.table(columns, rows[:most])
    if len(rows) > most:
        output.line(f"  … and {len(rows) - most} more")


def _figures(title: str, found: Sequence[Latest]) -> None:
    columns = ("indicator", ">figure", ">change", "day", "speaker", "document")
    _part(title, "tallies", columns, [_figure_row(one) for one in found])


def _figure_row(one: Latest) -> tuple[str, ...]:
    claim = one.last.claim
    assert isinstance(claim.body, Tally)
    change = ""
    if one.change is not None and one.before is not None:
        change = f"{'±0' if one.change == 0 else f'{one.change:+g}'} since {one.before.bulletin_on}"
    return (claim.body.indicator, quantity(claim.body.quantity), change,
            str(one.last.bulletin_on), speaker_name(one.last), claim.document)  # fmt: skip


def _breaches(days: Sequence[date], rows: Sequence[BreachRow]) -> None:
    columns = ("governorate", "speaker", *(f">{day:%d.%m}" for day in days))
    cells = [(row.governorate, _speaker_of(row), *map(_cell, row.days)) for row in rows]
    _part("Breaches by governorate, last days", "breaches", columns, cells)


def _speaker_of(row: BreachRow) -> str:
    return next((speaker_name(one) for day in row.days for one in day), row.speaker)


def _cell(held: Sequence[Held]) -> str:
    bodies = (one.claim.body for one in held)
    printed = (quantity(body.quantity) for body in bodies if isinstance(body, Tally))
    return " / ".join(dict.fromkeys(printed)) or "·"


def _assurances(found: Status) -> None:
    rows = [(f"{one.since_on or ''}", f"{one.last.bulletin_on or ''}",
             speaker_name(one.last), one.last.claim.quote)
            for one in found.assurances]  # fmt: skip
    columns = ("since", "last said", "speaker", "words")
    _part("Assurances in force", "assurances", columns, rows)


def _unread(found: Status) -> None:
    rows = [(str(one.bulletin_on or ""), one.unread.document, one.unread.quote,
             one.unread.reason) for one in found.unread]  # fmt: skip
    title = f"Unread figures of the last days: {len(rows)}"
    _part(title, "unread", ("day", "document", ">figure", "why"), rows)


def _warnings(found: Sequence[Discrepancy]) -> None:
    rows = [(str(one.on or ""), speaker_name(one.sides[0]), _in_words(one),
             ", ".join(_documents(one)))
            for one in reversed(found)]  # fmt: skip
    _part(
        f"First warnings: {len(rows)}", "warnings", ("day", "speaker", "warning", "documents"), rows
    )


def _in_words(one: Discrepancy) -> str:
    first = one.sides[0]
    what = figure(first.claim)
    figures = [f"{number(side):g}" for side in one.sides]
    if one.kind == NO_RISE:
        return f"{what}, but {figures[1]} was said for {one.sides[1].bulletin_on} already"
    if one.kind == DIFFERS:
        assert isinstance(first.claim.body, Tally)
        place = f" in {first.claim.place.text}" if first.claim.place else ""
        return f"{first.claim.body.indicator}{place}: {' and '.join(figures)}"
    return f"{what}, but its parts give {' + '.join(figures[1:])}"


def _documents(one: Discrepancy) -> list[str]:
    return list(dict.fromkeys(side.claim.document for side in one.sides))
