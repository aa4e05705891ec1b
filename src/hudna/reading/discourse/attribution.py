"""Who says a sentence: attributions and the chain of those who pass it on.

A verb of saying belongs to the party right before it, or, where it comes first, to the one right
behind it. A bulletin belongs to the party beside it. "It added" and "pointing out" name nobody:
the voice stays the one that the state holds.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from hudna.reading.engine.marks import Mark, pattern, types_of
from hudna.record.register import Party

_SURE: Final = tuple(pattern(words) for words in (
    "ACCORDING [^STOP PARTY SEMI BREACHED ATTACK]{0,4} party:PARTY",
    "party:PARTY [WORD OF QUOTE]{0,2} BULLETIN",
    "[SAY RECORD] IN [WORD QUALITY]{0,2} party:PARTY",
    "BULLETIN [OF FROM WORD BY QUOTE TRUCE IN FOR]{0,4} party:PARTY",
    "^[QUOTE SIGN]?party:PARTY COLON",
))  # fmt: skip
_BEFORE: Final = pattern(
    "party:PARTY(?!QUOTE COMMA DASH) [^PARTY STOP SEMI FIGURE BREACHED ATTACK NOT]{0,6}$"
)
_BEHIND: Final = pattern("^[^PARTY STOP SEMI FIGURE TO QUOTE COLON]{0,6} party:PARTY")
_NEAR: Final = 2
_REACH: Final = 8

UNREGISTERED: Final = ("",)  # who speaks by name, though the register does not know it
RELAYING: Final = frozenset({"agency", "ministry"})
ISSUING: Final = frozenset({"centre", "monitor", "ministry", "company_office", "un_body"})
RECORDING: Final = ISSUING | {"commission_side", "state", "coalition", "person"}
SPEAKING: Final = RECORDING | RELAYING | {"state_force"}


def kind_of(mark: Mark, parties: Mapping[str, Party]) -> str:
    """The kind of the party that a mark names; an unregistered voice counts as a person."""
    if mark.value == UNREGISTERED:
        return "person"
    party = parties.get(mark.value[0]) if mark.value else None
    return party.kind if party else ""


def attributions(marks: Sequence[Mark], parties: Mapping[str, Party]) -> list[Mark]:
    """The parties that a sentence is attributed to: the outermost first, the speaker last."""
    types = types_of(marks)
    said = [at for place, mark in enumerate(marks) if mark.type == "SAY" and mark.value != "more"
            if (at := _sayer(marks, types, place, parties)) is not None]  # fmt: skip
    sure = [
        found.start("party__1") for one in _SURE for found in one.finditer(types)
        if _speaks(marks[found.start("party__1")], parties)
    ]  # fmt: skip
    return [marks[at] for at in dict.fromkeys((*sorted(said), *sorted(sure)))]


def _speaks(mark: Mark, parties: Mapping[str, Party]) -> bool:
    return kind_of(mark, parties) in SPEAKING


def _sayer(
    marks: Sequence[Mark], types: str, place: int, parties: Mapping[str, Party]
) -> int | None:
    """Whose the verb of saying at `place` is: the party before it, or close behind it."""
    start = max(0, place - _REACH)
    before = _BEFORE.search(types[start:place])
    behind = _BEHIND.match(types[place + 1 : place + 1 + _REACH])
    first = start + before.start("party__1") if before else None
    second = place + 1 + behind.start("party__1") if behind else None
    if first is not None and not _speaks(marks[first], parties):
        first = None
    if second is not None and not _speaks(marks[second], parties):
        second = None
    if first is None or second is None:
        return second if first is None else first
    return second if second - place <= _NEAR < place - first else first


_HEDGES: Final = (("DENY", "denied"), ("HEARSAY", "alleged"), ("EXPECT", "forecast"))


def hedge_of(marks: Sequence[Mark]) -> str:
    """How a sentence is said, as far as its own words tell: denied, alleged, forecast, asserted."""
    types = {mark.type for mark in marks}
    return next((hedge for kind, hedge in _HEDGES if kind in types), "asserted")
