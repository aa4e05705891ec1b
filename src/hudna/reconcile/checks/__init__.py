"""Arithmetic: what does not add up in what was said, with the likeliest explanation.

Claims come day by day, as a ledger keeps them, and each check sees the groups of a day and what it
needs of the days before: a million claims are never held at once.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from hudna.reconcile.checks import changes as change
from hudna.reconcile.checks import differing as differ
from hudna.reconcile.checks import impossible as impossibles
from hudna.reconcile.checks import running as totals
from hudna.reconcile.checks import sums as adding
from hudna.reconcile.checks.changes import Changes
from hudna.reconcile.checks.running import Running
from hudna.reconcile.checks.sums import read_whole
from hudna.reconcile.keys import Keys, exact, number
from hudna.reconcile.nouns import Discrepancy
from hudna.record import Held
from hudna.record.held.told import NOT_SAID

__all__ = ["KINDS", "check", "read_whole"]

KINDS: Final = (adding.KIND, totals.KIND, change.CHANGE, change.FALL, differ.HEADLINE,
                differ.DIFFERS, impossibles.KIND)  # fmt: skip
"""What a check can find."""


def check(days: Iterable[Sequence[Held]], keys: Keys) -> list[Discrepancy]:
    """Everything that does not add up, by day and kind, each once.

    `days`: the claims of each day together, earlier days first (`keys.days_of`).
    """
    once: dict[tuple[object, ...], Discrepancy] = {}
    for one in _found(days, keys):
        once.setdefault(_same(one, keys), one)
    return sorted(once.values(), key=lambda one: (one.on or date.min, one.kind, one.told))


def _found(days: Iterable[Sequence[Held]], keys: Keys) -> Iterator[Discrepancy]:
    changes, running = Changes(), Running(keys)
    for day in days:
        ordered = sorted(day, key=_place_in_record)
        said = [one for one in ordered if one.told.hedge not in NOT_SAID]
        figures = keys.figures(said)
        yield from adding.sums(figures, keys)
        yield from changes.on(figures)
        yield from differ.differing(figures)
        yield from impossibles.impossible(ordered)
        running.hear(said)
    yield from running.found()


def _place_in_record(one: Held) -> tuple[str, int, str]:
    return one.digest, one.told.start, one.read_id


def _same(one: Discrepancy, keys: Keys) -> tuple[object, ...]:
    """What makes two findings one: kind, day, side, indicator, place and figures."""
    first = one.sides[0]
    name = first.told.indicator or first.claim.id
    figures = tuple(sorted(number(side) for side in one.sides if exact(side) is not None))
    return (one.kind, one.on, keys.side(first), name, first.told.place, figures,
            one.told)  # fmt: skip
