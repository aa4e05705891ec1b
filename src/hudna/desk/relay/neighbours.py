"""Documents to lay beside one: what it passes on, who passes it on, who speaks of the same days."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hudna.desk import series
from hudna.ledger import queries
from hudna.ledger.outcome import Held, Holding, Wanted
from hudna.ledger.queries import one_document, paging
from hudna.ledger.store import Ledger
from hudna.reconcile.keys import window_sort
from hudna.reconcile.relay import Passage, compare, pairs

MOST_DAYS: Final = 3
"""Of a document that tells of many days, the neighbours are sought among those it tells most of."""


class Tie(StrEnum):
    """What joins a document to its neighbour."""

    SOURCE = "source"
    RELAY = "relay"
    SAME = "same"


@dataclass(frozen=True)
class Neighbour:
    """A document beside another: what joins them, and how many subjects both have a figure of."""

    tie: Tie
    holding: Holding
    shared: int


def neighbours(ledger: Ledger, digest: str, limit: int) -> list[Neighbour]:
    """What may be laid beside a document: sources, relays, then those that share most with it."""
    days = Counter(one.bulletin_on for one in one_document.claims(ledger, digest))
    told = [
        list(queries.claims(ledger, Wanted(kind="tally", from_on=day, to_on=day)))
        for day, _ in days.most_common(MOST_DAYS) if day is not None
    ]  # fmt: skip
    shared = _shared(digest, told)
    joined = pairs(told, series.keys())
    ties = {one.original: Tie.SOURCE for one in joined if one.relay == digest}
    ties |= {one.relay: Tie.RELAY for one in joined if one.original == digest}
    order = sorted({*shared, *ties}, key=lambda one: (_RANK[ties.get(one, Tie.SAME)], -shared[one]))
    kept = paging.of_digests(ledger, order[:limit])
    return [Neighbour(ties.get(one, Tie.SAME), kept[one], shared[one])
            for one in order[:limit] if one in kept]  # fmt: skip


_RANK: Final = {Tie.SOURCE: 0, Tie.RELAY: 1, Tie.SAME: 2}


def _shared(digest: str, days: Iterable[Sequence[Held]]) -> Counter[str]:
    """With how many subjects of its days each other document deals too."""
    shared: Counter[str] = Counter()
    for day in days:
        by_document: dict[str, set[tuple[object, ...]]] = {}
        for one in day:
            subject = (one.told.indicator, series.keys().where(one), window_sort(one))
            by_document.setdefault(one.digest, set()).add(subject)
        own = by_document.pop(digest, set())
        shared.update({other: len(own & told) for other, told in by_document.items() if own & told})
    return shared


def passages(ledger: Ledger, digest: str, other: str) -> list[Passage]:
    """The claims of two documents, those that speak of the same beside each other."""
    said, also = (
        [one for one in one_document.claims(ledger, each) if one.standing not in _GONE]
        for each in (digest, other)
    )
    return compare(said, also, series.keys())


_GONE: Final = ("set aside", "retracted")
