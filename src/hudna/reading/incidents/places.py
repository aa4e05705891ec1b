"""What was struck, and in which governorate.

A place of a clause is a target unless it is where the fire came from, where the attacker stood,
the address of another target or the seat of somebody who speaks. A governorate is no target where
a smaller place is named with it; alone it is both, unless the sentence opens with it ("In
Aleppo …"). A list that closes with its governorate is an incident of its own when another list
with another one follows it: "A and B in Hama, and C in Aleppo" are two.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.names import Part
from hudna.reading.incidents.model import Clause, Stretch

_FROM: Final = frozenset({"FROM", "ORIGIN", "BY"})
_ACTORS: Final = frozenset({"PARTY", "MILITANTS", "AGENT"})
_ENDS_ORIGIN: Final = _ACTORS | {"AT", "WEAPON", "ATTACK", "SEMI", "HARM", "RESULT"}
_ADDRESS: Final = frozenset({"IN", "OPEN", "COMMA", "OF", "NEAR"})
_WIDE: Final = frozenset({"governorate"})
_LARGE: Final = frozenset({"governorate", "region", "country", "zone"})
_WIDER: Final = frozenset({"region", "country", "zone"})
_LIST: Final = frozenset({"COMMA", "AND", "OPEN", "AT", "QUOTE", "IN", "LEVEL", "SEMI"})
_SMALLEST_NAME: Final = 40  # numbers that name a quarter are larger


@dataclass(slots=True)
class Struck:
    """Places that were struck in one governorate.

    `headed`: the governorate stands before its list, with a dash or a colon; `narrow`: whether a
    place, or a kind of it, is smaller than a governorate or a zone; `named`: whether one has a
    name; `zone`: whether one is a zone.
    """

    targets: list[Stretch] = field(default_factory=list)
    governorate: Stretch | None = None
    headed: bool = False
    narrow: bool = False
    named: bool = False
    zone: bool = False


@dataclass(slots=True)
class _Walk:
    """Where the walk over a clause stands."""

    groups: list[Struck] = field(default_factory=lambda: [Struck()])
    leading: Stretch | None = None
    wides: list[Stretch] = field(default_factory=list)
    newest: int = 0
    bracketed: int = 0
    origin: bool = False
    origins: list[Stretch] = field(default_factory=list)
    kinds: list[Stretch] = field(default_factory=list)
    cities: list[Stretch] = field(default_factory=list)


class Places:
    """Finds the places struck in a clause, with the levels of a gazetteer."""

    def __init__(self, gazetteer: Gazetteer, order: str) -> None:
        self.gazetteer = gazetteer
        self.localities = gazetteer.localities
        self.verb_first = order == "verb"
        self.free = order == "free"

    def of(self, clause: Clause) -> list[Struck]:
        """The groups of places struck: one, or one for each governorate that closes its list."""
        walk = _Walk()
        for at, mark in enumerate(clause.marks):
            self._step(walk, clause, at, mark)
        return self._settled(walk)

    def _step(self, walk: _Walk, clause: Clause, at: int, mark: Mark) -> None:
        marks = clause.marks
        if mark.type in _FROM and not (at and marks[at - 1].type == "NUMBER"):  # "one of"
            by = mark.value != "did" and self.free and not _actor_next(marks, at)
            walk.origin = mark.type != "BY" or by
        elif mark.type in _ENDS_ORIGIN:
            walk.origin = False
        elif mark.type == "NAMED":
            self._named(walk, clause, at)
        elif mark.type == "TARGET" and mark.value:
            whence = self.verb_first and at and marks[at - 1].type == "OF"  # "من مواقع"
            if not (walk.origin or whence or self._covered(marks, at)):
                walk.kinds.append(_kind_stretch(marks, at))
        elif _numbered_name(marks, at, told=bool(walk.groups[-1].targets)):
            walk.groups[-1].targets.append(Stretch(mark.start, mark.stop))

    def _named(self, walk: _Walk, clause: Clause, at: int) -> None:
        marks = clause.marks
        parts: Sequence[Part] = marks[at].value.parts
        if self._elsewhere(walk, clause, at):
            for part in parts:
                if self.level(part) in _WIDE:
                    walk.origins.append(stretch_of(part))
            if not _joins(marks, at):
                walk.origin = False
            return
        if any(self.level(part) not in _WIDE for part in parts):
            walk.newest = len(walk.groups[-1].targets)
        for part in parts:
            self._part(walk, marks, at, part)

    def _elsewhere(self, walk: _Walk, clause: Clause, at: int) -> bool:
        """Whether a place is where the fire came from, or where somebody sits or stands."""
        marks = clause.marks
        types = [mark.type for mark in marks[max(0, at - 2) : at]]
        if walk.origin or _stands(marks, clause.at, at):
            return True
        if types[-1:] == ["OF"] and self.verb_first and at > clause.at:
            return True
        under = str(clause.anchor.value).endswith("-under")
        seat = types[:1] == ["PARTY"] and types[-1:] in (["IN"], ["OF"]) and at < clause.at
        seat = seat and not under  # "the post of X in A was shelled"
        if seat and {"TARGET", "AT"} & {mark.type for mark in marks[max(0, at - 6) : at - 2]}:
            return False  # "positions of X in A"
        return seat and not all(self.level(part) in _WIDE for part in marks[at].value.parts)

    def _part(self, walk: _Walk, marks: Sequence[Mark], at: int, part: Part) -> None:
        level = self.level(part)
        group = walk.groups[-1]
        if level == "country":
            return
        if level in _WIDE and not (
            group.headed and _id(group) == part.ids[0] and _listed(marks, at)
        ):
            self._wide(walk, marks, at, stretch_of(part))
            walk.cities += [stretch_of(part)] * _bare(marks[at], part)
            return
        if level in _WIDER and group.targets and marks[at - 1].type in _ADDRESS:
            return  # "A in the B district": where a target lies
        if group.governorate is not None and not group.headed:
            group = Struck()
            walk.groups.append(group)
            walk.newest = 0
        group.narrow = group.narrow or level not in _LARGE
        group.zone = group.zone or level == "zone"
        group.targets.append(stretch_of(part))

    def _wide(self, walk: _Walk, marks: Sequence[Mark], at: int, wide: Stretch) -> None:
        """A governorate: it heads a list, closes one, or opens the sentence."""
        walk.wides.append(wide)
        group = walk.groups[-1]
        behind = marks[at + 1].type if at + 1 < len(marks) else ""
        heads = behind == "DASH" or (behind == "COLON" and not group.targets)
        if heads and len(marks[at].value.parts) == 1:
            walk.groups.append(Struck(governorate=wide, headed=True))
        elif group.targets and not group.headed:
            self._close(walk, marks, at, wide)
        elif not any(one.targets for one in walk.groups) and walk.leading is None:
            walk.leading = wide

    def _close(self, walk: _Walk, marks: Sequence[Mark], at: int, wide: Stretch) -> None:
        """ "… and C in Aleppo": the list up to here, or behind another leading one its end only."""
        group = walk.groups[-1]
        if walk.leading is not None and walk.leading.id != wide.id and walk.newest > 0:
            last = Struck(group.targets[walk.newest :], wide, narrow=group.narrow)
            del group.targets[walk.newest :]
            walk.groups.append(last)
        elif group.governorate is None:
            group.governorate = wide
            if marks[at - 1].type == "OPEN" or (
                marks[at - 2 : at - 1] and (marks[at - 2].type == "OPEN")
            ):
                walk.bracketed += 1

    def level(self, part: Part) -> str | None:
        """The level of a place: the register's, else the one that a word beside it tells."""
        known = self.localities.get(part.ids[0]) if part.ids else None
        return known.level if known else part.level

    def _covered(self, marks: Sequence[Mark], at: int) -> bool:
        """Whether the place right behind a kind of target says all: "the positions at A".

        What is counted ("two villages") is no place either.
        """
        if at and marks[at - 1].type == "NUMBER":
            return True
        for mark in marks[at + 1 : at + 6]:
            if mark.type == "NAMED":
                return any(self.level(part) not in _WIDE for part in mark.value.parts)
            if mark.type in ("COMMA", "AND", "STOP", "SEMI", "ATTACK", "WEAPON"):
                return False
        return False

    def _settled(self, walk: _Walk) -> list[Struck]:
        groups = [one for one in walk.groups if one.targets]
        if not groups:
            return [self._wide_only(walk)]
        if walk.bracketed > 1:
            return [_as_one(groups, walk.kinds)]
        merged = [groups[0]]
        for group in groups[1:]:
            led = (
                walk.leading is not None
                and _id(group) == walk.leading.id
                and (merged[-1].governorate is None)
            )
            if group.governorate is None or led:
                merged[-1].targets += group.targets
                merged[-1].narrow = merged[-1].narrow or group.narrow
            else:
                merged.append(group)
        sole = walk.origins[0] if walk.origins and not walk.wides else None
        for group in merged:
            group.named = group.narrow
            group.governorate = (
                group.governorate or walk.leading or sole or self._of_zone(group.targets)
            )
        merged[-1].targets += walk.kinds
        merged[-1].narrow = merged[-1].narrow or bool(walk.kinds)
        return merged

    def _of_zone(self, targets: Sequence[Stretch]) -> Stretch | None:
        """The governorate that a zone is named after, where the zone alone was struck."""
        zone = self.localities.get(targets[0][2] or "") if len(targets) == 1 else None
        if zone is None or zone.level != "zone":
            return None
        known = self.gazetteer.governorate_of(zone.id)
        return Stretch(targets[0].start, targets[0].stop, known) if known else None

    def _wide_only(self, walk: _Walk) -> Struck:
        """Only governorates are named: one is both, several are targets of no one governorate."""
        ids = {one.id for one in walk.wides}
        narrow = bool(walk.kinds)
        if len(ids) > 1:
            return Struck([*walk.wides, *walk.kinds], None, narrow=narrow)
        if walk.kinds and walk.wides:
            return Struck([*walk.kinds, *walk.cities], walk.wides[0], narrow=True)
        if walk.wides:
            return Struck(walk.wides[-1:], walk.wides[0])
        sole = walk.origins[0] if walk.origins and walk.kinds else None
        return Struck(list(walk.kinds), sole, narrow=narrow)


