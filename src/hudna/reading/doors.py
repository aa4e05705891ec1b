"""Numbers and times of a text by themselves: the reader's own grammars, without its gazetteer.

`hudna.reading.ar.numbers.read`, `hudna.reading.ru.dates.read` and their like are doors to the
functions here. What a value looks like is told by `NumberReading` and `TimeReading`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from functools import cache
from importlib import import_module

from hudna.reading.engine.lexicon import scan
from hudna.reading.engine.marks import Mark
from hudna.reading.engine.rules import reduce
from hudna.reading.grammar.amounts import Amount, Number
from hudna.reading.language import Plain
from hudna.reading.measures.closing import CLOSING, Length
from hudna.reading.measures.days import WRONG_ORDER, Day, both_ends
from hudna.reading.measures.periods import Period
from hudna.record import Span
from hudna.text import Normal, normalise, sentences


@dataclass(frozen=True, slots=True)
class NumberReading:
    """A number that a text says.

    `kind`: cardinal, ordinal, percent, fraction (a half, two thirds) or frequency (twice, 5 times);
    `low`, `high`: its bounds, equal for one value, None for an open side ("at least three");
    `bound`: exact, about, more, less or range, as it is said; `measured`: what the digits are worth
    where things are weighed, if that differs ("2,134 tonnes"); `span`, `words`: where it stands,
    in code points of the text, and exactly that substring; `rule`: the name of the rule behind it.
    """

    kind: str
    low: Number | None
    high: Number | None
    bound: str
    span: Span
    words: str
    rule: str
    measured: Number | None = None


@dataclass(frozen=True, slots=True)
class TimeReading:
    """A time that a text says.

    `kind`: day, month, year, range (from a day, month, year or hour to another), window (a period
    counted from the day of reading, or since a start), duration, clock.
    `start`, `stop`: first and last day, None where they cannot be told (no day of reading, or
    a start without a date); `named`: the day or days as the words name them, with the part of the
    day and the hour; `from_clock`, `to_clock`: hours of the day; `part`: dawn, morning, noon,
    afternoon, evening or night; `low`, `high`, `unit`: a length ("two to three hours") in minute,
    hour, day, night, week, month, year; `label`: a window's label (record/vocabulary.py);
    `hijri`: the day was found by the tabular Islamic calendar and may be off by one;
    `problem`: what does not fit, or None; `span`, `words`, `rule`: as in `NumberReading`.
    """

    kind: str
    span: Span
    words: str
    rule: str
    start: date | None = None
    stop: date | None = None
    named: tuple[Day, ...] = field(default=())
    from_clock: time | None = None
    to_clock: time | None = None
    part: str | None = None
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    label: str | None = None
    hijri: bool = False
    problem: str | None = None


@cache
def _plain(code: str) -> Plain:
    plain: Plain = import_module(f"hudna.reading.{code}").plain()
    return plain


def _marks(text: str, code: str) -> Iterator[tuple[Normal, Mark]]:
    """The marks of each sentence of a text once numbers and times are read."""
    plain, normal = _plain(code), normalise(text)
    for start, stop in sentences(normal.text):
        marks = scan(normal.text, start, stop, plain.lexicon, normal.written)
        for grammar in (plain.numbers, plain.times, CLOSING):
            marks = reduce(marks, grammar)
        for mark in marks:
            yield normal, mark


def numbers(text: str, code: str) -> tuple[NumberReading, ...]:
    """Return the numbers of a text in the language `code` ("ar", "ru", "en"), in order.

    A number inside a date, an hour or a window ("the last 24 hours") is part of that and not
    returned; one that only names ("hill 612", "T-72") is not either. Any text will do.
    """
    found = (_number(normal, mark) for normal, mark in _marks(text, code))
    return tuple(one for one in found if one is not None)


def _number(normal: Normal, mark: Mark) -> NumberReading | None:
    amount = mark.value.amount if isinstance(mark.value, Length) else mark.value
    if not isinstance(amount, Amount):
        return None
    place = mark.value.place if isinstance(mark.value, Length) else (mark.start, mark.stop)
    span = normal.span(*place)
    low, high = amount.bounds(weighed=False)
    kind = "frequency" if amount.times else amount.kind
    measured = amount.measured if amount.measured != amount.value else None
    return NumberReading(
        kind, low, high, amount.bound, span, span.of(normal.original), mark.rule, measured
    )


def dates(text: str, code: str, as_of: date | None = None) -> tuple[TimeReading, ...]:
    """Return the days, ranges, windows, durations and hours of a text in the language `code`.

    `as_of` is the day that "yesterday" and a date without its year are read against. A day that
    does not exist, or not on its weekday, is returned with its `problem`, never raised.
    """
    found = (_time(normal, mark, as_of) for normal, mark in _marks(text, code))
    return tuple(one for one in found if one is not None)


def _time(normal: Normal, mark: Mark, as_of: date | None) -> TimeReading | None:
    span = normal.span(mark.start, mark.stop)
    said = span, span.of(normal.original), mark.rule
    if isinstance(mark.value, Day):
        return _of_day(mark.value, said, as_of)
    if isinstance(mark.value, Period):
        return _of_period(mark.value, said, as_of)
    if isinstance(mark.value, Length):
        low, high = mark.value.amount.bounds(weighed=False)
        return TimeReading("duration", *said, low=low, high=high, unit=mark.value.unit)
    return None


Said = tuple[Span, str, str]


def _of_day(day: Day, said: Said, as_of: date | None) -> TimeReading:
    found = day.extent(as_of)
    start, stop = found if found else (None, None)
    return TimeReading(
        _kind(day), *said, start, stop, (day,), _hour(day), part=day.part, hijri=day.hijri,
        problem=day.problem(as_of),
    )  # fmt: skip


def _kind(day: Day) -> str:
    dated = day.day or day.weekday or day.offset is not None or day.months is not None
    if dated or day.part:
        return {"week": "range"}.get(day.unit, day.unit)
    return "month" if day.month else "year" if day.year else "clock"


def _hour(day: Day | None) -> time | None:
    return time(*day.clock) if day and day.clock else None


def _of_period(period: Period, said: Said, as_of: date | None) -> TimeReading | None:
    if period.unit == "each":
        return None  # "daily": how often, no day
    if period.bare:
        return TimeReading("duration", *said, low=period.length, high=period.length,
                           unit=period.unit)  # fmt: skip
    if period.on:
        return _of_day(period.on, said, as_of)
    start, stop = period.extent(as_of)
    if period.first and period.last:
        named = both_ends(period.first, period.last)
        problem = next((one for day in named if (one := day.problem(as_of))), None)
        if not problem and start and stop and start > stop:
            problem = WRONG_ORDER
        kind = "clock" if all(_kind(day) == "clock" for day in named) else "range"
        return TimeReading(
            kind, *said, start, stop, named, _hour(named[0]), _hour(named[1]),
            hijri=any(day.hijri for day in named), problem=problem,
        )  # fmt: skip
    since = period.since
    return TimeReading(
        "window", *said, start, stop, (since,) if since else (), _hour(since),
        part=since.part if since else None, low=period.length, high=period.length,
        unit=period.unit, label="previous" if period.previous else period.label,
        hijri=bool(since and since.hijri), problem=since.problem(as_of) if since else None,
    )  # fmt: skip
