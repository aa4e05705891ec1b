"""Who is in the truce by name, on whose word, and who says otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from hudna.gazetteer import Gazetteer
from hudna.record import Name
from hudna.roster import names
from hudna.roster.model import WITHDRAWN, Member, Said
from hudna.roster.steps import order_of


def members(
    said: Iterable[Said], subject: str, on: date, register: Gazetteer
) -> tuple[Member, ...]:
    """Everyone of whom it was said by name, up to a day, that he joined, left or did not join."""
    found: dict[str, list[tuple[Said, Name]]] = defaultdict(list)
    for one, name in names.named(said, subject, register):
        if one.on <= on:
            found[names.key_of(name)].append((one, name))
    every = (_member(pairs) for pairs in found.values())
    return tuple(sorted(every, key=lambda one: (_since(one), names.key_of(one.name))))


def _member(pairs: list[tuple[Said, Name]]) -> Member:
    ordered = sorted(pairs, key=lambda pair: (pair[0].on, order_of(pair[0]), pair[1].text))
    told = tuple(one for one, _ in ordered)
    denied = tuple(one for one in told if one.told.hedge == "denied")
    sure = [one for one in told if one.told.hedge not in names.UNSAID]
    left = tuple(one for one in sure if names.stage_of(one) == WITHDRAWN)
    joined = tuple(one for one in sure if names.stage_of(one) != WITHDRAWN)
    return Member(ordered[0][1], joined, left, denied)


def _since(one: Member) -> date:
    return min(said.on for said in (*one.joined, *one.withdrawn, *one.denied))
