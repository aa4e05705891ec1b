"""The earlier claims that a status is compared with, found without reading all there are.

What is shown of the last days is compared with what came before: the figure before, the total
that "rose". For each of these the ledger is asked for the newest day that has one. Whole days are
taken, so that what counts as a total stays the same.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from hudna.desk import series
from hudna.desk.remembered import Remembered
from hudna.desk.series import Voices, speaker_key, totals
from hudna.ledger import queries
from hudna.ledger.outcome import Held
from hudna.ledger.queries import newest
from hudna.ledger.store import Ledger
from hudna.reconcile.keys import window_sort as sort_of
from hudna.reconcile.keys import windows
from hudna.record.held.told import NOT_SAID, run_of, window_sort

STANDING = ("localities_total", "groups_total")
"""Of what the newest figure stands until there is another, however old it is."""

Group = tuple[str, str, str]
"""Speaker, indicator, sort of window."""


def is_figure(held: Held) -> bool:
    """Whether a total may be shown as the last figure of somebody."""
    named = held.bulletin_on is not None and held.told.hedge not in NOT_SAID
    return named and bool(speaker_key(held))


def group_of(held: Held) -> Group:
    """Whose figure of what it is."""
    return (speaker_key(held), str(held.told.indicator), sort_of(held))


def before(ledger: Ledger, recent: Sequence[Held], since: date) -> list[Held]:
    """Claims of before `since`, in order: what a status of the `recent` ones is compared with."""
    return _go_back(ledger, _last_ones(_days(recent), series.voices(ledger)), since)


def standing(ledger: Ledger, recent: Sequence[Held], since: date) -> list[Held]:
    """The same for figures of `STANDING`; those of whom none is recent have theirs, too."""
    voices, days = series.voices(ledger), _days(recent)
    wishes = [*_last_ones(days, voices), *_standing(ledger, days.keys(), since, voices)]
    return _go_back(ledger, wishes, since)


def _days(recent: Sequence[Held]) -> Mapping[Group, Collection[date | None]]:
    """On which days each group has a figure."""
    found: dict[Group, set[date | None]] = defaultdict(set)
    for one in totals(recent):
        if is_figure(one):
            found[group_of(one)].add(one.bulletin_on)
    return found


@dataclass(frozen=True)
class Wish:
    """The newest `days` days of before with a figure of these runs that `fits`."""

    indicator: str
    runs: tuple[str, ...]
    voices: tuple[str, ...]
    fits: Callable[[Held], bool]
    days: int = 1


_runs = Remembered(newest.runs)


def _wish(group: Group, voices: Voices, days: int) -> Wish:
    speaker, indicator, sort = group
    runs = tuple(run_of(*one) for one in product(voices[speaker], windows(sort)))
    of_group = lambda held: is_figure(held) and group_of(held) == group  # noqa: E731
    return Wish(indicator, runs, voices[speaker], of_group, days)


def _last_ones(days: Mapping[Group, Collection[date | None]], voices: Voices) -> list[Wish]:
    """For what was said on one of the days only: when it was said before."""
    return [_wish(group, voices, 1) for group, on in days.items() if len(on) == 1]


def _standing(ledger: Ledger, shown: Collection[Group], since: date, voices: Voices) -> list[Wish]:
    """For figures that stand however old they are: the last two, if none is recent."""
    runs = [(indicator, run) for indicator in STANDING for run in _runs(ledger, indicator)]
    last = newest.days(ledger, [(indicator, run.name, since) for indicator, run in runs])
    groups = {
        (speaker, indicator, window_sort(run.window or None))
        for (indicator, run), on in zip(runs, last, strict=True)
        if on is not None and (speaker := series.keys().speaking(run.voice))
    }  # fmt: skip
    return [_wish(group, voices, 2) for group in sorted(groups.difference(shown))]


def _go_back(ledger: Ledger, wishes: Sequence[Wish], since: date) -> list[Held]:
    """Go back, for all wishes at once, from day to day that may fulfil them."""
    taken: set[tuple[str, str, date]] = set()  # indicator, voice, day
    held: dict[queries.Order, Held] = {}
    left = [(wish, since, wish.days) for wish in wishes]
    while left:
        asked = [(wish.indicator, run, before) for wish, before, _ in left for run in wish.runs]
        days = iter(newest.days(ledger, asked))
        came = []
        for wish, _, lacking in left:
            on = max((day for _ in wish.runs if (day := next(days)) is not None), default=None)
            if on is not None:
                came.append((wish, on, lacking))
        further = {(wish.indicator, voice, on) for wish, on, _ in came for voice in wish.voices}
        held |= newest.on_days(ledger, further - taken)
        taken |= further
        met = _by_day(held.values())
        left = [
            (wish, on, lacking - fulfilled) for wish, on, lacking in came
            if lacking > (fulfilled := any(map(wish.fits, met[wish.indicator, on])))
        ]  # fmt: skip
    return [held[place] for place in sorted(held)]


def _by_day(held: Iterable[Held]) -> dict[tuple[str, date], list[Held]]:
    found: dict[tuple[str, date], list[Held]] = defaultdict(list)
    for one in totals(held):
        found[str(one.told.indicator), one.bulletin_on or date.min].append(one)
    return found
