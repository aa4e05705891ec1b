"""Dates that are named with another weekday than they have."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from hudna.reconcile.nouns import Discrepancy
from hudna.record import Held, WrongWeekday
from hudna.record.document import WEEKDAYS

KIND: Final = "weekday"
_NEAR: Final = (-1, 1, -2, 2, -3, 3)
_YEARS: Final = (-1, 1, -2, 2)


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
    return f"“{one.words}”: {one.on} is a {_name(one.on)}, not a {WEEKDAYS[one.named - 1]}"


def _cause(one: WrongWeekday, as_of: date | None) -> str:
    """The day of the text, a neighbour, the same day of another year, or the nearest such day."""
    near = list(_fitting((_shifted(one.on, away) for away in _NEAR), one.named))
    if as_of is not None and near and not any(map(str.isdigit, one.words)):
        read = _shifted(as_of, (near[0] - one.on).days)
        return f"it is counted from the day of the text: that may be {read}, not {as_of}"
    if as_of is not None and as_of in near:
        return f"the text itself is of {_name(as_of)}, {as_of}: it may mean that day"
    if near and abs(near[0] - one.on) == timedelta(days=1):
        which = "before" if near[0] < one.on else "after"
        return f"the day {which}, {near[0]}, is a {_name(near[0])}: the date may be a day off"
    years = [one.on.year + away for away in _YEARS]
    own = [as_of.year] if as_of and as_of.year != one.on.year else []
    for day in _fitting((_in_year(one.on, year) for year in (*own, *years)), one.named):
        return f"in {day.year} that day was a {_name(day)}: the year may be another"
    return f"the nearest {_name(near[0])} is {near[0]}" if near else ""


def _fitting(days: Iterable[date | None], weekday: int) -> Iterator[date]:
    return (one for one in days if one is not None and one.isoweekday() == weekday)


def _name(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def _shifted(day: date, days: int) -> date | None:
    at = day.toordinal() + days
    return date.fromordinal(at) if 1 <= at <= date.max.toordinal() else None


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February, or no such year
        return None
