"""Names that are everyday words: places only where the words beside them say so.

الباب is a town and "the door", Tyre a city and a tyre: such a name (`ordinary.csv` of a theatre) is
a place behind a word such as "town" or "near", in a list of places, before the wider place that it
lies in, or with a figure of its own; where the script has capitals, also with a capital that no
sentence opens with. Anywhere else it stays the word that it is.
"""

from collections.abc import Sequence
from typing import Final

from hudna.reading.engine.marks import Mark, code

_MAYBE: Final = code("MAYBE")
_PLACE: Final = code("PLACE")
_WORD: Final = code("WORD")
_LEADING: Final = frozenset({"LEVEL", "NEAR", "DIRECTION"})
_OPENING: Final = frozenset({"", "STOP", "COLON", "DASH", "OPEN"})
_JOINING: Final = frozenset({"AND", "COMMA", "SLASH"})
_SEEN_THROUGH: Final = frozenset({"QUOTE", "OF", "SIGN"})
_TOWNS: Final = frozenset({"localities", "fronts"})
_LISTED: Final = frozenset({"DASH", "COLON", "OPEN"})
_LISTING: Final = (["OPEN"], ["DASH"], ["COLON"])
_NUMBERS: Final = frozenset({"DIGITS", "NUMERAL"})


def settled(marks: list[Mark], *, cased: bool) -> list[Mark]:
    """The marks of a sentence as scanned, its doubtful names made places or words.

    `cased`: whether the script tells names by a capital letter.
    """
    found = [at for at, mark in enumerate(marks) if mark.code == _MAYBE]
    for order in (found, found[::-1]) if found else ():
        for at in order:
            if marks[at].code == _MAYBE and _is_place(marks, at, cased=cased):
                marks[at] = _made(marks[at], _PLACE, 0)
    for at in found:
        if marks[at].code == _MAYBE:
            marks[at] = _made(marks[at], _WORD, 1)
    return marks


def _made(mark: Mark, kind: str, part: int) -> Mark:
    return Mark(kind, mark.start, mark.stop, mark.value[part])


def _is_place(marks: Sequence[Mark], at: int, *, cased: bool) -> bool:
    before = [mark.type for mark in marks[max(0, at - 4) : at] if mark.type not in _SEEN_THROUGH]
    behind = [mark.type for mark in marks[at + 1 : at + 5] if mark.type not in _SEEN_THROUGH]
    last = before[-1] if before else ""
    counted = [kind for kind in before if kind != "COUNTED"][-2:]
    return (
        last in _LEADING
        or _of_towns(marks, at)
        or (counted[1:] == ["IN"] and counted[0] in _NUMBERS)
        or (last in _JOINING and not _NUMBERS.isdisjoint(behind[:1]))
        or (cased and (last not in _OPENING or behind[:1] in (["LEVEL"], ["ATTACK"])))
        or (last in _LISTED and "PLACE" in before)
        or _joined(before[::-1])
        or _joined(behind)
        or behind[:2] == ["OPEN", "PLACE"]
        or behind[:3] in (["IN", "LEVEL", "PLACE"], ["OPEN", "LEVEL", "PLACE"])
        or (behind[:1] in _LISTING and not _NUMBERS.isdisjoint(behind[1:2]))
    )


def _of_towns(marks: Sequence[Mark], at: int) -> bool:
    """Whether "the town" or "the fronts" stands right before: names follow such nouns."""
    return at > 0 and marks[at - 1].type == "COUNTED" and marks[at - 1].value in _TOWNS


def _joined(types: Sequence[str]) -> bool:
    """Whether a place is joined to a name, from the name on: "and Homs", ", Homs"."""
    rest = [kind for kind in types if kind != "LEVEL"]
    steps = next((at for at, kind in enumerate(rest) if kind not in _JOINING), len(rest))
    return 0 < steps < len(rest) and rest[steps] == "PLACE"