def _as_one(groups: Sequence[Struck], kinds: Sequence[Stretch]) -> Struck:
    """ "A (in rural B) and C (in rural D)": one list in no one governorate."""
    targets = [target for group in groups for target in group.targets]
    ids = {_id(group) for group in groups}
    wide = groups[0].governorate if len(ids) == 1 else None
    narrow = any(group.narrow for group in groups)
    return Struck([*targets, *kinds], wide, narrow=narrow, named=narrow)


def _bare(mark: Mark, part: Part) -> bool:
    """Whether a governorate is named without a word for one: its city, as far as the text says."""
    return (mark.start, mark.stop) == (part.start, part.stop)


def _listed(marks: Sequence[Mark], at: int) -> bool:
    """Whether a place stands in a list, not at its head."""
    behind = marks[at + 1].type if at + 1 < len(marks) else ""
    return behind not in ("DASH", "COLON")


def _id(group: Struck) -> str | None:
    return group.governorate.id if group.governorate else None


def stretch_of(part: Part) -> Stretch:
    """A place of this sentence as a stretch with its id, "" if no pack has the place."""
    return Stretch(part.start, part.stop, part.ids[0] if part.ids else "")


def _actor_next(marks: Sequence[Mark], at: int) -> bool:
    return any(mark.type in _ACTORS for mark in marks[at + 1 : at + 4])


