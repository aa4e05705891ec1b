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

Several voices of one sentence have turns: "The coalition claimed 14; the Houthis said five". It is
cut only where it names several voices, each with something told, or where another begins behind a
word of contrast. A voice *leads* where its words stand behind it, at the start of its clause; it
*trails* where they stand before it and a sign closes it ("five died, X said"). What is named within
another's words ("X said, citing Y, that …") has no turn: it is a relay.
"""

from collections.abc import Hashable, Mapping, Sequence
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
_BEHIND: Final = pattern("^[^PARTY STOP SEMI NUMBER TO QUOTE COLON]{0,6} party:PARTY")
_OPEN: Final = code("OPEN")
_CLOSE: Final = code("CLOSE")
_IN_PARTY: Final = code("IN") + code("PARTY")
_LOOSE: Final = frozenset({"COMMA", "WINDOW", "DATE", "WORD", "HAVE"})
_BESIDE: Final = 1
_NEAR: Final = 2
_REACH: Final = 8
_ASIDE: Final = 14

UNREGISTERED: Final = ("",)  # who speaks by name, though the register does not know it
RELAYING: Final = frozenset({"agency", "ministry"})
ISSUING: Final = frozenset({"centre", "monitor", "ministry", "company_office", "un_body"})
RECORDING: Final = ISSUING | {"commission_side", "state", "coalition", "person", "source", "office"}
SPEAKING: Final = RECORDING | RELAYING | {"state_force"}
_KIND_OF_ROLE: Final = {
    "person": "person", "source": "source", "body": "source", "office": "office", "watch": "office",
    "command": "state_force",
    "ministry": "ministry", "centre": "centre", "mission": "monitor", "network": "monitor",
    "agency": "agency", "authority": "state", "movement": "group",
}  # fmt: skip
_TELLING: Final = frozenset({"SAY", "ACCUSE", "DENY", "CONFIRM"})
_TOLD_BEHIND: Final = frozenset({"DENY", "CONFIRM"})  # what they tell stands behind them
_MARKED: Final = _TELLING | {"ACCORDING", "RECORD", "BULLETIN", "COLON", "SITE", "DASH", "SLASH",
                             "OPEN"}  # fmt: skip
_NOBODYS: Final = frozenset({"more", "untrue"})  # "adding", "it is not true": no verb of somebody
_CLAUSE: Final = frozenset({"SEMI", "STOP", "CONTRAST"})
_HEARD: Final = frozenset({"NUMBER", "HARM", "NO", "NOBODY"})
_NAMING: Final = frozenset({"SAY", "ACCORDING", "RECORD"})


@dataclass(frozen=True, slots=True)
class Saying:
    """One voice of a sentence, with the marks [first, last] that name it.

    `links`: whether a word like "according to" does, no verb; `denies`: whether it only denies.
    """

    speaker: Mark
    first: int
    last: int
    links: bool = False
    denies: bool = False


@dataclass(frozen=True, slots=True)
class Attribution:
    """What a sentence says of its own voice.

    `speakers`: the parties that say it, agencies left out; `relays`: agencies; `sites`: the
    parties on whose sites it stands; `tellers`: the agencies that tell it in words of saying;
    `bulletin`: "the statement" where a language names it as the voice; `sayings`: where each
    speaker is named as one.
    """

    speakers: tuple[Mark, ...] = ()
    relays: tuple[Mark, ...] = ()
    sites: tuple[Mark, ...] = ()
    tellers: tuple[Mark, ...] = ()
    bulletin: Mark | None = None
    sayings: tuple[Saying, ...] = ()

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
    said = [one for one in (*_said(marks, types, parties), *_sure(marks, types, parties))
            if not _bracketed(types, marks.index(one.speaker))]  # fmt: skip
    named = list(dict.fromkeys(one.speaker for one in said))
    sites = [marks[found.start("party__1")] for one in _SITE for found in one.finditer(types)]
    lines, reported = (
        [marks[found.start("party__1")] for found in one.finditer(types)]
        for one in (_DATELINE, _REPORTED)
    )
    agencies = [one for one in (*lines, *reported, *named) if kind_of(one, parties) == "agency"]
    spoken = [one for one in named if one not in agencies and one not in sites]
    spoken = spoken or _recorded(marks, types, parties)
    tellers = [one for one in agencies if one in named or one in reported]
    sayings = sorted((one for one in said if one.speaker in spoken), key=lambda one: one.first)
    return Attribution(tuple(spoken), tuple(dict.fromkeys(agencies)), tuple(sites),
                       tuple(dict.fromkeys(tellers)), _bulletin_named(marks),
                       tuple(sayings))  # fmt: skip


def _said(marks: Sequence[Mark], types: str, parties: Mapping[str, Party]) -> list[Saying]:
    """Whose verbs of saying a sentence has, in the order of their names."""
    found = [
        Saying(marks[at], min(at, place), max(at, place), denies=mark.type == "DENY")
        for place, mark in enumerate(marks)
        if mark.type in _TELLING and mark.value not in _NOBODYS and not _denied(marks, place)
        and (mark.type not in _TOLD_BEHIND or _tells_behind(marks, place))
        and (at := _sayer(marks, types, place, parties)) is not None
    ]  # fmt: skip
    return sorted(found, key=lambda one: one.speaker.start)


def _denied(marks: Sequence[Mark], place: int) -> bool:
    """ "Denied the reports": what is denied says nothing, though its word may say something."""
    near = [one.type for one in marks[max(0, place - 2) : place]]
    return marks[place].type == "SAY" and (
        near[-1:] == ["DENY"] or (near[:1] == ["DENY"] and near[-1] in ("WORD", "LAST", "QUALITY"))
    )


def _tells_behind(marks: Sequence[Mark], place: int) -> bool:
    """Whether what is denied or confirmed stands behind the verb, and nothing in its clause before.

    What "not confirmed" says is no assertion.
    """
    if marks[place].type == "CONFIRM" and any(one.type == "NOT" for one in marks[:place][-3:]):
        return False
    start = next((at for at in range(place, 0, -1) if marks[at - 1].type in _CLAUSE), 0)
    stop = next((at for at in range(place, len(marks)) if marks[at].type in _CLAUSE), len(marks))
    before, behind = ({one.type for one in part} & _HEARD
                      for part in (marks[start:place], marks[place:stop]))  # fmt: skip
    return not before and (bool(behind) or marks[place].type == "DENY")


def _sure(marks: Sequence[Mark], types: str, parties: Mapping[str, Party]) -> list[Saying]:
    """Whom a sentence names as its voice without a verb, in the order of their names."""
    found = [
        Saying(marks[one.start("party__1")], one.start(), one.end() - 1, links=True)
        for words in _SURE for one in words.finditer(types)
        if _speaks(marks[one.start("party__1")], parties)
    ]  # fmt: skip
    return sorted(found, key=lambda one: one.speaker.start)


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
    first = whom if (whom := _told_aside(marks, place)) is not None else first
    second = place + 1 + behind.start("party__1") if behind else None
    if second is not None and _heard(types, second) and kind_of(marks[second], parties) == "agency":
        second += 2
    if second is not None and first is not None and kind_of(marks[second], parties) == "agency":
        second = None  # "told Reuters": who hears it
    near = _distance(marks, first, place) if first is not None else 0
    if first is not None and not _may_say(marks[first], near, parties):
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


def _heard(types: str, at: int) -> bool:
    """ "Told TASS in the ministry": whether a party at a place is followed by who told it."""
    return types[at + 1 : at + 3] == _IN_PARTY


def _told_aside(marks: Sequence[Mark], place: int) -> int | None:
    """ "The Turkish side, whom TASS cites, told": the party before a clause about it."""
    if marks[place - 1].type != "COMMA":
        return None
    start = max(1, place - _ASIDE)
    for at in range(place - 2, start - 1, -1):
        if marks[at].type in _CLAUSE or marks[at].type in _HEARD:
            return None
        about = any(one.value == "relative" for one in marks[at + 1 : at + 3])
        if marks[at].type == "COMMA" and marks[at - 1].type == "PARTY" and about:
            return at - 1
    return None


def _distance(marks: Sequence[Mark], first: int, place: int) -> int:
    """How far a party stands from its verb; "for their part" between commas counts for nothing."""
    between = [one.type for one in marks[first + 1 : place]]
    if _told_aside(marks, place) == first:
        return _BESIDE
    if first and marks[first - 1].type == "BY":
        return _REACH
    apart = between.count("COMMA") == 1 or not set(between) <= _LOOSE
    return place - first if apart else _BESIDE


def bulletin_that_says(marks: Sequence[Mark]) -> Mark | None:
    """ "It is said in the document": a bulletin beside the verb, whoever issued it."""
    for before, behind in pairwise(marks):
        if before.type == "BULLETIN" and behind.type in ("SAY", "RECORD"):
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


_HARD: Final = frozenset(code(name) for name in ("SEMI", "CONTRAST", "STOP"))
_SOFT: Final = frozenset(code(name) for name in ("COMMA", "AND", "DASH", "QUOTE", "COLON"))
_TOLD: Final = frozenset(code(name) for name in ("NUMBER", "HARM", "NO", "NOBODY", "FIGURE"))
_CONTRAST: Final = code("CONTRAST")
_CLOSED: Final = pattern("[DATE WINDOW WORD IN NAMED TO LEVEL BULLETIN]{0,5}"
                         "(?:[COMMA STOP QUOTE SEMI DASH CLOSE CONTRAST]|$)")  # fmt: skip
_CLOSED_BY_AND: Final = pattern("(?:AND|CONTRAST)")


@dataclass(frozen=True, slots=True)
class Turn:
    """What begins at `start`, a place in the normal form, is said by `speaker`.

    None: by whoever spoke before. `saying`: where in the sentence it is said so.
    """

    start: int
    speaker: Mark | None


def turns_of(marks: Sequence[Mark], sayings: Sequence[Saying]) -> tuple[Turn, ...]:
    """The turns of a sentence in their order; none where one voice has all of it.

    `sayings`: who says something in it, agencies and sites left out.
    """
    if not sayings:
        return ()
    types = types_of(marks)
    if len(sayings) == 1:
        return _alone(marks, types, sayings[0])
    found: list[Turn] = []
    at, trailed = 0, True  # what stands before `at` was given to somebody
    for saying, behind in zip(sayings, (*sayings[1:], None), strict=True):
        hard = _hard_before(types, at, saying.first)
        before = _tells(types, hard, saying.first)
        after = _tells(types, saying.last + 1, behind.first if behind else len(marks))
        if before and _closed(types, saying) and (trailed or hard > at):
            found.append(Turn(marks[hard].start, saying.speaker))
            at, trailed = saying.last + 1, True
        elif after and (not before or _opens(types, saying.first)):
            found.append(Turn(marks[saying.first].start, saying.speaker))
            at, trailed = saying.last + 1, False
    apart = {_who(one.speaker) for one in found if one.speaker}
    return tuple(found) if len(apart) > 1 else ()


def _who(speaker: Mark) -> Hashable:
    """What tells two voices apart: their id, or where an unregistered one is named."""
    return speaker.value[0] or (speaker.start, speaker.source)


def _alone(marks: Sequence[Mark], types: str, saying: Saying) -> tuple[Turn, ...]:
    """ "A child was killed, while the Centre said …": what stands before is not the Centre's."""
    first, last = saying.first, saying.last + 1
    if not first or types[first - 1] != _CONTRAST or not _tells(types, 0, first):
        return ()
    if not _tells(types, last, len(types)):
        return ()
    return Turn(marks[0].start, None), Turn(marks[first].start, saying.speaker)


def _tells(types: str, start: int, stop: int) -> bool:
    return any(one in _TOLD for one in types[start:stop])


def _hard_before(types: str, start: int, stop: int) -> int:
    """Where the clause starts that a place stands in."""
    return next((at + 1 for at in range(stop - 1, start - 1, -1) if types[at] in _HARD), start)


def _closed(types: str, saying: Saying) -> bool:
    """Whether a sign closes the words that name a voice."""
    rest = types[saying.last + 1 :]
    return bool(_CLOSED.match(rest) or (saying.links and _CLOSED_BY_AND.match(rest)))


def _opens(types: str, at: int) -> bool:
    return types[at - 1] in _SOFT or types[at - 1] in _HARD
