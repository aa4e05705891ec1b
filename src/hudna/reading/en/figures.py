"""Figures of English: what is counted, in the orders that its sentences take."""

from typing import Final

from hudna.reading.en import elements
from hudna.reading.en.harm import HARM
from hudna.reading.en.lists import EARLY, PLACES, known
from hudna.reading.engine.marks import Mark
from hudna.reading.engine.rules import Match, Rule
from hudna.reading.grammar import productions as of
from hudna.reading.grammar.figures import Figure, made

_FAR: Final = 20
_GAP: Final = "[^NUMBER FIGURE STOP SEMI COUNTED]"


def _side(match: Match) -> Mark:
    """ "Turkey, for its part, counted seven": a side and its number."""
    return made(match, Figure(None, match["n"].value, "side", party=match["party"]))


def _of_a_kind(match: Match) -> Mark | None:
    """ "After three more came forward": so many more of what was told before."""
    nouns = [mark.value.noun if mark.type == "FIGURE" else mark.value
             for mark in match.before(_FAR) if mark.type in ("FIGURE", "COUNTED")]  # fmt: skip
    noun = next((one for one in reversed(nouns) if one in ("localities", "groups")), None)
    if noun is None:
        return None
    return made(match, Figure(noun, match["n"].value))


def _part(match: Match) -> Mark:
    """ "Among them 210 over the past day": the same, over a period of its own."""
    return made(match, Figure(None, match["n"].value))


def _by_troops(match: Match) -> Mark:
    """ "30 of them by government forces": a part by who broke the truce."""
    return made(match, Figure(None, match["n"].value, "side"))


def _rose_to(match: Match) -> Mark:
    """ "Raising their overall number to 1,431": the total of what was told before."""
    return made(match, Figure(None, match["n"].value, "total"))


FIGURES: Final = [
    Rule("en.heavy", "n:NUMBER OF_WHICH? noun:COUNTED? [^NUMBER STOP SEMI NAMED]{0,6} "
         "weapon:WEAPON", of.heavy, "breaches with weapons that the truce forbids"),
    Rule("en.attacks-with", "n:NUMBER WEAPON noun:COUNTED",
         lambda match: of.plain(match, match["noun"].value), "so many attacks with a weapon"),
    *elements.FIRST,
    *EARLY,
    Rule("en.from-abroad", "n:NUMBER noun:COUNTED? aside:(OPEN [^CLOSE STOP]{0,10} CLOSE)? "
         "way:(FROM place:NAMED)", known(of.from_abroad), "people who came from a country"),
    Rule("en.weight", "cargo:CARGO [WORD OF CARGO AID DELIVER QUALITY]{0,5} "
         "[HAVE TOTAL DASH COLON]{1,2} n:NUMBER noun:COUNTED", of.weight, "the weight of all aid"),
    Rule("en.difference", "n:NUMBER QUALITY? COUNTED? HEDGE [WORD IN NAMED]{0,2} "
         "[DATE WINDOW WEEKDAY PREVIOUS]", of.difference, "so many more than before"),
    Rule("en.from-to", "change:[ROSE FELL] [WORD TOTAL QUALITY]? window:WINDOW low:NUMBER to:TO "
         "high:NUMBER", of.from_to, "a total and the one before it"),
    Rule("en.period-before", "window:WINDOW [HAVE RECORD WORD COMMA PRONOUN]{0,2} n:NUMBER"
         "(?![QUALITY]*COUNTED)", of.before, "the number of the period before"),
    Rule("en.not-any", "NOT [WORD HAVE SAY BULLETIN]{0,2} RECORD? [WORD]? ANY "
         "[QUALITY WORD TRUCE]{0,2} noun:COUNTED", of.none, "none were recorded"),
    Rule("en.not-one", "NOT [WORD HAVE SAY BULLETIN]{0,2} RECORD? [WORD]? n:NUMBER "
         "[QUALITY WORD TRUCE]{0,2} noun:COUNTED", of.not_one, "not one was recorded"),
    Rule("en.not-broken", "TRUCE? NOT HAVE? BREACHED n:NUMBER", of.not_broken,
         "the truce was not broken once"),
    Rule("en.noun-none", "noun:COUNTED [QUALITY WORD TRUCE IN NAMED WINDOW DATE RECORD]{0,4}"
         "[COLON DASH] NOBODY", of.none, "a noun, then none"),
    *HARM,
    Rule("en.in-the-truce", "n:NUMBER MORE? QUALITY? noun:COUNTED(?:[NEAR IN] NAMED)? "
         "IN QUALITY? TRUCE", of.in_the_truce, "so many more in the truce"),
    *PLACES,
    Rule("en.total-is", "TOTAL [COLON COMMA DASH]? PRONOUN HAVE n:NUMBER", of.total_is,
         "the total: it is so many"),
    Rule("en.place-saw", "place:NAMED [HAVE RECORD]{1,2} [FOR]? n:NUMBER QUALITY? noun:COUNTED",
         known(of.in_place), "a place with its figure"),
    Rule("en.standing", f"noun:COUNTED {_GAP}{{0,4}} join:JOIN {_GAP}{{0,8}} [COLON DASH] n:NUMBER",
         of.standing, "localities or groups that joined, in all"),
    Rule("en.brought-to", f"ROSE TO n:NUMBER COUNT OF? {_GAP}{{0,2}} noun:COUNTED", of.came_to,
         "a total before its noun"),
    Rule("en.share-verb", "n:NUMBER OF_WHICH? [HAVE RECORD]{1,3} IN+ LEVEL? OF? place:NAMED",
         of.fell_to, "so many fell to a place"),
    Rule("en.lasted", "n:NUMBER unit:TIME_UNIT", of.lasted, "so many months"),
]  # fmt: skip

