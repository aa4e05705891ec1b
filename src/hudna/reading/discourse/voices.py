"""Who speaks in a sentence, and through whom: what attribution inherits and hands on.

- A sentence that attributes itself has its own voice, and that voice goes on.
- A sentence may be lent a voice by one behind it (`discourse/lending.py`).
- "The centre" is the last voice of that kind that spoke, else the first that was named; a surname
  is the person of that name.
- An agency, and the site that a statement stands on, pass on: they speak only where nobody does.
  A ministry passes on its own side, and what the parts of a commission count.
- A voice that denies speaks in its own sentence only.
- A voice aside (of another side than the one that carries the text) ends with its paragraph.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from hudna.reading.discourse.attribution import (
    ISSUING,
    RELAYING,
    SILENT,
    Attribution,
    Turn,
    attribute,
    kind_of,
    turns_of,
)
from hudna.reading.discourse.sentence import Floor, words_of
from hudna.reading.engine.marks import Mark, code
from hudna.reading.grammar.names import role_of
from hudna.record.register import Party
from hudna.text import Normal

# What else a common noun may mean: "the department" a centre, "the office" a ministry.
_FITTING: Final = {
    "ministry": ("centre",), "office": ("commission_side", "ministry", "centre"),
    "monitor": ("un_body",),
}  # fmt: skip
_MEANT: Final = frozenset({
    "ministry", "centre", "office", "commission_side", "monitor", "un_body", "person", "source",
    "state_force", "agency", "state", "group",
})  # fmt: skip
_JOINT: Final = frozenset({"commission_side", "coalition"})
_AS_PRINTED: Final = "party.side"  # "the centre" is a name of its own, "the department" is none
_BESIDE: Final = 3
_STEM: Final = 5


@dataclass(frozen=True, slots=True)
class Speech:
    """Who says a sentence.

    `speaker`: whose words it is; `own`: whom the sentence itself names; `taken`: the voice that
    begins to speak here; `floor`: what was said of voices up to here; `turns`: which stretches of
    the sentence have voices of their own, `before`: who spoke before it.
    """

    speaker: Mark | None = None
    own: Attribution = SILENT
    taken: Mark | None = None
    floor: Floor = field(default_factory=Floor)
    turns: tuple[Turn, ...] = ()
    before: Mark | None = None

    def turn_at(self, start: int) -> Turn | None:
        """The turn that a place of the sentence is in, None where one voice has all of it."""
        return next((one for one in reversed(self.turns) if one.start <= start),
                    self.turns[0] if self.turns else None)  # fmt: skip

    def speaker_at(self, start: int) -> Mark | None:
        """Whose words a place of the sentence is in."""
        turn = self.turn_at(start)
        return self.speaker if turn is None else turn.speaker or self.before


NOBODY: Final = Speech()


def side_of(mark: Mark, parties: Mapping[str, Party]) -> str:
    """The side of the party that a mark names, "" for one that the register does not know."""
    party = parties.get(mark.value[0]) if mark.value else None
    return (party.side or party.id) if party else ""


def meaning(mark: Mark, floor: Floor, parties: Mapping[str, Party]) -> Mark:
    """The voice that a mark means: itself, or for a common noun the last voice of its kind."""
    if not role_of(mark).startswith("~"):
        return mark
    kind = kind_of(mark, parties)
    kinds = (kind, *_FITTING.get(kind, ()))
    known = ((dict(told), one) for told in (floor.spoke, floor.named) for one in kinds)
    meant = next((voices[one] for voices, one in known if one in voices), None)
    if meant is None:
        return mark
    if mark.rule != _AS_PRINTED or not mark.value[0]:
        return meant
    return _as_party(mark, meant.value)


def _as_party(mark: Mark, value: tuple[str, ...]) -> Mark:
    """A mark as it is printed, as a party of that value."""
    return Mark(code("PARTY"), mark.start, mark.stop, value, rule=mark.rule, source=mark.source)


def relay_of(speaker: Mark | None, speech: Speech, parties: Mapping[str, Party]) -> list[Mark]:
    """Who passes a speaker on, outermost first: agencies, the ministry of its side, who is quoted.

    Who spoke in an earlier sentence does not pass on what another counts in this one.
    """
    if speaker is None:
        return []
    passing = [mark for mark in speech.floor.passing if mark.value != speaker.value]
    agencies = [mark for mark in passing if kind_of(mark, parties) == "agency"]
    joint = kind_of(speaker, parties) in _JOINT
    side = side_of(speaker, parties)
    ministries = [mark for mark in passing if mark not in agencies
                  and (joint or side_of(mark, parties) == side)]  # fmt: skip
    known = {speaker.value, *(mark.value for mark in passing)}
    named = speech.taken is not None and not speech.turns
    teller = speech.speaker if named else None
    quoting = [teller] if teller and teller.value not in known else []
    return [*agencies, *ministries, *quoting]


def _only_denies(own: Attribution, speaker: Mark) -> bool:
    """Whether all that a voice says in a sentence is "no": it does not take the floor by that."""
    said = [one.denies for one in own.sayings if one.speaker == speaker]
    return bool(said) and all(said)


class Voices:
    """Tells who says one sentence, after what was said before it.

    `own_words`: the publisher speaks itself; another's voice lasts one sentence only.
    """

    def __init__(
        self, parties: Mapping[str, Party], normal: Normal, floor: Floor, *, own_words: bool
    ) -> None:
        self.parties = parties
        self.normal = normal
        self.floor = replace(floor, speaker=None, passing=()) if own_words else floor

    def hear(self, marks: Sequence[Mark], lent: Attribution, *, opens: bool) -> Speech:
        """Who says a sentence with those marks; `opens`: whether it opens a line."""
        marks = self._surnames(marks)
        self._name(marks)
        before = self.floor.speaker
        own = self._meant(attribute(marks, self.parties))
        state = own.speakers and kind_of(own.speakers[-1], self.parties) == "state"
        heard = self._meant(lent) if lent and (state or not own.speakers) else own
        taken = self._speaker(heard)
        if taken is not None and _only_denies(own, taken):
            return Speech(taken, own, taken, self.floor, turns_of(marks, own.sayings), before)
        if taken is not None:
            self._take(taken, cited=self._cited(own, taken))
        elif opens and self._aside():
            self.floor = replace(self.floor, speaker=self.floor.main)
        speaker = self.floor.speaker
        if taken is None and heard.bulletin is not None and speaker is not None:
            speaker = _as_party(heard.bulletin, speaker.value)
        self._pass_on(heard, speaker)
        return Speech(speaker, own, taken, self.floor, turns_of(marks, own.sayings), before)

    def _meant(self, one: Attribution) -> Attribution:
        def meant(marks: Sequence[Mark]) -> tuple[Mark, ...]:
            return tuple([meaning(mark, self.floor, self.parties) for mark in marks])

        if not one:
            return one
        sayings = [replace(said, speaker=meant([said.speaker])[0]) for said in one.sayings]
        return replace(one, speakers=meant(one.speakers), relays=meant(one.relays),
                       sites=meant(one.sites), tellers=meant(one.tellers),
                       sayings=tuple(sayings))  # fmt: skip

    def _speaker(self, heard: Attribution) -> Mark | None:
        """Of those who say a sentence the innermost: a person, a centre, then a ministry."""
        kinds = [(kind_of(mark, self.parties), mark) for mark in heard.speakers]
        persons = [mark for kind, mark in kinds if kind == "person"]
        others = [mark for kind, mark in kinds if kind not in RELAYING]
        told = persons or others or list(heard.speakers)
        if not told and heard.bulletin is None:
            told = self._passing(heard)
        return told[-1] if told else None

    def _passing(self, heard: Attribution) -> list[Mark]:
        """Those who pass on, where nobody else is named: a site, or an agency new to the text."""
        known = [mark.value for mark in self.floor.passing]
        new = [mark for mark in heard.tellers if mark.value not in known]
        return list(heard.sites) if heard.sites and self.floor.speaker is None else new

    def _cited(self, own: Attribution, taken: Mark) -> bool:
        """Whether a voice is only cited ("according to X") where another has the floor."""
        said = [one.links for one in own.sayings if one.speaker == taken]
        return self.floor.speaker is not None and bool(said) and all(said)

    def _take(self, speaker: Mark, *, cited: bool) -> None:
        """A voice begins to speak; the first that issues figures carries the text, or the one
        that is heard again, or the one that cites another."""
        floor, known = self.floor, speaker.value[0]
        issues = floor.main is None and kind_of(speaker, self.parties) in ISSUING
        carries = known in floor.heard or (issues and bool(known))
        spoke = {**dict(floor.spoke), kind_of(speaker, self.parties): speaker}
        party = self.parties.get(known)
        office = self.parties.get(party.parent) if party and party.parent else None
        if party and party.kind == "person" and office:
            spoke[office.kind] = _as_party(speaker, (office.id,))
        self.floor = replace(
            floor, speaker=speaker,
            main=speaker if carries else floor.main or (floor.speaker if cited else None),
            heard=floor.heard | {known} if known else floor.heard, spoke=tuple(spoke.items()),
        )  # fmt: skip

    def _aside(self) -> bool:
        """Whether the voice is of another side than the one that carries the text."""
        speaker, main = self.floor.speaker, self.floor.main
        if speaker is None or main is None:
            return speaker is not None and kind_of(speaker, self.parties) == "commission_side"
        return side_of(speaker, self.parties) != side_of(main, self.parties)

    def _pass_on(self, heard: Attribution, speaker: Mark | None) -> None:
        passing = {mark.value: mark for mark in self.floor.passing}
        for mark in (*heard.relays, *heard.sites, *heard.speakers):
            if kind_of(mark, self.parties) in RELAYING:
                passing.setdefault(mark.value, mark)
        self.floor = replace(self.floor, speaker=speaker, passing=tuple(passing.values()))

    def _name(self, marks: Sequence[Mark]) -> None:
        """Keep the first voice of each kind that is named, and every person."""
        named, persons = dict(self.floor.named), list(self.floor.persons)
        for mark in marks:
            if mark.type != "PARTY" or role_of(mark).startswith("~"):
                continue
            kind = kind_of(mark, self.parties)
            if kind in _MEANT:
                named.setdefault(kind, mark)
            if kind == "person" and mark.value not in [one.value for one in persons]:
                persons.append(mark)
        if len(named) > len(self.floor.named) or len(persons) > len(self.floor.persons):
            self.floor = replace(self.floor, named=tuple(named.items()), persons=tuple(persons))

    def _surnames(self, marks: Sequence[Mark]) -> Sequence[Mark]:
        """The marks of a sentence with the surnames beside its verbs of saying as persons."""
        if not self.floor.persons:
            return marks
        persons = {self._stem(one): one for one in self.floor.persons}
        known = list(marks)
        for at, mark in enumerate(marks):
            if mark.type != "SAY":
                continue
            for near in range(max(0, at - 1), min(len(marks), at + _BESIDE)):
                word = known[near]
                if word.type == "WORD" and (meant := persons.get(self._stem(word))):
                    known[near] = _as_party(word, meant.value)
        return known

    def _stem(self, mark: Mark) -> str:
        """The start of a name's last word: its end changes with its case."""
        words = words_of(self.normal, mark.start, mark.stop, mark.source)
        return words.casefold().split()[-1][:_STEM]
