"""How totals grow: by so many, to so many, on a list of so many."""

from dataclasses import replace
from typing import Final

from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.amounts import Amount
from hudna.reading.grammar.figures import DIFFERENCE, GROWN, ZERO, Figure, made
from hudna.reading.grammar.productions import moved_from
from hudna.reading.ru.lists import BREACHES, ENDS

JOINING: Final = frozenset({"localities", "groups", "agreements", "deals"})
_MANY: Final = 40
_AROUND: Final = 20
_TIMED: Final = frozenset({"WINDOW", "MORE", "PRELIMINARY", "DATE"})
_RUN: Final = "[^NUMBER FIGURE STOP SEMI COLON]"


def _noun_before(match: Match) -> Mark | None:
    """What the words before speak of: the last thing counted that can grow."""
    known = (mark for mark in reversed(match.before(_AROUND)) if mark.type == "COUNTED")
    return next((mark for mark in known if mark.value in JOINING | BREACHES), None)


def _grown(match: Match) -> Mark | None:
    """So many more than before: new ones, of what is counted; of breaches a mere difference."""
    noun = match.get("noun") or _noun_before(match)
    if noun is None:
        return made(match, Figure(None, match["n"].value, GROWN))
    if noun.value in BREACHES:
        return made(match, Figure("subset", match["n"].value, DIFFERENCE))
    if noun.value not in JOINING:
        return None
    return made(match, Figure(noun.value, match["n"].value, GROWN, noun_word=noun))


def _by_so_many(match: Match) -> Mark | None:
    return _grown(match) if match["on"].value == "on" else None


def _added(match: Match) -> Mark | None:
    """ "прибавилось три": new ones; a list of breaches grows by breaches of the period."""
    if match["how"].value != "added":
        return None
    noun = _noun_before(match)
    if noun is not None and noun.value in BREACHES:
        return made(match, Figure("violations", match["n"].value, noun_word=noun))
    return _grown(match)


def _to_so_many(match: Match) -> Made:
    """ "выросло на два, до 2043": where it came to."""
    grown = match["grown"]
    noun = grown.value.noun_word if grown.value.shape == GROWN else _noun_before(match)
    if grown.value.shape not in (GROWN, DIFFERENCE):
        return None
    total = Figure(noun.value if noun else None, match["n"].value, "total", noun_word=noun)
    total.inside = grown.value.inside
    return [grown, make("FIGURE", (match["n"],), total)]


def _total(match: Match) -> Mark | None:
    noun = match["noun"]
    if noun.value not in JOINING or any(mark.type in _TIMED for mark in match.marks):
        return None
    return made(match, Figure(noun.value, match["n"].value, "total", noun_word=noun))


def _untimed_total(match: Match) -> Mark | None:
    """A total where no day and no "more" stands around: no day brings so many."""
    around = (*match.before(30), *match.after(30))
    if any(mark.type in _TIMED for mark in around) or match["n"].value.value < _MANY:
        return None
    return _total(match)


def _by_now(match: Match) -> Mark | None:
    """ "к настоящему времени соглашения подписали 389": all of them."""
    window, noun = match["window"].value, match["noun"]
    if window.label != "cumulative" or window.since is not None or noun.value not in JOINING:
        return None
    return made(match, Figure(noun.value, match["n"].value, "total", noun_word=noun))


def _new_ones(match: Match) -> Mark | None:
    """ "три новых соглашения": new, as the word says."""
    noun, new = match["noun"], match["new"]
    if new.value != "new" or noun.value not in JOINING:
        return None
    return made(match, Figure(noun.value, match["n"].value, GROWN, noun_word=noun))


def _agreed_with(match: Match) -> Mark | None:
    """ "соглашения с двумя деревнями": new ones, whether or not a verb says so."""
    if match["deal"].value not in ("agreements", "deals") or match["noun"].value not in JOINING:
        return None
    noun = match["noun"]
    return made(match, Figure(noun.value, match["n"].value, GROWN, noun_word=noun))


def _agreed_in(match: Match) -> Mark | None:
    """ "семь соглашений за сутки": new ones, whether or not a verb says so."""
    deal, window = match["deal"], match["window"].value
    if deal.value not in ("agreements", "deals") or window.label == "cumulative":
        return None
    return made(match, Figure(deal.value, match["n"].value, GROWN, noun_word=deal))


