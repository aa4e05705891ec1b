"""What measuring is made of: periods, whose figures of what they are, estimates with bounds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple


class Period(NamedTuple):
    """Days, both the first and the last among them."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """How many days they are."""
        return (self.last - self.first).days + 1

    def days(self) -> Iterable[date]:
        """Each of them."""
        return (self.first + timedelta(days=at) for at in range(self.length))

    def has(self, other: "Period") -> bool:
        """Whether all days of another period are among them."""
        return self.first <= other.first and other.last <= self.last

    def __str__(self) -> str:
        """The year or month, where it is a whole one, else the day or both days."""
        first, last = str(self.first), str(self.last)
        if (first[4:], last[4:]) == ("-01-01", "-12-31") and first[:4] == last[:4]:
            return first[:4]
        if first[:7] == last[:7] and self.first.day == 1 and _ends_month(self.last):
            return first[:7]
        return f"{first}…{last}" if first != last else first


def _ends_month(on: date) -> bool:
    return on == date.max or date.fromordinal(on.toordinal() + 1).day == 1


class Subject(NamedTuple):
    """Whose figures of what they are. `place`: "" for the whole theatre."""

    indicator: str
    speaker: str
    place: str
    stage: str = ""
    against: str = ""


class Note(str):
    """A remark on a sum, in English words; its sort and numbers are there for other languages."""

    sort: str
    values: tuple[object, ...]

    def __new__(cls, sort: str, words: str, *values: object) -> "Note":
        """A remark of that sort, in these words, which have these values."""
        found = super().__new__(cls, words)
        found.sort, found.values = sort, values
        return found


@dataclass(frozen=True)
class Interval:
    """An estimate with its bounds; None for a bound that there is not."""

    estimate: float | None
    low: float
    high: float | None


@dataclass(frozen=True)
class Counts:
    """Figures of so many days: the sum of their lower and of their upper bounds.

    `high` is None where a figure has no upper bound.
    """

    days: int
    low: float
    high: float | None
