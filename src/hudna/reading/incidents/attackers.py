"""Who attacks: the armed party that the syntax of a clause makes the attacker.

In order of trust: "by X", "from positions of X"; the nearest armed party before the word of
attack; in languages that may put the verb first, the one right behind it. A party behind a word of
aim ("at", "on positions of", "against") is the one attacked, and is never the attacker.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from hudna.reading.discourse.attribution import kind_of
from hudna.reading.engine.marks import Mark
from hudna.reading.incidents.model import Clause, Stretch
from hudna.record.register import Party

ARMED: Final = frozenset({"group", "coalition", "state_force", "state"})
ANYBODY: Final = frozenset({"illegal_armed_groups", "terrorists", "armed_opposition"})
"""Parties that name a kind of fighters: beside a group by name they are its word of kind."""
AIR_FORCES: Final = frozenset({"russian_aerospace", "syrian_air_force"})
"""Parties that attack from the air only."""
_STRUCK: Final = frozenset({"AT", "IN", "NEAR", "FOR", "TARGET", "PREVIOUS", "TO", "PROTECT"})
_TELLING: Final = frozenset({"RECORD", "DENY", "CONFIRM", "ACCUSE"})
_QUOTED: Final = frozenset({"QUOTE", "HAVE"})
_THIN: Final = frozenset({"QUOTE", "WORD", "QUALITY", "LEVEL", "DIRECTION", "COUNTED", "MORE"})
_BEHIND: Final = frozenset({
    "QUOTE", "MILITANTS", "LEVEL", "COUNTED", "QUALITY", "DATE", "WINDOW", "WEAPON", "AND", "WORD",
    "NUMBER", "AGENT", "OF", "BY", "FROM", "IN", "ORIGIN",
})  # fmt: skip
_GLUE: Final = frozenset({"QUOTE", "AND", "COMMA", "OPEN", "CLOSE", "MILITANTS", "AGENT", "WORD"})
_BY_GLUE: Final = frozenset({"QUOTE", "MILITANTS", "AGENT", "QUALITY", "WORD", "LEVEL", "OF",
                              "NUMBER", "HEDGE", "COUNTED"})  # fmt: skip
_TRUST: Final = {"PARTY": 0, "MILITANTS": 3, "AGENT": 20}  # named groups before described ones
_REACH: Final = 5
_FAR: Final = 9
_JOINED: Final = 6


class Attackers:
    """Finds attackers among the parties of a register; `verb_first`: a language of verbs first."""

    def __init__(self, parties: Mapping[str, Party], order: str) -> None:
        self.parties = parties
        self.order = order

    def of(self, clause: Clause) -> Stretch | None:
        """The attacker of a clause, or None where it names none."""
        marks, at = clause.marks, clause.at
        under = str(clause.anchor.value).endswith("-under")
        found = [
            (self._rank(marks, at, place), place)
            for place, mark in enumerate(marks)
            if self.acts(mark) and self._may(marks, at, place, under=under)
        ]
        if not found:
            return None
        return self.stretch(marks, min(found)[1])

    def acts(self, mark: Mark) -> bool:
        """Whether a mark names somebody who may attack."""
        if mark.type == "PARTY":
            return kind_of(mark, self.parties) in ARMED
        return mark.type in ("MILITANTS", "AGENT")

    def _rank(self, marks: Sequence[Mark], at: int, place: int) -> tuple[int, int]:
        """Smaller is better: a named cause, then those before, the nearest, named groups first."""
        named = marks[place].type == "PARTY"
        caused = place > at and self._caused(marks, at, place)
        if caused:
            return 0 if named else 1, place - at
        return (2 if place < at else 3), abs(place - at) + _TRUST[marks[place].type]

    def _may(self, marks: Sequence[Mark], at: int, place: int, *, under: bool) -> bool:
        if marks[place].type != "PARTY" and self._named_behind(marks, place):
            return False
        if place == at or (place and self.order == "verb" and marks[place - 1].value == "did"):
            return True
        if place + 1 == at and not _active(marks[at]) and not under and self.order != "verb":
            return True  # "in an Israeli strike"
        if marks[at].value == "downed" and marks[place].value == "air" and place > at:
            return False
        if self._harmed(marks, place) or _aside(marks, at, place):
            return False
        if place > at and self._caused(marks, at, place):
            return True
        behind = marks[place + 1] if place + 1 < len(marks) else None
        acting = behind is not None and behind.type == "ATTACK" and _active(behind)
        if (under and not acting) or self.struck(marks, place):
            return False
        if self.tells(marks, place):
            return False
        if under and acting and place > at:
            return True  # "A came under fire: X fired shells"
        if place < at:
            noun = str(marks[at].value).endswith("-noun")
            apart = ("SEMI", "STOP", "COMMA", "AND") if noun else ("SEMI", "STOP")
            return not any(mark.type in apart for mark in marks[place:at])
        near = {mark.type for mark in marks[at + 1 : place]} <= _BEHIND
        return near and place - at <= _REACH and self._follows(marks[at], marks[place])

    def tells(self, marks: Sequence[Mark], place: int) -> bool:
        """ "The army said that …", "recorded by the army": who tells of what happened."""
        named = marks[place].type == "PARTY"
        behind = [one for one in marks[place + 1 : place + 6] if one.type not in _QUOTED][:2]
        types = [one.type for one in behind]
        if types[:1] == ["SAY"] or (types[:1] and types[0] in _TELLING and named):
            return behind[0].value != "untrue" and types[1:] not in (["PARTY"], ["BULLETIN"])
        before = next((one for one in marks[max(0, place - 2) : place][::-1]
                       if one.type not in _QUOTED), None)  # fmt: skip
        if before is None or not named:
            return False
        said = before.type in _TELLING | {"SAY"} and before.value != "untrue"
        return (said and self.order != "subject") or before.type == "ACCORDING"

    def _follows(self, verb: Mark, mark: Mark) -> bool:
        """Whether who stands right behind the verb may be its subject."""
        if self.order == "verb":
            return True
        if self.order == "subject" or verb.value == "air":
            return False
        return kind_of(mark, self.parties) == "group" if mark.type == "PARTY" else True

    def _caused(self, marks: Sequence[Mark], at: int, place: int) -> bool:
        """ "By X", "of gunmen of X", "from positions of X", with only thin words between."""
        for before in range(place - 1, max(at, place - 8), -1):
            if marks[before].type == "BY":
                return marks[before].value != "did" or self.order != "subject"
            if marks[before].type not in _BY_GLUE:
                break
        if self.order == "free" and marks[place - 1].value == "launch":
            return True  # "запущенные боевиками"
        told = max(spot for spot in range(at, place) if spot == at or marks[spot].type == "ATTACK")
        if any(one.value == "by" for one in marks[max(at + 1, place - 2) : place + 1]):
            return marks[place - 1].type != "WITH"
        if place - told > _FAR or any(one.type == "COMMA" for one in marks[told:place]):
            return False
        for before in range(place - 1, max(at - 1, place - 5), -1):
            mark = marks[before]
            if mark.type in ("BY", "ACCUSE"):
                return True
            if mark.type == "WITH" and self.order == "free" and marks[place].type == "PARTY":
                return True  # "с азербайджанской стороны"
            if mark.type in ("FROM", "OF", "ORIGIN", "FOR"):
                return self._from(marks, at, before)
            if mark.type in ("WEAPON", "ATTACK") or mark.value == "attacks":
                return self.order != "subject" and before < place and _owned(mark)
            if mark.type == "TARGET":
                return marks[before - 1].type in ("BY", "FROM", "ORIGIN")
            if mark.type not in (_THIN | {"MILITANTS", "AGENT", "TARGET", "WEAPON"}):
                return False
        return False

    def _from(self, marks: Sequence[Mark], at: int, before: int) -> bool:
        """ "From X", "of X", in Arabic "for X": of an attack, and not of those who were struck."""
        if marks[before].type == "FOR" and self.order != "verb":
            return False
        actors = ("MILITANTS", "AGENT", "PARTY", "WEAPON")
        if marks[before].type == "OF" and self.order == "subject" and not _owned(marks[at]):
            return marks[before - 1].type in actors and not self.struck(marks, before - 1)
        if before <= at + 1:
            return True
        if marks[before - 1].type in ("MILITANTS", "AGENT", "PARTY"):
            return not self.struck(marks, before - 1)
        return marks[before - 1].type not in ("TARGET", "COUNTED")

    def struck(self, marks: Sequence[Mark], place: int) -> bool:
        """Whether a party is the one attacked: behind a word of aim or a kind of target."""
        for before in range(place - 1, max(-1, place - 5), -1):
            mark = marks[before]
            if mark.type == "FOR" and before and marks[before - 1].value == "violations":
                return False  # "خروق للتحالف"
            if mark.type in _STRUCK:
                return not (mark.type == "IN" and before + 1 < place - 1)
            if mark.type in ("AND", "MILITANTS", "AGENT", "OF", "OPEN", "PARTY"):
                continue
            if mark.type not in _THIN:
                return False
        return False

    def _harmed(self, marks: Sequence[Mark], place: int) -> bool:
        """ "Two fighters were killed": those who were counted and harmed did not attack."""
        before = [mark.type for mark in marks[max(0, place - 3) : place]]
        behind = [mark.type for mark in marks[place + 1 : place + 4]]
        if place + 1 < len(marks) and marks[place + 1].type == "ATTACK":
            return False  # "as X shelled", "in an X strike"
        return "HARM" in before or ("NUMBER" in before and "HARM" in behind)

    def _named_behind(self, marks: Sequence[Mark], place: int) -> bool:
        """Whether the group of these fighters is named right behind them."""
        behind = [
            mark
            for mark in marks[place + 1 : place + 6]
            if mark.type not in ("QUOTE", "MILITANTS", "OPEN", "AGENT", "OF", "LEVEL")
        ]
        return bool(behind) and behind[0].type == "PARTY" and self.acts(behind[0])

    def stretch(self, marks: Sequence[Mark], place: int) -> Stretch:
        """The attacker as printed, with those named beside it; ids are joined with "+"."""
        first, last = self._end(marks, place, -1), self._end(marks, place, 1)
        named = [mark for mark in marks[first : last + 1] if mark.type == "PARTY"]
        found = [str(mark.value[0]) for mark in named if mark.value and mark.value[0]]
        ids = dict.fromkeys([one for one in found if one not in ANYBODY] or found)
        first, last = _with_aircraft(marks, first, last) if named else (first, last)
        start, stop = marks[first].start, marks[last].stop
        if not named:
            start, stop = _described(marks, first, last, behind=self.order == "verb")
        return Stretch(start, stop, "+".join(ids) or None)

    def _end(self, marks: Sequence[Mark], place: int, step: int) -> int:
        """The last party that is named together with this one, in one direction."""
        if marks[place].type != "PARTY":
            return place
        last, at, words = place, place + step, 0
        while (
            0 <= at < len(marks)
            and abs(at - last) <= _JOINED
            and marks[at].type in (_GLUE | {"PARTY"})
        ):
            words += marks[at].type == "WORD"
            if words > 1:
                break
            if marks[at].type == "PARTY":
                if not self.acts(marks[at]) or at == last + step or self.struck(marks, at):
                    break
                last, words = at, 0
            at += step
        return last


def _owner(mark: Mark) -> bool:
    """Whether a mark behind fighters says whose they are: a name, or others: "авиация коалиции"."""
    return mark.type == "AGENT" or (mark.type == "WORD" and bool(mark.value))


def _active(verb: Mark) -> bool:
    """Whether who stands before a word of attack acts: no passive, no noun."""
    return not str(verb.value).endswith(("-under", "-noun"))


def _with_aircraft(marks: Sequence[Mark], first: int, last: int) -> tuple[int, int]:
    """With the aircraft that are a party's own: "the air force of X", "X's warplanes"."""
    if first and marks[first - 1].value == "air":
        first -= 1
        if first and marks[first - 1].value == "air":
            first -= 1
    elif last + 1 < len(marks) and marks[last + 1].value == "air":
        last += 1
    return first, last


