"""Dates and windows: which day and which period the words name; resolved against a given day."""

import re
from dataclasses import replace
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.measures.days import Day
from hudna.reading.measures.moments import calendar_unit, clock, held, spelled
from hudna.reading.measures.periods import Period, lasting

ASIDE: Final = "aside"  # an evening, a night: of what stands beside it, and of nothing that follows
SAME: Final = "same"  # "over the same period": stands for the window named last
_YEAR: Final = 4
_MONTHS: Final = 12
_SHORT_YEAR: Final = 2
_SINCE_1970: Final = 70
_WRITTEN = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})")


def written_day(text: str) -> Day | None:
    """Read a day in digits: 28.04.2016, 29-5-2017, 2016-03-15, 30/12/2025."""
    found = _WRITTEN.fullmatch(text.replace(" ", ""))
    if not found:
        return None
    first, month, last = (int(part) for part in found.groups())
    year, day = (first, last) if first > 31 else (last, first)
    if month > _MONTHS >= day:
        month, day = day, month  # "03/23/2016"
    if len(found[1 if first > 31 else 3]) == _SHORT_YEAR:
        year += 2000 if year < _SINCE_1970 else 1900
    if not (1 <= month <= _MONTHS and 1 <= day <= 31 and 1900 <= year <= 2100):
        return None
    dotted = "." in found[0]  # where dots stand, the day comes first
    either = first <= 31 and day <= _MONTHS and day != month and not dotted
    return Day(year, month, day, either=either)


def _span_window(match: Match) -> Mark | None:
    """N hours, days, weeks: a window when a word of lasting stands with it."""
    unit = match["unit"].value
    number = match.get("n")
    framed = match.get("during") or match.get("last") or match.get("behind")
    if number is None and not framed:
        return None
    amount: Amount | None = number.value if number else None
    count = amount.value if amount else held(match["unit"])
    if not framed and not (unit == "hour" and count in (24, 48, 72)):
        return None
    last = match.get("last") or match.get("behind")
    if unit in ("month", "year") and not last:
        return None
    if number is None and not match.get("during") and last and last.value == "calendar":
        earlier = calendar_unit(unit, -1)
        if earlier is not None:
            return make("WINDOW", match.marks, Period("other", on=earlier))
    return make("WINDOW", match.marks, replace(lasting(count, unit), bare=not framed))


def _day_word(match: Match) -> Mark:
    value = match["day"].value
    label, _, what = value.partition("/")
    if what == "each":
        return make("WINDOW", match.marks, Period(label, 1 if label == "24h" else None, unit=what))
    if value == "24h":
        return make("WINDOW", match.marks, Period("24h", 1))
    if value == ASIDE:
        return make("WINDOW", match.marks, Period("other", until=True))
    if what:
        how, _, spelling = what.partition("=")
        if how in ("last", "bare"):
            return _spelled_length(match, label, *spelling.split(","))
        day = spelled(spelling)
        named = Period(label, since=day) if how == "since" else Period(label, on=day)
        return make("WINDOW", match.marks, named)
    if label in ("cumulative", "other", SAME):
        return make("WINDOW", match.marks, Period(label, until=label == "cumulative"))
    return make("DATE", match.marks, spelled(value))


def _spelled_length(match: Match, label: str, count: str, unit: str) -> Mark:
    """ "За декаду" frames figures, "полчаса" says how long something lasted."""
    period = replace(lasting(_plain(float(count)), unit), label=label)
    if not label:
        return make("CLOCK_WORD", match.marks, replace(period, label="other", bare=True))
    return make("WINDOW", match.marks, period)


def _plain(value: float) -> int | float:
    return int(value) if value.is_integer() else value


def _day_of_month(match: Match) -> Mark | None:
    number, month = match["n"], match["month"]
    amount: Amount = number.value
    if amount.value != int(amount.value) or not 1 <= amount.value <= 31 or amount.times:
        return None
    if amount.bound not in ("exact", "range"):
        return None
    weekday = match.get("weekday") or match.get("late_weekday")
    year = _year_of(match.get("year"))
    if match.get("year") is not None and year is None:
        return None
    day = Day(year, int(month.value), int(amount.value), int(weekday.value) if weekday else None)
    if amount.bound == "exact":
        return make("DATE", match.marks, day)
    if not amount.high or not amount.value < amount.high <= 31:
        return None
    last = replace(day, day=int(amount.high))
    return make("WINDOW", match.marks, Period("other", first=day, last=last))


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


def _since_month(match: Match) -> Mark:
    since = Day(month=int(match["month"].value))
    return make("WINDOW", match.marks, Period("cumulative", since=since))


def _since_year(match: Match) -> Mark | None:
    year = _year_of(match["year"])
    return (
        None if year is None else make("WINDOW", match.marks, Period("cumulative", since=Day(year)))
    )


def _weekday(match: Match) -> Mark:
    return make("DATE", match.marks, Day(weekday=int(match["weekday"].value)))


def _written(match: Match) -> Mark | None:
    shown = [mark.value for mark in match.marks if mark.type == "DIGITS"]
    dotted = any(mark.type == "STOP" for mark in match.marks)
    day = written_day(("." if dotted else "-").join(shown))
    return make("DATE", match.marks, day) if day else None


