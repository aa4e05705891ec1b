"""The nouns of custody: who published what, and the text that hudna reads from it."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from hudna.record.canonical import digest


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher or observer whose words we take; `party` is its register id, if known."""

    name: str
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One published item: its original bytes' digest and the text taken out of them.

    `name` is the label that a person knows it by (a file name, an address). `as_of` is the day
    against which words such as "yesterday" are read.
    """

    name: str
    digest: str
    media_type: str
    text: str
    language: str | None = None
    title: str | None = None
    publisher: str | None = None
    published_on: date | None = None
    as_of: date | None = None

    @property
    def text_digest(self) -> str:
        """The SHA-256 of the text in UTF-8, which spans are counted in."""
        return digest(self.text.encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class Problem:
    """What a pass found wrong: where, what, and about which subject. Returned, not raised."""

    where: str
    message: str
    subject: str | None = None


WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY: Final = re.compile(
    r"weekday:(?P<on>\d{4}-\d\d-\d\d):(?P<named>[1-7]):(?P<words>.*)", re.S
)


@dataclass(frozen=True, slots=True)
class WrongWeekday:
    """A date that is named with another weekday than it has: the subject of a problem.

    `named`: the weekday that the words name, 1 for Monday.
    """

    on: date
    named: int
    words: str

    def subject(self) -> str:
        """It as a problem's subject."""
        return f"weekday:{self.on}:{self.named}:{self.words}"

    @staticmethod
    def of(problem: Problem) -> "WrongWeekday | None":
        """The one that a problem is about; None if it is about something else."""
        found = _WEEKDAY.fullmatch(problem.subject or "")
        if found is None:
            return None
        return WrongWeekday(date.fromisoformat(found["on"]), int(found["named"]), found["words"])
