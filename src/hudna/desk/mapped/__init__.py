"""What is told of each governorate and place on some days, by whom: what a map shows.

A figure, none as claimed, and nothing heard are three things. Every figure comes with its claims.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hudna.desk.mapped.asked import INCIDENTS, MEASURES, MOST_SPEAKERS, SPANS, STANDING, Asked
from hudna.desk.mapped.cells import Cell, Cells, of_figures, of_incidents
from hudna.desk.mapped.points import Point, Points, points
from hudna.desk.mapped.told import Told, around, best_known, theatre_of, told_of
from hudna.desk.mapped.whereabouts import Precision, Spot, governorates, spot, theatres
from hudna.desk.measure.standing import TruceStanding, standings_of
from hudna.ledger import queries
from hudna.ledger.store import Ledger

__all__ = [
    "INCIDENTS", "MEASURES", "MOST_SPEAKERS", "SPANS", "STANDING", "Asked", "Cell", "Mapped",
    "Point", "Points", "Precision", "Row", "Spot", "Told", "TruceStanding", "days_kept",
    "governorates", "mapped", "points_of", "spot", "theatres",
]  # fmt: skip


@dataclass(frozen=True)
class Row:
    """A governorate: what each of the speakers told of it.

    `cells`: in the order of the speakers, None where one gave no figure; `together`: how many
    claims of each tell of it and other places in one figure, of which nobody said how much is its
    own; `others`: how many further speakers told of it alone; `standing`: how the truce stands.
    """

    governorate: str
    cells: tuple[Cell | None, ...] = ()
    together: tuple[int, ...] = ()
    others: int = 0
    standing: TruceStanding | None = None


@dataclass(frozen=True)
class Mapped:
    """A map. `speakers`: who told anything, of how many governorates; `who`: those shown."""

    asked: Asked
    theatre: str
    rows: tuple[Row, ...]
    who: tuple[str, ...]
    speakers: tuple[tuple[str, int], ...]
    unplaced: int
    points: tuple[Point, ...]


def mapped(ledger: Ledger, asked: Asked) -> Mapped:
    """The map that is asked for; every governorate of the theatre has a row."""
    if asked.measure == STANDING:
        return _of_standings(ledger, asked)
    told = told_of(ledger, asked)
    theatre, found = asked.theatre or told.theatre(), points(told)
    return Mapped(asked, theatre, tuple(_rows(told, theatre)), told.who, told.speakers,
                  found.unplaced, found.found)  # fmt: skip


def _cells(told: Told) -> Cells:
    if told.asked.is_of_incidents:
        return of_incidents(told.held_of_who, told.asked.type)
    return of_figures(told.held_of_who, told.asked)


def _rows(told: Told, theatre: str) -> Iterator[Row]:
    who, cells, beside = told.who, _cells(told), _together(told)
    heard = Counter(one for speaker, of in told.by_speaker.items() if speaker not in who
                    for one in of)  # fmt: skip
    for one in governorates(theatre):
        yield Row(one, tuple(cells.get((one, speaker)) for speaker in who),
                  tuple(beside[one, speaker] for speaker in who), heard[one])  # fmt: skip


def _together(told: Told) -> Counter[tuple[str, str]]:
    """How many figures of each speaker are of each governorate and of other places in one."""
    found: Counter[tuple[str, str]] = Counter()
    if not told.asked.is_of_incidents:
        for speaker in told.who:
            joint = (one for one in told.by([speaker], told.within) if not one.alone)
            found.update((place, speaker) for one in joint for place in around(one))
    return found


def _of_standings(ledger: Ledger, asked: Asked) -> Mapped:
    """On everybody's word: a standing says itself on whose."""
    found = standings_of(ledger, asked.on)
    by_place = {one.governorate: one for one in found.found} if found else {}
    theatre = asked.theatre or theatre_of(by_place) or best_known()
    rows = tuple(Row(one, standing=by_place.get(one)) for one in governorates(theatre))
    return Mapped(asked, theatre, rows, (), (), 0, ())


def points_of(ledger: Ledger, asked: Asked) -> Points:
    """The points of the same map alone; none of a map of standings."""
    if asked.measure == STANDING:
        return Points((), 0)
    return points(told_of(ledger, asked))


def days_kept(ledger: Ledger) -> tuple[date, date] | None:
    """The first and the last day of documents that are kept; None if nothing is."""
    first, last = queries.first_day(ledger), queries.last_day(ledger)
    return None if first is None or last is None else (first, last)
