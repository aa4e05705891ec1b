"""Figures in Arabic: talks, agreements, what arrived, none of a kind; the order of the rules."""

from typing import Final

from hudna.reading.ar import harm, lists, names
from hudna.reading.ar.shapes import aid, blows, joining, none, placed
from hudna.reading.ar.shapes.singles import said
from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.figures import ZERO, Figure, made

_GENERAL: Final = {("operations", "aid_operations"), ("cases", "violations")}
_WARNS: Final = frozenset(
    "تسمح يسمح نسمح تتهاون يتهاون تقبل نقبل يقبل تتسامح يتسامح تتحمل يتحمل يبرر تبرر".split()
)
_AGREED: Final = frozenset({"localities", "groups", "commanders"})
_EVEN: Final = frozenset({"ولو", "حتي"})
_FAR: Final = 30


def _talks_with(match: Match) -> Made:
    noun = match["noun"]
    agreed = any(mark.value == "agreements" for mark in match.all("gap"))
    if noun.value not in ("groups", "commanders") or agreed:
        return None
    told = make("FIGURE", (match["n"], noun), Figure("talks", match["n"].value, noun_word=noun),
                "figure.ar-talks-with")  # fmt: skip
    return (match["talk"], *match.all("gap"), told)


def _agreed(match: Match) -> Made:
    """Agreements with so many towns: what counts is the towns; the agreements say "joined"."""
    noun, counted = match["deal"], match["noun"]
    if noun.value != "agreements" or counted.value not in _AGREED:
        return None
    return (make("JOIN", (noun,)), *match.marks[1:])


def _signed(match: Match) -> Made:
    """ "Two towns signed": the verb that also says of breaches that they occurred."""
    if match["noun"].value not in _AGREED | {"agreements"}:
        return None
    if match["noun"].value == "agreements" and [one.type for one in match.after()] == ["WORD"]:
        return None  # of trade, of culture
    return (make("JOIN", (match["verb"],)), *match.marks[1:])


def _dwellers(match: Match) -> Made:
    """ "To the people of Madaya": the place is what counts; with the load behind, its place."""
    if match["noun"].value != "people":
        return None
    kinds = [mark.type for mark in match.after(3) if mark.type != "LEVEL"]
    return make("IN", (match["to"],)) if kinds[:2] == ["NAMED", "NUMBER"] else match["to"]


def _after_colon(match: Match) -> Mark:
    noun = match.get("noun")
    return made(match, Figure(noun.value if noun else None, match["n"].value, "share",
                              match["place"].value, noun_word=noun))  # fmt: skip


def _same_kind(match: Match) -> Made:
    """ "The number of aid operations reached 1,682 operations": of the kind said before."""
    kind, noun = match["kind"], match["noun"]
    if (noun.value, kind.value) not in _GENERAL:
        return None
    return (*match.marks[:-1], make("COUNTED", (noun,), kind.value))


def _again(match: Match) -> Made:
    """ "And the same again in …": the number before, once more."""
    if match["same"].value != "same":
        return None
    again = make("NUMBER", (match["same"],), match["n"].value, "number.same")
    return (*match.marks[:-1], again)


def _not_any(match: Match) -> Made:
    noun = match["noun"]
    if any(mark.type == "WORD" and said(mark, _WARNS) for mark in match.marks):
        return None  # "does not allow any breach": nothing is counted
    told = make("FIGURE", match.marks[match.marks.index(match["any"]) :],
                Figure(noun.value, ZERO, "zero", noun_word=noun), "figure.ar-not-any")  # fmt: skip
    before = match.marks[: match.marks.index(match["any"])]
    return (*before, told)


def _not_recorded(match: Match) -> Mark | None:
    noun = match["noun"]
    if noun.value not in ("violations", "agreements", "cases"):
        return None
    return made(match, Figure(noun.value, ZERO, "zero", noun_word=noun))


def _not_one(match: Match) -> Mark | None:
    """ "لم يسجل ولا خرق واحد": not one; "not but one" stands behind a word of its own."""
    noun, even, number = match["noun"], match["even"], match["n"].value
    one = (
        number.value == 1 and number.worded and noun.value in ("violations", "agreements", "cases")
    )
    if not one or not (even.type == "NO" or said(even, _EVEN)):
        return None
    return made(match, Figure(noun.value, ZERO, "zero", noun_word=noun))


