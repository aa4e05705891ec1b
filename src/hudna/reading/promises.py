"""What a promise is of, to whom, and on which conditions, by the marks of its sentence."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from hudna.reading.engine.marks import Mark, pattern, types_of

STRIKES: Final = "strikes"
"""What is promised not to be done. The only promise that any grammar reads so far."""

DECLARED, TOLD_LOCATION = "declared", "told_location"
"""Conditions: they declared that they stop fighting; they told a centre where they are."""

_STRIKING: Final = ("STRIKE", "ATTACK", "COUNTED:airstrikes", "SPARE")
_CONDITIONS: Final = {
    "DECLARE": DECLARED, "JOIN": DECLARED, "TRUCE": DECLARED, "INFORM": TOLD_LOCATION,
}  # fmt: skip
_TO_WHOM: Final = {
    "COUNTED:groups": "groups", "OPPOSITION": "groups", "MILITANTS": "groups",
    "COUNTED:localities": "localities",
}  # fmt: skip


_TOLD_TO: Final = pattern("[AND DECLARE WORD] [SAY INFORM] [WORD QUALITY]{0,3} party:PARTY")


def is_told(named: Sequence[Mark], speaker: Mark | None) -> bool:
    """Whether a party is the one whom the groups told something, and not who says so.

    "… that stopped fighting and told the American Centre where they are".
    """
    found = _TOLD_TO.finditer(types_of(named))
    return any(named[one.start("party__1")] == speaker for one in found)


def promised(named: Sequence[Mark]) -> Sequence[tuple[Mark, str]]:
    """The word that says what is not done."""
    return [(one, STRIKES) for one in named if _term(one) in _STRIKING][:1]


def conditions(named: Sequence[Mark]) -> Sequence[tuple[Mark, str]]:
    """The words of each condition, the first of each."""
    return _first_of_each(named, _CONDITIONS)


def to_whom(named: Sequence[Mark]) -> Sequence[tuple[Mark, str]]:
    """The words that name those to whom it is promised, the first of each sort."""
    return _first_of_each(named, _TO_WHOM)


def _first_of_each(named: Iterable[Mark], known: Mapping[str, str]) -> Sequence[tuple[Mark, str]]:
    found: dict[str, Mark] = {}
    for one in named:
        if (id := known.get(_term(one)) or known.get(one.type)) is not None:
            found.setdefault(id, one)
    return [(one, id) for id, one in found.items()]


def _term(mark: Mark) -> str:
    return f"COUNTED:{mark.value}" if mark.type == "COUNTED" else mark.type
