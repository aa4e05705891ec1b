"""Arithmetic: what does not add up in what was said, with the likeliest explanation."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from hudna.reconcile.checks import changes as change
from hudna.reconcile.checks import differing as differ
from hudna.reconcile.checks import impossible as impossibles
from hudna.reconcile.checks import running as totals
from hudna.reconcile.checks import sums as adding
from hudna.reconcile.keys import Keys, exact, number
from hudna.reconcile.nouns import Discrepancy
from hudna.record import Held, HeldUnread, Span

__all__ = ["KINDS", "check"]

KINDS: Final = (adding.KIND, totals.KIND, change.CHANGE, change.FALL, differ.HEADLINE,
                differ.DIFFERS, impossibles.KIND)  # fmt: skip
"""What a check can find."""


def check(held: Sequence[Held], unread: Iterable[HeldUnread], keys: Keys) -> list[Discrepancy]:
    """Everything that does not add up, by day and kind, each once."""
    ordered = sorted(held, key=_place_in_record)
    said = [one for one in ordered if one.claim.hedge not in ("denied", "forecast")]
    found = [
        *adding.sums(said, unread, keys), *totals.running(said, keys),
        *change.changes(said, keys), *differ.differing(said, keys),
        *impossibles.impossible(ordered),
    ]  # fmt: skip
    once = {_same(one, keys): one for one in reversed(found)}
    return sorted(once.values(), key=lambda one: (one.on or date.min, one.kind, one.told))


def _place_in_record(one: Held) -> tuple[date, str, Span, str]:
    return one.bulletin_on or date.min, one.claim.document, one.claim.span, one.claim.id


def _same(one: Discrepancy, keys: Keys) -> tuple[object, ...]:
    """What makes two findings one: kind, day, side, indicator, place and figures."""
    first = one.sides[0]
    name = first.told.indicator or first.claim.id
    figures = tuple(sorted(number(side) for side in one.sides if exact(side) is not None))
    return (one.kind, one.on, keys.side(first), name, first.told.place, figures,
            one.told)  # fmt: skip
