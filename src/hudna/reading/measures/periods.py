"""Periods as words name them, resolved against a given day."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from hudna.reading.grammar.amounts import Number
from hudna.reading.measures.days import Day, add_months, stretch
from hudna.record import Window

_MONTHS: Final = {"month": 1, "year": 12}
_MANY: Final = 100_000  # days: longer ago than any record
_LABELS: Final = {1: "24h", 2: "48h", 3: "3d"}
_HOURS: Final = {"hour": 1, "day": 24, "night": 0, "week": 168, "month": 720, "year": 8760,
                 "minute": 0,
                 "second": 0}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """A period as words name it: its label, its length, or the day it is or starts on.

    `days`: its length in whole days, or `length` in a `unit`; `on`: the day or month that it is;
    `first` and `last`: the days that it runs from and to; `bare`: no word ("last", "in")
    says that it runs up to now; `until`: only its end is named ("until
    yesterday") or it is a part of a day, so it frames nothing that follows.
    """

    label: str
    days: int | None = None
    since: Day | None = None
    on: Day | None = None
    previous: bool = False
    until: bool = False
    first: Day | None = None
    last: Day | None = None
    length: Number | None = None
    unit: str | None = None
    bare: bool = False

    def turned(self) -> "Period":
        """Return the period with its days in digits read the month first, where they may be."""
        named = self.on, self.since, self.first, self.last
        if not any(day and day.either for day in named):
            return self
        on, since, first, last = (day and day.turned() for day in named)
        return replace(self, on=on, since=since, first=first, last=last)

    def resolve(self, words: str | None, as_of: date | None) -> Window:
        """Return the window with its days, counted back from `as_of`."""
        start, stop = self.extent(as_of)
        return Window(self.label, start, stop, words)

    def extent(self, as_of: date | None) -> tuple[date | None, date | None]:
        """Return the first and the last day, counted back from `as_of`; None: it is not told."""
        if self.on:
            return self.on.extent(as_of) or (None, None)
        if self.first and self.last:
            return stretch(self.first, self.last, as_of) or (None, None)
        if self.since:
            found = self.since.extent(as_of)
            return (found[0], as_of) if found else (None, None)
        if as_of is None:
            return None, None
        start = self._start(as_of)
        return start, as_of if start or self.label == "cumulative" else None

    def _start(self, as_of: date) -> date | None:
        """The day that the period starts on, None where the calendar has none so far back."""
        try:
            if self.length and self.unit in _MONTHS and float(self.length).is_integer():
                return add_months(as_of, -int(self.length) * _MONTHS[self.unit])
            return as_of - timedelta(days=self.days) if self.days and self.days < _MANY else None
        except (ValueError, OverflowError):
            return None


def lasting(count: Number, unit: str) -> Period:
    """A period of so many hours, days, weeks … up to now."""
    hours = count * _HOURS[unit]
    whole = hours > 0 and hours % 24 == 0
    days = int(hours // 24) if whole else 1 if unit == "night" and count == 1 else None
    label = _LABELS.get(days or 0, "other") if unit != "night" else "other"
    return Period(label, days, length=count, unit=unit)
