"""Lists and shares in Russian: places and sides, each with its number.

The tables stand apart because rules of other figures come between them; figures.py orders them.
"""

from typing import Final

from hudna.reading.engine.marks import Mark
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.figures import ZERO, Figure, made
from hudna.reading.grammar.names import Part, Where

BREACHES: Final = frozenset({"violations", "cases", "attacks"})
ENDS: Final = "(?=[COMMA STOP SEMI AND CLOSE QUOTE]|$)"
_NEIGHBOURS: Final = frozenset({"LB", "JO", "TR", "IQ"})
_LISTING: Final = frozenset(
    {"COMMA", "OPEN", "COLON", "AND", "SEMI", "DASH", "SIGN", "OF_WHICH", "FIGURE"}
)
_NAME: Final = "WORD(?:DASH? WORD){0,2}(?:DASH NUMBER)?"


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
    """Each has it; behind a comma, "в Дараа, по 3 в Хомсе", one place is told of before."""
    where: Where = match["place"].value
    if len(where.parts) == 1 and any(mark.type == "COMMA" for mark in match.marks):
        return None
    return _share(match, each=True)


def _each_here(match: Match) -> Mark | None:
    noun = match.get("noun")
    return _each(match) if noun is None or noun.value in BREACHES else None


def _dash_in(match: Match) -> Made:
    share = _share(match)
    if share is None:
        return None
    share.start = match["n"].start
    return [match.marks[0], share]


def _fell_to(match: Match) -> Mark | None:
    noun = match.get("noun")
    if noun is not None and noun.value not in BREACHES:
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


def _from_country(match: Match) -> Mark | None:
    where: Where = match["place"].value
    if not where.parts[0].ids or not set(where.parts[0].ids) & _NEIGHBOURS:
        return None
    return made(match, Figure("refugees", match["n"].value, "share", where))


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


def _sided(match: Match) -> Mark | None:
    if match["n"].value.times:
        return None
    return made(match, Figure(None, match["n"].value, "side", party=match["party"]))


def _said_so_many(match: Match) -> Mark | None:
    """ "Турция заявила о двух": what the other side says, of what was counted last."""
    noun = match.get("noun")
    if match["n"].value.times or (noun is not None and noun.value not in BREACHES):
        return None
    return made(match, Figure(None, match["n"].value, "side", party=match["party"], noun_word=noun))


def _sided_none(match: Match) -> Mark:
    breaks = any(mark.type == "BY" for mark in match.before(1))
    party = None if breaks else match["party"]
    return made(match, Figure(None, ZERO, "side", party=party))


def _unsaid(match: Match) -> Mark | None:
    """ "турецкая сторона о нарушениях не сообщала": none, of breaches."""
    if match["no"].value != "unsaid" or match["noun"].value not in BREACHES:
        return None
    return made(match, Figure("violations", ZERO, "zero", party=match["party"]))


def _share_none(match: Match) -> Mark:
    return made(match, Figure(None, ZERO, "share", match["place"].value))


def _none_here(match: Match) -> Mark | None:
    """ "три в Алеппо, ни одного в Хаме": none there, where other places are told before."""
    no, noun = match["no"].value, match.get("noun")
    if no not in ("zero", "none") or (noun is not None and noun.value not in BREACHES):
        return None
    listed = noun is not None or no == "zero" or any(
        mark.type in ("FIGURE", "NUMBER", "NO") for mark in match.before(30))  # fmt: skip
    figure = Figure(_breach(match), ZERO, "share", match["place"].value, noun_word=noun)
    return made(match, figure) if listed else None


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
    named = all(mark.value is True for mark in words if mark.type == "WORD")
    if not named or number.times or (noun is not None and noun.value not in BREACHES):
        return None
    level = match.get("level")
    part = Part(words[0].start, words[-1].stop, (), level.value if level else None)
    return made(match, Figure(_breach(match), number, "share", Where((part,)), noun_word=noun))


