"""Why something needs a person: told from claims, problems and judgements. Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from hudna.ledger.outcome import Held
from hudna.reconcile import Discrepancy
from hudna.record import Place, Tally, Unread
from hudna.record.held.told import JOINT, WHOLE

SECOND, CONTESTED, UNREAD, PROBLEM, DOUBTFUL = NEEDS = (
    "second", "contested", "unread", "problem", "doubtful",
)  # fmt: skip
"""What can be needed, the most pressing first."""

DIFFER: Final = "reviewers differ"
_WEIGHTS: Final = {SECOND: 16, CONTESTED: 8, UNREAD: 4, PROBLEM: 3, DOUBTFUL: 1}
_EXACT: Final = 2.0**53
"""Up to here two whole numbers that differ are two floats."""

_UNSURE: Final = ("alleged", "conditional", "forecast")
_WORDS: Final = {
    "sum": "the parts do not give the total",
    "running total": "who joined since the last total does not give it",
    "change": "said to have risen, fallen or stayed, and did not",
    "fall": "a running total that is smaller than before",
    "headline": "the document gives another figure too",
    "differs": "the speaker gave another figure too",
    "weekday": "its date has another weekday",
    "impossible": "it cannot be as it stands",
}
"""In words, what a check of that kind found (`hudna.reconcile.checks.KINDS`)."""


@dataclass(frozen=True)
class Need:
    """Something that needs a person: a claim, a number that was not read, or a problem.

    `assigned`: who was asked to look at it, if anybody.
    """

    need: str
    reasons: tuple[str, ...]
    digest: str
    document: str
    on: date | None
    held: Held | None = None
    unread: Unread | None = None
    assigned: str | None = None

    @property
    def weight(self) -> int:
        """How pressing it is: by its need, then by how many reasons there are."""
        return _WEIGHTS[self.need] + len(self.reasons) - 1


def in_order(needs: Iterable[Need]) -> list[Need]:
    """The most pressing first, of equal ones the newest, then as they stand in their document."""
    return sorted(needs, key=lambda one: (-one.weight, -_day(one), one.digest, _start(one)))


def _day(one: Need) -> int:
    return one.on.toordinal() if one.on else 0


def _start(one: Need) -> int:
    if one.held:
        return one.held.told.start
    return one.unread.span.start if one.unread else 0


def contested(found: Iterable[Discrepancy]) -> dict[str, tuple[str, ...]]:
    """For each claim (its id as read) that takes part in a discrepancy: what does not fit."""
    told: dict[str, list[str]] = {}
    for one in found:
        for side in one.sides:
            told.setdefault(side.read_id, []).append(_WORDS[one.kind])
    return {claim: tuple(dict.fromkeys(words)) for claim, words in told.items()}


def doubts(
    held: Held, spellings: Callable[[str], frozenset[str]], noted: Sequence[str] = ()
) -> tuple[str, ...]:
    """Why a claim may be read wrong. `spellings`: the names of a place by its id; `noted`: what the
    reading itself noted about days in the document."""
    told, found = held.told, list[str]()
    if told.kind == "tally" and not _is_plain(told.low, told.high) and _is_range(held.claim.body):
        found.append("the figure is a range")
    if told.hedge in _UNSURE:
        found.append(told.hedge)
    is_several = told.extent == JOINT or (told.extent == WHOLE and told.place_level is not None)
    place = held.claim.place if is_several else None
    if place and is_ambiguous(place, spellings):
        found.append(f"{place.text} may be {' or '.join(place.ids)}")
    if not told.voice and held.claim.speaker is None:
        found.append("nobody is named who says it")
    found += [one for one in noted if _quotes(one, held.claim.quote)]
    return tuple(found)


def _is_plain(low: float | None, high: float | None) -> bool:
    """Whether the columns alone say that it is one figure: of others the claim is read."""
    return low is not None and low == high and abs(low) < _EXACT


def _is_range(body: object) -> bool:
    quantity = body.quantity if isinstance(body, Tally) else None
    return quantity is not None and (quantity.low is None or quantity.low != quantity.high)


def is_ambiguous(place: Place, spellings: Callable[[str], frozenset[str]]) -> bool:
    """Whether two of a place's ids bear one name: a joint place has several that do not."""
    named: Mapping[str, frozenset[str]] = {one: spellings(one) for one in place.ids}
    ids = list(named)
    return any(named[one] & named[other] for at, one in enumerate(ids) for other in ids[:at])


def _quotes(message: str, quote: str) -> bool:
    words = message.partition("“")[2].partition("”")[0]
    return bool(words) and words in " ".join(quote.split())
