"""Days by their part and hour, by their distance, by the Islamic calendar; stretches of days."""

import re
from dataclasses import replace
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.measures.days import Day
from hudna.reading.measures.periods import Period

_HIJRI_YEARS: Final = range(1300, 1600)
_LONGEST_MONTH: Final = 30
_NOON: Final = 12
_DUAL: Final = 2
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2})?")
DAY_PARTS: Final = frozenset("dawn morning noon afternoon evening night".split())
_LATE: Final = frozenset({"afternoon", "evening", "pm"})


def day_of(mark: Mark) -> Day | None:
    """The day that a mark names by its number alone, or in full; None if it names none."""
    if isinstance(mark.value, Day):
        return mark.value
    if isinstance(mark.value, Period):
        return mark.value.on
    amount = mark.value
    if not isinstance(amount, Amount) or amount.times or amount.bound != "exact":
        return None
    fits = 1 <= amount.value <= 31 and float(amount.value).is_integer()
    return Day(day=int(amount.value)) if fits else None


def days_between(first: Mark, last: Mark, label: str = "other") -> Period | None:
    """The period from one day to another, each named in full or by its number."""
    start, stop = day_of(first), day_of(last)
    if start is None or stop is None:
        return None
    return Period(label, first=start, last=stop)


def held(unit: Mark) -> int:
    """How many of a unit its own form says: two for a dual or a fortnight."""
    return _DUAL if unit.count == _DUAL else 1


def spelled(words: str) -> Day:
    """A day as the tables of words spell it: "-1", "-1,evening", "0,h00", "m-1,month", "-7,week".

    Days from today, or months behind "m"; then a part of the day, an hour, or the calendar unit.
    """
    away, *rest = words.split(",")
    months = int(away[1:]) if away.startswith("m") else None
    day = Day(offset=None if away.startswith("m") else int(away), months=months)
    for one in rest:
        if one in ("week", "month", "year"):
            day = replace(day, unit=one)
        elif one.startswith("w"):
            day = replace(day, weekday=int(one[1:]))
        elif one.startswith("h"):
            day = replace(day, clock=(int(one[1:]), 0))
        else:
            day = replace(day, part=one)
    return day


def calendar_unit(unit: str, count: int) -> Day | None:
    """The calendar week, month or year so many from this one; None for other units."""
    if unit == "week":
        return Day(offset=7 * count, unit=unit)
    if unit in ("month", "year"):
        return Day(months=count * (12 if unit == "year" else 1), unit=unit)
    return None


def clock(shown: str, part: str | None = None) -> Day | None:
    """An hour in digits as a day that is named by its hour only; "pm" and evening add twelve."""
    found = _CLOCK.fullmatch(shown)
    hour, minute = (int(found[1]), int(found[2])) if found else (-1, 0)
    if not found and shown.isdigit() and len(shown) <= 2:
        hour = int(shown)
    if part is not None and hour <= _NOON:
        hour = hour % _NOON + (_NOON if _is_late(part, hour) else 0)
    return Day(clock=(hour, minute)) if 0 <= hour <= 23 and minute <= 59 else None


def _is_late(part: str, hour: int) -> bool:
    if part == "noon":
        return hour == _NOON or hour < 4
    if part == "night":
        return hour in range(6, _NOON)
    return part in _LATE


def _hijri(match: Match) -> Mark | None:
    amount: Amount = match["n"].value
    year = _hijri_year(match.get("year"))
    if match.get("year") is not None and year is None:
        return None
    if not 1 <= amount.value <= _LONGEST_MONTH or amount.bound != "exact":
        return None
    weekday = match.get("weekday")
    day = Day(year, int(match["month"].value), int(amount.value),
              int(weekday.value) if weekday else None, hijri=True)  # fmt: skip
    return make("DATE", match.marks, day)


def _hijri_year(mark: Mark | None) -> int | None:
    if mark is None or mark.value.value not in _HIJRI_YEARS:
        return None
    return int(mark.value.value)


def _hijri_month(match: Match) -> Mark | None:
    """ "Ramadan 1437", "the month of Ramadan": a name alone may be a man's."""
    unit, year = match.get("unit"), _hijri_year(match.get("year"))
    if year is None and (unit is None or unit.value != "month"):
        return None
    return make("DATE", match.marks, Day(year, int(match["month"].value), hijri=True))


def _ago(match: Match) -> Mark | None:
    """ "Three days ago", "قبل أسبوع": a day by its distance."""
    number, unit = match.get("n"), match["unit"]
    count = number.value.value if number else held(unit)
    if number and (number.value.bound != "exact" or not float(count).is_integer()):
        return make("CLOCK_WORD", match.marks)
    return make("CLOCK_WORD", match.marks, distance(-int(count), unit.value))


def distance(count: int, unit: str) -> Day | None:
    """The day so many units from today; None for hours and the like."""
    if unit in ("day", "week"):
        return Day(offset=count * (7 if unit == "week" else 1))
    if unit in ("month", "year"):
        return Day(months=count * (12 if unit == "year" else 1))
    return None


