"""Parts against their total, in one document: read as printed, then in every other way it may be
meant, before anything is called a disagreement."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from hudna.reconcile.keys import Figure, Keys, is_whole, number, place_ids
from hudna.reconcile.nouns import Discrepancy
from hudna.reconcile.phrases import Named, Sum, phrase
from hudna.record import Held
from hudna.record.held.told import PART

KIND: Final = "sum"
WIDE_LEVELS: Final = ("governorate", "countryside")
_FEWEST: Final = 2
"""A total and one part are no list."""
_APART: Final = 200
"""How many characters further on a figure of the same list may begin."""
_COUNTED_IN_LISTS: Final = frozenset({
    "violations", "violations_heavy_weapons", "violations_confirmed", "violations_unconfirmed",
    "localities_total", "localities_new", "groups_total", "groups_new",
})  # fmt: skip
"""What a bulletin counts and splits; the dead and aid it may tell event by event."""
_NEVER_SUMMED: Final = frozenset({"duration_months", "fronts"})


def sums(figures: Iterable[Figure], keys: Keys) -> Iterator[Discrepancy]:
    """Totals that are not the sum of the parts that follow them, up to the next total.

    `figures`: those of a day, in the order of their documents.
    """
    totals: dict[tuple[object, ...], set[tuple[str, float]]] = defaultdict(set)
    for one in figures:
        if is_whole(one.held):
            totals[_thing(one)].add((one.speaker, one.number))
    for group in _lists(figures):
        first = group[0]
        others = {number for by, number in totals[_thing(first)] if by != first.speaker}
        yield from _in_list(group, others, keys)


def _thing(one: Figure) -> tuple[object, ...]:
    return one.held.digest, one.held.told.indicator, one.sort


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


def _in_list(group: Sequence[Figure], others: set[float], keys: Keys) -> Iterator[Discrepancy]:
    starts = [at for at, one in enumerate(group) if is_whole(one.held)]
    for start, stop in pairwise([*starts, len(group)]):
        if stop - start > _FEWEST:
            parts = tuple(one.held for one in group[start + 1 : stop])
            before = {one.number for one in group[:start] if is_whole(one.held)}
            listed = Listed(group[start].held, parts, keys, others | before)
            if listed.disagrees():
                yield listed.told()
            yield from _nested(listed, keys)


@dataclass(frozen=True)
class Listed:
    """A total and the figures that follow it.

    `others`: totals of other speakers in the same document, and those before this one: the list
    may be theirs.
    """

    total: Held
    parts: tuple[Held, ...]
    keys: Keys
    others: Set[float] = frozenset()

    def disagrees(self) -> bool:
        """Whether there is a list, and no way to read it gives the total."""
        outer = self.outer()
        if len(outer) < _FEWEST or any(self._fits(one) for one in self._readings(outer)):
            return False
        falls_short = sum(map(number, outer)) < number(self.total)
        return not (falls_short and self._is_scattered())

    def _is_scattered(self) -> bool:
        """Whether they may be events told one by one, which need not be all."""
        if self.total.told.indicator in _COUNTED_IN_LISTS:
            return False
        starts = [one.told.start for one in (self.total, *self.parts)]
        return any(later - earlier > _APART for earlier, later in pairwise(starts))

    def outer(self) -> list[Held]:
        """The places that are in no other one of the list, each once."""
        wide = {id for one in self.parts if _is_wide(one) for id in place_ids(one)}
        outside = [one for one in self.parts if _is_wide(one) or not self._within(one, wide)]
        return list({one.told.place: one for one in outside}.values())

    def told(self) -> Discrepancy:
        """What does not add up, and what it most likely comes from."""
        outer = self.outer()
        total, found = number(self.total), sum(map(number, outer))
        told = phrase("{sum} = {found}, the total is {total}", sum=_sum(outer), found=found,
                      total=total)  # fmt: skip
        return Discrepancy(
            KIND, self.total.bulletin_on, (self.total, *outer), abs(total - found), told,
            self._cause(outer, total - found),
        )  # fmt: skip

    def _readings(self, outer: Sequence[Held]) -> Iterator[float]:
        """What the list adds up to: as printed, wide places alone, "each", all of it, each once."""
        wide = {one.told.place: one for one in self.parts if _is_wide(one)}
        yield sum(map(number, wide.values()))
        for said in (outer, self.parts):  # a place may stand in two lists, of two sorts
            yield sum(map(number, said))
            yield sum(number(one) * max(1, len(place_ids(one))) for one in said)
        every = {(one.claim.place and one.claim.place.text, number(one)): one for one in self.parts}
        yield sum(map(number, every.values()))

    def _fits(self, found: float) -> bool:
        return any(abs(found - one) < 1e-6 for one in (number(self.total), *self.others))

    def _within(self, one: Held, wide: set[str]) -> bool:
        register = self.keys.register
        return any(register.governorate_of(id) in wide for id in place_ids(one))

    def _cause(self, outer: Sequence[Held], missing: float) -> str:
        for one in outer:
            if abs(number(one) + missing) < 1e-6:
                return phrase("without {place} the list gives the total: it may lie in another "
                              "place", place=_place(one))  # fmt: skip
        for one in outer:
            if number(one) == number(self.total):
                return phrase("{place} alone has as many: the total may be its figure",
                              place=_place(one))  # fmt: skip
        total, found = f"{number(self.total):g}", f"{number(self.total) - missing:g}"
        if total != found and sorted(total) == sorted(found):
            return phrase("the digits of the total may have changed places")
        if missing > 0:
            return phrase("{number} are told without a place, or a place was left out",
                          number=missing)  # fmt: skip
        return phrase("{number} may be counted in two of the places", number=-missing)


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
                phrase("{sum} = {found} in places of it, for the whole {total}",
                       sum=_sum(within), found=found, total=number(one)),
                phrase("a place may be counted twice, or the whole be a figure without them"),
            )  # fmt: skip


def _sum(parts: Iterable[Held]) -> Sum:
    return Sum(tuple(map(number, parts)), " + ")


def _place(one: Held) -> Named:
    """Its place as it is printed; by id too, where it is one."""
    place, ids = one.claim.place, place_ids(one)
    return Named(ids[0] if len(ids) == 1 else "", place.text if place else "")


def _is_wide(held: Held) -> bool:
    return held.told.place_level in WIDE_LEVELS
