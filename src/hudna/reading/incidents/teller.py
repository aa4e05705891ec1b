"""The incidents of a text, sentence by sentence, with what a sentence leans on.

One incident for each clause of attack, and within it for each list of places that closes with a
governorate of its own: same attacker, same attack, one governorate. Its extent is the smallest
stretch of the clause that holds attacker, weapon and places. A next sentence that only says with
what ("They fired mortars") adds to the incident before it; "they" and "the group" are whoever
was last said to act; a heading that is a governorate holds for its section; a governorate once
told for a place holds for the place.

| shape | English | Russian | Arabic |
|---|---|---|---|
| active, attacker first | X shelled A with W | X обстреляли A из W | مسلحو X قصفوا A بW |
| active, verb first | | обстреляли A боевики X | قصف X بW بلدة A |
| place first | at A, X opened fire | по A били из W | في A أطلق X النار |
| passive | A was shelled (by X) | A обстрелян, подвергся обстрелу | تعرضت A لقصف (من X) |
| nominal | shelling of A by X | обстрел A из W со стороны X | قصف بW نفذه X على A |
| weapon acts | mortars struck A | миномет бил по A; мины легли у A | سقطت قذائف على A |
| list of places | X used W against A, B | обстрелам подверглись: G - A, B | طال القصف A وB في G |
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reading.engine.marks import Mark
from hudna.reading.incidents import silence
from hudna.reading.incidents.attackers import AIR_FORCES, Attackers
from hudna.reading.incidents.clauses import clauses_of
from hudna.reading.incidents.model import (
    BREACH,
    GOES_ON,
    OUTSIDE,
    Clause,
    Seen,
    Stretch,
    extent_of,
)
from hudna.reading.incidents.places import Places, Struck, stretch_of
from hudna.reading.incidents.recall import LENDING, Memory, Recall
from hudna.reading.incidents.view import AttackWords, may_tell, view
from hudna.reading.incidents.weapons import type_of, weapon_of
from hudna.text import Normal

_CUT: Final = frozenset({"SAY", "ACCORDING"})
_LEFT_OUT: Final = frozenset({"isis", "nusra"})


class Teller:
    """Tells the incidents of one language's sentences."""

    def __init__(self, words: AttackWords, gazetteer: Gazetteer) -> None:
        self.words = words
        self.parties = gazetteer.parties
        self.attackers = Attackers(gazetteer.parties, words.order)
        self.places = Places(gazetteer, words.order)
        self.recall = Recall(self.attackers, self.places)

    def tell(
        self, marks: Sequence[Mark], normal: Normal, memory: Memory
    ) -> tuple[list[Seen], Memory]:  # fmt: skip
        """The incidents of one sentence after what was told before, and what it leaves behind.

        `marks` are those with names settled.
        """
        memory = self.recall.section(marks, memory)
        if not marks or not may_tell(marks, normal.text, self.words):
            return [], self.recall.behind(marks, memory)
        seen = view(marks, normal, self.words.lexicon)
        told = [] if silence.denied(seen) else self._told(seen, memory)
        memory = self.recall.behind(seen, memory)
        if told:
            memory = replace(memory, lacks=lacking(told[-1]))
        return told, memory

    def _told(self, marks: Sequence[Mark], memory: Memory) -> list[Seen]:
        told: list[Seen] = []
        for clause in clauses_of(_body(marks)):
            if silence.negated(clause) or silence.peaceful(clause):
                continue
            told += self._clause(clause, told, memory)
        return told

    def _clause(self, clause: Clause, before: Sequence[Seen], memory: Memory) -> list[Seen]:
        weapon = weapon_of(clause.marks, clause.at)
        if weapon is not None and clause.anchor.value == "movement" and weapon.id != "drone":
            weapon = None  # what they drove, or shelled with before
        named = self.attackers.of(clause)
        attacker = self._attacker(clause, named, before, memory)
        told: list[Seen] = []
        way = _way(clause, named)
        kind = type_of(_kind(clause), weapon.id if weapon else None, way)
        if way == "sniper" and kind != "small_arms":
            kind, weapon = "small_arms", None  # what else harmed, the clause tells beside it
        for group in self.places.of(clause):
            own = weapon if not told or group.headed else None
            seen = self._seen(clause, group, own, (attacker, named), memory)
            seen.type = kind
            if not before and named is None and _goes_on(clause, seen, memory):
                seen.rule = GOES_ON
            elif self._silent(clause, seen, group, named=named is not None):
                continue
            told.append(seen)
        if told and before and not told[0].places and named is None:
            told[0].places = before[-1].places if told[0].type != before[-1].type else ()
        return told

    def _silent(self, clause: Clause, seen: Seen, group: Struck, *, named: bool) -> bool:
        placed = bool(group.targets or group.governorate)
        return (
            silence.bare(clause, seen, named=named, placed=placed, narrow=group.narrow)
            or silence.counted(seen, group)
            or silence.statistic(
                clause, narrow=group.named or (group.narrow and seen.weapon is not None)
            )
            or silence.spread(clause, seen, narrow=group.narrow)
        )

    def _seen(
        self, clause: Clause, group: Struck, weapon: Stretch | None,
        who: tuple[Stretch | None, Stretch | None], memory: Memory,
    ) -> Seen:  # fmt: skip
        """One incident; `who`: the attacker, and the one that the clause itself names."""
        attacker, named = who
        times = _count(clause)
        often = Stretch(times.start, times.stop) if times else None
        return Seen(
            "other", weapon, attacker,
            group.governorate or self._governorate(clause, group, memory), tuple(group.targets),
            int(times.value.value) if times else _blows(clause.anchor),
            self._extent(clause, group, weapon, (named, often, group.governorate)),
            self._rule(attacker),
        )  # fmt: skip

    def _extent(
        self, clause: Clause, group: Struck, weapon: Stretch | None,
        others: Sequence[Stretch | None],
    ) -> tuple[int, int]:  # fmt: skip
        """The smallest stretch with all that the clause tells; of a further list the list only."""
        if not group.targets or not self._second(clause, group):
            return extent_of([weapon, *others, *group.targets], clause.anchor)
        inner = [*group.targets, *(one for one in others[-1:] if one)]
        return min(one.start for one in inner), max(one.stop for one in inner)

    def _second(self, clause: Clause, group: Struck) -> bool:
        """Whether another list of the clause stands between the word of attack and this one."""
        return any(
            mark.type == "NAMED" and clause.anchor.stop <= mark.start < group.targets[0].start
            and mark.value.parts[-1].stop < group.targets[0].start
            for mark in clause.marks
        )  # fmt: skip

    def _attacker(
        self, clause: Clause, named: Stretch | None, before: Sequence[Seen], memory: Memory
    ) -> Stretch | None:  # fmt: skip
        same = named is not None and _same(clause, named)
        if named is not None and not same:
            return named
        under = str(clause.anchor.value).endswith("-under")
        near = clause.marks[: clause.at + 3]
        if same or (not under and any(mark.type == "PRONOUN" for mark in near)):
            return self.recall.last_in(clause.lead) or memory.actor
        if before and not under and not str(clause.anchor.value).endswith("-noun"):
            return before[-1].attacker
        return memory.lent

    def _governorate(self, clause: Clause, group: Struck, memory: Memory) -> Stretch | None:
        """The governorate that a clause leaves to its sentence, its places or its section."""
        known = dict(memory.known)
        told = (known[one.id] for one in group.targets if one.id in known)
        return next(told, None) or self._led(clause) or memory.section or memory.around

    def _led(self, clause: Clause) -> Stretch | None:
        """The one governorate of the breaches that the sentence counted before the clause."""
        counted = any(mark.type == "COUNTED" and mark.value in LENDING for mark in clause.lead)
        head = next((mark.type for mark in clause.lead if mark.type != "AND"), "")
        opened = head in ("IN", "NAMED", "LEVEL")
        struck = any(mark.type == "ATTACK" for mark in clause.lead)
        if not (opened or (counted and not struck)):
            return None
        wide = [part for mark in clause.lead if mark.type == "NAMED" for part in mark.value.parts
                if self.places.level(part) == "governorate"]  # fmt: skip
        return stretch_of(wide[0]) if len(wide) == 1 else None

    def _rule(self, attacker: Stretch | None) -> str:
        """Attacks of organisations that the truce leaves out are kept apart from breaches."""
        ids = (attacker.id or "").split("+") if attacker else []
        sides = {self.parties[one].side for one in ids if one in self.parties}
        return OUTSIDE if sides and sides <= _LEFT_OUT else BREACH