FIGURES_LATE: Final = [
    Rule("en.detentions", "n:NUMBER QUALITY? DETAIN(?=[RECORD HAVE STOP IN COMMA])", of.detained,
         "so many detentions"),
    Rule("en.part-in-time", "OF_WHICH n:NUMBER(?=[WORD MORE]?[WINDOW DURING LAST])", _part,
         "so many of them in a period"),
    Rule("en.rose-to", "ROSE [PRONOUN WORD COUNT TOTAL QUALITY WINDOW]{0,3} TO n:NUMBER"
         "(?!TIME_UNIT)", _rose_to, "a total and what it rose to"),
    Rule("en.of-a-kind", "n:NUMBER MORE [HAVE WORD]? JOIN", _of_a_kind, "so many more joined"),
    Rule("en.side-aside", "party:PARTY COMMA [^COMMA NUMBER STOP]{1,5} COMMA "
         "[HAVE RECORD SAY]{1,2} n:NUMBER", _side, "a side and its number"),
    Rule("en.side-said", "party:PARTY SAY n:NUMBER", _side, "a side and its number"),
    Rule("en.by-side", "n:NUMBER OF_WHICH? BY party:PARTY", _side, "so many by a side"),
    Rule("en.side-count", "party:PARTY [WORD COUNT HAVE RECORD TOTAL QUALITY]{1,4} n:NUMBER"
         "(?=WORD?[COMMA STOP AND SEMI CLOSE QUOTE CONTRAST])", _side, "a side and its count"),
    Rule("en.by-troops", "n:NUMBER OF_WHICH? BY [QUALITY WORD MILITANTS TARGET]{1,2}"
         "(?=[COMMA AND STOP SEMI CLOSE])", _by_troops, "so many by troops"),
    Rule("en.by-account", "n:NUMBER ACCORDING [WORD TO FROM OF IN]{0,4} party:PARTY", _side,
         "so many by the account of a side"),
    Rule("en.so-often", "noun:COUNTED [WORD HAVE]{0,2} n:FIGURE", of.so_often,
         "something that happened so many times"),
    *elements.LATE,
    Rule("en.bare", "n:NUMBER", of.bare, "one, both: no figure"),
]  # fmt: skip
