"""The series of figures that are asked for, and their sums."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from hudna.desk import DeskError, series
from hudna.desk.compare import places_named, speakers_named
from hudna.ledger import queries
from hudna.ledger.outcome import Wanted
from hudna.ledger.store import Ledger
from hudna.measure import BY, Interval, Period, Series, Subject, Tallied, serieses, tallies
from hudna.reconcile.choosing import Cell, Printed
from hudna.record.said import say

__all__ = ["ALL", "BY", "Asked", "Cell", "Interval", "Period", "Printed", "Series", "Subject",
           "Tallied", "asked_series", "tallied", "within"]  # fmt: skip

ALL: Final = "all"


@dataclass(frozen=True)
class Asked:
    """Which figures: of an indicator, on these days (inclusive), by these speakers.

    `speakers`: ids or parts of names, all if none is named; `place`: a name or id, None for the
    whole theatre; `every_place`: of each place by itself, instead; `localities`: governorates of
    which no figure is told get what is told of places in them, as lower bounds.
    """

    indicator: str
    speakers: tuple[str, ...] = ()
    place: str | None = None
    every_place: bool = False
    localities: bool = False
    from_on: date | None = None
    to_on: date | None = None

    def between(self, first: date | None, last: date | None) -> "Asked":
        """The same on these days."""
        return replace(self, from_on=first, to_on=last)


def asked_series(ledger: Ledger, asked: Asked) -> list[Series]:
    """The series that are asked for; DeskError if a speaker is not found, or not one."""
    if asked.place is not None and asked.every_place:
        raise DeskError(say("a place is named and every place is asked for: choose one of them"))
    keys = series.keys()
    wanted = Wanted(kind="tally", indicator=asked.indicator,
                    from_on=asked.from_on, to_on=asked.to_on)  # fmt: skip
    held = list(queries.claims(ledger, wanted))
    if asked.speakers:
        chosen = speakers_named(asked.speakers, map(keys.speaker, held))
        held = [one for one in held if keys.speaker(one) in chosen]
    whole = asked.place is None and not asked.every_place
    found = serieses(held, keys, whole_only=whole, localities=asked.localities)
    if asked.every_place:
        return [one for one in found if one.subject.place]
    places = places_named(asked.place, held)
    return [one for one in found if one.subject.place in places]


def tallied(ledger: Ledger, asked: Asked, by: str) -> list[Tallied]:
    """The figures that are asked for, added up by one of `BY`, or "all" days that are asked for.

    The day before them is looked at too: what a running total was then.
    """
    before = asked.from_on and date.fromordinal(max(asked.from_on.toordinal() - 1, 1))
    found = asked_series(ledger, replace(asked, from_on=before))
    first, last = asked.from_on or date.min, asked.to_on or date.max
    if by == ALL and found:
        first = asked.from_on or min(one.first for one in found)
        last = asked.to_on or max(one.last for one in found)
    whole = Period(first, last)
    return [one for one in tallies(found, within(whole, by)) if whole.has(one.period)]


def within(whole: Period, by: str) -> Callable[[date], Period]:
    """The periods of the days of `whole`, cut at its first and last; other days are alone."""

    def period(on: date) -> Period:
        if not whole.first <= on <= whole.last:
            return Period(on, on)
        found = whole if by == ALL else BY[by](on)
        return Period(max(found.first, whole.first), min(found.last, whole.last))

    return period
