"""Periods lent: a headline's figure covers the period that the text below it names."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hudna.record import Claim, Tally, Window

_DAILY: Final = "24h"
_LOADS: Final = frozenset({"aid_tonnes", "aid_people", "aid_parcels", "aid_trucks"})
_LENT: Final = ("violations", "localities_new", "groups_new", "aid_", "explosions")


def lend_periods(claims: Sequence[Claim], *, holds: bool, loads_apart: bool) -> list[Claim]:
    """Give figures without a period the day that the document names for their like.

    `holds`: the document is a bulletin, whose one period covers all its figures; elsewhere only
    figures of the same indicator share a period. `loads_apart`: aid by weight or people is of that
    day only where operations are told.
    """
    named: dict[str, Window] = {}
    for claim in claims:
        if isinstance(claim.body, Tally) and claim.window and claim.window.label == _DAILY:
            named.setdefault(claim.body.indicator, claim.window)
    first = next(iter(named.values()), None) if holds else None
    told = {one.body.indicator for one in claims if isinstance(one.body, Tally)}
    loads = "aid_operations" in told or not loads_apart
    return [_lent(one, named, first if loads or not _is_load(one) else None) for one in claims]


def _is_load(claim: Claim) -> bool:
    """Whether a claim tells of aid by weight or by people: of the day where its operations are."""
    return isinstance(claim.body, Tally) and claim.body.indicator in _LOADS


def _lent(claim: Claim, named: dict[str, Window], first: Window | None) -> Claim:
    if not isinstance(claim.body, Tally) or claim.window is not None:
        return claim
    lent = claim.body.indicator.startswith(_LENT) or (first and claim.body.indicator == "talks")
    if not lent:
        return claim
    window = named.get(claim.body.indicator, first)
    return replace(claim, window=replace(window, text=None)) if window else claim
