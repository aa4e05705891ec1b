"""Times of English: periods of so many hours, years, and distances that look like them."""

from dataclasses import replace
from typing import Final

from hudna.reading.en.numbers import measure_mark
from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.measures.days import Day
from hudna.reading.measures.moments import calendar_unit, days_between
from hudna.reading.measures.periods import Period, lasting

_YEARS: Final = range(1990, 2036)
_FAR: Final = 20
_BREACHES: Final = frozenset({"violations", "cases"})
_NEAR: Final = 3
_NO_DAY: Final = frozenset({"SAY", "BULLETIN", "TRUCE", "FROM", "OPEN", "PARTY", "AGREE", "NAMED"})


def _window(match: Match) -> Mark | None:
    unit = match["unit"].value
    hours: float = match["n"].value.value * {"hour": 1, "day": 24}.get(unit, 0)
    known = {24: ("24h", 1), 48: ("48h", 2), 72: ("3d", 3)}.get(int(hours))
    framed = any(mark.type in ("IN", "DURING", "FOR", "LAST") for mark in match.marks)
    period = lasting(match["n"].value.value, unit) if known else None
    return make("WINDOW", match.marks, replace(period, bare=not framed)) if period else None


def _in_year(match: Match) -> Mark | None:
    year = match["year"]
    if year.stop - year.start != len("2016") or year.value.value not in _YEARS:
        return None
    return make("CLOCK_WORD", match.marks, Day(year=int(year.value.value)))


def _year_named(match: Match) -> Mark | None:
    year = match["year"].value.value
    named = match["unit"].value == "year" and year in _YEARS
    return make("DATE", match.marks, Day(year=int(year))) if named else None


def _opposed(match: Match) -> Mark | None:
    """ "Mortars against a town" compares nothing; "against nine" does."""
    return make("WORD", match.marks) if match["word"].value == "against" else None


def _as_of(match: Match) -> Mark | None:
    """ "As of 7 a.m. today": since midnight; "as of 19:30, 25 January": the hour of a report."""
    if match["since"].value != "as of":
        return None
    today = any(mark.type == "DATE" and mark.value.offset == 0 for mark in match.after())
    period = Period("other")
    return make("WINDOW", match.marks, period) if today else make("CLOCK_WORD", match.marks)


TIMES: Final = [
    Rule("en.as-of", "since:SINCE [NUMBER CLOCK_WORD WORD OF]{0,2} [CLOCK_WORD WORD]", _as_of,
         "as of an hour"),
    Rule("en.opposed", "word:PREVIOUS(?![NUMBER HEDGE ONLY])", _opposed, "against somebody"),
    Rule("en.last-few", "[DURING IN FOR]? LAST? WORD LAST? n:NUMBER unit:TIME_UNIT", _window,
         "in a period of so many hours"),
]  # fmt: skip


def _this_week(match: Match) -> Mark | None:
    unit = match["unit"].value
    if unit == "week":
        return make("WINDOW", match.marks, Period("other", since=calendar_unit(unit, 0)))
    this = calendar_unit(unit, 0)
    return make("CLOCK_WORD", match.marks, this) if this else None


def _on_day(match: Match) -> Mark | None:
    """ "On 13 July 5 were recorded", "on Friday": the figures of that day."""
    day = match["date"].value
    types = [mark.type for mark in (*match.before(_FAR), *match.after(_FAR))]
    near = {mark.type for mark in match.before(_NEAR)} | {mark.type for mark in match.after(1)}
    if not (day.day or day.weekday or day.offset == -1) or near & _NO_DAY:
        return None
    if {"WINDOW", "DURING", "SINCE", "CURRENT", "DAY_WORD"} & set(types):
        return None
    told = {"RECORD", "BREACHED", "HARM"} & set(types) and {"NUMBER"} & set(types)
    breaches = any(mark.value in _BREACHES for mark in (*match.before(_FAR), *match.after(_FAR)))
    label = "other" if "HARM" in types and "BREACHED" not in types and not breaches else "24h"
    return make("WINDOW", match.marks, Period(label, 1, on=day)) if told else None


def _span(match: Match) -> Mark | None:
    """ "Between 5 and 7 June", "27 March - 2 April": a period of its own."""
    glue = match["glue"].type
    first = match.marks[0]
    if glue == "AND" and not (first.type == "HEDGE" and first.value == "between"):
        return None
    period = days_between(match["first"], match["date"])
    return make("WINDOW", match.marks, period or Period("other"))


