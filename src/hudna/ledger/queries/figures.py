"""The figures of one indicator for the whole theatre or several places, by an index alone.

Nothing is read of the claims themselves: there may be a hundred thousand of them.
"""

from typing import Any, Final, NamedTuple

from django.db import connections

from hudna.ledger.outcome import Wanted
from hudna.ledger.queries.statements import answers, shown
from hudna.ledger.store import Ledger
from hudna.ledger.views.columns import caseless

_WITHIN: Final = {"sqlite": "instr", "postgresql": "strpos"}


class Figure(NamedTuple):
    """A claim's key, its day as the store gives it, and what tells figures apart."""

    key: int
    day: Any
    document: int
    extent: int
    hedge: str
    voice: str
    measured: str
    low: float | None
    high: float | None


def figures(ledger: Ledger, wanted: Wanted) -> list[tuple[Any, ...]]:
    """The fields of `Figure` of each, by day (none first), as they were added and stand in the
    text. Of `wanted` the indicator, the days and the speaker count."""
    where, values = ["c.indicator = %s", "c.extent < 2", shown(ledger)], [str(wanted.indicator)]
    for sign, day in ((">=", wanted.from_on), ("<=", wanted.to_on)):
        if day is not None:
            where.append(f"c.bulletin_on {sign} %s")
            values.append(day.isoformat())
    if wanted.speaker is not None:
        within = _WITHIN[connections[ledger.alias].vendor]
        where.append(f"(c.speaker_id = %s OR {within}(c.speaker_folded, %s) > 0)")
        values += [wanted.speaker, caseless(wanted.speaker)]
    names = ", ".join(f"c.{name}" for name in ("key", "bulletin_on", *Figure._fields[2:]))
    found = answers(
        ledger,
        f"SELECT {names} FROM view_claim c WHERE {' AND '.join(where)} "
        "ORDER BY c.indicator, c.bulletin_on, c.document, c.ordinal",
        values,
    )
    if found and found[-1][1] is None:
        found.sort(key=lambda row: row[1] is not None)
    return found
