"""Two or more speakers side by side, from what is kept, each row with its claims."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import Final

from hudna.desk import DeskError, ask, packs, series
from hudna.ledger import queries
from hudna.ledger.outcome import Wanted
from hudna.ledger.queries import ways
from hudna.ledger.store import Ledger
from hudna.reconcile.sides import (
    PARTS,
    REACH,
    Cell,
    Comparison,
    Day,
    Gap,
    Like,
    Printed,
    Row,
    Share,
    aligned,
    compared,
    shifted,
)
from hudna.record import Held
from hudna.record.register import Definition
from hudna.record.said import say

__all__ = [
    "MOST_SIDES", "PARTS", "Asked", "Cell", "Comparison", "Day", "Gap", "Like", "Printed", "Row",
    "Share", "Sides", "display", "places_named", "side_by_side", "speakers_named",
]  # fmt: skip

MOST_SIDES: Final = 6


@dataclass(frozen=True)
class Asked:
    """What to compare. `sides`: ids or parts of names; days are inclusive.

    `place`: a name or id; None for figures of the whole theatre.
    """

    indicator: str
    sides: tuple[str, ...]
    place: str | None = None
    from_on: date | None = None
    to_on: date | None = None


@dataclass(frozen=True)
class Sides:
    """The speakers found, their rows (a day and place each), each two of them, and definitions."""

    speakers: tuple[str, ...]
    rows: tuple[Row, ...]
    pairs: tuple[Comparison, ...]
    definitions: tuple[Definition, ...]


def side_by_side(ledger: Ledger, asked: Asked) -> Sides:
    """Lay the sides' figures beside each other; DeskError if a side is not found, or not one."""
    if not 2 <= len(asked.sides) <= MOST_SIDES:
        raise DeskError(
            say(
                "name two to {most} sides, as --sides A,B; {number} given",
                most=MOST_SIDES,
                number=len(asked.sides),
            )
        )
    keys = series.keys()
    telling = ways.speaking(ledger, packs.told_as(asked.indicator))
    speakers = speakers_named(asked.sides, map(keys.speaking, telling))
    chosen = _told_near(ledger, asked, speakers)
    rows = aligned(chosen, keys)
    places = places_named(asked.place, chosen)
    wanted = [one for one in rows if _is_wanted(one, asked, places)]
    pairs = tuple(compared(rows, pair, keys, wanted) for pair in combinations(speakers, 2))
    definitions = tuple(one for one in packs.register().definitions
                        if one.party in speakers and one.indicator == asked.indicator)  # fmt: skip
    return Sides(speakers, tuple(wanted), pairs, definitions)


def _told_near(ledger: Ledger, asked: Asked, speakers: Sequence[str]) -> list[Held]:
    """What these told on the days that are asked for, and on those that may explain it; where a
    place is asked for, of places that may be meant."""
    near = Wanted(kind="tally", voices=tuple(sorted(series.voices_of(ledger, speakers))),
                  from_on=asked.from_on and shifted(asked.from_on, -REACH),
                  to_on=asked.to_on and shifted(asked.to_on, REACH))  # fmt: skip
    if asked.place is not None:
        ids = ask.placed(Wanted(place=asked.place)).place_ids
        near = replace(near, place=asked.place, place_ids=(*ids, *asked.place.split("+")))
    return [one for name in packs.told_as(asked.indicator)
            for one in queries.claims(ledger, replace(near, indicator=name))]  # fmt: skip


def speakers_named(sides: Sequence[str], speaking: Iterable[str]) -> tuple[str, ...]:
    """The keys of those who are asked for by id or part of a name, among those of all who speak;
    DeskError if not one is."""
    names = {one: packs.display(one) for one in dict.fromkeys(speaking) if one}
    found = tuple(_one(side.strip(), names) for side in sides)
    if len(set(found)) < len(found):
        raise DeskError(
            say("--sides names {side} twice: name different sides", side=packs.display(found[0]))
        )
    return found


def _one(side: str, names: dict[str, str]) -> str:
    if side in names:
        return side
    sought = side.casefold()
    found = [id for id, name in names.items() if sought and sought in f"{id} {name}".casefold()]
    exact = [id for id in found if names[id].casefold() == sought]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if found:
        raise DeskError(
            say(
                "{side} may be {ids}: give one of these ids",
                side=repr(side),
                ids=", ".join(sorted(found)),
            )
        )
    known = ", ".join(sorted(names)[:12]) or "nobody"
    raise DeskError(
        say(
            "no figure of {side} is kept; those who told one are {known}",
            side=repr(side),
            known=known,
        )
    )


def places_named(place: str | None, held: Iterable[Held]) -> frozenset[str]:
    """The place keys that are asked for by name or id; of the whole theatre by default."""
    if place is None:
        return frozenset({""})
    sought = place.casefold()
    ids = {*ask.placed(Wanted(place=place)).place_ids, place}
    named = {one.told.place for one in held if one.told.place not in ids
             and one.claim.place and one.claim.place.text.casefold() == sought}  # fmt: skip
    return frozenset(ids | named) - {""}


def _is_wanted(row: Row, asked: Asked, places: frozenset[str]) -> bool:
    like = row.like
    return (like.indicator == asked.indicator and like.place in places
            and (asked.from_on or like.on) <= like.on <= (asked.to_on or like.on))  # fmt: skip
