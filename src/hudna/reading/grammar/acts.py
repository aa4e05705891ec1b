"""Acts: what a sentence tells besides figures — assurances, contacts, aid, accessions, incidents.

A rule names the types of mark that must stand in the sentence and those that must not. Order of
words differs between languages and translators; which words meet in one sentence differs little.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Final

from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.names import Where


@dataclass(frozen=True, slots=True)
class ActRule:
    """One rule. `needs`: each element is a set of types, one of which must be there.

    `named`: it holds only where the sentence names the towns or groups.
    """

    name: str
    kind: str
    needs: tuple[str, ...]
    never: str = ""
    stage: str | None = None
    trend: str | None = None
    does: str = ""
    named: bool = False
    wanted: tuple[frozenset[str], ...] = field(init=False, repr=False, compare=False)
    refused: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        wanted = tuple(frozenset(one.split("|")) for one in self.needs)
        object.__setattr__(self, "wanted", wanted)
        object.__setattr__(self, "refused", frozenset(self.never.split("|")) - {""})

    def holds(self, terms: frozenset[str]) -> bool:
        """Whether a sentence with these types (and type:value terms) is of this kind."""
        return not (self.refused & terms) and all(one & terms for one in self.wanted)


RULES: Final = (
    ActRule("act.assurance-no-strikes", "assurance",
            ("NOT|DENY|NO", "STRIKE|ATTACK|COUNTED:airstrikes",
             "COUNTED:groups|MILITANTS|OPPOSITION", "DECLARE|INFORM|TRUCE|JOIN"),
            "ACCUSE|BREACHED|COUNTED:violations",
            does="a party says that it does not strike those who joined and told where they are"),
    ActRule("act.assurance-spared", "assurance",
            ("SPARE", "COUNTED:groups|COUNTED:localities|MILITANTS|OPPOSITION",
             "DECLARE|INFORM|TRUCE|JOIN"), "NOT|NO|ACCUSE|BREACHED",
            does="a party says that it spares those who joined and told where they are"),
    ActRule("act.assurance-from-air", "assurance",
            ("NOT|DENY|NOBODY", "STRIKE|ATTACK", "AIR|WEAPON:air"), "NUMBER|HARM",
            does="a party says that nobody struck from the air"),
    ActRule("act.assurance-to-those-who-joined", "assurance",
            ("NOT|DENY", "STRIKE|COUNTED:airstrikes", "PARTY", "INFORM|DECLARE|JOIN"),
            "ACCUSE|BREACHED|COUNTED:violations",
            does="a party says that it does not strike those who told where they are"),
    ActRule("act.contact", "contact", ("CONTACT",),
            does="centres or sides spoke with each other"),
    ActRule("act.convoy-forming", "aid", ("CONVOY|AID|COUNTED:convoys", "FORM"),
            stage="forming", does="a convoy or delivery is being prepared"),
    ActRule("act.delivery", "aid",
            ("AID|CARGO|CONVOY|COUNTED:tonnes|COUNTED:parcels|COUNTED:aid_operations|COUNTED:convoys",
             "DELIVER"), "NOT", stage="delivered", does="aid was delivered"),
    ActRule("act.accession-left", "accession",
            ("QUIT", "COUNTED:localities|COUNTED:groups|COUNTED:commanders|ELDERS|LEVEL|NAMED"
             "|PARTY"), "NOT|NO|DENY", stage="withdrawn",
            does="localities or groups left the truce"),
    ActRule("act.accession-denied", "accession", ("DENY", "JOIN", "PARTY|NAMED"),
            "STRIKE|ATTACK|AIR|COUNTED:airstrikes|COUNTED:violations|BREACHED", stage="signed",
            named=True, does="somebody denies that a locality or group joined the truce"),
    ActRule("act.accession-preliminary", "accession",
            ("PRELIMINARY", "JOIN|AGREE|TRUCE", "COUNTED:localities|COUNTED:groups|ELDERS|LEVEL"),
            "NOT|NO", stage="preliminary", does="localities or groups agreed in principle"),
    ActRule("act.accession-preliminary-named", "accession",
            ("PRELIMINARY", "JOIN|AGREE|TRUCE", "PARTY|NAMED"), "NOT|NO|DENY|TALK",
            stage="preliminary", named=True,
            does="localities or groups that are named agreed in principle"),
    ActRule("act.accession", "accession",
            ("JOIN", "COUNTED:localities|COUNTED:groups|COUNTED:commanders|COUNTED:agreements"
             "|COUNTED:applications|ELDERS"), "NOT|NO|UNCHANGED|TOTAL|COUNT|DENY", stage="signed",
            does="localities or groups joined the truce"),
    ActRule("act.accession-named", "accession",
            ("JOIN", "TRUCE|AGREE|COUNTED:agreements|COUNTED:deals|COUNTED:applications",
             "PARTY|NAMED"), "NOT|NO|UNCHANGED|TOTAL|COUNT|DENY", stage="signed", named=True,
            does="localities or groups that are named joined the truce"),
    ActRule("act.meeting", "meeting", ("COUNTED:talks|TALK", "MEET|HELD|FIGURE:talks|PARTY|COUNTED:"
            "commanders|COUNTED:groups|TALK"), "CONTACT",
            does="talks or a meeting were held or go on"),
    ActRule("act.withdrawal", "posture", ("WITHDRAW", "PARTY|ORDER|FORCES"), stage="withdrawal",
            does="forces are withdrawn"),
    ActRule("act.equipment", "posture", ("EQUIP", "PARTY"), stage="equipment",
            does="equipment was supplied"),
    ActRule("act.training", "posture", ("TRAIN", "PARTY"), stage="training",
            does="forces were trained"),
    ActRule("act.protection", "posture", ("PROTECT|OPERATE", "BASE|PLACE|NAMED"),
            stage="protection",
            does="bases work on and are protected"),
    ActRule("act.deployment", "posture", ("DEPLOY|WATCH", "PARTY|FORCES"), stage="deployment",
            does="forces stay or are deployed"),
    ActRule("act.observed", "assessment", ("OBSERVE",), "NOT", trend="holding",
            does="the truce is said to hold"),
    ActRule("act.fewer", "assessment", ("FELL", "COUNTED:violations|COUNTED:violations_heavy"),
            "FIGURE", trend="fell", does="breaches are said to be fewer"),
    ActRule("act.assessed", "assessment", ("ASSESS",), does="a party judges the situation"),
)  # fmt: skip


STATEMENT: Final = ActRule(
    "act.statement", "statement", (), does="an attributed sentence that no other rule reads"
)


def place_of(rule: ActRule, marks: Sequence[Mark]) -> Where | None:
    """The place of an act: the first behind its telling word, else the last before it."""
    telling = rule.wanted[-1] if rule.wanted else frozenset()
    at = next((place for place, mark in enumerate(marks) if mark.type in telling), 0)
    behind = (mark.value for mark in marks[at:] if mark.type == "NAMED")
    before = (mark.value for mark in reversed(marks[:at]) if mark.type == "NAMED")
    return next(chain(behind, before), None)


def terms_of(marks: Sequence[Mark]) -> frozenset[str]:
    """What rules ask for in a sentence: types and, where a rule names a value, "TYPE:value"."""
    found = {mark.type for mark in marks}
    found.update(
        f"{mark.type}:{mark.value}"
        for mark in marks
        if mark.type in _VALUED and isinstance(mark.value, str)
    )
    return _ASKED & found


def acts_of(marks: Sequence[Mark]) -> tuple[ActRule, ...]:
    """The rules that hold of a sentence, at most one of each kind, in declared order."""
    return _acts_of(terms_of(marks))


@lru_cache(maxsize=10_000)
def _acts_of(terms: frozenset[str]) -> tuple[ActRule, ...]:
    found: dict[str, ActRule] = {}
    for rule in RULES:
        if rule.kind not in found and rule.holds(terms):
            found[rule.kind] = rule
    return tuple(found.values())


_ASKED: Final[frozenset[str]] = frozenset().union(
    *(rule.refused.union(*rule.wanted) for rule in RULES)
)
_VALUED: Final = frozenset(term.partition(":")[0] for term in _ASKED if ":" in term)
