"""Parties by any spelling of their names in three scripts, as places are found."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from hudna.desk import packs
from hudna.gazetteer import Gazetteer
from hudna.gazetteer.finding import index
from hudna.gazetteer.finding.bearing import LEAST, Best, asked, bearers
from hudna.gazetteer.finding.index import Bearer, Index
from hudna.gazetteer.finding.names import letters_of
from hudna.record.register import Party
from hudna.record.vocabulary import LANGUAGES
from hudna.text import normalise

EXACT, PART = "the name itself", "a part of the name"
_SHORTEST: Final = 3
_ACRONYM: Final = 5  # letters of a name in capitals alone: ISIS, ЦПВС; none sounds like a word
_WITHOUT_FIRST: Final = 0.9
"""Worth of a name without its first word: "Nusra" for Jabhat al-Nusra."""


@dataclass(frozen=True)
class Found:
    """A party that may be meant: by which of its names, how well (1 is the name itself), why."""

    party: Party
    name: str
    score: float
    reason: str


def find(name: str, limit: int = 10) -> list[Found]:
    """The parties that bear the name in any of three languages, or one like it, best first.

    A name may be misspelt, or written in one script as it sounds in another.
    """
    letters, words = letters_of(name), _words(name)
    if not letters:
        return []
    register, best = packs.register(), dict[str, Found]()
    for id, found in bearers([asked(name)], _index(register), Best(limit)).items():
        if found.score >= LEAST:
            _put(best, register.parties[id], found.bearer.name, found.score, found.reason)
    for id, printed, own, parts in _names(register):
        if own == letters:
            _put(best, register.parties[id], printed, 1.0, EXACT)
        elif len(words) >= _SHORTEST and f" {words} " in f" {parts} ":
            score = 0.9 * (0.5 + 0.5 * len(words) / len(parts))
            _put(best, register.parties[id], printed, score, PART)
    return sorted(best.values(), key=lambda one: (-one.score, one.party.id))[:limit]


def called(name: str) -> list[Party]:
    """The parties that bear the very name in some language, but for an article and signs."""
    register, letters = packs.register(), letters_of(name)
    ids = dict.fromkeys(id for id, _, own, _ in _names(register) if own == letters)
    return [register.parties[one] for one in ids]


def _put(best: dict[str, Found], party: Party, name: str, score: float, reason: str) -> None:
    known = best.get(party.id)
    if known is None or score > known.score:
        best[party.id] = Found(party, name, score, reason)


def _words(name: str) -> str:
    """The words of a name, each behind one space, without case, signs and vowel marks."""
    plain = normalise(name).text.casefold()
    return " ".join("".join(one if one.isalnum() else " " for one in plain).split())


@cache
def _names(register: Gazetteer) -> tuple[tuple[str, str, str, str], ...]:
    return tuple((id, name, letters_of(name), _words(name)) for id, _, name in _borne(register))


@cache
def _index(register: Gazetteer) -> Index:
    return index.build(_heard(register))


def _heard(register: Gazetteer) -> Iterator[tuple[Bearer, str]]:
    for id, language, name in _borne(register):
        if len(name) <= _ACRONYM and name.isupper():
            continue
        yield Bearer(id, language, name), name
        _, _, rest = name.replace("-", " ").partition(" ")
        if len(rest) > _SHORTEST:
            yield Bearer(id, language, name, _WITHOUT_FIRST), rest


def _borne(register: Gazetteer) -> Iterator[tuple[str, str, str]]:
    """Each name of each party with its language."""
    for party in register.parties.values():
        for language in LANGUAGES:
            for name in party.names.get(language, ()):
                yield party.id, language, name
