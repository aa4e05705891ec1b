"""What came, from whom, for which day: documents of a source, or its words in those of others."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Final, NamedTuple

from hudna.reconcile.keys import Keys, windows
from hudna.record.held.told import PUBLISHER, publisher_voice, window_sort

DAY, WEEK, OTHER = "day", "week", "other"
"""Sorts of bulletin: with figures of a day, of a week, or with neither."""

_PREVIOUS: Final = "previous"

FOLLOWED: Final = tuple(label for sort in (DAY, WEEK) for label in windows(sort)
                        if label != _PREVIOUS)  # fmt: skip
"""The windows of the figures by which a source is followed; "" for none."""


@dataclass(frozen=True)
class Came:
    """A source's words came: its own document, or, where not `own`, what others pass on of it.

    `on`: the day that its figures are for, else that of the document; `taken_on`: the day on
    which the document was taken in, None if nobody knows.
    """

    source: str
    sort: str
    on: date
    own: bool
    document: str
    digest: str
    taken_on: date | None = None


def in_order(came: Iterable[Came]) -> list[Came]:
    """By source, sort and day; what others pass on first."""
    return sorted(came, key=attrgetter("source", "sort", "on", "own", "document", "digest"))


@dataclass(frozen=True)
class Kept:
    """A document as it was kept: `publisher` is the printed name, or a register id for it."""

    digest: str
    name: str
    publisher: str | None
    on: date | None
    taken_on: date | None = None


class Voiced(NamedTuple):
    """How many figures (`claims`) a document has of one voice, window and day."""

    digest: str
    voice: str
    window: str | None
    on: date | None
    claims: int = 1


def arrivals(kept: Iterable[Kept], voiced: Iterable[Voiced], keys: Keys) -> list[Came]:
    """Everything that came, each source and sort once a document, in order.

    `voiced`: what these documents hold. One who is passed on is heard by figures alone.
    """
    days = _days_of_figures(voiced)
    found: set[Came] = set()
    for one in kept:
        of = days.get(one.digest, {})
        own = keys.publishing(publisher_voice(one.publisher)) if one.publisher else ""
        if own:
            found.update(_own(one, own, of))
        for (voice, sort), counted in of.items():
            if voice and voice[:1] != PUBLISHER and voice != own:
                on = _commonest(counted)
                found.add(Came(voice, sort, on, False, one.name, one.digest, one.taken_on))
    return in_order(found)


_Days = Mapping[tuple[str, str], Counter[date]]


def _own(kept: Kept, source: str, of: _Days) -> Iterable[Came]:
    """What the publisher of a document is heard by: its figures of each sort, else its words."""
    sorts: dict[str, Counter[date]] = defaultdict(Counter)
    for (_, sort), counted in of.items():
        sorts[sort].update(counted)
    for sort, counted in sorts.items():
        on = _commonest(counted)
        yield Came(source, sort, on, True, kept.name, kept.digest, kept.taken_on)
    if not sorts and kept.on is not None:
        yield Came(source, OTHER, kept.on, True, kept.name, kept.digest, kept.taken_on)


def _days_of_figures(
    voiced: Iterable[Voiced],
) -> Mapping[str, dict[tuple[str, str], Counter[date]]]:
    """For each document, by voice and sort: how many figures it gives for which day."""
    found: dict[str, dict[tuple[str, str], Counter[date]]] = defaultdict(dict)
    for one in voiced:
        sort = window_sort(one.window)
        if one.on and one.window != _PREVIOUS and sort in (DAY, WEEK):
            found[one.digest].setdefault((one.voice, sort), Counter())[one.on] += one.claims
    return found


def _commonest(counted: Counter[date]) -> date:
    """The day that most figures are for; of several the last."""
    return max(counted, key=lambda on: (counted[on], on))