def _listed_place(match: Match) -> Mark | None:
    before = [mark.type for mark in match.before(1)]
    return _unknown_place(match) if before and before[0] in _LISTING else None


BRACKETED: Final = [
    Rule("ru.bracketed-side", "OPEN [ACCORDING BY WORD]{1,2} party:PARTY [DASH COLON COMMA]* "
         "n:NUMBER",
         _bracketed_side, "another side's number in brackets"),
]  # fmt: skip
SHARES: Final = [
    Rule("ru.share-each", "place:NAMED [DASH COLON COMMA RECORD HAVE]* FOR n:NUMBER noun:COUNTED?",
         _each, "places that have the same number each"),
    Rule("ru.each-share", "FOR n:NUMBER noun:COUNTED? DASH? IN place:NAMED(?!OPEN NUMBER)",
         _each_here,
         "the same number in each of several places"),
    Rule("ru.dash-in", "DASH n:NUMBER noun:COUNTED? IN place:NAMED(?!OPEN NUMBER)", _dash_in,
         "a number that the words behind it place"),
    Rule("ru.came-home", "n:NUMBER COUNTED? QUALITY? DASH? FROM place:NAMED", _home,
         "people who came home from a country"),
    Rule("ru.none-in", f"(?<=[COMMA AND SEMI COLON CONTRAST])no:NO IN LEVEL? place:NAMED{ENDS}",
         _none_here, "none in a place"),
    Rule("ru.in-none", "(?<=[COMMA AND SEMI COLON CONTRAST])IN LEVEL? place:NAMED DASH? "
         f"no:NO{ENDS}", _none_here, "a place without any"),
    Rule("ru.place-zero", f"IN LEVEL? place:NAMED [DASH COLON]+ no:NO noun:COUNTED?{ENDS}",
         _none_here, "a place without any"),
    Rule("ru.fell-to", "[IN HAVE] WORD? place:NAMED [HAVE RECORD WORD DASH]{0,2} n:NUMBER "
         "noun:COUNTED?" + ENDS,
         _fell_to, "so many fell to a place"),
]  # fmt: skip
UNKNOWN_PLACES: Final = [
    Rule("ru.unknown-share", f"[LEVEL IN FOR NEAR]* level:LEVEL place:(QUOTE?{_NAME}QUOTE?) "
         f"[DASH COLON]+ "
         "n:NUMBER noun:COUNTED?" + ENDS, _unknown_place, "a place unknown to the register"),
    Rule("ru.unknown-in", f"[IN FOR NEAR] place:({_NAME}) [DASH COLON]+ n:NUMBER noun:COUNTED?"
         + ENDS,
         _unknown_place, "a place unknown to the register"),
    Rule("ru.unknown-listed", f"place:({_NAME}) [DASH COLON]+ n:NUMBER noun:COUNTED?" + ENDS,
         _listed_place, "a place unknown to the register, in a list"),
    Rule("ru.unknown-bracket", f"level:LEVEL? place:({_NAME}) OPEN n:NUMBER noun:COUNTED? CLOSE",
         _unknown_place, "a place unknown to the register, its number in brackets"),
    Rule("ru.unknown-behind", f"n:NUMBER noun:COUNTED? [DASH RECORD]? [IN NEAR] level:LEVEL? "
         f"place:({_NAME})"
         + ENDS, _unknown_place, "a number in a place unknown to the register"),
]  # fmt: skip
COUNTRIES: Final = [
    Rule("ru.from-country-bare", "FROM place:NAMED n:NUMBER QUALITY? COUNTED?" + ENDS,
         _from_country, "people who came home from a country"),
    Rule("ru.from-country", "FROM place:NAMED (?:OPEN [^NUMBER FIGURE STOP SEMI CLOSE]{1,14} "
         "CLOSE)?"
         " [DASH COLON COMMA]+ n:NUMBER QUALITY? COUNTED?", _from_country,
         "people who came home from a country, through its crossings"),
]  # fmt: skip
GROUPS: Final = [
    Rule("ru.group-side", "[MILITANTS COUNTED] [DASH COLON]+ n:NUMBER" + ENDS, _group_side,
         "a group's share of the breaches"),
]  # fmt: skip
NUMBER_FIRST: Final = [
    Rule("ru.share-bare", "place:NAMED n:NUMBER noun:COUNTED?" + ENDS, _fell_to,
         "a place and its number, the dash lost"),
    Rule("ru.number-place", "[MORE OTHER]? n:NUMBER(?:OF_WHICH|FROM NUMBER)? noun:COUNTED? DASH "
         "IN? place:NAMED", _number_first, "a number, a dash and its place"),
    Rule("ru.number-all", "n:NUMBER noun:COUNTED? [COMMA DASH COLON] ALL? [DASH COLON IN]* "
         "place:NAMED" + ENDS, _number_first, "a number whose whole is in one place"),
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
]  # fmt: skip


