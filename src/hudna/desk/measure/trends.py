"""Trends and changes of what is kept. Loads what `hudna.measure.rates` needs: it takes a second."""

from datetime import date, timedelta
from typing import Final

from hudna.desk import DeskError
from hudna.desk.measure.figures import Asked, Series, asked_series
from hudna.ledger.store import Ledger
from hudna.measure.changes import PENALTY, SHORTEST, Changes, Era, changes
from hudna.measure.rates import LEVEL
from hudna.measure.series import OF_A_MOMENT
from hudna.measure.trends import ENOUGH, Part, Trend, trends
from hudna.record.said import say

__all__ = ["ENOUGH", "LEVEL", "LONGEST", "PENALTY", "SHORTEST", "Asked", "Changes", "Era",
           "Part", "Trend", "changed", "compared"]  # fmt: skip

LONGEST: Final = 3660


def compared(
    ledger: Ledger, asked: Asked, length: int, last: date | None, *, same_days: bool = False
) -> list[Trend]:
    """Each series in the `length` days up to `last`, beside as many before.

    `last` is the last day of which somebody tells a figure, if it is not given.
    """
    _must_be_of_days(asked.indicator)
    if last is not None:
        if last.toordinal() <= 2 * length:
            raise DeskError(
                say(
                    "there are no {number} days before {last}: give a later day",
                    number=2 * length,
                    last=last,
                )
            )
        asked = asked.between(last - timedelta(days=2 * length - 1), last)
    found = asked_series(ledger, asked)
    last = last or max((max(one.by_day) for one in found if one.by_day), default=None)
    if last is None:
        return []
    return trends(found, last, length, same_days=same_days)


def changed(ledger: Ledger, asked: Asked) -> list[Changes]:
    """The eras of each series of daily figures that is asked for."""
    _must_be_of_days(asked.indicator)
    return [changes(one) for one in asked_series(ledger, asked) if _has_days(one)]


def _has_days(series: Series) -> bool:
    return bool(series.by_day)


def _must_be_of_days(indicator: str) -> None:
    if indicator in OF_A_MOMENT:
        raise DeskError(
            say(
                "{indicator} is so many at a time, not so many a day: it has no rate; "
                "see hudna series {indicator}",
                indicator=indicator,
            )
        )
