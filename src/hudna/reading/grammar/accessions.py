"""Who joins the truce or leaves it, by name: the towns and groups that an accession speaks of.

A name counts where nothing but small words, numbers and other names stands between it and the word
of joining; a place behind "in" or "near" tells where, not who.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.names import Part

_SETTLED: Final = frozenset({"town", "village", "quarter", "camp"})
_WIDE: Final = frozenset({"governorate", "countryside", "region", "zone", "country", "district"})
_GROUPS: Final = frozenset({"group", "coalition"})
_GENERIC: Final = frozenset({"armed_opposition", "illegal_armed_groups", "terrorists"})
_WHERE: Final = frozenset({"IN", "FROM", "NEAR", "DIRECTION", "AT", "TO"})
_OF_GROUPS: Final = frozenset({"groups", "commanders"})
_OF_PLACES: Final = frozenset({"localities", "agreements", "deals"})
_BETWEEN: Final = frozenset(
    "AND COMMA QUOTE OPEN CLOSE PARTY NAMED LEVEL COUNTED NUMBER QUALITY OF IN WITH BY FOR TO FROM "
    "TRUCE AGREE PRELIMINARY WINDOW DATE MORE HAVE PRONOUN DASH COLON WORD ALL JOIN QUIT DENY "
    "CURRENT DURING MILITANTS DIRECTION NEAR".split()
)
_LINKS: Final = frozenset({"COMMA", "AND"})
_BEFORE: Final = frozenset("OF COMMA AND COLON LEVEL COUNTED WITH JOIN BY CLOSE DASH".split())
_BEHIND: Final = frozenset("COMMA AND OPEN STOP JOIN IN HAVE SEMI QUIT PRELIMINARY".split())
_WORDS: Final = 4
"""How many unknown words may stand between a name and the word of joining."""


def joined(
    marks: Sequence[Mark], register: Gazetteer, is_name: Callable[[Mark], bool]
) -> Iterator[tuple[Part, str | None]]:
    """The towns and groups that join or leave in a sentence: where they stand, their ids.

    `is_name`: whether an unknown word is written as a name; such words in a row with a town that
    is known are towns too.
    """
    anchors = _anchors(marks)
    of_groups = _tells_of_groups(marks)
    for at, mark in enumerate(marks):
        if mark.type not in ("PARTY", "NAMED") or not any(_near(marks, at, one) for one in anchors):
            continue
        if mark.type == "PARTY":
            yield from _group(mark, register)
        elif not of_groups and not _tells_where(marks, at):
            towns = list(_towns(mark, register))
            before, behind = _row(marks, at, -1, is_name), _row(marks, at, 1, is_name)
            yield from ((*reversed(before), *towns, *behind) if towns else ())


def who_denies(marks: Sequence[Mark]) -> Mark | None:
    """The party beside the word of denying, before it or, in Arabic, behind it."""
    at = next((place for place, one in enumerate(marks) if one.type == "DENY"), None)
    if at is None:
        return None
    beside = (*reversed(marks[max(0, at - 2) : at]), *marks[at + 1 : at + 3])
    return next((one for one in beside if one.type == "PARTY" and one.value), None)


def _anchors(marks: Sequence[Mark]) -> list[int]:
    """Where the words of joining stand; "those that joined" is of others, told before."""
    for kinds in (("QUIT",), ("JOIN",), ("AGREE", "PRELIMINARY")):
        found = [at for at, one in enumerate(marks)
                 if one.type in kinds and one.value != "that"]  # fmt: skip
        if found:
            return found
    return []


def _tells_of_groups(marks: Sequence[Mark]) -> bool:
    counted = {one.value for one in marks if one.type == "COUNTED"}
    return bool(counted & _OF_GROUPS) and not counted & _OF_PLACES


def _near(marks: Sequence[Mark], at: int, anchor: int) -> bool:
    between = [one for one in marks[min(at, anchor) + 1 : max(at, anchor)]
               if (one.type, one.value) != ("RECORD", "gave")]  # fmt: skip
    words = sum(one.type == "WORD" for one in between)
    return words <= _WORDS and all(one.type in _BETWEEN for one in between)


def _tells_where(marks: Sequence[Mark], at: int) -> bool:
    before = [one.type for one in marks[max(0, at - 2) : at] if one.type not in ("QUOTE", "LEVEL")]
    return bool(before) and before[-1] in _WHERE


def _row(
    marks: Sequence[Mark], at: int, step: int, is_name: Callable[[Mark], bool]
) -> list[tuple[Part, None]]:
    """Unknown names in a row with the town at a place, before it (-1) or behind it (1)."""
    found: list[tuple[Part, None]] = []
    linked = False
    while True:
        at = _past_brackets(marks, at + step, step)
        links = at
        while 0 <= at < len(marks) and marks[at].type in _LINKS:
            linked |= marks[at].type == "AND"
            at += step
        first = at
        while 0 <= at < len(marks) and marks[at].type == "WORD" and is_name(marks[at]):
            at += step
        ends = _BEFORE if step < 0 else _BEHIND
        opens = not 0 <= at < len(marks)
        # "Yesterday, Babbila joined": a sentence may open with a word that is none.
        if first == at or links == first or (opens and step < 0 and not linked):
            return found
        if not opens and marks[at].type not in ends:
            return found
        run = marks[min(first, at - step) : max(first, at - step) + 1]
        found.append((Part(run[0].start, run[-1].stop, (), None, run[0].source), None))
        at -= step


def _past_brackets(marks: Sequence[Mark], at: int, step: int) -> int:
    """The place behind the brackets that open at a place; the place itself, if none do."""
    opens, closes = ("OPEN", "CLOSE") if step > 0 else ("CLOSE", "OPEN")
    if not 0 <= at < len(marks) or marks[at].type != opens:
        return at
    while 0 <= at < len(marks) and marks[at].type != closes:
        at += step
    return at + step


def _is_watched(id: str, register: Gazetteer) -> bool:
    """Whether a place is known and lies in a theatre: not Moscow, where truces are agreed."""
    place = register.place(id)
    if place is None:
        return False
    *_, widest = place, *register.around(place)
    if id not in register.localities:  # of a table: its country tells the theatre
        return any(widest.id in pack.countries for pack in register.theatres.values())
    pack = register.theatres.get(register.theatre_of.get(id, ""))
    if pack is None or not pack.countries:
        return False
    return widest.level != "country" or widest.id in pack.countries


def _group(mark: Mark, register: Gazetteer) -> Iterator[tuple[Part, str | None]]:
    id = mark.value[0] if mark.value else ""
    party = register.parties.get(id)
    if party is not None and party.kind in _GROUPS and id not in _GENERIC:
        yield Part(mark.start, mark.stop, (id,), None, mark.source), id


def _towns(mark: Mark, register: Gazetteer) -> Iterator[tuple[Part, str | None]]:
    for part in mark.value.parts:
        watched = (register.place(one) for one in part.ids if _is_watched(one, register))
        levels = {place.level for place in watched if place is not None}
        unknown = not part.ids and part.level is not None
        if part.level not in _WIDE and (unknown or levels & _SETTLED):
            yield part, part.ids[0] if len(part.ids) == 1 else None
