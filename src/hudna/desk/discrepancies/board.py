"""The discrepancies of some days at a glance: by state, of some kind, place or speaker.

What does not add up in a month of a large ledger takes seconds to find: it is found in the
background and kept (`hudna.desk.kept`). What people did about it is asked for each time.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Final, NamedTuple

from hudna.desk import packs, series
from hudna.desk.check import without_gaps, wrong_weekdays
from hudna.desk.discrepancies import Discrepancy, Followed, Held, acts_about
from hudna.desk.kept import Answer, Keeper
from hudna.ledger import queries
from hudna.ledger.outcome import Wanted
from hudna.ledger.store import Ledger
from hudna.reconcile import checks
from hudna.reconcile.keys import days_of, place_ids
from hudna.reconcile.sides import STATES, aligned, content_id, shifted, stated, with_acts

LOOKED_BACK: Final = timedelta(days=7)
"""How far before its day the figures lie that a discrepancy of the board leans on."""
MOST_DAYS: Final = 62
"""The longest period that is looked through at once, in days."""


class Place(NamedTuple):
    """Where a page of the list ends: the day of its last discrepancy, and its id."""

    on: date
    id: str


@dataclass(frozen=True)
class Sought:
    """Which of them: in a state, of a kind, in a governorate, by a speaker (ids); "" for any."""

    state: str = ""
    kind: str = ""
    place: str = ""
    speaker: str = ""


@dataclass(frozen=True)
class Found:
    """A discrepancy with its id, where it is, and who speaks in it (register ids)."""

    id: str
    found: Discrepancy
    places: frozenset[str]
    speakers: tuple[str, ...]

    def is_sought(self, sought: Sought) -> bool:
        """Whether it is of that kind, place and speaker, in whatever state."""
        return ((not sought.kind or self.found.kind == sought.kind)
                and (not sought.place or sought.place in self.places)
                and (not sought.speaker or sought.speaker in self.speakers))  # fmt: skip


@dataclass(frozen=True)
class Board:
    """The discrepancies of some days with where they stand, the newest first.

    `every`: all of those days; `listed`: those sought, in whatever state.
    """

    every: tuple[Found, ...]
    listed: tuple[Followed, ...]

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many of those sought are in each state."""
        counted = Counter(one.state for one in self.listed)
        return {state: counted[state] for state in STATES}

    def page(self, state: str, after: Place | None, limit: int) -> tuple[list[Followed], bool]:
        """Those in that state ("" for any) that come after that place, and if there are more."""
        left = [one for one in self.listed if state in ("", one.state)]
        if after is not None:
            left = [one for one in left if _order(one) > (-after.on.toordinal(), after.id)]
        return left[:limit], len(left) > limit


def board(ledger: Ledger, first: date, last: date, sought: Sought) -> Answer[Board]:
    """The board of those days, as far as it is found yet."""
    answer = _KEPT.ask(ledger, first, last)
    if answer.value is None:
        return Answer(None, False)
    every: tuple[Found, ...] = answer.value
    wanted = [one for one in every if one.is_sought(sought)]
    return Answer(Board(every, tuple(_followed(ledger, wanted))), answer.is_fresh)


def listed(ledger: Ledger, found: Iterable[Found], sought: Sought) -> list[Followed]:
    """Those of `found` that are sought, with what was done about them as it is now."""
    wanted = [one for one in found if one.is_sought(sought)]
    return [one for one in _followed(ledger, wanted) if sought.state in ("", one.state)]


def one_of(ledger: Ledger, on: date, id: str) -> Answer[Followed]:
    """The discrepancy of that day and id; None where there is none, or none is found yet."""
    answer = _KEPT.ask(ledger, on, on)
    wanted = [one for one in answer.value or () if one.id == id]
    found = next(iter(_followed(ledger, wanted)), None)
    return Answer(found, answer.is_fresh and answer.value is not None)


def found_in(ledger: Ledger, first: date, last: date) -> tuple[Found, ...]:
    """What does not add up on those days (inclusive), the newest first.

    As claims of those days and of `LOOKED_BACK` before show: the same of a day, whatever days
    are asked for with it.
    """
    keys, before = series.keys(), shifted(first, -LOOKED_BACK)
    held = list(queries.claims(ledger, Wanted(from_on=before, to_on=last)))
    days = days_of(held)
    rows = (row for day in days if _on(day) >= first for row in aligned(_figures(day), keys))
    checked = checks.check(days, keys, wrong_weekdays(ledger, before, last))
    every = [*stated(rows, keys), *without_gaps(ledger, checked)]
    told = {content_id(one, keys): one for one in reversed(every) if _leans_on_days(one, first)}
    return tuple(sorted((_placed(id, one) for id, one in told.items()), key=_order))


def _on(day: Sequence[Held]) -> date:
    return day[0].bulletin_on or date.min


def _figures(day: Iterable[Held]) -> list[Held]:
    return [one for one in day if one.told.kind == "tally"]


def _leans_on_days(one: Discrepancy, first: date) -> bool:
    """Whether it is of the days asked for, and all that it leans on is of those just before it."""
    if one.on is None or one.on < first:
        return False
    earliest = shifted(one.on, -LOOKED_BACK)
    return all(side.bulletin_on and side.bulletin_on >= earliest for side in one.sides)


def _placed(id: str, one: Discrepancy) -> Found:
    register, keys = packs.register(), series.keys()
    named = {place for side in one.sides for place in place_ids(side)}
    lies = {register.governorate_of(place) or place for place in named}
    speakers = dict.fromkeys(filter(None, map(keys.speaker, one.sides)))
    return Found(id, one, frozenset(lies), tuple(speakers))


def _followed(ledger: Ledger, wanted: Sequence[Found]) -> list[Followed]:
    if not wanted:
        return []
    acts = acts_about(ledger, [one.id for one in wanted])
    return [with_acts(one.found, one.id, acts) for one in wanted]


def _order(one: Found | Followed) -> tuple[int, str]:
    return -(one.found.on or date.min).toordinal(), one.id


_KEPT: Final = Keeper(found_in)
