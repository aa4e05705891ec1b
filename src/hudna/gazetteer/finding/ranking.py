"""Candidates in order, two rows of one village made one, and how many go equally well."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from hudna.gazetteer.distance import apart
from hudna.gazetteer.finding.distance import similarity
from hudna.gazetteer.finding.names import heard, letters_of
from hudna.gazetteer.model import Gazetteer
from hudna.record.register import LEVELS, Locality

CLOSE: Final = 0.015
"""Candidates whose scores are so near cannot be told apart."""

_ONE_PLACE: Final = 2.5  # kilometres
_ONE_NAME: Final = 0.92
_SETTLED: Final = frozenset({"town", "village"})
_TWICE: Final = re.compile(r"(.+) \(\1\)$")
COMPARED: Final = 12
"""Of so many of the best it is asked whether two are one place."""

_RANKED: Final = 60


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean.

    `score`: 0.5 to 1, 1 for the very name in the right governorate. From 0.9 on it is nearly always
    meant, if no other is as near; about 0.8 it is one time in two, where the register may lack
    places; below 0.7 it is a guess. `name`: the name it was known by.
    `reasons`: why, in English words.
    """

    place: Locality
    score: float
    name: str
    reasons: tuple[str, ...]


def ranked(candidates: Iterable[Candidate], gazetteer: Gazetteer) -> list[Candidate]:
    """Candidates, the best first; of those alike the widest, the seat of its district, the one
    with most names; two rows of one village are one."""
    found = sorted(candidates, key=lambda one: -one.score)[:_RANKED]
    found.sort(key=lambda one: _order(one, gazetteer))
    kept: list[Candidate] = []
    for one in found[:COMPARED]:
        twin = next((at for at, other in enumerate(kept) if _are_one(one, other)), None)
        if twin is None:
            kept.append(one)
        else:
            kept[twin] = _united(kept[twin], one)
    return [*kept, *found[COMPARED:]]


def alike(candidates: Sequence[Candidate], gazetteer: Gazetteer) -> int:
    """How many of the ranked candidates the name may mean just as well as the first.

    A place that lies in the first one and has its name, as a town in its district, is none.
    """
    best = candidates[0]
    near = [one for one in candidates if one.score > best.score - CLOSE]
    return sum(best.place not in gazetteer.around(one.place) for one in near)


def _order(one: Candidate, gazetteer: Gazetteer) -> tuple[float, int, bool, int, str]:
    names = sum(map(len, one.place.names.values()))
    return (-one.score, LEVELS.index(one.place.level), not _is_seat(one.place, gazetteer),
            -names, one.place.id)  # fmt: skip


def _is_seat(place: Locality, gazetteer: Gazetteer) -> bool:
    """Whether a place gave its name to what lies round it, as "Afrin (Afrin)"."""
    if any(_TWICE.match(name) for name in place.names.get("en", ())):
        return True
    own = {letters_of(name) for names in place.names.values() for name in names}
    return any(
        letters_of(name) in own
        for around in gazetteer.around(place)
        for names in around.names.values()
        for name in names
    )


def _are_one(one: Candidate, other: Candidate) -> bool:
    """Whether two rows are one village: their names sound alike and they lie on one spot."""
    if not {one.place.level, other.place.level} <= _SETTLED or one.score < other.score * 0.8:
        return False
    way = apart(one.place, other.place)
    if way is None or way > _ONE_PLACE:
        return False
    return similarity(heard(one.name), heard(other.name)) >= _ONE_NAME


def _united(first: Candidate, second: Candidate) -> Candidate:
    """The better known of two rows, with the score of the first."""
    keep, drop = first, second
    if second.place.pcode and not first.place.pcode:
        keep, drop = second, first
    reasons = (*keep.reasons, f"the same as {drop.place.id}")
    return replace(keep, score=max(first.score, second.score), reasons=reasons)
