"""`hudna status`: where the truce stands, on one screen."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final

import typer
from rich.text import Text

from hudna.cli import output
from hudna.cli.cells import quantity
from hudna.cli.incidents.forms import COLUMNS as INCIDENT_COLUMNS
from hudna.cli.incidents.forms import row as incident_row
from hudna.cli.listings import KnownOn, open_known, say_none
from hudna.desk import assurances
from hudna.desk.ask import Held
from hudna.desk.assurances import Assurance, Promises
from hudna.desk.check import Discrepancy
from hudna.desk.discrepancies import Followed
from hudna.desk.measure.standing import TruceStanding
from hudna.desk.packs import display
from hudna.desk.series import speaker_name
from hudna.desk.status import BreachRow, Latest
from hudna.desk.status.screen import Screen, screen
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

    title: Callable[[Screen], str]
    columns: Callable[[Screen], Sequence[str]]
    rows: Callable[[Screen], Rows]
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
    found = screen(ledger, day)
    if found is None:
        say_none(ledger, "No document that is kept has a day.")
    else:
        show(found)


def show(found: Screen) -> None:
    """The screen, part by part."""
    _heading(f"Where the truce stands on {found.on}, as claimed")
    for section in SECTIONS:
        _show(section, found)


def _heading(text: str) -> None:
    output.show(Text(text, style="bold"))


def _show(section: Section, found: Screen) -> None:
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


def _breaches_title(found: Screen) -> str:
    return f"Breaches by governorate, {found.days[0]:%d.%m} to {found.on:%d.%m}"


def _breaches_columns(found: Screen) -> Sequence[str]:
    return "governorate", "speaker", *(f">{day.day}." for day in found.days)


def _breaches(found: Screen) -> Rows:
    return [(row.governorate, _speaker_of(row), *map(_cell, row.days))
            for row in found.breaches]  # fmt: skip


def _speaker_of(row: BreachRow) -> str:
    return next((speaker_name(one) for day in row.days for one in day), row.speaker)


def _cell(held: Sequence[Held]) -> str:
    bodies = (one.claim.body for one in held)
    printed = (quantity(body.quantity) for body in bodies if isinstance(body, Tally))
    return " / ".join(dict.fromkeys(printed)) or "·"


def _standings(found: Screen) -> Rows:
    return [_standing_row(one) for one in _places(found) if one.heard]


def _places(found: Screen) -> Sequence[TruceStanding]:
    return found.standings.found if found.standings else ()


def _standing_row(one: TruceStanding) -> tuple[str, ...]:
    decided = one.decided
    words = ", ".join(map(display, decided.speakers)) if decided else ""
    told = ", ".join(display(heard.speaker) for heard in one.heard)
    return (display(one.governorate), one.standing, decided.clause.name if decided else "", words,
            f"{told} alone" if one.is_one_sided else told)  # fmt: skip


def _unseen(found: Screen) -> str:
    unseen = [display(one.governorate) for one in _places(found) if not one.heard]
    return f"How the truce stands, by the definition; unseen: {', '.join(unseen) or 'none'}"


def _promises(found: Screen) -> Rows:
    given = found.promises and assurances.shown(found.ledger, found.promises)
    return [_promise_row(one, given) for one in given.found] if given else []


def _promise_row(one: Assurance, given: Promises) -> tuple[str, ...]:
    last = max(one.said, key=lambda held: held.bulletin_on or date.min)
    return (_short(last.bulletin_on), f"{one.since_on}", display(one.speaker),
            f"{len(given.touches[one.id]) or '–'}",
            given.sentences.get(last.claim.id, last.claim.quote))  # fmt: skip


def _incidents(found: Screen) -> Rows:
    return [incident_row(one) for one in found.incidents or ()]


def _incidents_title(found: Screen) -> str:
    count = "not linked here" if found.incidents is None else len(found.incidents)
    return f"Incidents of these days: {count}"


def _silences(found: Screen) -> Rows:
    quiet = found.silences
    if quiet is None:
        return []
    runs = [("fallen silent", one) for one in quiet.silent]
    runs += [("did not come", one) for one in quiet.missing]
    untold = [(_short(one.on), "not told, not 0", display(one.source), one.indicator)
              for one in quiet.untold]  # fmt: skip
    places = [("", "no source", display(one.place), "") for one in quiet.governorates
              if not any(one.spoke)]  # fmt: skip
    return [(_short(one.missed[0]), what, display(one.source), f"expected {len(one.missed)}")
            for what, one in runs] + untold + places  # fmt: skip


def _unread(found: Screen) -> Rows:
    return [(_short(one.bulletin_on), one.unread.quote, one.unread.reason, one.unread.document)
            for one in found.unread]  # fmt: skip


def _findings(found: Screen) -> Rows:
    return [(_short(one.on), one.kind, _told(one), speaker_name(one.sides[0]))
            for one in found.checks.findings]  # fmt: skip


def _told(one: Discrepancy) -> str:
    """Of what a discrepancy is, where, and what does not fit."""
    claim = one.sides[0].claim
    what = claim.body.indicator if isinstance(claim.body, Tally) else claim.kind
    where = f" in {output.isolated(claim.place.text)}" if claim.place else ""
    return f"{what}{where}: {one.told}"


def _short(day: date | None) -> str:
    """A day of the last ones, without its year."""
    return f"{day:%d.%m}" if day else ""


def _disagreeing(found: Screen) -> Rows:
    return [_open_row(one) for one in found.checks.disagreeing]


def _open_row(one: Followed) -> tuple[str, ...]:
    return _short(one.found.on), _told(one.found), one.state, one.owner


def _plain(*columns: str) -> Callable[[Screen], Sequence[str]]:
    return lambda found: columns


def _counted(title: str, rows: Callable[[Screen], Sequence[object]]) -> Callable[[Screen], str]:
    return lambda found: f"{title}: {len(rows(found))}"


_FIGURES: Final = _plain("indicator", ">figure", ">change", "day", "speaker", "since", "document")

SECTIONS: Final = (
    Section(lambda found: "Localities and groups in the truce", _FIGURES,
            lambda found: _figures(found.totals),
            most=8, spare=2, more="hudna roster"),
    Section(lambda found: "Last figures of each speaker", _FIGURES,
            lambda found: _figures(found.figures),
            most=14, spare=2, more="hudna series"),
    Section(_breaches_title, _breaches_columns,
            _breaches, most=12),
    Section(_counted("What does not add up in these days", _findings),
            _plain("day", "check", "what was told", "speaker"), _findings, most=8, spare=1,
            more="hudna check"),
    Section(_counted("Where sides differ, open", _disagreeing),
            _plain("day", "what was told", "state", "owner"), _disagreeing, most=8, spare=1,
            more="hudna discrepancies"),
    Section(_unseen, _plain("governorate", "standing", "because", "on the word of", "told by"),
            _standings, most=14, spare=2, more="hudna standing"),
    Section(lambda found: "Assurances in force, and how much of these days may touch them",
            _plain("last said", "since", "speaker", ">may touch it", "words"),
            _promises, most=4, more="hudna assurances"),
    Section(lambda found: "What was not heard in these days", _plain("day", "what", "of", ""),
            _silences, most=8, more="hudna silence"),
    Section(_incidents_title, _plain(*INCIDENT_COLUMNS),
            _incidents, most=6, spare=2, more="hudna incidents"),
    Section(_counted("Unread figures of the last days", lambda found: found.unread),
            _plain("day", ">figure", "why", "document"), _unread, most=4, spare=1),
)  # fmt: skip
"""The screen, from the top."""