def _corrected(match: Match) -> Mark | None:
    """ "нарушений уже не 47, а 51": the second number holds."""
    return made(match, Figure(match["noun"].value, match["n"].value, noun_word=match["noun"]))


def _bare_level(match: Match) -> Mark | None:
    """ "два поселка": what elsewhere says the level of a name is counted here."""
    level = match["level"]
    if level.value not in ("village", "city") or match["n"].value.times:
        return None
    figure = Figure("localities", match["n"].value)
    figure.inside = tuple(mark.type for mark in match.marks if mark.type == "MORE")
    return make("FIGURE", match.marks, figure)


def _lines(match: Match) -> Mark | None:
    """ "в том же списке было 388 строк": the list counts what was told last."""
    if match["noun"].value != "lines":
        return None
    listed = any(mark.type == "COUNT" for mark in (*match.before(_AROUND), *match.after(4)))
    previous = any(mark.type == "WINDOW" and mark.value.previous for mark in match.before(8))
    if not (listed or previous):
        return None
    noun = _noun_before(match)
    return made(match, Figure(noun.value if noun else None, match["n"].value, "total"))


def _so_many(match: Match) -> Mark | None:
    """ "389 - столько населенных пунктов присоединились"."""
    noun = match["noun"]
    if match["so"].value != "so":
        return None
    shape = "total" if noun.value in JOINING else "plain"
    if noun.value not in JOINING | BREACHES:
        return None
    return made(match, Figure(noun.value, match["n"].value, shape, noun_word=noun))


def _weighed(match: Match) -> Mark | None:
    """Aid by the kilogram is aid by the tonne."""
    noun = match["noun"]
    around = {mark.type for mark in (*match.before(_AROUND), *match.after(_AROUND))}
    if not around & {"AID", "DELIVER", "CARGO"}:
        return None
    number = match["n"].value
    tonnes = number.measured / 1000
    amount = replace(number, value=tonnes, measured=tonnes, doubtful=False)
    if noun.value != "kilograms":
        return None
    return made(match, Figure("tonnes", amount, noun_word=noun))


def _half_tonne(match: Match) -> Mark | None:
    noun = match["noun"]
    if noun.value != "half_tonne":
        return None
    return made(match, Figure("tonnes", Amount(0.5, 0.5, worded=True), noun_word=noun))


def _delivered(match: Match) -> Mark | None:
    """ "помощь раздавали трижды": so many operations."""
    if not match["n"].value.times:
        return None
    return made(match, Figure("aid_operations", match["n"].value))


def _no_new(match: Match) -> Mark | None:
    """ "отрядов – 94, новых нет": none of what was told last that joined."""
    known = (mark.value.noun for mark in reversed(match.before(_AROUND)) if mark.type == "FIGURE")
    noun = next(known, None)
    if match["new"].value != "new" or noun not in JOINING:
        return None
    return made(match, Figure(noun, ZERO, GROWN))


def _difference(match: Match) -> Mark | None:
    """ "на три меньше, чем накануне": a difference, no figure of its own."""
    fewer = Figure("subset", match["n"].value, DIFFERENCE)
    return made(match, fewer) if match["on"].value == "on" else None


