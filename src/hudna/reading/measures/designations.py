"""Digits that name and count nothing in any language: telephones, addresses, hash signs, models."""

from collections.abc import Sequence
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Match, Rule
from hudna.reading.measures.bounds import glued

_TELEPHONE: Final = range(7, 16)  # digits of a telephone number
_GROUPS: Final = 3


def _name(match: Match) -> Mark:
    return make("CLOCK_WORD", match.marks)


def _telephone(match: Match) -> Mark | None:
    """ "+7 495 123-45-67", "8-800-200-12-34": many groups, with a plus, brackets or hyphens."""
    groups = [mark.value for mark in match.marks if mark.type == "DIGITS"]
    known = match.marks[0].value == "+" or _dashes(match.marks) >= _GROUPS - 1
    plain = all(group.isdigit() for group in groups)
    if not known or not plain or len("".join(groups)) not in _TELEPHONE:
        return None
    return _name(match)


def _dashes(marks: Sequence[Mark]) -> int:
    return sum(mark.type == "DASH" for mark in marks)


def _glued_name(match: Match) -> Mark | None:
    return _name(match) if glued(match.marks) else None


def _account(match: Match) -> Mark | None:
    """ "mail24@example", "#24"."""
    sign = match["sign"].value
    known = sign == "#" if match.marks[0] is match["sign"] else sign == "@"
    return _name(match) if known and glued(match.marks) else None


def _model(match: Match) -> Mark | None:
    """ "5G", "2S19": digits and one letter that is no unit."""
    letter = match["letter"]
    return _glued_name(match) if letter.stop - letter.start == 1 else None


RULES: Final = [
    Rule("name.telephone", "SIGN? DIGITS (?:[DASH OPEN CLOSE]{0,2} DIGITS){2,6}", _telephone,
         "a telephone number"),
    Rule("name.address", "[WORD SLASH] SLASH DIGITS (?:SLASH DIGITS)*", _glued_name,
         "a number in an address of the web"),
    Rule("name.account", "[WORD DIGITS]{1,3} sign:SIGN WORD|sign:SIGN DIGITS", _account,
         "an address of mail, a hash sign"),
    Rule("name.model", "DIGITS letter:WORD DIGITS?", _model, "a model: digits and a letter"),
]  # fmt: skip
