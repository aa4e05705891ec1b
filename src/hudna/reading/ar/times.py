"""Dates and periods in Arabic: months named and slashed; days and weeks, from a day to a day."""

from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.measures.days import Day
from hudna.reading.measures.periods import Period

_DAYS: Final = 31
_HALF: Final = 0.5


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
    days = [mark.value for mark in match.marks if mark.type == "DATE"]
    if any(day.day is None and day.weekday is None and day.offset is None for day in days):
        return None
    return make("WINDOW", match.marks, Period("other"))


def _from_number(match: Match) -> Mark | None:
    """ "From 1 to 7 March", "between 2 and 8 April"."""
    first, last = match["n"].value, match["date"].value
    if not 1 <= first.value <= _DAYS or last.day is None:
        return None
    return make("WINDOW", match.marks, Period("other"))


def _named_day(match: Match) -> Mark | None:
    """ "During Saturday" is a day; "during March 2016" a longer period."""
    day: Day = match["date"].value
    if day.day is None and day.weekday is None and day.offset is None:
        return make("WINDOW", match.marks, Period("other"))
    return make("WINDOW", match.marks, Period("24h", on=day))


def _month(match: Match) -> Mark:
    return make("WINDOW", match.marks, Period("other"))


def _long(match: Match) -> Mark | None:
    """ "During a month", "in six months": longer than any label."""
    if match["unit"].value not in ("week", "month", "year"):
        return None
    return make("WINDOW", match.marks, Period("other"))


def _of_truce(match: Match) -> Mark | None:
    """ "In its ninth day", "in the first week of the truce"."""
    if match["unit"].value not in ("day", "week", "month", "hour"):
        return None
    return make("WINDOW", match.marks, Period("other"))


def _since_until(match: Match) -> Mark | None:
    """ "Since it took effect on 30 December until 30 January": the start says what it is."""
    return make("WINDOW", match.marks, match["window"].value) if (
        match["window"].value.label == "cumulative") else None  # fmt: skip


TIMES: Final = [
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
    Rule("time.ar-from-day-to-day",
         "DURING? [WORD OF HEDGE DURING]{0,3} DATE AND? [TO AND] DATE LAST?", _days_named,
         "from a day to a day"),
    Rule("time.ar-from-number", "[WORD OF HEDGE DURING IN]{1,3} n:NUMBER AND? [TO AND] date:DATE",
         _from_number, "from a day of a month to another"),
    Rule("time.ar-since-until",
         "window:WINDOW [WORD TRUCE IN OF JOIN COUNTED]{0,6} [DATE WINDOW](?: AND? TO DATE)?",
         _since_until, "since a start until a day"),
    Rule("time.ar-named-day", "DURING TIME_UNIT? date:DATE LAST?", _named_day,
         "during a named day or month"),
    Rule("time.ar-month",
         "(?:[DURING IN] TIME_UNIT? | TIME_UNIT) MONTH(?: SLASH MONTH)? [LAST CURRENT ONLY]{0,2}",
         _month, "in a month"),
    Rule("time.ar-long", "[DURING IN] NUMBER? unit:TIME_UNIT", _long,
         "during a week, a month, so many months"),
    Rule("time.ar-of-truce",
         "[DURING IN] unit:TIME_UNIT [NUMBER NUMERAL WORD] (?:[OF FOR IN] TRUCE)", _of_truce,
         "in the first week of the truce"),
]  # fmt: skip