def _owned(mark: Mark) -> bool:
    """Whether whoever stands right behind a word is its owner: "the mortars of X", no verb."""
    return mark.type != "ATTACK" or str(mark.value).endswith("-noun")


def _aside(marks: Sequence[Mark], at: int, place: int) -> bool:
    """Whether a party stands in brackets that the word of attack does not stand in."""
    for mark in reversed(marks[max(0, place - _JOINED) : place]):
        if mark.type == "CLOSE":
            return False
        if mark.type == "OPEN":
            first, last = min(at, place), max(at, place)
            return any(one.type == "CLOSE" for one in marks[first:last])
    return False


def _described(marks: Sequence[Mark], first: int, last: int, *, behind: bool) -> tuple[int, int]:
    """Fighters with the name or the word of their kind beside them: "militants of «X»"."""
    start, stop = marks[first].start, marks[last].stop
    before = marks[first - 1] if first and not behind else None
    if (
        before is not None
        and before.type in ("WORD", "QUALITY", "SIDE", "AGENT")
        and (marks[first].type == "AGENT" and before.stop + 1 >= marks[first].start)
    ):
        start = before.start
    owner = marks[last + 1] if last + 1 < len(marks) else None
    if not behind and owner is not None and _owner(owner):
        stop = owner.stop  # "силы Хафтара"
    types = [mark.type for mark in marks[last + 1 : last + 4]]
    if types[:1] == ["QUOTE"] and "QUOTE" in types[1:]:
        stop = marks[last + 2 + types[1:].index("QUOTE")].stop
    return start, stop
