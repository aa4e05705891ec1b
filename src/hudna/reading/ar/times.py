"""Dates and periods in Arabic: months named and slashed; days and weeks, from a day to a day."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.measures.days import Day
from hudna.reading.measures.moments import clock, day_of, days_between, held
from hudna.reading.measures.periods import Period, lasting

_DAYS: Final = 31
_HALF: Final = 0.5
_FAR: Final = 7
_REPORT: Final = 5
_HOUR: Final = 60  # minutes
_NOON: Final = 12
_THIS_MONTH: Final = "other/on=0,month"


def _months_and_half(match: Match) -> Made:
    """ "5 months and a half": how long something lasted."""
    if match["unit"].value != "month" or match["half"].value.value != _HALF:
        return None
    value = match["n"].value.value + _HALF
    noun = make("COUNTED", match.marks, "months")
    return make("NUMBER", match.marks, Amount(value, value)), noun


def _this_month(match: Match) -> Mark | None:
    amount: Amount = match["n"].value
    if match["unit"].value != "month" or not 1 <= amount.value <= 31:
        return None
    return make("DATE", match.marks, Day(None, int(match["month"].value), int(amount.value)))


def _dated(match: Match) -> Mark | None:
    from_day, year = match["n"].value, match["year"].value
    if not 1 <= from_day.value <= 31 or not 1900 <= year.value <= 2100:
        return None
    day = Day(int(year.value), int(match["month"].value), int(from_day.value))
    return make("DATE", match.marks, day)


def _days_named(match: Match) -> Mark | None:
    """ "During Thursday and Friday", "from 1 May to 7 May": a period from a day to a day."""
    dates = [mark for mark in match.marks if mark.type == "DATE"]
    days = [mark.value for mark in dates]
    if any(day.day is None and day.weekday is None and day.offset is None for day in days):
        return None
    period = days_between(dates[0], dates[-1])
    return make("WINDOW", match.marks, period or Period("other"))


def _from_number(match: Match) -> Mark | None:
    """ "From 1 to 7 March", "between 2 and 8 April"."""
    first, last = match["n"].value, match["date"].value
    if not 1 <= first.value <= _DAYS or last.day is None:
        return None
    period = days_between(match["n"], match["date"])
    return make("WINDOW", match.marks, period or Period("other"))


def _named_day(match: Match) -> Mark | None:
    """ "During Saturday" is a day; "during March 2016" a longer period."""
    day: Day = match["date"].value
    if day.day is None and day.weekday is None and day.offset is None:
        return make("WINDOW", match.marks, Period("other", on=day))
    return make("WINDOW", match.marks, Period("24h", on=day))


def _month(match: Match) -> Mark:
    on = Day(month=int(match["month"].value))
    return make("WINDOW", match.marks, Period("other", on=on))


def _month_of(match: Match) -> Mark | None:
    """ "شهر آذار 2016"."""
    day: Day = match["date"].value
    named = match["unit"].value == "month" and day.month and not day.day
    return make("DATE", match.marks, day) if named else None


def _year_named(match: Match) -> Mark | None:
    """ "سنة 2016"."""
    year = match["year"].value.value
    named = match["unit"].value == "year" and 1900 <= year <= 2100
    return make("DATE", match.marks, Day(year=int(year))) if named else None


def _dated_in_words(match: Match) -> Mark | None:
    """ "23 مارس عام 2016", "آذار من عام 2016"."""
    year = match["year"].value.value
    if not 1900 <= year <= 2100 or match["named"].value not in ("", "year"):
        return None
    number, weekday = match.get("n"), match.get("weekday")
    day = day_of(number) if number else Day()
    if day is None:
        return None
    return make("DATE", match.marks, replace(
        day, year=int(year), month=int(match["month"].value),
        weekday=int(weekday.value) if weekday else None))  # fmt: skip


def _of_this_month(match: Match) -> Mark | None:
    """ "14 من الشهر الجاري"."""
    day = day_of(match["n"])
    if day is None or match["month"].value != _THIS_MONTH:
        return None
    return make("DATE", match.marks, day)


def _half_of_month(match: Match) -> Mark | None:
    """ "النصف الأول من آذار"."""
    which, half = match["n"].value, match["half"].value
    if half.kind != "fraction" or which.value not in (1, 2):
        return None
    first, last = (1, 15) if which.value == 1 else (16, 28)
    month = int(match["month"].value)
    period = Period("other", first=Day(month=month, day=first), last=Day(month=month, day=last))
    return make("WINDOW", match.marks, period)


def _hour(match: Match) -> Mark | None:
    """ "الساعة السادسة مساء", "الخامسة والنصف صباحا", "الساعة 6 مساء"."""
    amount: Amount = match["n"].value
    unit, part, half = match.get("unit"), match.get("part"), match.get("half")
    if (unit is not None and unit.value != "hour") or amount.bound != "exact":
        return None
    if (unit is None and part is None) or not 1 <= amount.value <= _NOON or amount.times:
        return None
    found = clock(str(amount.value), part.value if part else None)
    if found is None or found.clock is None:
        return None
    minutes = int(_HOUR * half.value.value) if half else 0
    return make("CLOCK_WORD", match.marks, Day(clock=(found.clock[0], minutes)))


def _hour_written(match: Match) -> Mark | None:
    hour = match["hour"].value
    named = match["unit"].value == "hour" and isinstance(hour, Day)
    return make("CLOCK_WORD", match.marks, hour) if named else None


def _long(match: Match) -> Mark | None:
    """ "During a month", "in six months": longer than any label."""
    unit, number = match["unit"], match.get("n")
    if unit.value not in ("week", "month", "year"):
        return None
    count = number.value.value if number else held(unit)
    return make("WINDOW", match.marks, lasting(count, unit.value))


def _of_truce(match: Match) -> Mark | None:
    """ "In its ninth day", "in the first week of the truce"."""
    if match["unit"].value not in ("day", "week", "month", "hour"):
        return None
    return make("WINDOW", match.marks, Period("other"))


def _since_until(match: Match) -> Mark | None:
    """ "Since it took effect on 30 December until 30 January": the start says what it is."""
    return make("WINDOW", match.marks, match["window"].value) if (
        match["window"].value.label == "cumulative") else None  # fmt: skip


def _day_dated(match: Match) -> Mark | None:
    """ "During the day of Tuesday 8 March": that day."""
    window, day = match["window"].value, match["date"].value
    if window.label != "24h" or window.length or not (day.day or day.weekday):
        return None
    return make("WINDOW", match.marks, Period("other", on=day))


def _on_day(match: Match) -> Mark | None:
    """ "Committed on Tuesday five breaches": the figures of that day, which is no day up to now."""
    day: Day = match["date"].value
    if day.offset == 0 or not (day.weekday or day.offset == -1):
        return None
    return _of_that_day(match, day)


def _on_date(match: Match) -> Mark | None:
    """ "7 breaches on the day of 3 May", "on the date of 3 May": the figures of that day."""
    day, lead = match["date"].value, match["lead"]
    bare = lead.type == "IN"
    if not bare and lead.value not in ("day", "dated"):
        return None
    if not (day.day and day.month) or _of_arrangement(match.before(5), bare=bare):
        return None
    return _of_that_day(match, day)


def _of_arrangement(before: Sequence[Mark], *, bare: bool) -> bool:
    """Whether a date is that of a truce, or of a text: "the agreement signed on 3 May"."""
    types = {mark.type for mark in before}
    if any(mark.value == "agreements" for mark in before) or (bare and "WORD" in types):
        return True
    counted = types & {"NUMBER", "BREACHED"} or any(mark.value == "violations" for mark in before)
    return bool(types & {"TRUCE", "JOIN"}) and not counted


def _of_that_day(match: Match, day: Day) -> Mark | None:
    behind, ahead = match.before(_FAR), match.after(_FAR)
    types = {mark.type for mark in (*behind, *ahead)}
    near = {mark.type for mark in (*match.before(3), *match.after(_REPORT))}
    if near & {"SAY", "BULLETIN", "DATE", "TO"}:
        return None
    if types & {"WINDOW", "DURING", "SINCE", "DAY_WORD", "CURRENT"} or not types & {"NUMBER"}:
        return None
    told = types & {"RECORD", "BREACHED", "HARM"} or {"ROSE", "COUNT"} <= types - {"TOTAL"}
    harm = "HARM" in types and "BREACHED" not in types  # what follows is of its own period
    return make("WINDOW", match.marks, Period("other", on=day, until=harm)) if told else None


TIMES: Final = [
    Rule("time.ar-hour-written", "unit:TIME_UNIT hour:CLOCK_WORD", _hour_written, "an hour"),
    Rule("time.ar-hour", "unit:TIME_UNIT? n:ORDINAL (?:AND half:NUMBER)? (?:OF? part:DAY_PART)?",
         _hour, "an hour in words"),
    Rule("time.ar-hour-in-digits", "unit:TIME_UNIT n:NUMBER OF? part:DAY_PART", _hour,
         "an hour of the evening"),
    Rule("time.ar-half-of-month", "half:NUMBER n:ORDINAL OF? month:MONTH", _half_of_month,
         "the first half of a month"),
    Rule("time.ar-of-this-month", "n:[NUMBER ORDINAL] OF? month:DAY_WORD", _of_this_month,
         "a day of the current month"),
    Rule("time.ar-dated-in-words",
         "(?:weekday:WEEKDAY COMMA?)? (?:n:[NUMBER ORDINAL] OF?)? month:MONTH (?:SLASH MONTH)? "
         "[OF FOR]? named:[YEAR_WORD TIME_UNIT] year:NUMBER", _dated_in_words,
         "a day or month with its year behind a word"),
    Rule("time.ar-year-named", "unit:TIME_UNIT year:NUMBER", _year_named, "a year"),
    Rule("time.ar-months-and-half",
         "n:NUMBER unit:TIME_UNIT AND half:NUMBER (?:OF? TIME_UNIT)?", _months_and_half,
         "so many months and a half"),
    Rule("time.ar-month-named",
         "n:NUMBER OF? unit:TIME_UNIT month:MONTH (?:SLASH MONTH)? [CURRENT LAST]?", _this_month,
         "a day of a month that is called a month"),
    Rule("time.ar-slashed", "(?:WEEKDAY COMMA?)? n:NUMBER SLASH month:MONTH SLASH year:NUMBER",
         _dated,
         "a day, its month in words and its year between slashes"),
]  # fmt: skip

TIMES_LATE: Final = [
    Rule("time.ar-month-of", "unit:TIME_UNIT date:DATE", _month_of, "a month with its year"),
    Rule("time.ar-from-day-to-day",
         "DURING? [WORD OF HEDGE DURING]{0,3} DATE AND? [TO AND] DATE LAST?", _days_named,
         "from a day to a day"),
    Rule("time.ar-from-number", "[WORD OF HEDGE DURING IN]{1,3} n:[NUMBER ORDINAL] AND? [TO AND] "
         "date:DATE", _from_number, "from a day of a month to another"),
    Rule("time.ar-since-until",
         "window:WINDOW [WORD TRUCE IN OF JOIN COUNTED]{0,6} [DATE WINDOW](?: AND? TO DATE)?",
         _since_until, "since a start until a day"),
    Rule("time.ar-named-day", "DURING TIME_UNIT? date:DATE LAST?", _named_day,
         "during a named day or month"),
    Rule("time.ar-day-dated", "window:WINDOW date:DATE", _day_dated, "during a dated day"),
    Rule("time.ar-on-day", "date:DATE", _on_day, "the figures of a day"),
    Rule("time.ar-on-date", "[IN FOR]? lead:[TIME_UNIT WORD IN] date:DATE", _on_date,
         "the figures of a dated day"),
    Rule("time.ar-month",
         "(?:[DURING IN] TIME_UNIT? | TIME_UNIT) month:MONTH(?: SLASH MONTH)? "
         "[LAST CURRENT ONLY]{0,2}", _month, "in a month"),
    Rule("time.ar-long", "[DURING IN] n:NUMBER? unit:TIME_UNIT", _long,
         "during a week, a month, so many months"),
    Rule("time.ar-of-truce",
         "[DURING IN] unit:TIME_UNIT [NUMBER NUMERAL WORD] (?:[OF FOR IN] TRUCE)", _of_truce,
         "in the first week of the truce"),
]  # fmt: skip
