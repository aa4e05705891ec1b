"""Figures and periods that cannot be: whatever was meant, something was misprinted or misread."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from hudna.reconcile.nouns import Discrepancy
from hudna.record import Claim, Held, Tally, Window

KIND: Final = "impossible"
_MEASURED: Final = frozenset({"aid_tonnes", "demined_hectares", "demined_roads_km", "area_km2",
                              "duration_months"})  # fmt: skip
"""What may be a fraction; all else is counted in whole numbers."""


def impossible(held: Iterable[Held]) -> Iterator[Discrepancy]:
    """Claims that cannot be as they stand."""
    for one in held:
        told = _figure(one.claim) or _period(one)
        if told:
            yield Discrepancy(KIND, one.bulletin_on, (one,), 0, *told)


def _figure(claim: Claim) -> tuple[str, str] | None:
    tally = claim.body
    if not isinstance(tally, Tally):
        return None
    low, high = tally.quantity.low, tally.quantity.high
    if (low is not None and low < 0) or (high is not None and high < 0):
        return f"{tally.quantity.text}: fewer than none", "a dash may stand before the number"
    if low is not None and high is not None and low > high:
        return f"from {low:g} to {high:g}", "the bounds may have changed places"
    broken = any(one is not None and one != int(one) for one in (low, high))
    if broken and tally.indicator not in _MEASURED and tally.unit != "percent":
        return f"{tally.quantity.text} of what is counted in whole numbers", (
            "the mark may part thousands, not decimals")  # fmt: skip
    return None


def _period(held: Held) -> tuple[str, str] | None:
    window, hedge = held.claim.window, held.claim.hedge
    if window is None or window.stop is None:
        return None
    if window.start is not None and window.start > window.stop:
        return f"from {window.start} to {window.stop}", "the days may have changed places"
    if hedge not in ("forecast", "conditional") and _is_ahead(window, held.as_of):
        return f"until {window.stop}, in a text of {held.as_of}", (
            "the year or the month may be another")  # fmt: skip
    return None


def _is_ahead(window: Window, as_of: date | None) -> bool:
    return as_of is not None and window.stop is not None and (window.stop - as_of).days > 1
