"""Lists in Arabic: "and the other in …", none joined, people and the country they came from."""

from dataclasses import replace
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.figures import ZERO, Figure, made

_COMERS: Final = frozenset({"people", "refugees", "displaced"})
_NEVER_MET: Final = frozenset({"violations", "cases", "agreements", "attacks"})


def the_other(match: Match) -> Made:
    """ "One in Aleppo and the other in Hama": once more one."""
    head: Figure = match["head"].value
    if head.amount.value != 1 or head.shape != "share" or match["other"].value == "same":
        return None
    one = replace(head, amount=Amount(1, 1, worded=True), where=match["place"].value)
    told = make("FIGURE", match.all("more"), one, "figure.ar-the-other")
    return (match["head"], *match.all("gap"), told)


def none_met(match: Match) -> Mark | None:
    """ "No new agreements were signed during the day", "no breaches were recorded in it"."""
    noun = match["noun"]
    joins = match["verb"].type == "JOIN" and noun.value in ("localities", "groups")
    new = any(mark.type == "QUALITY" for mark in match.marks)
    if noun.value not in _NEVER_MET and not (joins and new):
        return None
    return made(match, Figure(noun.value, ZERO, "zero", noun_word=noun))


def came_from(match: Match) -> Made:
    """ "302 refugees (91 women, 154 children) from Lebanon": the country behind the brackets."""
    noun, number = match["noun"], match["n"]
    if noun.value not in _COMERS:
        return None
    figure = Figure(noun.value, number.value, where=match["place"].value, noun_word=noun)
    told = make("FIGURE", (number, noun), figure, "figure.ar-came-from")
    inside = tuple(mark for mark in match.all("rest") if mark.type not in ("NUMBER", "COUNTED"))
    parts = make("FIGURE", match.all("parts"), Figure("subset", ZERO, "share"))
    return (told, parts, *[mark for mark in inside if mark.start >= parts.stop])


EARLY: Final = [
    Rule("figure.ar-came-from",
         "n:NUMBER noun:COUNTED rest:([OF WORD COUNTED]{0,2} parts:(OPEN [^CLOSE STOP]{1,9} CLOSE) "
         "[WORD RETURN LEAVE COMMA HAVE]{0,3}) OF place:NAMED", came_from,
         "people and the country from which they came"),
    Rule("figure.ar-none-met",
         "NOT verb:[RECORD JOIN] [WINDOW DATE IN NAMED WORD PARTY BY LAST]{0,4} ANY? QUALITY? "
         "noun:COUNTED QUALITY?(?! NUMBER)", none_met, "none was recorded or signed"),
]  # fmt: skip

LATE: Final = [
    Rule("figure.ar-the-other",
         "head:FIGURE gap:([COMMA QUALITY]{0,2} AND) more:(other:MORE IN LEVEL? place:NAMED)",
         the_other, "and the other one in a place"),
]  # fmt: skip
