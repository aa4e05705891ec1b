"""Sentences that are kept as text, known again by their patterns: problems, reasons for a number.

What the ledger keeps is English, as it was written down. A door that speaks another language asks
here what a sentence is made of.
"""

from typing import Final

from hudna.desk import take_in
from hudna.reading import doubts, unread
from hudna.reading.measures import days
from hudna.record.said import heard, saying

WEEKDAYS: Final = (
    saying("Monday"), saying("Tuesday"), saying("Wednesday"), saying("Thursday"),
    saying("Friday"), saying("Saturday"), saying("Sunday"),
)  # fmt: skip
KEPT: Final = (
    unread.UNSAID, unread.APART, unread.UNKNOWN, doubts.NAMED, doubts.IS_ANOTHER, doubts.READ_AS,
    take_in.UNDATED, days.NO_SUCH_DAY, days.WRONG_WEEKDAY, days.WRONG_ORDER, days.EITHER_WAY,
    *WEEKDAYS,
)  # fmt: skip
"""The patterns of all sentences that are kept, the whole ones before those that stand in them."""


def known_again(text: str) -> str:
    """The sentence that a text is, with what stands in it; the text itself where it is none."""
    return heard(text, KEPT)
