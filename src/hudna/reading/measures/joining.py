"""Days, hours and stretches of time put together where no figure needs them apart."""

from dataclasses import replace
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.measures.days import Day
from hudna.reading.measures.moments import clock, day_of
from hudna.reading.measures.periods import Period

_YEARS: Final = range(1900, 2101)
_NOON: Final = 12
_LATE: Final = frozenset({"afternoon", "evening"})
_MIDDLE: Final = 15
_OPENERS: Final = frozenset({"FROM", "WITH", "OF", "DURING"})


def _hour_named(match: Match) -> Mark | None:
    """ "Noon", "midnight": hours that the tables spell "h12", "h00"."""
    hour = str(match.marks[0].value)
    named = hour[:1] == "h" and hour[1:].isdigit()
    return make("CLOCK_WORD", match.marks, Day(clock=(int(hour[1:]), 0))) if named else None


def _unwrapped(match: Match) -> Mark | None:
    """A day that frames figures is a day again."""
    period = match.marks[0].value
    return make("DATE", match.marks, period.on) if period.on else None


def _at(match: Match) -> Mark | None:
    """ "18:00 on 23 March", "yesterday at 18:00"."""
    hour, day = match["hour"].value, match["date"].value
    if not _is_hour(hour) or day.clock or not (day.day or day.weekday or day.offset is not None):
        return None
    at = hour.clock
    if day.part in _LATE and at and at[0] < _NOON:
        at = at[0] + _NOON, at[1]  # "the sixth hour of Tuesday evening"
        day = replace(day, part=None)
    return make("DATE", match.marks, replace(day, clock=at))


def _is_hour(value: object) -> bool:
    return isinstance(value, Day) and value.clock is not None and value == Day(clock=value.clock)


def _stretch(match: Match) -> Mark | None:
    """From a day, month, year or hour to another."""
    opener, glue = match.get("opener"), {mark.type for mark in match.all("glue")}
    last = _end(match["last"], None)
    first = _end(match["first"], last)
    if first is None or last is None or not _alike(first, last):
        return None
    opened = opener is not None and (opener.type in _OPENERS or opener.value in ("between", "amid"))
    if glue == {"AND"} and not opened and not _in_a_row(first, last):
        return None
    if glue & {"FOR", "IN"} and not opened:
        return None
    return make("WINDOW", match.marks, Period("other", first=first, last=last))


def _end(mark: Mark, other: Day | None) -> Day | None:
    """What one end of a stretch names; a bare number is a day, a year or an hour as the other."""
    if isinstance(mark.value, Day):
        return mark.value
    if mark.type == "MONTH":
        return Day(month=int(mark.value))
    amount = mark.value
    if not isinstance(amount, Amount) or other is None or amount.bound != "exact":
        return None
    if other.clock and not other.day:
        return clock(str(amount.value), "pm" if other.clock[0] > 12 else None)
    if not other.month and not other.day and other.year:
        return Day(year=int(amount.value)) if amount.value in _YEARS else None
    return day_of(mark) if other.day else None


def _alike(first: Day, last: Day) -> bool:
    """Whether both ends name the same sort of thing."""
    by_day = [bool(one.day or one.weekday or one.offset is not None) for one in (first, last)]
    return by_day[0] == by_day[1] or bool(first.clock and last.clock)


def _in_a_row(first: Day, last: Day) -> bool:
    """ "23 and 24 March", "Monday and Tuesday"."""
    if first.weekday and last.weekday and not first.day:
        return (last.weekday - first.weekday) % 7 == 1
    plain = first.day and not first.month
    return bool(plain and last.day and first.day and first.day < last.day)


def _years(match: Match) -> Mark | None:
    """ "2016-2018": two years; what is counted is not written so."""
    low, high = match["low"].value, match["high"].value
    both = low.value in _YEARS and high.value in _YEARS and low.value < high.value
    return _of_years(match, int(low.value), int(high.value)) if both else None


def _years_ranged(match: Match) -> Mark | None:
    """ "From 2016 to 2018"."""
    amount: Amount = match["n"].value
    if amount.bound != "range" or amount.worded or amount.value not in _YEARS:
        return None
    high = int(amount.high or 0)
    return _of_years(match, int(amount.value), high) if high in _YEARS else None


def _to_year(match: Match) -> Mark | None:
    """ "بين عامي 2016 و2018"."""
    first, high = match["first"].value, match["year"].value
    if first.month or first.day or not first.year or high.value not in _YEARS:
        return None
    return _of_years(match, first.year, int(high.value)) if first.year < high.value else None


def _of_years(match: Match, low: int, high: int) -> Mark:
    return make("WINDOW", match.marks, Period("other", first=Day(year=low), last=Day(year=high)))


