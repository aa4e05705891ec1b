"""Lists and shares in Arabic: a place and its number, "and the other in …", none of a kind."""

from dataclasses import replace
from typing import Final

from hudna.reading.ar.names import BEFORE_NAMES
from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.figures import ZERO, Figure, made

_COMERS: Final = frozenset({"people", "refugees", "displaced"})
_NEVER_MET: Final = frozenset({"violations", "cases", "agreements", "attacks"})
_END: Final = "(?=[COMMA AND STOP CLOSE SEMI QUOTE CONTRAST]|$)"


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


def none_met(match: Match) -> Mark | None:
    """ "No new agreements were signed during the day", "no breaches were recorded in it"."""
    noun = match["noun"]
    joins = match["verb"].type == "JOIN" and noun.value in ("localities", "groups")
    new = any(mark.type == "QUALITY" for mark in match.marks)
    if noun.value not in _NEVER_MET and not (joins and new):
        return None
    return made(match, Figure(noun.value, ZERO, "zero", noun_word=noun))


def sided(match: Match) -> Mark | None:
    """ "30 breaches west of Hajjah", "47 in the sector of Hays": a share of a side of a place."""
    lead = [mark for mark in match.all("lead") if mark.type == "COUNTED"]
    noun, kinds = match.get("noun"), {mark.type for mark in match.all("lead")}
    if not kinds & {"IN", "DIRECTION"} or not kinds - {"IN", "LEVEL"}:
        return None
    if any(mark.value not in BEFORE_NAMES for mark in lead) or match["n"].value.times:
        return None
    if noun is not None and noun.value not in ("violations", "cases", "attacks", "explosions"):
        return None
    return made(match, Figure(noun.value if noun else None, match["n"].value, "share",
                              match["place"].value, noun_word=noun))  # fmt: skip


def _glued(match: Match) -> Mark | None:
    place, number = match["place"], match["n"]
    stop = match.get("dot")
    if (
        number.start != (stop.stop if stop else place.stop)
        or number.value.times
        or (number.value.value == 0)
    ):
        return None
    return made(match, Figure(None, number.value, "share", place.value))


def _dual_behind_place(match: Match) -> Mark | None:
    number, noun = match["n"], match["noun"]
    loose = len(match.marks) > 3 and noun.value not in _NEVER_MET
    if number.start != noun.start or loose:
        return None
    return made(match, Figure(noun.value, number.value, "share", match["place"].value,
                                 noun_word=noun))  # fmt: skip


def _behind_place(match: Match) -> Mark | None:
    number: Amount = match["n"].value
    dirt = number.value == 0 and not number.worded  # a web page's full stop
    if number.times or dirt or number.value != int(number.value):
        return None
    return made(match, Figure(None, number, "share", match["place"].value))


def _for_place(match: Match) -> Mark | None:
    noun = match["noun"]
    if noun.value != "violations":
        return None
    return made(match, Figure(noun.value, match["n"].value, "share", match["place"].value,
                                 noun_word=noun))  # fmt: skip


def _part(match: Match) -> Mark | None:
    how = match.get("how")
    if how is not None and how.value not in ("operations", "attacks"):
        return None
    return made(match, Figure(None, match["n"].value, "share"))


def the_other(match: Match) -> Made:
    """ "One in Aleppo and the other in Hama": once more one."""
    head: Figure = match["head"].value
    if head.amount.value != 1 or head.shape != "share" or match["other"].value == "same":
        return None
    one = replace(head, amount=Amount(1, 1, worded=True), where=match["place"].value)
    told = make("FIGURE", match.all("more"), one, "figure.ar-the-other")
    return (match["head"], *match.all("gap"), told)


EARLY: Final = [
    Rule("figure.ar-came-from",
         "n:NUMBER noun:COUNTED rest:([OF WORD COUNTED]{0,2} parts:(OPEN [^CLOSE STOP]{1,9} CLOSE) "
         "[WORD RETURN LEAVE COMMA HAVE]{0,3}) OF place:NAMED", came_from,
         "people and the country from which they came"),
    Rule("figure.ar-none-met",
         "NOT verb:[RECORD JOIN] [WINDOW DATE IN NAMED WORD PARTY BY LAST]{0,4} ANY? QUALITY? "
         "noun:COUNTED QUALITY?(?! NUMBER)", none_met, "none was recorded or signed"),
]  # fmt: skip

SIDED: Final = [
    Rule("figure.ar-sided",
         "n:NUMBER noun:COUNTED? QUALITY? lead:(IN? [COUNTED LEVEL]{0,2} NEAR? "
         "(?:DIRECTION(?: AND DIRECTION){0,3})? [COUNTED LEVEL WORD]{0,1}) place:NAMED(?! NUMBER)",
         sided, "so many on a side of a place"),
]  # fmt: skip

SHARES: Final = [
    Rule("figure.ar-glued", "place:NAMED dot:STOP? n:NUMBER(?! QUALITY? COUNTED)", _glued,
         "a place and its number glued together"),
    Rule("figure.ar-dual-behind", "place:NAMED IN? n:NUMBER noun:COUNTED", _dual_behind_place,
         "a place and a dual"),
    Rule("figure.ar-behind", f"place:NAMED IN? n:NUMBER {_END}", _behind_place,
         "a place and its number"),
    Rule("figure.ar-from-place", "n:NUMBER OF_WHICH? OF place:NAMED", _behind_place,
         "so many of those who came from a place"),
    Rule("figure.ar-for-place", "n:NUMBER noun:COUNTED FOR LEVEL? place:NAMED", _for_place,
         "so many shellings of a place"),
    Rule("figure.ar-part",
         "OF_WHICH n:NUMBER(?= [BY ACCORDING])|(?<=[AND COMMA OPEN])n:NUMBER(?= [BY ACCORDING])"
         "|(?<=[AND COMMA])n:NUMBER OF_WHICH?(?= RECORD PARTY)|n:NUMBER IN how:COUNTED"
         "|(?<=AND)n:NUMBER(?= PARTY(?:[STOP COMMA SEMI QUOTE]|$))", _part,
         "a part of the figure before, by its doer or its kind"),
]  # fmt: skip

LATE: Final = [
    Rule("figure.ar-the-other",
         "head:FIGURE gap:([COMMA QUALITY]{0,2} AND) more:(other:MORE IN LEVEL? place:NAMED)",
         the_other, "and the other one in a place"),
]  # fmt: skip
