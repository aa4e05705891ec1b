"""Places of which nobody spoke: who used to speak of them, and whether these came at all."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

from hudna.gazetteer import Gazetteer
from hudna.reconcile.silence.cells import Hearing, Presence

USED_TO: Final = 28
"""Who spoke of a place in so many days before is one who speaks of it."""


class Spoken(NamedTuple):
    """Somebody spoke of a place on a day; `key`: of the first claim that does."""

    place: str
    on: date
    source: str
    key: int = 0


@dataclass(frozen=True)
class Coverage:
    """What was heard of a place on each of some days, and who spoke of it before them.

    `spoke`: on which of the days who spoke; `used_to`: those who spoke of it in the four weeks up
    to the last day; `last`: what was said last, up to that day.
    """

    place: str
    days: tuple[Hearing, ...]
    spoke: tuple[tuple[str, ...], ...]
    used_to: tuple[str, ...]
    last: Spoken | None

    @property
    def is_unseen(self) -> bool:
        """Whether nobody spoke of it on any of the days."""
        return not any(self.spoke)


def governorates(
    spoken: Iterable[Spoken], presence: Presence, days: Sequence[date], register: Gazetteer
) -> list[Coverage]:
    """The coverage of every governorate that anybody spoke of in the time that is given."""
    within = (
        one._replace(place=found) for one in spoken if (found := register.governorate_of(one.place))
    )
    return coverage(within, presence, days)


def localities(
    spoken: Iterable[Spoken], presence: Presence, days: Sequence[date], places: Iterable[str]
) -> list[Coverage]:
    """The coverage of these places; of those that nobody ever spoke of as well."""
    wanted = dict.fromkeys(places)
    found = coverage((one for one in spoken if one.place in wanted), presence, days)
    nothing = [Hearing.NO_SOURCE] * len(days)
    heard = {one.place: one for one in found}
    return [heard.get(one) or Coverage(one, tuple(nothing), ((),) * len(days), (), None)
            for one in sorted(wanted)]  # fmt: skip


def coverage(spoken: Iterable[Spoken], presence: Presence, days: Sequence[date]) -> list[Coverage]:
    """What was heard of each place on the days, which follow each other in order."""
    groups: dict[str, dict[date, dict[str, Spoken]]] = defaultdict(dict)
    for one in spoken:
        if one.on <= days[-1]:
            said = groups[one.place].setdefault(one.on, {})
            said[one.source] = min(one, said.get(one.source, one))
    return [_coverage(place, groups[place], presence, days) for place in sorted(groups)]


def _coverage(
    place: str, said: Mapping[date, Mapping[str, Spoken]], presence: Presence, days: Sequence[date]
) -> Coverage:
    since = days[-1] - timedelta(days=USED_TO)
    used_to = sorted({source for on, by in said.items() if on > since for source in by})
    last = max(said, default=None)
    return Coverage(
        place, tuple(_hearing(said, presence, on) for on in days),
        tuple(tuple(sorted(said.get(on, ()))) for on in days), tuple(used_to),
        min(said[last].values()) if last else None,
    )  # fmt: skip


def _hearing(said: Mapping[date, Mapping[str, Spoken]], presence: Presence, on: date) -> Hearing:
    """Not reported: one of those who spoke of the place before came and named it not."""
    if on in said:
        return Hearing.REPORTED
    since = on - timedelta(days=USED_TO)
    before = {source for day, by in said.items() if since <= day < on for source in by}
    came = any(presence.came(source, on) for source in before)
    return Hearing.NOT_REPORTED if came else Hearing.NO_SOURCE
