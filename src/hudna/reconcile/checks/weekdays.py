"""Dates that are named with another weekday than they have."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from hudna.reconcile.nouns import Discrepancy
from hudna.reconcile.phrases import Weekday, phrase
from hudna.record import Held, WrongWeekday

KIND: Final = "weekday"
_NEAR: Final = (-1, 1, -2, 2, -3, 3)
_YEARS: Final = (-1, 1, -2, 2)
_BEFORE: Final = "the day before, {day}, is a {weekday}: the date may be a day off"
_AFTER: Final = "the day after, {day}, is a {weekday}: the date may be a day off"


class Weekdays:
    """The documents that name such dates (by digest), and what they say, as the days go by."""

    def __init__(self, named: Mapping[str, Sequence[WrongWeekday]]) -> None:
        self._named = named
        self._said: dict[str, list[Held]] = defaultdict(list)

    def hear(self, held: Iterable[Held]) -> None:
        """The claims of a day."""
        if self._named:
            for one in held:
                if one.digest in self._named:
                    self._said[one.digest].append(one)

    def found(self) -> Iterator[Discrepancy]:
        """Each such date once for a document: with the claims of those words, else of that day,
        else the document's first."""
        for digest, said in self._said.items():
            for one in dict.fromkeys(self._named[digest]):
                sides = _told_by(one, said)
                yield Discrepancy(KIND, sides[0].bulletin_on, sides, 0, _told(one),
                                  _cause(one, sides[0].as_of), words=one.words)  # fmt: skip


def _told_by(one: WrongWeekday, said: Sequence[Held]) -> tuple[Held, ...]:
    ordered = sorted(said, key=lambda held: held.told.start)
    by_words = [held for held in ordered if one.words in _window_words(held)]
    by_day = [held for held in ordered if held.bulletin_on == one.on]
    return tuple(by_words or by_day[:1] or ordered[:1])


def _window_words(held: Held) -> str:
    window = held.claim.window if held.told.window else None
    return " ".join(window.text.split()) if window and window.text else ""


def _told(one: WrongWeekday) -> str:
    return phrase("“{words}”: {day} is a {weekday}, not a {named}", words=one.words, day=one.on,
                  weekday=_name(one.on), named=Weekday(one.named))  # fmt: skip


def _cause(one: WrongWeekday, as_of: date | None) -> str:
    """The day of the text, a neighbour, the same day of another year, or the nearest such day."""
    near = list(_fitting((_shifted(one.on, away) for away in _NEAR), one.named))
    if as_of is not None and near and not any(map(str.isdigit, one.words)):
        read = _shifted(as_of, (near[0] - one.on).days)
        return phrase("it is counted from the day of the text: that may be {day}, not {other}",
                      day=read, other=as_of)  # fmt: skip
    if as_of is not None and as_of in near:
        return phrase("the text itself is of {weekday}, {day}: it may mean that day",
                      weekday=_name(as_of), day=as_of)  # fmt: skip
    if near and abs(near[0] - one.on) == timedelta(days=1):
        return phrase(_BEFORE if near[0] < one.on else _AFTER, day=near[0], weekday=_name(near[0]))
    years = [one.on.year + away for away in _YEARS]
    own = [as_of.year] if as_of and as_of.year != one.on.year else []
    for day in _fitting((_in_year(one.on, year) for year in (*own, *years)), one.named):
        return phrase("in {year} that day was a {weekday}: the year may be another",
                      year=str(day.year), weekday=_name(day))  # fmt: skip
    return phrase("the nearest {weekday} is {day}", weekday=_name(near[0]), day=near[0]) \
        if near else ""  # fmt: skip


def _fitting(days: Iterable[date | None], weekday: int) -> Iterator[date]:
    return (one for one in days if one is not None and one.isoweekday() == weekday)


def _name(day: date) -> Weekday:
    return Weekday(day.isoweekday())


def _shifted(day: date, days: int) -> date | None:
    at = day.toordinal() + days
    return date.fromordinal(at) if 1 <= at <= date.max.toordinal() else None


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February, or no such year
        return None
