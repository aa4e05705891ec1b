"""What a map is asked for: what is counted, on which days, on whose word, in which theatre."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hudna.measure import Period
from hudna.record.vocabulary import INCIDENT_TYPES, INDICATORS

STANDING: Final = "standing"
INCIDENTS: Final = "incidents"
SPANS: Final = (1, 7, 30)
"""Of how many days a map may be."""
MOST_SPEAKERS: Final = 2

MEASURES: Final = (*INDICATORS, INCIDENTS, *(f"{INCIDENTS}:{one}" for one in INCIDENT_TYPES),
                   STANDING)  # fmt: skip
"""What a map can show: an indicator, incidents of all types or of one, how the truce stands."""

_JOINED: Final = ("localities_total", "localities_new", "groups_total", "groups_new",
                  "members_joined")  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """`measure`: one of `MEASURES`, over the `days` up to `on`.

    `who`: the keys of one speaker, or of two to be held against each other; whoever told of most
    governorates if none is named. `theatre`: the one that is told of most if none is named.
    """

    measure: str
    on: date
    days: int = 7
    who: tuple[str, ...] = ()
    theatre: str | None = None

    @property
    def period(self) -> Period:
        """The days."""
        first = max(self.on.toordinal() - self.days + 1, 1)
        return Period(date.fromordinal(first), self.on)

    @property
    def before(self) -> date:
        """The day before them: what a running total was then."""
        first = self.period.first
        return first if first == date.min else first - timedelta(days=1)

    @property
    def kind(self) -> str:
        """The kind of claims that tell of places beside figures of the measure."""
        if self.measure in _JOINED:
            return "accession"
        return "incident"

    @property
    def type(self) -> str | None:
        """The type of incidents, if the measure is of one."""
        sort, _, type = self.measure.partition(":")
        return type if sort == INCIDENTS and type else None

    @property
    def is_of_incidents(self) -> bool:
        """Whether incidents are counted."""
        return self.measure.startswith(INCIDENTS)
