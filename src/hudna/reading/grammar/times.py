"""Dates and windows: which day and which period the words name; resolved against a given day."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.record import Window


@dataclass(frozen=True, slots=True)
class Day:
    """A day as words name it: some of its parts, or its distance from the day of reading."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset: int | None = None

    def resolve(self, as_of: date | None) -> date | None:
        """Return the calendar day, the last one not far behind `as_of`; None if none fits."""
        if as_of is not None and self.offset is not None:
            return as_of + timedelta(days=self.offset)
        if self.weekday and not self.day:
            return (
                None
                if as_of is None
                else as_of - timedelta((as_of.isoweekday() - self.weekday) % 7)
            )
        if not self.day or (as_of is None and not (self.year and self.month)):
            return None
        return _nearest(self, as_of)


def _nearest(day: Day, as_of: date | None) -> date | None:
    """The day with these parts; where the year is not said, the last one up to a week ahead."""
    month = day.month or (as_of.month if as_of else 1)
    year = day.year or (as_of.year if as_of else 1)
    try:
        found = date(year, month, day.day or 1)
        if not day.year and as_of and found > as_of + timedelta(days=7):
            found = date(year - 1, month, day.day or 1)
    except ValueError:
        return None
    return found


@dataclass(frozen=True, slots=True)
class Period:
    """A period as words name it: its label, its length, or the day it is or starts on.

    `until`: only its end is named ("until yesterday"), so it frames nothing that follows.
    """

    label: str
    days: int | None = None
    since: Day | None = None
    on: Day | None = None
    previous: bool = False
    until: bool = False

    def resolve(self, words: str | None, as_of: date | None) -> Window:
        """Return the window with its days, counted back from `as_of`."""
        if self.on:
            day = self.on.resolve(as_of)
            return Window(self.label, day, day, words)
        if self.since:
            start = self.since.resolve(as_of)
            return Window(self.label, start, as_of if start else None, words)
        if self.days and as_of and self.label != "other":
            return Window(self.label, as_of - timedelta(days=self.days), as_of, words)
        return Window(self.label, None, as_of if self.label == "cumulative" else None, words)


SAME: Final = "same"  # "over the same period": stands for the window named last
_LABELS: Final = {1: "24h", 2: "48h", 3: "3d"}
_HOURS: Final = {"hour": 1, "day": 24, "night": 0, "week": 168, "month": 720, "year": 8760,
                 "minute": 0}  # fmt: skip
_WRITTEN = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})")


