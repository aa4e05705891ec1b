"""Who joined on each day by one speaker: counts and names of all documents, each told once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import reduce

from hudna.gazetteer import Gazetteer
from hudna.record import Name
from hudna.roster import names
from hudna.roster.model import (
    LAPSED,
    NONE,
    PRELIMINARY,
    SIGNED,
    WITHDRAWN,
    Range,
    Said,
    Step,
    exactly,
)


def steps(said: Iterable[Said], subject: str, register: Gazetteer) -> tuple[Step, ...]:
    """The steps of one speaker by day and stage.

    A day's number is what its documents say for the whole theatre, else the sum over places;
    where documents differ it is a range. A day on which others only pass on what the day before
    had is no step of its own. A name counts on the first day that has it at that stage.
    """
    said = list(said)
    totals = names.totals(said, subject)
    printed = {_printed(one) for one in totals}
    some = (one.on for one in totals if names.number_of(one).low)
    first_on = min(some, default=date.max)
    by_day: dict[tuple[date, str], list[Said]] = defaultdict(list)
    for one in names.counted(said, subject):
        # A headline may tell a total as if all of it were new: not where some were in before.
        if _printed(one) not in printed or one.on <= first_on:
            by_day[one.on, names.stage_of(one)].append(one)
    listed = _first_named(said, subject, register)
    days = sorted({*by_day, *listed})
    came = _fighters(said) if subject == "groups" else {}
    found = [_step(day, by_day.get(day, ()), listed.get(day, {}), register) for day in days]
    found = [replace(one, fighters=came.get(one.on)) if one.stage == SIGNED else one
             for one in found]  # fmt: skip
    return tuple(_without_echoes(found, register))


def _fighters(said: Iterable[Said]) -> Mapping[date, Range]:
    found: dict[date, Range] = {}
    for one in names.fighters(said):
        number = names.number_of(one)
        found[one.on] = found[one.on].joined(number) if one.on in found else number
    return found


def _printed(one: Said) -> tuple[object, ...]:
    return one.held.digest, one.on, names.number_of(one)


def _first_named(
    said: Sequence[Said], subject: str, register: Gazetteer
) -> Mapping[tuple[date, str], dict[str, tuple[Name, list[Said]]]]:
    """Names by the first day and stage that has them, with the claims of that day."""
    pairs = sorted(
        ((one, name) for one, name in names.named(said, subject, register)
         if one.told.hedge not in names.UNSAID),
        key=lambda pair: (pair[0].on, order_of(pair[0]), pair[1].text),
    )  # fmt: skip
    found: dict[tuple[date, str], dict[str, tuple[Name, list[Said]]]] = defaultdict(dict)
    last: dict[str, tuple[date, str]] = {}
    for one, name in pairs:
        key, stage = names.key_of(name), names.stage_of(one)
        before = last.get(key, (None, ""))[1]
        if stage == WITHDRAWN and before in (PRELIMINARY, LAPSED):
            stage = LAPSED
        if before != stage and (before, stage) != (SIGNED, PRELIMINARY):
            last[key] = one.on, stage
        if last[key] == (one.on, stage):
            found[one.on, stage].setdefault(key, (name, []))[1].append(one)
    return found


def order_of(one: Said) -> tuple[object, ...]:
    """An order of claims that does not hang on the order in which documents came."""
    held, told = one.held, one.told
    return not one.own, told.relays, held.digest, told.start, held.read_id


def _step(
    at: tuple[date, str], counted: Sequence[Said], listed: Mapping[str, tuple[Name, list[Said]]],
    register: Gazetteer,
) -> Step:  # fmt: skip
    on, stage = at
    least = len(listed)
    number = _number(counted, register) if counted else exactly(least)
    if number.high is not None and number.high < least:
        number = number.joined(exactly(least))
    claims = {id(one): one for one in (*counted, *(one for _, told in listed.values()
                                                   for one in told))}  # fmt: skip
    told = tuple(sorted(claims.values(), key=order_of))
    return Step(on, stage, number, tuple(name for name, _ in listed.values()),
                _places(told, register), told)  # fmt: skip


def _places(told: Sequence[Said], register: Gazetteer) -> tuple[str, ...]:
    """Where, as printed first; the same place in another language is not told again."""
    found: dict[str, str] = {}
    placed = [one for one in told if one.told.place]
    for one in sorted(placed, key=lambda one: (not one.own, one.claim.document)):
        if one.claim.place is not None:
            found.setdefault(names.place_key(one, register), one.claim.place.text)
    return tuple(found.values())


def _number(counted: Sequence[Said], register: Gazetteer) -> Range:
    """What the documents of a day count together: for the whole theatre, else place by place."""
    by_place: dict[str, list[Range]] = defaultdict(list)
    for one in counted:
        by_place[names.place_key(one, register)].append(names.number_of(one))
    whole = by_place.pop("", [])
    parts = reduce(Range.plus, (reduce(Range.joined, one) for one in by_place.values()), NONE)
    if not whole:
        return parts
    number = reduce(Range.joined, whole)
    return number if _within(parts, number) else number.joined(parts)


def _within(parts: Range, number: Range) -> bool:
    return number.high is None or (parts.high is not None and parts.high <= number.high)


def _without_echoes(found: Sequence[Step], register: Gazetteer) -> list[Step]:
    """Steps without those that only pass on the day before; what may be told again is marked."""
    kept: dict[tuple[int, str], Step] = {}
    for step in found:
        day = step.on.toordinal()
        before = kept.get((day - 1, step.stage))
        if (
            before is None
            or step.names
            or step.stage not in (SIGNED, PRELIMINARY)
            or not _alike(before, step, register)
        ):
            kept[day, step.stage] = step
        elif any(one.own for one in step.said):
            kept[day, step.stage] = replace(step, repeats=True)
        else:
            kept[day - 1, step.stage] = replace(before, said=(*before.said, *step.said))
    return list(kept.values())


def _alike(before: Step, step: Step, register: Gazetteer) -> bool:
    """Whether a day repeats the number of the day before, of no other place."""
    mine, other = (
        {names.place_key(one, register) for one in said} - {""} for said in (step.said, before.said)
    )
    return step.number == before.number and (mine <= other or not other)
