"""What "rose", "fell" or stayed "unchanged" against what the same side said before, and totals that
fall."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from hudna.reconcile.keys import Keys, exact, is_whole, number, window_sort
from hudna.reconcile.nouns import Discrepancy
from hudna.record import Held

CHANGE, FALL = "change", "fall"
_NEXT, _NEAR, _OLD = timedelta(days=1), timedelta(days=3), timedelta(days=7)
"""How far back figures are compared: "unchanged" is said of the day before; of a figure for a day
or a running total that rose or fell, an older one may tell."""

_SIGN: Final = {"rose": 1, "fell": -1, "unchanged": 0}
_TOLD: Final = {"rose": "has risen", "fell": "has fallen", "unchanged": "is unchanged"}


def changes(held: Iterable[Held], keys: Keys) -> Iterator[Discrepancy]:
    """Figures that are said to have risen, fallen or stayed, and did not.

    Compared with the previous period's figure in the same document, if it gives one, else with the
    last one of an earlier day from the same side: a ministry may call a rise what its own centre
    said before.
    """
    runs: dict[tuple[object, ...], list[Held]] = defaultdict(list)
    for one in held:
        told = one.told
        if exact(one) is not None and one.bulletin_on is not None:
            runs[keys.side(one), told.indicator, told.place, window_sort(one),
                 told.stage].append(one)  # fmt: skip
    for run in runs.values():
        run.sort(key=_day)
        yield from _in_run(run)
        yield from _falls(run)


def _in_run(run: Sequence[Held]) -> Iterator[Discrepancy]:
    said: set[tuple[object, ...]] = set()
    last: Held | None = None
    before: Held | None = None  # the last figure of an earlier day than `last`
    for one in run:
        if last is not None and last.bulletin_on != one.bulletin_on:
            before = last
        last = one
        change = one.told.change
        if change is None or before is None or _is_so(change, one, before):
            continue
        if _day(one) - _day(before) > _reach(one):
            continue
        same = (one.bulletin_on, change, number(one), number(before))
        if same not in said:
            said.add(same)
            yield _told(one, before, change)


def _reach(one: Held) -> timedelta:
    if one.told.change == "unchanged":
        return _NEXT
    return _OLD if _is_running(one) else _NEAR


def _is_running(one: Held) -> bool:
    return str(one.told.indicator).endswith("_total")


def _is_so(change: str, one: Held, before: Held) -> bool:
    difference = number(one) - number(before)
    sign = (difference > 0) - (difference < 0)
    return sign == _SIGN[change]


def _told(one: Held, before: Held, change: str) -> Discrepancy:
    told = (f"said that it {_TOLD[change]}: {number(one):g}, and {number(before):g} "
            f"for {before.bulletin_on}")  # fmt: skip
    cause = ""
    if number(one) == number(before):
        cause = "the same figure was given before: it may be compared with an older one"
    return Discrepancy(
        CHANGE, one.bulletin_on, (one, before), abs(number(one) - number(before)), told, cause
    )


def _falls(run: Sequence[Held]) -> Iterator[Discrepancy]:
    """Running totals for the whole theatre that are smaller than on an earlier day."""
    highest: Held | None = None
    for one in run:
        if not (_is_running(one) and is_whole(one)):
            return
        if highest is not None and number(one) < number(highest):
            if one.told.change != "fell":
                yield Discrepancy(
                    FALL, one.bulletin_on, (one, highest), number(highest) - number(one),
                    f"{number(one):g}, and {number(highest):g} for {highest.bulletin_on}",
                    "some may have left, or one of the figures counts others",
                )  # fmt: skip
            highest = one
        elif highest is None or number(one) > number(highest):
            highest = one


def _day(one: Held) -> date:
    return one.bulletin_on or date.min
