"""Figures of Russian: zeros, totals, convoys, attacks told by times; and the order of all rules."""

from typing import Final

from hudna.reading.engine.marks import Mark, code
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.figures import GROWN, ZERO, Figure, made
from hudna.reading.grammar.productions import weight
from hudna.reading.ru import harm, lists
from hudna.reading.ru.lists import BREACHES, ENDS
from hudna.reading.ru.shapes import growth, ranks

_JOINING: Final = frozenset({"localities", "groups", "agreements", "deals"})
_TELLING: Final = BREACHES | {"talks", "aid_operations", "agreements", "deals"}
_DONE: Final = frozenset({"talks", "aid_operations", "agreements", "deals", "patrols"})
_SINGLE: Final = frozenset({"quarter", "village", "city"})
_MANY: Final = 40
_OFTEN: Final = 10  # nobody shells one place so many times in one incident
_DAILY: Final = 4
_CLAUSE: Final = "[^NUMBER FIGURE STOP SEMI COLON COMMA]"


def _not_broken(match: Match) -> Mark | None:
    """ "режим тишины не нарушался"."""
    near = [mark.type for mark in (*match.before(8), *match.after(4))]
    if "TRUCE" not in near or {"FIGURE", "NUMBER", "NOBODY"} & set(near):
        return None
    return made(match, Figure("violations", ZERO, "zero"))


def _convoy(match: Match) -> Mark | None:
    """One convoy that came; not one that is being prepared or was kept out."""
    if match["noun"].value != "convoy":
        return None
    number = match.get("n")
    around = {mark.type for mark in (*match.before(6), *match.after(8)) if mark.value != "without"}
    if number is None and around & {"FORM", "EXPECT", "AHEAD", "NOT", "NO"}:
        return None
    return made(match, Figure("convoys", number.value if number else harm.ONE))


def _attacked(match: Match) -> Mark | None:
    """ "за сутки 44 раза обстреляли зону": breaches, where no single attack is told of."""
    around = [*match.before(40), *match.after(40)]
    types = {mark.type for mark in around}
    if not match["n"].value.times or "ATTACK" not in types:
        return None
    dated = any(mark.type == "DATE" and mark.value.day for mark in around)
    often = match["n"].value.value
    if "WINDOW" not in types and often < (_DAILY if dated else _OFTEN):
        return None
    if "WEAPON" in types or any(mark.type == "LEVEL" and mark.value in _SINGLE for mark in around):
        return None
    return made(match, Figure("violations", match["n"].value))


def _noun_times(match: Match) -> Mark | None:
    """ "соглашения заключались дважды": so many of the noun."""
    broken = any(mark.type == "BREACHED" for mark in (*match.before(1), *match.marks))
    if not match["n"].value.times or match["noun"].value not in _DONE or broken:
        return None
    return made(match, Figure(match["noun"].value, match["n"].value, noun_word=match["noun"]))


def _headline_total(match: Match) -> Mark | None:
    """ "примкнул 91 населенный пункт" of no period: no day brings so many, it is all of them."""
    noun = match["noun"]
    around = [*match.before(30), *match.after(30)]
    dated = any(mark.type in ("WINDOW", "MORE", "PRELIMINARY") for mark in around)
    if dated or noun.value not in ("localities", "groups") or match["n"].value.value < _MANY:
        return None
    return _came_to(match)


def _total_behind(match: Match) -> Mark | None:
    return _came_to(match) if match["noun"].value in _JOINING else None


def _part_in(match: Match) -> Mark | None:
    """ "из них восемь - за сутки": the same thing in a shorter period."""
    head = next((mark.value for mark in reversed(match.before(12)) if mark.type == "FIGURE"), None)
    figure = Figure(None, match["n"].value)
    if head is not None and head.noun in _JOINING:
        figure = Figure(head.noun, match["n"].value, noun_word=head.noun_word)
    mark = made(match, figure)
    if figure.noun is not None:
        figure.inside = (*figure.inside, "JOIN")
    return mark


def _none_returned(match: Match) -> Mark | None:
    if match["noun"].value != "refugees":
        return None
    return made(match, Figure("refugees", ZERO, "zero", noun_word=match["noun"]))


def _none(match: Match) -> Mark | None:
    counted = any(mark.type in ("NUMBER", "OF_WHICH") for mark in match.before(2))
    no = match.marks[-1].value
    if counted or no in ("without", "unsaid"):
        return None
    nouns = [mark for mark in match.marks if mark.type == "COUNTED"]
    noun = next((one for one in nouns if one.value in _TELLING), nouns[0])
    if no == "joined":
        return _none_joined(match, noun)
    return made(match, Figure(noun.value, ZERO, "zero", noun_word=noun))


def _none_joined(match: Match, noun: Mark) -> Mark | None:
    """ "новых отрядов не присоединилось": none that are new."""
    followed = any(mark.type == "NUMBER" for mark in match.after(4))
    if noun.value not in _JOINING or followed:
        return None
    return made(match, Figure(noun.value, ZERO, GROWN, noun_word=noun))


