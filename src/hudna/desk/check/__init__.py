"""What does not add up in what is kept: the checks of `hudna.reconcile`, with their sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from hudna.desk import series
from hudna.desk.explain import kept_sentences
from hudna.ledger import queries
from hudna.ledger.outcome import Wanted
from hudna.ledger.store import Ledger
from hudna.reconcile import Discrepancy
from hudna.reconcile.checks import KINDS, check
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
    held = list(queries.claims(ledger, Wanted(to_on=asked.to_on)))
    unread = list(queries.unread(ledger, to_on=asked.to_on))
    found = tuple(
        one for one in check(held, unread, series.keys())
        if _is_asked(one, asked)
    )  # fmt: skip
    sides = {side.claim.id: side for one in found for side in one.sides}
    return Checked(found, len(held), kept_sentences(ledger, sides.values()))


def _is_asked(one: Discrepancy, asked: Asked) -> bool:
    if asked.kinds and one.kind not in asked.kinds:
        return False
    if asked.from_on is None and asked.to_on is None:
        return True
    return one.on is not None and (asked.from_on or one.on) <= one.on <= (asked.to_on or one.on)
