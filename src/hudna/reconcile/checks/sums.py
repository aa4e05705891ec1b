"""Parts against their total, in one document: read as printed, then in every other way it may be
meant, before anything is called a disagreement."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from hudna.reconcile.keys import Keys, exact, is_whole, number, window_sort
from hudna.reconcile.nouns import Discrepancy
from hudna.record import Held, HeldUnread, Span

KIND: Final = "sum"
WIDE_LEVELS: Final = ("governorate", "countryside")
_NEVER_SUMMED: Final = frozenset({"duration_months", "fronts"})


def sums(held: Iterable[Held], unread: Iterable[HeldUnread], keys: Keys) -> Iterator[Discrepancy]:
    """Totals that are not the sum of the parts that follow them, up to the next total.

    None where an unread number stands in a sentence of the figures: it may be what lacks.
    """
    return read_whole(
        (one for group in _lists(held, keys) for one in _in_list(group, keys)), unread
    )


def read_whole(found: Iterable[Discrepancy], unread: Iterable[HeldUnread]) -> Iterator[Discrepancy]:
    """Those without an unread number in the sentences of their figures: it may be what lacks."""
    gaps: dict[str, list[Span]] = defaultdict(list)
    for one in unread:
        gaps[one.digest].append(one.unread.sentence)
    return (
        one for one in found
        if not any(gap.overlaps(side.claim.span) for side in one.sides for gap in gaps[side.digest])
    )  # fmt: skip


def _lists(held: Iterable[Held], keys: Keys) -> Iterator[list[Held]]:
    """The figures of one document that may be a total and its parts, as they stand in it."""
    groups: dict[tuple[object, ...], list[Held]] = defaultdict(list)
    for one in held:
        if exact(one) is not None:
            told = one.told
            groups[one.digest, told.indicator, keys.speaker(one), one.bulletin_on,
                   window_sort(one), told.stage, told.against].append(one)  # fmt: skip
    for key, group in groups.items():
        if key[1] not in _NEVER_SUMMED:
            yield sorted(group, key=lambda one: one.claim.span)


def _in_list(group: Sequence[Held], keys: Keys) -> Iterator[Discrepancy]:
    starts = [at for at, one in enumerate(group) if is_whole(one)]
    for start, stop in pairwise([*starts, len(group)]):
        listed = Listed(group[start], tuple(group[start + 1 : stop]), keys)
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
        wide = {id for one in self.parts if _is_wide(one) for id in _ids(one)}
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
        """What the list adds up to: as printed, wide places alone, all of it, "each"."""
        wide = {one.told.place: one for one in self.parts if _is_wide(one)}
        every = {(one.claim.place and one.claim.place.text, number(one)): one for one in self.parts}
        for chosen in (outer, wide.values(), every.values()):
            yield sum(map(number, chosen))
        yield sum(number(one) * max(1, len(_ids(one))) for one in outer)

    def _fits(self, found: float) -> bool:
        return abs(found - number(self.total)) < 1e-6

    def _within(self, one: Held, wide: set[str]) -> bool:
        register = self.keys.register
        return any(register.governorate_of(id) in wide for id in _ids(one))

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
    for one in listed.parts:
        if not _is_wide(one) and len(_ids(one)) == 1:
            inside[keys.register.governorate_of(_ids(one)[0])].append(one)
    for one in listed.parts:
        within = inside.get(_ids(one)[0], []) if _is_wide(one) and len(_ids(one)) == 1 else []
        found = sum(map(number, within))
        if len(within) > 1 and found > number(one):
            yield Discrepancy(
                KIND, one.bulletin_on, (one, *within), found - number(one),
                f"{' + '.join(f'{number(part):g}' for part in within)} = {found:g} in places of "
                f"it, for the whole {number(one):g}",
            )  # fmt: skip


def _is_wide(held: Held) -> bool:
    return held.told.place_level in WIDE_LEVELS


def _ids(held: Held) -> tuple[str, ...]:
    return held.claim.place.ids if held.claim.place else ()
