"""`hudna changes`: when the rate of something changed."""

import json
from typing import Final

from rich.text import Text

from hudna.cli import output
from hudna.cli.listings import From, KnownOn, Place, To, open_known
from hudna.cli.measure.forms import (
    Counted,
    EveryPlace,
    Localities,
    Speakers,
    asked,
    interval,
    interval_mapping,
    subject_mapping,
    who_where,
)
from hudna.cli.output import AsForm, Form
from hudna.desk.measure.trends import LEVEL, PENALTY, SHORTEST, Changes, Era, changed
from hudna.record.claim import plain

EXAMPLES: Final = {
    "changes": """Examples:

\b
  hudna changes violations --speaker joint_commission_ru
  hudna changes violations --speaker joint_commission_tr --place Idlib --from 2018-01-01
  hudna changes violations --places --format jsonl
"""
}


def changes(
    indicator: Counted,
    *,
    speaker: Speakers = None,
    place: Place = None,
    every_place: EveryPlace = False,
    localities: Localities = False,
    from_on: From = None,
    to_on: To = None,
    known_on: KnownOn = None,
    written_as: AsForm = Form.TABLE,
) -> None:
    """Show when the number a day changed: for each speaker, the eras of one rate.

    Only changes are shown that chance hardly makes. A day of which nothing is told is no day of
    the series, and not 0; so a change after such days lies somewhere in them.
    """
    first, last = output.days(from_on, to_on)
    wanted = asked(indicator, speaker, place, every_place=every_place, localities=localities)
    found = changed(open_known(known_on), wanted.between(first, last))
    if written_as is Form.JSONL:
        output.lines(json.dumps(_mapping(one), ensure_ascii=False) for one in found)
        return
    for one in found:
        _show(one)
    if not found:
        output.line(f"No daily figure of {indicator} is kept for that.")
        return
    output.line(
        f"In brackets: the {LEVEL:.0%} interval. An era has {SHORTEST} told days or more; "
        f"a change costs {PENALTY:g} × ln(days told), times how much days vary."
    )


def _show(one: Changes) -> None:
    output.show(Text(", ".join(filter(None, who_where(one.subject))), "bold"))
    output.table(("from", "to", "days told", "=a day", "=times the one before"),
                 [_row(era) for era in one.eras])  # fmt: skip
    count = max(len(one.eras) - 1, 0)
    left = f"; {one.inexact} told as bounds are left out" if one.inexact else ""
    output.line(f"{count} change{'' if count == 1 else 's'} in {one.told} days told{left}; "
                f"days vary {one.dispersed:.1f} times as much as by chance.\n")  # fmt: skip


def _row(era: Era) -> tuple[str, ...]:
    told = f"{era.counts.days} of {era.period.length}"
    return (str(era.period.first), str(era.period.last), told, interval(era.rate),
            interval(era.ratio))  # fmt: skip


def _mapping(one: Changes) -> dict[str, object]:
    return {
        **subject_mapping(one.subject), "told": one.told, "inexact": one.inexact,
        "dispersion": one.dispersed, "penalty": one.penalty,
        "eras": [{
            "first": plain(era.period.first), "last": plain(era.period.last),
            "told": era.counts.days, "days": era.period.length, "sum": era.counts.low,
            "rate": interval_mapping(era.rate), "ratio": interval_mapping(era.ratio),
        } for era in one.eras],
    }  # fmt: skip
