"""What "rose", "fell" or stayed "unchanged" against what the same side said before, and totals that
fall."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from hudna.reconcile.keys import Figure, is_whole
from hudna.reconcile.nouns import Discrepancy
from hudna.reconcile.phrases import phrase

CHANGE, FALL = "change", "fall"
_NEXT, _NEAR, _OLD = timedelta(days=1), timedelta(days=3), timedelta(days=7)
"""How far back figures are compared: "unchanged" is said of the day before; of a figure for a day
or a running total that rose or fell, an older one may tell."""

_SIGN: Final = {"rose": 1, "fell": -1, "unchanged": 0}
_TOLD: Final = {
    "rose": "called a rise: {now}, and {before} for {day}",
    "fell": "called a fall: {now}, and {before} for {day}",
    "unchanged": "called unchanged: {now}, and {before} for {day}",
}


class Changes:
    """What each side said last of each thing, as the days go by.

    Compared with the previous period's figure in the same document, if it gives one, else with the
    last ones of an earlier day from the same side: a ministry may call a rise what its own centre
    said before.
    """

    def __init__(self) -> None:
        self._last: dict[tuple[object, ...], list[Figure]] = {}

    def on(self, figures: Iterable[Figure]) -> Iterator[Discrepancy]:
        """Figures of a day that are said to have risen, fallen or stayed, and did not."""
        today: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
        for one in figures:
            if one.held.bulletin_on is not None:
                told = one.held.told
                run: tuple[object, ...] = (
                    one.side,
                    told.indicator,
                    told.place,
                    one.sort,
                    told.stage,
                )
                today[run].append(one)
        for run, said in today.items():
            before = self._last.get(run)
            if before is not None:
                yield from _changes(said, before)
                yield from _falls(said, before)
            self._last[run] = list({one.number: one for one in said}.values())


def _changes(said: Sequence[Figure], before: Sequence[Figure]) -> Iterator[Discrepancy]:
    found: set[tuple[object, ...]] = set()
    for one in said:
        change = one.held.told.change
        if change is None or any(_is_so(change, one, past) for past in before):
            continue
        if _day(one) - _day(before[0]) <= _reach(one) and (change, one.number) not in found:
            found.add((change, one.number))
            yield _told(one, before[-1], change)


def _reach(one: Figure) -> timedelta:
    if one.held.told.change == "unchanged":
        return _NEXT
    return _OLD if _is_running(one) else _NEAR


def _is_running(one: Figure) -> bool:
    return str(one.held.told.indicator).endswith("_total")


def _is_so(change: str, one: Figure, before: Figure) -> bool:
    difference = one.number - before.number
    sign = (difference > 0) - (difference < 0)
    return sign == _SIGN[change]


def _told(one: Figure, before: Figure, change: str) -> Discrepancy:
    told = phrase(_TOLD[change], now=one.number, before=before.number, day=_day(before))
    cause = "it may be compared with a figure that is not kept, or the word may be a slip"
    if one.number == before.number:
        cause = "the same figure was given before: it may be compared with an older one"
    elif change == "unchanged":
        cause = "the word may be left over from an earlier text, or one figure counts others"
    size = abs(one.number - before.number)
    return Discrepancy(CHANGE, _day(one), (one.held, before.held), size, told, phrase(cause))


def _falls(said: Sequence[Figure], before: Sequence[Figure]) -> Iterator[Discrepancy]:
    """Running totals for the whole theatre that are smaller than those of the last day with any.

    Where a side gives two totals on one day, each may count others: all must lie below all.
    """
    now, past = (max(said, key=lambda one: one.number), min(before, key=lambda one: one.number))
    if not (_is_running(now) and is_whole(now.held)):
        return
    if now.number < past.number and now.held.told.change != "fell":
        yield Discrepancy(
            FALL, _day(now), (now.held, past.held), past.number - now.number,
            phrase("{now}, and {before} for {day}", now=now.number, before=past.number,
                   day=_day(past)),
            phrase("some may have left, or one of the figures counts others"),
        )  # fmt: skip


def _day(one: Figure) -> date:
    return one.held.bulletin_on or date.min
