"""Arithmetic: what does not add up in what was said, with the likeliest explanation.

Claims come day by day, as a ledger keeps them, and each check sees the groups of a day and what it
needs of the days before: a million claims are never held at once.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from hudna.reconcile.checks import changes as change
from hudna.reconcile.checks import differing as differ
from hudna.reconcile.checks import impossible as impossibles
from hudna.reconcile.checks import running as totals
from hudna.reconcile.checks import sums as adding
from hudna.reconcile.checks import weekdays as naming
from hudna.reconcile.checks.changes import Changes
from hudna.reconcile.checks.running import Running
from hudna.reconcile.checks.weekdays import Weekdays
from hudna.reconcile.keys import Figure, Keys, exact, number
from hudna.reconcile.nouns import Discrepancy
from hudna.record import Held, HeldUnread, Span, WrongWeekday
from hudna.record.held.told import NOT_SAID

__all__ = ["KINDS", "MAY_LACK", "check", "read_whole"]

KINDS: Final = (adding.KIND, totals.KIND, change.CHANGE, change.FALL, differ.HEADLINE,
                differ.DIFFERS, naming.KIND, impossibles.KIND)  # fmt: skip
"""What a check can find."""

MAY_LACK: Final = (adding.KIND, differ.HEADLINE)
"""What a number that was not read may settle."""


def check(
    days: Iterable[Sequence[Held]], keys: Keys,
    weekdays: Mapping[str, Sequence[WrongWeekday]] | None = None,
) -> list[Discrepancy]:  # fmt: skip
    """Everything that does not add up, by day and kind, each once.

    `days`: the claims of each day together, earlier days first (`keys.days_of`); `weekdays`: the
    dates with another weekday than they have, by the digest of the document that names them.
    """
    return found_once(_found(days, keys, Weekdays(weekdays or {})), keys)


def found_once(found: Iterable[Discrepancy], keys: Keys) -> list[Discrepancy]:
    """What checks found, by day and kind, each once."""
    once: dict[tuple[object, ...], Discrepancy] = {}
    for one in found:
        once.setdefault(_same(one, keys), one)
    return sorted(once.values(), key=lambda one: (one.on or date.min, one.kind, one.told))


def read_whole(found: Iterable[Discrepancy], unread: Iterable[HeldUnread]) -> Iterator[Discrepancy]:
    """Without those of `MAY_LACK` in whose sentences a number stands that was not read.

    It may be the part that lacks, or say of what the figure is a part.
    """
    gaps: dict[str, list[Span]] = defaultdict(list)
    for one in unread:
        gaps[one.digest].append(one.unread.sentence)
    return (
        one for one in found
        if one.kind not in MAY_LACK
        or not any(gap.overlaps(side.claim.span) for side in one.sides for gap in gaps[side.digest])
    )  # fmt: skip


def _found(days: Iterable[Sequence[Held]], keys: Keys, weekdays: Weekdays) -> Iterator[Discrepancy]:
    changes, running = Changes(), Running(keys)
    for day in days:
        ordered = sorted(day, key=place_in_record)
        said = [one for one in ordered if one.told.hedge not in NOT_SAID]
        figures = keys.figures(said)
        yield from found_within(ordered, figures, keys)
        yield from changes.on(figures)
        running.hear(said)
        weekdays.hear(ordered)
    yield from running.found()
    yield from weekdays.found()


def found_within(
    ordered: Sequence[Held], figures: Sequence[Figure], keys: Keys
) -> Iterator[Discrepancy]:
    """What the claims of a day and their figures come to, whatever was said on other days."""
    yield from adding.sums(figures, keys)
    yield from differ.differing(figures)
    yield from impossibles.impossible(ordered)


def place_in_record(one: Held) -> tuple[str, int, str]:
    """Where a claim stands: by document, place in its text, id."""
    return one.digest, one.told.start, one.read_id


def _same(one: Discrepancy, keys: Keys) -> tuple[object, ...]:
    """What makes two findings one: kind, day, side, indicator, place and figures."""
    first = one.sides[0]
    name = first.told.indicator or first.claim.id
    figures = tuple(sorted(number(side) for side in one.sides if exact(side) is not None))
    return (one.kind, one.on, keys.side(first), name, first.told.place, figures,
            one.told)  # fmt: skip
