"""Lists of English: numbers beside the places that they belong to.

The strict rules come first. What they leave is an element of a list if nothing but a few words
stands between a number and a place: "Aleppo tops the list with 27", "four fall on Damascus", "the
rest, six, in Homs". What it counts, the head of the list says; without a head it is left unread.
"""

from collections.abc import Sequence
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Production, Rule
from hudna.reading.grammar import productions as of
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.figures import ZERO, Figure, made


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


def element(match: Match) -> Mark | None:
    """A number and its place, or its places; each of them if so said."""
    where, amount = match["place"].value, match["n"].value
    if any(len(one) == _ABROAD for part in where.parts for one in part.ids):
        return None
    noun = match.get("noun")
    return made(match, Figure(noun.value if noun else None, amount, "share", where,
                              bool(match.get("each")), noun_word=noun))  # fmt: skip


def _unsaid(match: Match) -> Mark | None:
    """An element whose words between are unknown: no names among them, and nothing that is told.

    "Jazmati, 1070 and Ashrafiya": a quarter of many houses is no number of attacks.
    """
    between = match.all("between")
    named = any(one.type == "WORD" and one.value is True for one in between)
    quarter = match["n"].value.value >= _MANY and {one.type for one in between} <= {"COMMA"}
    return None if named or quarter else element(match)


def _part(match: Match) -> Mark | None:
    """ "Three of the breaches took place in Aleppo": a part, of which the noun is said."""
    return element(match) if match["noun"].value in _BREACHES else None


def _none_there(match: Match) -> Mark | None:
    """ "None in Aleppo", "Aleppo had none"."""
    if match["none"].value != _NONE:
        return None
    return made(match, Figure(None, ZERO, "share", match["place"].value))


def _zero_there(match: Match) -> Mark | None:
    """ "Ten in Aleppo, zero in Homs"; "zero violations in Homs, nil in Hama"."""
    noun = match.get("noun")
    fits = noun.value in _BREACHES if noun else match["none"].value == "zero"
    figure = Figure(noun.value if noun else None, ZERO, "share", match["place"].value,
                    noun_word=noun)  # fmt: skip
    return made(match, figure) if fits else None


def _none_by(match: Match) -> Mark | None:
    """ "The Turkish side logged none"."""
    if match["none"].value != _NONE:
        return None
    return made(match, Figure(None, ZERO, "side", party=match["party"]))


def _same(match: Match) -> Mark | None:
    """ "As many in Idlib": the number told last."""
    amount = _last_amount(match.before(_CLOSE))
    if match["same"].value != "same" or amount is None:
        return None
    return made(match, Figure(None, amount, "share", match["place"].value))


def _one_there(match: Match) -> Mark | None:
    """ "The third in Hama": one."""
    if match["there"].value != "there":
        return None
    return made(match, Figure(None, Amount(1, 1, worded=True), "share", match["place"].value))


def _last_amount(before: Sequence[Mark]) -> Amount | None:
    for mark in reversed(before):
        if mark.type == "NUMBER":
            return mark.value  # type: ignore[no-any-return]
        if mark.type == "FIGURE":
            return mark.value.amount  # type: ignore[no-any-return]
    return None


def all_of_them(match: Match) -> Made:
    """ "All four in Aleppo": the same ones again, and where."""
    return [make("WORD", match.marks[:-1]), match.marks[-1]]


