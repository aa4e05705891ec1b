"""What a cell of a table may say: a figure, 0 among them; that none was given; or nobody came.

"0 reported" is a source's word. "Not reported" says that a source came and gave no figure. "No
source" says that none came. None of the three says that nothing happened.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hudna.reconcile.keys import Keys
from hudna.record import Held
from hudna.record.canonical import plain_number
from hudna.record.claim import Number
from hudna.record.held.told import NOT_SAID


class Hearing(StrEnum):
    """What was heard of a cell."""

    REPORTED = "reported"
    NOT_REPORTED = "not reported"
    NO_SOURCE = "no source"


@dataclass(frozen=True)
class Cell:
    """What was heard of one thing: the figures' bounds and every claim that gives one.

    `low` and `high` are those of all figures together, and None for an open bound or where
    nothing was reported.
    """

    hearing: Hearing
    low: Number | None = None
    high: Number | None = None
    held: tuple[Held, ...] = ()

    @property
    def reported(self) -> bool:
        """Whether somebody gave a figure; 0 is one."""
        return self.hearing is Hearing.REPORTED

    @property
    def is_zero(self) -> bool:
        """Whether "none" was reported, which is more than no report."""
        return self.reported and self.low == self.high == 0

    def __str__(self) -> str:
        """The figure (5, 3–5, ≥3, ≤5), or the words of what was heard instead of one."""
        if not self.reported:
            return str(self.hearing)
        if self.low is None or self.high is None:
            return f"≤{self.high}" if self.low is None else f"≥{self.low}"
        return f"{self.low}" if self.low == self.high else f"{self.low}–{self.high}"


NOT_REPORTED = Cell(Hearing.NOT_REPORTED)
NO_SOURCE = Cell(Hearing.NO_SOURCE)


def cell(held: Iterable[Held], *, came: bool) -> Cell:
    """The cell that these claims fill; `came`: whether a source that could fill it was heard.

    What is denied or forecast is no report.
    """
    figures = tuple(one for one in held if is_report(one))
    if not figures:
        return NOT_REPORTED if came else NO_SOURCE
    lows = [one.told.low for one in figures]
    highs = [one.told.high for one in figures]
    return Cell(
        Hearing.REPORTED,
        None if None in lows else plain_number(min(low for low in lows if low is not None)),
        None if None in highs else plain_number(max(high for high in highs if high is not None)),
        figures,
    )


def is_report(held: Held) -> bool:
    """Whether a claim gives a figure that somebody holds to be so."""
    told = held.told
    bounded = told.low is not None or told.high is not None
    return told.indicator is not None and bounded and told.hedge not in NOT_SAID


class Presence:
    """Which sources were heard on which days, by their keys (`Keys.speaker`)."""

    def __init__(self, heard: Iterable[tuple[str, date]]) -> None:
        days: dict[str, set[date]] = defaultdict(set)
        sources: dict[date, set[str]] = defaultdict(set)
        for source, on in heard:
            days[source].add(on)
            sources[on].add(source)
        self.days: Mapping[str, set[date]] = dict(days)
        self._sources: Mapping[date, set[str]] = dict(sources)

    @staticmethod
    def of(held: Iterable[Held], keys: Keys) -> "Presence":
        """The presence of all who say something in these claims, by their columns alone."""
        pairs = {(one.told.voice, one.bulletin_on) for one in held}
        return Presence((keys.publishing(voice), on) for voice, on in pairs if voice and on)

    def came(self, source: str, on: date) -> bool:
        """Whether that source said anything on that day."""
        return on in self.days.get(source, ())

    def sources(self, on: date) -> frozenset[str]:
        """Who was heard on that day."""
        return frozenset(self._sources.get(on, ()))

    def first_on(self, source: str) -> date | None:
        """The first day on which that source was heard."""
        return min(self.days.get(source, ()), default=None)
