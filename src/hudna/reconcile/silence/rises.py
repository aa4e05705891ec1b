"""Rises of figures beside changes of who tells them: more sources are not more breaches.

The sum of what all sources tell over some days is compared with that over as many days before. The
change is split into parts that always sum to it: figures of sources that were not heard before; of
those that were, and had told nothing of this; more (or fewer) days told; and the rest, which is in
the figures themselves.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reconcile.keys import Keys, exact, window_sort
from hudna.reconcile.silence.arrivals import DAY
from hudna.record import Held
from hudna.record.held.told import JOINT, WHOLE

NEW_SOURCE, FIRST_TOLD, MORE_DAYS = "new source", "not told before", "more bulletins"
"""What a rise may coincide with."""

_LEAST: Final = 3  # a rise by fewer is none
_SHARE: Final = 0.2  # nor is one by a smaller share of what was before
_MARKED: Final = 0.5  # the share of a rise from which on it is marked
_NOT_ADDED: Final = ("_total", "_negotiating", "_seen", "_km2", "_months", "fronts", "_posts")


@dataclass(frozen=True)
class Rise:
    """What all sources told of one thing in one place, over some days and as many before.

    `from_new`, `from_untold`, `from_days` and `from_figures` sum to `now` less `before`. `new`:
    the sources that were not heard in the days before; `held`: the claims of the later days, of
    each source and day the one whose figure counts.
    """

    indicator: str
    place: str
    before: float
    now: float
    from_new: float
    from_untold: float
    from_days: float
    from_figures: float
    new: tuple[str, ...]
    held: tuple[Held, ...]

    @property
    def mark(self) -> str:
        """What most of the rise coincides with; "" if most of it is in the figures."""
        parts = {NEW_SOURCE: self.from_new, FIRST_TOLD: self.from_untold, MORE_DAYS: self.from_days}
        if sum(max(one, 0) for one in parts.values()) < _MARKED * (self.now - self.before):
            return ""
        return max(parts, key=lambda name: parts[name])


def rises(held: Iterable[Held], until: date, length: int, keys: Keys) -> list[Rise]:
    """The rises of the `length` days up to `until`, by indicator and place.

    The claims must reach back twice as many days. What is told as a total that goes on, or for
    several places together, is not added up.
    """
    first = until - timedelta(days=length - 1)
    begin = first - timedelta(days=length)
    groups: dict[tuple[str, str], dict[str, dict[date, Held]]] = defaultdict(dict)
    heard: set[str] = set()
    for one in held:
        on, key = one.bulletin_on, _key(one, keys.register)
        if key and on is not None and begin <= on <= until:
            source = keys.speaker(one)
            days = groups[key].setdefault(source, {})
            if on not in days or _of(one) > _of(days[on]):
                days[on] = one
            if on < first:
                heard.add(source)
    found = (_rise(key, groups[key], first, heard) for key in sorted(groups))
    return [one for one in found if _is_rise(one)]


def _key(held: Held, register: Gazetteer) -> tuple[str, str] | None:
    told = held.told
    if told.indicator is None or told.indicator.endswith(_NOT_ADDED) or exact(held) is None:
        return None
    if told.window == "previous" or window_sort(held) != DAY or told.extent == JOINT:
        return None
    place = "" if told.extent == WHOLE else register.governorate_of(told.place)
    return None if place is None else (told.indicator, place)


def _rise(
    key: tuple[str, str], told: Mapping[str, Mapping[date, Held]], first: date, heard: Set[str]
) -> Rise:
    before = now = from_new = from_untold = from_days = 0.0
    held: list[Held] = []
    for source, days in sorted(told.items()):
        earlier = [_of(one) for on, one in days.items() if on < first]
        later = [one for on, one in sorted(days.items()) if on >= first]
        held += later
        before += sum(earlier)
        now += (come := sum(map(_of, later)))
        if earlier:
            from_days += (len(later) - len(earlier)) * sum(earlier) / len(earlier)
        elif source in heard:
            from_untold += come
        else:
            from_new += come
    from_figures = now - before - from_new - from_untold - from_days
    return Rise(*key, before, now, from_new, from_untold, from_days, from_figures,
                tuple(sorted(told.keys() - heard)), tuple(held))  # fmt: skip


def _of(held: Held) -> float:
    return exact(held) or 0.0


def _is_rise(one: Rise) -> bool:
    by = one.now - one.before
    return by >= _LEAST and by >= _SHARE * one.before
