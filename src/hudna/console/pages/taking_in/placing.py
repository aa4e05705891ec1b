"""Which place of the register is meant by what was typed: chosen, found, or asked back."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from hudna.console.shown import names
from hudna.desk import packs, places
from hudna.desk.places import Candidate, Found, UnknownPlaceError

CANDIDATES: Final = 8
AS_TYPED: Final = "-"
"""Chosen where none of the places is meant: it stays as it was typed."""

_CERTAIN: Final = 0.99


@dataclass(frozen=True)
class Choice:
    """A place that may be meant: its id, its name, the places round it, its level."""

    id: str
    name: str
    around: str
    level: str


@dataclass(frozen=True)
class Placing:
    """A place as it is to be printed, with its id if it is known; or the choices to ask about."""

    printed: str
    id: str | None = None
    choices: tuple[Choice, ...] = ()


def suggestions(typed: str) -> list[Choice]:
    """The places that what is typed so far may mean, in any spelling."""
    found = _find(typed)
    return [_choice(one) for one in found.candidates] if found else []


def placed(typed: str, chosen: str, language: str) -> Placing:
    """The place of a note; `chosen`: an id, or that it stays as typed, or nothing.

    What is typed is taken for a place only if it is certainly that one: else it is asked back.
    """
    plain = " ".join(typed.split()).translate(_NO_BRACKETS)
    if not plain or chosen == AS_TYPED:
        return Placing(plain)
    if chosen and (printed := _printed(chosen, language)):
        return Placing(printed, chosen)
    found = _find(plain)
    if found and found.candidates[0].score >= _CERTAIN and not found.is_ambiguous:
        id = found.candidates[0].place.id
        return Placing(_printed(id, language) or plain, id)
    return Placing(plain, choices=tuple(suggestions(plain)))


def _find(typed: str) -> Found | None:
    plain = " ".join(typed.split())[:100]
    found = places.find(plain, limit=CANDIDATES) if plain else None
    return found if found and found.candidates else None


def _choice(one: Candidate) -> Choice:
    around = " · ".join(names.registered(id) for id in _around(one.place.id))
    return Choice(one.place.id, names.registered(one.place.id), around, one.place.level)


def _around(id: str) -> Iterator[str]:
    """What a place lies in, without the country."""
    return (one.id for one in places.look(id).inside if one.parent is not None)


def _printed(id: str, language: str) -> str | None:
    """A place and its governorate as a text of that language names them; None for no id."""
    try:
        around = tuple(_around(id))
    except UnknownPlaceError:
        return None
    comma = "، " if language == "ar" else ", "
    told = (id, *around[-1:])
    return comma.join(packs.register().display(one, language) for one in told)


_NO_BRACKETS: Final = str.maketrans("[]", "()")
