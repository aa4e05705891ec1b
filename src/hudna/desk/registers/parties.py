"""Parties of the register: listed, and one with what it says, and what is said about it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from hudna.desk import packs, series
from hudna.desk.registers.listing import Listing, ordered, page
from hudna.desk.who import finding
from hudna.desk.who import parties as who
from hudna.desk.who.parties import Shown, Stand
from hudna.gazetteer import Gazetteer
from hudna.ledger.queries import newest as runs
from hudna.ledger.queries import ways
from hudna.ledger.queries.paging import Place
from hudna.ledger.queries.ways import Some, Told, Way
from hudna.ledger.store import Ledger
from hudna.ledger.views.columns import RELAY, ROLES
from hudna.record.register import PARTY_KINDS, Party

__all__ = ["LIKE", "MOST", "NAMED_AS", "PARTY_KINDS", "SAID", "Asked", "Listing", "Party", "Place",
           "Row", "Sheet", "Shown", "Some", "Stand", "Told", "UnknownPartyError", "listed",
           "named_in", "said_by", "sheet"]  # fmt: skip

SAID: Final = 20_000
"""So many of the newest claims of a party are counted by what they tell of."""

MOST: Final = 1_000
"""Claims that name a party are counted up to here; so are those that it passes on."""

NAMED_AS: Final = tuple(one for one in ROLES if one != RELAY)
"""As what a claim says something about a party."""

LIKE: Final = 40


class UnknownPartyError(LookupError):
    """An id that no party of the register has."""


@dataclass(frozen=True)
class Asked:
    """Which parties: by a name in any spelling, of a kind; `told`: only those that were heard, or
    that claims name. `language`: whose names they are ordered by; `after`: the id of the last one
    of the page before."""

    name: str = ""
    kind: str = ""
    told: bool = True
    language: str = "en"
    after: str = ""


@dataclass(frozen=True)
class Row:
    """A party in the list, and when it was heard last."""

    party: Party
    parent: Party | None
    last_on: date | None


@dataclass(frozen=True)
class Sheet:
    """A party with what it says and what is said about it.

    `told`: what it tells of, most often first, in its newest `SAID` claims; `named`: how often
    claims name it as what, `MOST` for so many or more; `passes_on`: whose words it passes on, by
    register id or printed name; `passed_on_by`: who passes on its words.
    """

    shown: Shown
    told: tuple[Told, ...]
    named: tuple[tuple[str, int], ...]
    passes_on: tuple[tuple[str, int], ...]
    passed_on_by: tuple[tuple[str, int], ...]
    says: Some
    about: Some


def listed(ledger: Ledger, asked: Asked, limit: int) -> Listing[Row]:
    """A page of the parties that are asked for: by name, or, for a name, the best found first."""
    if asked.name.strip():
        found = [one.party for one in finding.find(asked.name, LIKE)
                 if asked.kind in ("", one.party.kind)][:limit]  # fmt: skip
        return Listing(_rows(ledger, found), len(found))
    told = _told(ledger) if asked.told else None
    every = [one for one in _ordered(packs.register(), asked.language)
             if (told is None or one.id in told) and asked.kind in ("", one.kind)]  # fmt: skip
    here, following = page(every, asked.after, limit)
    return Listing(_rows(ledger, here), len(every), following)


def _told(ledger: Ledger) -> set[str]:
    """The ids of the parties that were heard at any time, or that a claim named."""
    heard = {series.keys().speaking(one) for one in ways.voices(ledger)}
    return heard | {name for role in ROLES for name in ways.names(ledger, role)}


@lru_cache(maxsize=8)
def _ordered(register: Gazetteer, language: str) -> tuple[Party, ...]:
    return ordered(register.parties.values(), register, language)


def _rows(ledger: Ledger, found: Sequence[Party]) -> tuple[Row, ...]:
    register, voices = packs.register(), _voices(ledger, {one.id for one in found})
    heard = ways.last_heard(ledger, [voice for every in voices.values() for voice in every])
    last = {id: max((heard[one] for one in every if one in heard), default=None)
            for id, every in voices.items()}  # fmt: skip
    return tuple(Row(one, register.parties.get(one.parent or ""), last[one.id]) for one in found)


def _voices(ledger: Ledger, ids: set[str]) -> dict[str, list[str]]:
    """By which voices these parties speak: in their name, or as publishers."""
    found = {id: [id] for id in ids}
    for voice in runs.publishers(ledger):
        speaker = series.keys().speaking(voice)
        if speaker in found and speaker != voice:
            found[speaker].append(voice)
    return found


def sheet(ledger: Ledger, id: str, limit: int) -> Sheet:
    """A party by its id, with its newest claims; UnknownPartyError if the register has none."""
    party = packs.register().parties.get(id)
    if party is None:
        raise UnknownPartyError(id)
    voices = _voices(ledger, {id})[id]
    often = ways.how_often(ledger, _naming(id), MOST)
    return Sheet(
        who.show(ledger, party), _summed(ledger, voices),
        tuple(pair for pair in zip(NAMED_AS, often, strict=True) if pair[1]),
        _by_speaker(ways.passes_on(ledger, id, MOST)),
        _by_speaker(sum((ways.passed_on_by(ledger, one, MOST) for one in voices), Counter())),
        ways.newest(ledger, map(ways.of_voice, voices), None, limit),
        ways.newest(ledger, _naming(id), None, limit),
    )  # fmt: skip


def _summed(ledger: Ledger, voices: Sequence[str]) -> tuple[Told, ...]:
    found: dict[tuple[str, str | None], Told] = {}
    for voice in voices:
        for one in ways.told_by(ledger, voice, SAID):
            other = found.get(one[:2])
            found[one[:2]] = one if other is None else Told(
                *one[:2], one.claims + other.claims,
                min(filter(None, (one.first_on, other.first_on)), default=None),
                max(filter(None, (one.last_on, other.last_on)), default=None),
            )  # fmt: skip
    return tuple(sorted(found.values(), key=lambda one: (-one.claims, one.kind, one[1] or "")))


def _by_speaker(found: Counter[str]) -> tuple[tuple[str, int], ...]:
    """By whom the voices are; the most frequent first."""
    counted: Counter[str] = Counter()
    for voice, count in found.items():
        counted[series.keys().speaking(voice)] += count
    counted.pop("", None)
    return tuple(sorted(counted.items(), key=lambda one: (-one[1], one[0])))


def _naming(id: str) -> list[Way]:
    return [ways.naming(id, role) for role in NAMED_AS]


def said_by(ledger: Ledger, id: str, after: Place | None, limit: int) -> Some:
    """What a party says, the newest first."""
    voices = _voices(ledger, {id})[id]
    return ways.newest(ledger, map(ways.of_voice, voices), after, limit)


def named_in(ledger: Ledger, id: str, after: Place | None, limit: int) -> Some:
    """What is said about a party, the newest first."""
    return ways.newest(ledger, _naming(id), after, limit)
