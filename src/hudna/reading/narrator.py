"""Discourse: what each figure inherits from its list, its clause, its sentence, its document.

The state is explicit: who speaks, what the last list counted, over which window. Attributions,
sides and headings change it. A figure that stays undecided is not guessed; it is left unread.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from hudna.reading.figures import Figure
from hudna.reading.indicators import CUMULATIVE, indicator_of
from hudna.reading.marks import Mark, code
from hudna.reading.names import Where
from hudna.reading.times import Period

CUES: Final = frozenset({
    "JOIN", "TALK", "CAPTURE", "TREAT", "RETURN", "LEAVE", "DETAIN", "AID", "DELIVER", "CONVOY",
    "CLEAR", "RECORD", "BREACHED", "TRUCE", "AGREE",
})  # fmt: skip
TOTALS: Final = frozenset({"TOTAL", "ROSE", "UNCHANGED", "COUNT", "FELL"})
CHANGES: Final = {"ROSE": "rose", "FELL": "fell", "UNCHANGED": "unchanged"}
_FIGURE: Final = code("FIGURE")
_BREAKS: Final = frozenset({"STOP", "SEMI"})


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
    party: Mark | None
    change: str | None
    stage: str | None


@dataclass(slots=True)
class State:
    """What a document has said so far and the next sentence may lean on."""

    noun: str | None = None
    indicator: str | None = None
    window: tuple[Mark, Period] | None = None
    speaker: Mark | None = None
    place: Where | None = None


@dataclass(slots=True)
class Clause:
    """The marks of one sentence and, for each figure, the cue words that belong to it."""

    marks: Sequence[Mark]
    places: list[int] = field(default_factory=list)
    cues: dict[int, set[str]] = field(default_factory=dict)
    changes: dict[int, str] = field(default_factory=dict)


def assign_cues(marks: Sequence[Mark]) -> Clause:
    """Give each cue word of a sentence to the figure that it speaks of."""
    clause = Clause(marks, [at for at, mark in enumerate(marks) if mark.code == _FIGURE])
    for at in clause.places:
        clause.cues[at] = {"zero"} if marks[at].value.shape == "zero" else set()
        if marks[at].value.shape == "total":
            clause.cues[at].add("total")
    for at, mark in enumerate(marks):
        kind = mark.type
        if kind in TOTALS:
            owner = _owner_of_total(clause, at)
            if owner is not None:
                clause.cues[owner].add("total")
                if kind in CHANGES:
                    clause.changes[owner] = CHANGES[kind]
        elif kind in CUES:
            for owner in _owners_of_cue(clause, at):
                clause.cues[owner].add(kind)
                if kind == "JOIN" and mark.value == "preliminary":
                    clause.cues[owner].add("PRELIMINARY")
        elif kind == "PRELIMINARY":
            for owner in _owners_of_cue(clause, at):
                clause.cues[owner].add(kind)
    _inner_cues(clause)
    return clause


def _inner_cues(clause: Clause) -> None:
    """Cues inside a figure's own stretch: "the number of … rose to 51" is one mark by now."""
    for at in clause.places:
        for kind in clause.marks[at].value.inside:
            if kind in TOTALS:
                clause.cues[at].add("total")
            if kind in CHANGES:
                clause.changes[at] = CHANGES[kind]
            elif kind in CUES or kind == "PRELIMINARY":
                clause.cues[at].add(kind)


def _heads(clause: Clause) -> list[int]:
    return [at for at in clause.places if clause.marks[at].value.shape != "share"]


def _owner_of_total(clause: Clause, at: int) -> int | None:
    """A total word speaks of the next figure; of the last one where it closes the clause."""
    after = next((place for place in _heads(clause) if place > at), None)
    before = next((place for place in reversed(_heads(clause)) if place < at), None)
    close = before is not None and at - before <= 3
    kind = clause.marks[at].type
    if after is not None and not _broken(clause, at, after):
        nearer = after - at <= 4 or not close or kind in ("ROSE", "COUNT")
        return after if nearer else before
    return before if before is not None and not _broken(clause, before, at) else None


