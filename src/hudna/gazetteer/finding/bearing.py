"""Who bears a name that looks or sounds like one that is asked for: places and parties alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import heappush, heapreplace
from typing import Final, NamedTuple

from hudna.gazetteer.finding.distance import similarity, spelling
from hudna.gazetteer.finding.index import Bearer, Index
from hudna.gazetteer.finding.names import heard, letters_of
from hudna.gazetteer.finding.sounds import script_of

LEAST: Final = 0.5
"""Scores below this are not shown."""

MARGIN: Final = 0.02
"""So near to the best of all a name is kept beside it: more than what makes names alike."""

_FARTHEST: Final = 0.5
_FAR_HEARD: Final = 0.71  # a sound alone: farther ones come to less than LEAST
_ROUNDED: Final = 0.001
_STEEP: Final = 1.5
_SLIP: Final = 0.95  # what a slip of the hand counts for beside what is heard
_SOUND_ONLY: Final = 0.98
_SAME: Final = 0.97
_LIKE: Final = 0.85
_SHARED: Final = 0.4  # pairs of letters that names with one slip share at least
_PART: Final = 0.95  # names of less worth are parts of longer ones
_LETTERS: Final = 0.03  # what the letters themselves count for, in names of one script


@dataclass(frozen=True, slots=True)
class Asked:
    """A name that is looked for: its sounds, its letters, its script."""

    heard: str
    letters: str
    script: str


class Borne(NamedTuple):
    """How well a name fits one that is borne, 0 to 1 for the name itself; and why, in words."""

    score: float
    bearer: Bearer
    reason: str


def asked(name: str) -> Asked:
    """A name, ready to be looked for."""
    return Asked(heard(name), letters_of(name), script_of(name))


class Best:
    """The nearest names found so far, by id, and the score that a further one must have.

    `enough`: how many of the best are asked for; `least_factor`: what stands round the name makes
    of a score at least this part. So `cut` rises with the scores found, and nobody who may come to
    be one of the best is left out, nor who comes as near as `MARGIN` to the best of all.
    """

    def __init__(self, enough: int | None = None, least_factor: float = 1.0) -> None:
        self.borne: dict[str, Borne] = {}
        self.cut = 0.0
        self._enough, self._least_factor = enough, least_factor
        self._scores: list[float] = []  # of each id the first one: no more than its best

    def put(self, one: Borne) -> None:
        """Take note of a name that is borne."""
        id = one.bearer.id
        if id not in self.borne:
            self.borne[id] = one
            self._rise(one.score)
        elif one.score > self.borne[id].score:
            self.borne[id] = one

    def _rise(self, score: float) -> None:
        if self._enough is None:
            return
        if len(self._scores) < self._enough:
            heappush(self._scores, score)
        elif score > self._scores[0]:
            heapreplace(self._scores, score)
        if len(self._scores) == self._enough:
            self.cut = self._least_factor * (self._scores[0] - MARGIN)


def bearers(names: Sequence[Asked], index: Index, best: Best) -> dict[str, Borne]:
    """Everyone whose name comes near one of some names, by id: his nearest name."""
    for one in names:
        _bearers(one, index, best)
    return best.borne


def _bearers(asked: Asked, index: Index, best: Best) -> None:
    for number in index.like(asked.heard):
        known, cut = index.bearers[number], best.cut
        least = max(_FAR_HEARD, min(1.0, (cut / _SOUND_ONLY) ** 0.5))
        if any(_may_be_typed(one, asked, cut) for one in known):
            least = _FARTHEST
        near = similarity(asked.heard, index.heard[number], least)
        if near < least:
            continue
        for bearer in known:
            best.put(Borne(*_by_name(near, bearer, asked, cut)))


def _by_name(near: float, bearer: Bearer, asked: Asked, cut: float) -> tuple[float, Bearer, str]:
    """The score of a name by itself, and why; exact where it is over `cut`."""
    letters, typed, written = 0.5, 0.0, ""
    if bearer.script == asked.script and bearer.worth > _PART:
        written = letters_of(bearer.name)
        if written == asked.letters:
            return bearer.worth, bearer, f"is written {bearer.name}"
        letters = _letters(written, asked.letters)
    # squared: of names that are not known the nearest comes to 0.85, of known ones to 0.97
    score = near**2 * (_SOUND_ONLY - _LETTERS * (1 - letters)) * bearer.worth
    if letters > _SHARED and bearer.worth > _PART:
        typed = _typed(bearer, asked, max(score, cut))
    if bearer.worth < _PART:
        return score, bearer, f"sounds like a part of {bearer.name}"
    if typed > score:
        return typed, bearer, f"is written nearly as {bearer.name}"
    word = "sounds as" if near >= _SAME else "sounds like" if near >= _LIKE else "resembles"
    return score, bearer, f"{word} {bearer.name}"


def _typed(bearer: Bearer, asked: Asked, least: float) -> float:
    """The score of a name as one with slips of the hand; 0 where it is below `least`."""
    most = _SLIP * bearer.worth
    needed = (max(least, LEAST - _ROUNDED) / most) ** (1 / _STEEP)
    if needed >= 1:
        return 0.0
    like: float = spelling(letters_of(bearer.name), asked.letters, needed) ** _STEEP
    return like * most


def _may_be_typed(bearer: Bearer, asked: Asked, cut: float) -> bool:
    """Whether a name may be the one that was asked for with a slip of the hand."""
    if bearer.script != asked.script or bearer.worth <= _PART:
        return False
    written = letters_of(bearer.name)
    if _letters(written, asked.letters) <= _SHARED:
        return False
    return cut <= LEAST or written == asked.letters or _typed(bearer, asked, cut - _ROUNDED) > 0


def _letters(one: str, other: str) -> float:
    """How many pairs of neighbouring letters two names share (Dice's coefficient)."""
    pairs, others = _pairs(one), _pairs(other)
    return 2 * len(pairs & others) / ((len(pairs) + len(others)) or 1)


@lru_cache(maxsize=50_000)
def _pairs(letters: str) -> frozenset[str]:
    return frozenset(letters[at : at + 2] for at in range(len(letters) - 1))