def _clock(match: Match) -> Made:
    shown, sign = match["n"].value, match.get("sign")
    if sign and sign.rule:
        return None  # "2016 No. 5": what a rule has made of the words behind is no sign of an hour
    if sign and len(shown) == _YEAR and shown.isdigit() and 1900 <= int(shown) <= 2100:
        return match.marks[:1]  # "2016م": of our era
    if sign and sign.type == "DAY_PART":
        found = clock(shown, sign.value) if sign.count else None  # "8 утра", not "8 утром"
        written = clock(shown) if ":" in shown else None
        return make("CLOCK_WORD", match.marks if found else match.marks[:1], found or written) if (
            found or written) and (found or len(match.marks) == 1) else None  # fmt: skip
    if sign or re.fullmatch(r"\d{1,2}:\d{2}(?::\d{2})?", shown):
        part = sign.value if sign and sign.value in ("am", "pm") else None
        return make("CLOCK_WORD", match.marks, clock(shown, part))
    return None


def _current_month(match: Match) -> Mark | None:
    amount: Amount = match["n"].value
    if not 1 <= amount.value <= 31 or match["unit"].value != "month":
        return None
    return make("DATE", match.marks, Day(day=int(amount.value)))


def _previous(match: Match) -> Mark:
    value = str(match.marks[0].value or "")
    on = spelled(value) if value[:1] in ("-", "m") else None  # "неделю назад"
    return make("WINDOW", match.marks, Period("other", previous=True, on=on))


def _since(match: Match) -> Mark:
    date_, value = match.get("date"), str(match.marks[0].value)
    day: Day | None = date_.value if date_ else None
    if value.startswith("since="):
        day = spelled(value.removeprefix("since="))
    recent = day is not None and not day.day and (day.weekday or day.offset is not None)
    label = "other" if recent and not value.startswith("since=") else "cumulative"
    return make("WINDOW", match.marks, Period(label, since=day))


def _first_in(match: Match) -> Made:
    """ "For the first time in 19 days", "the lowest count in a week": how long, no window."""
    window = match["window"]
    if window.value.label == "24h":
        return None
    long = [mark for mark in match.marks if mark.start >= window.start]
    length = make("CLOCK_WORD", long, replace(window.value, bare=True))
    return (*match.marks[: -len(long)], length)


DIGIT_RULES: Final = [
    Rule("time.written", "DIGITS(?:[DASH SLASH STOP] DIGITS){2}|DIGITS", _written,
         "a date in digits"),
    Rule("time.clock", "n:DIGITS sign:[CLOCK_WORD DAY_PART]?", _clock, "a time of day"),
]  # fmt: skip

RULES: Final = [
    Rule("time.day-month-dashed", "n:NUMBER DASH month:MONTH DASH year:NUMBER", _day_of_month,
         "a day, its month and year with hyphens"),
    Rule("time.day-month",
         "(?:weekday:WEEKDAY COMMA?)? n:[NUMBER ORDINAL] OF? month:MONTH "
         "(?:SLASH MONTH|OPEN MONTH CLOSE)? (?:[COMMA IN]? year:NUMBER|CURRENT)? YEAR_WORD? "
         "(?:[COMMA OPEN]{0,2} late_weekday:WEEKDAY CLOSE?)?",
         _day_of_month, "a day with its month"),
    Rule("time.day-month-no-year",
         "(?:weekday:WEEKDAY COMMA?)? n:[NUMBER ORDINAL] OF? month:MONTH (?:SLASH MONTH)? "
         "CURRENT?", _day_of_month, "a day with its month"),
    Rule("time.month-day",
         "(?:weekday:WEEKDAY COMMA?)? month:MONTH n:[NUMBER ORDINAL] COMMA? year:NUMBER",
         _day_of_month, "a month with its day and year"),
    Rule("time.month-day-no-year",
         "(?:weekday:WEEKDAY COMMA?)? month:MONTH n:[NUMBER ORDINAL]", _day_of_month,
         "a month with its day"),
    Rule("time.month-year", "month:MONTH (?:SLASH MONTH)? [COMMA OF]? year:NUMBER YEAR_WORD?",
         _month_year, "a month with its year"),
    Rule("time.year-after-word", "YEAR_WORD year:NUMBER", _lone_year, "a year"),
    Rule("time.year-before-word", "year:NUMBER YEAR_WORD", _lone_year, "a year"),
    Rule("time.year-since", "SINCE year:NUMBER", _since_year,
         "a figure that runs from a year to now"),
    Rule("time.year-in", "IN year:NUMBER(?=[COMMA STOP CLOSE])", _lone_year, "a year"),
    Rule("time.current-month", "n:[NUMBER ORDINAL] [FROM OF]? unit:TIME_UNIT MONTH? CURRENT",
         _current_month, "a day of the current month"),
    Rule("time.of-current-month", "n:[NUMBER ORDINAL] OF CURRENT unit:TIME_UNIT",
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
]  # fmt: skip

SINCE: Final = [
    Rule("time.since-month", "SINCE OF? month:MONTH", _since_month,
         "a figure that runs from a month to now"),
    Rule("time.since", "SINCE (?:OF? date:DATE)?", _since,
         "a figure that runs from a start to now"),
]  # fmt: skip

FIRST: Final = [
    Rule("time.first-in", "FIRST [^NUMBER WINDOW STOP SEMI COMMA]{0,3} window:WINDOW "
         "(?:NUMBER? TIME_UNIT)?", _first_in, "for the first time in so many days"),
]  # fmt: skip
