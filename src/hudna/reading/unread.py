"""Why a number is left unread: reasons that tell the desk where to look.

Nothing is guessed and nothing is dropped: a number that no rule took, or that stands for several
things, is listed with its sentence and one of these reasons (docs/reading.md tells them all).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from hudna.reading.engine.marks import Mark
from hudna.reading.grammar.amounts import ELSEWHERE, MEASURE, UNREADABLE, VAGUE, Amount
from hudna.reading.grammar.figures import Figure
from hudna.reading.grammar.indicators import WEIGHED, family_of
from hudna.record import Body, Document, Incident, Span, Unread
from hudna.record.said import saying

PART: Final = "a part of the figure before it"
FEWER: Final = "so many more or fewer than before: a difference, no count"
TWO_READINGS: Final = "two readings fit: a part of the total before it, or new ones that joined"
OF_A_LIST: Final = "a place and its number; nothing before it says what is counted"
OF_A_SIDE: Final = "a side and its number; nothing before it says what is counted"
OF_A_TOTAL: Final = "a total; nothing before it says of what"
HEADLESS: Final = "nothing before it says what is counted"
TIMES: Final = "how often; nothing says that it was a breach or an attack of a known kind"
UNSAID: Final = saying("it counts {about}; nothing says what happened to them")
PERCENT: Final = "a share in per cent, no count"
LASTING: Final = "a length of time that no figure is said to cover"
MEASURED: Final = "a measure (a distance, an age, a calibre, a share), no count"
NO_NUMBER: Final = "digits that are no count: too many, or in no known form"
NOT_COUNTED: Final = "a number that nobody counted: hundreds, thousands"
OF_ANOTHER: Final = "of another text, which the page points to"
ENUMERATES: Final = "it numbers a paragraph"
APART: Final = saying("no rule joins it with {about} beside it")
UNKNOWN: Final = saying("behind it stands {about}: nothing that hudna counts")
LONE: Final = "no rule says what it counts"
STRANGE: Final = "no word of a language that hudna reads stands in its line"

_LONGEST_WORDS: Final = 2
_SHORT: Final = 2
_LINE: Final = re.compile(r"[^\n]+")
_DIGITS: Final = re.compile(r"\d+(?:[.,:]\d+)*")
_OF_CLOCK: Final = {MEASURE: MEASURED, UNREADABLE: NO_NUMBER, ELSEWHERE: OF_ANOTHER,
                    VAGUE: NOT_COUNTED}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Left:
    """A number that is left: its mark, why, and the word that `{about}` in the reason means."""

    mark: Mark
    reason: str
    about: tuple[int, int] | None = None


def uncounted(figure: Figure, indicator: str) -> str | None:
    """Why a figure is no count of what its sentence counts, None if it is one.

    "One was killed; three cars burned in A": a number with words of its own harms nobody. "Half of
    the groups": a share counts nothing.
    """
    if figure.noun is None and family_of(indicator) == "harm" and "WORD" in figure.inside:
        return LONE
    share = 0 < figure.amount.value < 1 and indicator not in WEIGHED
    return MEASURED if share and indicator != "duration_months" else None


def undecided(mark: Mark, noun: str | None, known: str | None) -> Left:
    """Why a figure is left whose indicator is not settled; `known`: what the last list counted."""
    figure: Figure = mark.value
    if noun is None:
        shapes = {"share": OF_A_LIST, "side": OF_A_SIDE, "total": OF_A_TOTAL}
        return Left(mark, shapes.get(figure.shape, HEADLESS))
    if figure.shape == "share" and figure.noun in (None, known):
        return Left(mark, TWO_READINGS)
    word = figure.noun_word
    if noun == "times" or word is None:
        return Left(mark, TIMES if noun == "times" else HEADLESS)
    return Left(mark, UNSAID, (word.start, word.stop))


def left_over(marks: Sequence[Mark]) -> list[Left]:
    """The numbers of a sentence that no figure took."""
    return [
        Left(mark, of_clock) if (of_clock := _of_clock(mark)) else _loose(marks, at)
        for at, mark in enumerate(marks)
        if mark.type in ("NUMBER", "DIGITS") or _of_clock(mark)
    ]  # fmt: skip


def _of_clock(mark: Mark) -> str | None:
    """Why a mark of the clock's type is no count, if it is worth a look."""
    if mark.type != "CLOCK_WORD":
        return None
    if isinstance(mark.value, Amount):
        return PERCENT if mark.value.kind == "percent" else None
    return _OF_CLOCK.get(mark.value)


def _loose(marks: Sequence[Mark], at: int) -> Left:
    mark = marks[at]
    after = marks[at + 1].type if at + 1 < len(marks) else ""
    if at == 0 and mark.stop - mark.start <= _SHORT and after in ("STOP", "CLOSE", "DASH", ""):
        return Left(mark, ENUMERATES)
    if after == "TIME_UNIT":
        return Left(mark, LASTING)
    if after == "COUNTED":
        return Left(mark, APART, (marks[at + 1].start, marks[at + 1].stop))
    words = _words(marks, at + 1)
    return Left(mark, UNKNOWN, words) if words else Left(mark, LONE)


def _words(marks: Sequence[Mark], at: int) -> tuple[int, int] | None:
    """The stretch of the unknown words right behind a number."""
    stop = at
    while stop < len(marks) and marks[stop].type == "WORD" and stop - at < _LONGEST_WORDS:
        stop += 1
    return (marks[at].start, marks[stop - 1].stop) if stop > at else None


def counted_by(told: Sequence[tuple[Body, int, int]], left: Left, at: int) -> bool:
    """Whether an incident says how often: "shelled three times".

    `told`: what the sentence tells, with the stretch of each; `at`: where the number stands.
    """
    figure = left.mark.value
    if not isinstance(figure, Figure) or not figure.amount.times:
        return False
    return any(isinstance(one, Incident) and one.count == figure.amount.value
               and start <= at < stop for one, start, stop in told)  # fmt: skip


def strange(document: Document, start: int, stop: int) -> list[Unread]:
    """The numbers of a stretch that is in none of the languages, each with its line."""
    found: list[Unread] = []
    for line in _LINE.finditer(document.text, start, stop):
        sentence = Span(line.start(), line.end())
        for digits in _DIGITS.finditer(document.text, line.start(), line.end()):
            span = Span(digits.start(), digits.end())
            found.append(Unread(document.name, span, digits.group(), sentence, STRANGE))
    return found
