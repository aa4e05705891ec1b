"""Towns and groups in Arabic that leave the truce again."""

from typing import Final

from hudna.reading.ar.shapes.singles import said
from hudna.reading.engine.marks import Mark
from hudna.reading.engine.marks import code as code_of
from hudna.reading.engine.rules import Made, Match, Rule

_LEAVES: Final = frozenset(
    "انسحب انسحبت انسحبوا انسحبتا انسحبا تنسحب ينسحب ينسحبون خرج خرجت خرجوا خرجتا تخرج يخرج تراجع "
    "تراجعت تراجعوا تراجعتا تتراجع يتراجع تخلي تخلت تخلوا تخلتا تتخلي يتخلي تنصل تنصلت تنصلوا "
    "انسحابه انسحابها انسحابهم انسحابهما التراجع تراجعه تراجعها تخليه تخليها خروجه خروجها".split()
)
_OFF: Final = frozenset({"عن"})


def _left(match: Match) -> Made:
    """ "A town left the truce": with the one who leaves in between."""
    verb, behind = match["verb"], match["from"]
    if verb.type == "WORD" and not said(verb, _LEAVES):
        return None
    if behind.type == "WORD" and not said(behind, _OFF):
        return None
    return (Mark(code_of("QUIT"), verb.start, verb.stop, ""), *match.marks[1:])


LEFT: Final = [
    Rule("act.ar-left",
         "verb:[WORD WITHDRAW LEAVE FELL] "
         "[PARTY NAMED AND QUOTE COUNTED LEVEL WORD NUMBER QUALITY COMMA]{0,7} "
         "from:[OF FROM WORD] COUNTED? QUALITY? TRUCE", _left, "those who leave the truce"),
]  # fmt: skip
