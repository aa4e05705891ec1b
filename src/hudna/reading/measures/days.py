"""Days as words name them: parts of a date, a distance from today, a part of the day, an hour."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from hudna.record.said import saying

Extent = tuple[date, date]

NO_SUCH_DAY: Final = saying("no such day")
WRONG_WEEKDAY: Final = saying("the weekday does not fit the date")
WRONG_ORDER: Final = saying("it ends before it starts")
EITHER_WAY: Final = saying("the day and the month may be the other way round")

_AHEAD: Final = timedelta(days=7)  # a date without its year may lie a week ahead, not more
_ISLAMIC_EPOCH: Final = 227_015  # ordinal of 19 July 622 in the proleptic Gregorian calendar
_ISLAMIC_MONTHS: Final = 12
_ISLAMIC_YEAR: Final = 354.367
_MONTH_LONG, _MONTH_SHORT = 30, 29


@dataclass(frozen=True, slots=True)
class Day:
    """A day, month or year as words name it: some of its parts, or its distance from today.

    `offset`: days from the day of reading; `months`: months from it ("a month ago" is -1);
    `unit`: the calendar unit that a distance counts, where it is no day ("last year", "this week");
    `part`: dawn, morning, noon, afternoon, evening, night; `clock`: hour and minute;
    `hijri`: year, month and day are of the Islamic calendar; `either`: written in digits that are a
    date the other way round as well (3/4/2016), the day first as long as nothing says otherwise.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset: int | None = None
    months: int | None = None
    unit: str = "day"
    part: str | None = None
    clock: tuple[int, int] | None = None
    hijri: bool = False
    either: bool = False

    def turned(self) -> "Day":
        """Return the day with its digits read the month first, where they may be."""
        return replace(self, day=self.month, month=self.day) if self.either else self

    def resolve(self, as_of: date | None) -> date | None:
        """Return the calendar day, the last one not far behind `as_of`; None if none fits."""
        found = self.extent(as_of)
        return found[0] if found and found[0] == found[1] else None

    def extent(self, as_of: date | None) -> Extent | None:
        """Return the first and the last day of what is named, or None if it cannot be told."""
        try:
            return self._extent(as_of)
        except (ValueError, OverflowError):
            return None

    def _extent(self, as_of: date | None) -> Extent | None:
        """The first and the last day; raises where the calendar has no such day."""
        if self.offset is not None or self.months is not None:
            return _distant(self, as_of) if as_of else None
        if self.weekday and not self.day:
            if as_of is None:
                return None
            found = as_of - timedelta((as_of.isoweekday() - self.weekday) % 7)
            return found, found
        if self.day is None and self.month is None and self.year is None:
            return (as_of, as_of) if as_of and (self.clock or self.part) else None
        return _islamic(self, as_of) if self.hijri else _gregorian(self, as_of)

    def problem(self, as_of: date | None) -> str | None:
        """Return what is wrong with the day as named: there is none, or its weekday differs."""
        if self.day and self.month and not self.hijri and not _exists(self):
            return NO_SUCH_DAY
        found = (
            self.resolve(as_of) if self.weekday and (self.day or self.offset is not None) else None
        )
        return WRONG_WEEKDAY if found and found.isoweekday() != self.weekday else None


def _exists(day: Day) -> bool:
    year = day.year or 2000  # a leap year: 29 February may be meant
    month, number = day.month or 1, day.day or 1
    return 1 <= month <= 12 and 1 <= number <= calendar.monthrange(year, month)[1]


def _distant(day: Day, as_of: date) -> Extent | None:
    if day.months is not None:
        moved = add_months(as_of, day.months)
        return _unit_around(moved, day.unit)
    return _unit_around(as_of + timedelta(days=day.offset or 0), day.unit)


def _unit_around(day: date, unit: str) -> Extent:
    """The day, or the calendar week, month or year that it lies in."""
    if unit == "week":
        monday = day - timedelta(days=day.isoweekday() - 1)
        return monday, monday + timedelta(days=6)
    if unit == "month":
        return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])
    if unit == "year":
        return date(day.year, 1, 1), date(day.year, 12, 31)
    return day, day