def _owners_of_cue(clause: Clause, at: int) -> list[int]:
    """Any other cue speaks of the figures on both sides of it, up to a break."""
    heads = _heads(clause)
    after = next((place for place in heads if place > at), None)
    before = next((place for place in reversed(heads) if place < at), None)
    return [place for place in (before, after)
            if place is not None and not _broken(clause, min(at, place), max(at, place))]  # fmt: skip


def _broken(clause: Clause, start: int, stop: int) -> bool:
    return any(mark.type in _BREAKS for mark in clause.marks[start:stop])


class Narrator:
    """Walks the sentences of one passage in order and settles each figure."""

    def __init__(self) -> None:
        self.state = State()

    def heading(self) -> None:
        """A heading stands here: the list before it is over."""
        self.state.noun = self.state.indicator = None

    def figures(self, marks: Sequence[Mark]) -> tuple[list[Told], list[tuple[Mark, str]]]:
        """Settle the figures of a sentence: those told, and the numbers left with a reason."""
        clause = assign_cues(marks)
        told: list[Told] = []
        left: list[tuple[Mark, str]] = []
        for at in clause.places:
            found = self._settle(clause, at)
            if isinstance(found, str):
                left.append((marks[at], found))
            else:
                told.extend(found)
        left.extend((mark, "no rule says what it counts") for mark in marks
                    if mark.type in ("NUMBER", "DIGITS"))  # fmt: skip
        return told, left

    def _settle(self, clause: Clause, at: int) -> list[Told] | str:
        mark = clause.marks[at]
        figure: Figure = mark.value
        cues = clause.cues[at]
        noun, indicator = self._indicator(figure, cues)
        if indicator is None:
            return "what happened to the thing counted is not said" if noun else (
                "what it counts is not said")  # fmt: skip
        if figure.shape != "share":
            self.state.noun, self.state.indicator = noun, indicator
        total = "total" in cues and figure.shape != "share"
        window = self._window(clause, at, indicator, total)
        one = Told(mark, figure, indicator, None, None, *window, self._party(clause, at),
                   clause.changes.get(at) if total else None, _stage(indicator, cues))  # fmt: skip
        return self._placed(clause, at, one)

    def _indicator(self, figure: Figure, cues: set[str]) -> tuple[str | None, str | None]:
        state = self.state
        if figure.noun is None or figure.noun == "cases":
            if figure.noun == "cases" and state.indicator is None and "RECORD" in cues:
                return "violations", "violations"
            return state.noun, self._inherited(figure, cues)
        noun = figure.noun
        if figure.shape == "share" and noun == state.noun:
            return noun, state.indicator
        found = indicator_of(noun, cues)
        if found is None and noun == state.noun and figure.shape == "share":
            found = state.indicator
        return noun, found

    def _inherited(self, figure: Figure, cues: set[str]) -> str | None:
        state = self.state
        if state.noun is None:
            return None
        if figure.shape == "share":
            return state.indicator
        if figure.shape == "side":
            return state.indicator if state.indicator == "violations" else None
        if figure.shape == "total":
            return indicator_of(state.noun, cues | {"total"})
        return state.indicator

    def _window(
        self, clause: Clause, at: int, indicator: str, total: bool
    ) -> tuple[Mark | None, Period | None]:
        if indicator in CUMULATIVE:
            return _nearest_window(clause, at, {"cumulative"}) or (None, Period("cumulative"))
        near = _nearest_window(clause, at, None)
        if total and (near is None or near[1].label != "cumulative"):
            return None, Period("cumulative")
        if near:
            if near[1].label != "cumulative":
                self.state.window = near
            return near
        return self.state.window or (None, None)

    def _party(self, clause: Clause, at: int) -> Mark | None:
        figure: Figure = clause.marks[at].value
        if figure.party is not None:
            self.state.speaker = figure.party
            return figure.party
        recorder = _recorder(clause.marks, at, clause.places)
        if recorder is not None:
            self.state.speaker = recorder
            return recorder
        return self.state.speaker if figure.shape == "share" else None

    def _placed(self, clause: Clause, at: int, one: Told) -> list[Told]:
        where = one.figure.where or _place_of(clause, at)
        one.where = where
        if where is None or len(where.parts) == 1 or not _distributed(clause, at, self.state):
            return [one]
        return [Told(one.mark, one.figure, one.indicator, where, part, one.window, one.period,
                     one.party, one.change, one.stage)
                for part in range(len(where.parts))]  # fmt: skip


