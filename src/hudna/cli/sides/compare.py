"""`hudna compare`: what several sides said of the same thing, day by day."""

import json
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Annotated, Final

import typer

from hudna.cli import output
from hudna.cli.cells import SHORT_ID, Format
from hudna.cli.listings import From, KnownOn, Place, To, open_known
from hudna.desk.compare import (
    PARTS,
    Asked,
    Cell,
    Comparison,
    Day,
    Printed,
    Sides,
    side_by_side,
)
from hudna.desk.packs import display
from hudna.record.claim import plain
from hudna.record.vocabulary import INDICATORS

EXAMPLES: Final = {
    "compare": """Examples:

\b
  hudna compare violations --sides joint_commission_ru,joint_commission_tr
  hudna compare violations --sides "Russian side,Turkish side" --from 2019-01-01 --to 2019-03-31
  hudna compare violations --sides joint_commission_ru,joint_commission_tr --place Idlib
  hudna compare killed --sides snhr,sohr --format csv > killed.csv
"""
}
_HEAD: Final = ("day", "indicator", "place", "first", "second", "first_figure", "second_figure",
                "difference", *PARTS, "first_why", "second_why", "first_claims",
                "second_claims")  # fmt: skip


def compare(
    indicator: Annotated[str, typer.Argument(help="What is counted, for example violations.")],
    *,
    sides: Annotated[
        str, typer.Option(metavar="A,B", help="Two or more speakers: ids, or parts of names.")
    ],
    place: Place = None,
    from_on: From = None,
    to_on: To = None,
    known_on: KnownOn = None,
    written_as: Annotated[
        Format, typer.Option("--format", help="table, jsonl or csv.")
    ] = Format.TABLE,
) -> None:
    """Lay the figures of two or more sides for the same thing beside each other.

    For every day that both gave: both figures, and what the gap is made of: what only one of them
    counts, places that only one reports on, days that end at other hours, and what is unexplained.
    Then how often they agree, by how much they differ, and in which governorates. hudna says that
    figures differ, never who is right. A place that is not named is not a place where nothing was.
    """
    first, last = output.days(from_on, to_on)
    counted = output.one_of("INDICATOR", indicator, INDICATORS) or ""
    names = tuple(one for one in sides.split(",") if one.strip())
    found = side_by_side(open_known(known_on), Asked(counted, names, place, first, last))
    if written_as is Format.CSV:
        output.csv_lines(_HEAD, (_csv(day, pair) for pair in found.pairs for day in pair.days))
    elif written_as is Format.JSONL:
        output.lines(json.dumps(one, ensure_ascii=False) for one in _mappings(found))
    else:
        _show(found)


def _show(found: Sides) -> None:
    for pair in found.pairs:
        _show_pair(pair)
    if found.definitions:
        output.line("What their figures count, as far as it is published")
        output.table(("side", "asked", "answer", "source", "note"), [
            (display(one.party), one.question, one.answer, one.source, one.note)
            for one in found.definitions
        ])  # fmt: skip


def _show_pair(pair: Comparison) -> None:
    first, second = display(pair.first), display(pair.second)
    if not pair.days:
        output.line(f"{first} and {second}: no day on which both gave a figure "
                    f"({pair.first_days} and {pair.second_days} alone).\n")  # fmt: skip
        return
    columns = ("day", "place", f">{first}", f">{second}", ">difference", "made of",
               "=first claim", "=second claim")  # fmt: skip
    output.table(columns, [_row(day) for day in pair.days])
    for day in pair.days:
        for side in (day.first, day.second):
            if len(side.printed) > 1 or side.is_added_up:
                output.line(f"  {day.like.on}, {display(side.speaker)}: {_chosen(side)}")
    output.line(f"\n{first} and {second}: {_summary(pair)}")
    parts = ", ".join(f"{name} {_number(pair.parts[name])}" for name in PARTS)
    output.line(f"All gaps together: {parts}.")
    _show_shares(pair)


def _summary(pair: Comparison) -> str:
    days = len({day.like.on for day in pair.days})
    agree = len(pair.agreeing)
    return (f"{days} {'day' if days == 1 else 'days'} with figures of both, the same in {agree} of "
            f"{len(pair.days)}; difference {pair.mean:+.2f} on average, {pair.median:+g} in the "
            f"median, {pair.mean_size:.2f} without its sign.")  # fmt: skip


