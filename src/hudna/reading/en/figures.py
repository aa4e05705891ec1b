"""Figures of English: what is counted, in the orders that its sentences take."""

import re
from typing import Final

from hudna.reading.en.harm import HARM
from hudna.reading.en.lists import EARLY, FIRST, LATE, PLACES, known
from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar import productions as of
from hudna.reading.grammar.figures import STANDING, ZERO, Figure, made

_FAR: Final = 20
_NEAR: Final = 16
_WIDE: Final = frozenset({"zone", "governorate", "region"})
_GOVERNORATE: Final = re.compile(r"[A-Z]{2}\d{2}|.*zone.*")
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


def _by_troops(match: Match) -> Mark:
    """ "30 of them by government forces": a part by who broke the truce."""
    return made(match, Figure(None, match["n"].value, "side"))


def _lives(match: Match) -> Mark | None:
    """ "It claimed three lives"."""
    return of.plain(match, "harm_killed") if match["noun"].value == "lives" else None


def _rose_to(match: Match) -> Mark:
    """ "Raising their overall number to 1,431": the total of what was told before."""
    return made(match, Figure(None, match["n"].value, "total"))


def _total(match: Match) -> Mark:
    """A total: of its own noun, else of what was told before."""
    noun = match.get("noun")
    mark = made(match, Figure(noun.value if noun else None, match["n"].value, "total",
                              noun_word=noun))  # fmt: skip
    mark.value.inside = (*mark.value.inside, "TOTAL")
    return mark


def _standing(match: Match) -> Mark | None:
    """A total of localities, of groups."""
    return _total(match) if match["noun"].value in STANDING else None


def _another(match: Match) -> Mark | None:
    """ "In addition, under the agreement of February – 104": groups on another footing."""
    before = [mark.value for mark in match.before(_NEAR) if mark.type == "FIGURE"]
    noun = before[-1].noun if before and before[-1].shape in ("total", "plain") else None
    return made(match, Figure(noun, match["n"].value, "total")) if noun in STANDING else None


def _rose_by(match: Match) -> Made:
    """ "The number of settlements went up by three": three new ones."""
    noun = match["noun"]
    if noun.value not in STANDING:
        return None
    at = match.marks.index(match["n"])
    figure = made(match, Figure(noun.value, match["n"].value, noun_word=noun))
    figure.start, figure.value.inside = match["n"].start, ("JOIN",)
    return [
        *(one for one in match.marks[:at] if one.type not in ("COUNT", "TOTAL", "ROSE")),
        figure,
    ]


def _one_joined(match: Match) -> Made:
    """ "A village in Homs signed": one."""
    noun = match["noun"]
    if noun.count != 1 or noun.value != "localities":
        return None
    figure = made(match, Figure(noun.value, of.ONE, noun_word=noun))
    figure.stop, figure.value.inside = noun.stop, ("COUNTED",)
    return [figure, *match.marks[1:]]


def _one_convoy(match: Match) -> Made:
    """ "In a convoy of 13 lorries": one."""
    noun = match["noun"]
    if noun.count != 1 or noun.value != "convoys":
        return None
    figure = make("FIGURE", (noun,), Figure("convoys", of.ONE, noun_word=noun))
    return [figure, make("CONVOY", match.marks[1:2]), *match.marks[2:]]


def _one_action(match: Match) -> Made:
    """ "A humanitarian action took place": one; one that is planned is none."""
    noun = match["noun"]
    planned = {"EXPECT", "FORM", "IF", "NOT", "PROMISE"} & {
        one.type for one in (*match.before(_NEAR), *match.after(_NEAR), *match.marks)
    }
    if noun.count != 1 or noun.value != "aid_operations" or planned:
        return None
    return [make("FIGURE", (noun,), Figure(noun.value, of.ONE, noun_word=noun)), *match.marks[1:]]


def _elders_joined(match: Match) -> Made:
    """ "The elders of Kafr Kar adopted a truce": one locality."""
    several = any(one.type == "NAMED" and len(one.value.parts) > 1 for one in match.marks)
    if match["elders"].value != "elders" or several:
        return None
    at = match.marks.index(match["join"])
    figure = Figure("localities", of.ONE)
    figure_mark = make("FIGURE", match.marks[:1], figure)
    return [figure_mark, *match.marks[1:at], match["join"]]


