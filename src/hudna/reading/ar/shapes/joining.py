"""Towns and groups in Arabic: joined, added, agreed with, grown by; and how many there are."""

from typing import Final

from hudna.reading.ar.shapes.singles import said
from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.figures import Figure, made
from hudna.reading.grammar.productions import moved_by, moved_from

JOINERS: Final = frozenset({"localities", "groups", "commanders"})
_LEADERS: Final = frozenset({"commanders", "people"})
_MANY: Final = 20  # as many have joined in all; fewer may have joined in a day
_ENTERED: Final = frozenset("دخلت دخل دخلتا انتقلت انتقل شملت شمل تشمل يشمل تسري يسري سرت".split())
_BY: Final = frozenset({"مقدار", "بمقدار", "بواقع"})
_HOLDS: Final = frozenset("تضم يضم ضمت شملت تشمل يشمل".split())
_AGREES: Final = frozenset("اتفق اتفقت اتفقوا توصل توصلت توصلوا تفاهم تفاهمت".split())


def _led(match: Match) -> Made:
    """ "Leaders of two towns": what counts is the towns."""
    noun = next((mark for mark in match.after(3) if mark.type == "COUNTED"), None)
    if match["lead"].value not in _LEADERS or noun is None or noun.value not in JOINERS:
        return None
    return None if noun.value == match["lead"].value else make("WORD", (match["lead"],))


def _join(mark: Mark, value: str = "") -> Mark:
    return Mark(make("JOIN", (mark,)).code, mark.start, mark.stop, value)


def _many(match: Match) -> bool:
    new = any(mark.type == "QUALITY" and mark.value == "new" for mark in match.marks)
    return match["n"].value.value >= _MANY and not new


def _entered(match: Match) -> Made:
    """ "Two villages entered the truce", "the truce covers two villages"."""
    verb, noun = match["verb"], match["noun"]
    truce = any(mark.type == "TRUCE" for mark in (*match.marks, *match.after(8)))
    if not said(verb, _ENTERED) or noun.value not in JOINERS or not truce:
        return None
    return (_join(verb, "have" if _many(match) else ""), *match.marks[1:])


def _stand(match: Match) -> Made:
    """ "148 towns joined": so many did not in a day; the rest of the sentence may tell it."""
    join = match["join"]
    if match["noun"].value not in JOINERS or not _many(match) or join.value:
        return None
    return tuple(_join(join, "have") if mark is join else mark for mark in match.marks)


def _in_truce(match: Match) -> Mark | None:
    """ "148 towns in the truce": how many there are; of a few, that they joined."""
    noun, number = match["noun"], match["n"].value
    if noun.value not in JOINERS:
        return None
    shape = "total" if number.value >= _MANY else "plain"
    told = made(match, Figure(noun.value, number, shape, noun_word=noun))
    told.value.inside = (*told.value.inside, "JOIN")
    return told


def _grew(match: Match) -> Made:
    """ "Their number grew by two towns": these are new, and no total."""
    rose = match["rose"]
    if rose.value != "grow" or match["noun"].value not in JOINERS:
        return None
    return (_join(rose), *match.marks[1:])


def _number_grew(match: Match) -> Made:
    """ "The number of groups grew by two groups": no total either."""
    number = match["n"]
    at = list(match.marks).index(number)
    direct = match.marks[at - 1].type != "TO"
    by = any(mark.type == "WORD" and said(mark, _BY) for mark in match.marks)
    grows = by or (match["rose"].value == "grow" and direct)
    if match["noun"].value not in JOINERS or not grows:
        return None
    return (_join(match["rose"]), make("WORD", (match["count"],)), *match.marks[2:])


def _agreed_with(match: Match) -> Made:
    """ "Agreed with the elders of two villages"."""
    verb, noun = match["verb"], match["noun"]
    together = any(mark.type == "WITH" or mark.value == "مع" for mark in match.marks)
    if not said(verb, _AGREES) or noun.value not in JOINERS or not together:
        return None
    return (_join(verb), *match.marks[1:])


