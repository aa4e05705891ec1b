"""Bulletins that were expected and did not come, and those that came late."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from statistics import median_low
from typing import Final

from hudna.reconcile.silence.arrivals import Came, in_order
from hudna.reconcile.silence.rhythms import FEWEST, LAST, Rhythm, learned

SILENT: Final = 3
"""A source of which so many in a row did not come, up to the last day, has fallen silent."""

_DAY: Final = timedelta(days=1)
_LATE: Final = 2  # days more than usual between the day and the taking in


@dataclass(frozen=True)
class Declared:
    """A rhythm that somebody wrote down, and on which day."""

    rhythm: Rhythm
    since_on: date


@dataclass(frozen=True)
class Absence:
    """Expected bulletins of one source and sort, one after another, that did not come.

    `last`: what came before, None for a source that never came and of which it was declared when
    it comes; `next`: what came after, None if nothing did; `through`: what others passed on of
    the source for these days.
    """

    source: str
    sort: str
    rhythm: Rhythm
    missed: tuple[date, ...]
    last: Came | None
    next: Came | None = None
    through: tuple[Came, ...] = ()

    @property
    def is_silent(self) -> bool:
        """Whether the source has fallen silent, as far as is known: nothing came since."""
        return self.next is None and len(self.missed) >= SILENT


@dataclass(frozen=True)
class Late:
    """A document that was taken in later after its day than is usual of its source (days)."""

    came: Came
    days: int
    usual: int


@dataclass(frozen=True)
class Stream:
    """The documents of a source of one sort, in order, and what others passed on of it."""

    source: str
    sort: str
    own: tuple[Came, ...]
    through: tuple[Came, ...]

    def days(self) -> list[date]:
        """The days on which it came, in order, each once."""
        return sorted({one.on for one in self.own})


def streams(came: Iterable[Came]) -> list[Stream]:
    """What came, by source and sort.

    One of whom too few documents are at hand is followed by what others pass on.
    """
    found: dict[tuple[str, str], list[Came]] = defaultdict(list)
    for one in in_order(came):
        found[one.source, one.sort].append(one)
    return [_stream(*key, group) for key, group in sorted(found.items())]


def _stream(source: str, sort: str, came: Sequence[Came]) -> Stream:
    own = tuple(one for one in came if one.own)
    if len({one.on for one in own}) < FEWEST:
        return Stream(source, sort, tuple(came), ())
    return Stream(source, sort, own, tuple(one for one in came if not one.own))


def absences(
    came: Iterable[Came], until: date, declared: Mapping[str, Declared] | None = None
) -> list[Absence]:
    """All runs of expected bulletins that did not come, up to `until`, by source and day.

    What came later does not count. `declared`: the rhythm of a source where somebody wrote it
    down; it holds for all that the source publishes, of whatever sort.
    """
    said = declared or {}
    known = [_without_sort(one, said) for one in came if one.on <= until]
    found = [run for one in streams(known) for run in _runs(one, until, said.get(one.source))]
    found += _never_came(known, until, said)
    return sorted(found, key=lambda one: (one.source, one.sort, one.missed))


def _never_came(
    came: Sequence[Came], until: date, declared: Mapping[str, Declared]
) -> Iterator[Absence]:
    heard = {one.source for one in came}
    for source, one in declared.items():
        missed = tuple(one.rhythm.expected(one.since_on - _DAY, until + _DAY))
        if missed and source not in heard:
            yield Absence(source, "", one.rhythm, missed, None)


def _without_sort(came: Came, declared: Mapping[str, Declared]) -> Came:
    return replace(came, sort="") if came.source in declared else came


def _runs(stream: Stream, until: date, declared: Declared | None) -> Iterator[Absence]:
    first: dict[date, Came] = {}
    for one in stream.own:
        first.setdefault(one.on, one)
    days = stream.days()
    for at, (last, following) in enumerate(pairwise([*days, until + _DAY]), start=1):
        if following - last <= _DAY:
            continue
        rhythm = declared.rhythm if declared else learned(days[max(0, at - LAST) : at])
        missed = tuple(rhythm.expected(last, following)) if rhythm else ()
        if rhythm and missed:
            through = tuple(one for one in stream.through if missed[0] <= one.on <= missed[-1])
            yield Absence(stream.source, stream.sort, rhythm, missed, first[last],
                          first.get(following), through)  # fmt: skip


def late(came: Iterable[Came], until: date) -> list[Late]:
    """Own documents that were taken in later after their day than is usual of their source.

    Those of before anything of the source was taken in are an archive, and never late.
    """
    found = []
    for one in streams(one for one in came if one.on <= until and one.own):
        taken = [came.taken_on for came in one.own if came.taken_on is not None]
        since = min(taken, default=date.max)
        followed = [came for came in one.own if taken and came.on >= since]
        lags: list[int] = []
        for document in followed:
            if document.taken_on is None:
                continue
            days = (document.taken_on - document.on).days
            usual = median_low(lags[-LAST:]) if len(lags) >= FEWEST else None
            if usual is not None and days >= usual + _LATE:
                found.append(Late(document, days, usual))
            lags.append(days)
    return found