def _parted(match: Match) -> Mark | None:
    """ "Yesterday evening", "مساء الثلاثاء": a part of a day."""
    date, part = match["date"], match["part"].value
    day = date.value
    if day.part or (day.day is None and day.weekday is None and day.offset is None):
        return None
    if part not in DAY_PARTS:
        return None
    return make("DATE", match.marks, replace(day, part=part))


def _hour_part(match: Match) -> Mark | None:
    """ "Six o'clock in the evening", "السادسة مساء"."""
    day, part = match["hour"].value, match["part"].value
    if not isinstance(day, Day) or day.clock is None or day.day or day.clock[0] > _NOON:
        return None
    hour, minute = day.clock
    late = clock(str(hour), part)
    shifted = late.clock[0] if late and late.clock else hour
    return make("CLOCK_WORD", match.marks, Day(clock=(shifted, minute)))


def _this_part(match: Match) -> Mark:
    """ "This evening", "last night"."""
    last = any(mark.type == "LAST" for mark in match.marks)
    day = Day(offset=-1 if last else 0, part=match["part"].value)
    return make("DATE", match.marks, day)


def _month_days(match: Match) -> Mark | None:
    """ "June 5 to 7", "23/24 March"."""
    low, high = day_of(match["low"]), day_of(match["high"])
    if low is None or high is None:
        return None
    month, year = int(match["month"].value), match.get("year")
    if year is not None and year.value.value not in range(1900, 2101):
        return None
    named = int(year.value.value) if year else None
    first, last = (replace(day, month=month, year=named) for day in (low, high))
    return make("WINDOW", match.marks, Period("other", first=first, last=last))


def _and_half(match: Match) -> Made:
    """ "An hour and a half", "ساعة ونصف الساعة": one of a unit and a part of it."""
    unit, half = match["unit"], match["half"].value
    if half.kind != "fraction":
        return None
    value = held(unit) + half.value
    number = Amount(value, value, worded=True)
    return make("NUMBER", match.marks, number), make(
        "TIME_UNIT", match.marks, "year" if unit.type == "YEAR_WORD" else unit.value
    )


HIJRI: Final = [
    Rule("time.hijri",
         "(?:weekday:WEEKDAY COMMA?)? n:[NUMBER ORDINAL] OF? month:HIJRI "
         "(?:[COMMA OF]? year:NUMBER)? YEAR_WORD? ERA{0,2}", _hijri,
         "a day of the Islamic calendar"),
    Rule("time.hijri-month-first", "month:HIJRI n:[NUMBER ORDINAL] COMMA year:NUMBER ERA{0,2}",
         _hijri, "a day of the Islamic calendar"),
    Rule("time.hijri-month",
         "unit:TIME_UNIT? OF? month:HIJRI (?:COMMA? year:NUMBER)? YEAR_WORD? ERA{0,2}",
         _hijri_month, "a month of the Islamic calendar"),
]  # fmt: skip

RULES: Final = [
    Rule("time.ago", "n:NUMBER? unit:TIME_UNIT AGO", _ago, "so many days ago"),
    Rule("time.ago-first", "AGO n:NUMBER? unit:TIME_UNIT(?!NUMBER)", _ago, "so many days before"),
    Rule("time.month-days",
         "[FROM HEDGE]? month:MONTH low:[NUMBER ORDINAL] [TO DASH AND DURING] high:[NUMBER ORDINAL]"
         "(?:COMMA? year:NUMBER)?(?! [COUNTED MONTH])",
         _month_days, "from a day of a month to another"),
    Rule("time.unit-and-half", "(?<!NUMBER)unit:[TIME_UNIT YEAR_WORD] AND half:NUMBER "
         "(?:OF? [TIME_UNIT YEAR_WORD])?",
         _and_half, "an hour and a half"),
    Rule("time.slashed-days", "low:NUMBER SLASH high:NUMBER month:MONTH (?:COMMA? year:NUMBER)?",
         _month_days, "two days of a month"),
]  # fmt: skip

PARTS: Final = [
    Rule("time.hour-part", "hour:CLOCK_WORD [IN OF]? part:DAY_PART", _hour_part,
         "an hour of the evening"),
    Rule("time.part-of-day", "part:[DAY_PART TIME_UNIT] [OF IN]? date:DATE", _parted,
         "a part of a day"),
    Rule("time.day-and-part", "date:DATE IN? part:[DAY_PART TIME_UNIT]", _parted,
         "a day and its part"),
    Rule("time.this-part", "[CURRENT LAST] part:DAY_PART", _this_part, "this evening"),
]  # fmt: skip


def _left(match: Match) -> Mark:
    """What dated nothing is a word like others."""
    return make("WORD", match.marks)


LEFT: Final = [
    Rule("time.word-left", "[DAY_PART HIJRI ERA AGO LASTING]", _left,
         "a word of time that dates nothing"),
]  # fmt: skip
