"""Places told by rank and by verb: "first comes Aleppo with nine", "fired three times in Hama".

Words of rank lead a place to its number; a number of times is a place's share of the breaches only
where others stand beside it, for alone it may tell of one attack.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hudna.reading.engine.marks import Mark
from hudna.reading.engine.rules import Match, Rule
from hudna.reading.grammar.figures import Figure, made
from hudna.reading.grammar.names import Part, Where
from hudna.reading.ru.lists import BREACHES, ENDS

_AROUND: Final = 24
_DONE: Final = "[ATTACK BREACHED TRUCE WORD RECORD]"
_LOOSE: Final = "[COMMA DASH COLON OPEN WORD]"


def _counts(match: Match) -> bool:
    """Whether the noun of a share, if it has one, is a breach."""
    noun = match.get("noun")
    return noun is None or noun.value in BREACHES


def _share(match: Match, *, each: bool = False) -> Mark | None:
    if not _counts(match):
        return None
    number = match["n"].value
    done = {"ATTACK", "BREACHED"} & {mark.type for mark in match.marks}
    said = match.get("noun")
    noun = "violations" if number.times and done else said.value if said else None
    number = replace(number, times=False)
    return made(match, Figure(noun, number, "share", match["place"].value, each))


def _each(match: Match) -> Mark | None:
    return _share(match, each=True)


def _of_list(match: Match) -> Mark | None:
    """A number of times in a place beside other places with theirs."""
    if not match["n"].value.times:
        return None
    return _share(match) if _listed((*match.before(_AROUND), *match.after(_AROUND))) else None


def _listed(marks: Sequence[Mark]) -> bool:
    """Whether other numbers and places stand around, and no weapon."""
    types = [mark.type for mark in marks]
    shares = sum(mark.type == "FIGURE" and mark.value.shape == "share" for mark in marks)
    pairs = min(types.count("NUMBER"), types.count("NAMED"))
    return "WEAPON" not in types and shares + pairs + ("FOREMOST" in types) >= 1


def _unknown(match: Match) -> Mark | None:
    """ "11 раз - Голубовское": a place that the register does not know, by its capital."""
    words = match.all("place")
    named = all(mark.value for mark in words if mark.type == "WORD")
    listed = _listed((*match.before(_AROUND), *match.after(_AROUND)))
    times = match["n"].value.times or match.marks[0].type == "FOREMOST"
    follows = any(one.type == "FIGURE" and one.value.shape == "share" for one in match.before(3))
    if not named or not listed or not (times or follows):
        return None
    where = Where((Part(words[0].start, words[-1].stop, ()),))
    number = replace(match["n"].value, times=False)
    return made(match, Figure(None, number, "share", where))


def _as_many(match: Match) -> Mark | None:
    """ "столько же в Алеппо": the number said right before, again."""
    if match["same"].value != "as_many":
        return None
    told = [mark for mark in match.before(8) if mark.type in ("FIGURE", "NUMBER")]
    if not told:
        return None
    last = told[-1].value.amount if told[-1].type == "FIGURE" else told[-1].value
    return made(match, Figure(None, last, "share", match["place"].value))


def _gave(match: Match) -> Mark | None:
    """ "два дала Хама": a place that brought so many."""
    return _share(match) if match["gave"].value == "gave" else None


RANKED: Final = [
    Rule("ru.foremost", "FOREMOST [WORD COMMA DASH COLON IN HAVE DELIVER BREACHED ATTACK]{0,3} "
         f"LEVEL? place:NAMED {_LOOSE}{{1,2}} n:NUMBER noun:COUNTED?" + ENDS, _share,
         "a place by its rank, then its number"),
    Rule("ru.foremost-number", "FOREMOST [COMMA DASH OPEN]{0,2} n:NUMBER noun:COUNTED? "
         f"[COMMA DASH CLOSE]{{0,2}} {_DONE}{{0,2}} [HAVE IN DELIVER]{{0,2}} LEVEL? place:NAMED",
         _share,
         "most of them, their number, and the place"),
    Rule("ru.place-with", "place:NAMED WITH n:NUMBER noun:COUNTED?" + ENDS, _share,
         "a place with its number"),
    Rule("ru.each-done", "FOR n:NUMBER noun:COUNTED? [DASH COLON RECORD ATTACK BREACHED WORD HAVE]"
         "{1,2} IN? LEVEL? place:NAMED(?!OPEN NUMBER)", _each,
         "the same number in each of several places, behind a verb"),
    Rule("ru.each-bracket", "place:NAMED OPEN FOR n:NUMBER noun:COUNTED? CLOSE", _each,
         "places that have the same number each, in brackets"),
    Rule("ru.each-gave", "place:NAMED [RECORD HAVE] FOR n:NUMBER noun:COUNTED?", _each,
         "places that brought the same number each"),
    Rule("ru.times-done-in", f"n:NUMBER {_DONE}{{1,3}} IN LEVEL? place:NAMED", _of_list,
         "how many times they fired in a place of a list"),
    Rule("ru.in-times-done", f"IN LEVEL? place:NAMED COMMA? {_DONE}{{1,3}} n:NUMBER" + ENDS,
         _of_list, "a place of a list, and how many times they fired there"),
    Rule("ru.place-times-done", f"place:NAMED COMMA {_DONE}{{1,3}} n:NUMBER" + ENDS,
         _of_list, "a place of a list, and how many times they fired there"),
    Rule("ru.times-dash", "n:NUMBER [DASH COLON]+ IN? LEVEL? place:NAMED" + ENDS, _of_list,
         "how many times, and a place of a list"),
    Rule("ru.number-gave", "n:NUMBER OF_WHICH? noun:COUNTED? gave:RECORD LEVEL? place:NAMED",
         _gave, "a number that a place brought"),
    Rule("ru.place-gave", "place:NAMED gave:RECORD n:NUMBER noun:COUNTED?" + ENDS, _gave,
         "a place that brought so many"),
    Rule("ru.behind-place", "DURING LEVEL? place:NAMED [DASH HAVE TOTAL RECORD]{1,2} n:NUMBER "
         "noun:COUNTED?" + ENDS, _share, "a number that is laid to a place"),
]  # fmt: skip
RANKED_LATE: Final = [
    Rule("ru.foremost-unknown", "FOREMOST [COMMA DASH OPEN]{0,2} n:NUMBER [COMMA DASH CLOSE]{0,2} "
         f"{_DONE}{{0,2}} [HAVE IN]{{0,2}} LEVEL? place:(WORD(?:DASH? WORD){{0,2}})" + ENDS,
         _unknown, "most of them, their number, and a place that the register does not know"),
    Rule("ru.as-many-in", "same:UNCHANGED [DASH WORD]{0,2} IN LEVEL? place:NAMED", _as_many,
         "as many again in a place"),
    Rule("ru.in-as-many", "IN LEVEL? place:NAMED [DASH COMMA WORD]{0,2} same:UNCHANGED" + ENDS,
         _as_many, "a place with as many again"),
    Rule("ru.unknown-times", "n:NUMBER [DASH COLON]+ place:(WORD(?:DASH? WORD){0,2})" + ENDS,
         _unknown, "how many times, and an unknown place of a list"),
]  # fmt: skip
