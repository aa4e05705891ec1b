"""The whole screen of a day: its figures, and what takes longer, made when it is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from hudna.desk import DeskError, assurances, incidents, silence
from hudna.desk.assurances import Promises
from hudna.desk.incidents import Occurrence
from hudna.desk.measure.standing import standings_on
from hudna.desk.silence import Silences
from hudna.desk.status import Status, status
from hudna.ledger.store import Ledger
from hudna.measure.standing import TruceStanding


@dataclass(frozen=True)
class Screen:
    """A day's status with what lies around it; whoever shows it can show the figures at once."""

    ledger: Ledger
    status: Status

    @property
    def on(self) -> date:
        """The day."""
        return self.status.on

    @cached_property
    def standings(self) -> Sequence[TruceStanding]:
        """How the truce stands in each governorate, the worst first."""
        found = standings_on(self.ledger, self.on)
        return found.found if found else ()

    @cached_property
    def promises(self) -> Promises | None:
        """The assurances in force, with what of these days may touch them."""
        found = assurances.promises(self.ledger, self.on, self.status.days[0])
        return assurances.shown(self.ledger, found) if found else None

    @cached_property
    def silences(self) -> Silences | None:
        """What was not heard in these days."""
        return silence.silences(self.ledger, self.status.days[0], self.on)

    @cached_property
    def incidents(self) -> Sequence[Occurrence] | None:
        """The incidents of these days, the newest first; None where claims cannot be linked."""
        try:
            found = incidents.recent(self.ledger, self.on, len(self.status.days))
        except DeskError:
            return None
        return sorted(found, key=lambda one: one.last_on, reverse=True)


def screen(ledger: Ledger, on: date | None = None) -> Screen | None:
    """The screen of `on`, the newest day kept by default; None if nothing is kept."""
    found = status(ledger, on)
    return Screen(ledger, found) if found else None
