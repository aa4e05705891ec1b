"""Lists of English: numbers beside the places that they belong to."""

from typing import Final

from hudna.reading.engine.rules import Rule
from hudna.reading.grammar import productions as of

EARLY: Final = [
    Rule("en.colon-in", "[COLON DASH] n:NUMBER OF_WHICH? noun:COUNTED? IN+ LEVEL? place:NAMED",
         of.colon_in, "a number in a place, behind a colon"),
    Rule("en.before-place", "n:NUMBER DASH LEVEL? place:NAMED(?=[SEMI COMMA STOP CLOSE AND])",
         of.before_place, "a number, a dash and its place"),
]  # fmt: skip

PLACES: Final = [
    Rule("en.place-none", "place:NAMED [COMMA COLON DASH] NO QUALITY? noun:COUNTED", of.place_none,
         "a place without any"),
    Rule("en.place-comma", "place:NAMED COMMA n:NUMBER QUALITY? noun:COUNTED", of.place_comma,
         "a place, then its breaches"),
    Rule("en.place-got", "place:NAMED CLOSE? COMMA? HAVE? deliver:DELIVER n:NUMBER MORE? QUALITY? "
         "noun:COUNTED", of.place_got, "a place and what it was given"),
]  # fmt: skip
