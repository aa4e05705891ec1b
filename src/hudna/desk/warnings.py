"""First warnings: sums that fail, figures that differ, a rise that was none. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from hudna.desk.series import (
    Point,
    is_whole,
    place_key,
    points,
    side_key,
    speaker_key,
    subject,
    totals,
    window_sort,
)
from hudna.ledger.outcome import Held
from hudna.record import Tally

SUM_FAILS, DIFFERS, NO_RISE = "sum", "differs", "no rise"


@dataclass(frozen=True)
class Discrepancy:
    """A stated disagreement: its kind, the claims that disagree, and by how much.

    kind "sum": the total first, then its parts; "differs": one claim for each figure that a
    speaker gave for the same thing; "no rise": the "risen" total, then the equal one before it.
    """

    kind: str
    bulletin_on: date | None
    sides: tuple[Held, ...]
    size: float


def discrepancies(held: Sequence[Held]) -> list[Discrepancy]:
    """Every first warning that the claims give cause for, by day."""
    tallies = [one for one in held if _is_exact(one)]
    found = [*_sums(tallies), *_differing(tallies), *_no_rises(tallies)]
    return sorted(found, key=lambda one: (one.bulletin_on or date.min, one.kind))


def _is_exact(held: Held) -> bool:
    tally = held.claim.body
    return (isinstance(tally, Tally) and held.claim.hedge != "denied"
            and tally.quantity.low is not None
            and tally.quantity.low == tally.quantity.high)  # fmt: skip


def value(held: Held) -> float:
    """The figure of an exact tally."""
    assert isinstance(held.claim.body, Tally)
    return float(held.claim.body.quantity.low or 0)


def _sums(held: Sequence[Held]) -> Iterable[Discrepancy]:
    """A total and the parts that follow it, up to the next total of the same thing."""
    groups: dict[tuple[object, ...], list[Held]] = defaultdict(list)
    for one in held:
        tally = one.claim.body
        assert isinstance(tally, Tally)
        groups[one.digest, tally.indicator, speaker_key(one),
               one.bulletin_on, window_sort(one.claim), tally.stage].append(one)  # fmt: skip
    for group in groups.values():
        yield from _sums_in(sorted(group, key=lambda one: one.claim.span.start))


def _sums_in(group: Sequence[Held]) -> Iterable[Discrepancy]:
    starts = [at for at, one in enumerate(group) if is_whole(one.claim)]
    for start, stop in pairwise([*starts, len(group)]):
        total, parts = group[start], _widest(group[start + 1 : stop])
        missing = value(total) - sum(map(value, parts))
        if len(parts) > 1 and missing:
            yield Discrepancy(SUM_FAILS, total.bulletin_on, (total, *parts), abs(missing))


def _widest(parts: Sequence[Held]) -> Sequence[Held]:
    """Governorates alone if there are any: the towns in them are counted in them; each once."""
    wide = [one for one in parts if one.claim.place and one.claim.place.level == "governorate"]
    return list({place_key(one.claim): one for one in wide or parts}.values())


def _differing(held: Sequence[Held]) -> Iterable[Discrepancy]:
    groups: dict[tuple[object, ...], list[Point]] = defaultdict(list)
    for point in points(one for one in held if speaker_key(one)):
        groups[point.bulletin_on, *subject(point.held[0])].append(point)
    for group in groups.values():
        figures = [value(point.held[0]) for point in group]
        if len(group) > 1:
            sides = tuple(point.held[0] for point in group)
            size = max(figures) - min(figures)
            yield Discrepancy(DIFFERS, group[0].bulletin_on, sides, size)


def _no_rises(held: Sequence[Held]) -> Iterable[Discrepancy]:
    """A ministry may call a rise what its own centre said before: one side counts as one."""
    runs: dict[tuple[object, ...], list[Held]] = defaultdict(list)
    for one in totals(held):
        tally = one.claim.body
        assert isinstance(tally, Tally)
        if tally.indicator.endswith("_total") and one.bulletin_on is not None:
            runs[side_key(one), tally.indicator].append(one)
    for run in runs.values():
        yield from _no_rises_in(sorted(run, key=lambda one: one.bulletin_on or date.min))


def _no_rises_in(run: Sequence[Held]) -> Iterable[Discrepancy]:
    for at, one in enumerate(run):
        tally = one.claim.body
        before = [past for past in run[:at] if past.bulletin_on != one.bulletin_on]
        if isinstance(tally, Tally) and tally.change == "rose" and before:
            last = before[-1]
            if value(last) == value(one):
                yield Discrepancy(NO_RISE, one.bulletin_on, (one, last), 0)
