"""Promises that stand on a day, and what may touch them, each with its sentences."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain

from hudna.desk import ask, packs, series
from hudna.desk.explain import kept_sentences
from hudna.desk.prefixes import begun, the_one
from hudna.desk.remembered import Remembered
from hudna.desk.who import roster
from hudna.ledger import queries
from hudna.ledger.outcome import Held, Wanted
from hudna.ledger.queries import heard
from hudna.ledger.store import Ledger
from hudna.reconcile.assurances import (
    ASSURANCE,
    COUNTED,
    Assurance,
    Blows,
    Given,
    Joined,
    Touch,
    assurances,
    given,
    touches,
)
from hudna.record.held.told import PART
from hudna.roster import Said

__all__ = [
    "Assurance",
    "Promises",
    "Said",
    "Touch",
    "joining",
    "one",
    "promises",
    "shown",
]


@dataclass(frozen=True)
class Promises:
    """The promises that stand on a day, and what may touch each of them, by its id.

    `sentences`: that of each claim shown, by claim id.
    """

    on: date
    found: tuple[Assurance, ...]
    touches: Mapping[str, tuple[Touch, ...]]
    sentences: Mapping[str, str] = field(default_factory=dict)


def promises(
    ledger: Ledger, on: date | None = None, from_on: date | None = None, *, ended: bool = False
) -> Promises | None:
    """The promises in force on a day, the newest one kept by default; None if nothing is kept.

    `from_on`: what may touch them is looked for from that day on, since they were given by
    default; `ended`: those whose truce has ended as well.
    """
    day = on or ask.last_day(ledger)
    if day is None:
        return None
    every = _given(ledger)
    until = bisect_right(every, day, key=lambda one: one.on)
    known = assurances(every[:until], series.keys())
    standing = tuple(one for one in known if ended or one.in_force(day))
    if not standing:
        return Promises(day, (), {})
    since = max(min(one.since_on for one in standing), from_on or date.min)
    blows = Blows(_told(ledger, since, day))
    localities, groups = (roster.members_of(ledger, one, day) for one in roster.SUBJECTS)
    joined = Joined(localities, groups, packs.register())
    found = {one.id: tuple(touches(one, blows, joined, series.keys())) for one in standing}
    return Promises(day, standing, found)


@Remembered
def _given(ledger: Ledger) -> Sequence[Given]:
    """All claims that give promises, by day: those of one day are among those of each later one."""
    return given(queries.claims(ledger, Wanted(kind=ASSURANCE)), series.keys())


def shown(ledger: Ledger, found: Promises) -> Promises:
    """The same with the sentence that gave each promise last."""
    last = kept_sentences(ledger, (one.said[-1] for one in found.found))
    return replace(found, sentences=last)


def one(ledger: Ledger, prefix: str, on: date | None = None) -> Promises:
    """The promise whose id begins so, with all sentences; DeskError for none, or for several."""
    sought = begun(prefix)
    listed = promises(ledger, on, ended=True)
    known = listed.found if listed else ()
    promise = the_one(known, sought, lambda one: [one.id], "assurance", "assurances")
    assert listed is not None
    touched = listed.touches[promise.id]
    every = {held.claim.id: held for held in chain(promise.said, _beside(ledger, touched))}
    return Promises(listed.on, (promise,), {promise.id: touched},
                    kept_sentences(ledger, every.values()))  # fmt: skip


def joining(touch: Touch) -> tuple[Said, ...]:
    """What was said by then of the joining of the place or group, and denied of it."""
    member = touch.member
    said = (*member.joined, *member.withdrawn, *member.denied) if member else ()
    return tuple(one for one in said if one.on <= touch.on)


def _beside(ledger: Ledger, found: Iterable[Touch]) -> Iterator[Held]:
    """Every claim that is shown of touches."""
    joined: set[str] = set()
    for touch in found:
        yield from (*touch.told, touch.promise, *touch.denied)
        if touch.repeated:
            yield touch.repeated
        joined.update(said.claim.id for said in joining(touch))
    for id in sorted(joined):
        yield from queries.find(ledger, id)[:1]


def _told(ledger: Ledger, since: date, until: date) -> Iterable[Held]:
    """All that may touch a promise, or denies something, of these days; each claim once."""
    days = Wanted(from_on=since, to_on=until)
    figures = (replace(days, kind="tally", indicator=name, extents=(PART,))
               for name in sorted(COUNTED))  # fmt: skip
    wanted = (replace(days, kind="incident"), *figures)
    found = chain(*(queries.claims(ledger, one) for one in wanted),
                  heard.denied_or_against(ledger, since, until))  # fmt: skip
    seen: set[tuple[str, str]] = set()
    for one in found:
        if (key := (one.digest, one.read_id)) not in seen:
            seen.add(key)
            yield one
