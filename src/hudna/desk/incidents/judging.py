"""What people say of linkage: that incidents are one, or that an incident is two.

Each is an entry with a reason. It speaks of pairs of claims, so it holds whenever they are linked
again, whatever else has come in; the last word on a pair counts.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations, product
from typing import Any, Final

from hudna.desk import DeskError
from hudna.desk.configuration import now, person
from hudna.ledger import log
from hudna.ledger.acts import asking
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.reconcile.incidents import Judged, Occurrence, id_of
from hudna.record.entry import Draft
from hudna.record.said import say

MERGE, SPLIT = "merge", "split"
KIND: Final = "incident"
Groups = tuple[tuple[str, ...], ...]
Pair = tuple[str, str]


@dataclass(frozen=True)
class Act:
    """One judgement: when, by whom and why these groups of claims were made one, or kept apart."""

    number: int
    at: datetime
    by: str
    judgement: str
    groups: Groups
    reason: str

    def claims(self) -> set[str]:
        """The claims that it speaks of."""
        return {one for group in self.groups for one in group}


def acts(ledger: Ledger) -> list[Act]:
    """All judgements in order, with the ids that their claims have in the newest readings."""
    told = [(entry, payload) for entry, payload in log.of_kind(ledger, KIND) if payload]
    named = {id for _, payload in told for group in payload["groups"] for id in group}
    newest = asking.successors(ledger, named)
    return [
        Act(entry.number, entry.at, entry.by, payload["judgement"], _groups(payload, newest),
            payload["reason"])
        for entry, payload in told
    ]  # fmt: skip


def judged(said: Sequence[Act]) -> Judged:
    """What holds of each pair after all that was said."""
    held: dict[Pair, bool] = {}
    for act in said:
        held.update(_pairs(act.judgement, act.groups))
    return Judged(frozenset(pair for pair, one in held.items() if one),
                  frozenset(pair for pair, one in held.items() if not one))  # fmt: skip


def merge(ledger: Ledger, found: Sequence[Occurrence], reason: str, by: str | None = None) -> None:
    """Write down that these incidents are one; DeskError for fewer than two, or no reason."""
    if len({one.id for one in found}) < 2:
        raise DeskError(say("to merge takes two incidents, and both ids lead to the same one"))
    groups = tuple(tuple(one.id for one in incident.reports) for incident in found)
    _write(ledger, (MERGE, groups), reason, by)


def split(
    ledger: Ledger, found: Occurrence, chosen: Collection[str], reason: str, by: str | None = None
) -> None:
    """Write down that the chosen claims are of another occurrence than the rest of the incident."""
    out = tuple(one.id for one in found.reports if one.id in chosen)
    rest = tuple(one.id for one in found.reports if one.id not in chosen)
    if not out or not rest:
        raise DeskError(
            say(
                "to split takes some claims of the incident, and leaves some: name "
                "those that are of another occurrence"
            )
        )
    _write(ledger, (SPLIT, (out, rest)), reason, by)


def _write(ledger: Ledger, said: tuple[str, Groups], reason: str, by: str | None) -> None:
    judgement, groups = said
    if not reason.strip():
        raise DeskError(say("give a reason: whoever reads the record later wants to know why"))
    about = (*(f"incident:{id_of(group[0])}" for group in groups),
             *(f"claim:{id}" for group in groups for id in group))  # fmt: skip
    payload = {"judgement": judgement, "groups": groups, "reason": reason.strip()}
    with writing(ledger, now()) as written:
        written.append(Draft(KIND, by or person(), tuple(dict.fromkeys(about)), payload))


def _groups(payload: Any, newest: dict[str, str]) -> Groups:
    """The groups as they are now; a claim that no reading repeats has left them."""
    return tuple(tuple(newest[id] for id in group if id in newest) for group in payload["groups"])


def _pairs(judgement: str, groups: Groups) -> Iterator[tuple[Pair, bool]]:
    if judgement == MERGE:
        every = sorted({id for group in groups for id in group})
        yield from ((pair, True) for pair in combinations(every, 2))
        return
    out, rest = groups
    yield from ((_pair(*pair), True) for pair in combinations(out, 2))
    yield from ((_pair(*pair), False) for pair in product(out, rest))


def _pair(one: str, other: str) -> Pair:
    return min(one, other), max(one, other)
