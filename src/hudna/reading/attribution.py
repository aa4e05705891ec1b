"""Who says a sentence: attributions and the chain of those who pass it on."""

from collections.abc import Mapping, Sequence
from typing import Final

from hudna.reading.marks import Mark, pattern, types_of
from hudna.record.register import Party

_PATTERNS: Final = tuple(pattern(words) for words in (
    "ACCORDING [^STOP PARTY SEMI]{0,4} party:PARTY",
    "party:PARTY [^PARTY STOP SEMI FIGURE]{0,6} SAY",
    "SAY [^PARTY STOP SEMI FIGURE QUOTE]{0,6} party:PARTY",
    "party:PARTY [WORD OF QUOTE]{0,2} BULLETIN",
    "BULLETIN [OF FROM WORD BY QUOTE TRUCE IN]{0,4} party:PARTY",
))  # fmt: skip

SPEAKING: Final = frozenset({
    "centre", "commission_side", "ministry", "monitor", "un_body", "company_office", "person",
    "state", "coalition", "state_force",
})  # fmt: skip
RELAYING: Final = frozenset({"agency", "ministry"})
RECORDING: Final = frozenset({"centre", "commission_side", "monitor", "un_body", "state", "ministry",
                              "coalition", "company_office", "person", "state_force"})  # fmt: skip


def kind_of(mark: Mark, parties: Mapping[str, Party]) -> str:
    """The kind of the party that a mark names; "" for one that is not registered."""
    party = parties.get(mark.value[0]) if mark.value else None
    return party.kind if party else ""


def attributions(marks: Sequence[Mark], parties: Mapping[str, Party]) -> list[Mark]:
    """The parties that a sentence is attributed to, in the order in which they stand."""
    types = types_of(marks)
    found: dict[int, Mark] = {}
    for one in _PATTERNS:
        for match in one.finditer(types):
            at = match.start("party__1")
            if kind_of(marks[at], parties) in SPEAKING | RELAYING:
                found[at] = marks[at]
    return [found[at] for at in sorted(found)]
