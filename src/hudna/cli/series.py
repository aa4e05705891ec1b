"""`hudna series`: one indicator over the days."""

import json
from collections.abc import Sequence
from typing import Annotated, Final

import typer

from hudna.cli import output
from hudna.cli.cells import Format, quantity
from hudna.cli.listings import From, KnownOn, Place, Speaker, To, open_known, say_none
from hudna.desk.ask import Wanted
from hudna.desk.series import Point, speaker_name
from hudna.desk.series import series as series_of
from hudna.record.claim import plain
from hudna.record.vocabulary import INDICATORS

EXAMPLES: Final = {
    "series": """Examples:

\b
  hudna series violations
  hudna series localities_total --from 2016-03-01 --to 2016-03-31
  hudna series violations --place Aleppo --format csv
"""
}
_COLUMNS = ("day", ">figure", "", "window", "place", "speaker", "documents")
_HEAD = ("day", "indicator", "low", "high", "value_text", "change", "window", "place",
         "place_ids", "speaker", "speaker_id", "documents", "claims")  # fmt: skip
_BAR = 24
_EIGHTHS = " ▏▎▍▌▋▊▉█"


def series(
    indicator: Annotated[str, typer.Argument(help="What is counted, for example violations.")],
    *,
    place: Place = None,
    speaker: Speaker = None,
    from_on: From = None,
    to_on: To = None,
    known_on: KnownOn = None,
    written: Annotated[Format, typer.Option("--format", help="table, jsonl or csv.")] = (
        Format.TABLE
    ),
) -> None:
    """Show how one indicator went from day to day, with a bar for each figure.

    One row for each day, speaker and printed figure. Without --place only totals are shown.
    """
    first, last = output.days(from_on, to_on)
    wanted = Wanted(
        indicator=output.one_of("INDICATOR", indicator, INDICATORS), place=place, speaker=speaker,
        from_on=first, to_on=last,
    )  # fmt: skip
    ledger = open_known(known_on)
    points = series_of(ledger, wanted)
    if written is Format.TABLE and not points:
        say_none(ledger, "No figure of that kind is kept.")
    elif written is Format.TABLE:
        _show(points)
    elif written is Format.CSV:
        output.csv_lines(_HEAD, (_csv_row(one) for one in points))
    else:
        for one in points:
            row = dict(zip(_HEAD, _cells(one), strict=True))
            output.line(json.dumps(row, ensure_ascii=False))


def _show(points: Sequence[Point]) -> None:
    largest = max(float(_height(one)) for one in points)
    output.table(_COLUMNS, [_row(one, largest) for one in points])


def _row(one: Point, largest: float) -> tuple[str, ...]:
    claim = one.claim
    return (str(one.bulletin_on or ""), quantity(one.tally.quantity), bar(_height(one), largest),
            claim.window.label if claim.window else "", claim.place.text if claim.place else "",
            speaker_name(one.held[0]), ", ".join(one.documents))  # fmt: skip


def _height(one: Point) -> float:
    found = one.tally.quantity
    return float(found.high if found.high is not None else found.low or 0)


def bar(value: float, largest: float) -> str:
    """A bar of up to 24 columns, in eighths of a column; the longest for the largest value."""
    eighths = round(8 * _BAR * value / largest) if largest > 0 else 0
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def _cells(one: Point) -> tuple[object, ...]:
    claim, found = one.claim, one.tally.quantity
    place, speaker = claim.place, claim.speaker
    return (
        plain(one.bulletin_on), one.tally.indicator, found.low, found.high, found.text,
        one.tally.change, claim.window and claim.window.label, place and place.text,
        list(place.ids) if place else [], speaker and speaker.text, speaker and speaker.id,
        list(one.documents), [held.claim.id for held in one.held],
    )  # fmt: skip


def _csv_row(one: Point) -> tuple[object, ...]:
    return tuple("; ".join(cell) if isinstance(cell, list) else cell for cell in _cells(one))
