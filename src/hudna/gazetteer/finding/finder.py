"""The resolver: a printed name, and what stands round it → places it may be, best first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from hudna.gazetteer.finding import index
from hudna.gazetteer.finding.distance import similarity, spelling
from hudna.gazetteer.finding.index import Bearer, Index
from hudna.gazetteer.finding.names import folded, heard, named
from hudna.gazetteer.finding.nearness import NOTHING, Context, fitting
from hudna.gazetteer.finding.printed import is_level, parted, plain
from hudna.gazetteer.finding.ranking import Candidate, alike, ranked
from hudna.gazetteer.finding.sounds import script_of
from hudna.gazetteer.model import Gazetteer

LEAST: Final = 0.5
"""Scores below this are not shown."""

SURE: Final = 0.9
"""From this score on a place is meant, if none other comes near."""

_FARTHEST: Final = 0.5
_FAR_HEARD: Final = 0.71  # a sound alone: farther ones come to less than LEAST
_ROUNDED: Final = 0.001
_THE_NAME: Final = 0.99
_STEEP: Final = 1.5
_SLIP: Final = 0.95  # what a slip of the hand counts for beside what is heard
_SOUND_ONLY: Final = 0.98
_SAME: Final = 0.97
_LIKE: Final = 0.85
_SHARED: Final = 0.4  # pairs of letters that names with one slip share at least
_PART: Final = 0.95  # names of less worth are parts of longer ones
_LETTERS: Final = 0.03  # what the letters themselves count for, in names of one script


@dataclass(frozen=True, slots=True)
class Found:
    """The candidates for a name, best first; `alike`: how many the name may mean as well."""

    candidates: tuple[Candidate, ...]
    alike: int = 0

    @property
    def is_ambiguous(self) -> bool:
        """Whether the name alone does not tell which of several places is meant."""
        return self.alike > 1


@dataclass(frozen=True, slots=True)
class _Asked:
    """A name that is looked for: its sounds, its letters, its script."""

    heard: str
    folded: str
    script: str


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
        asked = [_asked(one) for one in dict.fromkeys((name.name, name.whole)) if one]
        offered = self._candidates(asked, context)
        if is_level(printed):  # "village" is like many names and means none of them
            offered = (one for one in offered if one.score >= _THE_NAME)
        candidates = ranked(offered, self.gazetteer)
        if not candidates:
            return Found(())
        return Found(tuple(candidates[:limit]), alike(candidates, self.gazetteer))

    def governorates(self, words: str) -> tuple[str, ...]:
        """Ids of the governorates with an id or a name, in any language; () if there is none."""
        known = _governorates(self.gazetteer)
        return known.get(words.strip().upper()) or known.get(folded(plain(words)), ())

    def like_governorates(self, words: str, limit: int = 3) -> tuple[str, ...]:
        """Display names of the governorates that sound most like some words."""
        asked = heard(plain(words))
        near = {
            place.id: max(similarity(asked, heard(name)) for names in place.names.values()
                          for name in names)
            for place in self.gazetteer.localities.values() if place.level == "governorate"
        }  # fmt: skip
        ids = sorted(near, key=lambda one: -near[one])[:limit]
        return tuple(self.gazetteer.display(one, "en") for one in ids)

    def _candidates(self, asked: Sequence[_Asked], context: Context) -> Iterator[Candidate]:
        best: dict[str, tuple[float, Bearer, str]] = {}
        for one in asked:
            self._bearers(one, best)
        for id, (score, bearer, reason) in best.items():
            place, reasons = self.gazetteer.localities[id], [reason]
            for factor, why in fitting(place, context, self.gazetteer):
                score *= factor
                reasons += [why] if why else []
            if score >= LEAST:
                yield Candidate(place, round(score, 3), bearer.name, tuple(reasons))

    def _bearers(self, asked: _Asked, best: dict[str, tuple[float, Bearer, str]]) -> None:
        """Each place whose name comes near, by its nearest name: the score and why."""
        for number in self.index.like(asked.heard):
            bearers = self.index.bearers[number]
            least = _FARTHEST if any(_may_be_typed(one, asked) for one in bearers) else _FAR_HEARD
            near = similarity(asked.heard, self.index.heard[number], least)
            if near < least:
                continue
            for bearer in bearers:
                score, reason = _by_name(near, bearer, asked)
                if bearer.place not in best or score > best[bearer.place][0]:
                    best[bearer.place] = score, bearer, reason


def _asked(name: str) -> _Asked:
    return _Asked(heard(name), folded(name), script_of(name))


def _by_name(near: float, bearer: Bearer, asked: _Asked) -> tuple[float, str]:
    """The score of a name by itself, and why."""
    letters, typed, written = 0.5, 0.0, ""
    if bearer.script == asked.script and bearer.worth > _PART:
        written = folded(bearer.name)
        if written == asked.folded:
            return bearer.worth, f"is written {bearer.name}"
        letters = _letters(written, asked.folded)
    # squared: of names that are not known the nearest comes to 0.85, of known ones to 0.97
    score = near**2 * (_SOUND_ONLY - _LETTERS * (1 - letters)) * bearer.worth
    if letters > _SHARED and bearer.worth > _PART:
        most = _SLIP * bearer.worth
        needed = (max(score, LEAST - _ROUNDED) / most) ** (1 / _STEEP)
        typed = spelling(written, asked.folded, needed) ** _STEEP * most if needed < 1 else 0.0
    if bearer.worth < _PART:
        return score, f"sounds like a part of {bearer.name}"
    if typed > score:
        return typed, f"is written nearly as {bearer.name}"
    word = "sounds as" if near >= _SAME else "sounds like" if near >= _LIKE else "resembles"
    return score, f"{word} {bearer.name}"


def _may_be_typed(bearer: Bearer, asked: _Asked) -> bool:
    """Whether a name may be the one that was asked for with a slip of the hand."""
    if bearer.script != asked.script or bearer.worth <= _PART:
        return False
    return _letters(folded(bearer.name), asked.folded) > _SHARED


def _letters(one: str, other: str) -> float:
    """How many pairs of neighbouring letters two names share (Dice's coefficient)."""
    pairs = {one[at : at + 2] for at in range(len(one) - 1)}
    others = {other[at : at + 2] for at in range(len(other) - 1)}
    return 2 * len(pairs & others) / ((len(pairs) + len(others)) or 1)


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
                for key in map(folded, names):
                    known[key] = tuple(dict.fromkeys((*known.get(key, ()), place.id)))
    return known
