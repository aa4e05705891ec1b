"""From a name to the names that sound like it: skeletons by pairs of consonants.

Every name of a register by its sound; a sound leads to its bearers, and pairs of neighbouring
consonants lead to sounds. Looking up is counting: which sounds share most pairs with the name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from operator import add
from typing import Final, NamedTuple

from hudna.gazetteer.finding.sounds import skeleton, sounds

_TAKEN_FOR: Final = (("k", "H"), ("g", "J"))
"""Consonants that are often written for another one: Kan Sheikoun, Gisr el-Shughur."""

CONSIDERED: Final = 90
"""Sounds that are compared letter by letter for one name."""


class Bearer(NamedTuple):
    """A place or party that has a name (its id), in which script, and how much of the name it is.

    `worth`: 1 for the name itself, less for a part of it.
    """

    id: str
    script: str
    name: str
    worth: float = 1.0


@dataclass(frozen=True, slots=True)
class Index:
    """Sounds of names, who bears them, and the pairs of consonants that lead to them."""

    heard: Sequence[str]
    skeletons: Sequence[str]
    bearers: Sequence[Sequence[Bearer]]
    numbers: dict[str, int]
    pairs: dict[str, list[int]]

    def like(self, sound: str) -> Iterator[int]:
        """Numbers of the sounds that may be meant, the one with most pairs in common first."""
        if not self.heard or not sound:
            return
        bones = skeleton(sound)
        wanted = pairs_of(bones)
        counts = Counter[int]()
        for pair in wanted.union(*(pairs_of(bones.replace(*one)) for one in _TAKEN_FOR)):
            counts.update(self.pairs.get(pair, ()))
        skeletons, size, least = self.skeletons, len(wanted) + 1, 1 + len(wanted) // 3
        shares = [(2 * count / (size + len(skeletons[one])), one) for one, count in counts.items()
                  if count >= least]  # fmt: skip
        shares = nlargest(CONSIDERED, shares)  # of equal shares by number: the same in every run
        same = self.numbers.get(sound)
        if same is not None:
            yield same
        yield from (one for _, one in shares if one != same)


def pairs_of(bones: str) -> set[str]:
    """Pairs of neighbours in a skeleton, with its ends: hrb has ^h, hr, rb, b$."""
    ended = f"^{bones}$"
    return set(map(add, ended, ended[1:]))


def build(bearers: Iterable[tuple[Bearer, str]]) -> Index:
    """An index of bearers, each with the words of its name that are to be looked up."""
    by_script: dict[str, list[tuple[Bearer, str]]] = defaultdict(list)
    for bearer, words in bearers:
        by_script[bearer.script].append((bearer, words))
    known: dict[str, list[Bearer]] = defaultdict(list)
    for script, rows in by_script.items():
        heard = sounds([words for _, words in rows], script)
        for (bearer, _), sound in zip(rows, heard, strict=True):
            if sound:
                known[sound].append(bearer)
    skeletons = [skeleton(one) for one in known]
    pairs: dict[str, list[int]] = defaultdict(list)
    for number, bones in enumerate(skeletons):
        for pair in pairs_of(bones):
            pairs[pair].append(number)
    numbers = {sound: number for number, sound in enumerate(known)}
    return Index(list(known), skeletons, list(known.values()), numbers, dict(pairs))
