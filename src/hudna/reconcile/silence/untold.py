"""What a source usually tells and did not tell on a day on which it came. It is no zero."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reconcile.keys import Keys, window_sort
from hudna.reconcile.silence.arrivals import DAY
from hudna.record import Held
from hudna.record.held.told import JOINT, WHOLE

LOOKED_AT: Final = 10
"""How many of a source's last days with figures are looked at."""

_FEWEST: Final = 5
_USUALLY: Final = 0.8  # the share of these days on which it must have been told


@dataclass(frozen=True)
class Untold:
    """A figure that a source told on `told` of its last `of` days, and not on this one.

    `place`: a governorate, "" for the whole theatre; `last`: the claim that told it last.
    """

    source: str
    indicator: str
    place: str
    on: date
    told: int
    of: int
    last: Held


_Figure = tuple[str, str]


def untold(held: Iterable[Held], keys: Keys) -> list[Untold]:
    """All that was usual and is missing on a day on which its source gave other figures."""
    days: dict[str, dict[date, dict[_Figure, Held]]] = defaultdict(dict)
    for one in held:
        figure = _figure(one, keys.register)
        if figure is not None and one.bulletin_on is not None and (source := keys.speaker(one)):
            days[source].setdefault(one.bulletin_on, {}).setdefault(figure, one)
    return [lack for source in sorted(days) for lack in _lacks(source, days[source])]


def _figure(held: Held, register: Gazetteer) -> _Figure | None:
    """Indicator and governorate of a figure for a day; None for anything else."""
    told = held.told
    if told.indicator is None or told.window == "previous" or window_sort(held) != DAY:
        return None
    if told.extent == WHOLE:
        return told.indicator, ""
    governorate = register.governorate_of(told.place) if told.extent != JOINT else None
    return (told.indicator, governorate) if governorate else None


def _lacks(source: str, days: Mapping[date, Mapping[_Figure, Held]]) -> Iterator[Untold]:
    before: deque[Mapping[_Figure, Held]] = deque(maxlen=LOOKED_AT)
    for on in sorted(days):
        if len(before) >= _FEWEST:
            yield from _lacking(source, on, days[on], before)
        before.append(days[on])


def _lacking(
    source: str, on: date, now: Mapping[_Figure, Held], before: deque[Mapping[_Figure, Held]]
) -> Iterator[Untold]:
    last: dict[_Figure, Held] = {}
    times: dict[_Figure, int] = defaultdict(int)
    for day in before:
        last.update(day)
        for figure in day:
            times[figure] += 1
    for figure, count in sorted(times.items()):
        if count >= _USUALLY * len(before) and figure not in now:
            yield Untold(source, *figure, on, count, len(before), last[figure])
