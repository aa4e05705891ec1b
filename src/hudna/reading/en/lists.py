"""Lists of English: numbers beside the places that they belong to."""

from typing import Final

from hudna.reading.engine.marks import Mark
from hudna.reading.engine.rules import Made, Match, Production, Rule
from hudna.reading.grammar import productions as of
from hudna.reading.grammar.figures import Figure, made


def known(produce: Production) -> Production:
    """A production that abstains where a place of its stretch is not in the register."""

    def produced(match: Match) -> Made:
        named = (mark for mark in match.marks if mark.type == "NAMED")
        every = all(part.ids for mark in named for part in mark.value.parts)
        return produce(match) if every else None

    return produced


def _place_number(match: Match) -> Mark | None:
    """ "Donetsk 9, Luhansk 4": an element of a list without signs."""
    before = [mark.type for mark in match.before(2)]
    opens = before[-1:] in (["COLON"], ["OPEN"])
    if not opens and (before[:1] != ["NUMBER"] or before[1] not in ("COMMA", "AND", "SEMI")):
        return None
    return made(match, Figure(None, match["n"].value, "share", match["place"].value))


EARLY: Final = [
    Rule("en.place-number", "LEVEL? place:NAMED WORD? [COLON DASH]? n:NUMBER"
         "(?=[COMMA SEMI AND CLOSE STOP])", _place_number, "a place and its number"),
    Rule("en.colon-in", "[COLON DASH] n:NUMBER OF_WHICH? noun:COUNTED? IN+ LEVEL? place:NAMED",
         of.colon_in, "a number in a place, behind a colon"),
    Rule("en.before-place", "n:NUMBER DASH LEVEL? place:NAMED(?=[SEMI COMMA STOP CLOSE AND])",
         of.before_place, "a number, a dash and its place"),
]  # fmt: skip

PLACES: Final = [
    Rule("en.place-none", "place:NAMED [COMMA COLON DASH] NO QUALITY? noun:COUNTED", of.place_none,
         "a place without any"),
    Rule("en.place-comma", "place:NAMED COMMA n:NUMBER QUALITY? noun:COUNTED",
         known(of.place_comma), "a place, then its breaches"),
    Rule("en.place-got", "place:NAMED CLOSE? COMMA? HAVE? deliver:DELIVER n:NUMBER MORE? QUALITY? "
         "noun:COUNTED", of.place_got, "a place and what it was given"),
]  # fmt: skip