def lacking(seen: Seen) -> frozenset[str]:
    """What an incident does not tell and a next sentence still may."""
    lacks = {"weapon"} if seen.weapon is None else set()
    return frozenset(lacks if seen.places else lacks | {"places"})


def _goes_on(clause: Clause, seen: Seen, memory: Memory) -> bool:
    """Whether a sentence only says with what, or at what places, the attack before it was."""
    under = str(clause.anchor.value).endswith("-under")
    if seen.weapon is not None and not seen.places:
        return "weapon" in memory.lacks
    return bool(seen.places) and seen.weapon is None and under and "places" in memory.lacks


def _same(clause: Clause, named: Stretch) -> bool:
    """ "The group", "their gunmen": somebody who was named before."""
    return any(mark.start == named.start and mark.value == "same" for mark in clause.marks)


_NEAR: Final = 20  # characters between aircraft and whose they are


def _way(clause: Clause, named: Stretch | None) -> str:
    """How those attack who are named: by "air", as a "sniper", or "" where no word tells."""
    if named is None:
        return ""
    if set((named.id or "").split("+")) <= AIR_FORCES:
        return "air"
    for mark in clause.marks:
        near = mark.start < named.stop + _NEAR and named.start - _NEAR < mark.stop
        if mark.type == "AGENT" and mark.value in ("air", "sniper") and near:
            return str(mark.value)
    return ""


