"""What a chart is asked for, and what can be asked for: speakers, places, stretches of days."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from typing import Final

from hudna.desk import ask, places, series
from hudna.ledger import log
from hudna.ledger.queries.drawn import charted
from hudna.ledger.queries.drawn.charted import Charted
from hudna.ledger.store import Ledger
from hudna.measure import BY
from hudna.measure.nouns import Period

MOST_SPEAKERS: Final = 8
"""So many lines can be told apart on one chart, by colour and shape."""

_LOOKED_AT: Final = timedelta(days=92)
_AT_ONCE: Final = {"day": 31, "week": 42, "month": 60}


@dataclass(frozen=True)
class Asked:
    """Which figures: of an indicator, on the days of a period, added up by one of `BY`.

    `place`: its key, "" for the whole theatre; `speakers`: keys of who gave them.
    """

    indicator: str
    period: Period
    place: str = ""
    speakers: tuple[str, ...] = ()
    by: str = "day"

    def within(self, period: Period) -> "Asked":
        """The same on other days."""
        return replace(self, period=period)


@dataclass(frozen=True)
class Speaking:
    """A speaker who gave figures: on how many days at least, the last of them."""

    speaker: str
    days: int
    last_on: date


def last_day(ledger: Ledger, indicator: str) -> date | None:
    """The last day for which somebody gave a figure of the indicator."""
    return charted.last_day(ledger, indicator)


def speakers(ledger: Ledger, asked: Asked) -> list[Speaking]:
    """Who gave such figures in the last quarter of a year of the period, most days first."""
    last = asked.period.last
    first = max(asked.period.first, _back(last, _LOOKED_AT))
    found: dict[str, Speaking] = {}
    for one in charted.voices(ledger, Charted((asked.indicator,), asked.place, first, last)):
        key = series.keys().speaking(one.voice)
        before = found.get(key, Speaking(key, 0, one.last_on))
        found[key] = Speaking(key, max(before.days, one.days), max(before.last_on, one.last_on))
    return sorted(found.values(), key=lambda one: (-one.days, one.speaker))


_BEFORE: Final = timedelta(days=366)
"""How long before the first document of all a figure may tell of."""


def told_within(ledger: Ledger, asked: Asked) -> Asked | None:
    """The same, without the days before and after all that is kept; None if that is all."""
    first, last = ask.first_day(ledger), ask.last_day(ledger)
    if first is None or last is None:
        return None
    start, stop = max(asked.period.first, _back(first, _BEFORE)), min(asked.period.last, last)
    return asked.within(Period(start, stop)) if start <= stop else None


def spans(asked: Asked) -> Iterator[Period]:
    """The period in stretches that can be asked for at once, the last first.

    They are cut where the periods that are added up begin.
    """
    first, stop = asked.period
    while stop >= first:
        start = max(first, _back(stop, timedelta(days=_AT_ONCE[asked.by] - 1)))
        if start > first:
            begun = BY[asked.by](start)
            start = begun.first if begun.first > first else first
        yield Period(start, stop)
        if start == date.min:
            return
        stop = start - timedelta(days=1)


def _back(on: date, by: timedelta) -> date:
    return date.fromordinal(max(on.toordinal() - by.days, 1))


def place_named(words: str) -> tuple[str, tuple[str, ...]]:
    """The place that was meant, by id or by name as it was heard, and others it may be.

    An id of the register; words that no place is found for are a key of their own, as claims have
    it that name a place that no register knows.
    """
    known = places.register().localities
    if words in known:
        return words, ()
    found = [one.place.id for one in places.find(words, limit=_CANDIDATES).candidates]
    return (found[0], tuple(found[1:])) if found else (words.casefold(), ())


_CANDIDATES: Final = 6


def version(ledger: Ledger) -> str:
    """A name of what the ledger knows and shows now: another one as soon as that changes."""
    known = log.size(ledger) if ledger.known is None else ledger.known
    hidden = sha256("".join(sorted(ledger.hidden)).encode()).hexdigest()[:16]
    return f"{known}-{hidden}"
