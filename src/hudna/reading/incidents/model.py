"""An incident as stretches of the normal form, and the clause that it stands in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from hudna.reading.engine.marks import Mark


class Stretch(NamedTuple):
    """[start, stop) in the normal form and a register id, or None where no register knows it.

    A place that no pack has is "": a table of places may have it.

    `source`: the earlier sentence that it stands in, as written; empty for the present one.
    """

    start: int
    stop: int
    id: str | None = None
    source: str = ""


BREACH: Final = "act.incident"
OUTSIDE: Final = "act.incident-outside-truce"
GOES_ON: Final = "act.incident-goes-on"
RULES: Final = {
    BREACH: "the clause tells of an attack: what, by whom, with what, where",
    OUTSIDE: "the clause tells of an attack by an organisation that the truce leaves out",
    GOES_ON: "the sentence tells more of the attack before it: with what, or at what places",
}
"""What each rule reads. Two lists kept apart: breaches, and attacks of those outside the truce."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The marks of one clause of attack; `at` is where its telling word stands among them.

    `lead`: the marks of the same sentence before the clause, for what it leans on.
    """

    marks: Sequence[Mark]
    at: int
    lead: Sequence[Mark] = ()

    @property
    def anchor(self) -> Mark:
        """The word that tells of the attack."""
        return self.marks[self.at]


@dataclass(slots=True)
class Seen:
    """An incident: what the clause gives; `extent` is the stretch that the claim stands on."""

    type: str
    weapon: Stretch | None
    attacker: Stretch | None
    governorate: Stretch | None
    places: tuple[Stretch, ...]
    count: int | None
    extent: tuple[int, int]
    rule: str = BREACH


def extent_of(stretches: Sequence[Stretch | None], anchor: Mark) -> tuple[int, int]:
    """The smallest stretch that holds the word of attack and all that belongs to it."""
    told = [one for one in stretches if one and not one.source]
    start = min([anchor.start, *(one.start for one in told)])
    return start, max([anchor.stop, *(one.stop for one in told)])