_LOOSE: Final = frozenset({"assault", "strike", "shelling"})
_PLAIN: Final = {"WEAPON": "", "STRIKE": "strike", "COUNTED": "assault", "AGENT": "fire"}


def _kind(clause: Clause) -> str:
    """The kind of an attack: its verb's, made clear by the noun that it has with it.

    "Came under fire", "the shelling reached A": the verb says that A was struck, the noun how.
    """
    if clause.anchor.type != "ATTACK":
        return _PLAIN[clause.anchor.type]
    value, _, form = str(clause.anchor.value).partition("-")
    if value == "assault" and any(mark.value == "aim" for mark in clause.marks):
        return "shelling"  # "attacked, aiming at": from afar
    if value == "launch" and any(mark.value == "fire-noun" for mark in clause.marks):
        return "fire"  # "let loose their fire"
    if (form == "under" and value in _LOOSE) or value in ("strike", "assault"):
        near = clause.marks[max(0, clause.at - 4) : clause.at + 9]
        kinds = [str(mark.value).partition("-")[0] for mark in near
                 if mark.type == "ATTACK" and mark is not clause.anchor]  # fmt: skip
        return next((kind for kind in kinds if kind not in _LOOSE - {"shelling"}), value)
    return value


def _body(marks: Sequence[Mark]) -> Sequence[Mark]:
    """A sentence without its dateline and without ", said the head of the centre in A"."""
    marks = marks[_dateline(marks) :]
    told = False
    for at, mark in enumerate(marks):
        told = told or mark.type in ("ATTACK", "WEAPON")
        if told and mark.type in _CUT and mark.value != "more":
            back = at
            while back and marks[back].type not in ("COMMA", "QUOTE", "DASH", "CONTRAST"):
                back -= 1
            if back and at - back <= 4 and any(one.type == "ATTACK" for one in marks[:back]):
                return marks[:back]
    return marks


def _blows(anchor: Mark) -> int | None:
    """How many blows the form of their word says; of what was launched it says the shells."""
    return None if anchor.value == "launch" else anchor.count


_DATELINE: Final = frozenset({"NAMED", "COMMA", "DATE", "OPEN", "CLOSE", "PARTY", "WORD", "STOP",
                              "SLASH", "WINDOW", "NUMBER", "SIDE", "SIGN"})  # fmt: skip
_LONGEST: Final = 10


def _dateline(marks: Sequence[Mark]) -> int:
    """Where the text begins behind "MOSCOW, January 3 (agency) -"; 0 without such a place."""
    for at, mark in enumerate(marks[:_LONGEST]):
        if mark.type == "DASH":
            dated = any(one.type in ("DATE", "CLOSE", "SLASH") for one in marks[:at])
            return at + 1 if dated and marks[0].type == "NAMED" else 0
        if mark.type not in _DATELINE:
            break
    return 0


def _count(clause: Clause) -> Mark | None:
    """The number that says how often: "twice" outside brackets; a bracket counts its place only."""
    depth = 0
    for mark in clause.marks:
        depth = max(0, depth + (mark.type == "OPEN") - (mark.type == "CLOSE"))
        amount = mark.value
        if (
            mark.type == "NUMBER"
            and not depth
            and amount.times
            and float(amount.value).is_integer()
        ):
            return mark
    return None
