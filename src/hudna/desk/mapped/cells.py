"""What one speaker's claims come to in each governorate: a figure, none claimed, or nothing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from hudna.desk import series
from hudna.desk.mapped.asked import Asked
from hudna.desk.mapped.whereabouts import in_governorates
from hudna.measure import Period, Tallied, serieses, tallies
from hudna.measure.nested import FROM_PLACES
from hudna.measure.tallies import SUBTRACTED
from hudna.record import Claim, Held, Incident


@dataclass(frozen=True)
class Cell:
    """A figure with its bounds in the measure's unit (`high` None: no upper one is told).

    `told`: how many of the days it covers, or for incidents, on how many something was told;
    `held`: the claims that it is made of; `from_places`: added up from places within, so that
    there may be more.
    """

    low: float
    high: float | None
    told: int
    held: tuple[Held, ...]
    from_places: bool = False

    @property
    def is_none(self) -> bool:
        """Whether it is claimed that there were none."""
        return self.low == 0 == self.high


Cells = Mapping[tuple[str, str], Cell]
"""By governorate and speaker; nothing where the speaker gave no figure."""


def of_figures(held: Iterable[Held], asked: Asked) -> Cells:
    """What tallies come to over the days, as `hudna tally` adds them up."""
    whole = asked.period

    def period(on: date) -> Period:
        return whole if whole.first <= on <= whole.last else Period(on, on)

    found: dict[tuple[str, str], list[Tallied]] = defaultdict(list)
    for one in tallies(serieses(held, series.keys(), localities=True), period):
        if one.period == whole and one.low is not None and one.cells:
            found[one.subject.place, one.subject.speaker].append(one)
    return {of: _cell(min(several, key=_choice)) for of, several in found.items()}


def _choice(one: Tallied) -> tuple[bool, bool, float]:
    """A figure of days before a difference of running totals, a plain one before one of a sort."""
    return one.way == SUBTRACTED, bool(one.subject.stage or one.subject.against), -(one.low or 0)


def _cell(one: Tallied) -> Cell:
    held = tuple(claim for cell in one.cells for claim in cell.taken.held)
    from_places = any(cell.why == FROM_PLACES for cell in one.cells)
    return Cell(one.low or 0, one.high, one.told, held, from_places)


def of_incidents(held: Iterable[Held], type: str | None) -> Cells:
    """How many incidents are told; those of one day and type that hit the same places are one."""
    speaker = series.keys().speaker
    told: dict[tuple[str, str], dict[object, tuple[int, Held]]] = defaultdict(dict)
    for one in held:
        body = one.claim.body
        if not isinstance(body, Incident) or not is_of(one.claim, type):
            continue
        what = frozenset(target.id or target.text.casefold() for target in body.target_places)
        for governorate in in_governorates(named(one)):
            events = told[governorate, speaker(one)]
            event, count = (one.bulletin_on, body.type, what), body.count or 1
            if event not in events or events[event][0] < count:
                events[event] = (count, one)
    return {of: _counted(list(events.values())) for of, events in told.items()}


def is_of(claim: Claim, type: str | None) -> bool:
    """Whether it is of an incident of that type; of any for None."""
    return isinstance(claim.body, Incident) and type in (None, claim.body.type)


def _counted(events: list[tuple[int, Held]]) -> Cell:
    total = sum(count for count, _ in events)
    days = len({one.bulletin_on for _, one in events})
    return Cell(total, total, days, tuple(one for _, one in events))


def named(held: Held) -> list[str]:
    """The ids of all places that the claim of an incident names."""
    body, place = held.claim.body, held.claim.place
    found = list(place.ids) if place else []
    if isinstance(body, Incident):
        found += [one.id for one in (body.governorate, *body.target_places) if one and one.id]
    return found
