"""Boards: what does not agree, and what happened by several accounts; by the days asked for."""

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from hudna.console.access.visit import Visit
from hudna.console.pages import asked
from hudna.desk import ask


@dataclass(frozen=True)
class Period:
    """Some days, inclusive. `is_cut`: more were asked for than are looked through at once."""

    first: date
    last: date
    is_cut: bool = False

    @property
    def before(self) -> "Period | None":
        """As many days before; None where there are no earlier days."""
        length = self.last - self.first
        try:
            last = self.first - timedelta(days=1)
            return Period(last - length, last)
        except OverflowError:
            return None


def period(visit: Visit, usual: int, most: int) -> Period | None:
    """The days that the address asks for, else the last ones kept; None if nothing is kept."""
    first, last = asked.day(visit.request, "from"), asked.day(visit.request, "to")
    if last is None:
        newest = ask.last_day(visit.ledger)
        if newest is None and first is None:
            return None
        last = max(one for one in (newest, first) if one is not None)
    if first is None or first > last:
        first = _back(last, usual)
    earliest = _back(last, most)
    return Period(max(first, earliest), last, first < earliest)


def _back(last: date, days: int) -> date:
    return date.fromordinal(max(1, last.toordinal() - days + 1))


def address(chosen: Period, **sought: str) -> str:
    """What stands behind the question mark, for those days and what is sought among them."""
    days = {"from": chosen.first.isoformat(), "to": chosen.last.isoformat()}
    return "?" + urlencode(days | {name: value for name, value in sought.items() if value})