def add_months(day: date, months: int) -> date:
    """Return the same day so many months later (or earlier), the month's last one if it is short.

    Outside the years 1 to 9999 the day itself is returned.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return day
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _gregorian(day: Day, as_of: date | None) -> Extent | None:
    if day.month is None and day.day is None:
        year = day.year or 1
        return date(year, 1, 1), date(year, 12, 31)
    if as_of is None and not (day.year and day.month):
        return None
    month = day.month or (as_of.month if as_of else 1)

    def of_year(year: int) -> Extent:
        first = date(year, month, day.day or 1)
        return first, first if day.day else _unit_around(first, "month")[1]

    return _last_year(day, as_of, as_of.year if as_of else 1, of_year)


def _last_year(day: Day, as_of: date | None, year: int, of_year: Callable[[int], Extent]) -> Extent:
    """What is named in its year; where none is said, the last one up to a week ahead."""
    if day.year:
        return of_year(day.year)
    found = of_year(year)
    return of_year(year - 1) if as_of and found[0] > as_of + _AHEAD else found


def _islamic(day: Day, as_of: date | None) -> Extent | None:
    if not day.month or (day.year is None and as_of is None):
        return None
    month = day.month

    def of_year(year: int) -> Extent:
        first = _on_weekday(from_hijri(year, month, day.day or 1), day.weekday)
        whole = 0 if day.day else hijri_month_length(year, month) - 1
        return first, first + timedelta(days=whole)

    now = int((as_of.toordinal() - _ISLAMIC_EPOCH) / _ISLAMIC_YEAR) + 2 if as_of else 1
    found = _last_year(day, as_of, now, of_year)
    late = day.year is None and as_of is not None and found[0] > as_of + _AHEAD
    return of_year(now - 2) if late else found


def stretch(first: Day, last: Day, as_of: date | None) -> Extent | None:
    """Return the days from `first` to `last`: each lends the other the month and year it lacks."""
    first, last = both_ends(first, last)
    stop = last.extent(as_of)
    if stop is None:
        return None
    start = first.extent(stop[1] if not first.year and first.month else as_of)
    if start is None:
        return None
    if start[0] > stop[1] and first.weekday and not first.day:
        start = start[0] - timedelta(days=7), start[1]
    return start[0], stop[1]


def both_ends(first: Day, last: Day) -> tuple[Day, Day]:
    """Return both ends of a stretch, each with the month, year or day that the other one lends."""
    return _lent(first, last, -1), _lent(last, first, 1)


def _lent(day: Day, other: Day, step: int) -> Day:
    """A day with the month of the other end and its year, or the one before or behind it."""
    if day.offset is not None or day.months is not None or (day.weekday and not day.day):
        return day
    if day.day and not day.month and other.month:
        return replace(day, month=other.month, year=day.year or other.year, hijri=other.hijri)
    if day.month and not day.year and other.year:
        away = (day.month - (other.month or day.month), (day.day or 0) - (other.day or 0))
        turned = away > (0, 0) if step < 0 else away < (0, 0)
        return replace(day, year=other.year + (step if turned else 0))
    if not (day.day or day.month or day.year) and day.clock and other.day:
        return replace(other, clock=day.clock, part=None)
    return day


def _on_weekday(day: date, weekday: int | None) -> date:
    """The day, or its neighbour of that weekday: the moon is seen a day off the table."""
    near = (day + timedelta(days=away) for away in (0, -1, 1))
    return next((one for one in near if one.isoweekday() == weekday), day)


def from_hijri(year: int, month: int, day: int) -> date:
    """Return the Gregorian day of an Islamic date, by the tabular ("civil") calendar.

    Months have 30 and 29 days in turn, and eleven of thirty years a leap day in the last month:
    the arithmetic calendar of E. M. Reingold and N. Dershowitz, Calendrical Calculations, chapter
    "The Islamic Calendar". Months are really begun by sighting the moon, or by a state's own table
    (Umm al-Qura), so that a day found here is uncertain by one. Raises ValueError for no such date.
    """
    if not (1 <= month <= _ISLAMIC_MONTHS and 1 <= day <= _MONTH_LONG and 1 <= year <= 9000):
        raise ValueError(f"no Islamic date: {year}-{month}-{day}")
    months = _MONTH_SHORT * (month - 1) + month // 2
    return date.fromordinal(
        _ISLAMIC_EPOCH - 1 + day + months + (year - 1) * 354 + (3 + 11 * year) // 30
    )


def hijri_month_length(year: int, month: int) -> int:
    """Return the days of an Islamic month by the tabular calendar: 30 or 29."""
    leap = (14 + 11 * year) % 30 < 11
    return _MONTH_LONG if month % 2 or (month == _ISLAMIC_MONTHS and leap) else _MONTH_SHORT
