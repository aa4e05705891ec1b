"""Times of Russian: the period before, stretches of days, days that head their figures."""

from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Match, Rule
from hudna.reading.measures.days import Day
from hudna.reading.measures.periods import Period


def _previous(match: Match) -> Mark:
    return make("WINDOW", match.marks, Period("other", previous=True))


def _stretch(match: Match) -> Mark | None:
    """ "с 5 по 6 февраля": a day and a night are 24 hours, more is another period."""
    start, stop = match["start"].value, match["stop"].value
    if not isinstance(stop, Day) or not stop.day:
        return None
    first = start.day if isinstance(start, Day) else start.value
    if not first or first != int(first):
        return None
    one = stop.day - first == 1 and not any(m.type == "TIME_UNIT" for m in match.before(2))
    return make("WINDOW", match.marks, Period("24h" if one else "other", on=stop if one else None))


def _since(match: Match) -> Mark:
    return make("WINDOW", match.marks, Period("cumulative", since=match["date"].value))


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
    return None if "SAY" in near else make("WINDOW", match.marks, Period("other"))


def _day_heads(match: Match) -> Mark | None:
    """ "1 октября - 12, 2 октября - 15": each day heads its number."""
    day = match["date"].value
    before = match.before()
    if day.offset == -1:
        return make("WINDOW", match.marks, Period("other", previous=True))
    if not day.day or (before and before[0].type not in ("COMMA", "SEMI", "STOP", "AND", "IN")):
        return None
    return make("WINDOW", match.marks, Period("24h", 1, on=day))


def _on_day(match: Match) -> Mark | None:
    """ "вчера нарушили 8 раз", "13 июля зафиксировано 5": the figures of that day."""
    day = match["date"].value
    before = match.before()
    types = [mark.type for mark in (*match.before(20), *match.after(20))]
    if not (day.day or day.weekday or day.offset == -1) or (
        before and before[0].type not in ("COMMA", "IN", "DATE")
    ):
        return None
    if {"WINDOW", "DURING", "SINCE", "CURRENT"} & set(types) or "SAY" in types[:4]:
        return None
    behind = {mark.type for mark in match.after(14)}
    told = behind & {"RECORD", "BREACHED", "ATTACK"} and behind & {"NUMBER", "COUNTED"}
    return make("WINDOW", match.marks, Period("24h", 1, on=day)) if told else None


def _day_before(match: Match) -> list[Mark] | None:
    """ "накануне, напоминает Центр, нарушений было девять": the day before the one told of."""
    date, *rest = match.marks
    before = match.before()
    if date.value.offset != -1 or (before and before[0].type not in ("STOP", "CONTRAST", "OPEN")):
        return None
    return [make("WINDOW", (date,), Period("other", previous=True)), *rest]


TIMES: Final = [
    Rule("ru.previous", "DURING? PREVIOUS NUMBER? TIME_UNIT", _previous, "the period before"),
]  # fmt: skip
TIMES_LATE: Final = [
    Rule("ru.in-month", "[IN DURING] LAST? CURRENT? [MONTH DATE](?! [DASH COLON]+ NUMBER "
         "COUNTED)", _in_month,
         "in a month, in a year"),
    Rule("ru.day-heads", "date:DATE(?=[DASH COLON]+ NUMBER)", _day_heads, "a day and its number"),
    Rule("ru.day-before", "DATE [COMMA SAY PARTY SIDE WORD]{0,5} COUNTED WORD(?= NUMBER)",
         _day_before, "the day before, with its number behind what is counted"),
    Rule("ru.on-day", "date:DATE(?:COMMA DATE)?(?! [STOP CLOSE])", _on_day, "on one day"),
    Rule("ru.bare-day", "unit:TIME_UNIT", _bare_day, "a day and a night"),
    Rule("ru.stretch", "WITH CLOCK_WORD? start:[NUMBER DATE] [FOR IN TO] CLOCK_WORD? stop:DATE",
         _stretch, "from one day to another"),
    Rule("ru.since", "WITH CLOCK_WORD? date:DATE", _since, "since a day"),
    Rule("ru.since-month", "WITH month:MONTH", _since_month, "since a month"),
]  # fmt: skip
