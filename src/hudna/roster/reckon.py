"""A published total against what it should be: the last total before, and who joined since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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
    by_speaker: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        if one.speaker and one.on <= on:
            by_speaker[one.speaker].append(one)
    return [
        one for speaker in sorted(by_speaker)
        for one in _of(speaker, by_speaker[speaker], subject, on, register)
    ]  # fmt: skip


def every_day(said: Iterable[Said], subject: str, register: Gazetteer) -> list[Reckoning]:
    """The reckonings of every day on which a speaker published a total or somebody joined."""
    said = list(said)
    by_speaker: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        if one.speaker:
            by_speaker[one.speaker].append(one)
    found: list[Reckoning] = []
    for speaker, told in by_speaker.items():
        for day in sorted(_days(told, subject, register)):
            past = [one for one in told if one.on <= day]
            found += _of(speaker, past, subject, day, register)
    return sorted(found, key=lambda one: (one.on, one.speaker, _value(one.published)))


def _days(said: Sequence[Said], subject: str, register: Gazetteer) -> set[date]:
    totals = {one.on for one in names.totals(said, subject)}
    return totals | {step.on for step in steps(said, subject, register)}


def _of(
    speaker: str, said: Sequence[Said], subject: str, on: date, register: Gazetteer
) -> Iterator[Reckoning]:  # fmt: skip
    figures = published(said, subject)
    today = [one for one in figures if one.on == on]
    days = [one.on for one in figures if one.on < on]
    earlier = [one for one in figures if days and one.on == max(days)]
    told = steps(said, subject, register)
    if today:
        for figure in today:
            yield _reckoned(speaker, on, figure, _nearest(figure, earlier), told)
    elif earlier or told:
        bases: list[Published | None] = [*earlier] or [None]
        for base in bases:
            yield _reckoned(speaker, on, None, base, told)


def published(said: Iterable[Said], subject: str) -> list[Published]:
    """The totals of one speaker by day, each figure once."""
    found: dict[tuple[date, Range], list[Said]] = defaultdict(list)
    for one in names.totals(said, subject):
        found[one.on, names.number_of(one.claim)].append(one)
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
    told: Sequence[Step],
) -> Reckoning:  # fmt: skip
    since = tuple(step for step in told if base is None or step.on > base.on)
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
