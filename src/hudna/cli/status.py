"""`hudna status`: where the truce stands, on one screen."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final

import typer
from rich.text import Text

from hudna.cli import output
from hudna.cli.cells import quantity
from hudna.cli.listings import KnownOn, open_known, say_none
from hudna.desk.ask import Held
from hudna.desk.check import Discrepancy
from hudna.desk.discrepancies import Followed
from hudna.desk.series import speaker_name
from hudna.desk.status import BreachRow, Latest, Status
from hudna.desk.status import status as status_of
from hudna.record import Tally

EXAMPLES: Final = {
    "status": """Examples:

\b
  hudna status
  hudna status --on 2016-03-24
"""
}
_ROOMY: Final = 100
"""Columns of a terminal from which on a section shows all of its columns."""

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Section:
    """A part of the screen: a heading, and rows under columns.

    `columns`: by the names of `output.table`, told the day's status; the last `spare` of them are
    left out on a narrow terminal. `most`: how many rows there is room for; the rest is counted.
    `more`: the command that shows all.
    """

    title: Callable[[Status], str]
    columns: Callable[[Status], Sequence[str]]
    rows: Callable[[Status], Rows]
    most: int
    spare: int = 0
    more: str = ""


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
    for section in SECTIONS:
        _show(section, found)


def _heading(text: str) -> None:
    output.show(Text(text, style="bold"))


def _show(section: Section, found: Status) -> None:
    rows, columns = section.rows(found), section.columns(found)
    output.line()
    _heading(section.title(found))
    if not rows:
        output.line("  none")
        return
    kept = len(columns) if output.console().width >= _ROOMY else len(columns) - section.spare
    output.table(columns[:kept], [row[:kept] for row in rows[: section.most]])
    if len(rows) > section.most:
        more = f": {section.more}" if section.more else ""
        output.line(f"  … and {len(rows) - section.most} more{more}")


def _figures(found: Iterable[Latest]) -> Rows:
    return [_figure_row(one) for one in found]


def _figure_row(one: Latest) -> tuple[str, ...]:
    claim = one.last.claim
    assert isinstance(claim.body, Tally)
    change, since = "", ""
    if one.change is not None and one.before is not None:
        change = f"{one.change:+g}" if one.change else "±0"
        since = str(one.before.bulletin_on)
    return (claim.body.indicator, quantity(claim.body.quantity), change,
            str(one.last.bulletin_on), speaker_name(one.last), since, claim.document)  # fmt: skip


def _breaches(found: Status) -> Rows:
    return [(row.governorate, _speaker_of(row), *map(_cell, row.days)) for row in found.breaches]


def _speaker_of(row: BreachRow) -> str:
    return next((speaker_name(one) for day in row.days for one in day), row.speaker)


def _cell(held: Sequence[Held]) -> str:
    bodies = (one.claim.body for one in held)
    printed = (quantity(body.quantity) for body in bodies if isinstance(body, Tally))
    return " / ".join(dict.fromkeys(printed)) or "·"


def _assurances(found: Status) -> Rows:
    return [(f"{one.last.bulletin_on or ''}", f"{one.since_on or ''}",
             speaker_name(one.last), one.last.claim.quote)
            for one in found.assurances]  # fmt: skip


def _unread(found: Status) -> Rows:
    return [(_short(one.bulletin_on), one.unread.quote, one.unread.reason, one.unread.document)
            for one in found.unread]  # fmt: skip


def _findings(found: Status) -> Rows:
    return [(_short(one.on), one.kind, _told(one), speaker_name(one.sides[0]))
            for one in found.findings]  # fmt: skip


def _told(one: Discrepancy) -> str:
    """Of what a discrepancy is, where, and what does not fit."""
    claim = one.sides[0].claim
    what = claim.body.indicator if isinstance(claim.body, Tally) else claim.kind
    where = f" in {output.isolated(claim.place.text)}" if claim.place else ""
    return f"{what}{where}: {one.told}"


def _short(day: date | None) -> str:
    """A day of the last ones, without its year."""
    return f"{day:%d.%m}" if day else ""


def _disagreeing(found: Status) -> Rows:
    return [_open_row(one) for one in found.disagreeing]


def _open_row(one: Followed) -> tuple[str, ...]:
    return _short(one.found.on), _told(one.found), one.state, one.owner


def _plain(*columns: str) -> Callable[[Status], Sequence[str]]:
    return lambda found: columns


def _counted(title: str, rows: Callable[[Status], Sequence[object]]) -> Callable[[Status], str]:
    return lambda found: f"{title}: {len(rows(found))}"


_FIGURES: Final = _plain("indicator", ">figure", ">change", "day", "speaker", "since", "document")

SECTIONS: Final = (
    Section(lambda found: "Localities and groups in the truce", _FIGURES,
            lambda found: _figures(found.standing), most=8, spare=2, more="hudna roster"),
    Section(lambda found: "Last figures of each speaker", _FIGURES,
            lambda found: _figures(found.tallies), most=14, spare=2, more="hudna series"),
    Section(lambda found: f"Breaches by governorate, {found.days[0]:%d.%m} to {found.on:%d.%m}",
            lambda found: ("governorate", "speaker", *(f">{day.day}." for day in found.days)),
            _breaches, most=12),
    Section(_counted("What does not add up in these days", lambda found: found.findings),
            _plain("day", "check", "what was told", "speaker"), _findings, most=8, spare=1,
            more="hudna check"),
    Section(_counted("Where sides differ, open", lambda found: found.disagreeing),
            _plain("day", "what was told", "state", "owner"), _disagreeing, most=8, spare=1,
            more="hudna discrepancies"),
    Section(lambda found: "Assurances in force", _plain("last said", "since", "speaker", "words"),
            _assurances, most=4),
    Section(_counted("Unread figures of the last days", lambda found: found.unread),
            _plain("day", ">figure", "why", "document"), _unread, most=4, spare=1),
)  # fmt: skip
"""The screen, from the top."""
