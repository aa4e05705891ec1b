"""What the packaged figures show: computed through the desk, as the commands do."""

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from findings.eras import Eras, eras
from hudna.desk import packs
from hudna.desk.check import Asked as CheckAsked
from hudna.desk.check import Discrepancy, checked
from hudna.desk.compare import Asked, Comparison, Day, Row, Sides, side_by_side
from hudna.desk.configuration import open_desk
from hudna.desk.packs import display
from hudna.desk.series import speaker_name
from hudna.desk.tallies import import_tallies
from hudna.ledger import queries
from hudna.ledger.outcome import Wanted
from hudna.ledger.store import Ledger, close_ledger
from hudna.reconcile import Keys
from hudna.reconcile.sides import aligned
from hudna.record import canonical_json
from hudna.record.canonical import digest

RU: Final = "joint_commission_ru"
TR: Final = "joint_commission_tr"


@dataclass(frozen=True)
class Findings:
    """The two sides of the joint commission compared, their eras, and all that the checks found."""

    sides: Sides
    places: tuple[Row, ...]
    checks: tuple[Discrepancy, ...]
    claims: int
    eras: Eras

    @property
    def pair(self) -> Comparison:
        """Russian side less Turkish side."""
        return self.sides.pairs[0]

    def of_kind(self, kind: str) -> list[Discrepancy]:
        """What one check found, by day."""
        return [one for one in self.checks if one.kind == kind]

    def years(self) -> list[tuple[int, Sequence[Day]]]:
        """The days of both, by year."""
        found: dict[int, list[Day]] = defaultdict(list)
        for day in self.pair.days:
            found[day.like.on.year].append(day)
        return sorted(found.items())

    def lists(self, day: Day) -> tuple[dict[str, float], dict[str, float]]:
        """What each side told of each governorate for a day, those of which it told none aside."""
        rows = [one for one in self.places if one.like.on == day.like.on]
        first, second = (
            {one.like.place: one.cells[side].figure for one in rows
             if side in one.cells and one.cells[side].figure}
            for side in (RU, TR)
        )  # fmt: skip
        return first, second

    def plotted(self) -> str:
        """The digest of the figures that the plots show."""
        days = [[str(one.like.on), one.first.figure, one.second.figure] for one in self.pair.days]
        places = [[display(one.place), float(one.difference)] for one in self.pair.shares]
        return digest(canonical_json.write({"days": days, "places": places}))


def speaker(one: Discrepancy) -> str:
    """Who told the first figure of a finding."""
    return speaker_name(one.sides[0])


@contextmanager
def imported() -> Iterator[Ledger]:
    """A ledger of its own with the packaged figures."""
    with tempfile.TemporaryDirectory() as home:
        ledger = open_desk({"HUDNA_HOME": home})
        try:
            for _ in import_tallies(ledger, None):
                pass
            yield ledger
        finally:
            close_ledger(ledger)


def findings() -> Findings:
    """Enter the packaged figures, compare and check them."""
    with imported() as ledger:
        sides = side_by_side(ledger, Asked("violations", (RU, TR)))
        found = checked(ledger, CheckAsked())
        held = queries.claims(ledger, Wanted(kind="tally", indicator="violations"))
        rows = aligned(held, Keys(packs.register()))
        places = tuple(one for one in rows if one.like.place and one.like.window == "day")
        return Findings(sides, places, found.found, found.claims, eras(ledger))