def _put_at(match: Match) -> Mark | None:
    """ "The Turkish side puts the violations at 23"."""
    noun = match["noun"]
    if noun.value not in ("violations", "cases", "attacks"):
        return None
    return made(match, Figure(noun.value, match["n"].value, noun_word=noun))


def _realm(match: Match) -> Mark | None:
    """ "7,500 in the air and 2,500 on the ground": parts of a total, of no place."""
    return (
        made(match, Figure(None, match["n"].value, "side"))
        if (match["realm"].value == "realm")
        else None
    )


def _none_returned(match: Match) -> Made:
    """ "The return of refugees from Lebanon: none"."""
    noun = match["noun"]
    if noun.value not in ("people", "refugees", "displaced"):
        return None
    return [make("FIGURE", match.marks, Figure(noun.value, ZERO, "zero", noun_word=noun))]


def _numbers(match: Match) -> Mark | None:
    """ "Settlements number 51", "the number of breaches is put at seven"."""
    noun, n = match["noun"], match["n"]
    if n.value.worded and (n.value.value, n.stop - n.start) == (2, len("both")):
        return None
    shape = "total" if noun.value in STANDING else "plain"
    return made(match, Figure(noun.value, match["n"].value, shape, noun_word=noun))


def part_in_time(match: Match) -> Made:
    """ "55 of them over the past day": the same, over a period of its own."""
    window = match["window"].value
    if window.label == "cumulative" or window.previous:
        return None
    mark = made(match, Figure(None, match["n"].value))
    mark.stop = match.marks[-2].stop
    mark.value.inside = ("OF_WHICH",)
    return [mark, match["window"]]


def _nobody_joined(match: Match) -> Mark | None:
    """ "Nobody from among the armed groups applied": none."""
    return of.none(match) if match["noun"].value in STANDING else None


def _against_none(match: Match) -> Mark | None:
    """ "Eight violations, against zero earlier": none of them over the period before."""
    if match["zero"].value not in ("zero", "none") or not any(
        mark.type in ("QUALITY", "WINDOW") for mark in match.marks
    ):
        return None
    return of.none_earlier(match)


_AFTER: Final = "(?=[COMMA SEMI AND CLOSE STOP QUOTE CONTRAST OPEN PREVIOUS WINDOW SINCE DASH]|$)"

_INDEFINITE: Final = [
    Rule("en.one-convoy", "(?<=[IN BY]) noun:COUNTED OF NUMBER COUNTED", _one_convoy,
         "a convoy of lorries"),
    Rule("en.one-action", "noun:COUNTED(?=[^STOP SEMI CONTRAST]{0,12} [HAVE DELIVER])",
         _one_action, "an aid operation that took place"),
    Rule("en.elders-joined", "elders:WORD OF LEVEL? [NAMED WORD]{1,3} [OPEN NAMED LEVEL CLOSE "
         "COMMA IN HAVE]{0,5} join:JOIN", _elders_joined, "the elders of a place joined"),
]  # fmt: skip

_BEFORE_HARM: Final = [
    Rule("en.moved-by", f"noun:COUNTED {_GAP}{{0,8}} [ROSE FELL] [WORD WINDOW QUALITY]{{0,2}} BY "
         "n:NUMBER COUNTED? (?:[COMMA WORD AND]{0,2} (?:TO|ROSE TO?)|COMMA WORD) m:NUMBER"
         "(?!TIME_UNIT)",
         of.moved_by, "so many fewer, and what it came to"),
    Rule("en.moved-back", f"COUNT? [OF WORD]{{0,2}} noun:COUNTED {_GAP}{{0,8}} [ROSE FELL] "
         "[WORD WINDOW]{0,2} TO high:NUMBER COUNTED? WINDOW? FROM low:NUMBER(?!TIME_UNIT)",
         of.moved_from, "what it came to, and what it was before"),
    Rule("en.one-joined", "noun:COUNTED [IN OF LEVEL NAMED WORD QUALITY HAVE COMMA]{0,7} JOIN",
         _one_joined, "one locality joined"),
    Rule("en.part-in-time", "OF_WHICH n:NUMBER [WORD MORE COUNTED QUALITY]{0,2} window:WINDOW",
         part_in_time, "so many of them in a period"),
    Rule("en.part-behind", "(?<=[COMMA AND DASH OPEN SEMI WORD]) n:NUMBER OF_WHICH "
         "[WORD HAVE RECORD]{0,2} window:WINDOW", part_in_time, "so many of them in a period"),
    Rule("en.part-fell", "(?<=[COMMA AND]) n:NUMBER [HAVE RECORD]? window:WINDOW", part_in_time,
         "so many of them fell on a period"),
    Rule("en.noun-zero", "noun:COUNTED [QUALITY WORD TRUCE IN NAMED WINDOW DATE OF DURING]{0,6} "
         "[HAVE TOTAL ROSE UNCHANGED TO]{1,2} NO(?=[STOP COMMA AND SEMI CLOSE CONTRAST]|$)",
         of.none, "a noun, then zero"),
    Rule("en.number-count", "n:NUMBER COUNT [OF TRUCE QUALITY]{0,2} noun:COUNTED", _numbers,
         "put at so many"),
]  # fmt: skip

