"""Which figure of a sentence each cue word speaks of: joined, rose, unchanged, killed …"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from hudna.reading.engine.marks import Mark, code
from hudna.reading.grammar.figures import Figure
from hudna.reading.grammar.indicators import BY_CUE

CUES: Final = frozenset({
    "JOIN", "TALK", "CAPTURE", "TREAT", "RETURN", "LEAVE", "DETAIN", "AID", "DELIVER", "CONVOY",
    "CLEAR", "RECORD", "BREACHED", "TRUCE", "AGREE", "ATTACK", "SETTLE", "SURRENDER",
})  # fmt: skip
TOTALS: Final = frozenset({"TOTAL", "ROSE", "UNCHANGED", "COUNT", "FELL"})
CHANGES: Final = {"ROSE": "rose", "FELL": "fell", "UNCHANGED": "unchanged"}
_FIGURE: Final = code("FIGURE")
_MANY: Final = 20
_FEW: Final = {
    "localities": _MANY,
    "agreements": _MANY,
    "groups": 8,
}  # below, "have joined" tells new ones
_NEXT: Final = 3
_PAIR: Final = 2
_SHARED: Final = frozenset({"LEAVE", "RETURN", "SETTLE", "CLEAR", "DELIVER", "TREAT", "DETAIN"})
_OF_BOTH: Final = frozenset({"total", "JOIN", "have", "that"})
_PARTED: Final = frozenset({"TALK", "COMMA", "AND", "STOP", "SEMI", "CONTRAST"})
_BREAKS: Final = frozenset({"STOP", "SEMI"})


@dataclass(slots=True)
class Clause:
    """The marks of one sentence and, for each figure, the cue words that belong to it."""

    marks: Sequence[Mark]
    places: list[int] = field(default_factory=list)
    cues: dict[int, set[str]] = field(default_factory=dict)
    changes: dict[int, str] = field(default_factory=dict)

    def heads(self) -> list[int]:
        """Where the figures stand that are no elements of a list."""
        return [at for at in self.places if self.marks[at].value.shape != "share"]

    def broken(self, start: int, stop: int) -> bool:
        """Whether a full stop or a semicolon stands between two places."""
        return any(mark.type in _BREAKS for mark in self.marks[start:stop])


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
                if kind == "JOIN" and mark.value:
                    clause.cues[owner].add(mark.value)
        elif kind == "PRELIMINARY":
            for owner in _owners_of_cue(clause, at):
                clause.cues[owner].add(kind)
    _inner_cues(clause)
    _early_ones(clause)
    _joined_totals(clause)
    _new_ones(clause)
    return clause


def _early_ones(clause: Clause) -> None:
    """ "In principle with two in Homs and three in Hama": all of them, until others are told."""
    for before, at in pairwise([-1, *clause.places]):
        between = [mark.type for mark in clause.marks[before + 1 : at]]
        early = before >= 0 and clause.cues[before] & {"PRELIMINARY", "early"}
        opened = between[between.index("PRELIMINARY") :] if "PRELIMINARY" in between else []
        if (early and "JOIN" not in between) or (opened and not _PARTED & {*opened}):
            clause.cues[at].add("early")


def heads_list(clause: Clause, at: int) -> bool:
    """Whether "breaches" without a number stands between the last figure and this element."""
    start = max((place for place in clause.places if place < at), default=-1) + 1
    return any(mark.type == "COUNTED" and mark.value == "violations"
               for mark in clause.marks[start:at])  # fmt: skip


def listed(clause: Clause, at: int) -> bool:
    """Whether a figure is one of several elements of a list."""
    shares = [place for place in clause.places if clause.marks[place].value.shape == "share"]
    return at in shares and len(shares) > 1


def _new_ones(clause: Clause) -> None:
    """ "Have joined" tells a total, unless more ones, a day or a handful of places are told."""
    windows = [place for place, mark in enumerate(clause.marks) if mark.type == "WINDOW" and
               mark.value.label != "cumulative" and not mark.value.previous]  # fmt: skip
    for at in clause.places:
        figure: Figure = clause.marks[at].value
        daily = any(not clause.broken(min(at, place), max(at, place)) for place in windows)
        few = figure.amount.value < _FEW.get(figure.noun or "", 0)
        if daily or few or "MORE" in figure.inside:
            clause.cues[at].discard("have")
        elif figure.noun == "applications" and figure.amount.value >= _MANY:
            clause.cues[at].add("total")


def _joined_totals(clause: Clause) -> None:
    """ "172 towns and 61 groups are in the truce": what is said of one is said of both."""
    for before, after in pairwise(clause.places):
        if after == before + 2 and clause.marks[before + 1].type == "AND":
            one, other = clause.marks[before].value, clause.marks[after].value
            if {one.noun, other.noun} == {"localities", "groups"}:
                shared = (clause.cues[before] | clause.cues[after]) & _OF_BOTH
                clause.cues[before] |= shared
                clause.cues[after] |= shared
                if before in clause.changes:
                    clause.changes[after] = clause.changes[before]


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


def _owner_of_total(clause: Clause, at: int) -> int | None:
    """A total word speaks of the next figure; of the last one where it closes the clause."""
    after = next((place for place in clause.heads() if place > at), None)
    before = next((place for place in reversed(clause.heads()) if place < at), None)
    close = before is not None and at - before <= 3
    kind = clause.marks[at].type
    if after is not None and not clause.broken(at, after):
        nearer = after - at <= 4 or not close or kind in ("ROSE", "COUNT")
        return after if nearer else before
    return before if before is not None and not clause.broken(before, at) else None


def _owners_of_cue(clause: Clause, at: int) -> list[int]:
    """Any other cue speaks of the nearest figure on each side that it can say something of."""
    kind = clause.marks[at].type
    heads = [place for place in clause.places if _concerns(kind, clause.marks[place].value)]
    after = next((place for place in heads if place > at), None)
    before = next((place for place in reversed(heads) if place < at), None)
    if kind == "TALK" and before is not None and _turns(clause, before, at):
        before = None
    led = _led(clause, before, heads) if kind == "JOIN" else _paired(clause, before, kind)
    return [
        place for place in (led, before, after)
        if place is not None and not clause.broken(min(at, place), max(at, place))
    ]  # fmt: skip


def _led(clause: Clause, before: int | None, heads: Sequence[int]) -> int | None:
    """ "Five groups with 550 fighters joined": the groups did, not the fighters alone."""
    if before is None or clause.marks[before].value.noun not in ("fighters", "members"):
        return None
    first = next((place for place in reversed(heads) if place < before), None)
    return first if first is not None and before - first <= _NEXT else None


def _paired(clause: Clause, before: int | None, kind: str) -> int | None:
    """ "158 fighters and 230 residents left": both did."""
    if kind not in _SHARED or before is None or before < _PAIR:
        return None
    glue, first = clause.marks[before - 1], clause.marks[before - _PAIR]
    paired = glue.type == "AND" and first.code == _FIGURE and _concerns(kind, first.value)
    return before - _PAIR if paired else None


def _turns(clause: Clause, before: int, at: int) -> bool:
    """Whether a verb behind a comma and "and" opens a clause of its own."""
    types = [mark.type for mark in clause.marks[before + 1 : at]]
    return "COMMA" in types and types[-1:] == ["AND"]


def _concerns(kind: str, figure: Figure) -> bool:
    """Whether a cue can say something of a figure; of a list's elements only with their noun."""
    noun = figure.noun
    if figure.shape == "share":
        known = BY_CUE.get(noun or "", ())
        if noun == "cases":
            return kind == "RECORD"
        return any(cue == kind for cue, _ in known) or (kind == "PRELIMINARY" and bool(known))
    return (
        noun is None
        or noun == "cases"
        or any(cue == kind for cue, _ in BY_CUE.get(noun, ()))
        or (kind == "PRELIMINARY")
    )
