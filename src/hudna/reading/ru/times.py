"""Times of Russian: the period before, stretches of days, days that head their figures."""

from dataclasses import replace
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.measures.days import Day
from hudna.reading.measures.joining import said_twice
from hudna.reading.measures.moments import clock, day_of
from hudna.reading.measures.periods import Period, lasting

_HOUR: Final = 60  # minutes
_TIMED: Final = frozenset({"DURING", "TIME_UNIT", "CLOCK_WORD", "AGO"})
_BLASTS: Final = frozenset({"CLEAR", "WEAPON", "ATTACK", "RECORD", "HARM", "SURRENDER", "DELIVER",
                            "STRIKE", "MILITANTS"})  # fmt: skip
_BLAST: Final = frozenset({"munitions", "devices", "projectiles", "explosions", "calibre", "bursts",
                           "blast"})  # fmt: skip
_MOMENTS: Final = frozenset({"hour", "minute", "second"})  # without a number no period
_PERIODS: Final = (24, 48, 72)  # hours that frame figures
_PARTS: Final = {"morning": "morning", "evening": "evening", "night": "dawn", "day": "afternoon"}


def _previous(match: Match) -> Mark:
    return make("WINDOW", match.marks, Period("other", previous=True))


def _previous_short(match: Match) -> Mark | None:
    """ "пред. неделя", "за прошл. сут.", "в пред. сводке"."""
    numbered = any(mark.type == "NUMBER" for mark in match.marks)
    said = numbered or match.marks[-1].value not in _MOMENTS
    return _previous(match) if said and match["short"].value == "before" else None


def _stretch(match: Match) -> Mark | None:
    """ "с 5 по 6 февраля": a day and a night are 24 hours, more is another period."""
    stop: Day = match["stop"].value
    if not (stop.day or stop.weekday or stop.offset is not None):
        return None
    first, last = day_of(match["start"]), _at(stop, match.get("stop_hour"))
    if first is None or not (first.day or first.weekday or first.offset is not None):
        return None
    one = stop.day is not None and stop.day - (first.day or stop.day) == 1
    one = one and not any(m.type == "TIME_UNIT" for m in match.before(2))
    first = _at(first, match.get("start_hour"))
    return make("WINDOW", match.marks, Period("24h" if one else "other", first=first, last=last))


def _at(day: Day, hour: Mark | None) -> Day:
    """A day with the hour that stands before it."""
    named = hour.value if hour is not None else None
    return replace(day, clock=named.clock) if isinstance(named, Day) else day


def _since(match: Match) -> Mark:
    day: Day = match["date"].value
    recent = not day.day and (day.weekday or day.offset is not None)
    return make("WINDOW", match.marks, Period("other" if recent else "cumulative", since=day))


def _since_month(match: Match) -> Mark | None:
    month = int(match["month"].value)
    return make("WINDOW", match.marks, Period("cumulative", since=Day(month=month)))


def _bare_day(match: Match) -> Mark | None:
    """ "сутки" alone: the day that is spoken of."""
    numbered = any(mark.type == "NUMBER" for mark in match.before())
    if match["unit"].count is None or numbered:
        return None
    return make("WINDOW", match.marks, Period("24h", 1))


def _in_month(match: Match) -> Mark | None:
    """ "в январе", "за 2020 год": a longer period, where figures of it are told."""
    last = match.marks[-1]
    day = last.value if last.type == "DATE" else None
    if day is not None and (day.day or day.weekday or day.offset is not None):
        return None
    near = {mark.type for mark in (*match.before(2), *match.after(2))}
    month = day or Day(month=int(last.value))
    return None if "SAY" in near else make("WINDOW", match.marks, Period("other", on=month))


def _day_heads(match: Match) -> Mark | None:
    """ "1 октября - 12, 2 октября - 15": each day heads its number."""
    day = match["date"].value
    before = match.before()
    if day.offset == -1:
        return make("WINDOW", match.marks, Period("other", previous=True))
    if not day.day or (before and before[0].type not in ("COMMA", "SEMI", "STOP", "AND", "IN")):
        return None
    return make("WINDOW", match.marks, Period("24h", 1, on=day))


