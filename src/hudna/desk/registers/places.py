"""Places of the register: listed, found by any spelling, and one with all that is told of it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Final

from hudna.desk import discrepancies, packs, places
from hudna.desk.ask import Held
from hudna.desk.discrepancies import Followed
from hudna.desk.places import Sight, UnknownPlaceError
from hudna.desk.registers.listing import Listing, ordered, page
from hudna.desk.who.joined import joined
from hudna.gazetteer import Gazetteer
from hudna.ledger.queries import ways
from hudna.ledger.queries.paging import Place
from hudna.ledger.queries.ways import Some
from hudna.ledger.store import Ledger
from hudna.record.register import LEVELS, Locality
from hudna.roster import Member

__all__ = ["LEVELS", "MOST", "Asked", "Listing", "Locality", "Member", "Place", "Row", "Sheet",
           "Some", "UnknownPlaceError", "claims_of", "governorates", "listed", "sheet"]  # fmt: skip

MOST: Final = 1_000
"""Claims of a place are counted up to here."""

_LOOKED_AT: Final = 200
"""So many of the newest claims are looked at for spellings and for what differs."""

_ALIKE: Final = 40


@dataclass(frozen=True)
class Asked:
    """Which places: by a name in any spelling, in a governorate, of a level; `told`: only those
    that claims speak of. `language`: whose names they are ordered by; `after`: the id of the last
    one of the page before."""

    name: str = ""
    governorate: str = ""
    level: str = ""
    told: bool = True
    language: str = "en"
    after: str = ""


@dataclass(frozen=True)
class Row:
    """A place in the list: what it lies in, when it was spoken of last, whether it joined."""

    place: Locality
    inside: tuple[Locality, ...]
    last_on: date | None
    member: Member | None


@dataclass(frozen=True)
class Sheet:
    """A place with what is told of it.

    `printed`: how the newest claims print its name, with how often; `holds`: how many places of
    each level lie in it; `count`: how many claims speak of it, `MOST` for so many or more;
    `differing`: where sides differ in the newest figures for it.
    """

    sight: Sight
    holds: tuple[tuple[str, int], ...]
    printed: tuple[tuple[str, int], ...]
    claims: Some
    count: int
    member: Member | None
    differing: tuple[Followed, ...]


def listed(ledger: Ledger, asked: Asked, limit: int) -> Listing[Row]:
    """A page of the places that are asked for: by name, or, for a name, the best found first."""
    wanted = _wanted(asked, packs.register())
    if asked.name.strip():
        found = places.find(asked.name, limit=_ALIKE).candidates
        rows = [one.place for one in found if wanted(one.place)]
        return Listing(_rows(ledger, rows[:limit]), len(rows[:limit]))
    told = _told(ledger) if asked.told else None
    every = [one for one in _ordered(packs.register(), asked.language)
             if (told is None or one.id in told) and wanted(one)]  # fmt: skip
    here, following = page(every, asked.after, limit)
    return Listing(_rows(ledger, here), len(every), following)


def _wanted(asked: Asked, register: Gazetteer) -> Callable[[Locality], bool]:
    def wanted(one: Locality) -> bool:
        if asked.level and one.level != asked.level:
            return False
        return not asked.governorate or register.governorate_of(one.id) == asked.governorate

    return wanted


def _told(ledger: Ledger) -> frozenset[str]:
    """The ids of the places that claims spoke of at any time."""
    return frozenset(ways.places(ledger))


@lru_cache(maxsize=8)
def _ordered(register: Gazetteer, language: str) -> tuple[Locality, ...]:
    return ordered(register.localities.values(), register, language)


def _rows(ledger: Ledger, found: Sequence[Locality]) -> tuple[Row, ...]:
    ids, register = [one.id for one in found], packs.register()
    last, members = ways.last_days(ledger, ids), joined(ledger, ids)
    return tuple(Row(one, tuple(register.around(one)), last.get(one.id), members.get(one.id))
                 for one in found)  # fmt: skip


@cache
def _governorates(register: Gazetteer) -> tuple[Locality, ...]:
    return tuple(one for one in register.localities.values() if one.level == "governorate")


def governorates(ledger: Ledger) -> Iterator[Locality]:
    """The governorates of the theatres of which some place was ever spoken of; else all."""
    register, told = packs.register(), _told(ledger)
    theatres = {register.theatre_of.get(one) for one in told}
    every = _governorates(register)
    some = [one for one in every if register.theatre_of.get(one.id) in theatres]
    return iter(some or every)


def sheet(ledger: Ledger, id: str, limit: int) -> Sheet:
    """A place by its id or P-code, with its newest claims; UnknownPlaceError if no pack has it."""
    sight = places.look(id)
    way = ways.of_place(sight.place.id)
    newest = ways.newest(ledger, [way], None, _LOOKED_AT).held
    return Sheet(
        sight, _holds(places.register(), sight.place.id), tuple(_printed(newest)),
        ways.newest(ledger, [way], None, limit), ways.how_often(ledger, [way], MOST)[0],
        joined(ledger, [sight.place.id]).get(sight.place.id),
        tuple(discrepancies.recent(ledger, [one for one in newest if one.told.indicator])),
    )  # fmt: skip


@lru_cache(maxsize=1_000)
def _holds(register: Gazetteer, id: str) -> tuple[tuple[str, int], ...]:
    return places.holds(register.localities[id]) if id in register.localities else ()


def claims_of(ledger: Ledger, id: str, after: Place | None, limit: int) -> Some:
    """The claims that speak of a place, the newest first."""
    return ways.newest(ledger, [ways.of_place(id)], after, limit)


def _printed(held: Iterable[Held]) -> Iterator[tuple[str, int]]:
    """How the place is printed where it stands alone, the most frequent first."""
    found = Counter(one.claim.place.text for one in held
                    if one.claim.place is not None and len(one.claim.place.ids) == 1)  # fmt: skip
    return iter(sorted(found.items(), key=lambda one: (-one[1], one[0])))
