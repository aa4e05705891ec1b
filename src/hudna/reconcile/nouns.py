"""What reconciling finds. It says what disagrees and where that stands, never who is right."""

from dataclasses import dataclass
from datetime import date

from hudna.record import Held


@dataclass(frozen=True)
class Discrepancy:
    """A stated disagreement.

    `kind`: the check that found it; `sides`: the claims that disagree, in the order that the
    kind says (a total, then its parts); `size`: by how much, in the indicator's unit; `told`: the
    sum or comparison itself, in one line; `explanation`: what it most likely comes from, as far
    as the texts show, "" if nothing points to a cause; `words`: those of the first side's document
    that it is about, where they are no claim's.
    """

    kind: str
    on: date | None
    sides: tuple[Held, ...]
    size: float
    told: str = ""
    explanation: str = ""
    words: str = ""
