"""`hudna tally`: figures added up."""

import json
from enum import StrEnum
from typing import Annotated, Final

import typer

from hudna.cli import output
from hudna.cli.cells import Format
from hudna.cli.listings import From, KnownOn, Place, To, open_known
from hudna.cli.measure.forms import (
    Counted,
    EveryPlace,
    Localities,
    Speakers,
    asked,
    bounds,
    cell_mapping,
    claim_ids,
    first_claim,
    subject_mapping,
    who_where,
)
from hudna.desk.measure.figures import Tallied, tallied
from hudna.record.claim import plain

EXAMPLES: Final = {
    "tally": """Examples:

\b
  hudna tally violations
  hudna tally violations --by week --place Idlib --speaker joint_commission_tr
  hudna tally killed --by all --from 2016-02-27 --to 2016-03-27
  hudna tally violations --places --by year --format csv > breaches.csv
"""
}
_HEAD: Final = ("first", "last", "speaker", "indicator", "place", "stage", "against", "low",
                "high", "way", "told", "days", "notes", "claims")  # fmt: skip


class By(StrEnum):
    """How long the periods are."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ALL = "all"


def tally(
    indicator: Counted,
    *,
    by: Annotated[
        By, typer.Option(help="How long the periods are; all: one for all days.")
    ] = By.MONTH,
    speaker: Speakers = None,
    place: Place = None,
    every_place: EveryPlace = False,
    localities: Localities = False,
    from_on: From = None,
    to_on: To = None,
    known_on: KnownOn = None,
    written_as: Annotated[
        Format, typer.Option("--format", help="table, jsonl or csv.")
    ] = Format.TABLE,
) -> None:
    """Add up the figures that each speaker gave, over days, weeks, months or years.

    Each speaker by himself: figures of two are never added. Days are added, a figure for several
    days only where it overlaps none of them; running totals are subtracted from each other, and
    what is so many at a time, such as localities in the truce, is not added: the last figure
    stands. Each sum says how many days it covers: a day of which nothing is told is not a day
    without.
    """
    first, last = output.days(from_on, to_on)
    wanted = asked(indicator, speaker, place, every_place=every_place, localities=localities)
    found = tallied(open_known(known_on), wanted.between(first, last), by.value)
    if written_as is Format.JSONL:
        output.lines(json.dumps(_mapping(one), ensure_ascii=False) for one in found)
    elif written_as is Format.CSV:
        output.csv_lines(_HEAD, map(_csv, found))
    elif found:
        _show(found)
    else:
        output.line(f"No figure of {indicator} is kept for that.")


def _show(found: list[Tallied]) -> None:
    output.table(("=period", "speaker", "place", f">{found[0].subject.indicator}", "what it is",
                  "=first claim", "notes"), [
        (str(one.period), *who_where(one.subject), bounds(one.low, one.high), one.coverage,
         first_claim(one.cells), "; ".join(one.notes)) for one in found
    ])  # fmt: skip


def _mapping(one: Tallied) -> dict[str, object]:
    return {
        **subject_mapping(one.subject), "first": plain(one.period.first),
        "last": plain(one.period.last), "low": one.low, "high": one.high, "way": one.way,
        "told": one.told, "days": one.period.length, "notes": list(one.notes),
        "figures": [cell_mapping(cell) for cell in one.cells],
    }  # fmt: skip


def _csv(one: Tallied) -> tuple[object, ...]:
    of = one.subject
    return (*one.period, of.speaker, of.indicator, of.place, of.stage, of.against, one.low,
            one.high, one.way, one.told, one.period.length, "; ".join(one.notes),
            " ".join(claim_ids(one.cells)))  # fmt: skip