_BREACHES: Final = frozenset({"violations", "cases", "attacks"})


def _on_day(match: Match) -> Mark | None:
    """ "вчера нарушили 8 раз", "13 июля зафиксировано 5": the figures of that day."""
    day, more = match["date"].value, match.get("more")
    day = (more and said_twice(day, more.value)) or day
    before = match.before()
    types = [mark.type for mark in (*match.before(20), *match.after(20))]
    ago = day.offset is not None and day.offset < 0 and day.unit == "day"
    if not (day.day or day.weekday or ago) or (
        before and before[0].type not in ("COMMA", "IN", "DATE")
    ):
        return None
    if {"WINDOW", "DURING", "SINCE", "CURRENT"} & set(types) or "SAY" in types[:4]:
        return None
    behind = {mark.type for mark in match.after(14)}
    told = behind & {"RECORD", "BREACHED", "ATTACK", "HARM"} and behind & {"NUMBER", "COUNTED"}
    early = day.part == "night" or (day.offset is not None and day.offset < -1)
    counted = any(mark.value in _BREACHES for mark in match.after(20))
    harm = "HARM" in behind and "BREACHED" not in behind and not counted
    label = "other" if harm or early else "24h"
    return make("WINDOW", match.marks, Period(label, 1, on=day)) if told or early else None


def _day_before(match: Match) -> list[Mark] | None:
    """ "накануне, напоминает Центр, нарушений было девять": the day before the one told of."""
    date, *rest = match.marks
    before = match.before()
    if date.value.offset != -1 or (before and before[0].type not in ("STOP", "CONTRAST", "OPEN")):
        return None
    return [make("WINDOW", (date,), Period("other", previous=True)), *rest]


def _hour(match: Match) -> Mark | None:
    """ "В 18 часов", "в 6 часов вечера", "три часа дня", "19 часов 30 минут"."""
    amount: Amount = match["n"].value
    part, minute = match.get("part"), match.get("minute")
    if match["unit"].value != "hour" or amount.bound != "exact" or amount.value in _PERIODS:
        return None
    if part is not None and part.value not in _PARTS:
        return None
    found = clock(str(amount.value), _PARTS[part.value] if part else None)
    if found is None or found.clock is None:
        return None
    if minute is not None and minute.value.bound != "exact":
        return None
    minutes = int(minute.value.value) if minute else 0
    at = found.clock[0], minutes
    return make("CLOCK_WORD", match.marks, Day(clock=at)) if minutes < _HOUR else None


def _hours(match: Match) -> Mark | None:
    """ "С 18 до 20 часов" is by the clock, "от 2 до 3 часов" how long."""
    number, unit = match["n"], match["unit"].value
    if number.rule != "ru.range-with" or unit != "hour":
        return None
    first, last = clock(str(number.value.value)), clock(str(number.value.high))
    if first is None or last is None:
        return None
    return make("CLOCK_WORD", match.marks, Period("other", first=first, last=last))


def _minutes(match: Match) -> Mark | None:
    """ "Бой длился 7 мин": minutes, unless mines are laid, fired or cleared in the sentence."""
    noun, number = match["noun"], match["n"].value
    full_stop = noun.rule == "ru.short"
    if noun.value != "munitions" or noun.stop - noun.start != len("мин") + full_stop:
        return None
    near = [*match.before(2), *match.after(1)]
    lasts = any(mark.type in _TIMED or mark.value == "lasting" for mark in near)
    around = [*match.before(40), *match.after(40)]
    blasts = any(mark.type in _BLASTS or (mark.type in ("COUNTED", "WORD") and mark.value in _BLAST)
                 for mark in around)  # fmt: skip
    if not lasts and (blasts or number.bound != "exact"):
        return None
    return make("CLOCK_WORD", match.marks, replace(lasting(number.value, "minute"), bare=True))


