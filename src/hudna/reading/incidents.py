"""Incidents: an attack as one sentence tells it — what, by whom, with what, where, how often.

hudna keeps who is said to have attacked which place so that breaches can be counted, compared
and answered for. Nothing here ranks, proposes or plans.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reading.attribution import kind_of
from hudna.reading.marks import Mark
from hudna.record.register import Party

ATTACKERS: Final = frozenset({"group", "coalition", "state_force", "state"})
_TYPES: Final = {
    "small_arms": "small_arms", "sniper": "small_arms", "air": "airstrike", "drone": "other",
    "ied": "ied", "mines": "shelling",
}  # fmt: skip
_BREAKS: Final = frozenset({"STOP", "SEMI"})


Stretch = tuple[int, int, str | None]


@dataclass(slots=True)
class Seen:
    """An incident as stretches of the normal form: (start, stop, register id)."""

    type: str
    weapon: Stretch | None
    attacker: Stretch | None
    governorate: Stretch | None
    places: tuple[Stretch, ...]
    count: int | None


def incident_of(
    marks: Sequence[Mark], gazetteer: Gazetteer, names: Callable[[Sequence[Mark]], list[Mark]]
) -> Seen | None:
    """Return the incident that a sentence tells, or None.

    `names(marks)` gives the runs of unknown words that are written like names.
    """
    at = _attack(marks)
    if at is None:
        return None
    weapon = _weapon(marks)
    attacker = _attacker(marks, at, gazetteer.parties)
    targets, governorate = _targets(marks, at, gazetteer, names)
    if not (targets or weapon or attacker):
        return None
    return Seen(_type(marks, at), weapon, attacker, governorate, targets, _count(marks))


def _attack(marks: Sequence[Mark]) -> int | None:
    """Where the word of attack stands; a denied, promised or counted one is none."""
    types = [mark.type for mark in marks]
    if any(name in types for name in ("NOT", "DENY", "NO", "OBSERVE")):
        return None
    for at, mark in enumerate(marks):
        if mark.type == "ATTACK" or (
            mark.type == "COUNTED" and mark.value in ("attacks", "shellings")
        ):
            return at
    return types.index("WEAPON") if "WEAPON" in types and "NAMED" in types else None


def _type(marks: Sequence[Mark], at: int) -> str:
    weapons = {mark.value for mark in marks if mark.type == "WEAPON"}
    kinds = {_TYPES.get(value, "shelling") for value in weapons}
    attack = marks[at].value if marks[at].type == "ATTACK" else "shelling"
    if "shelling" in kinds or (attack == "shelling" and not kinds):
        return "shelling"
    if kinds:
        return min(kinds)
    return {"fire": "small_arms", "movement": "movement", "air": "airstrike",
            "detention": "detention", "shelling": "shelling"}.get(attack, "other")  # fmt: skip


def _weapon(marks: Sequence[Mark]) -> Stretch | None:
    """The stretch from the first weapon to the last that is joined to it."""
    places = [at for at, mark in enumerate(marks) if mark.type == "WEAPON"]
    if not places:
        return None
    first = last = places[0]
    for at in places[1:]:
        between = {mark.type for mark in marks[last + 1 : at]}
        if at - last > 3 or not between <= {"AND", "COMMA", "WORD"}:
            break
        last = at
    return marks[first].start, marks[last].stop, None


def _attacker(marks: Sequence[Mark], at: int, parties: Mapping[str, Party]) -> Stretch | None:
    """The armed party nearest to the word of attack, before it or behind a "by"."""
    found = [
        (abs(place - at) + (3 if place > at else 0), mark)
        for place, mark in enumerate(marks)
        if (mark.type == "PARTY" and kind_of(mark, parties) in ATTACKERS)
        or mark.type == "MILITANTS"
    ]  # fmt: skip
    if not found:
        return None
    mark = min(found, key=lambda one: one[0])[1]
    ids = mark.value if mark.type == "PARTY" else ()
    return mark.start, mark.stop, ids[0] if ids else None


def _targets(
    marks: Sequence[Mark], at: int, gazetteer: Gazetteer,
    names: Callable[[Sequence[Mark]], list[Mark]],
) -> tuple[tuple[Stretch, ...], Stretch | None]:  # fmt: skip
    """The places attacked, and the governorate that is named with them."""
    governorate: Stretch | None = None
    targets: list[Stretch] = []
    unknown = names(marks)
    for mark in sorted([*marks, *unknown], key=lambda one: one.start):
        if mark.type == "NAMED":
            for part in mark.value.parts:
                known = gazetteer.localities.get(part.ids[0]) if part.ids else None
                stretch = (part.start, part.stop, part.ids[0] if part.ids else None)
                if known is not None and known.level in ("governorate", "region", "country"):
                    governorate = governorate or stretch
                else:
                    targets.append(stretch)
        elif mark in unknown:
            targets.append((mark.start, mark.stop, None))
    return tuple(targets), governorate


def _count(marks: Sequence[Mark]) -> int | None:
    for mark in marks:
        amount = mark.value
        if mark.type == "NUMBER" and amount.times and float(amount.value).is_integer():
            return int(amount.value)
    return None