_TOTALS: Final = [
    Rule("en.nobody-joined", "NOBODY [OF FROM WORD]{0,2} QUALITY? noun:COUNTED HAVE? JOIN",
         _nobody_joined, "none joined"),
    Rule("en.noun-numbers", f"noun:COUNTED {_GAP}{{0,8}} COUNT n:NUMBER{_AFTER}", _numbers,
         "localities number so many"),
    Rule("en.rose-by", f"[COUNT TOTAL]{{0,2}} [OF WORD]? noun:COUNTED {_GAP}{{0,8}} ROSE? WORD? "
         "BY n:NUMBER(?!COUNTED)", _rose_by, "so many more than before"),
    Rule("en.noun-at", f"noun:COUNTED {_GAP}{{0,8}} [ROSE UNCHANGED] WORD n:NUMBER{_AFTER}",
         _standing, "a total that stands at so many"),
    Rule("en.noun-bracket", "noun:COUNTED OPEN n:NUMBER CLOSE(?!IN)", _standing,
         "a total in brackets behind its noun"),
    Rule("en.noun-have", "noun:COUNTED [JOIN TRUCE IN OF WORD]{0,4} HAVE n:NUMBER"
         "(?=[COMMA SEMI STOP QUOTE]|$)", _standing, "a total behind is, are"),
]  # fmt: skip

_TOTALS_LATE: Final = [
    Rule("en.noun-word", f"(?<=[OF AND FOR]) noun:COUNTED [WORD TO] n:NUMBER{_AFTER}", _standing,
         "a second total, told shortly"),
    Rule("en.number-for", "n:NUMBER FOR QUALITY? noun:COUNTED", _standing, "so many for groups"),
    Rule("en.by-to", "(?<=FIGURE) TO n:NUMBER", _total, "a rise and what it came to"),
    Rule("en.count-to", "COUNT [^NUMBER FIGURE STOP SEMI COMMA]{0,7} [TO WORD HAVE ROSE TOTAL] "
         f"n:NUMBER{_AFTER}", _total, "a count and what it came to"),
    Rule("en.made-it", f"[TOTAL ROSE] PRONOUN [TO WORD]? n:NUMBER [IN WORD]?{_AFTER}", _total,
         "making it so many"),
    Rule("en.now-many",
         "(?:^|(?<=[STOP COMMA SEMI AND OPEN HAVE UNCHANGED WORD QUOTE DASH COLON])) n:NUMBER "
         "OF_WHICH? HAVE? [ROSE TOTAL UNCHANGED]{1,2} [JOIN WORD]?"
         "(?=[COMMA SEMI AND CLOSE STOP QUOTE CONTRAST]|$)", _total, "so many now, in all"),
    Rule("en.total-aside", "[TOTAL ROSE] COMMA [PARTY BULLETIN PRONOUN WORD SAY]{2,5} COMMA TO "
         f"n:NUMBER{_AFTER}", _total, "a total, who tells it, and what it came to"),
    Rule("en.still-many", f"[ROSE UNCHANGED TOTAL] HAVE? n:NUMBER OF_WHICH?{_AFTER}", _total,
         "still so many"),
    Rule("en.have-many", "(?<=PRONOUN)HAVE n:NUMBER OF_WHICH (?=[STOP COMMA]|$)", _total,
         "there are so many of them"),
    Rule("en.many-have", "n:NUMBER [HAVE ROSE]? join:JOIN(?=[STOP COMMA SEMI QUOTE CONTRAST]|$)",
         _total, "so many are on board"),
    Rule("en.and-another", "(?:[DASH COLON] n:NUMBER|AND n:NUMBER BY [WORD OF]{1,3} DATE)"
         f"{_AFTER}", _another, "so many on another footing"),
]  # fmt: skip


