"""What does not add up in what is kept: the checks of `hudna.reconcile`, with their sentences."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from hudna.desk import series
from hudna.desk.explain import kept_sentences
from hudna.ledger.outcome import Wanted
from hudna.ledger.queries import days
from hudna.ledger.store import Ledger
from hudna.reconcile import Discrepancy
from hudna.reconcile.checks import KINDS, check, read_whole
from hudna.reconcile.checks.sums import KIND as SUM
from hudna.record import Held

__all__ = ["KINDS", "Asked", "Checked", "Discrepancy", "Held", "checked"]


@dataclass(frozen=True)
class Asked:
    """Which days (inclusive), and which kinds of check; all if none is named."""

    from_on: date | None = None
    to_on: date | None = None
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Checked:
    """What was found, how many claims were looked at, and the sentences of the claims found."""

    found: tuple[Discrepancy, ...]
    claims: int
    sentences: Mapping[str, str] = field(default_factory=dict)


def checked(ledger: Ledger, asked: Asked) -> Checked:
    """Everything that does not add up in the days asked for, against all that was said before."""
    counted = Counted(days.by_day(ledger, Wanted(to_on=asked.to_on)))
    found = [one for one in check(counted, series.keys()) if _is_asked(one, asked)]
    whole = tuple(without_gaps(ledger, found))
    sides = {side.claim.id: side for one in whole for side in one.sides}
    return Checked(whole, counted.claims, kept_sentences(ledger, sides.values()))


def without_gaps(ledger: Ledger, found: Sequence[Discrepancy]) -> Iterator[Discrepancy]:
    """The findings without sums that a number which was not read may complete."""
    sums = {side.digest for one in found if one.kind == SUM for side in one.sides}
    return read_whole(found, days.unread_in(ledger, sums))


class Counted:
    """The days of claims as they go by, and how many claims they had."""

    def __init__(self, days: Iterable[Sequence[Held]]) -> None:
        self._days = days
        self.claims = 0

    def __iter__(self) -> Iterator[Sequence[Held]]:
        for day in self._days:
            self.claims += len(day)
            yield day


def _is_asked(one: Discrepancy, asked: Asked) -> bool:
    if asked.kinds and one.kind not in asked.kinds:
        return False
    if asked.from_on is None and asked.to_on is None:
        return True
    return one.on is not None and (asked.from_on or one.on) <= one.on <= (asked.to_on or one.on)
