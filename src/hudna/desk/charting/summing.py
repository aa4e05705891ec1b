"""What lines come to over the whole period: sum, coverage, trend, and when the rate changed.

Loads what `hudna.measure.rates` needs: it takes a second.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from hudna.desk.charting.asking import Asked
from hudna.desk.charting.lines import laid_out
from hudna.desk.measure.figures import ALL, within
from hudna.desk.remembered import Remembered
from hudna.ledger.store import Ledger
from hudna.measure import Series, Subject, Tallied, tallies
from hudna.measure.changes import Changes, changes
from hudna.measure.trends import Trend, trends

LONGEST: Final = 366
"""Of how many days a summary is made at once."""


@dataclass(frozen=True)
class Summed:
    """A series over the period. `trend`, `changes`: None where there is no rate per day."""

    subject: Subject
    sums: tuple[Tallied, ...]
    trend: Trend | None
    changes: Changes | None


@Remembered
def summed(ledger: Ledger, asked: Asked) -> list[Summed]:
    """Each series of those speakers over the period, beside as many days before; its sums without
    the claims that they are made of.

    ValueError for more than `LONGEST` days.
    """
    period = asked.period
    if period.length > LONGEST:
        raise ValueError(f"{period.length} days are more than {LONGEST}")
    found = laid_out(ledger, asked, reaching_back=period.length)
    sums = [one for one in tallies(found, within(period, ALL)) if one.period == period]
    has_before = period.last.toordinal() > 2 * period.length
    turned = trends(found, period.last, period.length) if has_before else []
    trend_of = {one.subject: one for one in turned}
    return [_summed(one, sums, trend_of.get(one.subject), asked)
            for one in found if one.last >= period.first]  # fmt: skip


def _summed(one: Series, sums: list[Tallied], trend: Trend | None, asked: Asked) -> Summed:
    own = tuple(replace(each, cells=(), notes=()) for each in sums if each.subject == one.subject)
    if one.is_of_a_moment:
        return Summed(one.subject, own, None, None)
    first: date = asked.period.first
    within_days = {on: cell for on, cell in one.by_day.items() if on >= first}
    eras = changes(replace(one, by_day=within_days)) if within_days else None
    return Summed(one.subject, own, trend, eras)
