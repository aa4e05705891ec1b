"""Clauses of attack: where in a sentence one attack ends and the next one begins.

A sentence is cut at commas, joining and contrast words into segments; brackets stay whole. A
segment with a word of attack opens a new clause when the clause before it has one already and the
new one brings something of its own: another attacker, another place, another kind of attack. What
only adds a weapon goes on with the clause before it. Who is named between the two ("…, and X
shelled Y") leads the new clause.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from hudna.reading.engine.marks import Mark
from hudna.reading.incidents.model import Clause

_BOUNDS: Final = frozenset({"COMMA", "SEMI", "CONTRAST", "STOP", "AND"})
_HARD: Final = frozenset({"SEMI", "CONTRAST", "STOP"})
_LEADS: Final = frozenset({
    "PARTY", "MILITANTS", "AGENT", "QUOTE", "OPEN", "CLOSE", "WORD", "AND", "COMMA", "CONTRAST",
    "QUALITY", "NUMBER", "DATE", "WINDOW", "PRONOUN", "OF", "BY", "SEMI", "STOP", "DIRECTION",
    "FROM", "COUNTED", "SAY", "HAVE", "MORE",
})  # fmt: skip
_ACTORS: Final = frozenset({"PARTY", "MILITANTS", "AGENT", "PRONOUN"})
_OBJECTS: Final = frozenset({"NAMED", "TARGET"})
_NOUNS: Final = frozenset({"attacks", "shellings"})
_TOLD: Final = frozenset({"AT", "IN", "NEAR", "FOR", "DASH", "BY", "OPEN"})


@dataclass(frozen=True, slots=True)
class _Segment:
    """The marks from one boundary to the next; `bound` is the type of the first."""

    start: int
    stop: int
    bound: str


def clauses_of(marks: Sequence[Mark]) -> list[Clause]:
    """The clauses of a sentence that tell of an attack, in order."""
    groups = _groups(marks, _segments(marks))
    clauses: list[Clause] = []
    for start, stop in groups:
        at = anchor_of(marks[start:stop])
        if at is not None:
            clauses.append(Clause(marks[start:stop], at, marks[:start]))
    return clauses


def anchor_of(marks: Sequence[Mark]) -> int | None:
    """The word that tells of an attack: a verb of it, else a noun, else a weapon.

    Of several verbs the first counts, but a moving one ("went for the positions") before it.
    """
    verbs = [at for at, mark in enumerate(marks) if mark.type == "ATTACK"]
    moving = [at for at in verbs if marks[at].value in ("movement", "downed")]
    if verbs:
        sure = [at for at in verbs if not str(marks[at].value).endswith("-noun")]
        if len(sure) > 1 and marks[sure[0]].value == "launch" and marks[sure[1]].value == "fire":
            del sure[0]  # "let loose … fire at"
        return (moving or sure or verbs)[0]
    nouns = [at for at, mark in enumerate(marks)
             if mark.type == "COUNTED" and mark.value in _NOUNS]  # fmt: skip
    weapons = [at for at, mark in enumerate(marks) if mark.type in ("WEAPON", "STRIKE")]
    killing = [at for at, mark in enumerate(marks) if mark.type == "AGENT" and _kills(marks, at)]
    return next(iter((*nouns, *weapons, *killing)), None)


def _kills(marks: Sequence[Mark], at: int) -> bool:
    """ "A sniper wounded two", "the drone killed": who attacks from afar, beside the harm."""
    near = {mark.type for mark in marks[max(0, at - 2) : at + 3]}
    return marks[at].value in ("sniper", "air") and "HARM" in near


def _segments(marks: Sequence[Mark]) -> list[_Segment]:
    found: list[_Segment] = []
    start, bound, depth = 0, "", 0
    for at, mark in enumerate(marks):
        depth = max(0, depth + (mark.type == "OPEN") - (mark.type == "CLOSE"))
        if mark.type in _BOUNDS and depth == 0:
            if at > start:
                found.append(_Segment(start, at, bound))
                start, bound = at, mark.type
            else:
                start, bound = at, bound if bound in _HARD else mark.type
    found.append(_Segment(start, len(marks), bound))
    return found


def _groups(marks: Sequence[Mark], segments: Sequence[_Segment]) -> list[tuple[int, int]]:
    """Segments joined to clauses: [start, stop) of each."""
    cuts = [0]
    told = armed = False  # whether the clause that goes on has a word of attack, a weapon
    lead: int | None = None
    for place, segment in enumerate(segments):
        within = marks[segment.start : segment.stop]
        strong = any(mark.type == "ATTACK" for mark in within)
        start = segment.start if lead is None else lead
        apart = told or (armed and segment.bound in _HARD)
        apart = apart and not _of_weapon(marks, segment.start)
        parts = strong and apart and _opens(marks, cuts[-1], start, _until(marks, segments, place))
        bare = segment.bound in _HARD and not (told or armed)
        if parts or bare or ((told or armed) and _elliptic(marks[cuts[-1] : start], within)):
            cuts.append(start)
            told = armed = False
        told = told or strong
        armed = armed or any(mark.type == "WEAPON" for mark in within)
        lead = start if _leads(segment, within) else None
    return list(zip(cuts, [*cuts[1:], len(marks)], strict=True))


def _of_weapon(marks: Sequence[Mark], start: int) -> bool:
    """ "Mines, fired by X": a participle behind a comma that says who used a weapon."""
    return (
        start > 0
        and marks[start - 1].type == "WEAPON"
        and marks[start].type == "COMMA"
        and [mark.value for mark in marks[start + 1 : start + 2]] == ["launch"]
    )


def _leads(segment: _Segment, within: Sequence[Mark]) -> bool:
    """Whether a segment without an attack leads the next clause: its subject, its place."""
    types = {mark.type for mark in within}
    if types & {"ATTACK", "WEAPON"}:
        return False
    return (bool(types & _ACTORS) and types <= _LEADS) or segment.bound in _HARD


def _elliptic(before: Sequence[Mark], within: Sequence[Mark]) -> bool:
    """ "…, at A a mortar": a place and a weapon of their own, where the clause before has both.

    Behind a mere count of attacks, also "… and three were killed by mortar fire".
    """
    mine = [mark.type for mark in within]
    theirs = {mark.type for mark in before}
    if "WEAPON" not in mine:
        return False
    if "HARM" in mine and "WEAPON" not in theirs:
        at = anchor_of(before)
        return at is not None and str(before[at].value).endswith(("-noun", "attacks"))
    places = [at for at, kind in enumerate(mine) if kind == "NAMED"]
    if not places or not {"NAMED", "WEAPON"} <= theirs:
        return False
    armed = mine.index("WEAPON")
    if armed < places[0]:  # "…, mortars – at A"
        return "DASH" in mine[armed : places[0]] and bool({"AT", "NEAR"} & set(mine[armed:]))
    return bool(_TOLD & set(mine[: places[0] + 3]))


def _until(marks: Sequence[Mark], segments: Sequence[_Segment], place: int) -> int:
    """Where the clause that opens with this segment ends at the latest: at the next attack."""
    for segment in segments[place + 1 : place + 12]:
        if any(mark.type == "ATTACK" for mark in marks[segment.start : segment.stop]):
            return segment.start
    return segments[min(place + 11, len(segments) - 1)].stop


def _opens(marks: Sequence[Mark], before: int, start: int, stop: int) -> bool:
    """Whether an attack brings something of its own, beside a clause that stands by itself."""
    first, second = marks[before:start], marks[start:stop]
    if not any(mark.type in _OBJECTS or mark.type in _ACTORS for mark in first):
        return False
    if anchor_of(first) is None:
        return False
    objects = any(mark.type in _OBJECTS for mark in second)
    if objects and any(mark.type in _OBJECTS for mark in first):
        return True
    actors = any(mark.type in ("PARTY", "MILITANTS") for mark in second)
    armed = any(mark.type == "WEAPON" for mark in second)
    return (actors and (objects or armed)) or (armed and _kind(first) != _kind(second))


def _kind(marks: Sequence[Mark]) -> str:
    at = anchor_of(marks)
    value = str(marks[at].value or "") if at is not None and marks[at].type == "ATTACK" else ""
    return "movement" if value == "laid" else value.partition("-")[0] and "attack"
