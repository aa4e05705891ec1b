"""Occurrences out of links: what belongs together, guarded against chains.

The likeliest links join first. Two groups do not become one if that would bring together what was
judged apart, two governorates, days that exclude each other, two items told beside each other in
one document, or two reports that were compared and found to be of two occurrences: what A shares
with B and B with C makes no one of A and C.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from hudna.reconcile.incidents.linking import Link
from hudna.reconcile.incidents.reports import Report

APART: Final = 0.2
"""Two reports that are of one occurrence with less than this probability are in none together."""


@dataclass(frozen=True)
class Judged:
    """What people said of pairs of claims, by id: held to be of one occurrence, or of two."""

    together: frozenset[tuple[str, str]] = frozenset()
    apart: frozenset[tuple[str, str]] = frozenset()


@dataclass
class _Group:
    """`first` and `last`: the days on which all its members allow it to have been.

    `tied`: people made it one, whatever its members tell: what joins has to fit some of them.
    """

    members: list[str]
    governorates: set[str]
    first: int
    last: int
    by_document: dict[str, list[Report]] = field(default_factory=dict)
    tied: bool = False


def clusters(
    found: Sequence[Report], links: Iterable[Link], threshold: float, judged: Judged | None = None
) -> list[list[Report]]:
    """The reports by occurrence, each group and all groups in the order of `found`."""
    making = _Making(found, judged or Judged())
    making.join_judged()
    likely = list(links)
    making.compared = {(one.one, one.other): one.probability for one in likely}
    for link in likely:
        if link.probability >= threshold:
            making.join(link.one, link.other)
    return making.groups()


class _Making:
    def __init__(self, found: Sequence[Report], judged: Judged) -> None:
        self.found = found
        self.judged = judged
        self.compared: Mapping[tuple[str, str], float] = {}
        self.group_of = {one.id: _alone(one) for one in found}
        self.refused: dict[str, set[str]] = defaultdict(set)
        for one, other in judged.apart:
            self.refused[one].add(other)
            self.refused[other].add(one)

    def join_judged(self) -> None:
        """People's word goes before any guard, except that of people."""
        for one, other in sorted(self.judged.together):
            if one in self.group_of and other in self.group_of:
                mine, theirs = self.group_of[one], self.group_of[other]
                if mine is not theirs and not self._are_refused(mine, theirs):
                    self._merge(mine, theirs).tied = True

    def join(self, one: str, other: str) -> None:
        """Make one group of the two, unless something stands against it."""
        mine, theirs = self.group_of[one], self.group_of[other]
        if mine is not theirs and not self._contradict(mine, theirs):
            self._merge(mine, theirs)

    def groups(self) -> list[list[Report]]:
        """The groups as they are, by their first report."""
        listed: dict[int, list[Report]] = {}
        for one in self.found:
            listed.setdefault(id(self.group_of[one.id]), []).append(one)
        return list(listed.values())

    def _contradict(self, mine: _Group, theirs: _Group) -> bool:
        return (
            _are_disjoint(mine.governorates, theirs.governorates)
            or (max(mine.first, theirs.first) > min(mine.last, theirs.last)
                and not (mine.tied or theirs.tied))
            or self._are_refused(mine, theirs)
            or _are_told_beside(mine.by_document, theirs.by_document)
            or self._were_apart(mine, theirs)
        )  # fmt: skip

    def _are_refused(self, mine: _Group, theirs: _Group) -> bool:
        return any(not self.refused[one].isdisjoint(theirs.members)
                   for one in mine.members if one in self.refused)  # fmt: skip

    def _were_apart(self, mine: _Group, theirs: _Group) -> bool:
        apart = (self._probability(one, other) < APART
                 for one in mine.members for other in theirs.members)  # fmt: skip
        return all(apart) if mine.tied or theirs.tied else any(apart)

    def _probability(self, one: str, other: str) -> float:
        pair = (min(one, other), max(one, other))
        return self.compared.get(pair, 0.0)

    def _merge(self, mine: _Group, theirs: _Group) -> _Group:
        small, large = sorted((mine, theirs), key=lambda group: len(group.members))
        large.members += small.members
        large.governorates |= small.governorates
        large.first, large.last = max(large.first, small.first), min(large.last, small.last)
        for digest, told in small.by_document.items():
            large.by_document.setdefault(digest, []).extend(told)
        large.tied |= small.tied
        for id in small.members:
            self.group_of[id] = large
        return large


def _alone(one: Report) -> _Group:
    governorates = {one.governorate} if one.governorate else set()
    return _Group([one.id], governorates, one.first, one.last, {one.digest: [one]})


def _are_told_beside(
    mine: Mapping[str, Sequence[Report]], theirs: Mapping[str, Sequence[Report]]
) -> bool:
    """Whether a document tells of both as of two things."""
    return any(_are_told_apart(one, other) for digest in mine.keys() & theirs.keys()
               for one in mine[digest] for other in theirs[digest])  # fmt: skip


def _are_told_apart(one: Report, other: Report) -> bool:
    """Whether two claims of one document tell two things: items of a list, or other particulars."""
    if one.speaker != other.speaker:
        return False
    if one.listed and other.listed:
        return True
    return (
        one.places != other.places
        or _differ(one.weapons, other.weapons)
        or _differ(one.attackers, other.attackers)
        or one.type != other.type
        or any(_differ(mine, theirs) for mine, theirs in (
            (one.killed, other.killed), (one.wounded, other.wounded), (one.count, other.count)))
    )  # fmt: skip


def _are_disjoint(mine: set[str], theirs: set[str]) -> bool:
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _differ(mine: object, theirs: object) -> bool:
    """Whether both tell it, and not the same."""
    return mine not in (None, ()) and theirs not in (None, ()) and mine != theirs
