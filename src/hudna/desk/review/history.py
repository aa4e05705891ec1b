"""What was done with a claim, and what a person may see of it. Pure, but for the asking."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from hudna.desk.review import folded, is_same
from hudna.ledger.acts import asking
from hudna.ledger.acts.asking import Act
from hudna.ledger.store import Ledger
from hudna.ledger.views.claims import saying

__all__ = ["Act", "Opinion", "asked_to_read_second", "assigned_to", "differ", "holding",
           "of_claim", "opinions", "seconds_owed", "visible"]  # fmt: skip

KINDS: Final = ("review", "assignment", "retraction", "finding")
UNDO: Final = "undo"
"""The judgement of an entry that takes an earlier one back."""
READ, SECOND = "read", "second"
"""Tasks of an assignment: to look at something, or to judge it without seeing what others did."""


@dataclass(frozen=True)
class Opinion:
    """A judgement on a claim. `blind`: given before any other was shown to the person."""

    number: int
    by: str
    judgement: str
    reason: str
    claim: Any = None
    blind: bool = False


def of_claim(ledger: Ledger, read_id: str) -> list[Act]:
    """Everything that was done with a claim, in order; under its ids in earlier readings too."""
    ids = asking.ancestors(ledger, read_id)
    return asking.about(ledger, [f"claim:{one}" for one in ids], KINDS)


def opinions(acts: Sequence[Act]) -> list[Opinion]:
    """The judgements among `acts` that nobody took back, in order."""
    return [
        Opinion(act.number, act.by, act.payload["judgement"], act.payload["reason"],
                act.payload.get("claim"), bool(act.payload.get("blind")))
        for act in holding(acts) if act.entry.kind == "review" and act.payload is not None
    ]  # fmt: skip


def holding(acts: Sequence[Act]) -> list[Act]:
    """Those that nobody took back, without what took others back."""
    undone = {act.told("undoes") for act in acts if act.told("judgement") == UNDO}
    return [act for act in acts
            if act.number not in undone and act.told("judgement") != UNDO]  # fmt: skip


def asked_to_read_second(acts: Sequence[Act], person: str) -> bool:
    """Whether that person owes a second reading: then nobody else's judgement is for their eyes."""
    owed = False
    for act in holding(acts):
        if act.entry.kind == "assignment" and act.told("task") == SECOND:
            owed = owed or is_same(str(act.told("to")), person)
        elif act.entry.kind == "review" and is_same(act.by, person):
            owed = False
    return owed


def seconds_owed(acts: Sequence[Act]) -> list[str]:
    """Who owes a second reading."""
    asked = {folded(str(act.told("to"))): str(act.told("to")) for act in acts
             if act.entry.kind == "assignment" and act.told("task") == SECOND}  # fmt: skip
    return [one for one in asked.values() if asked_to_read_second(acts, one)]


def assigned_to(acts: Sequence[Act]) -> str | None:
    """Who was asked last to look at it, unless they have judged since."""
    found: str | None = None
    for act in holding(acts):
        if act.entry.kind == "assignment" and act.told("task") == READ:
            found = act.told("to")
        elif act.entry.kind == "review" and found is not None and is_same(act.by, found):
            found = None
    return found


def visible(acts: Sequence[Act], person: str) -> list[Act]:
    """What that person may see of `acts`: what they did themselves and what they were asked.

    All of it, unless they owe a second reading.
    """
    if not asked_to_read_second(acts, person):
        return list(acts)
    return [act for act in acts
            if is_same(act.by, person) or is_same(str(act.told("to") or ""), person)]  # fmt: skip


def differ(said: Sequence[Opinion]) -> bool:
    """Whether the last words of two reviewers differ, and no third person has settled it since.

    Who judged blind settles nothing: they had not seen the others.
    """
    last = {folded(one.by): one for one in said}
    if len(last) < 2:
        return False
    newest = said[-1]
    others = [one for one in last.values() if not is_same(one.by, newest.by)]
    if len(others) > 1 and not newest.blind:
        return False
    return len({_meaning(one) for one in last.values()}) > 1


def _meaning(one: Opinion) -> tuple[str, bytes]:
    return one.judgement, saying(one.claim) if one.claim else b""
