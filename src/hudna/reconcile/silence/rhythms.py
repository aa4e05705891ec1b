"""How often a source comes: learned from the days on which it came, or declared in words."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median_low
from typing import Final

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

FEWEST: Final = 6
"""Days on which a source must have come before anything is expected of it."""

LAST: Final = 40
"""How many of its last days a rhythm is learned from: rhythms change."""

LAPSES: Final = 30
"""After so many that did not come, no more are expected."""

_SELDOM: Final = 0.25  # the share of Fridays with a bulletin below which Friday is a day off
_HELD: Final = 2 / 3  # the share of gaps, and of expected days, that must fit a rhythm

_EVERY: Final = re.compile(r"every (\d{1,3}) days")
_RANGE: Final = re.compile(r"([a-z]{3})-([a-z]{3})")
_FORMS: Final = "daily, weekly, mon-fri, sun-thu, fri, every 3 days, none"


@dataclass(frozen=True)
class Rhythm:
    """When a source is expected: on `weekdays` (0 is Monday), or every `days` days.

    `slack`: by how many days a bulletin may be late and still be that one. `kept` of `of`: how
    many of those expected came, in the days that it was learned from; 0 of 0: it is declared.
    """

    weekdays: frozenset[int] = frozenset()
    days: int = 1
    slack: int = 0
    kept: int = 0
    of: int = 0

    @property
    def name(self) -> str:
        """The rhythm in words: daily, mon-fri, weekly, every 3 days."""
        if not self.weekdays:
            return {0: "none", 7: "weekly"}.get(self.days, f"every {self.days} days")
        if len(self.weekdays) == len(WEEKDAYS):
            return "daily"
        return _weekdays_named(sorted(self.weekdays))

    def expected(self, after: date, before: date) -> Iterator[date]:
        """The days on which a bulletin should have come, had none come in between.

        `after`: the day of the last one; `before`: the day of the next, or that after the last
        day of which anything is known. At most `LAPSES`.
        """
        if not self.days:
            return
        on, step, found = after, 1 if self.weekdays else self.days, 0
        while found < LAPSES:
            on += timedelta(days=step)
            if on + timedelta(days=self.slack) >= before:
                return
            if not self.weekdays or on.weekday() in self.weekdays:
                found += 1
                yield on


NONE: Final = Rhythm(days=0)
"""Nothing is expected, because it was declared so."""


def declared(words: str) -> Rhythm:
    """The rhythm that somebody wrote down; ValueError for words that are none."""
    given = " ".join(words.casefold().split())
    if given in ("daily", "weekly", "none"):
        return {"daily": _on(range(7)), "weekly": _every(7), "none": NONE}[given]
    if (every := _EVERY.fullmatch(given)) and int(every[1]):
        return _on(range(7)) if int(every[1]) == 1 else _every(int(every[1]))
    if (span := _RANGE.fullmatch(given)) and {*span.groups()} <= {*WEEKDAYS}:
        first, last = map(WEEKDAYS.index, span.groups())
        return _on((first + at) % 7 for at in range((last - first) % 7 + 1))
    names = given.replace(",", " ").split()
    if names and {*names} <= {*WEEKDAYS}:
        return _on(map(WEEKDAYS.index, names))
    raise ValueError(f"{words!r} is no rhythm: write one of {_FORMS}")


def learned(days: Sequence[date]) -> Rhythm | None:
    """The rhythm of a source that came on these days (in order, each once); None for none."""
    recent = days[-LAST:]
    if len(recent) < FEWEST:
        return None
    gaps = [(later - earlier).days for earlier, later in pairwise(recent)]
    gap = median_low(gaps)
    found = _on(_working(recent)) if gap == 1 else _every(gap)
    regular = sum(abs(one - gap) <= found.slack for one in gaps)
    kept = len(gaps)
    missed = sum(1 for one in pairwise(recent) for _ in found.expected(*one))
    if regular < _HELD * kept or kept < _HELD * (kept + missed):
        return None
    return Rhythm(found.weekdays, found.days, found.slack, kept, kept + missed)


def _working(days: Sequence[date]) -> Iterator[int]:
    """The weekdays on which a daily source comes, or of which there was none yet."""
    came = Counter(one.weekday() for one in days)
    length = (days[-1] - days[0]).days + 1
    there_were = Counter((days[0] + timedelta(days=at)).weekday() for at in range(length))
    return (at for at in range(7) if came[at] >= _SELDOM * there_were[at])


def _on(weekdays: Iterator[int] | range) -> Rhythm:
    return Rhythm(frozenset(weekdays))


def _every(days: int) -> Rhythm:
    return Rhythm(days=days, slack=days // 4)


def _weekdays_named(found: Sequence[int]) -> str:
    """Weekdays that follow each other as a range ("sun-thu"), others one by one."""
    if len(found) > 2:
        for at, first in enumerate(found):
            turned = [*found[at:], *found[:at]]
            if all((turned[0] + step) % 7 == one for step, one in enumerate(turned)):
                return f"{WEEKDAYS[first]}-{WEEKDAYS[turned[-1]]}"
    return " ".join(WEEKDAYS[one] for one in found)
