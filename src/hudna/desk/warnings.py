"""First warnings: sums that fail, figures that differ, a rise that was none. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from operator import itemgetter

from hudna.desk import packs
from hudna.desk.series import Point, keys, points, totals
from hudna.ledger.outcome import Held, HeldUnread
from hudna.reconcile import Discrepancy
from hudna.reconcile.checks.sums import WIDE_LEVELS, read_whole
from hudna.reconcile.keys import exact, is_whole, number, window_sort

__all__ = ["DIFFERS", "NO_RISE", "SUM_FAILS", "Discrepancy", "discrepancies", "number"]

SUM_FAILS, DIFFERS, NO_RISE = "sum", "differs", "no rise"
"""The sides of each: a total, then parts that do not add up to it; one claim for each figure that a
speaker gave for the same thing; a "risen" total, then the equal one before it."""

TOTAL = "_total"
"""How the indicators end of which a rise is checked."""


def discrepancies(held: Sequence[Held], unread: Iterable[HeldUnread] = ()) -> list[Discrepancy]:
    """Every first warning that the claims give cause for, by day, each once.

    No sum is called wrong where one of the `unread` numbers stands in a sentence of its figures.
    """
    tallies = [one for one in held if exact(one) is not None]
    sums = read_whole(_sums(tallies), unread)
    found = {_same(one): one
             for one in (*sums, *_differing(tallies), *_no_rises(tallies))}  # fmt: skip
    return sorted(found.values(), key=lambda one: (one.on or date.min, one.kind))


def _same(one: Discrepancy) -> tuple[object, ...]:
    """What makes two warnings one: side, indicator, place, day and figures."""
    first = one.sides[0]
    figures = tuple(sorted(map(number, one.sides)))
    return (one.kind, one.on, keys().side(first), first.told.indicator,
            first.told.place, figures)  # fmt: skip


def _sums(held: Sequence[Held]) -> Iterable[Discrepancy]:
    """A total and the parts that follow it, up to the next total of the same thing."""
    groups: dict[tuple[object, ...], list[Held]] = defaultdict(list)
    speaker = keys().speaker
    for one in held:
        groups[one.digest, one.told.indicator, speaker(one),
               one.bulletin_on, window_sort(one), one.told.stage].append(one)  # fmt: skip
    for group in groups.values():
        yield from _sums_in(sorted(group, key=lambda one: one.told.start))


def _sums_in(group: Sequence[Held]) -> Iterable[Discrepancy]:
    starts = [at for at, one in enumerate(group) if is_whole(one)]
    for start, stop in pairwise([*starts, len(group)]):
        total, listed = group[start], group[start + 1 : stop]
        parts = _parts(listed)
        missing = number(total) - sum(map(number, parts))
        if len(parts) > 1 and missing and not _fits_otherwise(number(total), listed):
            yield Discrepancy(SUM_FAILS, total.bulletin_on, (total, *parts), abs(missing))


def _parts(listed: Sequence[Held]) -> list[Held]:
    """The places that are in no other one of the list, each once."""
    wide = [one for one in listed if _is_wide(one)]
    named = {id for one in wide for id in _ids(one)}
    outside = [one for one in listed if _is_wide(one) or not _is_within(one, named)]
    return list({one.told.place: one for one in outside}.values())


def _fits_otherwise(total: float, listed: Sequence[Held]) -> bool:
    """Whether the list gives the total if read otherwise: wide places alone, or all that it has.

    "Latakia" and "rural Latakia" may be two parts; a place nobody registered may lie in another.
    """
    wide = {one.told.place: one for one in listed if _is_wide(one)}
    every = {(one.claim.place and one.claim.place.text, number(one)): one for one in listed}
    return total in (sum(map(number, wide.values())), sum(map(number, every.values())))


def _is_wide(held: Held) -> bool:
    return held.told.place_level in WIDE_LEVELS


def _ids(held: Held) -> tuple[str, ...]:
    return held.claim.place.ids if held.claim.place else ()


def _is_within(held: Held, named: set[str]) -> bool:
    register = packs.register()
    return any(register.governorate_of(id) in named for id in _ids(held))


def _differing(held: Sequence[Held]) -> Iterable[Discrepancy]:
    groups: dict[tuple[object, ...], list[Point]] = defaultdict(list)
    same = keys()
    for point in points(one for one in held if same.speaker(one)):
        groups[point.bulletin_on, *same.subject(point.held[0])].append(point)
    for group in groups.values():
        figures = [number(point.held[0]) for point in group]
        if len(group) > 1:
            sides = tuple(point.held[0] for point in group)
            size = max(figures) - min(figures)
            yield Discrepancy(DIFFERS, group[0].bulletin_on, sides, size)


def _no_rises(held: Sequence[Held]) -> Iterable[Discrepancy]:
    """A ministry may call a rise what its own centre said before: one side counts as one."""
    runs: dict[tuple[object, ...], list[Held]] = defaultdict(list)
    for one in totals(held):
        indicator = str(one.told.indicator)
        if indicator.endswith(TOTAL) and one.bulletin_on is not None:
            runs[keys().side(one), indicator].append(one)
    for _, run in sorted(runs.items(), key=itemgetter(0)):
        yield from _no_rises_in(sorted(run, key=lambda one: one.bulletin_on or date.min))


def _no_rises_in(run: Sequence[Held]) -> Iterable[Discrepancy]:
    for at, one in enumerate(run):
        if one.told.change == "rose":
            before = [past for past in run[:at] if past.bulletin_on != one.bulletin_on]
            if before and number(before[-1]) == number(one):
                yield Discrepancy(NO_RISE, one.bulletin_on, (one, before[-1]), 0)
