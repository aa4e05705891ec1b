"""What is told, what is remembered, and one sentence: the nouns of discourse."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, Final

from hudna.reading.discourse.cues import Clause
from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.figures import Figure
from hudna.reading.grammar.names import Part, Where
from hudna.reading.incidents import NOTHING, Memory
from hudna.reading.measures.periods import Period
from hudna.text import Normal

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
    hedge: str
    change: str | None
    stage: str | None


@dataclass(frozen=True, slots=True)
class Floor:
    """Who has the floor: what was said of voices so far.

    `speaker` goes on speaking; `main` carries the text; `passing`: those who passed things on;
    `heard`: the ids of all that spoke; `spoke`: the last voice of each kind that spoke; `named`:
    the first of each kind that was named; `persons`: every person named.
    """

    speaker: Mark | None = None
    main: Mark | None = None
    passing: tuple[Mark, ...] = ()
    heard: frozenset[str] = frozenset()
    spoke: tuple[tuple[str, Mark], ...] = ()
    named: tuple[tuple[str, Mark], ...] = ()
    persons: tuple[Mark, ...] = ()


@dataclass(slots=True)
class State:
    """What a document has said so far and the next sentence may lean on.

    `region`: where the last breaches were that one place has; those of the period before were
    there too. `own_words`: the publisher speaks itself; another's voice lasts one sentence only.
    `sections`: headings part the text.
    """

    own_words: bool = False
    sections: bool = False
    noun: str | None = None
    indicator: str | None = None
    amount: float | None = None
    window: Timed = (None, None)
    window_of: str = ""
    said: Timed = (None, None)  # the period named last, whatever it frames: "over this time"
    aided: bool = False  # aid operations were told: the aid behind them is theirs
    aid_place: Where | None = None  # where all aid of a line went so far, if that is one place
    aid_spread: bool = False  # a line's aid went to several places
    running: bool = False
    place_of: str = ""
    floor: Floor = field(default_factory=Floor)
    recorder: Mark | None = None
    place: Where | None = None
    section: Where | None = None
    scene: Where | None = None
    zone: Where | None = None
    region: Where | None = None
    counted: tuple[str | None, str | None] = (None, None)
    attacks: Memory = NOTHING


def words_of(normal: Normal, start: int, stop: int, source: str = "") -> str:
    """The words of a stretch of a sentence, or of the earlier one `source`, as written."""
    if source:
        return source[start : stop or None]
    return normal.span(start, stop).of(normal.original)


def carried(state: State, normal: Normal) -> State:
    """The state at the end of a sentence, as the next sentence finds it.

    What it holds of this sentence is cut loose from it: it keeps its words, and no place in a text.
    """
    return State(*[_loose(one, normal) for one in _values_of_state(state)])


def _loose(value: Any, normal: Normal) -> Any:
    loosen = _LOOSEN.get(type(value))
    return loosen(value, normal) if loosen else value


def _tuple_behind(value: tuple[Any, ...], normal: Normal) -> tuple[Any, ...]:
    return tuple([_loose(one, normal) for one in value])


def _floor_behind(floor: Floor, normal: Normal) -> Floor:
    return Floor(*[_loose(one, normal) for one in _values_of_floor(floor)])


def _where_behind(where: Where, normal: Normal) -> Where:
    return Where(tuple([_part_behind(part, normal) for part in where.parts]))


def loosened(marks: Sequence[Mark], normal: Normal) -> tuple[Mark, ...]:
    """Marks cut loose from their sentence: they keep its words, and no place in a text."""
    return tuple([_mark_behind(one, normal) for one in marks])


def _mark_behind(mark: Mark, normal: Normal) -> Mark:
    if mark.source:
        return mark
    span, length = normal.span(mark.start, mark.stop), len(normal.original)
    return Mark(mark.code, span.start - length, span.stop - length, mark.value, count=mark.count,
                rule=mark.rule, source=normal.original)  # fmt: skip


def _part_behind(part: Part, normal: Normal) -> Part:
    if part.source:
        return part
    span, length = normal.span(part.start, part.stop), len(normal.original)
    return Part(span.start - length, span.stop - length, part.ids, part.level, normal.original)


def telling(state: State) -> Hashable:
    """All that a later sentence finds in a carried state: equal where the reading goes on alike."""
    return tuple([_told(one) for one in _values_of_state(state)])


def _told(value: Any) -> Hashable:
    tell = _TELL.get(type(value))
    return tell(value) if tell else value


def _told_mark(mark: Mark) -> Hashable:
    return mark.code, mark.value, mark.source[mark.start : mark.stop or None]


def _told_tuple(value: tuple[Any, ...]) -> Hashable:
    return tuple([_told(one) for one in value])


def _told_place(where: Where) -> Hashable:
    parts, source = where.parts, where.parts[0].source
    return source[parts[0].start : parts[-1].stop or None], tuple(
        [(part.ids, part.level, part.start - parts[0].start) for part in parts]
    )


_values_of_state: Final = attrgetter(*[one.name for one in fields(State)])
_values_of_floor: Final = attrgetter(*[one.name for one in fields(Floor)])
# A new kind of value in a state needs its line in both tables, unless it holds no place in a text.
_LOOSEN: Final[dict[type, Callable[[Any, Normal], Any]]] = {
    Mark: _mark_behind, Where: _where_behind, tuple: _tuple_behind, Floor: _floor_behind,
    Memory: Memory.carried,
}  # fmt: skip
_TELL: Final[dict[type, Callable[[Any], Hashable]]] = {
    Mark: _told_mark, Where: _told_place, tuple: _told_tuple,
    Floor: lambda floor: _told_tuple(_values_of_floor(floor)), Memory: Memory.telling,
}  # fmt: skip


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