def _talks(match: Match) -> Mark:
    return made(match, Figure("talks", match["n"].value))


def _by_force(match: Match) -> Made:
    """ "And five committed by Russian forces": a part of breaches, by who broke the truce."""
    told = any((mark.type == "FIGURE" and mark.value.noun == "violations")
               or mark.value == "violations" for mark in match.before(_FAR))  # fmt: skip
    if not told or match["n"].value.times:
        return None
    figure = make("FIGURE", (match["n"],), Figure(None, match["n"].value, "side"),
                  "figure.ar-by-force")  # fmt: skip
    return (figure, *match.marks[1:])


FIGURES: Final = [
    *names.NESTED,
    Rule("number.same", "n:NUMBER [^NUMBER STOP SEMI FIGURE]{0,8} [AND COMMA] same:MORE", _again,
         "and the same number again"),
    *blows.EARLY,
    *placed.EARLY,
    *none.EARLY,
    *lists.EARLY,
    *harm.EARLY,
    *joining.EARLY,
    *aid.EARLY,
    *placed.PLACED,
    *lists.SIDED,
    *names.SEATED,
    Rule("figure.ar-talks-with",
         "talk:TALK gap:([WORD WITH QUALITY COUNTED FOR NOT LAST]{0,6}) n:NUMBER noun:COUNTED",
         _talks_with, "talks with so many groups"),
    *names.TURNED,
    Rule("figure.ar-agreed",
         "deal:COUNTED [WORD TRUCE PRELIMINARY QUALITY FOR IN NAMED OF AND TALK]{0,6} NUMBER "
         "[WORD QUALITY OPERATE]{0,2} noun:COUNTED", _agreed, "agreements with so many towns"),
    Rule("figure.ar-signed", "verb:RECORD [WINDOW DATE]? NUMBER QUALITY? noun:COUNTED", _signed,
         "so many towns signed"),
    Rule("figure.ar-dwellers", "to:[TO FOR] noun:COUNTED(?= LEVEL? NAMED(?! IN NAMED))", _dwellers,
         "to the people of a place"),
    Rule("figure.ar-after-colon", "(?<=COLON)n:NUMBER noun:COUNTED? IN LEVEL? place:NAMED",
         _after_colon, "the first element of a list behind a colon"),
    Rule("figure.ar-same-kind",
         "kind:COUNTED "
         "[ROSE TO WORD COMMA UNCHANGED PRONOUN AND COLON WINDOW TRUCE IN OF PARTY VOICE]{0,7}"
         "NUMBER noun:COUNTED", _same_kind, "so many of the kind named before"),
    Rule("figure.ar-not-any",
         "NOT [^NUMBER STOP SEMI FIGURE COMMA]{0,8} any:ANY [QUALITY OF]{0,2} noun:COUNTED",
         _not_any, "not any of what is counted"),
    Rule("figure.ar-not-one", "NOT [RECORD WORD IN NAMED WINDOW PARTY]{0,5} even:[NO WORD] "
         "n:NUMBER noun:COUNTED", _not_one, "not even one was recorded"),
    Rule("figure.ar-not-recorded", "NOT RECORD ANY? QUALITY? noun:COUNTED(?! NUMBER)",
         _not_recorded, "no breach was recorded"),
    Rule("figure.ar-by-force", "(?<=[AND COMMA])n:NUMBER [WORD BREACHED] [PARTY SIDE MILITANTS]",
         _by_force, "so many that a side committed"),
    *harm.HARMED,
    *lists.SHARES,
    Rule("figure.ar-number-of-talks",
         "COUNT TALK [WORD DELIVER PARTY WINDOW TO ROSE WITH QUALITY COLON IN]{0,6} n:NUMBER"
         "(?! COUNTED)", _talks, "the number of talks"),
    Rule("figure.ar-talks", "n:NUMBER QUALITY? talk:TALK", _talks, "so many talks"),
]  # fmt: skip

SHARES_LATE: Final[list[Rule]] = []

FIGURES_LATE: Final = [*joining.LATE, *placed.LATE, *harm.LATE, *lists.LATE, *blows.LATE]
