"""Parts against their total, in one document: read as printed, then in every other way it may be
meant, before anything is called a disagreement."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from hudna.reconcile.keys import Figure, Keys, is_whole, number, place_ids
from hudna.reconcile.nouns import Discrepancy
from hudna.record import Held, HeldUnread, Span
from hudna.record.held.told import PART

KIND: Final = "sum"
WIDE_LEVELS: Final = ("governorate", "countryside")
_FEWEST: Final = 2
"""A total and one part are no list."""
_NEVER_SUMMED: Final = frozenset({"duration_months", "fronts"})


def sums(figures: Iterable[Figure], keys: Keys) -> Iterator[Discrepancy]:
    """Totals that are not the sum of the parts that follow them, up to the next total.

    `figures`: those of a day, in the order of their documents.
    """
    for group in _lists(figures):
        yield from _in_list(group, keys)


def read_whole(found: Iterable[Discrepancy], unread: Iterable[HeldUnread]) -> Iterator[Discrepancy]:
    """Without sums of figures in whose sentences an unread number stands: it may be what lacks."""
    gaps: dict[str, list[Span]] = defaultdict(list)
    for one in unread:
        gaps[one.digest].append(one.unread.sentence)
    return (
        one for one in found
        if one.kind != KIND
        or not any(gap.overlaps(side.claim.span) for side in one.sides for gap in gaps[side.digest])
    )  # fmt: skip


def _lists(figures: Iterable[Figure]) -> Iterator[list[Figure]]:
    """The figures of one document that may be a total and its parts, as they stand in it."""
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for one in figures:
        told = one.held.told
        groups[one.held.digest, told.indicator, one.speaker, one.sort, told.stage,
               told.against].append(one)  # fmt: skip
    for key, group in groups.items():
        if len(group) > _FEWEST and key[1] not in _NEVER_SUMMED:
            yield group


def _in_list(group: Sequence[Figure], keys: Keys) -> Iterator[Discrepancy]:
    starts = [at for at, one in enumerate(group) if is_whole(one.held)]
    for start, stop in pairwise([*starts, len(group)]):
        if stop - start > _FEWEST:
            parts = tuple(one.held for one in group[start + 1 : stop])
            listed = Listed(group[start].held, parts, keys)
            if listed.disagrees():
                yield listed.told()
            yield from _nested(listed, keys)


@dataclass(frozen=True)
class Listed:
    """A total and the figures that follow it."""

    total: Held
    parts: tuple[Held, ...]
    keys: Keys

    def disagrees(self) -> bool:
        """Whether there is a list, and no way to read it gives the total."""
        outer = self.outer()
        return len(outer) > 1 and not any(self._fits(one) for one in self._readings(outer))

    def outer(self) -> list[Held]:
        """The places that are in no other one of the list, each once."""
        wide = {id for one in self.parts if _is_wide(one) for id in place_ids(one)}
        outside = [one for one in self.parts if _is_wide(one) or not self._within(one, wide)]
        return list({one.told.place: one for one in outside}.values())

    def told(self) -> Discrepancy:
        """What does not add up, and what it most likely comes from."""
        outer = self.outer()
        total, found = number(self.total), sum(map(number, outer))
        sum_of = " + ".join(f"{number(one):g}" for one in outer)
        return Discrepancy(
            KIND, self.total.bulletin_on, (self.total, *outer), abs(total - found),
            f"{sum_of} = {found:g}, the total is {total:g}", self._cause(outer, total - found),
        )  # fmt: skip

    def _readings(self, outer: Sequence[Held]) -> Iterator[float]:
        """What the list adds up to: as printed, wide places alone, "each", all of it."""
        yield sum(map(number, outer))
        wide = {one.told.place: one for one in self.parts if _is_wide(one)}
        yield sum(map(number, wide.values()))
        yield sum(number(one) * max(1, len(place_ids(one))) for one in outer)
        every = {(one.claim.place and one.claim.place.text, number(one)): one for one in self.parts}
        yield sum(map(number, every.values()))

    def _fits(self, found: float) -> bool:
        return abs(found - number(self.total)) < 1e-6

    def _within(self, one: Held, wide: set[str]) -> bool:
        register = self.keys.register
        return any(register.governorate_of(id) in wide for id in place_ids(one))

    def _cause(self, outer: Sequence[Held], missing: float) -> str:
        for one in outer:
            if abs(number(one) + missing) < 1e-6:
                place = one.claim.place.text if one.claim.place else ""
                return f"without {place} the list gives the total: it may lie in another place"
        total, found = f"{number(self.total):g}", f"{number(self.total) - missing:g}"
        if total != found and sorted(total) == sorted(found):
            return "the digits of the total may have changed places"
        if missing > 0:
            return f"{missing:g} are told without a place, or a place was left out"
        return f"{-missing:g} may be counted in two of the places"


def _nested(listed: Listed, keys: Keys) -> Iterator[Discrepancy]:
    """A governorate, and more than its figure in the places of it that the list names."""
    inside: dict[str | None, list[Held]] = defaultdict(list)
    single = [one for one in listed.parts if one.told.extent == PART]
    for one in single:
        if not _is_wide(one):
            inside[keys.register.governorate_of(one.told.place)].append(one)
    for one in filter(_is_wide, single):
        within = inside.get(one.told.place, [])
        found = sum(map(number, within))
        if len(within) > 1 and found > number(one):
            yield Discrepancy(
                KIND, one.bulletin_on, (one, *within), found - number(one),
                f"{' + '.join(f'{number(part):g}' for part in within)} = {found:g} in places of "
                f"it, for the whole {number(one):g}",
            )  # fmt: skip


def _is_wide(held: Held) -> bool:
    return held.told.place_level in WIDE_LEVELS