def _attacked(match: Match) -> Mark | None:
    """ "Militants shelled the zone 29 times in a day": breaches, if no single attack is told of."""
    often = match["n"].value
    if not (often.times and often.value > 2):
        return None
    around = [*match.before(_FAR), *match.after(_FAR)]
    types = {mark.type for mark in around}
    places = [part for mark in around if mark.type == "NAMED" for part in mark.value.parts]
    wide = all(part.level in _WIDE or _GOVERNORATE.fullmatch((*part.ids, "")[0]) for part in places)
    if not (wide and {"ATTACK", "WINDOW"} <= types):
        return None
    return None if "WEAPON" in types else made(match, Figure("violations", often))


FIGURES: Final = [
    Rule("en.heavy", "n:NUMBER OF_WHICH? noun:COUNTED? [^NUMBER STOP SEMI NAMED]{0,6} "
         "weapon:WEAPON", of.heavy, "breaches with weapons that the truce forbids"),
    Rule("en.attacks-with", "n:NUMBER WEAPON noun:COUNTED",
         lambda match: of.plain(match, match["noun"].value), "so many attacks with a weapon"),
    Rule("en.realm", "n:NUMBER OF_WHICH? HAVE? realm:WORD(?=[COMMA AND SEMI STOP CLOSE DIRECTION "
         "CONTRAST]|$)", _realm, "so many in the air, on the ground"),
    Rule("en.none-returned", "RETURN noun:COUNTED [FROM NAMED AND COMMA TO WORD]{0,7} "
         "[COLON DASH HAVE]{1,2} [NOBODY NO]", _none_returned, "the return of people: none"),
    Rule("en.put-at", "(?<=RECORD) [COUNT OF]{0,2} noun:COUNTED [IN NAMED TRUCE OF]{0,4} WORD "
         f"n:NUMBER{_AFTER}", _put_at, "breaches put at so many"),
    *_INDEFINITE,
    *FIRST,
    *EARLY,
    Rule("en.no-aid", "NO [QUALITY WORD]{0,2} [AID CARGO] [WORD OF AID HAVE CARGO]{0,4} DELIVER",
         lambda match: made(match, Figure("tonnes", ZERO, "zero")), "no aid was delivered"),
    Rule("en.lives", "[WORD CAPTURE SAY HARM] n:NUMBER noun:COUNTED", _lives, "lives that it took"),
    Rule("en.from-abroad", "n:NUMBER OF_WHICH? noun:COUNTED? "
         "aside:(OPEN [^CLOSE STOP]{0,10} CLOSE)? way:(FROM place:NAMED)",
         known(of.from_abroad), "people who came from a country"),
    Rule("en.weight", "cargo:CARGO [WORD OF CARGO AID DELIVER QUALITY]{0,5} "
         "[HAVE TOTAL ROSE UNCHANGED TO DASH COLON]{1,2} n:NUMBER noun:COUNTED", of.weight,
         "the weight of all aid"),
    Rule("en.difference", "n:NUMBER QUALITY? COUNTED? HEDGE [WORD IN NAMED]{0,2} "
         "[DATE WINDOW WEEKDAY PREVIOUS]", of.difference, "so many more than before"),
    Rule("en.from-to", "change:[ROSE FELL] [WORD TOTAL QUALITY]? window:WINDOW low:NUMBER to:TO "
         "high:NUMBER", of.from_to, "a total and the one before it"),
    Rule("en.period-before", "window:WINDOW "
         "(?:COMMA [PARTY WORD PRONOUN BULLETIN]{1,4} SAY COMMA)? "
         "[HAVE RECORD WORD COMMA COLON PRONOUN SURRENDER]{0,3} "
         "n:NUMBER(?![QUALITY]*COUNTED)", of.before, "the number of the period before"),
    Rule("en.none-before", "window:WINDOW [HAVE RECORD WORD COMMA COLON PRONOUN SURRENDER]{0,3} "
         "[NO NOBODY](?=[STOP COMMA SEMI CLOSE AND]|$)", of.none_before, "none the period before"),
    Rule("en.none-against", "window:WINDOW [NO NOBODY](?=[QUALITY WINDOW STOP COMMA SEMI CLOSE]|$)",
         of.none_before, "against none before"),
    Rule("en.against-none", "against:WORD zero:NO [QUALITY WINDOW]?(?=[STOP COMMA SEMI CLOSE]|$)",
         _against_none, "against zero before"),
    Rule("en.not-any", "NOT [WORD HAVE SAY BULLETIN]{0,2} RECORD? [WORD]? ANY "
         "[QUALITY WORD TRUCE]{0,2} noun:COUNTED", of.none, "none were recorded"),
    Rule("en.not-one", "NOT [WORD HAVE SAY BULLETIN]{0,2} RECORD? [WORD]? n:NUMBER "
         "[QUALITY WORD TRUCE]{0,2} noun:COUNTED", of.not_one, "not one was recorded"),
    Rule("en.not-broken", "TRUCE? NOT HAVE? BREACHED n:NUMBER", of.not_broken,
         "the truce was not broken once"),
    Rule("en.noun-none", "noun:COUNTED [QUALITY WORD TRUCE IN NAMED WINDOW DATE RECORD]{0,4}"
         "[COLON DASH] NOBODY", of.none, "a noun, then none"),
    *_BEFORE_HARM,
    *HARM,
    *_TOTALS,
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
    Rule("en.attacked", "n:NUMBER", _attacked, "a zone shelled so many times in a day"),
]  # fmt: skip