_CLOSE: Final = 14
_NONE: Final = "none"
_ABROAD: Final = 2  # letters of a country's id
_MANY: Final = 1000
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
    Rule("en.from-place", "(?<=[COMMA AND SEMI COLON])n:NUMBER FROM LEVEL? place:NAMED"
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

_ENDS: Final = "(?=MORE?[COMMA SEMI AND CLOSE STOP QUOTE CONTRAST OF_WHICH DASH WINDOW]|$)"
_BETWEEN: Final = (
    "[WORD HAVE RECORD FOR COLON DASH COMMA DELIVER ONLY QUALITY OTHER MORE COUNT SIGN ORDINAL]"
)
_DID: Final = "[HAVE RECORD WORD COMMA DASH FOR NEAR COLON QUALITY BREACHED]"

FIRST: Final = [
    Rule("en.all-of-them", "ALL NUMBER IN", all_of_them, "all of them, and where"),
    Rule("en.share-each", "n:NUMBER OF_WHICH? noun:COUNTED? [WORD HAVE FOR]{0,2} each:EACH "
         "[FOR IN TO]? LEVEL? place:NAMED", element, "the same number in each of several places"),
    Rule("en.share-of-noun", "n:NUMBER OF [OF MORE WORD]? noun:COUNTED "
         "[HAVE RECORD WORD BREACHED]{0,3} [IN NEAR]+ LEVEL? place:NAMED", _part,
         "a part of the breaches, in a place"),
    Rule("en.share-of-number", "n:NUMBER OF NUMBER [HAVE RECORD WORD BREACHED]{0,3} "
         "[IN NEAR]+ LEVEL? place:NAMED", element, "a part of so many, in a place"),
    Rule("en.share-each-bracket", "place:NAMED OPEN n:NUMBER noun:COUNTED? FOR? each:EACH CLOSE",
         element, "places with the same number each, in brackets"),
    Rule("en.none-there", "none:NOBODY OF_WHICH? [IN NEAR]+ LEVEL? place:NAMED", _none_there,
         "none in a place"),
    Rule("en.place-none-there", "IN? LEVEL? place:NAMED [HAVE RECORD WORD DASH COLON COMMA OPEN]"
         f"{{1,3}} none:NOBODY CLOSE?{_ENDS}", _none_there, "a place without any"),
    Rule("en.zero-there", "(?<=[COMMA AND SEMI COLON DASH CONTRAST])none:NO OF_WHICH? [IN NEAR]+ "
         f"LEVEL? place:NAMED{_ENDS}", _zero_there, "zero in a place"),
    Rule("en.place-zero", f"place:NAMED [DASH COLON]+ none:NO{_ENDS}", _zero_there,
         "a place and zero"),
    Rule("en.zero-noun-there", "none:NO QUALITY? noun:COUNTED IN LEVEL? place:NAMED"
         "(?=[COMMA AND SEMI]{1,2}[NUMBER NO NOBODY])", _zero_there, "none in a place, in a list"),
    Rule("en.none-by", "none:NOBODY BY party:PARTY", _none_by, "a side that recorded none"),
    Rule("en.side-none", "party:PARTY [HAVE RECORD WORD SAY DASH COLON COMMA]{0,3} none:NOBODY"
         f"{_ENDS}", _none_by, "a side that recorded none"),
]  # fmt: skip

LATE: Final = [
    Rule("en.the-third-in", "there:OTHER LEVEL? place:NAMED", _one_there,
         "and the third one in a place"),
    Rule("en.same-in", "same:OTHER [IN NEAR FOR]+ LEVEL? place:NAMED", _same,
         "as many in another place"),
    Rule("en.element-each", f"IN? LEVEL? place:NAMED between:({_BETWEEN}{{0,5}}) n:NUMBER "
         "[FOR IN]? each:EACH", _unsaid, "places, and what each of them had"),
    Rule("en.element-dash-in", "n:NUMBER OF_WHICH? noun:COUNTED? [DASH COMMA] [IN NEAR] LEVEL? "
         f"place:NAMED{_ENDS}", element, "a number, a dash, in a place"),
    Rule("en.element-bracket", "n:NUMBER OPEN [IN NEAR]? LEVEL? place:NAMED CLOSE", element,
         "a number and its place in brackets"),
    Rule("en.element-did", f"n:NUMBER OF_WHICH? between:({_DID}{{0,4}}) [IN NEAR FOR TO]+ LEVEL? "
         f"place:NAMED{_ENDS}", _unsaid, "so many of them happened in a place"),
    Rule("en.element-behind", f"(?:^|(?<=[STOP COMMA SEMI COLON AND QUOTE OPEN CONTRAST DASH OF IN "
         f"BY WORD WITH FROM])) IN? LEVEL? place:NAMED between:({_BETWEEN}{{0,5}}) "
         f"OPEN? n:NUMBER{_ENDS}", _unsaid, "a place and what it had"),
    Rule("en.element-word", "(?:^|(?<=[STOP COMMA SEMI COLON AND QUOTE OPEN CONTRAST DASH])) "
         f"n:NUMBER OF_WHICH? between:([WORD COMMA]{{0,3}}) LEVEL? place:NAMED{_ENDS}", _unsaid,
         "a number, a word of place and its place"),
]  # fmt: skip