def written_day(text: str) -> Day | None:
    """Read a day in digits: 28.04.2016, 29-5-2017, 2016-03-15, 30/12/2025."""
    found = _WRITTEN.fullmatch(text.replace(" ", ""))
    if not found:
        return None
    first, month, last = (int(part) for part in found.groups())
    year, day = (first, last) if first > 31 else (last, first)
    if year < 100:
        year += 2000
    return Day(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 <= year else None


def _period(hours: float) -> Period | None:
    if hours <= 0:
        return Period("other")
    days = round(hours / 24)
    if hours % 24 == 0 and days in _LABELS:
        return Period(_LABELS[days], days)
    return Period("other", days or None)


def _span_window(match: Match) -> Mark | None:
    """N hours, days, weeks: a window when a word of lasting stands with it."""
    unit = match["unit"].value
    number = match.get("n")
    lasting = match.get("during") or match.get("last") or match.get("behind")
    if number is None and not lasting:
        return None
    amount: Amount | None = number.value if number else None
    count = amount.value if amount else 1
    if not lasting and not (unit == "hour" and count in (24, 48, 72)):
        return None
    if unit == "hour" and amount is None:
        return None
    if unit in ("month", "year") and not (match.get("last") or match.get("behind")):
        return None
    return make("WINDOW", match.marks, _period(count * _HOURS[unit]))


def _day_word(match: Match) -> Mark:
    value = match["day"].value
    if value == "24h":
        return make("WINDOW", match.marks, Period("24h", 1))
    if value in ("cumulative", "other", SAME):
        return make("WINDOW", match.marks, Period(value, until=value == "cumulative"))
    return make("DATE", match.marks, Day(offset=int(value)))


def _day_of_month(match: Match) -> Mark | None:
    number, month = match["n"], match["month"]
    amount: Amount = number.value
    if amount.value != int(amount.value) or not 1 <= amount.value <= 31 or amount.times:
        return None
    weekday = match.get("weekday") or match.get("late_weekday")
    year = _year_of(match.get("year"))
    if match.get("year") is not None and year is None:
        return None
    return make("DATE", match.marks, Day(year, int(month.value), int(amount.value),
                                         int(weekday.value) if weekday else None))  # fmt: skip


def _year_of(mark: Mark | None) -> int | None:
    if mark is None:
        return None
    value = mark.value.value
    return int(value) if 1900 <= value <= 2100 and mark.stop - mark.start == 4 else None


def _month_year(match: Match) -> Mark | None:
    year = _year_of(match["year"])
    if year is None:
        return None
    month = match.get("month")
    return make("DATE", match.marks, Day(year, int(month.value) if month else None))


def _lone_year(match: Match) -> Mark | None:
    year = _year_of(match["year"])
    return None if year is None else make("DATE", match.marks, Day(year))


def _since_year(match: Match) -> Mark | None:
    year = _year_of(match["year"])
    return (
        None if year is None else make("WINDOW", match.marks, Period("cumulative", since=Day(year)))
    )


def _weekday(match: Match) -> Mark:
    return make("DATE", match.marks, Day(weekday=int(match["weekday"].value)))


def _written(match: Match) -> Mark | None:
    shown = [mark.value for mark in match.marks if mark.type == "DIGITS"]
    day = written_day("-".join(shown))
    return make("DATE", match.marks, day) if day else None


def _clock(match: Match) -> Mark | None:
    shown = match["n"].value
    if match.get("sign") or re.fullmatch(r"\d{1,2}:\d{2}(?::\d{2})?", shown):
        return make("CLOCK_WORD", match.marks)
    return None


def _current_month(match: Match) -> Mark | None:
    amount: Amount = match["n"].value
    if not 1 <= amount.value <= 31 or match["unit"].value != "month":
        return None
    return make("DATE", match.marks, Day(day=int(amount.value)))


def _previous(match: Match) -> Mark:
    return make("WINDOW", match.marks, Period("other", previous=True))


def _since(match: Match) -> Mark:
    date_ = match.get("date")
    day: Day | None = date_.value if date_ else None
    label = "other" if day is not None and day.weekday and not day.day else "cumulative"
    return make("WINDOW", match.marks, Period(label, since=day))


DIGIT_RULES: Final = [
    Rule("time.written", "DIGITS(?:[DASH SLASH STOP] DIGITS){2}|DIGITS", _written,
         "a date in digits"),
    Rule("time.clock", "n:DIGITS sign:CLOCK_WORD?", _clock, "a time of day"),
]  # fmt: skip

RULES: Final = [
    Rule("time.day-month",
         "(?:weekday:WEEKDAY COMMA?)? n:NUMBER ORDINAL_END? OF? month:MONTH (?:SLASH MONTH)? "
         "(?:[COMMA IN]? year:NUMBER)? YEAR_WORD? (?:COMMA? late_weekday:WEEKDAY)?",
         _day_of_month, "a day with its month"),
    Rule("time.day-month-no-year",
         "(?:weekday:WEEKDAY COMMA?)? n:NUMBER ORDINAL_END? OF? month:MONTH (?:SLASH MONTH)? "
         "CURRENT?", _day_of_month, "a day with its month"),
    Rule("time.month-day",
         "(?:weekday:WEEKDAY COMMA?)? month:MONTH n:NUMBER ORDINAL_END? COMMA? year:NUMBER",
         _day_of_month, "a month with its day and year"),
    Rule("time.month-day-no-year",
         "(?:weekday:WEEKDAY COMMA?)? month:MONTH n:NUMBER ORDINAL_END?", _day_of_month,
         "a month with its day"),
    Rule("time.month-year", "month:MONTH (?:SLASH MONTH)? [COMMA OF]? year:NUMBER YEAR_WORD?",
         _month_year, "a month with its year"),
    Rule("time.year-after-word", "YEAR_WORD year:NUMBER", _lone_year, "a year"),
    Rule("time.year-before-word", "year:NUMBER YEAR_WORD", _lone_year, "a year"),
    Rule("time.year-since", "SINCE year:NUMBER", _since_year,
         "a figure that runs from a year to now"),
    Rule("time.year-in", "IN year:NUMBER(?=[COMMA STOP CLOSE])", _lone_year, "a year"),
    Rule("time.current-month", "n:NUMBER ORDINAL_END? [FROM OF]? unit:TIME_UNIT MONTH? CURRENT",
         _current_month, "a day of the current month"),
    Rule("time.of-current-month", "n:NUMBER ORDINAL_END? OF CURRENT unit:TIME_UNIT",
         _current_month, "a day of the current month"),
    Rule("time.weekday", "weekday:WEEKDAY", _weekday, "a day of the week"),
    Rule("time.previous", "PREVIOUS", _previous, "the period before"),
    Rule("time.lasting", "during:[DURING IN FOR]? last:LAST? n:NUMBER LAST? unit:TIME_UNIT "
         "behind:LAST?", _span_window, "so many hours or days"),
    Rule("time.lasting-noun-first", "during:[DURING IN]? last:LAST? unit:TIME_UNIT n:NUMBER "
         "behind:LAST", _span_window, "so many hours or days"),
    Rule("time.last-unit", "during:[DURING IN]? last:LAST unit:TIME_UNIT", _span_window,
         "the last day or week"),
    Rule("time.unit-last", "during:[DURING IN]? unit:TIME_UNIT behind:LAST", _span_window,
         "the last day or week"),
    Rule("time.during-unit", "during:DURING unit:TIME_UNIT", _span_window, "in a day, in a week"),
    Rule("time.day-word", "day:DAY_WORD", _day_word, "today, yesterday, a day"),
    Rule("time.since", "SINCE date:DATE?", _since,
         "a figure that runs from a start to now"),
]  # fmt: skip
