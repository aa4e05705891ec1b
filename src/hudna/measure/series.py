"""The figures of one speaker for one thing and place, by the days that they cover.

A figure of a day is printed one or several times: which is taken, `hudna.reconcile.choosing` says.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Final, NamedTuple

from hudna.measure.nested import filled
from hudna.measure.nouns import Period, Subject
from hudna.reconcile import Keys
from hudna.reconcile.choosing import Cell, Cells, Like, bounds, chosen, like_of
from hudna.reconcile.sides.aligning import add_up
from hudna.record import Held
from hudna.record.held.told import NOT_SAID

OF_A_MOMENT: Final = frozenset({
    "localities_total", "groups_total", "groups_negotiating", "fronts", "observation_posts",
    "duration_months", "heavy_weapons_seen", "area_km2",
})  # fmt: skip
"""What is so many at a time, not over a time: the figures of two days are never added."""

_LENGTH: Final = {"48h": 2, "3d": 3, "week": 7}
_DAY: Final = "day"
_SINCE: Final = "cumulative"


class Stretch(NamedTuple):
    """A figure for several days together."""

    period: Period
    cell: Cell


@dataclass
class Series:
    """What one speaker told of one thing and place, in the order of days.

    `by_day`: figures of a day; `stretches`: of several days; `running`: running totals, by the
    words or the day that they count from; `undated`: figures for a time that is not said.
    """

    subject: Subject
    by_day: dict[date, Cell] = field(default_factory=dict)
    stretches: list[Stretch] = field(default_factory=list)
    running: dict[str, dict[date, Cell]] = field(default_factory=lambda: defaultdict(dict))
    undated: dict[date, Cell] = field(default_factory=dict)

    @cached_property
    def days(self) -> Mapping[date, Cell]:
        """The figures of a day, by day."""
        return dict(sorted(self.by_day.items()))

    @property
    def first(self) -> date:
        """The first day that one of its figures covers."""
        return min((*self._ends(), *(one.period.first for one in self.stretches)))

    @property
    def last(self) -> date:
        """The day of its last figure."""
        return max(self._ends())

    def _ends(self) -> Iterator[date]:
        yield from self.by_day
        yield from self.undated
        yield from (one.period.last for one in self.stretches)
        for run in self.running.values():
            yield from run

    @property
    def is_of_a_moment(self) -> bool:
        """Whether its figures are of a moment."""
        return self.subject.indicator in OF_A_MOMENT

    def put(self, like: Like, cell: Cell) -> None:
        """Lay a figure to its days."""
        sort, _, since = like.window.partition(" ")
        if sort == _DAY:
            self.by_day[like.on] = cell
        elif sort == _SINCE:
            self.running[since][like.on] = cell
        elif (first := _first(sort, since, like.on)) is not None:
            self.stretches.append(Stretch(Period(first, like.on), cell))
        else:
            self.undated[like.on] = cell


def serieses(
    held: Iterable[Held], keys: Keys, *, whole_only: bool = False, localities: bool = False
) -> list[Series]:
    """The series of each speaker, thing and place, in that order.

    A speaker who tells governorates and no total has a total added up from those of one document
    (`hudna.reconcile.sides.aligning`). `whole_only`: figures of the whole theatre alone;
    `localities`: a governorate of which no figure is told for a day gets what is told of places
    in it, as a lower bound. Denied and forecast figures, and those below none, are left out.
    """
    found = chosen(filter(is_counted, held), keys, by_window)
    if localities:
        found = filled(found, keys.register)
    add_up(found)
    return laid_out(found, whole_only=whole_only)


def laid_out(found: Cells, *, whole_only: bool = False) -> list[Series]:
    """The series that cells make up."""
    serieses: dict[Subject, Series] = {}
    for like, cells in found.items():
        if like.place and whole_only:
            continue
        for speaker, cell in cells.items():
            subject = Subject(like.indicator, speaker, like.place, like.stage, like.against)
            if subject not in serieses:
                serieses[subject] = Series(subject)
            serieses[subject].put(like, cell)
    return [serieses[one] for one in sorted(serieses)]


def is_counted(held: Held) -> bool:
    """Whether it is a figure that somebody holds to be so, and that can be one."""
    told = held.told
    if told.indicator is None or told.hedge in NOT_SAID or (told.low is None and told.high is None):
        return False
    low, high = bounds(held)
    return low >= 0 and (high is None or low <= high)


def by_window(held: Held) -> Like | None:
    """As `like_of`, with the day that a figure counts from, where the label does not give it."""
    like = like_of(held)
    if like is None or like.window not in (_SINCE, "other", "week"):
        return like
    return like._replace(window=f"{like.window} {held.starts_on or ''}")


def _first(sort: str, since: str, last: date) -> date | None:
    """The first day of a figure that ends on `last`.

    A time from one day to another begins at the end of the first: 26 February to 6 March are nine
    days, as the bulletins count them, and 24 hours from one day to the next are one.
    """
    if since:
        start = date.fromisoformat(since)
        if start < last:
            return start + timedelta(days=1)
        return last if start == last else None
    length = _LENGTH.get(sort)
    if length is None or last.toordinal() < length:
        return None
    return last - timedelta(days=length - 1)
