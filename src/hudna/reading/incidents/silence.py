"""What is no incident: promises, denials, statistics, habits, drops of aid, clearing of mines.

Bulletins speak of attacks more often than they tell of one. Each test here names one way in
which they do; what passes them all is told as an occurrence.
"""

from collections.abc import Sequence
from typing import Final

from hudna.reading.engine.marks import Mark
from hudna.reading.incidents.model import Clause, Seen
from hudna.reading.incidents.places import Struck
from hudna.reading.incidents.weapons import MUNITIONS

_DENYING: Final = frozenset({"DENY", "PROMISE", "EXPECT", "ROUTINE"})
_NEGATING: Final = frozenset({"NOT", "NO", "NOBODY"})
_PEACEFUL: Final = frozenset({
    "CONTACT", "DISCUSS", "EQUIP", "TRAIN", "PROTECT", "TALK", "SURRENDER", "CLEAR", "RETURN",
    "AID", "CARGO", "TREAT", "WITHDRAW", "OBSERVE", "WATCH", "CAPTURE",
})  # fmt: skip
_CLEARING: Final = frozenset({"CLEAR", "SURRENDER"})
_DROPPED: Final = frozenset({"launch", "air", "downed"})
_LOADS: Final = frozenset({"AID", "CARGO"})
_COUNTING: Final = frozenset({"RECORD", "BREACHED", "TOTAL", "ROSE", "FELL"})
_ENDS: Final = frozenset({"STOP", "COMMA", "WINDOW", "CLOSE", "QUOTE"})
_NEAR: Final = 4


def denied(marks: Sequence[Mark]) -> bool:
    """Whether a whole sentence denies, promises, foresees or generalises.

    "Most often (19 times) they shelled A" counts what it says, and generalises nothing.
    """
    often = any(mark.type == "NUMBER" and mark.value.times for mark in marks)
    return any(mark.type in _DENYING and not (often and mark.value == "most") for mark in marks)


def negated(clause: Clause) -> bool:
    """Whether the word of attack itself is negated: "did not shell", "no strikes on"."""
    behind = {mark.type for mark in clause.marks[clause.at + 1 : clause.at + 2]}
    if noun(clause) and (_NEGATING & behind or _unrecorded(clause.marks)):
        return True
    before = clause.marks[max(0, clause.at - _NEAR) : clause.at]
    for mark in reversed(before):
        if mark.type in ("COMMA", "SEMI", "STOP", "CONTRAST", "HARM"):
            return False
        if mark.type in _NEGATING:
            return True
    return False


def noun(clause: Clause) -> bool:
    """Whether the word of attack is a noun: "shelling", "two attacks"."""
    return clause.anchor.type != "ATTACK" or str(clause.anchor.value).endswith("-noun")


def _unrecorded(marks: Sequence[Mark]) -> bool:
    """ "… was not recorded": a record, or a doing, that is denied."""
    return any(
        (mark.type in _NEGATING and "RECORD" in {one.type for one in marks[at + 1 : at + 3]})
        or (mark.type in ("NO", "NOT") and {one.type for one in marks[at + 1 : at + 2]} <= _ENDS)
        for at, mark in enumerate(marks)
    )


def peaceful(clause: Clause) -> bool:
    """Whether a clause without a verb of attack tells of something else than an attack."""
    types = {mark.type for mark in clause.marks}
    if types & _CLEARING or (types & _LOADS and clause.anchor.value in _DROPPED):
        return True
    handed = clause.anchor.type == "WEAPON" and "DELIVER" in types and "AT" not in types
    left = "LEAVE" in types and "HARM" not in types
    return noun(clause) and (handed or left or bool(types & _PEACEFUL))


def statistic(clause: Clause, *, narrow: bool) -> bool:
    """Whether a clause counts attacks instead of telling of one: "13 attacks were recorded".

    `narrow`: whether it names a place smaller than a governorate or a zone.
    """
    anchor = clause.anchor
    noun = anchor.type in ("COUNTED", "STRIKE") or str(anchor.value).endswith("-noun")
    if not noun:
        return False
    before = [mark.type for mark in clause.marks[max(0, clause.at - 2) : clause.at]]
    numbered = "NUMBER" in before and not {"HARM", "QUOTE", "COMMA", "RESULT"} & set(before)
    behind = [mark.type for mark in clause.marks[clause.at + 1 : clause.at + 3]]
    if any(mark.value == "did" for mark in clause.marks[: clause.at]) and "NAMED" in behind:
        return False  # "they carried out eleven raids on A"
    counted = bool(_COUNTING & {mark.type for mark in clause.marks})
    return (numbered or counted) and not narrow


