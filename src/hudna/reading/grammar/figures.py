"""Figures: a number, what it counts, and the place or list it stands in."""

from dataclasses import dataclass
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Match, Rule
from hudna.reading.grammar.amounts import MEASURE, Amount
from hudna.reading.grammar.names import Where

ZERO: Final = Amount(0, 0, worded=True)
GROWN: Final = "grown"  # shape of so many more than before: new ones of a total
DIFFERENCE: Final = "difference"  # shape of so many more or fewer than before: no figure


@dataclass(slots=True)
class Figure:
    """A figure as one rule saw it, before its indicator, speaker and window are settled.

    `noun`: the class of what is counted, None where the list's head says it; `shape`: "plain",
    "total" (the words say that it is a running total), "share" (an element of a list), "zero",
    GROWN (a total grew by it), DIFFERENCE;
    `each`: every place of the list has the number by itself.
    """

    noun: str | None
    amount: Amount
    shape: str = "plain"
    where: Where | None = None
    each: bool = False
    party: Mark | None = None
    noun_word: Mark | None = None
    inside: tuple[str, ...] = ()
    windows: tuple[Mark, ...] = ()


def made(match: Match, figure: Figure) -> Mark:
    """Return the mark of a figure, which keeps what stood in its stretch: cues and windows."""
    figure.windows = tuple(mark for mark in match.marks if mark.type == "WINDOW")
    figure.inside = tuple(mark.type for mark in match.marks)
    return make("FIGURE", match.marks, figure)


def _counted(match: Match) -> Mark | None:
    noun, number = match["noun"], match["n"]
    if noun.value == "calibre":
        return make("CLOCK_WORD", match.marks, MEASURE)
    return made(match, Figure(noun.value, number.value, noun_word=noun))


def _own_count(match: Match) -> Mark | None:
    """A noun whose form carries the number: an Arabic dual."""
    noun = match["noun"]
    if noun.count is None:
        return None
    return made(match, Figure(noun.value, Amount(noun.count, noun.count, worded=True),
                               noun_word=noun))  # fmt: skip


def none(match: Match) -> Mark:
    """None of what is counted."""
    noun = match["noun"]
    return made(match, Figure(noun.value, ZERO, "zero", noun_word=noun))


def no_harm(match: Match) -> list[Mark]:
    """Nobody was harmed: none killed, none wounded, as far as the word says."""
    said = {mark.value for mark in match.marks if mark.type == "HARM"}
    kinds = ("killed", "wounded") if said & {"both", "hurt"} else sorted(said)
    return [made(match, Figure(f"harm_{kind}", ZERO, "zero")) for kind in kinds]


def _share(match: Match) -> Mark | None:
    number: Amount = match["n"].value
    noun = match.get("noun")
    if number.times or (noun is not None and noun.value == "occasions"):
        return None
    return made(match, Figure(noun.value if noun else None, number, "share",
                               match["place"].value, bool(match.get("each")),
                               noun_word=noun))  # fmt: skip


def _share_sign(match: Match) -> Mark | None:
    """A place, a sign, its number; "in Aleppo: 3 tonnes" tells what was done there, no list."""
    noun, before = match.get("noun"), match.before()
    told = noun is not None and noun.value == "tonnes" and before and before[0].type == "IN"
    return None if told else _share(match)


def _dual_share(match: Match) -> Mark | None:
    noun = match["noun"]
    if noun.count is None:
        return None
    return made(match, Figure(noun.value, Amount(noun.count, noun.count, worded=True), "share",
                               match["place"].value, bool(match.get("each")),
                               noun_word=noun))  # fmt: skip


def _total(match: Match) -> Mark:
    noun = match.get("noun")
    return made(match, Figure(noun.value if noun else None, match["n"].value, "total",
                               noun_word=noun))  # fmt: skip


def _noun_first(match: Match) -> Mark | None:
    noun, number = match["noun"], match["n"]
    if noun.value in ("calibre", "truces"):
        return None
    types = {mark.type for mark in match.marks}
    standing = noun.value in STANDING and types & {"COLON", "DASH"} and "JOIN" not in types
    shape = "total" if standing or types & TOTAL_TYPES else "plain"
    return made(match, Figure(noun.value, number.value, shape, noun_word=noun))


def _sided(match: Match) -> Mark:
    return made(match, Figure(None, match["n"].value, "side", party=match["party"]))


def _harmed_people(match: Match) -> Mark | None:
    noun = match.get("noun")
    if noun is not None and noun.value not in ("people", "fighters", "subset"):
        return None
    return made(match, Figure(f"harm_{match['harm'].value}", match["n"].value, noun_word=noun))


def _times(match: Match) -> Mark | None:
    return made(match, Figure("times", match["n"].value)) if match["n"].value.times else None


def _moved(match: Match) -> Mark:
    return made(match, Figure("people", match["n"].value))


