"""Truces of the register: listed, and one with its parties, its promises and how it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from hudna.desk import ask, packs
from hudna.desk.ask import Held
from hudna.desk.measure.standing import TruceStanding, standings_of
from hudna.desk.remembered import NotYetError, Remembered
from hudna.desk.who.joined import Asked, Listed, ends_on, members
from hudna.desk.who.theatres import Documents
from hudna.gazetteer import Gazetteer
from hudna.ledger.queries import ways
from hudna.ledger.queries.paging import Place
from hudna.ledger.store import Ledger
from hudna.record.register import STANDINGS, Party, Standing, Theatre, Truce

__all__ = ["NotYetError", "Row", "Sheet", "Truce", "TruceStanding", "UnknownTruceError", "listed",
           "sheet", "standings"]  # fmt: skip

_PROMISES: Final = 12
_LOOKED_AT: Final = 60
"""So many of the newest promises of a truce's days are looked at for its own."""

_MEMBERS: Final = 12


class UnknownTruceError(LookupError):
    """An id that no truce of the register has."""


@dataclass(frozen=True)
class Row:
    """A truce in the list: of which theatre, and how many parties stand where towards it."""

    truce: Truce
    theatre: Theatre | None
    parties: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Sheet:
    """A truce with what is told of it.

    `parties`: by where they stand; `on`: the day that its standing is asked for by default;
    `promises`: the newest that were made in its days; `groups` and `localities`: who joined last.
    """

    row: Row
    parties: Mapping[str, Sequence[tuple[Party, Standing]]]
    on: date
    promises: tuple[Held, ...]
    localities: Listed
    groups: Listed


def listed() -> list[Row]:
    """All truces by theatre, the last first."""
    register = packs.register()
    rows = [_row(register, one) for one in register.truces.values()]
    rows.sort(key=lambda one: one.truce.start_on, reverse=True)
    return sorted(rows, key=lambda one: one.theatre.id if one.theatre else "")


def _row(register: Gazetteer, truce: Truce) -> Row:
    stand = [one.standing for one in register.standings if one.truce == truce.id]
    counts = tuple((one, stand.count(one)) for one in STANDINGS if one in stand)
    return Row(truce, register.theatres.get(register.theatre_of.get(truce.id, "")), counts)


@Remembered
def sheet(ledger: Ledger, id: str) -> Sheet:
    """A truce by its id; UnknownTruceError if the register has none."""
    register = packs.register()
    truce = register.truces.get(id)
    if truce is None:
        raise UnknownTruceError(id)
    newest = ask.last_day(ledger) or truce.start_on
    return Sheet(
        _row(register, truce), _parties(register, truce),
        max(truce.start_on, min(newest, truce.stop_on or date.max)), _promises(ledger, truce),
        members(ledger, Asked("localities", truce=id), None, _MEMBERS),
        members(ledger, Asked("groups", truce=id), None, _MEMBERS),
    )  # fmt: skip


def _parties(register: Gazetteer, truce: Truce) -> dict[str, list[tuple[Party, Standing]]]:
    found: dict[str, list[tuple[Party, Standing]]] = {one: [] for one in STANDINGS}
    for one in register.standings:
        if one.truce == truce.id:
            found[one.standing].append((register.parties[one.party], one))
    return {standing: parties for standing, parties in found.items() if parties}


def _promises(ledger: Ledger, truce: Truce) -> tuple[Held, ...]:
    """The newest promises of its days, of no other theatre."""
    until = ends_on(truce)
    after = Place(until, 0) if until else None
    newest = ways.newest(ledger, [ways.of_kind("assurance")], after, _LOOKED_AT).held
    of_days = (one for one in newest if one.bulletin_on and truce.start_on <= one.bulletin_on)
    return tuple(Documents(ledger).telling_of(truce, of_days)[:_PROMISES])


def standings(ledger: Ledger, truce: Truce, on: date, patience: float) -> list[TruceStanding]:
    """How it stands on a day in each governorate of its theatre; the most serious first.

    NotYetError if that takes more seconds than there is patience for.
    """
    theatre_of, found = packs.register().theatre_of, standings_of.within(patience, ledger, on)
    return [one for one in (found.found if found else ())
            if theatre_of.get(one.governorate) == theatre_of.get(truce.id)]  # fmt: skip