def _part_by(match: Match) -> Mark | None:
    """ "35 нарушений, 27 из них приписывают войскам": a part, by who broke the truce."""
    before = match.before(20)
    told = any(mark.type == "COUNTED" and mark.value in BREACHES for mark in before)
    told = told and any(mark.type == "NUMBER" for mark in before)
    return made(match, Figure(None, match["n"].value, "side")) if told else None


def _rest_by(match: Match) -> Mark | None:
    """ "а восемь – авиации": the part beside one that is told by its side."""
    before = [mark.value for mark in match.before(12) if mark.type == "FIGURE"]
    parted = bool(before) and before[-1].shape == "side" and before[-1].noun is None
    return made(match, Figure(None, match["n"].value, "side")) if parted else None


ACCOUNTS: Final = [
    Rule("ru.part-by", "(?<=[COMMA AND SEMI])n:NUMBER OF_WHICH(?![DASH COLON]?[WINDOW NUMBER "
         "CONFIRM NOT])(?![^COMMA STOP SEMI]{0,3}[CONFIRM WEAPON])", _part_by,
         "so many of them by a side"),
    Rule("ru.rest-by", "(?<=[COMMA AND CONTRAST])n:NUMBER DASH(?=[PARTY WEAPON WORD MILITANTS]{1,3}"
         "(?:[COMMA STOP]|$))", _rest_by, "and so many by another"),
    Rule("ru.number-by-side", "n:NUMBER OF_WHICH? [COMMA DASH]* ACCORDING party:PARTY", _sided,
         "a number by a side's account"),
    Rule("ru.side-said", "party:PARTY (?:COMMA WORD{1,3} COMMA)? WORD? [SAY RECORD] "
         "[WORD IN ONLY MORE]{0,4} n:NUMBER"
         + ENDS, _said_so_many, "so many that the other side tells of"),
    Rule("ru.side-on", "party:PARTY DASH IN n:NUMBER" + ENDS, _said_so_many,
         "so many that the other side points to"),
    Rule("ru.side-none", "party:PARTY(?:NO|[DASH COLON]+ NO|[WORD COMMA]? NO [WORD DASH]{0,1} NO"
         "|[DASH COLON]* NO RECORD)" + ENDS, _sided_none, "a side and none"),
    Rule("ru.side-unsaid", "party:PARTY [WORD COMMA]{0,2} noun:COUNTED no:NO" + ENDS, _unsaid,
         "a side that tells of none"),
    Rule("ru.share-none", "place:NAMED [DASH COLON]+ NO" + ENDS, _share_none, "a place and none"),
]  # fmt: skip
TIMES_IN: Final = [
    Rule("ru.times-share", "place:NAMED [DASH COLON]+ n:NUMBER" + ENDS, _times_share,
         "a place and how many times"),
    Rule("ru.times-in", "n:NUMBER IN LEVEL? place:NAMED" + ENDS, _times_share,
         "how many times in a place"),
]  # fmt: skip
