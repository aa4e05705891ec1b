"""The day that a text gives itself: in its heading or its dateline."""

from datetime import date
from itertools import zip_longest
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reading.doubts import month_first
from hudna.reading.measures.days import Day
from hudna.reading.reader import Passage, listener
from hudna.record import Document
from hudna.text import passages

_SET_OFF: Final = frozenset({"COMMA", "STOP", "OPEN", "CLOSE", "DASH", "CLOCK_WORD", "SIGN",
                             "QUOTE", "COLON"})  # fmt: skip
_HEAD: Final = 600  # characters: a heading, a dateline, a lead


def dateline(document: Document, gazetteer: Gazetteer) -> date | None:
    """Return the first whole day (with month and year) that the head of a text names, or None.

    "Bulletin of 23 March 2016", "15-03-2016", "الأربعاء 23 مارس/آذار 2016": such a day is the
    text's own. A day in the middle of a sentence is not ("the truce of 27 February 2016 holds"),
    nor one without a year, which needs a day to be read against.
    """
    for start, stop, code in passages(document.text[:_HEAD]):
        if code is None:
            continue
        passage = Passage(document, listener(code, gazetteer), (start, stop), own_words=False)
        for begin, end, _ in passage.sentences():
            words = passage.span(begin, end).of(document.text)
            marks = passage.listener.parse(words).named
            for mark, behind in zip_longest(marks, marks[1:]):
                day = mark.value
                whole = isinstance(day, Day) and day.year and day.month and day.day
                if whole and (behind is None or behind.type in _SET_OFF):
                    turned = month_first(document.text)
                    return (day.turned() if turned else day).resolve(None)  # type: ignore[no-any-return]
    return None
