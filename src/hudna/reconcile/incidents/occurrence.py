"""An incident: all that was said of one occurrence, by whom, and in what it differs."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from hudna.reconcile.incidents.reports import Report, in_order
from hudna.record import Incident, Name
from hudna.record.canonical import digest

NOT_TOLD: Final = ""


@dataclass(frozen=True)
class Difference:
    """One thing that is told in more than one way; each way with the ids of the claims.

    A way of `NOT_TOLD` are those who say nothing of it.
    """

    name: str
    ways: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def is_silence(self) -> bool:
        """Whether those who tell it tell the same, and the others only do not tell it."""
        return sum(told != NOT_TOLD for told, _ in self.ways) < 2


@dataclass(frozen=True)
class Occurrence:
    """The reports that are held to describe one occurrence, the earliest first.

    Its id hangs on the earliest claim alone: it stays when later ones join.
    """

    reports: tuple[Report, ...]

    @cached_property
    def id(self) -> str:
        """The id of the incident."""
        return id_of(self.reports[0].id)

    @property
    def ids(self) -> tuple[str, ...]:
        """Its id, and those that it would have or had from its other claims: all lead to it."""
        return tuple(id_of(one.id) for one in self.reports)

    @property
    def first_on(self) -> date:
        """The earliest day on which all its reports allow it to have been."""
        return date.fromordinal(min(max(one.first for one in self.reports), self._last))

    @property
    def last_on(self) -> date:
        """The last day on which all its reports allow it to have been."""
        return date.fromordinal(self._last)

    @property
    def _last(self) -> int:
        return min(one.last for one in self.reports)

    @property
    def governorate(self) -> str:
        """The id of the governorate, "" where no claim tells one."""
        return next((one.governorate for one in self.reports if one.governorate), "")

    @property
    def places(self) -> tuple[str, ...]:
        """The ids of the places that claims name."""
        return tuple(dict.fromkeys(id for one in self.reports for id in one.places))

    @property
    def printed_places(self) -> tuple[Name, ...]:
        """The places as the first claim that names any prints them."""
        told = (_body(one).target_places for one in self.reports)
        return next((names for names in told if names), ())

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who tells of it, by key, in order."""
        return tuple(dict.fromkeys(one.speaker for one in self.reports))

    def told(self, name: str) -> tuple[str, ...]:
        """Each way in which a thing is told, as `differences` names things."""
        return tuple(way for way, _ in _difference(name, _THINGS[name], self.reports).ways)

    def differences(self) -> tuple[Difference, ...]:
        """What is told in more than one way, or by some only."""
        found = (_difference(name, told, self.reports) for name, told in _THINGS.items())
        return tuple(one for one in found if len(one.ways) > 1)


def id_of(claim_id: str) -> str:
    """The id of the incident whose earliest claim that is."""
    return digest(f"incident {claim_id}".encode())


def occurrences(groups: Iterable[Sequence[Report]]) -> list[Occurrence]:
    """Groups of reports as incidents, by day, governorate and id."""
    made = [Occurrence(tuple(sorted(group, key=in_order))) for group in groups]
    return sorted(made, key=lambda one: (one.last_on, one.governorate, one.id))


def _difference(
    name: str, told: "Callable[[Report], tuple[Hashable, str]]", found: Sequence[Report]
) -> Difference:
    words: dict[Hashable, str] = {}
    claims: dict[Hashable, list[str]] = defaultdict(list)
    for one in found:
        key, shown = told(one)
        words.setdefault(key, shown)
        claims[key].append(one.held.claim.id)
    return Difference(name, tuple((words[key], tuple(ids)) for key, ids in claims.items()))


def _named(keys: Sequence[str], names: Sequence[Name | None]) -> tuple[Hashable, str]:
    shown = ", ".join(one.text for one in names if one)
    return tuple(keys) or shown, shown


def _body(one: Report) -> Incident:
    body = one.held.claim.body
    assert isinstance(body, Incident)
    return body


def _figure(value: float | None) -> tuple[Hashable, str]:
    return value, NOT_TOLD if value is None else f"{value:g}"


_THINGS: Final[dict[str, Callable[[Report], tuple[Hashable, str]]]] = {
    "type": lambda one: (one.type, one.type),
    "place": lambda one: _named(one.places, _body(one).target_places),
    "weapon": lambda one: _named(one.weapons, [_body(one).weapon]),
    "attacker": lambda one: _named(one.attackers, [_body(one).attacker]),
    "times": lambda one: _figure(one.count),
    "killed": lambda one: _figure(one.killed),
    "wounded": lambda one: _figure(one.wounded),
}
