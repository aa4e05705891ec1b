"""`hudna trend`: a period beside the one before it."""

import json
from typing import Annotated, Final

import typer

from hudna.cli import output
from hudna.cli.listings import KnownOn, Place, open_known
from hudna.cli.measure.forms import (
    Counted,
    EveryPlace,
    Localities,
    Speakers,
    asked,
    claim_ids,
    first_claim,
    interval,
    interval_mapping,
    subject_mapping,
    who_where,
)
from hudna.cli.output import AsForm, Form
from hudna.desk.measure.trends import ENOUGH, LEVEL, LONGEST, Part, Trend, compared
from hudna.record.claim import plain

EXAMPLES: Final = {
    "trend": """Examples:

\b
  hudna trend violations
  hudna trend violations --on 2019-03-31 --days 90 --speaker joint_commission_ru
  hudna trend violations --on 2019-03-31 --days 90 --places --same-days
"""
}


def trend(
    indicator: Counted,
    *,
    on: Annotated[str | None, typer.Option(
        "--on", metavar="DATE", help="The last day (YYYY-MM-DD); the last one told by default.",
    )] = None,
    days: Annotated[int, typer.Option(
        min=1, max=LONGEST, help="How many days each of the two periods has.")] = 28,
    same_days: Annotated[bool, typer.Option(
        "--same-days", help="Only days of which a figure is told in both periods, the first beside "
        "the first and so on.")] = False,
    speaker: Speakers = None,
    place: Place = None,
    every_place: EveryPlace = False,
    localities: Localities = False,
    known_on: KnownOn = None,
    written_as: AsForm = Form.TABLE,
) -> None:  # fmt: skip
    """Show how the figures of the last days compare with those of as many days before.

    For each speaker by himself: how many a day, over the days of which a figure is told, and the
    ratio of the two rates, each with the interval that chance leaves open. Where figures vary from
    day to day by more than chance, the intervals are as much wider.
    """
    last = output.day("--on", on)
    wanted = asked(indicator, speaker, place, every_place=every_place, localities=localities)
    found = compared(open_known(known_on), wanted, days, last, same_days=same_days)
    if written_as is Form.JSONL:
        output.lines(json.dumps(_mapping(one), ensure_ascii=False) for one in found)
    elif found:
        _show(found)
    else:
        output.line(f"No daily figure of {indicator} is told in those days.")


def _show(found: list[Trend]) -> None:
    now, before = found[0].now.period, found[0].before.period
    output.line(f"{found[0].subject.indicator} a day, {now} beside {before}")
    output.table(("speaker", "place", "=now", "=before", "told on", "=ratio", "verdict",
                  "=first claim"), [_row(one) for one in found])  # fmt: skip
    output.line(f"\nIn brackets: the {LEVEL:.0%} interval. Told on: so many days of each period, "
                f"now and before; fewer than {ENOUGH} are not compared.")  # fmt: skip


def _row(one: Trend) -> tuple[str, ...]:
    told = f"{one.now.counts.days}, {one.before.counts.days} of {one.now.period.length}"
    return (*who_where(one.subject), interval(one.now.rate), interval(one.before.rate), told,
            interval(one.ratio), one.verdict,
            first_claim((*one.now.cells, *one.before.cells)))  # fmt: skip


def _mapping(one: Trend) -> dict[str, object]:
    return {
        **subject_mapping(one.subject), "now": _part(one.now), "before": _part(one.before),
        "ratio": interval_mapping(one.ratio), "dispersion": one.dispersed, "verdict": one.verdict,
    }  # fmt: skip


def _part(part: Part) -> dict[str, object]:
    return {
        "first": plain(part.period.first), "last": plain(part.period.last),
        "days": part.period.length, "told": part.counts.days, "low": part.counts.low,
        "high": part.counts.high, "rate": interval_mapping(part.rate),
        "claims": claim_ids(part.cells),
    }  # fmt: skip
