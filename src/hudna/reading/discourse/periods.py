"""Periods lent: a headline's figure covers the period that the text below it names."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hudna.record import Claim, Tally, Window

_DAILY: Final = "24h"
_LENT: Final = ("violations", "localities_new", "groups_new", "aid_", "explosions")


def lend_periods(claims: Sequence[Claim], *, holds: bool) -> list[Claim]:
    """Give figures without a period the day that the document names for their like.

    `holds`: the document is a bulletin, whose one period covers all its figures; elsewhere only
    figures of the same indicator share a period.
    """
    named: dict[str, Window] = {}
    for claim in claims:
        if isinstance(claim.body, Tally) and claim.window and claim.window.label == _DAILY:
            named.setdefault(claim.body.indicator, claim.window)
    first = next(iter(named.values()), None) if holds else None
    return [_lent(claim, named, first) for claim in claims]


def _lent(claim: Claim, named: dict[str, Window], first: Window | None) -> Claim:
    if not isinstance(claim.body, Tally) or claim.window is not None:
        return claim
    if not claim.body.indicator.startswith(_LENT):
        return claim
    window = named.get(claim.body.indicator, first)
    return replace(claim, window=replace(window, text=None)) if window else claim
