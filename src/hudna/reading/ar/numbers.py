"""Numbers in Arabic: the dual, a number behind its noun, one written by its noun alone."""

from dataclasses import replace
from typing import Final

from hudna.reading import doors
from hudna.reading.ar.shapes.singles import ONE, means_one, types
from hudna.reading.doors import NumberReading
from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.measures.bounds import glued, ranged

_SHORT: Final = 2
_REACH: Final = 8
_LONE: Final = frozenset("وحيد وحيده وحيدا يتيم يتيما منفرد".split())


def _slip(match: Match) -> Mark | None:
    """ "2500 thousand" is two ways of writing 2500 run together; neither paper meant millions."""
    digits = match["n"]
    if len(digits.value) != 4 or not digits.value.isdigit():
        return None
    return make("DIGITS", match.marks, digits.value)


def _pair(noun: Mark, stop: int, value: int) -> tuple[Mark, Mark]:
    """A noun whose form or follower carries the number, as a number and its noun."""
    amount = Amount(value, value, worded=True)
    whole = Mark(noun.code, noun.start, stop, noun.value)
    return make("NUMBER", (whole,), amount, "number.dual"), whole


def _number_behind(match: Match) -> Made:
    amount: Amount = match["n"].value
    if not amount.worded or amount.value not in (1, 2) or amount.bound != "exact":
        return None
    number, noun = _pair(match["noun"], match["n"].stop, int(amount.value))
    return (number, noun, *match.all("quality"))


def _own_number(match: Match) -> Made:
    noun = match["noun"]
    dwell = any(mark.type == "COUNTED" and mark.value == "people" for mark in match.before(2))
    if noun.value == "localities" and dwell and not types(match.after(8)) & {"JOIN"}:
        return Mark(noun.code, noun.start, noun.stop, noun.value)
    if noun.count == 2 or (noun.count == 1 and means_one(match)):
        return _pair(noun, noun.stop, noun.count)
    single = Mark(noun.code, noun.start, noun.stop, noun.value, rule=ONE)
    return single if noun.count == 1 else None


def _lone(match: Match) -> Made:
    """ "خرق وحيد": one breach and no other."""
    if match["word"].value not in _LONE:
        return None
    return _pair(match["noun"], match["word"].stop, 1)


def _name(match: Match) -> Mark:
    return make("CLOCK_WORD", match.marks)


def _quarter(match: Match) -> Mark | None:
    numbered = len(match["n"].value) > _SHORT and match["level"].value == "quarter"
    return _name(match) if numbered else None


def _model(match: Match) -> Mark | None:
    """ "T-72", "تي-72", "M5": a weapon, a road."""
    word = match["word"]
    latin = str(word.value).isascii()
    short = word.stop - word.start <= _SHORT and (latin or len(match.marks) > _SHORT)
    return _name(match) if short and glued(match.marks) else None


def _launcher(match: Match) -> Mark | None:
    return _name(match) if match["weapon"].value == "grenade_launcher" else None


def _percent_before(match: Match) -> Made:
    """ "%15": the sign stands first where the line runs to the left."""
    sign, number = match.marks
    if not glued(match.marks):
        return None
    return Mark(number.code, sign.start, number.stop, number.value), Mark(
        sign.code, number.stop, number.stop)  # fmt: skip


def _range(match: Match) -> Mark | None:
    """ "من 5 إلى 7", but not what a total rose from."""
    moved = any(mark.type in ("ROSE", "FELL") for mark in match.before(_REACH))
    return None if moved else ranged(match)


def _and_half(match: Match) -> Made:
    """ "طنين ونصف": two tonnes and a half."""
    amount, half = match["n"].value, match["half"].value
    if half.kind != "fraction":
        return None
    value = amount.value + half.value
    amount = replace(amount, value=value, measured=value)
    return make("NUMBER", match.marks, amount), make("COUNTED", match.marks, match["noun"].value)


DIGITS: Final = [
    Rule("ar.numbered", "NAME_SIGN [QUOTE DASH COLON]? DIGITS(?:DASH DIGITS)*", _name,
         "a hill, a resolution by number"),
    Rule("ar.quarter", "level:LEVEL n:DIGITS", _quarter, "a quarter by number"),
    Rule("ar.model", "word:WORD DASH? DIGITS", _model, "a weapon or a road by number"),
    Rule("ar.launcher", "weapon:WEAPON DASH? DIGITS", _launcher, "a weapon by number"),
    Rule("ar.percent-before", "PERCENT DIGITS", _percent_before, "a share, its sign before it"),
    Rule("number.slip", "n:DIGITS scale:SCALE", _slip,
         "two ways of writing thousands run together"),
]  # fmt: skip

NUMBERS: Final = [
    Rule("ar.range", "OF low:NUMBER AND? TO high:NUMBER", _range, "a range: من … إلى …"),
    Rule("number.behind-noun", "(?<!NUMBER)noun:COUNTED quality:QUALITY? n:NUMBER",
         _number_behind, "a breach, one; two breaches, two: the number behind its noun"),
    Rule("number.lone", "(?<!NUMBER)noun:COUNTED word:WORD", _lone, "a single one, no other"),
    Rule("number.behind-unit", "(?<!NUMBER)noun:TIME_UNIT n:NUMBER", _number_behind,
         "one day, one week: the number behind its unit"),
    Rule("number.dual", "(?<!NUMBER)noun:[COUNTED TIME_UNIT HARM]", _own_number,
         "a noun whose form says two; a single town that joined"),
    Rule("ar.and-half", "n:NUMBER noun:COUNTED AND half:NUMBER COUNTED?", _and_half,
         "so many and a half"),
]  # fmt: skip


def read(text: str) -> tuple[NumberReading, ...]:
    """Return the numbers of Arabic text: see `hudna.reading.doors.numbers`."""
    return doors.numbers(text, "ar")
