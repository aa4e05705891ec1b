"""Places and speakers: names with the words around them that say what level or side they are."""

from dataclasses import dataclass
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Match, Rule
from hudna.reading.grammar.amounts import ELSEWHERE


@dataclass(frozen=True, slots=True)
class Part:
    """One named place: where its name stands, its ids, and its level if a word says it.

    `source`: as in a mark, the earlier sentence in which it stood.
    """

    start: int
    stop: int
    ids: tuple[str, ...]
    level: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Where:
    """One place, or several that share a figure."""

    parts: tuple[Part, ...]


_ROLES: Final = (":", "~")
KEPT_LEVELS: Final = frozenset({"countryside", "zone", "region"})


def _single(match: Match) -> Mark:
    place = match["place"]
    return make("NAMED", match.marks, Where((_part(place, None),)))


def _part(place: Mark, level: Mark | None) -> Part:
    start, stop = place.start, place.stop
    if level is not None and level.value in KEPT_LEVELS:
        start, stop = min(start, level.start), max(stop, level.stop)
    return Part(start, stop, place.value, level.value if level else None)


def _levelled(match: Match) -> Mark:
    return make("NAMED", match.marks, Where((_part(match["place"], match["level"]),)))


def _joint(match: Match) -> Mark:
    parts = tuple(part for mark in match.marks if mark.type == "NAMED" for part in mark.value.parts)
    return make("NAMED", match.marks, Where(parts))


def _state(match: Match) -> Mark:
    """A country after a word of place is a place; anywhere else it acts."""
    state = match["state"]
    before = match.before()
    if before and before[0].type in ("IN", "FROM", "LEVEL", "OF"):
        return make("PLACE", (state,), state.value[:1])
    return make("PARTY", (state,), state.value[1:])


PLACE_RULES: Final = [
    Rule("party.state", "state:STATE", _state, "a state, as a side or as a place"),
    Rule("place.level-before", "level:LEVEL [OF DASH SIGN]? QUOTE? place:PLACE QUOTE?", _levelled,
         "a place with its level before it"),
    Rule("place.level-behind", "place:PLACE [DASH QUOTE]? level:LEVEL", _levelled,
         "a place with its level behind it"),
    Rule("place.name", "place:PLACE", _single, "a place"),
    Rule("place.joint", "NAMED(?:(?:COMMA AND?|AND) LEVEL? NAMED)+(?!OPEN NUMBER)", _joint,
         "several places named together"),
]  # fmt: skip


def _party(match: Match) -> Mark:
    """A side; "~centre russian_centre": a common noun, and whom it means if nobody else."""
    mark = match["side"]
    role, _, default = mark.value.partition(" ")
    value = (default, role) if role.startswith("~") else (mark.value,)
    return make("PARTY", (mark,), value)


def role_of(mark: Mark) -> str:
    """The role of a party without an entry of its own: ":source" if named, "~source" if not."""
    role = mark.value[1] if mark.value and len(mark.value) > 1 else ""
    return role if role[:1] in _ROLES else ""


def _elsewhere(match: Match) -> list[Mark]:
    """ "Read also: 17 tanks seen": the numbers and the deeds of another text."""
    return [make("CLOCK_WORD", (mark,), ELSEWHERE) if mark.type == "NUMBER" else
            make("WORD", (mark,)) for mark in match.marks]  # fmt: skip


SIDE_RULES: Final = [
    Rule("page.link", "^[QUOTE SIGN OPEN STOP]{0,2} LINK [COLON DASH] [^LINK]+", _elsewhere,
         "a line that points to another text"),
    Rule("party.side", "side:SIDE", _party, "a side by its usual words"),
]  # fmt: skip