def _stands(marks: Sequence[Mark], anchor: int, at: int) -> bool:
    """Whether a place is where the attacker stands: "gunmen near A shelled B"."""
    if not 1 < at < anchor or not any(mark.type == "NAMED" for mark in marks[anchor:]):
        return False
    if marks[at - 1].type not in ("IN", "NEAR"):
        return False
    before = [mark.type for mark in marks[max(0, at - 4) : at - 1]]
    return bool(_ACTORS & set(before)) and not {"HARM", "ATTACK"} & set(before)


def _joins(marks: Sequence[Mark], at: int) -> bool:
    """Whether another place is joined right behind this one."""
    behind = [mark.type for mark in marks[at + 1 : at + 4]]
    if "NAMED" not in behind:
        return False
    return set(behind[: behind.index("NAMED")]) <= {"AND", "COMMA", "IN", "OPEN", "QUOTE"}


def _kind_stretch(marks: Sequence[Mark], at: int) -> Stretch:
    """A kind of target with the word before it: "army positions", "цементный завод"."""
    before = marks[at - 1] if at else None
    joined = before is not None and before.type in ("WORD", "QUALITY", "COUNTED", "DIRECTION")
    close = joined and before is not None and marks[at].start - before.stop == 1
    start = before.start if close and before is not None else marks[at].start
    return Stretch(start, marks[at].stop)


def _numbered_name(marks: Sequence[Mark], at: int, *, told: bool) -> bool:
    """ "Quarters A, 1070 and B": a number in a list of places that counts nothing is a name."""
    mark = marks[at]
    before = marks[at - 1].type if at else ""
    if mark.type == "CLOCK_WORD" and mark.value == "measure":
        return False
    if mark.type == "CLOCK_WORD":
        return told or before in ("AT", "NAMED", "LEVEL", "QUOTE", "FOR")
    if mark.type not in ("NUMBER", "DIGITS") or before not in _LIST:
        return False
    if not told and before != "LEVEL":  # "hill 1154"
        return False
    if mark.type == "NUMBER" and (mark.value.times or mark.value.value < _SMALLEST_NAME):
        return False
    behind = marks[at + 1].type if at + 1 < len(marks) else "STOP"
    return behind in ("COMMA", "AND", "QUOTE", "STOP", "CLOSE", "OPEN", "LEVEL", "SIGN", "IN")
