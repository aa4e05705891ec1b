"""The same checks of claims of which a few change: what did not change is not gone through again.

A day's own findings lean on its claims alone; those over days on what was said of one indicator, or
by one speaker.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from hudna.reconcile.checks import found_once, found_within, place_in_record
from hudna.reconcile.checks.changes import Changes
from hudna.reconcile.checks.running import Running, is_counted
from hudna.reconcile.checks.weekdays import Weekdays
from hudna.reconcile.keys import Keys
from hudna.reconcile.nouns import Discrepancy
from hudna.record import Held, WrongWeekday
from hudna.record.held.told import NOT_SAID

Said = Mapping[str | None, Sequence[Any]]
"""What was said on a day, by what findings over days go by."""


class Checks:
    """What does not add up, of days of claims that are given again and again."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._days: dict[date, _Day] = {}
        self._changes, self._running = _Along(_changes), _Along(self._ran)

    def found(
        self, days: Iterable[Sequence[Held]], weekdays: Mapping[str, Sequence[WrongWeekday]]
    ) -> list[Discrepancy]:
        """As `checks.check` finds it."""
        self._days = {_on(day): self._day(day) for day in days}
        kept, named = self._days.values(), Weekdays(weekdays)
        for day in kept:
            named.hear(day.ordered)
        found = [one for day in kept for one in day.alone]
        found += self._changes.found(day.figures for day in kept)
        found += self._running.found(day.counted for day in kept)
        return found_once([*found, *named.found()], self._keys)

    def _day(self, claims: Sequence[Held]) -> "_Day":
        before = self._days.get(_on(claims))
        return before if before and before.claims == claims else _Day(claims, self._keys)

    def _ran(self, days: Sequence[Sequence[Held]]) -> Iterator[Discrepancy]:
        running = Running(self._keys)
        for day in days:
            running.hear(day)
        return running.found()


class _Day:
    """The claims of a day, with what they come to alone."""

    def __init__(self, claims: Sequence[Held], keys: Keys) -> None:
        self.claims = claims
        self.ordered = sorted(claims, key=place_in_record)
        said = [one for one in self.ordered if one.told.hedge not in NOT_SAID]
        figures = keys.figures(said)
        self.alone = list(found_within(self.ordered, figures, keys))
        self.figures = _by(figures, lambda one: one.held.told.indicator)
        self.counted = _by(filter(is_counted, said), keys.speaker)


class _Along:
    """What is found over days, by what it goes by."""

    def __init__(self, find: Callable[[Sequence[Sequence[Any]]], Iterator[Discrepancy]]) -> None:
        self._find = find
        self._kept: dict[str | None, tuple[list[Sequence[Any]], list[Discrepancy]]] = {}

    def found(self, days: Iterable[Said]) -> Iterator[Discrepancy]:
        along: dict[str | None, list[Sequence[Any]]] = defaultdict(list)
        for day in days:
            for name, said in day.items():
                along[name].append(said)
        self._kept = {name: self._one(name, said) for name, said in along.items()}
        return (one for _, found in self._kept.values() for one in found)

    def _one(
        self, name: str | None, said: list[Sequence[Any]]
    ) -> tuple[list[Sequence[Any]], list[Discrepancy]]:
        before = self._kept.get(name)
        return before if before and before[0] == said else (said, list(self._find(said)))


def _changes(days: Sequence[Sequence[Any]]) -> Iterator[Discrepancy]:
    changes = Changes()
    return (one for figures in days for one in changes.on(figures))


def _on(day: Sequence[Held]) -> date:
    return day[0].bulletin_on or date.min


def _by(said: Iterable[Any], name: Callable[[Any], str | None]) -> Said:
    found: dict[str | None, list[Any]] = defaultdict(list)
    for one in said:
        found[name(one)].append(one)
    return found
