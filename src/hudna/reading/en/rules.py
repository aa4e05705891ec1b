"""Rules of English alone: hyphens, names with numbers, bounds behind, verbs before a place."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar import productions as of
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.times import Period
from hudna.reading.language import Own

_SHORT_NAME: Final = 3
_QUARTER_NUMBER: Final = 3
_YEARS: Final = range(1990, 2036)
_TENS: Final = range(20, 100, 10)
_TEN: Final = 10


def _glued(marks: Sequence[Mark]) -> bool:
    return all(one.stop == other.start for one, other in pairwise(marks))


def _name_mark(match: Match) -> Mark:
    return make("CLOCK_WORD", match.marks)


def _hyphened(match: Match) -> Made:
    """ "twenty-four": one number; "two-thirds" and "four-five" are not."""
    tens, units = match["tens"], match["units"]
    fits = int(tens.value) in _TENS and 0 < int(units.value) < _TEN
    return (tens, units) if fits and _glued(match.marks) else None


def _said_twice(match: Match) -> Mark | None:
    """ "15 (fifteen)": the same number twice."""
    digits = match["digits"].value
    words = sum(int(mark.value) for mark in match.all("words") if mark.type == "NUMERAL")
    return make("DIGITS", match.marks, digits) if digits == str(words) else None


def _unhyphened(match: Match) -> Made:
    """ "24-hour", "three-day": a number and its unit."""
    return (match["n"], match["unit"]) if _glued(match.marks) else None


def _designation(match: Match) -> Mark | None:
    """ "T-72", "M5", "Mi-8": a name of few letters with its number."""
    word = match.marks[0]
    if not _glued(match.marks) or word.stop - word.start > _SHORT_NAME:
        return None
    return make("CLOCK_WORD", match.marks)


def _short_month(match: Match) -> Mark:
    return make("MONTH", match.marks, match["month"].value)


def _quarter(match: Match) -> Mark | None:
    numbered = len(match["n"].value) >= _QUARTER_NUMBER and match["level"].value == "quarter"
    if not numbered or any(mark.type in ("COUNTED", "OF_WHICH") for mark in match.after()):
        return None
    return make("CLOCK_WORD", match.marks)


def _quoted(match: Match) -> Mark | None:
    numbered = len(match.marks[1].value) >= _QUARTER_NUMBER
    return make("CLOCK_WORD", match.marks) if numbered and _glued(match.marks) else None


def _moved_from(match: Match) -> Made:
    """ "rose from 49 to 51": the first number is of the period before, no lower bound."""
    return [*match.marks[:-1], make("PREVIOUS", (match["origin"],))]


DIGITS: Final = [
    Rule("en.said-twice", "digits:DIGITS OPEN words:([NUMERAL SCALE DASH AND]+) CLOSE",
         _said_twice, "a number in digits and again in words"),
    Rule("en.hyphened", "tens:NUMERAL DASH units:NUMERAL", _hyphened, "tens and units"),
    Rule("en.short-month", "month:MONTH STOP(?=DIGITS)", _short_month, "Feb. 27"),
    Rule("en.number-sign", "[NO NAME_SIGN] STOP DIGITS", _name_mark, "No. 7: a name"),
    Rule("en.numbered", "NAME_SIGN QUOTE? DIGITS QUOTE?", _name_mark,
         "a hill, a resolution, a page by number"),
    Rule("en.quoted", "QUOTE DIGITS QUOTE", _quoted, "a quarter by its number"),
    Rule("en.quarter", "level:LEVEL n:DIGITS", _quarter, "a quarter by number"),
    Rule("en.designation", "[WORD COUNTED TIME_UNIT WEAPON] DASH? DIGITS", _designation,
         "a weapon or a road by number"),
    Rule("en.unhyphened", "n:[DIGITS NUMERAL] DASH unit:[COUNTED TIME_UNIT QUALITY]", _unhyphened,
         "a number joined to its unit"),
    Rule("en.moved-from", "[ROSE FELL] [WORD TOTAL QUALITY]? origin:FROM(?=HEDGE?[DIGITS NUMERAL])",
         _moved_from, "a total and the one before it"),
]  # fmt: skip


def _behind(match: Match) -> Mark | None:
    """ "three or more", "ten or so": a bound that stands behind its number."""
    side, _, bound = str(match["hedge"].value).partition("_")
    if side != "behind":
        return None
    return make("NUMBER", match.marks, replace(match["n"].value, bound=bound))


def _over(match: Match) -> Mark | None:
    """ "over three" is a bound, "over three days" a period."""
    if match["over"].value != "over":
        return None
    return make("NUMBER", match.marks, replace(match["n"].value, bound="more"))


def _range(match: Match) -> Mark | None:
    low, high = match["low"], match["high"]
    moved = any(mark.type in ("ROSE", "FELL", "PREVIOUS", "DATE", "PLACE", "MONTH")
                for mark in match.before(2))  # fmt: skip
    dashed = match.marks[1].type == "DASH"
    amount: Amount = low.value
    if moved or amount.times or not amount.value < high.value.value:
        return None
    if dashed and not _glued(match.marks):
        return None
    return make("NUMBER", match.marks, replace(amount, bound="range", high=high.value.value))


def _more(match: Match) -> Made:
    """ "another two settlements": new ones."""
    return match["n"], match["more"]


def _ordinal(match: Match) -> Mark | None:
    return make("CLOCK_WORD", match.marks) if _glued(match.marks) else None


NUMBERS: Final = [
    Rule("en.bound-behind", "n:NUMBER hedge:HEDGE", _behind, "a bound behind its number"),
    Rule("en.over", "over:DURING n:NUMBER(?![TIME_UNIT LAST CLOCK_WORD])", _over, "over so many"),
    Rule("en.range", "low:NUMBER [TO DASH] high:NUMBER(?=[COUNTED QUALITY WORD HARM TIME_UNIT])",
         _range, "a range"),
    Rule("en.another", "more:MORE n:NUMBER", _more, "another so many"),
    Rule("en.measure", "NUMBER CLOCK_WORD", _name_mark, "an age, a distance, a time ago"),
]  # fmt: skip


def _window(match: Match) -> Mark | None:
    unit = match["unit"].value
    hours: float = match["n"].value.value * {"hour": 1, "day": 24}.get(unit, 0)
    known = {24: ("24h", 1), 48: ("48h", 2), 72: ("3d", 3)}.get(int(hours))
    return make("WINDOW", match.marks, Period(*known)) if known else None


def _in_year(match: Match) -> Mark | None:
    year = match["year"]
    if year.stop - year.start != len("2016") or year.value.value not in _YEARS:
        return None
    return make("CLOCK_WORD", match.marks)


def _opposed(match: Match) -> Mark | None:
    """ "Mortars against a town" compares nothing; "against nine" does."""
    return make("WORD", match.marks) if match["word"].value == "against" else None


TIMES: Final = [
    Rule("en.opposed", "word:PREVIOUS(?![NUMBER HEDGE ONLY])", _opposed, "against somebody"),
    Rule("en.last-few", "[DURING IN FOR]? LAST? WORD LAST? n:NUMBER unit:TIME_UNIT", _window,
         "in a period of so many hours"),
]  # fmt: skip


def _this_week(match: Match) -> Mark | None:
    week = match["unit"].value == "week"
    return make("WINDOW", match.marks, Period("other", 7)) if week else None


TIMES_LATE: Final = [
    Rule("en.this-week", "CURRENT unit:TIME_UNIT", _this_week, "this week"),
    Rule("en.ordinal", "NUMBER ORDINAL_END", _ordinal, "an ordinal"),
    Rule("en.in-year", "[IN OF FROM TO] year:NUMBER"
         "(?=[COMMA STOP CLOSE AND WORD IN TO OPEN CONTRAST PARTY NAMED]|$)", _in_year, "a year"),
    Rule("en.distance", "NUMBER COUNTED DIRECTION [OF FROM]?",
         lambda match: _name_mark(match) if match.marks[1].value == "kilometres" else None,
         "a distance"),
    Rule("en.distance-from", "NUMBER COUNTED [WORD]? [FROM NEAR BY]",
         lambda match: _name_mark(match) if match.marks[1].value == "kilometres" else None,
         "a distance"),
]  # fmt: skip


def _fighters(match: Match) -> Made:
    *before, who = match.marks
    return [*before, make("COUNTED", (who,), "fighters")]


def _talk(match: Match) -> Made:
    """ "Talks with five groups": the groups are counted, the talks are not."""
    noun = match["noun"]
    if noun.value != "talks" or any(one.type in _COUNTING for one in match.before(2)):
        return None
    return [make("TALK", (noun,)), *match.marks[1:]]


_COUNTING: Final = frozenset({"NUMBER", "COUNT", "NO", "TOTAL", "ANY"})


def _convoy(match: Match) -> Mark | None:
    noun = match["noun"]
    if noun.value != "convoys" or any(one.type in _COUNTING for one in match.before(2)):
        return None
    return make("CONVOY", (noun,))


def _flights(match: Match) -> Made:
    weapon = match["weapon"]
    if weapon.value != "drone":
        return None
    return [make("COUNTED", (one,), "drones") if one is weapon else one for one in match.marks]


def _handed_in(match: Match) -> Made:
    return [make("COUNTED", (one,), "weapons") if one is match["weapon"] else one
            for one in match.marks]  # fmt: skip


def _fired(match: Match) -> Made:
    """ "Fired mortar shells at": what was fired, not how many."""
    noun = match["noun"]
    if noun.value != "munitions":
        return None
    return [*match.marks[:-1], make("WEAPON", (noun,), "artillery")]


def _their_fighters(match: Match) -> Made:
    """ "Fighters of a group" are the group."""
    *before, who = match.marks
    return [*before, make("WORD", (who,))]


def _struck(match: Match) -> Made:
    """ "No airstrikes on groups that joined": an assurance, no count."""
    noun = match["noun"]
    if noun.value != "airstrikes":
        return None
    return [*match.marks[:-1], make("STRIKE", (noun,))]


NAMES: Final = [
    Rule("en.their-fighters", "PARTY QUOTE? MILITANTS", _their_fighters, "fighters of a group"),
    Rule("en.struck", "NO QUALITY? noun:COUNTED(?=[^STOP SEMI]*COUNTED[^STOP SEMI]*"
         "[DECLARE SAY INFORM JOIN])", _struck, "no strikes on those who joined"),
    Rule("en.handed-in", "NUMBER QUALITY? weapon:WEAPON HAVE? SURRENDER", _handed_in,
         "weapons handed in"),
    Rule("en.fired", "ATTACK [WORD QUALITY WEAPON AND COMMA BY WITH]{0,3} noun:COUNTED", _fired,
         "what was fired"),
    Rule("en.fighters", "NUMBER [QUALITY WORD MORE]{0,2} MILITANTS(?!COUNTED)", _fighters,
         "so many fighters"),
    Rule("en.talk", "noun:COUNTED [^NUMBER STOP SEMI]{0,8} NUMBER MORE? QUALITY? COUNTED", _talk,
         "talks with so many"),
    Rule("en.convoy", "noun:COUNTED(?=[^STOP SEMI COMMA]{0,3}NUMBER)", _convoy,
         "a convoy of so many"),
    Rule("en.flights", "NUMBER [QUALITY WORD]? weapon:WEAPON [HAVE]? [RECORD]", _flights,
         "drones seen"),
]  # fmt: skip


_GAP: Final = "[^NUMBER FIGURE STOP SEMI COUNTED]"

FIGURES: Final = [
    Rule("en.heavy", "n:NUMBER OF_WHICH? noun:COUNTED? [^NUMBER STOP SEMI NAMED]{0,6} "
         "weapon:WEAPON", of.heavy, "breaches with weapons that the truce forbids"),
    Rule("en.attacks-with", "n:NUMBER WEAPON noun:COUNTED",
         lambda match: of.plain(match, match["noun"].value), "so many attacks with a weapon"),
    Rule("en.colon-in", "[COLON DASH] n:NUMBER OF_WHICH? noun:COUNTED? IN+ LEVEL? place:NAMED",
         of.colon_in, "a number in a place, behind a colon"),
    Rule("en.before-place", "n:NUMBER DASH LEVEL? place:NAMED(?=[SEMI COMMA STOP CLOSE AND])",
         of.before_place, "a number, a dash and its place"),
    Rule("en.from-abroad", "n:NUMBER noun:COUNTED? aside:(OPEN [^CLOSE STOP]{0,10} CLOSE)? "
         "way:(FROM place:NAMED)", of.from_abroad, "people who came from a country"),
    Rule("en.weight", "cargo:CARGO [WORD OF CARGO AID DELIVER QUALITY]{0,5} "
         "[HAVE TOTAL DASH COLON]{1,2} n:NUMBER noun:COUNTED", of.weight, "the weight of all aid"),
    Rule("en.difference", "n:NUMBER QUALITY? COUNTED? HEDGE [WORD IN NAMED]{0,2} "
         "[DATE WINDOW WEEKDAY PREVIOUS]", of.difference, "so many more than before"),
    Rule("en.from-to", "change:[ROSE FELL] [WORD TOTAL QUALITY]? window:WINDOW low:NUMBER to:TO "
         "high:NUMBER", of.from_to, "a total and the one before it"),
    Rule("en.period-before", "window:WINDOW [HAVE RECORD WORD COMMA PRONOUN]{0,2} n:NUMBER"
         "(?![QUALITY]*COUNTED)", of.before, "the number of the period before"),
    Rule("en.not-any", "NOT [WORD HAVE SAY]{0,2} RECORD? [WORD]? ANY [QUALITY WORD TRUCE]{0,2} "
         "noun:COUNTED", of.none, "none were recorded"),
    Rule("en.not-one", "NOT [WORD HAVE SAY]{0,2} RECORD? [WORD]? n:NUMBER "
         "[QUALITY WORD TRUCE]{0,2} noun:COUNTED", of.not_one, "not one was recorded"),
    Rule("en.not-broken", "TRUCE? NOT HAVE? BREACHED n:NUMBER", of.not_broken,
         "the truce was not broken once"),
    Rule("en.noun-none", "noun:COUNTED [QUALITY WORD TRUCE IN NAMED WINDOW DATE RECORD]{0,4}"
         "[COLON DASH] NOBODY", of.none, "a noun, then none"),
    Rule("en.no-harm", "NO [WORD QUALITY COUNTED HAVE]{0,3} harm:HARM", of.no_harm,
         "nobody was harmed"),
    Rule("en.harm-first", "harm:HARM [OF TO WORD]{1,2} n:NUMBER QUALITY? COUNTED?", of.harmed,
         "so many killed or wounded"),
    Rule("en.harm-claimed", "harm:HARM OF? n:NUMBER QUALITY? COUNTED?", of.harmed,
         "so many killed or wounded"),
    Rule("en.in-the-truce", "n:NUMBER MORE? QUALITY? noun:COUNTED(?:[NEAR IN] NAMED)? "
         "IN QUALITY? TRUCE", of.in_the_truce, "so many more in the truce"),
    Rule("en.place-none", "place:NAMED [COMMA COLON DASH] NO QUALITY? noun:COUNTED", of.place_none,
         "a place without any"),
    Rule("en.place-comma", "place:NAMED COMMA n:NUMBER QUALITY? noun:COUNTED", of.place_comma,
         "a place, then its breaches"),
    Rule("en.place-got", "place:NAMED CLOSE? COMMA? HAVE? deliver:DELIVER n:NUMBER MORE? QUALITY? "
         "noun:COUNTED", of.place_got, "a place and what it was given"),
    Rule("en.total-is", "TOTAL [COLON COMMA DASH]? PRONOUN HAVE n:NUMBER", of.total_is,
         "the total: it is so many"),
    Rule("en.place-saw", "place:NAMED [HAVE RECORD]{1,2} [FOR]? n:NUMBER QUALITY? noun:COUNTED",
         of.in_place, "a place with its figure"),
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
    Rule("en.so-often", "noun:COUNTED [WORD HAVE]{0,2} n:FIGURE", of.so_often,
         "something that happened so many times"),
    Rule("en.bare", "n:NUMBER", of.bare, "one, both: no figure"),
]  # fmt: skip

OWN: Final = Own(
    digits=DIGITS, numbers=NUMBERS, times=TIMES, times_late=TIMES_LATE, names=NAMES,
    figures=FIGURES, figures_late=FIGURES_LATE,
)  # fmt: skip
