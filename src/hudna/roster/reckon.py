"""A published total against what it should be: the last total before, and who joined since."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import reduce

from hudna.gazetteer import Gazetteer
from hudna.roster import names
from hudna.roster.model import (
    NONE,
    PRELIMINARY,
    SIGNED,
    WITHDRAWN,
    Published,
    Range,
    Reckoning,
    Said,
    Step,
)
from hudna.roster.steps import order_of, steps


def reckonings(
    said: Iterable[Said], subject: str, on: date, register: Gazetteer
) -> list[Reckoning]:
    """For each speaker who spoke of it up to `on`: his total of that day, reckoned anew.

    One for each figure that he published on that day; where there is none, one for each of his
    last. Documents may come in any order. Claims of later days are left out.
    """
    told = _by_speaker(one for one in said if one.on <= on)
    return [
        one for speaker in sorted(told)
        for one in Reckoner(speaker, told[speaker], subject, register).on(on)
    ]  # fmt: skip


def every_day(said: Iterable[Said], subject: str, register: Gazetteer) -> list[Reckoning]:
    """The reckonings of every day on which a speaker published a total or somebody joined."""
    found: list[Reckoning] = []
    for speaker, told in _by_speaker(said).items():
        reckoner = Reckoner(speaker, told, subject, register)
        found += [one for day in reckoner.days() for one in reckoner.on(day)]
    return sorted(found, key=lambda one: (one.on, one.speaker, _value(one.published)))


def _by_speaker(said: Iterable[Said]) -> dict[str, list[Said]]:
    found: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        if one.speaker:
            found[one.speaker].append(one)
    return found


class Reckoner:
    """All that one speaker said of a subject: his totals and who joined, by day."""

    def __init__(
        self, speaker: str, said: Sequence[Said], subject: str, register: Gazetteer
    ) -> None:
        self.speaker = speaker
        self.figures = published(said, subject)
        self.steps = steps(said, subject, register)

    def days(self) -> list[date]:
        """The days on which he published a total or said that somebody joined."""
        return sorted({one.on for one in self.figures} | {one.on for one in self.steps})

    def on(self, on: date) -> Iterator[Reckoning]:
        """His reckonings of a day; nothing that is said later counts."""
        start = bisect_left(self.figures, on, key=_day)
        today = self.figures[start : bisect_right(self.figures, on, key=_day)]
        last = self.figures[start - 1].on if start else on
        earlier = self.figures[bisect_left(self.figures, last, key=_day) : start]
        pairs: list[tuple[Published | None, Published | None]]
        pairs = [(figure, _nearest(figure, earlier)) for figure in today]
        for figure, base in pairs or [(None, one) for one in earlier or (None,)]:
            since = _since(self.steps, base.on if base else None, on)
            if figure or base or since:
                told = tuple(_until(on, step) for step in since)
                yield _reckoned(self.speaker, on, figure, base, told)


def _day(one: Published | Step) -> date:
    return one.on


def _since(told: Sequence[Step], after: date | None, on: date) -> Sequence[Step]:
    """The steps behind a day, up to another, itself included; `told` goes by day."""
    start = 0 if after is None else bisect_right(told, after, key=_day)
    return told[start : bisect_right(told, on, key=_day)]


def _until(on: date, step: Step) -> Step:
    """The step as it was known on a day: a relay may tell it again later."""
    if all(one.on <= on for one in step.said):
        return step
    return replace(step, said=tuple(one for one in step.said if one.on <= on))


def published(said: Iterable[Said], subject: str) -> list[Published]:
    """The totals of one speaker by day, each figure once."""
    found: dict[tuple[date, Range], list[Said]] = defaultdict(list)
    for one in names.totals(said, subject):
        found[one.on, names.number_of(one)].append(one)
    figures = [Published(day, total, tuple(sorted(told, key=order_of)))
               for (day, total), told in found.items()]  # fmt: skip
    return sorted(figures, key=lambda one: (one.on, _value(one), _value(one, high=True)))


def _value(one: Published | None, *, high: bool = False) -> float:
    if one is None:
        return 0.0
    bounds = (one.total.high, one.total.low) if high else (one.total.low, one.total.high)
    return float(next((bound for bound in bounds if bound is not None), 0))


def _nearest(figure: Published, earlier: Sequence[Published]) -> Published | None:
    """Of several totals of the last day the one that this one goes on from: the nearest."""
    return min(earlier, key=lambda one: (abs(_value(one) - _value(figure)), _value(one)),
               default=None)  # fmt: skip


def _reckoned(
    speaker: str, on: date, figure: Published | None, base: Published | None,
    since: tuple[Step, ...],
) -> Reckoning:  # fmt: skip
    if base is None:
        return Reckoning(speaker, on, figure, None, since, None, _sum(since, PRELIMINARY), None)
    signed, left = _sum(since, SIGNED), _sum(since, WITHDRAWN)
    recomputed = base.total.plus(signed).minus(left)
    rest = figure.total.minus(recomputed) if figure else None
    return Reckoning(speaker, on, figure, base, since, recomputed, _sum(since, PRELIMINARY), rest)


def _sum(told: Iterable[Step], stage: str) -> Range:
    return reduce(Range.plus, (_counted(one) for one in told if one.stage == stage), NONE)


def _counted(step: Step) -> Range:
    """What a step adds: perhaps nothing, where the day before has the same already."""
    return Range(0, step.number.high) if step.repeats else step.number