def _stage(indicator: str, cues: set[str]) -> str | None:
    if indicator not in ("localities_new", "groups_new"):
        return None
    return "preliminary" if "PRELIMINARY" in cues else "signed"


def _nearest_window(clause: Clause, at: int, labels: set[str] | None) -> tuple[Mark, Period] | None:
    found = [
        (abs(place - at), mark)
        for place, mark in enumerate(clause.marks)
        if mark.type == "WINDOW" and (labels is None or mark.value.label in labels)
        and not (mark.value.label == "other" and place > at + 8)
    ]  # fmt: skip
    if not found:
        return None
    mark = min(found, key=lambda one: one[0])[1]
    return mark, mark.value


def _recorder(marks: Sequence[Mark], at: int, figures: Sequence[int]) -> Mark | None:
    """The party that counts: "the Russian side has 7", "7 for Russia", "7 recorded by Russia"."""
    before = max((place for place in figures if place < at), default=-1)
    for place in range(at - 1, before, -1):
        if marks[place].type == "PARTY" and _records(marks, place):
            return marks[place]
    after = min((place for place in figures if place > at), default=len(marks))
    for place in range(at + 1, min(after, at + 6)):
        if marks[place].type in ("STOP", "SEMI", "COMMA", "AND", "COLON"):
            return None
        if marks[place].type == "PARTY" and any(
            mark.type in ("FOR", "BY", "RECORD", "FROM", "DASH", "HAVE") for mark in marks[at:place]
        ):
            return marks[place]
    return None


def _records(marks: Sequence[Mark], place: int) -> bool:
    near = [*marks[max(0, place - 3) : place], *marks[place + 1 : place + 5]]
    return any(mark.type in ("RECORD", "HAVE", "ACCORDING", "SAY") for mark in near)


def _place_of(clause: Clause, at: int) -> Where | None:
    """The place of a figure that has none in its own stretch; a head of a list has none."""
    marks = clause.marks
    following = next((place for place in clause.places if place > at), None)
    if (
        following is not None
        and marks[following].value.where is not None
        and (marks[at].value.shape != "share")
    ):
        return None
    stop = min(following or len(marks), at + 9)
    for place in range(at + 1, stop):
        if marks[place].type in ("STOP", "SEMI"):
            break
        if marks[place].type == "NAMED" and any(
            mark.type in ("IN", "OF", "LEVEL", "FROM", "TO", "FOR", "DASH", "OPEN", "COMMA")
            for mark in marks[at + 1 : place]
        ):
            return _theatre_aside(marks[place].value)
    return _place_before(clause, at)


def _place_before(clause: Clause, at: int) -> Where | None:
    marks = clause.marks
    start = max((place for place in clause.places if place < at), default=-1) + 1
    for place in range(at - 1, start - 1, -1):
        if marks[place].type in ("STOP", "SEMI"):
            return None
        if (
            marks[place].type == "NAMED"
            and place
            and marks[place - 1].type in ("IN", "LEVEL", "OF")
        ):
            return _theatre_aside(marks[place].value)
    return None


def _theatre_aside(where: Where) -> Where | None:
    """A whole country is the theatre, not a place of it."""
    parts = tuple(part for part in where.parts if part.ids != ("SY",))
    return Where(parts) if parts else None


def _distributed(clause: Clause, at: int, state: State) -> bool:
    """Whether a number over several places is meant for each: said, or shown by the total."""
    figure: Figure = clause.marks[at].value
    if figure.each:
        return True
    if figure.shape != "share":
        return False
    heads = [clause.marks[place].value for place in _heads(clause) if place < at]
    if not heads:
        return False
    total = heads[-1].amount.value
    shares = [clause.marks[place].value for place in clause.places
              if clause.marks[place].value.shape == "share"]  # fmt: skip
    once = sum(share.amount.value for share in shares)
    spread = sum(share.amount.value * len(share.where.parts) for share in shares)
    return bool(spread == total != once)
