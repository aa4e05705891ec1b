"""Four eyes: what stands only when people other than its author approved it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from hudna.desk import DeskError
from hudna.desk.configuration import now
from hudna.desk.review import folded, is_same, name_given, reason_given
from hudna.ledger.acts import asking
from hudna.ledger.acts.asking import Act
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.record.entry import Draft
from hudna.record.said import say

APPROVE, REFUSE = "approve", "refuse"
WAITING, APPROVED, REFUSED, DONE = "waiting", "approved", "refused", "carried out"
NEEDED: Final = {"finding": 1, "bulletin": 1, "expunge_request": 2}
"""How many people other than the author must approve which kind of entry."""


@dataclass(frozen=True)
class Matter:
    """An entry that must be approved, with the last decision of each person but its author."""

    act: Act
    decisions: tuple[Act, ...] = ()
    carried_out: bool = False

    @property
    def approvals(self) -> tuple[Act, ...]:
        """The decisions that approve it, each of another person."""
        return tuple(one for one in self.decisions if one.told("decision") == APPROVE)

    @property
    def state(self) -> str:
        """Whether it stands: waiting, approved, refused; an expunge may be carried out."""
        if self.carried_out:
            return DONE
        if len(self.approvals) < len(self.decisions):
            return REFUSED
        return APPROVED if len(self.approvals) >= NEEDED[self.act.entry.kind] else WAITING


def matter(act: Act, further: Sequence[Act]) -> Matter:
    """What became of an entry: `further` are the later entries about it, in order. Pure."""
    last: dict[str, Act] = {}
    for one in further:
        if one.entry.kind == "approval" and not is_same(one.by, act.by):
            last[folded(one.by)] = one
    done = any(one.entry.kind == "expunge" for one in further)
    return Matter(act, tuple(last.values()), done)


def matters(ledger: Ledger, kinds: Sequence[str] = tuple(NEEDED)) -> list[Matter]:
    """Every entry of those kinds with what became of it, in order."""
    acts = asking.of_kinds(ledger, kinds)
    further: dict[str, list[Act]] = {}
    for one in asking.of_kinds(ledger, ("approval", "expunge")):
        for subject in one.entry.about:
            further.setdefault(subject, []).append(one)
    return [matter(act, further.get(f"entry:{act.number}", ())) for act in acts]


def the_matter(ledger: Ledger, number: int, kinds: Sequence[str] = tuple(NEEDED)) -> Matter:
    """The entry of that number with what became of it; DeskError if it is of no such kind."""
    act = asking.one(ledger, number)
    if act is None:
        raise DeskError(say("there is no entry {number}; see hudna approval list", number=number))
    if act.entry.kind not in kinds:
        wanted = " or ".join(one.replace("_", " ") for one in kinds)
        raise DeskError(
            say(
                "entry {number} is of the kind {kind}, no {wanted}; see hudna approval list",
                number=number,
                kind=act.entry.kind,
                wanted=wanted,
            )
        )
    further = asking.about(ledger, [f"entry:{number}"], ("approval", "expunge"))
    return matter(act, further)


def decide(ledger: Ledger, number: int, decision: str, by: str, reason: str) -> Matter:
    """Approve or refuse an entry; DeskError for its author, without a reason, or said before."""
    person, why = name_given(by), reason_given(reason)
    with writing(ledger, now()) as log:
        found = the_matter(ledger, number)
        if is_same(found.act.by, person):
            raise DeskError(
                say(
                    "{by} wrote entry {number}: another person must decide",
                    by=found.act.by,
                    number=number,
                )
            )
        if found.carried_out:
            raise DeskError(say("entry {number} is carried out already", number=number))
        same = [one for one in found.decisions if is_same(one.by, person)]
        if same and same[0].told("decision") == decision:
            raise DeskError(
                say(
                    "{person} has said so already of entry {number}; where two approvals "
                    "are needed they are of two people",
                    person=person,
                    number=number,
                )
            )
        log.append(_draft(number, person, decision, why))
        log.rows.flush()
        return the_matter(ledger, number)


def _draft(number: int, by: str, decision: str, reason: str) -> Draft:
    return Draft("approval", by, (f"entry:{number}",), {"decision": decision, "reason": reason})
