"""Why a place has no id: no pack and no table has its name, or several places bear it."""

from collections.abc import Sequence
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.record.said import Registered, further, joined, say

_NAMED: Final = 6
"""So many bearers of a name are told by name."""


def without_id(words: str, gazetteer: Gazetteer) -> str:
    """Why the words of a place led to no id."""
    return many(gazetteer.tabled(words), gazetteer) or say("not in the register")


def many(ids: Sequence[str], gazetteer: Gazetteer) -> str:
    """That several places bear a name, and which; "" where none does."""
    if not ids:
        return ""
    named = joined((_with_its_governorate(one, gazetteer) for one in ids[:_NAMED]), further)
    if len(ids) == 1:
        return say("not clear: the register has only {place}", place=named)
    if len(ids) > _NAMED:
        named = further(named, "…")
    return say("ambiguous: {number} places bear it: {places}", number=len(ids), places=named)


def _with_its_governorate(id: str, gazetteer: Gazetteer) -> str:
    around = gazetteer.governorate_of(id)
    name = registered(gazetteer, id)
    if around and around != id:
        where = registered(gazetteer, around)
        return say("{name} in {around} ({id})", name=name, around=where, id=id)
    return say("{name} ({id})", name=name, id=id)


def registered(gazetteer: Gazetteer, id: str) -> Registered:
    """A place or party by the register's name."""
    return Registered(gazetteer.display(id, "en"), id)