FIGURES_LATE: Final = [
    Rule("en.detentions", "n:NUMBER QUALITY? DETAIN(?=[RECORD HAVE STOP IN COMMA])", of.detained,
         "so many detentions"),
    Rule("en.rose-to", "ROSE [PRONOUN WORD COUNT TOTAL QUALITY WINDOW]{0,3} TO n:NUMBER"
         "(?!TIME_UNIT)", _rose_to, "a total and what it rose to"),
    Rule("en.of-a-kind", "n:NUMBER MORE [HAVE WORD]? JOIN", _of_a_kind, "so many more joined"),
    Rule("en.it-recorded", "(?<=[COMMA STOP AND CONTRAST SEMI]) PRONOUN RECORD n:NUMBER"
         "(?=[STOP COMMA SEMI QUOTE]|$)", of.plain, "it recorded so many"),
    Rule("en.side-aside", "party:PARTY COMMA [^COMMA NUMBER STOP]{1,5} COMMA "
         "[HAVE RECORD SAY]{1,2} n:NUMBER", _side, "a side and its number"),
    Rule("en.side-comma", "party:PARTY COMMA n:NUMBER(?=[STOP SEMI QUOTE]|$)", _side,
         "a side and its number"),
    Rule("en.side-said", "party:PARTY SAY n:NUMBER", _side, "a side and its number"),
    Rule("en.by-side", "n:NUMBER OF_WHICH? BY party:PARTY", _side, "so many by a side"),
    Rule("en.side-count", "party:PARTY [WORD COUNT HAVE RECORD TOTAL QUALITY]{1,4} n:NUMBER"
         "(?=WORD?[COMMA STOP AND SEMI CLOSE QUOTE CONTRAST])", _side, "a side and its count"),
    Rule("en.by-troops", "n:NUMBER OF_WHICH? BY [QUALITY WORD MILITANTS TARGET]{1,2}"
         "(?=[COMMA AND STOP SEMI CLOSE])", _by_troops, "so many by troops"),
    Rule("en.by-account-aside", "(?<=OPEN)n:NUMBER OF_WHICH? COMMA? ACCORDING "
         "[WORD TO FROM OF IN BY]{0,4} party:PARTY", _side, "so many by the account of a side"),
    Rule("en.by-account", "n:NUMBER ACCORDING [WORD TO FROM OF IN]{0,4} party:PARTY", _side,
         "so many by the account of a side"),
    Rule("en.so-often", "noun:COUNTED [WORD HAVE DETAIN RECORD]{0,2} n:FIGURE", of.so_often,
         "something that happened so many times"),
    *LATE,
    *_TOTALS_LATE,
    Rule("en.bare", "n:NUMBER", of.bare, "one, both: no figure"),
]  # fmt: skip
