"""Days that do not fit: no such day, another weekday, the day and the month in either order.

What a sentence names is noted with it (it is the same wherever the sentence stands); whether that
fits is told for a document, by its day and by how it writes its other dates.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from hudna.reading.engine.marks import Mark
from hudna.reading.measures.days import EITHER_WAY, WRONG_WEEKDAY, Day
from hudna.reading.measures.joining import said_twice
from hudna.reading.measures.periods import Period
from hudna.record import WrongWeekday
from hudna.record.document import WEEKDAYS
from hudna.record.said import say, saying
from hudna.text import Normal

NAMED: Final = saying("“{words}”: {problem}")
IS_ANOTHER: Final = saying("{problem}: {day} is a {weekday}")
READ_AS: Final = saying("{problem}; read as {day}")
DAY_FIRST: Final = frozenset({"ru"})  # languages that never write the month first
_MONTHS: Final = 12
_SLASHED: Final = re.compile(r"(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2\d{2,4}(?![\d/-])")
_BETWEEN: Final = frozenset({"COMMA", "OPEN", "IN"})


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day that may not fit, with the words that name it."""

    day: Day
    words: str


def month_first(text: str) -> bool | None:
    """Whether the dates in digits of a text tell the month first; None if none of them settles it.

    "03/23/2016" can be read in one way only, and so the text's other dates are read.
    """
    told = [(int(one[1]), int(one[3])) for one in _SLASHED.finditer(text)]
    turned = any(first <= _MONTHS < second for first, second in told)
    plain = any(second <= _MONTHS < first for first, second in told)
    return turned if turned is not plain else None


def doubtful_days(marks: Sequence[Mark], normal: Normal) -> tuple[NamedDay, ...]:
    """The days of a sentence that may not fit, each with its words."""
    found: list[NamedDay] = []
    before, opened = Day(), 0
    for mark in marks:
        if mark.type in _BETWEEN:
            continue
        days = _days(mark)
        both = said_twice(before, days[0]) if days else None
        start = opened if both else mark.start
        for day in filter(_checkable, (both, *days[1:]) if both else days):
            words = " ".join(normal.span(start, mark.stop).of(normal.original).split())
            if not (found and day.either and found[-1].words == words):
                found.append(NamedDay(day, words))
        before, opened = (days[0] if len(days) == 1 else Day()), start
    return tuple(found)


def _days(mark: Mark) -> list[Day]:
    value = mark.value
    if mark.type == "DATE" and isinstance(value, Day):
        return [value]
    if mark.type == "WINDOW" and isinstance(value, Period):
        return [day for day in (value.on, value.since, value.first, value.last) if day]
    return []


def _checkable(day: Day) -> bool:
    dated = day.day is not None or day.offset is not None
    return day.either or bool(day.weekday and dated) or day.problem(None) is not None


def doubt(
    named: NamedDay, code: str, as_of: date | None, turned: bool | None
) -> tuple[str, str | None] | None:
    """What does not fit about a day that a sentence names in a language; None: it fits.

    In words and, of a weekday, the subject of the problem. `turned`: what `month_first`
    says of the document.
    """
    day = named.day.turned() if turned else named.day
    problem, subject = day.problem(as_of), None
    if problem == WRONG_WEEKDAY and day.weekday and (found := day.resolve(as_of)) is not None:
        problem = say(IS_ANOTHER, problem=problem, day=found, weekday=WEEKDAYS[found.weekday()])
        subject = WrongWeekday(found, day.weekday, named.words).subject()
    settled = turned is not None or day.weekday or code in DAY_FIRST
    if problem is None and day.either and not settled:
        problem = say(READ_AS, problem=EITHER_WAY, day=day.resolve(as_of))
    return (say(NAMED, words=named.words, problem=problem), subject) if problem else None
