"""None in Arabic: no breaches, the truce not broken, nobody hurt; and what is no such word."""

from typing import Final

from hudna.reading.ar.shapes.singles import said
from hudna.reading.engine.marks import Mark
from hudna.reading.engine.rules import Match, Rule
from hudna.reading.grammar.figures import ZERO, Figure, made

_BREACHES: Final = frozenset({"violations", "cases", "attacks"})
_HAPPEN: Final = frozenset(
    "تحدث يحدث تقع يقع تكن يكن هناك توجد يوجد تشهد يشهد تجر تحصل يحصل تطرا تتخلل يبلغ".split()
)
_LACK: Final = frozenset("خلت خلا انعدمت غابت اختفت خاليه خاليا".split())


def _zero(match: Match) -> Mark | None:
    noun = match["noun"]
    if noun.value != "violations":
        return None
    return made(match, Figure(noun.value, ZERO, "zero", noun_word=noun))


def _none_happened(match: Match) -> Mark | None:
    """ "No breaches occurred": only behind verbs of happening."""
    noun = match["noun"]
    happens = any(said(mark, _HAPPEN) for mark in match.marks if mark.type == "WORD")
    if noun.value not in _BREACHES or not (happens or match.marks[0].value == "happened"):
        return None
    return made(match, Figure("violations", ZERO, "zero", noun_word=noun))


def _not_broken(match: Match) -> Mark:
    """ "The truce was not broken": not once; "but for three times" stands behind a word."""
    return made(match, Figure("violations", ZERO, "zero"))


def _lacking(match: Match) -> Mark | None:
    """ "The day was free of breaches"."""
    return _zero(match) if said(match["verb"], _LACK) else None


EARLY: Final = [
    Rule("figure.ar-none-happened",
         "NOT WORD{0,2} [WINDOW DATE IN NAMED]{0,3} ANY? QUALITY? noun:COUNTED QUALITY?(?! NUMBER)",
         _none_happened, "no breaches occurred"),
    Rule("figure.ar-no-breaches",
         "(?<![WORD SAY])NOT noun:COUNTED QUALITY?(?! [NUMBER WORD])|^NOT noun:COUNTED QUALITY?",
         _zero, "no breaches"),
    Rule("figure.ar-not-broken",
         "NOT BREACHED TRUCE [WINDOW DATE IN NAMED QUALITY]{0,4}(?= [STOP COMMA SEMI AND]|$)",
         _not_broken, "the truce was not broken"),
    Rule("figure.ar-lacking", "verb:WORD [WINDOW DATE]{0,2} OF? noun:COUNTED", _lacking,
         "a day free of breaches"),
]  # fmt: skip
