"""What is told, what is remembered, and one sentence: the nouns of discourse."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from hudna.reading.discourse.cues import Clause
from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.figures import Figure
from hudna.reading.grammar.names import Where
from hudna.reading.measures.periods import Period

Timed = tuple[Mark | None, Period | None]


@dataclass(slots=True)
class Told:
    """A figure with all that was settled about it: ready to be a claim."""

    mark: Mark
    figure: Figure
    indicator: str
    where: Where | None
    part: int | None
    window: Mark | None
    period: Period | None
    speaker: Mark | None
    relay: tuple[Mark, ...]
    change: str | None
    stage: str | None


@dataclass(slots=True)
class State:
    """What a document has said so far and the next sentence may lean on."""

    noun: str | None = None
    indicator: str | None = None
    amount: float | None = None
    window: Timed = (None, None)
    window_of: str = ""
    running: bool = False
    place_of: str = ""
    speaker: Mark | None = None
    recorder: Mark | None = None
    relay: tuple[Mark, ...] = ()
    place: Where | None = None
    section: Where | None = None
    scene: Where | None = None
    zone: Where | None = None
    counted: tuple[str | None, str | None] = (None, None)


@dataclass(slots=True)
class Sentence:
    """One sentence's marks with its cues and the place that it opens with."""

    clause: Clause
    place: Where | None = None
    previous: tuple[int, ...] = field(default=())
    zone: Where | None = None

    @property
    def marks(self) -> Sequence[Mark]:
        """The marks of the sentence."""
        return self.clause.marks
