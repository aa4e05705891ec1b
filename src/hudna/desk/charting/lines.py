"""The figures of a chart, each a spot on the line of whose and of what it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Final, NamedTuple

from hudna.desk import series
from hudna.desk.charting.asking import Asked
from hudna.desk.measure.figures import within
from hudna.ledger.queries.drawn import charted
from hudna.ledger.queries.drawn.charted import Charted
from hudna.ledger.store import Ledger
from hudna.measure import Series, Subject, Tallied, serieses, tallies
from hudna.measure.nouns import Period
from hudna.record import Held

_DAY: Final = timedelta(days=1)


class Line(NamedTuple):
    """Whose figures of what they are, and how those of a period were come by."""

    subject: Subject
    way: str


@dataclass(frozen=True)
class Spot:
    """What a line comes to in a period: bounds, how many days are told, and all that it stands on.

    A period of which nothing can be said has no bounds, and its notes say why.
    """

    tallied: Tallied

    @property
    def line(self) -> Line:
        """The line that it is on."""
        return Line(self.tallied.subject, self.tallied.way)

    @cached_property
    def claims(self) -> tuple[Held, ...]:
        """Every claim that prints one of its figures, those not taken too; no line is read."""
        held = (one for cell in self.tallied.cells for figure in cell.printed
                for one in figure.held)  # fmt: skip
        return tuple({(one.digest, one.read_id): one for one in held}.values())

    @property
    def corrected(self) -> int:
        """How many of its claims a reviewer corrected."""
        return sum(one.standing == "corrected" for one in self.claims)

    @property
    def documents(self) -> int:
        """In how many documents its figures are printed."""
        return len({one.digest for one in self.claims})

    @property
    def printed(self) -> tuple[float, float] | None:
        """The least and the greatest figure that is printed, where they differ on one day."""
        if len(self.tallied.cells) != 1 or len(self.tallied.cells[0].printed) < 2:
            return None
        ends = [end for one in self.tallied.cells[0].printed for end in (one.low, one.high)
                if end is not None]  # fmt: skip
        return min(ends), max(ends)


def spots(ledger: Ledger, asked: Asked) -> list[Spot]:
    """The spots of the lines of those speakers, by line and period.

    The day before is looked at too: what a running total was then.
    """
    found = laid_out(ledger, asked, reaching_back=1)
    sums = tallies(found, within(asked.period, asked.by))
    return [Spot(one) for one in sums if asked.period.has(one.period)]


def laid_out(ledger: Ledger, asked: Asked, reaching_back: int) -> list[Series]:
    """The series of those speakers, and of so many days before, as `serieses` lays them out."""
    first = asked.period.first
    before = first - _DAY * min(reaching_back, first.toordinal() - 1)
    wanted = Charted((asked.indicator,), asked.place, before, asked.period.last,
                     series.voices_of(ledger, asked.speakers))  # fmt: skip
    found = serieses(charted.figures(ledger, wanted), series.keys(), whole_only=not asked.place)
    return [one for one in found if one.subject.place == asked.place]


def lines(found: Iterable[Spot]) -> list[Line]:
    """The lines of these spots, in order."""
    return sorted({one.line for one in found})


def periods(found: Iterable[Spot]) -> list[Period]:
    """The periods of these spots, the last first."""
    return sorted({one.tallied.period for one in found}, reverse=True)
