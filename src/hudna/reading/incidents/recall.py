"""What attacks told so far lend to the sentences behind them.

Who acted last ("they", "the group"), the governorate that heads a section, the governorates that
places were told to lie in, and whether the last attack still lacks its weapon or its places. All of
it is words, cut loose from the sentence that they stood in.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from hudna.reading.discourse.attribution import kind_of
from hudna.reading.engine.marks import Mark
from hudna.reading.incidents.attackers import Attackers
from hudna.reading.incidents.model import Stretch
from hudna.reading.incidents.places import Places, stretch_of
from hudna.text import Normal

LENDING: Final = frozenset({"violations", "cases", "attacks", "shellings"})
_PAIR: Final = 2
_AROUND: Final = frozenset({"NAMED", "COLON", "STOP", "DASH", "SIGN"})
_KNOWN: Final = 8  # places that are remembered, the latest


@dataclass(frozen=True, slots=True)
class Memory:
    """`lent`: the attacker that a count of breaches names for the sentences right behind it.
    `around`: the one governorate that such a count names, until another one is named.

    `known`: pairs of a place's id and the governorate told for it; `lacks`: "weapon", "places" or
    both, of the last attack of this line; empty if it lacks nothing or there is none.
    """

    actor: Stretch | None = None
    lent: Stretch | None = None
    section: Stretch | None = None
    around: Stretch | None = None
    known: tuple[tuple[str, Stretch], ...] = ()
    lacks: frozenset[str] = frozenset()

    def line(self) -> "Memory":
        """What is left at the start of a new line."""
        if not (self.lent or self.lacks or self.around):
            return self
        return replace(self, lent=None, lacks=frozenset(), around=None)

    def with_places(self, told: Mapping[str, Stretch]) -> "Memory":
        """With the governorates of places that a sentence told."""
        if not told:
            return self
        known = {**dict(self.known), **told}
        return replace(self, known=tuple(known.items())[-_KNOWN:])

    def carried(self, normal: Normal) -> "Memory":
        """As the next sentence finds it: words of earlier sentences only."""
        return Memory(
            _behind(self.actor, normal), _behind(self.lent, normal), _behind(self.section, normal),
            _behind(self.around, normal),
            tuple([(place, _loose(one, normal)) for place, one in self.known]), self.lacks,
        )  # fmt: skip

    def telling(self) -> Hashable:
        """All that a later sentence finds in it; equal where reading goes on alike."""
        return (
            *(_told(one) for one in (self.actor, self.lent, self.section, self.around)),
            tuple([(place, _told(one)) for place, one in self.known]), self.lacks,
        )  # fmt: skip


NOTHING: Final = Memory()


def _behind(one: Stretch | None, normal: Normal) -> Stretch | None:
    return _loose(one, normal) if one else None


def _loose(one: Stretch, normal: Normal) -> Stretch:
    if one.source:
        return one
    words = normal.span(one.start, one.stop).of(normal.original)
    return Stretch(0, 0, one.id, words)


def _told(one: Stretch | None) -> Hashable:
    return one and (one.id, one.source)


class Recall:
    """Keeps who acted, and where places were told to lie."""

    def __init__(self, attackers: Attackers, places: Places) -> None:
        self.attackers = attackers
        self.places = places

    def section(self, marks: Sequence[Mark], memory: Memory) -> Memory:
        """A line that is a governorate alone heads a section; another place ends it."""
        if len(marks) > len(_AROUND):
            return memory
        named = [mark for mark in marks if mark.type == "NAMED"]
        if len(named) != 1 or not {mark.type for mark in marks} <= _AROUND:
            return memory
        part = named[0].value.parts[0]
        wide = self.places.level(part) == "governorate"
        return replace(memory, section=stretch_of(part) if wide else None)

    def behind(self, marks: Sequence[Mark], memory: Memory) -> Memory:
        """The memory behind a sentence."""
        types = {mark.type for mark in marks}
        lent = None
        if types & {"PARTY", "MILITANTS", "AGENT"}:
            acting = self.last_in(marks)
            counted = any(mark.type == "COUNTED" and mark.value in LENDING for mark in marks)
            lent = acting if counted and "ATTACK" not in types else None
            if acting and acting != memory.actor:
                memory = replace(memory, actor=acting)
        if lent != memory.lent or memory.lacks:
            memory = replace(memory, lent=lent, lacks=frozenset())
        if "NAMED" not in types:
            return memory
        return self._around(marks, memory).with_places(self._places(marks))

    def _around(self, marks: Sequence[Mark], memory: Memory) -> Memory:
        """With the one governorate that a count of breaches names; another one ends it."""
        wide = [part for mark in marks if mark.type == "NAMED" for part in mark.value.parts
                if self.places.level(part) == "governorate"]  # fmt: skip
        if not wide:
            return memory
        counted = any(mark.type == "COUNTED" and mark.value in LENDING for mark in marks)
        one = stretch_of(wide[0]) if counted and len(wide) == 1 else None
        return memory if one == memory.around else replace(memory, around=one)

    def last_in(self, marks: Sequence[Mark]) -> Stretch | None:
        """The last in a stretch who may have attacked: not struck, no teller, no whole state."""
        for place in range(len(marks) - 1, -1, -1):
            mark = marks[place]
            if not self.attackers.acts(mark) or mark.value == "same":
                continue
            if mark.type == "PARTY" and kind_of(mark, self.attackers.parties) == "state":
                continue
            if not (self.attackers.struck(marks, place) or self.attackers.tells(marks, place)):
                return self.attackers.stretch(marks, place)
        return None

    def _places(self, marks: Sequence[Mark]) -> dict[str, Stretch]:
        """Each registered place with the governorate that is named behind it."""
        if sum(len(mark.value.parts) for mark in marks if mark.type == "NAMED") < _PAIR:
            return {}
        known: dict[str, Stretch] = {}
        near: list[str] = []
        for mark in marks:
            for part in mark.value.parts if mark.type == "NAMED" else ():
                if self.places.level(part) == "governorate":
                    known.update(dict.fromkeys(near, stretch_of(part)))
                    near = []
                elif part.ids:
                    near.append(part.ids[0])
        return known
