"""Aid in Arabic: whom it reached, where it was sent, what arrived, a convoy by its trucks."""

from typing import Final

from hudna.reading.ar.shapes.singles import said
from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.figures import Figure, made

_CARGO: Final = frozenset({"tonnes", "convoys", "parcels", "trucks", "people", "families"})
_ONE: Final = Amount(1, 1, worded=True)
_FROM_PEOPLE: Final = frozenset({"people", "families"})


def _dwellers(match: Match) -> Made:
    """ "The people of Aleppo received two tonnes": where they live is where it came to."""
    if match["noun"].value != "people":
        return None
    return (make("LEVEL", (match["noun"],)), *match.marks[1:])


def _sent_to(match: Match) -> Made:
    """ "Sent to Aleppo two tonnes": the place is that of the load behind it."""
    if match["noun"].value not in _CARGO:
        return None
    to = match["to"]
    return tuple(make("IN", (to,)) if mark is to else mark for mark in match.marks)


def _arrived(match: Match) -> Made:
    """ "Two tonnes arrived", "there arrived in Idlib two": the verb that also says "reached"."""
    if match["rose"].value != "arrive" or match["noun"].value not in _CARGO - {"families"}:
        return None
    aid = match["noun"].value != "people" or any(mark.type == "AID" for mark in match.marks)
    return (make("DELIVER", (match["rose"],)), *match.marks[1:]) if aid else None


def _came(match: Match) -> Made:
    """ "40 displaced people arrived": they came back; no number rose, and none is a total."""
    kind = _CAME.get(match["noun"].value)
    if match["rose"].value != "arrive" or kind is None:
        return None
    return (make(kind, (match["rose"],)), *match.marks[1:])


_CAME: Final = {"refugees": "RETURN", "displaced": "RETURN", "convoys": "DELIVER",
                "trucks": "DELIVER", "tonnes": "DELIVER", "families": "WORD", "people": "WORD",
                "fighters": "WORD", "patrols": "WORD", "weapons": "WORD"}  # fmt: skip


def _convoy(match: Match) -> Mark | None:
    """ "A convoy of 20 trucks": one, told by what it is made of."""
    made_of = match["of"]
    noun, carries = match["noun"], match.get("trucks")
    if noun.value != "convoys" or (made_of.type == "WORD" and not said(made_of, _MADE_OF)):
        return None
    loaded = made_of.type == "WORD" and carries is not None and carries.value == "tonnes"
    if carries is not None and carries.value != "trucks" and not loaded:
        return None
    told = made(match, Figure("convoys", _ONE, noun_word=noun))
    told.stop = noun.stop
    return told


def _convoy_whole(match: Match) -> Made:
    """The convoy as one figure; its trucks are a figure of their own behind it."""
    told = _convoy(match)
    return None if told is None else (told, *match.marks[1:])


def _of_dwellers(match: Match) -> Made:
    """ "900 of the people of Aleppo": so many people, and their place."""
    if match["noun"].value not in _FROM_PEOPLE:
        return None
    figure = Figure("people", match["n"].value, where=match["place"].value, noun_word=match["noun"])
    return made(match, figure)


def _others(match: Match) -> Made:
    """ "300 others received": people, as those before them."""
    noun = make("COUNTED", (match["more"],), "people")
    return (match["deliver"], match["n"], noun)


_MADE_OF: Final = frozenset("تضم ضمت مولفه مكونه تتالف تتكون محمله قوامها تقل تحمل".split())


def _needed(match: Match) -> Mark | None:
    """ "The town needs 400 tonnes", "5000 refugees wait": nothing that came."""
    if not said(match["verb"], _WANTS) or match["noun"].value not in _CARGO | {"refugees"}:
        return None
    return made(match, Figure("subset", match["n"].value))


_WANTS: Final = frozenset(
    "تحتاج يحتاج بحاجه حاجه تنتظر ينتظر انتظار يلزم تلزم تستهلك يستهلك تنتج ينتج يعيش تعيش".split()
)

EARLY: Final = [
    Rule("figure.ar-needed",
         "verb:WORD [WORD IN TO NAMED COUNTED LEVEL FOR]{0,4} n:NUMBER QUALITY? noun:COUNTED",
         _needed, "so much is needed"),
    Rule("figure.ar-of-dwellers", "n:NUMBER OF? noun:COUNTED place:NAMED(?! NUMBER)", _of_dwellers,
         "so many of the people of a place"),
    Rule("figure.ar-dwellers-got",
         "(?<![NUMBER OF])noun:COUNTED NAMED IN? [WORD AID]{0,2}(?= NUMBER QUALITY? COUNTED)",
         _dwellers, "the people of a place got so much"),
    Rule("figure.ar-sent-to",
         "to:TO NAMED [WORD AID CONVOY CARGO QUALITY IN]{0,4} NUMBER QUALITY? noun:COUNTED",
         _sent_to, "to a place, so much"),
    Rule("figure.ar-arrived",
         "rose:ROSE [AID TO IN NAMED WINDOW DATE WORD QUALITY AND COMMA]{0,6} NUMBER OF? QUALITY? "
         "noun:COUNTED", _arrived, "so much arrived"),
    Rule("figure.ar-came",
         "rose:ROSE [AID IN NAMED WINDOW DATE WORD QUALITY FROM LEVEL PARTY]{0,3} "
         "(?:TO (?!NUMBER|HEDGE) [LEVEL NAMED COUNTED QUALITY WORD]{1,3})? "
         "(?:NUMBER OF? QUALITY?)? noun:COUNTED", _came, "so many came"),
    Rule("figure.ar-convoy-of",
         "(?<!NUMBER)noun:COUNTED QUALITY{0,2} of:[OF WORD] OF? (?:NUMBER trucks:COUNTED|PARTY)",
         _convoy_whole, "a convoy of so many trucks"),
    Rule("figure.ar-others-got", "deliver:DELIVER n:NUMBER more:MORE(?! HARM)", _others,
         "so many others received"),
]  # fmt: skip
