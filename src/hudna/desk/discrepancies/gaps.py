"""How the gap between two sides' figures is split, asked for one discrepancy alone."""

from dataclasses import dataclass
from typing import Final

from hudna.desk import packs, series
from hudna.desk.discrepancies import Discrepancy
from hudna.desk.kept import Answer, Keeper
from hudna.ledger import queries
from hudna.ledger.outcome import Wanted
from hudna.ledger.store import Ledger
from hudna.reconcile.choosing import Like, like_of
from hudna.reconcile.sides import KIND, REACH, Gap, aligned, shifted
from hudna.reconcile.sides.gap import Gaps

__all__ = ["KIND", "Gap", "Split", "split_of"]


@dataclass(frozen=True)
class Split:
    """The gap between the higher and the lower of two speakers (register ids), in its parts."""

    higher: str
    lower: str
    gap: Gap


def split_of(ledger: Ledger, found: Discrepancy) -> Answer[Split]:
    """How the gap between the highest and the lowest figure is split, as far as it is known yet."""
    keys, like = series.keys(), like_of(found.sides[0])
    if found.kind != KIND or like is None:
        return Answer(None, True)
    low, *_, high = (keys.speaker(one) for one in found.sides)
    return _KEPT.ask(ledger, like, high, low)


def _split(ledger: Ledger, like: Like, high: str, low: str) -> Split | None:
    keys, indicators = series.keys(), {like.indicator}
    indicators |= {one.told_as for one in packs.register().definitions
                   if one.indicator == like.indicator and one.told_as}  # fmt: skip
    first, last = shifted(like.on, -REACH), shifted(like.on, REACH)
    held = [one for name in sorted(indicators)
            for one in queries.claims(ledger, Wanted("tally", name, from_on=first, to_on=last))
            if keys.speaker(one) in (high, low)]  # fmt: skip
    rows = aligned(held, keys)
    row = next((one for one in rows if one.like == like), None)
    if row is None or not {high, low} <= set(row.cells):
        return None
    return Split(high, low, Gaps(rows, keys).gap(row, high, low))


_KEPT: Final = Keeper(_split)