def _one_other(match: Match) -> Mark | None:
    if match["other"].value:
        return None
    return made(match, Figure(None, Amount(1, 1, worded=True), "share", match["place"].value))


STANDING: Final = frozenset({"localities", "groups", "applications", "commanders"})
TOTAL_TYPES: Final = frozenset({"TOTAL", "ROSE", "UNCHANGED", "COUNT", "FELL"})
_FILL = "[WORD QUALITY OF TRUCE LEVEL ONLY MORE ALL QUOTE OPERATE AID MILITANTS DIRECTION PARTY]"
_RUN = "[^NUMBER FIGURE STOP SEMI]"

SHARE_RULES: Final = [
    Rule("figure.share-bracket", "LEVEL? place:NAMED OPEN n:NUMBER noun:COUNTED? CLOSE", _share,
         "a place with its number in brackets"),
    Rule("figure.share-dash-each",
         "place:NAMED [DASH COLON COMMA]+ each:EACH n:NUMBER noun:COUNTED?", _share,
         "places that have the same number each"),
    Rule("figure.share-each-behind",
         "n:NUMBER noun:COUNTED? [WORD QUALITY]? IN? each:EACH IN? LEVEL? place:NAMED", _share,
         "the same number in each of several places"),
    Rule("figure.share-dual-each", "noun:COUNTED QUALITY? IN? each:EACH IN? LEVEL? place:NAMED",
         _dual_share, "two in each of several places"),
    Rule("figure.share-for-each", "place:NAMED [DASH COLON]? n:NUMBER [FOR IN]? each:EACH", _share,
         "places that have the same number each"),
    Rule("figure.share-dash", "place:NAMED [DASH COLON]+ n:NUMBER QUALITY? noun:COUNTED?",
         _share_sign, "a place, a dash and its number"),
    Rule("figure.share-in", "n:NUMBER OF_WHICH? noun:COUNTED? IN+ LEVEL? place:NAMED", _share,
         "a number in a place"),
    Rule("figure.share-other", "other:OTHER IN LEVEL? place:NAMED", _one_other,
         "and the other one in a place"),
    Rule("figure.share-dual", "place:NAMED noun:COUNTED", _dual_share, "a place and a dual"),
]  # fmt: skip

FIGURE_RULES: Final = [
    Rule("figure.none-of", "NO [QUALITY WORD TRUCE]{0,2} noun:COUNTED", none,
         "none of what is counted"),
    Rule("figure.noun-none", "noun:COUNTED [QUALITY WORD TRUCE IN NAMED WINDOW DATE]{0,4}"
         "[COLON DASH NOT]+ NO", none, "a noun, then none"),
    Rule("figure.nobody", "NOBODY [WORD HAVE NOT IN NAMED OF]{0,4} HARM(?:[AND WORD] HARM)?",
         no_harm, "nobody was harmed"),
    Rule("figure.harm-first", "harm:HARM [WORD BY]{0,2} n:NUMBER QUALITY? noun:COUNTED?",
         _harmed_people, "so many killed or wounded"),
    Rule("figure.harm-behind",
         "n:NUMBER [WORD QUALITY]{0,2} noun:COUNTED? [WORD HAVE]{0,2} harm:HARM",
         _harmed_people, "so many killed or wounded"),
    Rule("figure.number-noun", f"n:NUMBER OF_WHICH? {_FILL}{{0,3}} noun:COUNTED", _counted,
         "a number and what it counts"),
    Rule("figure.dual", "noun:COUNTED", _own_count, "a noun whose form says two"),
    Rule("figure.total-run",
         f"[TOTAL COUNT] {_RUN}{{0,3}}? noun:COUNTED {_RUN}{{0,14}} n:NUMBER", _total,
         "a running total: the number of … has reached so many"),
    Rule("figure.noun-sign",
         f"noun:COUNTED {_RUN}{{0,12}} [TOTAL ROSE UNCHANGED COLON DASH TO FELL RECORD] "
         "[COLON DASH COMMA TO QUOTE IN]* n:NUMBER", _noun_first,
         "what is counted, then its number"),
    Rule("figure.total-number",
         "[TOTAL ROSE UNCHANGED] [WORD HAVE]? [DASH COLON TO IN COMMA]* n:NUMBER", _total,
         "a total whose noun was said before"),
    Rule("figure.times", "n:NUMBER", _times, "a number of times"),
    Rule("figure.return-first", "RETURN WORD{0,2} n:NUMBER(?! TIME_UNIT)", _moved,
         "so many who returned"),
    Rule("figure.return-behind", "n:NUMBER WORD? RETURN", _moved, "so many who returned"),
    Rule("figure.side", "party:PARTY [HAVE RECORD DASH COLON WORD]{0,2} n:NUMBER", _sided,
         "a side and its number"),
]  # fmt: skip
