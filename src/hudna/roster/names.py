"""Which claims speak of joining, and of whom: localities or groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.record import Claim, Name, Particulars
from hudna.record.canonical import plain_number
from hudna.record.held.told import WHOLE
from hudna.roster.model import PRELIMINARY, SIGNED, WITHDRAWN, Range, Said

UNSAID: Final = ("denied", "forecast", "conditional")
"""Hedges of what did not come about, by the one who says it."""

_GROUPS: Final = ("group", "coalition")


def totals(said: Iterable[Said], subject: str) -> list[Said]:
    """The claims that give a total for the whole theatre."""
    return [one for one in _tallies(said, f"{subject}_total") if one.told.extent == WHOLE]


def counted(said: Iterable[Said], subject: str) -> list[Said]:
    """The claims that count those who joined newly."""
    return list(_tallies(said, f"{subject}_new"))


def fighters(said: Iterable[Said]) -> list[Said]:
    """The claims that count the fighters who came with groups."""
    return list(_tallies(said, "members_joined"))


def _tallies(said: Iterable[Said], indicator: str) -> Iterator[Said]:
    for one in said:
        if one.told.indicator == indicator and one.told.hedge not in UNSAID:
            yield one


def named(said: Iterable[Said], subject: str, register: Gazetteer) -> Iterator[tuple[Said, Name]]:
    """Each claim of joining or leaving with each name of the subject in it, denials included."""
    for one in said:
        if one.told.kind == "accession":
            for name in names_of(one.claim, subject, register):
                yield one, name


def names_of(claim: Claim, subject: str, register: Gazetteer) -> list[Name]:
    """The names of the subject that an accession claim has; none for other claims."""
    body = claim.body
    if claim.kind != "accession" or not isinstance(body, Particulars):
        return []
    return [one for one in body.what if _is(one, subject, register)]


def _is(name: Name, subject: str, register: Gazetteer) -> bool:
    party = register.parties.get(name.id or "")
    if subject == "groups":
        return party is not None and party.kind in _GROUPS
    return party is None


def stage_of(one: Said) -> str:
    """signed, preliminary or withdrawn; what says nothing of it is signed."""
    tally = one.told.indicator is not None
    stage = one.told.stage if tally else getattr(one.claim.body, "stage", None)
    return stage if stage in (PRELIMINARY, WITHDRAWN) else SIGNED


def number_of(one: Said) -> Range:
    """The bounds of a tally."""
    low, high = one.told.low, one.told.high
    return Range(None if low is None else plain_number(low),
                 None if high is None else plain_number(high))  # fmt: skip


def key_of(name: Name) -> str:
    """What makes two names one: the register id, else the printed words."""
    return name.id or " ".join(name.text.split()).casefold()


def place_key(one: Said, register: Gazetteer) -> str:
    """The governorates that a claim's place lies in, else its words; empty for the theatre."""
    if not one.told.place:
        return ""
    found = {register.governorate_of(id) or id for id in one.told.place.split("+")}
    return "+".join(sorted(found))
