"""How the truce stands in each governorate on a day, by a definition, on whose word, and why.

Sides are never put together into one number. Each speaker is held against his own figures of
before; the most serious clause that holds decides, and it is said who meets it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from hudna.measure.standing.definition import HOLDING, STANDINGS, UNSEEN, Clause, Definition
from hudna.measure.standing.heard import Amount, Heard, heard
from hudna.reconcile import Keys
from hudna.record import Held


@dataclass(frozen=True)
class Met:
    """A clause, and the speakers who meet it by what they told."""

    clause: Clause
    heard: tuple[Heard, ...]

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who meets it."""
        return tuple(one.speaker for one in self.heard)

    @property
    def holds(self) -> bool:
        """Whether they stand on as many sides as the clause asks for."""
        return len({one.camp for one in self.heard}) >= self.clause.sides

    @property
    def held(self) -> tuple[Held, ...]:
        """The claims that it is met by."""
        return tuple(claim for one in self.heard for claim in one.amounts[self.clause.input].held)


@dataclass(frozen=True)
class TruceStanding:
    """How the truce stands in a governorate on a day by a definition.

    `heard`: what each speaker told, from which all else follows; `met`: every clause, with who
    meets it; `decided`: the one that decides, None where the truce holds or nothing is told.
    """

    governorate: str
    on: date
    definition: Definition
    heard: tuple[Heard, ...]
    met: tuple[Met, ...]
    decided: Met | None

    @property
    def standing(self) -> str:
        """One of `STANDINGS`."""
        if self.decided is not None:
            return self.decided.clause.standing
        return HOLDING if self.heard else UNSEEN

    @property
    def seriousness(self) -> int:
        """The place of the standing among all."""
        return STANDINGS.index(self.standing)

    @property
    def camps(self) -> tuple[str, ...]:
        """The sides that told of the governorate, each once."""
        return tuple(sorted({one.camp for one in self.heard}))

    @property
    def is_one_sided(self) -> bool:
        """Whether only one side told of it."""
        return len(self.camps) == 1


def standings(
    held: Iterable[Held], keys: Keys, definition: Definition, on: date,
    also: Iterable[str] = (),
) -> list[TruceStanding]:  # fmt: skip
    """The standing of each governorate of which something is told in the recent days.

    `held`: claims of the days that the definition looks at, in any order; `also`: governorates
    that are shown even if nothing is told of them.
    """
    found = heard(held, keys, definition, on)
    return [judged(one, found.get(one, ()), definition, on) for one in sorted({*found, *also})]


def judged(
    governorate: str, told: Sequence[Heard], definition: Definition, on: date
) -> TruceStanding:
    """The standing that follows from what was told."""
    met = tuple(
        Met(clause, tuple(one for one in told if meets(one.amounts[clause.input], clause)))
        for clause in definition.clauses
    )
    holding = [one for one in met if one.holds]
    decided = max(holding, key=lambda one: one.clause.seriousness, default=None)
    return TruceStanding(governorate, on, definition, tuple(told), met, decided)


def meets(amount: Amount, clause: Clause) -> bool:
    """Whether what one speaker told meets all that a clause asks of one."""
    if amount.recent < clause.at_least:
        return False
    if clause.per_day is not None and (amount.rate is None or amount.rate < clause.per_day):
        return False
    if clause.times_before is None:
        return True
    times = amount.times
    told = amount.before_told >= clause.before_told
    return told and times is not None and times >= clause.times_before