def _show_shares(pair: Comparison) -> None:
    if pair.shares:
        days = len(pair.listed)
        output.line(f"\nWhere they differ: {days} {'day' if days == 1 else 'days'} on which the "
                    "places of both add up to their totals")  # fmt: skip
        output.table(("place", f">{display(pair.first)}", f">{display(pair.second)}",
                      ">difference", ">days named"), [
            (display(one.place), _number(one.first), _number(one.second),
             _signed(one.difference), str(one.days)) for one in pair.shares
        ])  # fmt: skip
    output.line()


def _row(day: Day) -> tuple[str, ...]:
    made_of = ", ".join(f"{name} {_signed(day.gap.part(name))}"
                        for name in PARTS if day.gap.part(name))  # fmt: skip
    return (str(day.like.on), display(day.like.place) if day.like.place else "",
            f"{day.first.figure:g}", f"{day.second.figure:g}", _signed(day.gap.size), made_of,
            _claims(day.first)[0][:SHORT_ID], _claims(day.second)[0][:SHORT_ID])  # fmt: skip


def _chosen(cell: Cell) -> str:
    others = ", ".join(f"{one.figure:g} in {' and '.join(one.documents)}"
                       for one in cell.printed[1:])  # fmt: skip
    shown = f"{cell.figure:g} is {cell.why}"
    return f"{shown}; also printed: {others}" if others else shown


def _claims(cell: Cell) -> list[str]:
    return [one.claim.id for one in cell.taken.held]


def _number(given: Fraction) -> str:
    return f"{round(float(given), 2):g}"


def _signed(given: Fraction) -> str:
    return f"{round(float(given), 2):+g}" if given else "0"


def _csv(day: Day, pair: Comparison) -> tuple[object, ...]:
    return (day.like.on, day.like.indicator, day.like.place, pair.first, pair.second,
            day.first.figure, day.second.figure, day.difference,
            *(float(day.gap.part(name)) for name in PARTS), day.first.why, day.second.why,
            " ".join(_claims(day.first)), " ".join(_claims(day.second)))  # fmt: skip


def _mappings(found: Sides) -> Iterator[dict[str, object]]:
    for pair in found.pairs:
        for day in pair.days:
            yield _day(day)
        yield {
            "row": "comparison", "first": pair.first, "second": pair.second,
            "rows": len(pair.days), "agree": len(pair.agreeing), "mean": pair.mean,
            "mean_size": pair.mean_size, "median": pair.median,
            "parts": {name: float(size) for name, size in pair.parts.items()},
            "listed": plain(pair.listed),
            "places": [{"place": one.place, "first": float(one.first), "second": float(one.second),
                        "difference": float(one.difference), "days": one.days}
                       for one in pair.shares],
        }  # fmt: skip
    for one in found.definitions:
        yield {"row": "definition", "side": one.party, "question": one.question,
               "answer": one.answer, "source": one.source, "note": one.note}  # fmt: skip


def _day(day: Day) -> dict[str, object]:
    told = [{"part": one.part, "size": float(one.size), "words": one.words,
             "claims": [id for cell in one.cells for id in _claims(cell)]}
            for one in day.gap.told]  # fmt: skip
    return {
        "row": "day", "day": plain(day.like.on), "indicator": day.like.indicator,
        "place": day.like.place or None, "window": day.like.window,
        "stage": day.like.stage or None, "against": day.like.against or None,
        "sides": [_cell(day.first), _cell(day.second)], "difference": day.difference,
        "parts": {name: float(day.gap.part(name)) for name in PARTS}, "told": told,
    }  # fmt: skip


def _cell(cell: Cell) -> dict[str, object]:
    return {"speaker": cell.speaker, "figure": cell.figure, "why": cell.why,
            "printed": list(_printed(cell.printed))}  # fmt: skip


def _printed(printed: Iterable[Printed]) -> Iterator[dict[str, object]]:
    for one in printed:
        yield {"figure": one.figure, "claims": [held.claim.id for held in one.held],
               "documents": list(one.documents)}  # fmt: skip