def _total(match: Match) -> Mark | None:
    """ "Their number stands at 148": of what was named before."""
    number = match["n"].value
    if number.times or number.kind != "cardinal":
        return None
    return made(match, Figure(None, number, "total"))


def _standing(match: Match) -> Mark | None:
    """ "And the groups: 60": a noun with its number behind it, as totals are told."""
    noun = match["noun"]
    told = {mark.type for mark in (*match.before(25), *match.marks, *match.after(2))}
    counted = noun.value == "violations" and any(mark.type == "COUNT" for mark in match.marks)
    standing = noun.value in JOINERS and told & {"COUNT", "TOTAL", "ROSE", "UNCHANGED"}
    if match["n"].value.times or match["n"].start <= noun.start or not (counted or standing):
        return None
    shape = "plain" if counted else "total"
    return made(match, Figure(noun.value, match["n"].value, shape, noun_word=noun))


def _that_joined(match: Match) -> Mark | None:
    """ "The towns that joined the truce: 148"."""
    noun = match["noun"]
    joined = any(mark.type == "JOIN" for mark in match.marks)
    if noun.value not in JOINERS or not joined or match["n"].start <= noun.start:
        return None
    return made(match, Figure(noun.value, match["n"].value, "total", noun_word=noun))


def _is_the_count(match: Match) -> Mark | None:
    """ "148 is the number of towns"."""
    noun = match["noun"]
    if noun.value not in JOINERS or match["n"].value.times:
        return None
    return made(match, Figure(noun.value, match["n"].value, "total", noun_word=noun))


def _holds(match: Match) -> Mark | None:
    """ "The list of towns holds 148 towns"."""
    noun = match["noun"]
    if not said(match["verb"], _HOLDS) or noun.value not in JOINERS or not _many(match):
        return None
    return made(match, Figure(noun.value, match["n"].value, "total", noun_word=noun))


def _from_to(match: Match) -> Made:
    """ "Rose from 145 to 148": the total; what it was before is no figure of this day."""
    low = make("FIGURE", match.all("was"), Figure("subset", match["low"].value))
    head = [mark for mark in match.marks if mark.start < low.start]
    noun = match.get("noun") or match.get("kind")
    if noun is not None and noun.value not in JOINERS:
        return None
    told = Figure(noun.value if noun else None, match["high"].value, "total", noun_word=noun)
    return (*head, low, make("FIGURE", match.all("now"), told, "figure.ar-rose-from"))


def _centres(match: Match) -> Made:
    """ "Three centres joined": of people, where they join."""
    noun = make("COUNTED", match.all("noun"), "localities")
    return (match["n"], noun, *match.all("rest"))


def _moved_by(match: Match) -> Made:
    """ "تراجع عدد الخروقات بمقدار 4 إلى 9": so many fewer, and what it came to."""
    aside = match.all("by")
    by = not aside or any(mark.type == "IN" or said(mark, _BY) for mark in aside)
    return moved_by(match) if by else None


_MOVES = "[COUNT TOTAL ROSE UNCHANGED]"
_ASIDE = "[WORD PRONOUN HAVE TO IN COLON DASH COMMA QUALITY WINDOW CURRENT TRUCE QUOTE]"