GROWTH: Final = [
    Rule("ru.kilograms", "n:NUMBER noun:COUNTED", _weighed, "aid by the kilogram"),
    Rule("ru.half-tonne", "noun:COUNTED", _half_tonne, "half a tonne"),
    Rule("ru.times-delivered", "n:NUMBER [WINDOW WORD IN NAMED]{0,3} DELIVER [WORD COUNTED]{0,2} "
         "AID", _delivered, "how many times aid was handed out"),
    Rule("ru.delivered-times", "AID [WINDOW WORD]{0,2} DELIVER [WORD COUNTED]{0,2} n:NUMBER",
         _delivered, "how many times aid was handed out"),
    Rule("ru.difference", "on:IN n:NUMBER noun:COUNTED? HEDGE (?:COMMA WORD WINDOW)?", _difference,
         "so many fewer than before"),
    Rule("ru.by-so-many", "[ROSE FELL] [WINDOW WORD DATE COMMA CURRENT IN]{0,3} on:IN MORE? "
         "n:NUMBER QUALITY? noun:COUNTED?", _by_so_many, "so many more than before"),
    Rule("ru.moved-from", "COUNT? noun:COUNTED [WORD TRUCE IN NAMED WINDOW]{0,5} [ROSE FELL] "
         "[WORD WINDOW]{0,2} FROM low:NUMBER COUNTED? [WINDOW DATE]? TO high:NUMBER", moved_from,
         "what breaches came to, and what they were before"),
    Rule("ru.no-new", "new:QUALITY [COUNTED WORD]? NO(?= [COMMA STOP SEMI]|$)", _no_new,
         "and no new ones"),
    Rule("ru.added", "how:ROSE [MORE WINDOW ONLY]{0,2} n:NUMBER QUALITY? noun:COUNTED?", _added,
         "so many that were added"),
    Rule("ru.was-added", "MORE? n:NUMBER QUALITY? noun:COUNTED? how:ROSE", _added,
         "so many that were added"),
    Rule("ru.plus", "OPEN AND n:NUMBER WINDOW? CLOSE", _grown, "and so many more, in brackets"),
    Rule("ru.to-so-many", "grown:FIGURE [COMMA DASH AND WORD WINDOW]{0,2} [TO COLON] n:NUMBER",
         _to_so_many, "so many more, and where it came to"),
    Rule("ru.to-rose", "TO n:NUMBER [ROSE FELL] [WORD IN NAMED PARTY STATE WINDOW]{0,4} COUNT "
         "[WORD QUALITY]{0,3} noun:COUNTED", _total, "a total before its verb"),
    Rule("ru.new-ones", "n:NUMBER new:QUALITY QUALITY? noun:COUNTED", _new_ones,
         "so many new ones"),
    Rule("ru.agreed-with", "deal:COUNTED [TRUCE WORD]{0,2} WITH n:NUMBER QUALITY? noun:COUNTED",
         _agreed_with, "agreements with so many of them"),
    Rule("ru.agreed-in", "n:NUMBER deal:COUNTED window:WINDOW", _agreed_in,
         "so many agreements of a day"),
    Rule("ru.corrected", "noun:COUNTED [ROSE WORD]{0,2} NOT NUMBER COMMA CONTRAST ROSE? n:NUMBER",
         _corrected, "a number put right: not so many, but so many"),
    Rule("ru.so-many", "n:NUMBER [DASH COMMA]+ so:COUNT QUALITY? noun:COUNTED", _so_many,
         "so many: as many joined"),
    Rule("ru.on-list", "COUNT [TRUCE WORD JOIN TOTAL HAVE RECORD]{0,4} n:NUMBER QUALITY? "
         "noun:COUNTED", _total, "so many on a list"),
    Rule("ru.under-truce", "IN TRUCE (?:IN NAMED)? [DASH COLON TOTAL ONLY]{0,2} n:NUMBER QUALITY? "
         "noun:COUNTED", _untimed_total, "so many under the truce"),
    Rule("ru.in-truce", "noun:COUNTED IN TRUCE [DASH COLON COMMA]* n:NUMBER", _total,
         "what is under the truce, then its number"),
    Rule("ru.truce-headline", "TRUCE (?:IN NAMED)? [COLON DASH]+ n:NUMBER QUALITY? noun:COUNTED",
         _untimed_total, "so many in the truce, in a headline"),
    Rule("ru.that-joined", "noun:COUNTED COMMA? WORD{0,2} [JOIN DECLARE INFORM OBSERVE] "
         f"{_RUN}{{0,8}} [COMMA COLON DASH]+ IN? COUNT? n:NUMBER" + ENDS, _total,
         "those that joined, then their number"),
    Rule("ru.by-now", "window:WINDOW [^NUMBER FIGURE STOP SEMI]{0,6} n:NUMBER QUALITY? "
         "noun:COUNTED", _by_now, "so many have joined by now"),
    Rule("ru.bare-level", "MORE? n:NUMBER QUALITY? level:LEVEL", _bare_level,
         "villages by their number"),
    Rule("ru.lines", "n:NUMBER noun:COUNTED", _lines, "so many lines of a list"),
]  # fmt: skip