def _hours_each(match: Match) -> Mark | None:
    first, last = (clock(str(match[name].value.value)) for name in ("n", "high"))
    if match["unit"].value != "hour" or first is None or last is None:
        return None
    return make("CLOCK_WORD", match.marks, Period("other", first=first, last=last))


def _numbered_day(match: Match) -> Mark | None:
    """ "23-го числа текущего месяца"."""
    day = day_of(match["n"])
    return make("DATE", match.marks, day) if day else None


TIMES: Final = [
    Rule("ru.day-number", "n:ORDINAL COUNT (?:CURRENT TIME_UNIT)?|n:NUMBER COUNT CURRENT TIME_UNIT",
         _numbered_day,
         "a day by its number"),
    Rule("ru.hours", "n:NUMBER unit:TIME_UNIT", _hours, "from an hour to another"),
    Rule("ru.hour-of-part", "IN? n:NUMBER unit:TIME_UNIT part:[DAY_PART TIME_UNIT]", _hour,
         "an hour of the evening"),
    Rule("ru.hours-each", "WITH n:NUMBER unit:TIME_UNIT TO? high:NUMBER TIME_UNIT", _hours_each,
         "from an hour to another"),
    Rule("ru.minutes", "n:NUMBER noun:COUNTED", _minutes, "so many minutes, no mines"),
    Rule("ru.hour-and-minute", "n:NUMBER unit:TIME_UNIT minute:NUMBER TIME_UNIT", _hour,
         "an hour and its minutes"),
    Rule("ru.hour-at", "IN n:NUMBER unit:TIME_UNIT(?!LAST)", _hour, "an hour"),
    Rule("ru.hour-of-day", "n:NUMBER unit:TIME_UNIT(?=[NUMBER ORDINAL] MONTH)", _hour,
         "an hour of a day"),
    Rule("ru.previous-short", "[DURING IN FOR]? short:WORD STOP? "
         "(?:NUMBER TIME_UNIT LAST?|TIME_UNIT|BULLETIN)", _previous_short,
         "the period before, the word cut short"),
    Rule("ru.previous", "DURING? PREVIOUS NUMBER? TIME_UNIT", _previous, "the period before"),
]  # fmt: skip
TIMES_LATE: Final = [
    Rule("ru.in-month", "[IN DURING] LAST? CURRENT? [MONTH DATE](?! [DASH COLON]+ NUMBER "
         "COUNTED)", _in_month,
         "in a month, in a year"),
    Rule("ru.day-heads", "date:DATE(?=[DASH COLON]+ NUMBER)", _day_heads, "a day and its number"),
    Rule("ru.day-before", "DATE [COMMA SAY PARTY SIDE WORD]{0,5} COUNTED WORD(?= NUMBER)",
         _day_before, "the day before, with its number behind what is counted"),
    Rule("ru.day-before-said", "DATE [PARTY SIDE WORD COUNTED]{1,3} SAY WORD?(?= NUMBER)",
         _day_before, "the day before, as it was told then"),
    Rule("ru.on-day", "date:DATE(?:COMMA more:DATE)?(?! [STOP CLOSE])", _on_day, "on one day"),
    Rule("ru.bare-day", "unit:TIME_UNIT", _bare_day, "a day and a night"),
    Rule("ru.stretch", "WITH start_hour:CLOCK_WORD? start:[NUMBER ORDINAL DATE] [FOR IN TO] "
         "stop_hour:CLOCK_WORD? stop:DATE",
         _stretch, "from one day to another"),
    Rule("ru.since", "WITH CLOCK_WORD? date:DATE"
         "(?! CLOCK_WORD? [FOR TO] [CLOCK_WORD DATE MONTH NUMBER])", _since, "since a day"),
    Rule("ru.since-month", "WITH month:MONTH(?! [FOR TO])", _since_month, "since a month"),
]  # fmt: skip
