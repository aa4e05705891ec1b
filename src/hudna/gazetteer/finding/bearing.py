"""Who bears a name that looks or sounds like one that is asked for: places and parties alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from hudna.gazetteer.finding.distance import similarity, spelling
from hudna.gazetteer.finding.index import Bearer, Index
from hudna.gazetteer.finding.names import heard, letters_of
from hudna.gazetteer.finding.sounds import script_of

LEAST: Final = 0.5
"""Scores below this are not shown."""

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


def bearers(names: Sequence[Asked], index: Index) -> dict[str, Borne]:
    """Everyone whose name comes near one of some names, by id: his nearest name."""
    best: dict[str, Borne] = {}
    for one in names:
        _bearers(one, index, best)
    return best


def _bearers(asked: Asked, index: Index, best: dict[str, Borne]) -> None:
    for number in index.like(asked.heard):
        known = index.bearers[number]
        least = _FARTHEST if any(_may_be_typed(one, asked) for one in known) else _FAR_HEARD
        near = similarity(asked.heard, index.heard[number], least)
        if near < least:
            continue
        for bearer in known:
            score, reason = _by_name(near, bearer, asked)
            if bearer.id not in best or score > best[bearer.id].score:
                best[bearer.id] = Borne(score, bearer, reason)


def _by_name(near: float, bearer: Bearer, asked: Asked) -> tuple[float, str]:
    """The score of a name by itself, and why."""
    letters, typed, written = 0.5, 0.0, ""
    if bearer.script == asked.script and bearer.worth > _PART:
        written = letters_of(bearer.name)
        if written == asked.letters:
            return bearer.worth, f"is written {bearer.name}"
        letters = _letters(written, asked.letters)
    # squared: of names that are not known the nearest comes to 0.85, of known ones to 0.97
    score = near**2 * (_SOUND_ONLY - _LETTERS * (1 - letters)) * bearer.worth
    if letters > _SHARED and bearer.worth > _PART:
        most = _SLIP * bearer.worth
        needed = (max(score, LEAST - _ROUNDED) / most) ** (1 / _STEEP)
        typed = spelling(written, asked.letters, needed) ** _STEEP * most if needed < 1 else 0.0
    if bearer.worth < _PART:
        return score, f"sounds like a part of {bearer.name}"
    if typed > score:
        return typed, f"is written nearly as {bearer.name}"
    word = "sounds as" if near >= _SAME else "sounds like" if near >= _LIKE else "resembles"
    return score, f"{word} {bearer.name}"


def _may_be_typed(bearer: Bearer, asked: Asked) -> bool:
    """Whether a name may be the one that was asked for with a slip of the hand."""
    if bearer.script != asked.script or bearer.worth <= _PART:
        return False
    return _letters(letters_of(bearer.name), asked.letters) > _SHARED


def _letters(one: str, other: str) -> float:
    """How many pairs of neighbouring letters two names share (Dice's coefficient)."""
    pairs = {one[at : at + 2] for at in range(len(one) - 1)}
    others = {other[at : at + 2] for at in range(len(other) - 1)}
    return 2 * len(pairs & others) / ((len(pairs) + len(others)) or 1)
