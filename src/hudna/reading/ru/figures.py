"""Figures of Russian: lists without dashes, zeros, totals, convoys, attacks told by times."""

from typing import Final

from hudna.reading.engine.marks import Mark, code
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.figures import ZERO, Figure, made
from hudna.reading.grammar.names import Part, Where
from hudna.reading.ru.harm import ONE, harmed, harmed_one, nobody, unharmed

_BREACHES: Final = frozenset({"violations", "cases", "attacks"})
_JOINING: Final = frozenset({"localities", "groups", "agreements", "deals"})
_TELLING: Final = _BREACHES | {"talks", "aid_operations", "agreements", "deals"}
_DONE: Final = frozenset({"talks", "aid_operations", "agreements", "deals", "patrols"})
_SINGLE: Final = frozenset({"quarter", "village", "city"})
_MANY: Final = 40
_OFTEN: Final = 10  # nobody shells one place so many times in one incident
_NEIGHBOURS: Final = frozenset({"LB", "JO", "TR", "IQ"})


def _breach(match: Match) -> str | None:
    """The class of the counted noun of a share; "no" where it is nothing that a list shares."""
    noun = match.get("noun")
    return noun.value if noun else None


def _share(match: Match, *, each: bool = False) -> Mark | None:
    number: Amount = match["n"].value
    if number.times and not _breached(match):
        return None
    return made(match, Figure(_breach(match), number, "share", match["place"].value, each,
                                 noun_word=match.get("noun")))  # fmt: skip


def _breached(match: Match) -> bool:
    """Whether "three times" in a place counts breaches: no single attack is told of."""
    types = {mark.type for mark in (*match.before(40), *match.after(40))}
    return not types & {"ATTACK", "WEAPON"}


def _each(match: Match) -> Mark | None:
    return _share(match, each=True)


def _each_here(match: Match) -> Mark | None:
    noun = match.get("noun")
    return _each(match) if noun is None or noun.value in _BREACHES else None


def _dash_in(match: Match) -> Made:
    share = _share(match)
    if share is None:
        return None
    share.start = match["n"].start
    return [match.marks[0], share]


def _fell_to(match: Match) -> Mark | None:
    noun = match.get("noun")
    if noun is not None and noun.value not in _BREACHES:
        return None
    return _share(match)


def _number_first(match: Match) -> Mark | None:
    where: Where = match["place"].value
    return _share(match) if len(where.parts) == 1 else None


def _home(match: Match) -> Mark | None:
    """People who came from a neighbouring country came home."""
    where: Where = match["place"].value
    if not set(where.parts[0].ids) & _NEIGHBOURS:
        return None
    return made(match, Figure("refugees", match["n"].value, "share", where))


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
    around = {mark.type for mark in (*match.before(6), *match.after(8))}
    if number is None and around & {"FORM", "EXPECT", "NOT", "NO", "CLEAR", "NUMBER"} & (
        {"FORM", "EXPECT", "NOT", "NO"}
    ):
        return None
    return made(match, Figure("convoys", number.value if number else ONE))


def _attacked(match: Match) -> Mark | None:
    """ "за сутки 44 раза обстреляли зону": breaches, where no single attack is told of."""
    around = [*match.before(40), *match.after(40)]
    types = {mark.type for mark in around}
    if not match["n"].value.times or "ATTACK" not in types:
        return None
    if "WINDOW" not in types and match["n"].value.value < _OFTEN:
        return None
    if "WEAPON" in types or any(mark.type == "LEVEL" and mark.value in _SINGLE for mark in around):
        return None
    return made(match, Figure("violations", match["n"].value))


def _noun_times(match: Match) -> Mark | None:
    """ "соглашения заключались дважды": so many of the noun."""
    if not match["n"].value.times or match["noun"].value not in _DONE:
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


def _by_attacker(match: Match) -> Mark | None:
    """ "45 - со стороны режима": a side's share of the breaches; who says so stays."""
    if match["n"].value.times or match.get("by") is not None:
        return made(match, Figure(None, match["n"].value, "side"))
    return None


