"""One speaker, one thing, one day, and two figures: in one document, or in two."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from hudna.reconcile.keys import Figure
from hudna.reconcile.nouns import Discrepancy

HEADLINE, DIFFERS = "headline", "differs"
_HEAD: Final = 250
"""Within how many characters a text's first figure may stand in its headline or lead."""

_SINGLE: Final = frozenset({
    "violations", "violations_heavy_weapons", "violations_confirmed", "violations_unconfirmed",
    "localities_total", "groups_total",
})  # fmt: skip
"""What one document gives one figure of; of the dead it may give several, for several events."""


def differing(figures: Iterable[Figure]) -> Iterator[Discrepancy]:
    """Figures of one speaker for the same thing and day that are not the same.

    `figures`: those of a day, in the order of their documents.
    """
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for one in figures:
        if one.speaker:
            groups[one.subject].append(one)
    for group in groups.values():
        if len(group) > 1 and len({one.number for one in group}) > 1:
            yield from _headlines(group)
            yield from _documents(group)


def _headlines(group: Sequence[Figure]) -> Iterator[Discrepancy]:
    """Within a document: a figure without a period, as headlines have it, is of the day as well."""
    documents: dict[str, list[Figure]] = defaultdict(list)
    for one in group:
        if one.held.told.indicator in _SINGLE:
            documents[one.held.digest].append(one)
    for said in documents.values():
        told = _once(said)
        if len(told) > 1 and _is_one_period(told) and not _is_split(told):
            head = told[0].held.told.start < _HEAD
            cause = "the first stands at the head of the text" if head else ""
            yield _told(HEADLINE, told, cause)


def _documents(group: Sequence[Figure]) -> Iterator[Discrepancy]:
    periods: dict[object, list[Figure]] = defaultdict(list)
    for one in group:
        periods[_period(one)].append(one)
    for said in periods.values():
        told = _once(said)
        if len({one.held.digest for one in told}) > 1:
            relayed = any(one.held.told.relays for one in told)
            cause = "one of them is passed on by others" if relayed else ""
            yield _told(DIFFERS, told, cause)


def _once(said: Sequence[Figure]) -> list[Figure]:
    """Each figure once: the first that prints it."""
    return list({one.number: one for one in reversed(said)}.values())[::-1]


def _period(one: Figure) -> object:
    window = one.held.claim.window
    return (window.start, window.stop) if window else None


def _is_one_period(told: Sequence[Figure]) -> bool:
    return len({_period(one) for one in told} - {None}) <= 1


def _is_split(told: Sequence[Figure]) -> bool:
    """Whether the largest is the sum of the others: of such parts no place is told."""
    figures = [one.number for one in told]
    return len(figures) > 2 and 2 * max(figures) == sum(figures)


def _told(kind: str, told: Sequence[Figure], cause: str) -> Discrepancy:
    figures = sorted(one.number for one in told)
    return Discrepancy(
        kind, told[0].held.bulletin_on, tuple(one.held for one in told), figures[-1] - figures[0],
        " and ".join(f"{one:g}" for one in figures), cause,
    )  # fmt: skip
