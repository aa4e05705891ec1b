"""When the figures of the two sides changed, and how the truce stood in one governorate."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hudna.desk import packs
from hudna.desk.measure.standing import TruceStanding, definition, standing_on
from hudna.desk.measure.trends import Asked, Changes, Era, changed
from hudna.desk.packs import display
from hudna.ledger.store import Ledger
from hudna.record import canonical_json
from hudna.record.canonical import digest

SIDES: Final = ("joint_commission_ru", "joint_commission_tr")
PLACE: Final = "SY07"
FIRST, LAST = date(2019, 8, 1), date(2020, 4, 30)
NEAR: Final = timedelta(days=7)
"""How far from a change a truce may begin to be named beside it."""

NAMES: Final = ("findings-eras.svg", "findings-standing.svg")


@dataclass(frozen=True)
class Eras:
    """The eras of each side's figures, and the standing of a governorate day by day."""

    changes: tuple[Changes, ...]
    standings: tuple[TruceStanding, ...]

    def rows(self) -> Iterator[tuple[Changes, Era, Era | None]]:
        """Each era with the one before it."""
        for one in self.changes:
            for at, era in enumerate(one.eras):
                yield one, era, one.eras[at - 1] if at else None

    def days(self, standing: str) -> int:
        """On how many days the truce stood so."""
        return Counter(one.standing for one in self.standings)[standing]

    def plotted(self) -> str:
        """The digest of what the plots show."""
        eras = [[one.subject.speaker, str(era.period), era.counts.low, era.counts.days]
                for one, era, _ in self.rows()]  # fmt: skip
        days = [[str(one.on), one.standing] for one in self.standings]
        return digest(canonical_json.write({"eras": eras, "days": days}))


def eras(ledger: Ledger) -> Eras:
    """Computed through the desk, as `hudna changes` and `hudna standing` do."""
    found = changed(ledger, Asked("violations", SIDES))
    chosen = definition(None)
    days = (FIRST + timedelta(days=at) for at in range((LAST - FIRST).days + 1))
    standings = (standing_on(ledger, PLACE, on, chosen) for on in days)
    return Eras(tuple(found), tuple(one for one in standings if one is not None))


_TEXT: Final = """## When the figures changed

`hudna changes` divides the days of which a side told a figure into eras of one rate each; how, and
what it takes for a change, [measuring](measure.md) tells. Days of which nothing was found are no
days without breaches, so a change lies somewhere between the last day of one era and the first of
the next. Beside it stands a truce of the theatre that began in that time or within {near} days of
it; that is no claim that the one came of the other.

{table}
![Breaches a day, and the eras of one rate](pictures/findings-eras.svg)

Both sides told far fewer a day from the early spring of 2020, after the many of the winter before.
What came then differs: the Russian side's figures rose again that autumn, the Turkish side's did
not.

## How the truce stood in {place}

`hudna standing` says it for each day by the definition `{definition}`, which
[the standing of the truce](standing.md) tells. From {first} to {last} the truce in {place}
was unseen on {unseen} days, holding on {holding}, strained on {strained}, and broken on {broken}.
On {one_sided} of the {seen} days that were seen, only one side told of {place}. An unseen day is
one for which, and for the six before it, no figure was found: not one on which nothing happened.

![The standing of the truce by day](pictures/findings-standing.svg)
"""


def text(found: Eras) -> str:
    """The part of the page that tells of it."""
    head = ("side", "days", "days told", "a day", "times the era before", "a truce that began then")
    lines = [head, ["---"] * len(head), *map(_row, found.rows())]
    seen = [one for one in found.standings if one.heard]
    return _TEXT.format(
        table="".join(f"| {' | '.join(map(str, line))} |\n" for line in lines), near=NEAR.days,
        place=display(PLACE), definition=definition(None), first=FIRST, last=LAST,
        seen=len(seen), one_sided=sum(one.is_one_sided for one in seen),
        **{name: found.days(name) for name in ("unseen", "holding", "strained", "broken")},
    )  # fmt: skip


def _row(row: tuple[Changes, Era, Era | None]) -> tuple[object, ...]:
    one, era, before = row
    ratio = era.ratio.estimate if era.ratio else None
    return (display(one.subject.speaker), f"{era.period.first} to {era.period.last}",
            era.counts.days, f"{era.rate.estimate:.1f} ({era.rate.low:.1f} to {era.rate.high:.1f})",
            f"{ratio:.2f}" if ratio else "", _truce(before, era) if before else "")  # fmt: skip


def _truce(before: Era, era: Era) -> str:
    register, first, last = packs.register(), before.period.last - NEAR, era.period.first + NEAR
    return "; ".join(display(one.id) for one in register.truces.values()
                     if first <= one.start_on <= last
                     and register.theatre_of[one.id] == register.theatre_of[PLACE])  # fmt: skip