EARLY: Final = [
    Rule("figure.ar-centres", "n:NUMBER noun:TARGET rest:(QUALITY? JOIN)", _centres,
         "so many centres joined"),
    Rule("figure.ar-led", "(?<!NUMBER)lead:COUNTED(?= NUMBER QUALITY? COUNTED)", _led,
         "leaders or people of so many towns"),
    Rule("figure.ar-entered",
         "verb:WORD [QUALITY TRUCE IN TO WINDOW DATE PARTY COMMA WORD CURRENT]{0,4} n:NUMBER "
         "QUALITY? noun:COUNTED QUALITY?", _entered, "so many towns entered the truce"),
    Rule("figure.ar-agreed-with",
         "verb:WORD [WORD PARTY OF IN QUOTE WINDOW DATE AND FOR TRUCE QUALITY NAMED LEVEL TO "
         "PRELIMINARY WITH COMMA]{1,12} n:NUMBER QUALITY? noun:COUNTED", _agreed_with,
         "an agreement with so many towns"),
    Rule("figure.ar-grew", "rose:ROSE n:NUMBER QUALITY? noun:COUNTED", _grew,
         "grown by so many towns"),
    Rule("figure.ar-number-grew",
         "rose:ROSE count:COUNT COUNTED [QUALITY JOIN TO TRUCE IN WINDOW WORD]{0,7} n:NUMBER "
         "QUALITY? noun:COUNTED", _number_grew, "their number grew by so many"),
    Rule("figure.ar-moved-by",
         "[ROSE FELL] COUNT? noun:COUNTED [TRUCE FOR QUALITY WINDOW RECORD]{0,4} "
         "by:([WORD IN]{0,2}) n:NUMBER [COUNTED COMMA AND ROSE WORD]{0,3} TO m:NUMBER", _moved_by,
         "breaches fell by so many, to so many"),
    Rule("figure.ar-holds",
         "verb:WORD [WORD COUNTED TRUCE JOIN QUALITY]{0,5} n:NUMBER QUALITY? noun:COUNTED", _holds,
         "a list that holds so many towns"),
    Rule("figure.ar-in-truce", "n:NUMBER QUALITY? noun:COUNTED QUALITY{0,2} IN TRUCE", _in_truce,
         "so many towns in the truce"),
    Rule("figure.ar-stand-behind",
         "n:NUMBER QUALITY? noun:COUNTED QUALITY{0,2} join:JOIN", _stand,
         "so many towns have joined"),
    Rule("figure.ar-stand", "join:JOIN [TO IN TRUCE WINDOW WORD COMMA DATE]{0,5} n:NUMBER QUALITY? "
         "noun:COUNTED QUALITY?", _stand, "so many towns have joined"),
    Rule("figure.ar-moved-from",
         "[ROSE FELL] COUNT? noun:COUNTED [TRUCE FOR QUALITY WINDOW RECORD]{0,4} OF low:NUMBER "
         "COUNTED? WINDOW? TO high:NUMBER", moved_from,
         "what breaches came to, and what they were before"),
    Rule("figure.ar-rose-from",
         "[ROSE FELL] [COUNT COUNTED WORD JOIN TO TRUCE IN]{0,6} was:(OF low:NUMBER kind:COUNTED?) "
         "TO now:(high:NUMBER noun:COUNTED?)", _from_to, "rose from so many to so many"),
    Rule("figure.ar-that-joined",
         "(?<!NUMBER)noun:COUNTED [WORD JOIN TO TRUCE IN QUALITY]{1,6} [COLON DASH]+ n:NUMBER"
         "(?! [COUNTED QUALITY]{0,2} IN LEVEL? NAMED)", _that_joined,
         "the towns that joined: so many"),
    Rule("figure.ar-their-count",
         "(?<!NUMBER)noun:COUNTED [QUALITY JOIN TO TRUCE IN WORD AND UNCHANGED ROSE PRONOUN COMMA]"
         "{0,8} COUNT [UNCHANGED ROSE WORD IN TO COLON PRONOUN]{0,3} n:NUMBER(?! COUNTED)",
         _standing, "the groups, whose number is so many"),
    Rule("figure.ar-is-the-count", "n:NUMBER PRONOUN? COUNT noun:COUNTED", _is_the_count,
         "so many is the number of towns"),
    Rule("figure.ar-standing",
         "(?<=[AND COMMA CONTRAST COUNT STOP UNCHANGED ROSE WORD])noun:COUNTED "
         "[QUALITY JOIN TO TRUCE IN]{0,5} [COLON OPEN]? n:NUMBER"
         "(?! QUALITY? [COUNTED OF_WHICH IN])", _standing,
         "and the groups, so many"),
]  # fmt: skip

LATE: Final = [
    Rule("figure.ar-total-of",
         f"(?:{_MOVES} {_ASIDE}{{0,3}}){{1,4}} OPEN? n:NUMBER(?! QUALITY? [COUNTED HARM OF_WHICH "
         "SCALE PERCENT TIME_UNIT])", _total, "a total of what was named before"),
]  # fmt: skip
