"""Lists of English: numbers beside the places that they belong to."""

from typing import Final

from hudna.reading.engine.marks import Mark, make
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
    behind = [mark.type for mark in match.after(2)]
    alone = not before and (behind[:1] in ([], ["STOP"]) or behind[1:] == ["NAMED"])
    opens = alone or before[-1:] in (["COLON"], ["OPEN"])
    listed = before[:1] == ["NUMBER"] and before[1:] in (["COMMA"], ["AND"], ["SEMI"])
    if not opens and not listed:
        return None
    return made(match, Figure(None, match["n"].value, "share", match["place"].value))


def _share(match: Match) -> Mark:
    """An element of a list."""
    return made(match, Figure(None, match["n"].value, "share", match["place"].value))


def _from_place(match: Match) -> Mark | None:
    """ "Four from Homs"; who came from a country is counted otherwise."""
    parts = match["place"].value.parts
    country = any(len(one) == len("LB") for part in parts for one in part.ids)
    return None if country else _share(match)


def _in_place(match: Match) -> Mark | None:
    """ "31 violations were committed in Taiz": they have their place."""
    noun = match["noun"]
    if noun.value not in _BREACHES:
        return None
    where = match["place"].value
    return made(match, Figure(noun.value, match["n"].value, where=where, noun_word=noun))


def _led_by_place(match: Match) -> Made:
    """ "In Hama the Network recorded 5 breaches, in Homs 4": each number has its place."""
    noun, place = match["noun"], match["place"]
    if noun.value not in _BREACHES:
        return None
    at = match.marks.index(match["n"])
    figure = Figure(noun.value, match["n"].value, where=place.value, noun_word=noun)
    return [*match.marks[:at], make("FIGURE", match.marks[at:], figure)]


def _times_in(match: Match) -> Mark | None:
    """ "31 times in Taiz, 27 times in Marib": the second is of the kind of the first."""
    amount = match["n"].value
    first = any(mark.type == "NUMBER" and mark.value.times for mark in match.before(_REACH))
    return _share(match) if amount.times and first else None


def _on_front(match: Match) -> Mark | None:
    """ "4 on the Saada front"."""
    return _share(match) if match["front"].value == "fronts" else None


_BREACHES: Final = frozenset({"violations", "cases", "attacks"})
_REACH: Final = 20

EARLY: Final = [
    Rule("en.led-by-place", "IN LEVEL? place:NAMED COMMA? PARTY? [HAVE RECORD]{1,2} n:NUMBER "
         "QUALITY? noun:COUNTED(?=[COMMA AND](?:IN NAMED NUMBER|NUMBER IN NAMED))", _led_by_place,
         "places that lead their numbers"),
    Rule("en.done-in", "n:NUMBER QUALITY? noun:COUNTED [HAVE RECORD BREACHED]{1,3} IN+ LEVEL? "
         "place:NAMED(?=[COMMA AND] NUMBER IN)", _in_place, "so many were committed in a place"),
    Rule("en.bracketed-in", "noun:COUNTED OPEN n:NUMBER CLOSE [HAVE RECORD BREACHED]{1,3} IN+ "
         "LEVEL? place:NAMED", _in_place, "most of them, in a place"),
    Rule("en.in-place-number", "(?<=[COMMA AND SEMI])IN LEVEL? place:NAMED n:NUMBER"
         "(?=[COMMA AND STOP SEMI CLOSE])", _share, "in a place so many"),
    Rule("en.place-had", "place:NAMED [HAVE RECORD]{1,2} n:NUMBER(?=[COMMA SEMI AND STOP])", _share,
         "a place had so many"),
    Rule("en.times-in", "n:NUMBER IN LEVEL? place:NAMED", _times_in, "so many times in a place"),
    Rule("en.on-front", "n:NUMBER COUNTED? WORD place:NAMED front:COUNTED", _on_front,
         "so many on a front"),
    Rule("en.place-word", "place:NAMED [WORD COUNTED] [COLON DASH] n:NUMBER QUALITY? COUNTED?",
         _share, "the front of a place and its number"),
    Rule("en.from-place", "(?<=[COMMA AND SEMI])n:NUMBER FROM LEVEL? place:NAMED"
         "(?=[COMMA AND STOP SEMI])", _from_place, "so many from a place"),
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
