"""The resolver: a printed name, and what stands round it → places it may be, best first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from hudna.gazetteer.finding import index
from hudna.gazetteer.finding.bearing import LEAST, Asked, Best, asked, bearers
from hudna.gazetteer.finding.distance import similarity
from hudna.gazetteer.finding.index import Index
from hudna.gazetteer.finding.names import heard, letters_of, named
from hudna.gazetteer.finding.nearness import NOTHING, Context, fitting, least_factor
from hudna.gazetteer.finding.printed import is_level, parted, plain
from hudna.gazetteer.finding.ranking import COMPARED, Candidate, alike, ranked
from hudna.gazetteer.model import Gazetteer

SURE: Final = 0.9
"""From this score on a place is meant, if none other comes near."""

_THE_NAME: Final = 0.99


@dataclass(frozen=True, slots=True)
class Found:
    """The candidates for a name, best first; `alike`: how many the name may mean as well."""

    candidates: tuple[Candidate, ...]
    alike: int = 0

    @property
    def is_ambiguous(self) -> bool:
        """Whether the name alone does not tell which of several places is meant."""
        return self.alike > 1


class Finder:
    """Finds the places of a gazetteer by name; the index is made at the first question."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    @property
    def index(self) -> Index:
        """The index of all names."""
        return _index(self.gazetteer)

    def find(self, printed: str, context: Context = NOTHING, limit: int = 5) -> Found:
        """At most `limit` places that a printed name may mean.

        A governorate in brackets or behind a comma, and a word such as "town" or حي, are read
        as context where `context` does not say it.
        """
        name = parted(printed)
        aside = self.governorates(name.aside) if name.aside else ()
        context = Context(
            context.governorates or aside, context.places, context.level or name.level
        )
        names = [asked(one) for one in dict.fromkeys((name.name, name.whole)) if one]
        best = Best(limit + COMPARED, least_factor(context))
        offered = self._candidates(names, context, best)
        if is_level(printed):  # "village" is like many names and means none of them
            offered = (one for one in offered if one.score >= _THE_NAME)
        candidates = ranked(offered, self.gazetteer)
        if not candidates:
            return Found(())
        return Found(tuple(candidates[:limit]), alike(candidates, self.gazetteer))

    def governorates(self, words: str) -> tuple[str, ...]:
        """Ids of the governorates with an id or a name, in any language; () if there is none."""
        known = _governorates(self.gazetteer)
        return known.get(words.strip().upper()) or known.get(letters_of(plain(words)), ())

    def like_governorates(self, words: str, limit: int = 3) -> tuple[str, ...]:
        """Display names of the governorates that sound most like some words."""
        sought = heard(plain(words))
        near = {
            place.id: max(similarity(sought, heard(name)) for names in place.names.values()
                          for name in names)
            for place in self.gazetteer.localities.values() if place.level == "governorate"
        }  # fmt: skip
        ids = sorted(near, key=lambda one: -near[one])[:limit]
        return tuple(self.gazetteer.display(one, "en") for one in ids)

    def _candidates(
        self, names: Sequence[Asked], context: Context, best: Best
    ) -> Iterator[Candidate]:
        for id, (score, bearer, reason) in bearers(names, self.index, best).items():
            place, reasons = self.gazetteer.localities[id], [reason]
            for factor, why in fitting(place, context, self.gazetteer):
                score *= factor
                reasons += [why] if why else []
            if score >= LEAST:
                yield Candidate(place, round(score, 3), bearer.name, tuple(reasons))


@cache
def _index(gazetteer: Gazetteer) -> Index:
    return index.build(named(gazetteer))


@cache
def _governorates(gazetteer: Gazetteer) -> dict[str, tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {}
    for place in gazetteer.localities.values():
        if place.level == "governorate":
            known[place.id.upper()] = (place.id,)
            for names in place.names.values():
                for key in map(letters_of, names):
                    known[key] = tuple(dict.fromkeys((*known.get(key, ()), place.id)))
    return known
