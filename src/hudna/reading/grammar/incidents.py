"""Incidents: an attack as one sentence tells it — what, by whom, with what, where, how often.

hudna keeps who is said to have attacked which place so that breaches can be counted, compared
and answered for. Nothing here ranks, proposes or plans.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reading.discourse.attribution import kind_of
from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.names import Part
from hudna.record.register import Party

ATTACKERS: Final = frozenset({"group", "coalition", "state_force", "state"})
_TYPES: Final = {
    "small_arms": "small_arms", "sniper": "small_arms", "air": "airstrike", "drone": "other",
    "ied": "ied", "mines": "shelling",
}  # fmt: skip
_UNTOLD: Final = frozenset({"NOT", "DENY", "NO", "OBSERVE"})
_APART: Final = frozenset({"COMMA", "CONTRAST", "SEMI"})
_NEAR: Final = 7


PEACEFUL: Final = frozenset({
    "CONTACT", "DISCUSS", "FELL", "WITHDRAW", "EQUIP", "TRAIN", "PROTECT", "TALK", "OBSERVE",
    "SURRENDER", "CLEAR", "RETURN",
})  # fmt: skip
_STRUCK: Final = frozenset({"PREVIOUS", "TO", "IN", "NEAR", "TARGET"})
_RIGHT_BEHIND: Final = frozenset({"QUOTE", "MILITANTS", "LEVEL", "COUNTED", "QUALITY", "DATE",
                                  "WINDOW", "WEAPON", "AND", "WORD"})  # fmt: skip
_REACH: Final = 4

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


def incidents_of(
    marks: Sequence[Mark], gazetteer: Gazetteer, names: Callable[[Sequence[Mark]], list[Mark]]
) -> list[Seen]:
    """The incidents that a sentence tells: one for each attack and each governorate it struck.

    `names(marks)` gives the runs of unknown words that are written like names.
    """
    if any(mark.type in _UNTOLD for mark in marks):
        return []
    told: list[Seen] = []
    for stretch in _stretches(marks):
        at = _attack(stretch)
        if at is None:
            continue
        weapon = _weapon(stretch)
        attacker = _attacker(stretch, at, gazetteer.parties)
        for targets, governorate in _targets(stretch, at, gazetteer, names):
            if targets or weapon or attacker:
                told.append(Seen(_type(stretch, at), weapon, attacker or _last_attacker(told),
                                 governorate, targets, _count(stretch)))  # fmt: skip
    return told


def _last_attacker(told: Sequence[Seen]) -> Stretch | None:
    """Who is not named again attacks on: "shelled A and fired at B"."""
    return told[-1].attacker if told else None


def _stretches(marks: Sequence[Mark]) -> list[Sequence[Mark]]:
    """Cut a sentence before each further attack that a comma or a contrast sets apart."""
    cuts = [0]
    for at, mark in enumerate(marks):
        if mark.type != "ATTACK" or not any(m.type == "ATTACK" for m in marks[cuts[-1] : at]):
            continue
        apart = [place for place in range(cuts[-1] + 1, at) if marks[place].type in _APART]
        if not apart or at - apart[-1] > _NEAR:
            continue
        told = any(m.type in ("NAMED", "PARTY") for m in marks[cuts[-1] : apart[-1]])
        if told and any(m.type in ("NAMED", "TARGET") for m in marks[at:]):
            cuts.append(apart[-1])
    return [marks[start:stop] for start, stop in zip(cuts, [*cuts[1:], len(marks)], strict=True)]


def _attack(marks: Sequence[Mark]) -> int | None:
    """Where the word of attack stands; a denied, promised or counted one is none."""
    types = [mark.type for mark in marks]
    for at, mark in enumerate(marks):
        if mark.type == "ATTACK" or (
            mark.type == "COUNTED" and mark.value in ("attacks", "shellings")
        ):
            return at
    told = "WEAPON" in types and "NAMED" in types and not PEACEFUL & set(types)
    return types.index("WEAPON") if told else None


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
    """The armed party nearest to the word of attack: before it, or right behind it or a "by".

    Whoever stands farther behind may be the one attacked; then nobody is named as attacker.
    """
    found = [
        (abs(place - at) + (3 if place > at else 0), mark)
        for place, mark in enumerate(marks)
        if _may_attack(marks, at, place)
        and (
            _armed(mark, parties)
            or (mark.type == "MILITANTS" and not _named(marks, place, parties))
        )
    ]
    if not found:
        return None
    mark = min(found, key=lambda one: one[0])[1]
    ids = mark.value if mark.type == "PARTY" else ()
    return mark.start, mark.stop, ids[0] if ids else None


def _may_attack(marks: Sequence[Mark], at: int, place: int) -> bool:
    before = marks[place - 1].type if place else ""
    if place < at:
        return before not in _STRUCK
    by = any(mark.type in ("BY", "FROM", "ACCUSE") for mark in marks[max(at, place - 3) : place])
    near = {mark.type for mark in marks[at + 1 : place]} <= _RIGHT_BEHIND
    return by or (near and place - at <= _REACH)


Struck = tuple[tuple[Stretch, ...], Stretch | None]


def _armed(mark: Mark, parties: Mapping[str, Party]) -> bool:
    return mark.type == "PARTY" and kind_of(mark, parties) in ATTACKERS


def _named(marks: Sequence[Mark], at: int, parties: Mapping[str, Party]) -> bool:
    """Whether the group of these militants is named right behind them."""
    behind = [mark for mark in marks[at + 1 : at + 4] if mark.type not in ("QUOTE", "MILITANTS")]
    return bool(behind) and _armed(behind[0], parties)


def _targets(
    marks: Sequence[Mark], at: int, gazetteer: Gazetteer,
    names: Callable[[Sequence[Mark]], list[Mark]],
) -> list[Struck]:  # fmt: skip
    """The places attacked with the governorate named with them; apart where each has its own."""
    unknown = names(marks)
    groups: list[Struck] = []
    targets: list[Stretch] = []
    leading: Stretch | None = None
    for mark in sorted([*marks, *unknown], key=lambda one: one.start):
        if mark in unknown:
            targets.append((mark.start, mark.stop, None))
        for part in mark.value.parts if mark.type == "NAMED" else ():
            stretch = (part.start, part.stop, part.ids[0] if part.ids else None)
            if not _wide(part, gazetteer):
                targets.append(stretch)
            elif targets and leading is None:
                groups.append((tuple(targets), stretch))
                targets = []
            elif not groups:
                leading = leading or stretch
    if targets or not groups:
        governorate = groups[-1][1] if groups and not leading else leading
        groups.append((tuple(targets), governorate))
    return groups


def _wide(part: Part, gazetteer: Gazetteer) -> bool:
    """Whether a place is a governorate or wider: where targets lie, no target itself."""
    known = gazetteer.localities.get(part.ids[0]) if part.ids else None
    return known is not None and known.level in ("governorate", "region", "country")


def _count(marks: Sequence[Mark]) -> int | None:
    for mark in marks:
        amount = mark.value
        if mark.type == "NUMBER" and amount.times and float(amount.value).is_integer():
            return int(amount.value)
    return None