def _none_join(match: Match) -> Mark | None:
    """ "не присоединился ни один населенный пункт"."""
    no, noun = match["no"], match["noun"]
    if no.value != "joined" or noun.value not in _JOINING:
        return None
    return made(match, Figure(noun.value, ZERO, GROWN, noun_word=noun))


def _nobody_broke(match: Match) -> Mark | None:
    """ "перемирие никто не нарушал"."""
    near = [mark.type for mark in (*match.before(8), *match.after(4))]
    return made(match, Figure("violations", ZERO, "zero")) if "TRUCE" in near else None


def _heavy(match: Match) -> Mark | None:
    noun = match.get("noun")
    if match["weapon"].value != "heavy" or (noun and noun.value not in BREACHES):
        return None
    return made(match, Figure("violations_heavy", match["n"].value, noun_word=noun))


def _came_to(match: Match) -> Mark:
    return made(match, Figure(match["noun"].value, match["n"].value, "total",
                                 noun_word=match["noun"]))  # fmt: skip


def _so_far(match: Match) -> Mark | None:
    return _came_to(match) if match["noun"].value in _JOINING else None


def _taking_part(match: Match) -> Made:
    """ "участвуют": those who are in the truce by now, all of them."""
    if match["how"].value != "have" or match["noun"].value not in _JOINING:
        return None
    pairs = [(match["n"], match["noun"])]
    if (more := match.get("more")) is not None:
        pairs.append((more, match["other"]))
    return [Mark(code("FIGURE"), number.start, noun.stop,
                 Figure(noun.value, number.value, "total", noun_word=noun))
            for number, noun in pairs]  # fmt: skip


def _held(match: Match) -> Mark:
    return made(match, Figure(match["noun"].value, match["n"].value, noun_word=match["noun"]))


def _were(match: Match) -> Mark | None:
    """ "встреч с жителями за сутки было пять"."""
    return _held(match) if match["noun"].value in ("talks", "aid_operations") else None


def _in_all(match: Match) -> Mark:
    return made(match, Figure(None, match["n"].value, "total"))


def _again(match: Match) -> Mark:
    return made(match, Figure(None, match["n"].value))


def _then(match: Match) -> Mark | None:
    for mark in reversed(match.before(3)):
        if mark.type in ("COMMA", "SEMI", "CONTRAST"):
            break
        if mark.type == "COUNTED":
            return None
    return made(match, Figure(None, match["n"].value))


def _before(match: Match) -> Mark | None:
    return _again(match) if match["window"].value.previous else None


def _no_heavy(match: Match) -> Mark | None:
    if match["weapon"].value != "heavy" or match["noun"].value not in BREACHES:
        return None
    return made(match, Figure("violations_heavy", ZERO, "zero", noun_word=match["noun"]))


def _shelled(match: Match) -> Mark | None:
    noun = match["noun"]
    if noun.value not in BREACHES:
        return None
    return made(match, Figure(noun.value, match["n"].value, noun_word=noun))


def _militants(match: Match) -> Mark:
    return made(match, Figure("fighters", match["n"].value))


