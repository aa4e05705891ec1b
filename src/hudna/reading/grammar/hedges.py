"""How a thing is said, as far as its own words tell: denied, alleged, forecast, on a condition.

A hedge reaches as far as its clause: to the next full stop, semicolon or word of contrast. A denial
reaches what stands behind it, and what stands before it if that has no voice of its own: "the
Turkish side named 7 that the Russian side did not confirm" leaves the seven as the Turkish side
told them.
"""

from collections.abc import Sequence
from typing import Final

from hudna.reading.engine.marks import Mark, code, pattern

_ENDS: Final = frozenset(code(name) for name in ("STOP", "SEMI", "CONTRAST"))
_PARTY: Final = code("PARTY")
_WORDS: Final = tuple(
    (pattern(words), hedge)
    for words, hedge in (
        (
            "(?:DENY|NOT [WORD HAVE]{0,2} CONFIRM)"
            "(?:[WORD OF COUNTED IN BULLETIN PARTY]{0,3}HEARSAY)?",
            "denied",
        ),
        ("HEARSAY|ACCUSE", "alleged"),
        ("IF", "conditional"),
        ("EXPECT", "forecast"),
    )
)

_HEARSAY: Final = code("HEARSAY")
_ANEW: Final = (("TOTAL", "COLON"), ("TOTAL", "COMMA"), ("TOTAL", "DASH"))
_UNCOUNTED: Final = pattern("NOT [WORD HAVE]{0,2}$|"
                            "NOT [WORD HAVE]{0,2} [RECORD SAY]PARTY?[WORD RECORD]?$|"
                            "PARTY (?:WORD{0,2})NO$")  # fmt: skip


def hedge_of(marks: Sequence[Mark], at: int | None = None, speaker: Mark | None = None) -> str:
    """The hedge of the figure at a place of a sentence, of the whole sentence without a place.

    `speaker`: whose the figure is, if that is known: another's denial is not theirs.
    """
    types = "".join(_HEARSAY if mark.value == "alleged" else mark.code for mark in marks)
    if at is not None and not _is_told_anew(marks[at]) and _not_counted(types, at):
        return "denied"
    if at is None:
        return _hedge(types, len(types))
    start = max((place for place in range(at) if types[place] in _ENDS), default=-1) + 1
    stop = next((place for place in range(at, len(types)) if types[place] in _ENDS), len(types))
    hedge = _hedge(types[start:stop], at - start)
    return "asserted" if hedge == "denied" and _of_another(marks, start, at, speaker) else hedge


def _of_another(marks: Sequence[Mark], start: int, at: int, speaker: Mark | None) -> bool:
    """ "The coalition did not confirm the 97 of which the Houthis told": theirs, not denied."""
    behind = any(one is speaker for one in marks[at:])
    types = [one.type for one in marks[start:at]]
    return behind and "PARTY" in types and bool({"CONFIRM", "DENY"} & {*types})


def _is_told_anew(figure: Mark) -> bool:
    """ "This does not change the total: it is 51": what is not so ends before the figure."""
    return tuple(getattr(figure.value, "inside", ()))[:2] in _ANEW


def _not_counted(types: str, at: int) -> bool:
    """ "Did not record five, as X claims": the number is denied by whoever did not count it."""
    return bool(_UNCOUNTED.search(types[:at]))


def _hedge(types: str, at: int) -> str:
    """The hedge whose word stands last before a place, else the first behind it."""
    found = [(one.end() - 1, hedge) for words, hedge in _WORDS for one in words.finditer(types)]
    before = [(start, hedge) for start, hedge in found if start < at]
    if before:
        return max(before)[1]
    behind = [(start, hedge) for start, hedge in found
              if hedge != "denied" or _PARTY not in types[:at]]  # fmt: skip
    return min(behind)[1] if behind else "asserted"
