"""Titles that say again what the text below them says.

A press title repeats the figure of its lead, without its speaker and place. Counted
twice, every report would double itself; so the figure is kept where it is told whole, and the
title's is listed with that reason. A title that differs from its lead is kept: it is worth seeing.
"""

from collections.abc import Sequence
from typing import Final

from hudna.record import Claim, Quantity, Span, Tally, Unread

SAID_AGAIN: Final = "the title says again what the text says; kept where the text says it"
_LONGEST_TITLE: Final = 140
_ROUNDED: Final = 1.2  # how far above its round number a title's figure may be

Bounds = tuple[float | None, float | None]


def title_of(text: str) -> int:
    """Where the title of a text stops: its first line, if short and no sentence; else 0."""
    first, line_end, rest = text.partition("\n")
    title = line_end and rest.strip() and len(first) <= _LONGEST_TITLE
    return len(first) if title and not first.rstrip().endswith((".", ":", "،")) else 0


def without_echoes(
    claims: Sequence[Claim], title: Span
) -> tuple[list[Claim], list[Unread]]:  # fmt: skip
    """Return the claims but for the title's echoes, and those as unread, with the reason.

    `title`: the span of the title. Its first figure of an indicator must be the text's first one
    too: else the two differ, and all that the title says of it is kept.
    """
    above = [claim for claim in claims if _tallied(claim) and claim.span.stop <= title.stop]
    below = [claim for claim in claims if _tallied(claim) and claim.span.start >= title.stop]
    echoes = {id(claim) for claim in above if _echoes(claim, above, below)}
    kept = [claim for claim in claims if id(claim) not in echoes]
    left = [Unread(claim.document, claim.span, claim.quote, title, SAID_AGAIN)
            for claim in above if id(claim) in echoes]  # fmt: skip
    return kept, left


def _echoes(claim: Claim, above: Sequence[Claim], below: Sequence[Claim]) -> bool:
    first, told = ([one for one in side if _indicator(one) == _indicator(claim)]
                   for side in (above, below))  # fmt: skip
    daily = told if _so_far(claim) else [one for one in told if one.window and not _so_far(one)]
    daily = daily or told
    told_, own = [_quantity(one) for one in daily], _quantity(claim)
    if not told_ or (own[0] == own[1] == 0 and own in told_):
        return bool(told_)
    return (told_[0] == _quantity(first[0]) and own in told_) or _rounds(own, told_)


def _rounds(own: Bounds, told: Sequence[Bounds]) -> bool:
    """ "More than 300 towns" above a text that tells 323: the same, said for a title."""
    low, high = own
    if low is None or high is not None:
        return False
    return any(other is not None and low <= other <= low * _ROUNDED for _, other in told)


def _so_far(claim: Claim) -> bool:
    return claim.window is not None and claim.window.label == "cumulative"


def _tallied(claim: Claim) -> bool:
    return isinstance(claim.body, Tally)


def _indicator(claim: Claim) -> str:
    return claim.body.indicator if isinstance(claim.body, Tally) else ""


def _quantity(claim: Claim) -> Bounds:
    quantity = claim.body.quantity if isinstance(claim.body, Tally) else Quantity(None, None, "")
    return quantity.low, quantity.high