def _evenings(match: Match) -> Mark | None:
    """ "Between the evenings of 5 and 6 June" is the day of a report; more days are a period.

    Beside the day after it, it is the longer first part of a report over two days.
    """
    hedge = match["hedge"]
    if hedge.type == "HEDGE" and hedge.value != "between":
        return None
    day, start = match["last"].value, match.get("start")
    first, last = (day.first, day.last) if start is None else (_numbered(start), day)
    one = first and last and first.day and last.day and last.day - first.day == 1
    daily = one and not any(mark.type == "WINDOW" and mark.value.label == "24h"
                            for mark in match.after(_FAR))  # fmt: skip
    return make("WINDOW", match.marks, Period("24h" if daily else "other", 1 if daily else None))


def _numbered(mark: Mark) -> Day | None:
    """The day of a date, or of a bare number before one."""
    if mark.type == "DATE":
        return mark.value  # type: ignore[no-any-return]
    number = mark.value.value
    return Day(day=int(number)) if number == int(number) else None


def _from_day(match: Match) -> Mark | None:
    """ "From 27 July 2020, when measures took effect, …" at the head of a sentence: since then."""
    day = match["date"].value
    if match.before() and match.before()[0].type != "STOP":
        return None
    return make("WINDOW", match.marks, Period("cumulative", since=day)) if day.day else None


def _long(match: Match) -> Mark | None:
    """ "In two weeks", "throughout the week": a longer period."""
    unit, number = match["unit"].value, match.get("n")
    if unit not in ("week", "month"):
        return None
    if any(mark.type in ("ORDINAL", "TRUCE") for mark in match.marks):
        return make("WINDOW", match.marks, Period("other"))  # of some other start
    return make("WINDOW", match.marks, lasting(number.value.value if number else 1, unit))


def _in_month(match: Match) -> Mark | None:
    """ "In March", "in May 2022": a longer period."""
    last = match.marks[-1]
    day = last.value if last.type == "DATE" else None
    if day is not None and (day.day or day.weekday or day.offset is not None):
        return None
    near = {mark.type for mark in (*match.before(2), *match.after(2))}
    month = day or Day(month=int(last.value))
    return None if "SAY" in near else make("WINDOW", match.marks, Period("other", on=month))


_BULLETINS: Final = frozenset(
    len(one) for one in ("bulletin", "news bulletin", "information bulletin", "newsletter")
)


def _day_bulletin(match: Match) -> Made:
    """ "Its Sunday bulletin": a bulletin of every day, over the day before it."""
    day, told = match["date"].value, match.marks[-1]
    if not day.weekday or day.day or told.stop - told.start not in _BULLETINS:
        return None
    return [make("WINDOW", (match["date"],), Period("24h", 1)), match.marks[-1]]


TIMES_LATE: Final = [
    Rule("en.day-bulletin", "date:DATE BULLETIN", _day_bulletin, "the bulletin of a weekday"),
    Rule("en.evenings", "hedge:[HEDGE FROM] WORD? WORD OF start:[NUMBER DATE] [AND TO] "
         "(?:WORD? WORD OF)? last:DATE", _evenings, "from an evening to an evening"),
    Rule("en.evenings-month-first", "hedge:[HEDGE FROM] WORD? WORD OF last:WINDOW", _evenings,
         "from an evening to an evening"),
    Rule("en.from-day", "FROM date:DATE(?=COMMA)", _from_day, "from a day on"),
    Rule("en.span", "[FROM HEDGE]? [WORD OF TIME_UNIT]{0,3} first:[NUMBER ORDINAL DATE] WORD? "
         "glue:[TO DASH AND] date:DATE", _span, "from a day to a day"),
    Rule("en.long", "[IN DURING] [WORD ORDINAL]? (?:LAST|n:NUMBER)? unit:TIME_UNIT"
         "(?:OF WORD? TRUCE)?", _long,
         "a week, so many weeks"),
    Rule("en.in-month", "[IN DURING] LAST? [MONTH DATE]", _in_month, "in a month"),
    Rule("en.on-day", "date:DATE", _on_day, "the figures of a day"),
    Rule("en.this-week", "CURRENT unit:TIME_UNIT", _this_week, "this week"),
    Rule("en.year-named", "unit:TIME_UNIT year:NUMBER", _year_named, "the year 2016"),
    Rule("en.in-year", "[IN OF FROM TO DURING] year:NUMBER"
         "(?=[COMMA STOP CLOSE AND WORD IN TO OPEN CONTRAST PARTY NAMED]|$)", _in_year, "a year"),
    Rule("en.distance", "NUMBER COUNTED DIRECTION [OF FROM]?",
         lambda match: measure_mark(match) if match.marks[1].value == "kilometres" else None,
         "a distance"),
    Rule("en.distance-from", "NUMBER COUNTED [WORD]? [FROM NEAR BY]",
         lambda match: measure_mark(match) if match.marks[1].value == "kilometres" else None,
         "a distance"),
]  # fmt: skip
