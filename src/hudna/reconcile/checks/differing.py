"""One speaker, one thing, one day, and two figures: in one document, or in two."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final

from hudna.reconcile.checks.siblings import Siblings
from hudna.reconcile.keys import Figure
from hudna.reconcile.nouns import Discrepancy
from hudna.reconcile.phrases import Sum, phrase

HEADLINE, DIFFERS = "headline", "differs"
_HEAD: Final = 250
"""Within how many characters a text's first figure may stand in its headline or lead."""

_SINGLE: Final = frozenset({
    "violations", "violations_heavy_weapons", "violations_confirmed", "violations_unconfirmed",
    "localities_total", "groups_total",
})  # fmt: skip
"""What one document gives one figure of; of the dead it may give several, for several events."""


def differing(figures: Sequence[Figure]) -> Iterator[Discrepancy]:
    """Figures of one speaker for the same thing and day that are not the same.

    `figures`: those of a day, in the order of their documents.
    """
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for one in figures:
        if one.speaker:
            groups[one.subject].append(one)
    siblings = Siblings(figures)
    for group in groups.values():
        if len(group) > 1 and len({one.number for one in group}) > 1:
            yield from _headlines(group, siblings)
            yield from _documents(group)


def _headlines(group: Sequence[Figure], siblings: Siblings) -> Iterator[Discrepancy]:
    """Within a document: a figure without a period, as headlines have it, is of the day as well.

    Left out are parts of another figure, and what is another speaker's or of both together.
    """
    documents: dict[str, list[Figure]] = defaultdict(list)
    for one in group:
        if one.held.told.indicator in _SINGLE:
            documents[one.held.digest].append(one)
    for said in documents.values():
        if len(_once(said)) > 1 and _is_one_period(said):
            told = [one for one in _once(said) if not _is_no_rival(one, said, siblings)]
            if len(told) > 1:
                yield _told(HEADLINE, told, _in_one(told))


def _is_no_rival(one: Figure, said: Sequence[Figure], siblings: Siblings) -> bool:
    others = {other.number for other in siblings.of_others(one)}
    joint = any(one.number == own.number + other
                for own in said for other in others if own.number and other)  # fmt: skip
    return joint or one.number in others or _is_part(one, siblings.of_speaker(one))


def _is_part(one: Figure, told: Sequence[Figure]) -> bool:
    """Whether it and its neighbours in the text sum to another figure of the same speaker."""
    figures = [other.number for other in told]
    at = next(index for index, other in enumerate(told) if other.held is one.held)
    for start in range(at + 1):
        for stop, found in enumerate(accumulate(figures[start:]), start + 1):
            outside = (*figures[:start], *figures[stop:])
            if stop > at and stop - start > 1 and found in outside:
                return True
    return False


def _documents(group: Sequence[Figure]) -> Iterator[Discrepancy]:
    periods: dict[object, list[Figure]] = defaultdict(list)
    for one in group:
        periods[_period(one)].append(one)
    for said in periods.values():
        printed: dict[str, set[float]] = defaultdict(set)
        for one in said:
            printed[one.held.digest].add(one.number)
        if len(printed) > 1 and not set.intersection(*printed.values()):
            told = _once(said)
            yield _told(DIFFERS, told, _in_two(told))


def _once(said: Sequence[Figure]) -> list[Figure]:
    """Each figure once: the first that prints it."""
    return list({one.number: one for one in reversed(said)}.values())[::-1]


def _period(one: Figure) -> object:
    window = one.held.claim.window
    return (window.start, window.stop) if window else None


def _is_one_period(told: Iterable[Figure]) -> bool:
    return len({_period(one) for one in told} - {None}) <= 1


def _told(kind: str, told: Sequence[Figure], cause: str) -> Discrepancy:
    figures = tuple(sorted(one.number for one in told))
    return Discrepancy(
        kind, told[0].held.bulletin_on, tuple(one.held for one in told), figures[-1] - figures[0],
        phrase("{figures}", figures=Sum(figures, " and ")), cause,
    )  # fmt: skip


def _in_one(told: Sequence[Figure]) -> str:
    first, *rest = told
    if slip := _slip(told):
        return slip
    if first.held.told.start < _HEAD and rest[-1].held.told.start >= _HEAD:
        return phrase("the head of the text has {first}, its body {last}: one of them may be "
                      "older", first=first.number, last=rest[-1].number)  # fmt: skip
    if str(first.held.told.indicator).endswith("_total"):
        return phrase("they may count by different agreements, or one may be older")
    return phrase("one may be a part of the other, or older")


def _in_two(told: Sequence[Figure]) -> str:
    if slip := _slip(told):
        return slip
    if any(one.held.told.relays for one in told):
        return phrase("one of them is passed on by others: it may have changed on the way")
    return phrase("one document may be older, or correct the other")


def _slip(told: Sequence[Figure]) -> str:
    """What may have happened in writing: digits that changed places, a digit too many."""
    if len(told) != 2:
        return ""
    short, long = sorted((f"{one.number:g}" for one in told), key=len)
    if sorted(short) == sorted(long):
        return phrase("the digits of one may have changed places")
    dropped = {long[:at] + long[at + 1 :] for at in range(len(long))}
    is_dropped = len(short) > 1 and short in dropped
    return phrase("one may have a digit too many") if is_dropped else ""
