"""The claims behind a place on a map, the newest first, by the page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from hudna.desk.mapped.asked import STANDING, Asked
from hudna.desk.mapped.told import Told, around, told_of
from hudna.desk.mapped.whereabouts import narrowest, spot
from hudna.desk.measure.standing import TruceStanding, standing_on
from hudna.ledger.queries.drawn.placed import Telling
from hudna.ledger.store import Ledger
from hudna.record import Held

ON_A_PAGE: Final = 30


@dataclass(frozen=True)
class Evidence:
    """Claims of a place. `following`: where the next page begins; `others`: how many claims
    speakers tell who are not shown; `standing`: how the truce stands there, if that is the map's.
    """

    place: str
    claims: tuple[Held, ...]
    following: int | None = None
    others: int = 0
    standing: TruceStanding | None = None


def evidence(
    ledger: Ledger, asked: Asked, place: str, *, everyone: bool = False, after: int | None = None
) -> Evidence:
    """The claims that the map counts or shows at a place, from that one of the list on.

    `everyone`: of all who tell of it, not only of those who are asked for.
    """
    if asked.measure == STANDING:
        return _of_standing(ledger, asked, place)
    told = told_of(ledger, asked)
    every = _at(told, place)
    mine = every if everyone else told.by(told.who, every)
    ordered = sorted(mine, key=lambda one: (one.on, one.key), reverse=True)
    begun = _from(ordered, after)
    page = begun[:ON_A_PAGE]
    following = page[-1].key if len(begun) > ON_A_PAGE else None
    held = reversed(told.held(page))
    return Evidence(place, tuple(held), following, len(every) - len(mine))


def _at(told: Told, place: str) -> list[Telling]:
    """What tells of a place: of a governorate what is counted there, of others all."""
    at = spot(place)
    if at is not None and at.governorate == place:
        whole = (one for one in told.within if place in around(one))
        somewhere = (one for one in told.further if place in narrowest(one.places))
        return _once((*whole, *somewhere))
    return _once(one for one in (*told.within, *told.further) if place in narrowest(one.places))


def _once(told: Iterable[Telling]) -> list[Telling]:
    return list({one.key: one for one in told}.values())


def _from(ordered: Sequence[Telling], after: int | None) -> Sequence[Telling]:
    keys = [one.key for one in ordered]
    return ordered[keys.index(after) + 1 :] if after in keys else ordered


def _of_standing(ledger: Ledger, asked: Asked, place: str) -> Evidence:
    """What decides the standing of a governorate; all that is told of it if nothing does."""
    found = standing_on(ledger, place, asked.on)
    if found is None:
        return Evidence(place, ())
    telling = (claim for one in found.heard for claim in (*one.held, *one.together))
    claims = found.decided.held if found.decided else telling
    newest = sorted(claims, key=lambda one: str(one.bulletin_on), reverse=True)
    return Evidence(place, tuple(newest[:ON_A_PAGE]), standing=found)