def _group_side(match: Match) -> Mark | None:
    """ "174 нарушения: режим - 45, НВФ - 5": behind breaches, a list of those who broke it."""
    who = match.marks[0]
    if who.type == "COUNTED" and who.value not in ("groups", "people"):
        return None
    opened = match.before(16)
    told = any(mark.type == "COUNTED" and mark.value == "violations" for mark in opened)
    listed = any(mark.type in ("COLON", "OF_WHICH", "OPEN") for mark in opened)
    return made(match, Figure(None, match["n"].value, "side")) if told and listed else None


def _bracketed_side(match: Match) -> Made:
    """ "(по данным сирийской стороны - 20)": another's number, in brackets only."""
    figure = Figure(None, match["n"].value, "side", party=match["party"])
    mark = made(match, figure)
    mark.start = match.marks[1].start
    return [match.marks[0], mark]


def _from_country(match: Match) -> Mark | None:
    where: Where = match["place"].value
    if not where.parts[0].ids or not set(where.parts[0].ids) & _NEIGHBOURS:
        return None
    return made(match, Figure("refugees", match["n"].value, "share", where))


def _none_returned(match: Match) -> Mark | None:
    if match["noun"].value != "refugees":
        return None
    return made(match, Figure("refugees", ZERO, "zero", noun_word=match["noun"]))


def _none(match: Match) -> Mark | None:
    counted = any(mark.type in ("NUMBER", "OF_WHICH") for mark in match.before(2))
    if counted or match.marks[-1].value == "without":
        return None
    nouns = [mark for mark in match.marks if mark.type == "COUNTED"]
    noun = next((one for one in nouns if one.value in _TELLING), nouns[0])
    return made(match, Figure(noun.value, ZERO, "zero", noun_word=noun))


def _heavy(match: Match) -> Mark | None:
    noun = match.get("noun")
    if match["weapon"].value != "heavy" or (noun and noun.value not in _BREACHES):
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


def _sided(match: Match) -> Mark | None:
    if match["n"].value.times:
        return None
    return made(match, Figure(None, match["n"].value, "side", party=match["party"]))


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


def _times_share(match: Match) -> Mark | None:
    """ "Алеппо - три раза": breaches, where the sentence says what was broken so often."""
    if not match["n"].value.times or not _breached(match):
        return None
    broken = any(mark.type in ("BREACHED", "TRUCE") for mark in match.before(40))
    noun = "violations" if broken else None
    return made(match, Figure(noun, match["n"].value, "share", match["place"].value))


def _unknown_place(match: Match, *, each: bool = False) -> Mark | None:
    """An element of a list whose place the register does not know: a name by its capital."""
    words = match.all("place")
    noun, number = match.get("noun"), match["n"].value
    named = all(mark.value for mark in words if mark.type == "WORD")
    if not named or number.times or (noun is not None and noun.value not in _BREACHES):
        return None
    level = match.get("level")
    part = Part(words[0].start, words[-1].stop, (), level.value if level else None)
    return made(match, Figure(_breach(match), number, "share", Where((part,)), noun_word=noun))


def _listed_place(match: Match) -> Mark | None:
    before = [mark.type for mark in match.before(1)]
    return _unknown_place(match) if before and before[0] in _LISTING else None


def _no_heavy(match: Match) -> Mark | None:
    if match["weapon"].value != "heavy" or match["noun"].value not in _BREACHES:
        return None
    return made(match, Figure("violations_heavy", ZERO, "zero", noun_word=match["noun"]))


def _shelled(match: Match) -> Mark | None:
    noun = match["noun"]
    if noun.value not in _BREACHES:
        return None
    return made(match, Figure(noun.value, match["n"].value, noun_word=noun))


def _sided_none(match: Match) -> Mark:
    breaks = any(mark.type == "BY" for mark in match.before(1))
    party = None if breaks else match["party"]
    return made(match, Figure(None, ZERO, "side", party=party))


