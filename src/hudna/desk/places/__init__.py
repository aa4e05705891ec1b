"""Looking up places: by a name as it was printed or heard, and by id."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from hudna.desk import DeskError, packs
from hudna.gazetteer import Gazetteer
from hudna.gazetteer.finding.finder import Finder, Found
from hudna.gazetteer.finding.nearness import Context
from hudna.gazetteer.finding.ranking import Candidate
from hudna.record.register import LEVELS, Locality, Source
from hudna.record.said import say

__all__ = ["Candidate", "Found", "Sight", "UnknownPlaceError", "find", "holds", "look",
           "register"]  # fmt: skip


class UnknownPlaceError(DeskError):
    """A place that was named to search near it, or by its id, and that no pack has."""


@dataclass(frozen=True)
class Sight:
    """A place with what is known of it: `inside` what, the nearest first; its source; its pack."""

    place: Locality
    inside: tuple[Locality, ...]
    source: Source | None
    theatre: str


def register() -> Gazetteer:
    """The places that are looked through: those of every pack, imported tables too."""
    return packs.whole()


def find(name: str, *, near: Sequence[str] = (), limit: int = 5) -> Found:
    """The places that a printed name may mean, best first, at most `limit`.

    `near`: governorates, or places with exactly that name, by name in any language or by id;
    UnknownPlaceError for one that no pack has.
    """
    finder = _finder(register())
    governorates: list[str] = []
    places: list[str] = []
    for one in near:
        known = finder.governorates(one)
        governorates += known
        if not known:
            places.append(_place(finder, one))
    return finder.find(name, Context(tuple(governorates), tuple(places)), limit)


@cache
def _finder(known: Gazetteer) -> Finder:
    return Finder(known)


def _place(finder: Finder, name: str) -> str:
    """The id of the one place of exactly that name."""
    if name in finder.gazetteer.localities:
        return name
    found = finder.find(name, limit=1)
    if found.candidates and found.candidates[0].score == 1.0 and not found.is_ambiguous:
        return found.candidates[0].place.id
    like = ", ".join(finder.like_governorates(name))
    raise UnknownPlaceError(
        say(
            "{name} is no governorate that is known; those that sound most like it: {like}",
            name=repr(name),
            like=like,
        )
    )


def look(id: str) -> Sight:
    """A place by its id or P-code; UnknownPlaceError if no pack has it."""
    known = register()
    place = known.localities.get(id) or _by_code(known, id)
    if place is None:
        raise UnknownPlaceError(
            say(
                "no place has the id {id}: look for it by name with hudna place find NAME",
                id=repr(id),
            )
        )
    return Sight(place, tuple(known.around(place)), known.sources.get(place.source),
                 known.theatre_of.get(place.id, ""))  # fmt: skip


def holds(place: Locality) -> tuple[tuple[str, int], ...]:
    """How many places of each level lie in a place, the widest level first."""
    known = register()
    counts = Counter(one.level for one in known.localities.values() if place in known.around(one))
    return tuple((level, counts[level]) for level in LEVELS if counts[level])


def _by_code(known: Gazetteer, code: str) -> Locality | None:
    return next((one for one in known.localities.values() if one.pcode == code), None)
