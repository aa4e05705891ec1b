"""Elements of English lists that no stricter rule took: a place, its number, and what is between.

"Aleppo tops the list with 27", "four fall on Damascus", "the rest, six, in Homs": a number that
counts nothing else and a place beside it. What it counts, the head of the list says; where no head
stands before, the number is left unread.
"""

from collections.abc import Sequence
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.figures import ZERO, Figure, made

_FAR: Final = 24
_CLOSE: Final = 14
_NONE: Final = "none"
_ABROAD: Final = 2  # letters of a country's id


def element(match: Match) -> Mark | None:
    """A number and its place, or its places; each of them if so said."""
    where, amount = match["place"].value, match["n"].value
    if any(len(one) == _ABROAD for part in where.parts for one in part.ids):
        return None
    noun = match.get("noun")
    return made(match, Figure(noun.value if noun else None, amount, "share", where,
                              bool(match.get("each")), noun_word=noun))  # fmt: skip


def _unsaid(match: Match) -> Mark | None:
    """An element whose words between are unknown: no names among them, and nothing that is told."""
    between = (*match.all("between"), *match.all("after"))
    return None if any(one.type == "WORD" and one.value for one in between) else element(match)


def _part(match: Match) -> Mark | None:
    """ "Three of the breaches took place in Aleppo": a part, of which the noun is said."""
    return element(match) if match["noun"].value in _BREACHES else None


def _none_there(match: Match) -> Mark | None:
    """ "None in Aleppo", "Aleppo had none"."""
    if match["none"].value != _NONE:
        return None
    return made(match, Figure(None, ZERO, "share", match["place"].value))


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


_BREACHES: Final = frozenset({"violations", "cases", "attacks"})
_ENDS: Final = "(?=[COMMA SEMI AND CLOSE STOP QUOTE CONTRAST OF_WHICH DASH WINDOW]|$)"
_BETWEEN: Final = "[WORD HAVE RECORD FOR COLON DASH COMMA DELIVER ONLY QUALITY OTHER MORE COUNT]"
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
    Rule("en.none-there", "none:NOBODY OF_WHICH? [IN NEAR]+ LEVEL? place:NAMED", _none_there,
         "none in a place"),
    Rule("en.place-none-there", "IN? LEVEL? place:NAMED [HAVE RECORD WORD DASH COLON COMMA OPEN]"
         f"{{1,3}} none:NOBODY CLOSE?{_ENDS}", _none_there, "a place without any"),
    Rule("en.none-by", "none:NOBODY BY party:PARTY", _none_by, "a side that recorded none"),
    Rule("en.side-none", "party:PARTY [HAVE RECORD WORD SAY DASH COLON COMMA]{1,3} none:NOBODY"
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
