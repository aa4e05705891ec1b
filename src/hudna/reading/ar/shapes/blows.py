"""Blows that are counted, and what they reached; operations told by their load; none of a place."""

from typing import Final

from hudna.reading.ar.shapes.singles import ONE, said
from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.figures import TOTAL_TYPES, ZERO, Figure, made, no_harm

_BLOWS: Final = frozenset({"shelling", "movement"})
_FEWEST: Final = 11  # the accusative singular, "قصفا", stands behind 11 to 99
_NEAR: Final = 6
_REACHED: Final = frozenset("شملت شمل طالت طال طاولت استهدفت وقعت وقع".split())


def _counted_blows(match: Match) -> Made:
    """ "35 shellings": the word that is a verb elsewhere is what the number counts."""
    number = match["n"].value
    if match["blow"].value not in _BLOWS or number.times or number.value < _FEWEST:
        return None
    return (match["n"], make("COUNTED", (match["blow"],), "violations"))


def _reached(match: Match) -> Made:
    """ "19 of them reached Idlib, 9 Latakia": a share of each place struck."""
    verb = match["verb"]
    if verb.type == "WORD" and not said(verb, _REACHED):
        return None
    listed = [mark for mark in match.all("rest") if mark.type in ("NUMBER", "NAMED")]
    pairs = zip(listed[::2], listed[1::2], strict=True)
    return (verb, *[_share(number, place) for number, place in pairs])


def _share(number: Mark, place: Mark) -> Mark:
    figure = Figure(None, number.value, "share", place.value)
    return make("FIGURE", (number, place), figure, "figure.ar-reached")


def _broke(match: Match) -> Mark | None:
    """ "The army broke the agreement 497 times": the noun "breach" is its verb as well."""
    verb, deal, noun = match["verb"], match["deal"], match["noun"]
    if verb.value != "violations" or verb.rule != ONE or noun.value != "occasions":
        return None
    if deal.type == "COUNTED" and deal.value != "agreements":
        return None
    return made(match, Figure("violations", match["n"].value, noun_word=noun))


def _zero_in(match: Match) -> Mark | None:
    """ "And zero in Hama": an element of a list."""
    if match["zero"].value != "zero":
        return None
    return made(match, Figure(None, ZERO, "share", match["place"].value))


def _loaded(match: Match) -> Made:
    """ "2018 operations with a load of 3170 tonnes": operations of aid."""
    noun = match["noun"]
    if noun.value != "operations" or match["load"].value != "tonnes":
        return None
    kind = make("COUNTED", (noun,), "aid_operations")
    return tuple(kind if mark is noun else mark for mark in match.marks)


def _two_shells(match: Match) -> Made:
    """ "Two shells fell": the words that say that a place was struck say how many there were."""
    blow = match["blow"]
    if blow.value != "launch" or blow.count is None:
        return None
    amount = Amount(blow.count, blow.count, worded=True)
    return (blow, make("FIGURE", (blow,), Figure("munitions", amount, noun_word=blow)))


def _none_done(match: Match) -> Made:
    """ "Carried out no aid operations"."""
    noun = match["noun"]
    if noun.value != "aid_operations":
        return None
    return made(match, Figure(noun.value, ZERO, "zero", noun_word=noun))


def _none_of_theirs(match: Match) -> Made:
    """ "None of its members came to harm"."""
    whom = [mark.value for mark in match.marks if mark.type == "COUNTED"]
    return no_harm(match) if set(whom) <= {"people", "fighters"} else None


def _groups_too(match: Match) -> Made:
    """ "The number stands at 2518 towns and 234 groups": both are totals."""
    head, more = match["head"].value, match["more"].value
    if head.noun != "localities" or more.noun != "groups":
        return None
    standing = head.shape == "total" or {mark.type for mark in match.before(_NEAR)} & TOTAL_TYPES
    if standing and more.shape == "plain":
        more.shape = "total"
    return match.marks


EARLY: Final = [
    Rule("figure.ar-counted-blows",
         "(?<![IN HARM YEAR_WORD TIME_UNIT])n:NUMBER blow:ATTACK"
         "(?=[COMMA COLON SEMI STOP AND IN FOR WINDOW DATE OF_WHICH OPEN CLOSE]|$)",
         _counted_blows, "so many shellings; what is shelled stands behind the verb"),
    Rule("figure.ar-reached",
         "verb:[ATTACK WORD] rest:(NUMBER OF_WHICH LEVEL? NAMED"
         "(?:COMMA? AND? NUMBER OF_WHICH? LEVEL? NAMED){0,8})", _reached,
         "so many of them reached a place, so many another"),
    Rule("figure.ar-homeward",
         "verb:OF_WHICH rest:(NUMBER COUNTED? TO LEVEL? NAMED"
         "(?:COMMA? AND NUMBER COUNTED? TO LEVEL? NAMED){0,8})", _reached,
         "of whom so many to a place, so many to another"),
    Rule("figure.ar-broke-it",
         "verb:COUNTED [WORD PARTY MILITANTS QUALITY]{1,3} deal:[COUNTED TRUCE] n:NUMBER "
         "noun:COUNTED", _broke, "somebody broke the agreement so many times"),
    Rule("figure.ar-zero-in", "(?<=[AND COMMA COLON])zero:NO IN LEVEL? place:NAMED", _zero_in,
         "and zero in a place"),
    Rule("figure.ar-loaded",
         "NUMBER noun:COUNTED QUALITY? [AND ROSE IN CARGO TOTAL WORD COMMA]{1,6} "
         "NUMBER load:COUNTED", _loaded, "so many operations and their load"),
    Rule("figure.ar-two-shells", "blow:ATTACK", _two_shells, "two shells fell"),
    Rule("figure.ar-none-done", "NOT DELIVER ANY? noun:COUNTED(?! NUMBER)", _none_done,
         "no operation was carried out"),
    Rule("figure.ar-none-of-theirs",
         "NOT [WORD ATTACK HARM]? ANY OF [WORD COUNTED QUALITY PARTY]{1,2} [FOR IN TO]? HARM",
         _none_of_theirs, "none of its members was hurt"),
]  # fmt: skip

LATE: Final = [
    Rule("figure.ar-groups-too", "head:FIGURE COMMA? AND more:FIGURE", _groups_too,
         "a total of towns and of groups"),
]  # fmt: skip
