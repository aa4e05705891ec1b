"""One speaker, one thing, one day, and two figures: in one document, or in two."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from hudna.reconcile.keys import Keys, exact, number
from hudna.reconcile.nouns import Discrepancy
from hudna.record import Held

HEADLINE, DIFFERS = "headline", "differs"
_HEAD: Final = 250
"""Within how many characters a text's first figure may stand in its headline or lead."""

_SINGLE: Final = frozenset({
    "violations", "violations_heavy_weapons", "violations_confirmed", "violations_unconfirmed",
    "localities_total", "groups_total",
})  # fmt: skip
"""What one document gives one figure of; of the dead it may give several, for several events."""


def differing(held: Iterable[Held], keys: Keys) -> Iterator[Discrepancy]:
    """Figures of one speaker for the same thing and day that are not the same."""
    groups: dict[tuple[object, ...], list[Held]] = defaultdict(list)
    for one in held:
        if exact(one) is not None and keys.speaker(one):
            window = one.claim.window
            period = (window.start, window.stop) if window else None
            groups[one.bulletin_on, period, *keys.subject(one)].append(one)
    for group in groups.values():
        firsts = list({number(one): one for one in reversed(group)}.values())[::-1]
        if len(firsts) > 1:
            yield from _told(group, firsts)


def _told(group: Sequence[Held], firsts: Sequence[Held]) -> Iterator[Discrepancy]:
    documents = {one.digest for one in firsts}
    figures = sorted(map(number, firsts))
    size, told = figures[-1] - figures[0], " and ".join(f"{one:g}" for one in figures)
    on = firsts[0].bulletin_on
    if len(documents) == 1 and firsts[0].told.indicator in _SINGLE:
        ordered = sorted(firsts, key=lambda one: one.claim.span)
        head = ordered[0].claim.span.start < _HEAD
        cause = "the first stands at the head of the text" if head else ""
        yield Discrepancy(HEADLINE, on, tuple(ordered), size, told, cause)
    elif len(documents) > 1:
        relayed = any(one.claim.relay for one in firsts)
        cause = "one of them is passed on by others" if relayed else ""
        yield Discrepancy(DIFFERS, on, tuple(firsts), size, told, cause)
