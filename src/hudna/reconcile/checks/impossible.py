"""Figures and periods that cannot be: whatever was meant, something was misprinted or misread."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from hudna.reconcile.nouns import Discrepancy
from hudna.reconcile.phrases import Phrase, phrase
from hudna.record import Claim, Held, Tally
from hudna.record.held.told import Told

KIND: Final = "impossible"
_AHEAD: Final = ("forecast", "conditional")
"""Hedges of what may lie ahead."""
_MEASURED: Final = frozenset({"aid_tonnes", "demined_hectares", "demined_roads_km", "area_km2",
                              "duration_months"})  # fmt: skip
"""What may be a fraction; all else is counted in whole numbers."""


def impossible(held: Iterable[Held]) -> Iterator[Discrepancy]:
    """Claims that cannot be as they stand."""
    for one in held:
        told = (_may_be_wrong(one.told) and _figure(one.claim)) or _period(one)
        if told:
            yield Discrepancy(KIND, one.bulletin_on, (one,), 0, *told)


def _may_be_wrong(told: Told) -> bool:
    """Whether a figure looks wrong in its columns: then its line is read."""
    low, high = told.low, told.high
    if told.indicator is None or (low is None and high is None):
        return False
    turned = low is not None and high is not None and low > high
    broken = (low is not None and low % 1) or (high is not None and high % 1)
    return bool(turned or broken or (low or 0) < 0 or (high or 0) < 0)


def _figure(claim: Claim) -> tuple[Phrase, Phrase] | None:
    tally = claim.body
    if not isinstance(tally, Tally):
        return None
    low, high = tally.quantity.low, tally.quantity.high
    if (low is not None and low < 0) or (high is not None and high < 0):
        return (phrase("{figure}: fewer than none", figure=tally.quantity.text),
                phrase("a dash may stand before the number"))  # fmt: skip
    if low is not None and high is not None and low > high:
        return (phrase("from {low} to {high}", low=low, high=high),
                phrase("the bounds may have changed places"))  # fmt: skip
    broken = any(one is not None and one != int(one) for one in (low, high))
    if broken and tally.indicator not in _MEASURED and tally.unit != "percent":
        return (phrase("{figure} of what is counted in whole numbers", figure=tally.quantity.text),
                phrase("the mark may part thousands, not decimals"))  # fmt: skip
    return None


def _period(held: Held) -> tuple[Phrase, Phrase] | None:
    if held.told.window is None:
        return None
    start, stop = held.starts_on, held.bulletin_on
    if start and stop and start > stop and _ends_on(held.claim, stop):
        return (phrase("from {low} to {high}", low=start, high=stop),
                phrase("the days may have changed places"))  # fmt: skip
    if held.told.hedge not in _AHEAD and _is_ahead(held) and _ends_on(held.claim, stop):
        return (phrase("until {day}, in a text of {written}", day=stop, written=held.as_of),
                phrase("the year or the month may be another"))  # fmt: skip
    return None


def _ends_on(claim: Claim, day: date | None) -> bool:
    """Whether its own window says so; else the day is that of its document."""
    return claim.window is not None and claim.window.stop == day


def _is_ahead(held: Held) -> bool:
    on, as_of = held.bulletin_on, held.as_of
    return on is not None and as_of is not None and (on - as_of).days > 1