FIGURES: Final = [
    *harm.UNHARMED,
    *lists.BRACKETED,
    *harm.NO_VICTIMS,
    *ranks.RANKED,
    *lists.SHARES,
    Rule("ru.heavy-of-them", "n:NUMBER [FROM OF] WORD? NUMBER [WORD IN WITH DASH MILITANTS]{0,4} "
         "weapon:WEAPON", _heavy, "so many of them with heavy weapons"),
    Rule("ru.heavy", "n:NUMBER OF_WHICH? noun:COUNTED? (?:COMMA? [WORD IN WITH DASH MILITANTS]"
         "{1,4})? weapon:WEAPON", _heavy,
         "breaches with heavy weapons"),
    Rule("ru.no-heavy", "noun:COUNTED [WORD IN WITH]{0,3} weapon:WEAPON [WORD IN NAMED]{0,3} NO",
         _no_heavy, "no breaches with heavy weapons"),
    Rule("ru.weapon-noun", "n:NUMBER QUALITY? WEAPON noun:COUNTED", _shelled,
         "attacks by a kind of weapon"),
    Rule("ru.weight", "cargo:CARGO [WORD AID CARGO ROSE TOTAL HAVE]{0,3} [DASH COLON]? n:NUMBER "
         "noun:COUNTED", weight, "the weight of all aid"),
    *lists.UNKNOWN_PLACES,
    Rule("ru.heavy-first", "weapon:WEAPON [DASH COLON WORD RECORD IN]{0,3} n:NUMBER noun:COUNTED?"
         + ENDS,
         _heavy, "breaches with heavy weapons"),
    *harm.HARMED,
    Rule("ru.not-broken", "NOT BREACHED", _not_broken, "the truce was not broken"),
    *harm.HARMED_ONE,
    Rule("ru.somebody", "noun:COUNTED", harm.somebody, "somebody not harmed"),
    Rule("ru.convoy", "(?:n:NUMBER QUALITY?)? noun:COUNTED", _convoy, "one convoy"),
    *lists.COUNTRIES,
    *growth.GROWTH,
    Rule("ru.none-returned", "noun:COUNTED [WORD WINDOW IN FROM NAMED DURING]{0,5} NOT RETURN",
         _none_returned, "nobody came home"),
    Rule("ru.none-join", "no:NO [TRUCE WORD MORE IN]{0,3} NO? QUALITY? noun:COUNTED", _none_join,
         "none that joined"),
    Rule("ru.nobody-broke", "NOBODY BREACHED", _nobody_broke, "nobody broke the truce"),
    Rule("ru.none", f"noun:COUNTED {_CLAUSE}{{0,6}}(?:COMMA {_CLAUSE}{{1,4}} COMMA)? RECORD? NO",
         _none, "a noun, then none"),
    Rule("ru.came-to", "TO? n:NUMBER WORD? [ROSE UNCHANGED FELL] COUNT? [WORD QUALITY]{0,3} "
         "noun:COUNTED", _came_to, "a total before its verb"),
    Rule("ru.taking-part", "how:JOIN n:NUMBER QUALITY? noun:COUNTED"
         "(?:AND more:NUMBER QUALITY? other:COUNTED)?", _taking_part, "so many take part"),
    Rule("ru.so-far", "ONLY [^NUMBER FIGURE STOP SEMI WINDOW DATE]{0,6} n:NUMBER QUALITY? "
         "noun:COUNTED", _so_far, "so many in all have joined"),
    *lists.GROUPS,
    Rule("ru.headline-total", "JOIN n:NUMBER QUALITY? noun:COUNTED", _headline_total,
         "so many in all have joined, in a headline"),
    Rule("ru.total-behind", "noun:COUNTED [^NUMBER FIGURE STOP SEMI]{0,16} "
         "[TOTAL ROSE UNCHANGED FELL] [COLON DASH COMMA] WORD? n:NUMBER", _total_behind,
         "what is counted, how it moved, then its number"),
    Rule("ru.so-far-bare", "ONLY [QUALITY WORD]{0,2} noun:COUNTED [JOIN TRUCE WORD COMMA DASH "
         "COLON]{0,3}"
         " n:NUMBER", _total_behind, "so many in all"),
    Rule("ru.noun-times", "noun:COUNTED [^NUMBER FIGURE STOP SEMI COLON COMMA]{0,10} n:NUMBER",
         _noun_times, "what was done so many times"),
    Rule("ru.times-noun", "n:NUMBER [^NUMBER FIGURE STOP SEMI COLON COMMA COUNTED BREACHED "
         "ATTACK]{0,6} noun:COUNTED",
         _noun_times, "what was done so many times"),
    Rule("ru.noun-only", "noun:COUNTED [WORD TRUCE RECORD IN NAMED BY PARTY WINDOW]{0,6} ONLY "
         "[DASH COLON]? n:NUMBER", _held, "what is counted, then only so many"),
    Rule("ru.noun-were", "noun:COUNTED [WITH QUALITY COUNTED WINDOW WORD]{1,6} WORD n:NUMBER"
         + ENDS, _were, "what was held, then how many there were"),
    Rule("ru.noun-about", "noun:COUNTED [OF_WHICH RECORD WORD DURING LAST WINDOW]{0,3} n:NUMBER"
         + ENDS, _held, "what is counted, then its number"),
    Rule("ru.noun-holder", "noun:COUNTED HAVE PARTY [DASH COLON]? n:NUMBER", _held,
         "what someone has, then its number"),
]  # fmt: skip
SHARES_LATE: Final = [
    *lists.NUMBER_FIRST,
    *ranks.RANKED_LATE,
    Rule("ru.part-with", "OF_WHICH n:NUMBER WITH WORD? WEAPON", _again, "a part by its weapon"),
    Rule("ru.part-in", "OF_WHICH n:NUMBER COUNTED? [DASH COMMA]* WINDOW", _part_in,
         "a part of it in a shorter period"),
    Rule("ru.part-in-first", "OF_WHICH WINDOW [DASH COMMA COLON RECORD WORD]* n:NUMBER", _part_in,
         "a part of it in a shorter period"),
    Rule("ru.attacked", "n:NUMBER", _attacked, "attacks counted by times"),
    *lists.ACCOUNTS,
    Rule("ru.all", "ALL n:NUMBER(?![COUNTED WORD QUALITY])", _again, "all of them, said again"),
    Rule("ru.before", "window:WINDOW (?:COMMA [PARTY WORD PRONOUN SAY]{2,5} COMMA)? "
         "[COMMA WORD DASH COLON RECORD]{0,4} n:NUMBER(?!COUNTED)",
         _before, "the same thing in the period before"),
    Rule("ru.then", "window:WINDOW [DASH COLON]+ n:NUMBER(?!COUNTED)", _then,
         "the same thing in another period"),
    *lists.TIMES_IN,
    Rule("ru.more", "MORE n:NUMBER DASH? [WORD CLOCK_WORD WINDOW DATE]" + ENDS, _again,
         "so many more"),
    Rule("ru.in-all", "ONLY [DASH COLON]+ n:NUMBER" + ENDS, _in_all, "so many in all"),
    Rule("ru.militants", "n:NUMBER QUALITY? MILITANTS", _militants, "so many fighters"),
]  # fmt: skip