def _share_none(match: Match) -> Mark:
    return made(match, Figure(None, ZERO, "share", match["place"].value))


def _militants(match: Match) -> Mark:
    return made(match, Figure("fighters", match["n"].value))


_LISTING: Final = frozenset(
    {"COMMA", "OPEN", "COLON", "AND", "SEMI", "DASH", "SIGN", "OF_WHICH", "FIGURE"}
)
_NAME = "WORD(?:DASH? WORD){0,2}(?:DASH NUMBER)?"
_CLAUSE = "[^NUMBER FIGURE STOP SEMI COLON COMMA]"
_ENDS = "(?=[COMMA STOP SEMI AND CLOSE QUOTE]|$)"
_WHO = "[DELIVER WORD QUALITY PARTY MILITANTS COUNTED IN NAMED OF_WHICH]{0,3}"

FIGURES: Final = [
    Rule("ru.nobody", "NOBODY [WORD HAVE NOT IN NAMED]{0,4} harm:HARM", nobody,
         "nobody was harmed"),
    Rule("ru.unharmed", "noun:COUNTED [WORD IN NAMED]{0,2} NOT harm:HARM", unharmed,
         "people who were not harmed"),
    Rule("ru.not-one-harmed", "NO QUALITY? noun:COUNTED [WORD IN NAMED]{0,2} NOT harm:HARM",
         unharmed, "not one was harmed"),
    Rule("ru.bracketed-side", "OPEN [ACCORDING BY WORD]{1,2} party:PARTY [DASH COLON COMMA]* "
         "n:NUMBER",
         _bracketed_side, "another side's number in brackets"),
    Rule("ru.victims-none", "harm:HARM [WORD QUALITY PARTY COUNTED IN NAMED]{0,4} NO", nobody,
         "there are no victims"),
    Rule("ru.no-victims", "NO harm:HARM", nobody, "there are no victims"),
    Rule("ru.share-each", "place:NAMED [DASH COLON COMMA RECORD HAVE]* FOR n:NUMBER noun:COUNTED?",
         _each, "places that have the same number each"),
    Rule("ru.each-share", "FOR n:NUMBER noun:COUNTED? DASH? IN place:NAMED(?!OPEN NUMBER)",
         _each_here,
         "the same number in each of several places"),
    Rule("ru.dash-in", "DASH n:NUMBER noun:COUNTED? IN place:NAMED(?!OPEN NUMBER)", _dash_in,
         "a number that the words behind it place"),
    Rule("ru.came-home", "n:NUMBER COUNTED? QUALITY? FROM place:NAMED", _home,
         "people who came home from a country"),
    Rule("ru.fell-to", "IN WORD? place:NAMED [HAVE RECORD WORD DASH]{0,2} n:NUMBER "
         "noun:COUNTED?" + _ENDS,
         _fell_to, "so many fell to a place"),
    Rule("ru.heavy", "n:NUMBER OF_WHICH? noun:COUNTED? [WORD IN WITH DASH COMMA]{0,4} "
         "weapon:WEAPON", _heavy,
         "breaches with heavy weapons"),
    Rule("ru.no-heavy", "noun:COUNTED [WORD IN WITH]{0,3} weapon:WEAPON [WORD IN NAMED]{0,3} NO",
         _no_heavy, "no breaches with heavy weapons"),
    Rule("ru.weapon-noun", "n:NUMBER QUALITY? WEAPON noun:COUNTED", _shelled,
         "attacks by a kind of weapon"),
    Rule("ru.unknown-share", f"[LEVEL IN FOR NEAR]* level:LEVEL place:(QUOTE?{_NAME}QUOTE?) "
         f"[DASH COLON]+ "
         "n:NUMBER noun:COUNTED?" + _ENDS, _unknown_place, "a place unknown to the register"),
    Rule("ru.unknown-in", f"[IN FOR NEAR] place:({_NAME}) [DASH COLON]+ n:NUMBER noun:COUNTED?"
         + _ENDS,
         _unknown_place, "a place unknown to the register"),
    Rule("ru.unknown-listed", f"place:({_NAME}) [DASH COLON]+ n:NUMBER noun:COUNTED?" + _ENDS,
         _listed_place, "a place unknown to the register, in a list"),
    Rule("ru.unknown-bracket", f"level:LEVEL? place:({_NAME}) OPEN n:NUMBER noun:COUNTED? CLOSE",
         _unknown_place, "a place unknown to the register, its number in brackets"),
    Rule("ru.unknown-behind", f"n:NUMBER noun:COUNTED? [DASH RECORD]? [IN NEAR] level:LEVEL? "
         f"place:({_NAME})"
         + _ENDS, _unknown_place, "a number in a place unknown to the register"),
    Rule("ru.heavy-first", "weapon:WEAPON [DASH COLON WORD RECORD]{0,3} n:NUMBER noun:COUNTED?"
         + _ENDS,
         _heavy, "breaches with heavy weapons"),
    Rule("ru.harmed-behind", f"n:NUMBER {_WHO}(?:COMMA OF_WHICH [WORD QUALITY COUNTED AND "
         f"NUMBER]{{1,4}} COMMA)? harm:HARM", harmed, "so many killed or wounded"),
    Rule("ru.harmed-first", "harm:HARM [WORD FROM BY ONLY MORE TOTAL DASH COLON]{0,2} n:NUMBER "
         "QUALITY? COUNTED?", harmed,
         "so many killed or wounded"),
    Rule("ru.harmed-count", "harm:HARM [WORD DASH COLON TOTAL ROSE UNCHANGED FELL WINDOW "
         "TO]{1,4} n:NUMBER",
         harmed, "the number of killed or wounded, behind its verb"),
    Rule("ru.not-broken", "NOT BREACHED", _not_broken, "the truce was not broken"),
    Rule("ru.harmed-one", "harm:HARM [WORD QUALITY PARTY]{0,2} noun:COUNTED", harmed_one,
         "one person killed or wounded"),
    Rule("ru.one-harmed", "noun:COUNTED [WORD COMMA QUALITY]{0,2} harm:HARM", harmed_one,
         "one person killed or wounded"),
    Rule("ru.convoy", "(?:n:NUMBER QUALITY?)? noun:COUNTED", _convoy, "one convoy"),
    Rule("ru.from-country", "FROM place:NAMED (?:OPEN [^NUMBER FIGURE STOP SEMI CLOSE]{1,14} "
         "CLOSE)?"
         " [DASH COLON COMMA]+ n:NUMBER QUALITY? COUNTED?", _from_country,
         "people who came home from a country, through its crossings"),
    Rule("ru.none-returned", "noun:COUNTED [WORD WINDOW IN FROM NAMED DURING]{0,5} NOT RETURN",
         _none_returned, "nobody came home"),
    Rule("ru.none", f"noun:COUNTED {_CLAUSE}{{0,6}}(?:COMMA {_CLAUSE}{{1,4}} COMMA)? RECORD? NO",
         _none, "a noun, then none"),
    Rule("ru.came-to", "TO? n:NUMBER WORD? [ROSE UNCHANGED FELL] COUNT? [WORD QUALITY]{0,3} "
         "noun:COUNTED", _came_to, "a total before its verb"),
    Rule("ru.taking-part", "how:JOIN n:NUMBER QUALITY? noun:COUNTED"
         "(?:AND more:NUMBER QUALITY? other:COUNTED)?", _taking_part, "so many take part"),
    Rule("ru.so-far", "ONLY [^NUMBER FIGURE STOP SEMI WINDOW DATE]{0,6} n:NUMBER QUALITY? "
         "noun:COUNTED", _so_far, "so many in all have joined"),
    Rule("ru.group-side", "[MILITANTS COUNTED] [DASH COLON]+ n:NUMBER" + _ENDS, _group_side,
         "a group's share of the breaches"),
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
    Rule("ru.noun-about", "noun:COUNTED [OF_WHICH RECORD WORD DURING LAST WINDOW]{0,3} n:NUMBER"
         + _ENDS, _held, "what is counted, then its number"),
    Rule("ru.noun-holder", "noun:COUNTED HAVE PARTY [DASH COLON]? n:NUMBER", _held,
         "what someone has, then its number"),
]  # fmt: skip
FIGURES_LATE: Final = [
    Rule("ru.share-bare", "place:NAMED n:NUMBER noun:COUNTED?" + _ENDS, _fell_to,
         "a place and its number, the dash lost"),
    Rule("ru.number-place", "(?:MORE|OTHER)? n:NUMBER noun:COUNTED? DASH IN? place:NAMED",
         _number_first, "a number, a dash and its place"),
    Rule("ru.number-all", "n:NUMBER noun:COUNTED? [COMMA DASH COLON] ALL? [DASH COLON IN]* "
         "place:NAMED" + _ENDS, _number_first, "a number whose whole is in one place"),
    Rule("ru.number-in", "n:NUMBER OF_WHICH? noun:COUNTED? [WORD DELIVER AID RECORD HAVE]{1,2} IN "
         "LEVEL? place:NAMED",
         _share, "a number that happened in a place"),
    Rule("ru.number-side", "n:NUMBER [DASH HAVE RECORD] party:PARTY", _sided,
         "a number and its side"),
    Rule("ru.confirmed", "OF_WHICH n:NUMBER COUNTED? [CONFIRM RECORD] BY? party:PARTY", _sided,
         "so many that a side confirms"),
    Rule("ru.by-attacker", "n:NUMBER [DASH COMMA]{0,2} by:BY",
         _by_attacker, "a side's share of the breaches"),
    Rule("ru.times-by-attacker", "n:NUMBER [DASH WORD]? [PARTY MILITANTS]", _by_attacker,
         "a side's share of the breaches"),
    Rule("ru.part-with", "OF_WHICH n:NUMBER WITH WORD? WEAPON", _again, "a part by its weapon"),
    Rule("ru.part-in", "OF_WHICH n:NUMBER COUNTED? [DASH COMMA]* WINDOW", _part_in,
         "a part of it in a shorter period"),
    Rule("ru.part-in-first", "OF_WHICH WINDOW [DASH COMMA COLON RECORD WORD]* n:NUMBER", _part_in,
         "a part of it in a shorter period"),
    Rule("ru.attacked", "n:NUMBER", _attacked, "attacks counted by times"),
    Rule("ru.number-by-side", "n:NUMBER OF_WHICH? [COMMA DASH]* ACCORDING party:PARTY", _sided,
         "a number by a side's account"),
    Rule("ru.side-none", "party:PARTY [DASH COLON]+ NO" + _ENDS, _sided_none, "a side and none"),
    Rule("ru.share-none", "place:NAMED [DASH COLON]+ NO" + _ENDS, _share_none, "a place and none"),
    Rule("ru.all", "ALL n:NUMBER(?![COUNTED WORD QUALITY])", _again, "all of them, said again"),
    Rule("ru.before", "window:WINDOW [COMMA WORD DASH COLON RECORD]{0,4} n:NUMBER(?!COUNTED)",
         _before, "the same thing in the period before"),
    Rule("ru.then", "window:WINDOW [DASH COLON]+ n:NUMBER(?!COUNTED)", _then,
         "the same thing in another period"),
    Rule("ru.times-share", "place:NAMED [DASH COLON]+ n:NUMBER" + _ENDS, _times_share,
         "a place and how many times"),
    Rule("ru.times-in", "n:NUMBER IN LEVEL? place:NAMED" + _ENDS, _times_share,
         "how many times in a place"),
    Rule("ru.more", "MORE n:NUMBER DASH? [WORD CLOCK_WORD WINDOW DATE]" + _ENDS, _again,
         "so many more"),
    Rule("ru.militants", "n:NUMBER QUALITY? MILITANTS", _militants, "so many fighters"),
]  # fmt: skip