def _half_of_month(match: Match) -> Mark | None:
    """ "The first half of March"."""
    which, half = match["which"].value, match["half"].value
    month = match["month"]
    named = month.value if isinstance(month.value, Day) else Day(month=int(month.value))
    fits = getattr(which, "kind", "") == "ordinal" and which.value in (1, 2)
    if not fits or half.kind != "fraction" or named.day or not named.month:
        return None
    first, last = (1, _MIDDLE) if which.value == 1 else (_MIDDLE + 1, 28)
    period = Period("other", first=replace(named, day=first), last=replace(named, day=last))
    return make("WINDOW", match.marks, period)


def _month(match: Match) -> Mark:
    """ "In March": a month by its name, where a word says that it is one."""
    return make("DATE", match.all("month"), Day(month=int(match["month"].value)))


def _since(match: Match) -> Mark | None:
    """ "From 27 February": since that day."""
    day: Day = match["date"].value
    if not (day.day or day.part or day.clock):
        return None
    label = "other" if day.offset is not None else "cumulative"
    return make("WINDOW", match.marks, Period(label, since=day))


def _since_truce(match: Match) -> Mark | None:
    """ "С момента вступления в силу перемирия": the words that say since when."""
    period: Period = match["window"].value
    bare = period.label == "cumulative" and not period.since and not period.until
    return make("WINDOW", match.marks, period) if bare else None


def _dated_year(match: Match) -> Mark:
    return make("DATE", match.marks, match["date"].value)


def said_twice(first: Day, last: Day) -> Day | None:
    """ "Yesterday, Tuesday", "الأربعاء 23-03-2016", "23.03.2016 (Wednesday)": one day, said twice;
    None if they are two."""
    if first.offset is not None and first.unit == "day":
        fits = not first.weekday and last.weekday and not last.day
        return replace(first, weekday=last.weekday) if fits else None
    named, dated = (last, first) if first.day else (first, last)
    fits = named.weekday and not named.day and dated.day and not dated.weekday and not named.part
    return replace(dated, weekday=named.weekday) if fits else None


def _both(match: Match) -> Mark | None:
    day = said_twice(match["first"].value, match["last"].value)
    return make("DATE", match.marks, day) if day else None


HOURS: Final = [
    Rule("closing.day", "WINDOW", _unwrapped, "a day that frames figures"),
    Rule("closing.hour", "CLOCK_WORD", _hour_named, "noon, midnight"),
    Rule("closing.both", "first:DATE [COMMA OPEN IN]{0,2} last:DATE CLOSE?", _both,
         "yesterday, a Tuesday"),
    Rule("closing.at", "hour:CLOCK_WORD [COMMA WORD OF IN TIME_UNIT DURING]{0,2} date:DATE", _at,
         "an hour of a day"),
    Rule("closing.day-at", "date:DATE [COMMA WORD OF IN TO FOR TIME_UNIT]{0,2} hour:CLOCK_WORD",
         _at,
         "a day at an hour"),
]  # fmt: skip

_END: Final = "[DATE MONTH CLOCK_WORD NUMBER WORD]"
STRETCHES: Final = [
    Rule("closing.half-month", "which:WORD half:NUMBER OF? month:[MONTH DATE]", _half_of_month,
         "the first half of a month"),
    Rule("closing.half-of-month", "half:NUMBER which:WORD OF? month:[MONTH DATE]", _half_of_month,
         "the first half of a month"),
    Rule("closing.stretch",
         f"opener:[FROM HEDGE WITH OF DURING WORD]? [TIME_UNIT OF]{{0,2}} first:{_END} "
         f"glue:(AND? [TO DASH]|AND|FOR|IN|DURING) [TIME_UNIT OF]? "
         "last:[DATE MONTH CLOCK_WORD] YEAR_WORD?",
         _stretch, "from a day or hour to another"),
    Rule("closing.since-truce", "window:WINDOW [WORD IN QUALITY OF]{0,3} TRUCE", _since_truce,
         "since the truce"),
    Rule("closing.dated-year", "date:DATE CURRENT? YEAR_WORD", _dated_year, "a date, its year"),
    Rule("closing.years", "low:NUMBER DASH high:NUMBER(?! COUNTED)", _years, "years"),
    Rule("closing.years-ranged", "n:NUMBER(?! [COUNTED QUALITY HARM])", _years_ranged, "years"),
    Rule("closing.to-year", "[OF FROM WITH WORD]? first:DATE [AND TO DASH]{1,2} year:NUMBER",
         _to_year, "years"),
    Rule("closing.since", "[FROM WITH] date:DATE", _since, "since a day"),
    Rule("closing.month", "(?:(?<=[IN DURING OF SINCE])|TIME_UNIT OF?)"
         "month:(MONTH (?:SLASH MONTH)?)|month:MONTH(?=CURRENT)",
         _month, "a month by its name"),
]  # fmt: skip