def bare(clause: Clause, seen: Seen, *, named: bool, placed: bool, narrow: bool) -> bool:
    """Whether too little is said: neither by whom nor with what nor at what.

    `named`: whether the clause itself names an attacker, `placed`: whether it names a place,
    `narrow`: one smaller than a governorate. A noun ("the attacks of X are …") needs two of them,
    or to be witnessed at a place; a weapon alone a place or a victim; of shells that were fired
    nobody knows by whom or where to, only a count is told.
    """
    told = named + (seen.weapon is not None) + placed
    anchor = clause.anchor
    if anchor.type == "ATTACK" and not str(anchor.value).endswith("-noun"):
        fired = _FIRED if anchor.value == "launch" else MUNITIONS
        loose = seen.weapon is not None and set((seen.weapon.id or "").split("+")) <= fired
        hurt = any(mark.type == "HARM" for mark in clause.marks)
        spent = anchor.value == "launch" and loose and not placed and not hurt  # "fired 87 shells"
        return (told == 0 and seen.attacker is None) or (told == 1 and loose) or spent
    if narrow and _witnessed(clause):
        return False
    hurt = any(mark.type == "HARM" for mark in clause.marks)
    if not placed and any(mark.value == "violations" for mark in clause.marks):
        return True
    if anchor.type == "WEAPON" and not hurt and _idle(clause):
        return True
    if str(anchor.value) == "air-noun" and placed:
        return False
    struck = hurt or any(mark.type in ("TARGET", "AT") for mark in clause.marks)
    return not (told >= 2 or (seen.weapon is not None and struck))


def _witnessed(clause: Clause) -> bool:
    """Whether a noun of attack is one that happened: recorded, one that did harm, one of a list."""
    types = {mark.type for mark in clause.marks}
    if clause.anchor.type not in ("ATTACK", "COUNTED", "STRIKE"):
        return False
    if clause.anchor.value == "assault-noun":
        return bool({"HARM", "RESULT"} & types)
    before = {mark.type for mark in clause.marks[: clause.at]}
    heads = before <= _HEADING and clause.at + 1 < len(clause.marks)
    return heads or bool(_WITNESSES & types)


_FIRED: Final = MUNITIONS | {"rocket", "calibre", "grenade_launcher", "improvised"}
_WITNESSES: Final = frozenset({"RECORD", "HARM", "RESULT"})
_HEADING: Final = frozenset({"NAMED", "COLON", "DASH", "NUMBER", "WEAPON", "QUOTE", "IN", "LEVEL"})


def _idle(clause: Clause) -> bool:
    """Weapons that nobody is said to use: counted ones, drones that fly, those of a complaint."""
    types = {mark.type for mark in clause.marks}
    before = clause.marks[clause.at - 1].type if clause.at else ""
    using = any(mark.value == "using" for mark in clause.marks[max(0, clause.at - 2) : clause.at])
    if "BREACHED" in types and using and clause.anchor.value != "heavy":
        return False  # "broke the truce, using machine guns"
    if clause.anchor.value == "drone" or "BREACHED" in types:
        return True
    aimed = any(mark.type == "AT" for mark in clause.marks[clause.at :])
    if "RECORD" in types and not aimed and clause.anchor.value not in MUNITIONS:
        return True
    if clause.anchor.value in MUNITIONS:
        behind = {mark.type for mark in clause.marks[clause.at : clause.at + _NEAR + 1]}
        return not {"AT", "NEAR"} & behind
    return before == "NUMBER" and "AT" not in types


def counted(seen: Seen, group: Struck) -> bool:
    """A day's count: "seventeen times they fired on army positions", in no place that is named."""
    loose = seen.weapon is None or set((seen.weapon.id or "").split("+")) <= _FIRED
    wide = group.zone or (seen.governorate is None and loose)
    return seen.count is not None and wide and not group.named


def spread(clause: Clause, seen: Seen, *, narrow: bool) -> bool:
    """Counts by governorate: "they shot in Homs and Hama", "Idlib is still under fire"."""
    told = seen.attacker is not None or seen.weapon is not None
    several = sum(mark.type == "NAMED" for mark in clause.marks) > 1
    under = str(clause.anchor.value).endswith("-under")
    return not told and not narrow and (several or under)
