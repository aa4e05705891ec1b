"""Whom a sentence names as its voice, and whom as those who pass it on.

The ways are few, and the languages share them:

- a verb of saying or accusing, with its party right before it or, where the verb comes first,
  right behind it;
- "according to", "by the count of", "citing" a party;
- a bulletin or statement beside a party, or in its name;
- a party and a colon, or a dash and a party, where a headline begins or ends;
- a site or an agency, which passes on what others say: it never outdoes them.

"It added" and "pointing out" name nobody: the voice stays the one that the state holds
(`discourse/voices.py`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from hudna.reading.engine.marks import Mark, code, pattern, types_of
from hudna.reading.grammar.names import role_of
from hudna.record.register import Party

_SURE: Final = tuple(pattern(words) for words in (
    "ACCORDING [^STOP PARTY SEMI BREACHED ATTACK SITE]{0,4} party:PARTY",
    "party:PARTY [WORD OF QUOTE]{0,2} BULLETIN",
    "[SAY RECORD] IN [WORD QUALITY]{0,2} party:PARTY",
    "BULLETIN [OF FROM WORD BY QUOTE TRUCE IN FOR]{0,4} party:PARTY",
    "^[QUOTE SIGN]?party:PARTY COLON",
    "DASH party:PARTY$",
))  # fmt: skip
_SITE: Final = tuple(pattern(words) for words in (
    "SITE [WORD OF FOR QUALITY]{0,3} party:PARTY",
    "party:PARTY SITE",
))  # fmt: skip
_RECORDS: Final = pattern("party:PARTY [WINDOW HAVE WORD]? RECORD|RECORD WINDOW? party:PARTY")
_WATCHED: Final = frozenset({"violations", "violations_heavy", "explosions", "cases"})
_WATCHING: Final = frozenset({"monitor", "un_body", "centre", "office", "person", "source"})
_DATELINE: Final = pattern(
    "(?:^[NAMED WORD DATE WINDOW PARTY]{0,3} COMMA|^|[SLASH DASH OPEN]) "
    "party:PARTY(?=[SLASH CLOSE DASH STOP]|$)"
)
_REPORTED: Final = pattern("party:PARTY WORD? RECORD")
_BEFORE: Final = pattern(
    "party:PARTY(?!QUOTE COMMA DASH) [^PARTY STOP SEMI FIGURE BREACHED ATTACK NOT]{0,6}$"
)
_BEHIND: Final = pattern("^[^PARTY STOP SEMI FIGURE TO QUOTE COLON]{0,6} party:PARTY")
_OPEN: Final = code("OPEN")
_CLOSE: Final = code("CLOSE")
_BESIDE: Final = 1
_NEAR: Final = 2
_REACH: Final = 8

UNREGISTERED: Final = ("",)  # who speaks by name, though the register does not know it
RELAYING: Final = frozenset({"agency", "ministry"})
ISSUING: Final = frozenset({"centre", "monitor", "ministry", "company_office", "un_body"})
RECORDING: Final = ISSUING | {"commission_side", "state", "coalition", "person", "source", "office"}
SPEAKING: Final = RECORDING | RELAYING | {"state_force"}
_KIND_OF_ROLE: Final = {
    "person": "person", "source": "source", "office": "office", "command": "state_force",
    "ministry": "ministry", "centre": "centre", "mission": "monitor", "network": "monitor",
    "agency": "agency", "authority": "state", "movement": "group",
}  # fmt: skip
_TELLING: Final = frozenset({"SAY", "ACCUSE"})
_MARKED: Final = _TELLING | {
    "ACCORDING",
    "RECORD",
    "BULLETIN",
    "COLON",
    "SITE",
    "DASH",
    "SLASH",
    "OPEN",
}
_NAMING: Final = frozenset({"SAY", "ACCORDING", "RECORD"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """What a sentence says of its own voice.

    `speakers`: the parties that say it, agencies left out; `relays`: agencies; `sites`: the
    parties on whose sites it stands; `tellers`: the agencies that tell it in words of saying;
    `bulletin`: "the statement" where a language names it as the voice.
    """

    speakers: tuple[Mark, ...] = ()
    relays: tuple[Mark, ...] = ()
    sites: tuple[Mark, ...] = ()
    tellers: tuple[Mark, ...] = ()
    bulletin: Mark | None = None

    def __bool__(self) -> bool:
        return bool(self.speakers or self.relays or self.sites or self.bulletin)


SILENT: Final = Attribution()


def kind_of(mark: Mark, parties: Mapping[str, Party]) -> str:
    """The kind of the party that a mark names; an unregistered voice counts as a person.

    A voice that is known by its shape alone has the kind that fits its role.
    """
    if mark.value == UNREGISTERED:
        return "person"
    if role := role_of(mark):
        return _KIND_OF_ROLE[role[1:]]
    party = parties.get(mark.value[0]) if mark.value else None
    return party.kind if party else ""


def attribute(marks: Sequence[Mark], parties: Mapping[str, Party]) -> Attribution:
    """Whom a sentence names as its voice; empty for one without a mark of saying."""
    kinds = {mark.type for mark in marks}
    if ("PARTY" not in kinds and "BULLETIN" not in kinds) or not kinds & _MARKED:
        return SILENT
    types = types_of(marks)
    places = dict.fromkeys((*_said(marks, types, parties), *sorted(
        found.start("party__1") for one in _SURE for found in one.finditer(types)
        if _speaks(marks[found.start("party__1")], parties)
    )))  # fmt: skip
    named = [marks[at] for at in places if not _bracketed(types, at)]
    sites = [marks[found.start("party__1")] for one in _SITE for found in one.finditer(types)]
    lines, reported = (
        [marks[found.start("party__1")] for found in one.finditer(types)]
        for one in (_DATELINE, _REPORTED)
    )
    agencies = [one for one in (*lines, *reported, *named) if kind_of(one, parties) == "agency"]
    spoken = [one for one in named if one not in agencies and one not in sites]
    spoken = spoken or _recorded(marks, types, parties)
    tellers = [one for one in agencies if one in named or one in reported]
    return Attribution(tuple(spoken), tuple(dict.fromkeys(agencies)), tuple(sites),
                       tuple(dict.fromkeys(tellers)), _bulletin_named(marks))  # fmt: skip


def _said(marks: Sequence[Mark], types: str, parties: Mapping[str, Party]) -> list[int]:
    """Where those stand whose verbs of saying a sentence has."""
    return sorted(
        at for place, mark in enumerate(marks) if mark.type in _TELLING and mark.value != "more"
        if (at := _sayer(marks, types, place, parties)) is not None
    )  # fmt: skip


def _recorded(marks: Sequence[Mark], types: str, parties: Mapping[str, Party]) -> list[Mark]:
    """Who watches and records speaks by it; a part of a commission counts for itself alone."""
    if not any(mark.value in _WATCHED for mark in marks if mark.type == "COUNTED"):
        return []
    found = (marks[one.start(one.lastgroup or "")] for one in _RECORDS.finditer(types))
    return [one for one in found if kind_of(one, parties) in _WATCHING and role_of(one)[:1] != "~"]


def _bracketed(types: str, at: int) -> bool:
    """Whether a place stands in brackets: "38 cases (35, according to the Syrian side)"."""
    opened = types.rfind(_OPEN, 0, at)
    return opened > types.rfind(_CLOSE, 0, at) and types.find(_CLOSE, at) >= 0


def _speaks(mark: Mark, parties: Mapping[str, Party]) -> bool:
    return kind_of(mark, parties) in SPEAKING


def _may_say(mark: Mark, distance: int, parties: Mapping[str, Party]) -> bool:
    """Whether a party may be whose a verb is: an armed group only right beside it."""
    return _speaks(mark, parties) or (kind_of(mark, parties) == "group" and distance <= _BESIDE)


def _sayer(
    marks: Sequence[Mark], types: str, place: int, parties: Mapping[str, Party]
) -> int | None:
    """Whose the verb of saying at `place` is: the party before it, or close behind it."""
    start = max(0, place - _REACH)
    before = _BEFORE.search(types[start:place])
    behind = _BEHIND.match(types[place + 1 : place + 1 + _REACH])
    first = start + before.start("party__1") if before else None
    second = place + 1 + behind.start("party__1") if behind else None
    if first is not None and not _may_say(marks[first], place - first, parties):
        first = None
    if second is not None and not _may_say(marks[second], second - place, parties):
        second = None
    if first is None or second is None:
        return second if first is None else first
    if marks[place].type == "ACCUSE":
        return (
            second if "PARTY" in [mark.type for mark in marks[second + 1 : second + 4]] else first
        )
    close = second - place <= _NEAR
    apart = marks[place - 1].type in ("COMMA", "DASH", "QUOTE")  # ", said the Centre,"
    return second if close and (apart or place - first > _NEAR) else first


def bulletin_that_says(marks: Sequence[Mark]) -> Mark | None:
    """ "It is said in the document": a bulletin beside the verb, whoever issued it."""
    for before, behind in pairwise(marks):
        if before.type == "BULLETIN" and behind.type == "SAY":
            return before
        if before.type in _NAMING and behind.type == "BULLETIN":
            return behind
    return None


def _bulletin_named(marks: Sequence[Mark]) -> Mark | None:
    """ "The bulletin says", "according to the statement": the voice as this sentence names it."""
    for before, mark in pairwise(marks):
        if mark.value == "named" and mark.type == "BULLETIN" and before.type in _NAMING:
            return mark
    return None
