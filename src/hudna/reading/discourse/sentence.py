"""What is told, what is remembered, and one sentence: the nouns of discourse."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field, replace

from hudna.reading.discourse.cues import Clause
from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.figures import Figure
from hudna.reading.grammar.names import Part, Where
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

    `own_words`: the publisher speaks itself; another's voice lasts one sentence only.
    """

    own_words: bool = False
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
    counted: tuple[str | None, str | None] = (None, None)


def words_of(normal: Normal, start: int, stop: int, source: str = "") -> str:
    """The words of a stretch of a sentence, or of the earlier one `source`, as written."""
    if source:
        return source[start : stop or None]
    return normal.span(start, stop).of(normal.original)


def carried(state: State, normal: Normal) -> State:
    """The state at the end of a sentence, as the next sentence finds it.

    What it holds of this sentence is cut loose from it: it keeps its words, and no place in a text.
    """

    def mark(one: Mark | None) -> Mark | None:
        return _mark_behind(one, normal) if one else None

    def where(one: Where | None) -> Where | None:
        return _where_behind(one, normal) if one else None

    return replace(
        state, window=(mark(state.window[0]), state.window[1]), floor=_floor(state.floor, normal),
        recorder=mark(state.recorder),
        place=where(state.place), section=where(state.section), scene=where(state.scene),
        zone=where(state.zone), said=(mark(state.said[0]), state.said[1]),
        aid_place=where(state.aid_place),
    )  # fmt: skip


def _floor(floor: Floor, normal: Normal) -> Floor:
    """What was said of voices, cut loose from the sentence."""

    def mark(one: Mark | None) -> Mark | None:
        return _mark_behind(one, normal) if one else None

    def marks(of: Sequence[Mark]) -> tuple[Mark, ...]:
        return tuple([_mark_behind(one, normal) for one in of])

    def kinds(of: Sequence[tuple[str, Mark]]) -> tuple[tuple[str, Mark], ...]:
        return tuple([(kind, _mark_behind(one, normal)) for kind, one in of])

    return Floor(
        mark(floor.speaker), mark(floor.main), marks(floor.passing), floor.heard,
        kinds(floor.spoke), kinds(floor.named), marks(floor.persons),
    )  # fmt: skip


def loosened(marks: Sequence[Mark], normal: Normal) -> tuple[Mark, ...]:
    """Marks cut loose from their sentence: they keep its words, and no place in a text."""
    return tuple([_mark_behind(one, normal) for one in marks])


def _mark_behind(mark: Mark, normal: Normal) -> Mark:
    if mark.source:
        return mark
    span, length = normal.span(mark.start, mark.stop), len(normal.original)
    return Mark(mark.code, span.start - length, span.stop - length, mark.value, count=mark.count,
                rule=mark.rule, source=normal.original)  # fmt: skip


def _where_behind(where: Where, normal: Normal) -> Where:
    return Where(tuple([_part_behind(part, normal) for part in where.parts]))


def _part_behind(part: Part, normal: Normal) -> Part:
    if part.source:
        return part
    span, length = normal.span(part.start, part.stop), len(normal.original)
    return Part(span.start - length, span.stop - length, part.ids, part.level, normal.original)


def telling(state: State) -> Hashable:
    """All that a later sentence finds in a carried state: equal where the reading goes on alike."""
    return (
        state.own_words, state.noun, state.indicator, state.amount, state.counted,
        state.window_of, state.window[1], _telling_mark(state.window[0]),
        state.running, state.place_of, state.said[1], _telling_mark(state.said[0]),
        state.aided, state.aid_spread, _telling_where(state.aid_place),
        _telling_floor(state.floor), _telling_mark(state.recorder), _telling_where(state.place),
        _telling_where(state.section), _telling_where(state.scene), _telling_where(state.zone),
    )  # fmt: skip


def _telling_floor(floor: Floor) -> Hashable:
    return (
        _telling_mark(floor.speaker), _telling_mark(floor.main), floor.heard,
        tuple(map(_telling_mark, floor.passing)), tuple(map(_telling_mark, floor.persons)),
        tuple([(kind, _telling_mark(one)) for kind, one in floor.spoke]),
        tuple([(kind, _telling_mark(one)) for kind, one in floor.named]),
    )  # fmt: skip


def _telling_mark(mark: Mark | None) -> Hashable:
    return mark and (mark.code, mark.value, mark.source[mark.start : mark.stop or None])


def _telling_where(where: Where | None) -> Hashable:
    if where is None:
        return None
    parts, source = where.parts, where.parts[0].source
    return source[parts[0].start : parts[-1].stop or None], tuple(
        [(part.ids, part.level, part.start - parts[0].start) for part in parts]
    )


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
