"""How the gap between two sides' figures is split, asked for one discrepancy alone."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from hudna.desk import packs, series
from hudna.desk.discrepancies import Discrepancy
from hudna.desk.discrepancies.board import Found, found_in
from hudna.desk.kept import Answer, Keeper
from hudna.ledger import queries
from hudna.ledger.outcome import Wanted
from hudna.ledger.store import Ledger
from hudna.reconcile.choosing import Like, like_of
from hudna.reconcile.sides import KIND, REACH, Gap, aligned, explained, shifted
from hudna.reconcile.sides.gap import Gaps

__all__ = ["KIND", "Gap", "Split", "explained_on", "split_of"]


@dataclass(frozen=True)
class Split:
    """The gap between the higher and the lower of two speakers (register ids), in its parts."""

    higher: str
    lower: str
    gap: Gap


def split_of(ledger: Ledger, found: Discrepancy) -> Answer[Split]:
    """How the gap between the highest and the lowest figure is split, as far as it is known yet."""
    asked = _asked(found)
    return _KEPT.ask(ledger, *asked) if asked else Answer(None, True)


def explained_on(ledger: Ledger, on: date) -> tuple[Found, ...]:
    """What does not add up on a day, as `found_in` has it, each with what explains it."""
    return tuple(_explained(ledger, one) for one in found_in(ledger, on, on))


def _explained(ledger: Ledger, one: Found) -> Found:
    asked = _asked(one.found)
    split = _split(ledger, *asked) if asked and not one.found.explanation else None
    if split is None:
        return one
    return replace(one, found=replace(one.found, explanation=explained(split.gap)))


def _asked(found: Discrepancy) -> tuple[Like, str, str] | None:
    """The row and the two speakers between whom the gap is; None where there is none."""
    keys, like = series.keys(), like_of(found.sides[0])
    if found.kind != KIND or like is None:
        return None
    low, *_, high = (keys.speaker(one) for one in found.sides)
    return like, high, low


def _split(ledger: Ledger, like: Like, high: str, low: str) -> Split | None:
    keys, voices = series.keys(), series.voices_of(ledger, (high, low))
    wanted = Wanted("tally", voices=tuple(sorted(voices)),
                    from_on=shifted(like.on, -REACH), to_on=shifted(like.on, REACH))  # fmt: skip
    held = [one for name in packs.told_as(like.indicator)
            for one in queries.claims(ledger, replace(wanted, indicator=name))]  # fmt: skip
    rows = aligned(held, keys)
    row = next((one for one in rows if one.like == like), None)
    if row is None or not {high, low} <= set(row.cells):
        return None
    return Split(high, low, Gaps(rows, keys).gap(row, high, low))


_KEPT: Final = Keeper(_split)
