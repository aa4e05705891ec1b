"""The whole screen of a day: each part is made when it is asked for, and kept for a while."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from hudna.desk import DeskError, assurances, incidents, silence, status
from hudna.desk.assurances import Promises
from hudna.desk.changes import Asked, Changes, changes
from hudna.desk.incidents import Occurrence
from hudna.desk.measure.standing import Standings, standings_of
from hudna.desk.remembered import Remembered
from hudna.desk.silence import Silences
from hudna.desk.status import BreachRow, Checks, Latest
from hudna.ledger.outcome import HeldUnread
from hudna.ledger.store import Ledger

A = TypeVar("A")
R = TypeVar("R")


@dataclass(frozen=True)
class Screen:
    """A day with all that is shown of it; whoever shows it can begin with what is quick.

    `patience`: for how many seconds a part is waited for, then NotYetError is raised; None: as long
    as it takes.
    """

    ledger: Ledger
    on: date
    patience: float | None = None

    @property
    def days(self) -> tuple[date, ...]:
        """The days that it looks back, the day itself the last of them."""
        return status.last_days(self.on)

    @property
    def totals(self) -> Sequence[Latest]:
        """Who is in the truce by the last word of each speaker, however old it is."""
        return self._part(status.totals)

    @property
    def figures(self) -> Sequence[Latest]:
        """The last other figures of each speaker for the whole theatre, of these days."""
        return self._part(status.figures)

    @property
    def breaches(self) -> Sequence[BreachRow]:
        """Breaches by governorate and speaker on each of the days."""
        return self._part(status.breaches)

    @property
    def checks(self) -> Checks:
        """What does not add up, and what sides differ on."""
        return self._part(status.checks)

    @property
    def unread(self) -> Sequence[HeldUnread]:
        """The numbers that were not read."""
        return self._part(_unread)

    @property
    def standings(self) -> Standings | None:
        """How the truce stands in each governorate, the worst first."""
        return self._part(standings_of)

    @property
    def promises(self) -> Promises | None:
        """The assurances in force, with what of these days may touch them."""
        return self._part(_promises)

    @property
    def silences(self) -> Silences | None:
        """What was not heard in these days."""
        return self._part(_silences)

    @property
    def incidents(self) -> Sequence[Occurrence] | None:
        """The incidents of these days, the newest first; None where claims cannot be linked."""
        return self._part(_incidents)

    def changes(self, asked: Asked) -> Changes:
        """What is different between the days that are asked for."""
        return self._given(_changes, asked)

    def _part(self, question: Remembered[[date], R]) -> R:
        return self._given(question, self.on)

    def _given(self, question: Remembered[[A], R], asked: A) -> R:
        if self.patience is None:
            return question(self.ledger, asked)
        return question.within(self.patience, self.ledger, asked)


def screen(ledger: Ledger, on: date | None = None) -> Screen | None:
    """The screen of `on`, the newest day kept by default; None if nothing is kept."""
    day = status.shown_day(ledger, on)
    return None if day is None else Screen(ledger, day)


_changes = Remembered(changes)


@Remembered
def _unread(ledger: Ledger, on: date) -> Sequence[HeldUnread]:
    return tuple(status.unread(ledger, on))


@Remembered
def _promises(ledger: Ledger, on: date) -> Promises | None:
    return assurances.promises(ledger, on, status.last_days(on)[0])


@Remembered
def _silences(ledger: Ledger, on: date) -> Silences | None:
    return silence.silences(ledger, status.last_days(on)[0], on)


@Remembered
def _incidents(ledger: Ledger, on: date) -> Sequence[Occurrence] | None:
    try:
        found = incidents.recent(ledger, on, len(status.last_days(on)))
    except DeskError:
        return None
    return tuple(sorted(found, key=lambda one: one.last_on, reverse=True))
