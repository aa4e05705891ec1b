"""What each speaker told of each governorate in the days that a definition looks at."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.measure.nested import filled, governorate_around
from hudna.measure.nouns import Period
from hudna.measure.series import Series, by_window, is_counted, laid_out
from hudna.measure.standing.definition import ALL, Definition, Input
from hudna.measure.tallies import ADDED, Tallied, tallies
from hudna.reconcile import Keys
from hudna.reconcile.choosing import chosen
from hudna.reconcile.sides import camp
from hudna.record import Held, Incident, Name, Particulars
from hudna.record.held.told import NOT_SAID

_EVENTS: Final = ("incident", "accession")


@dataclass(frozen=True)
class Amount:
    """What one speaker's words come to for one input.

    `recent` and `before`: lower bounds of the sums in the two periods; `told`, `before_told`: on
    how many days a figure is told; `rate`, `rate_before`: per such day, None if there is none;
    `held`: the claims of the recent days that it is made of.
    """

    recent: float = 0
    told: int = 0
    rate: float | None = None
    before: float = 0
    before_told: int = 0
    rate_before: float | None = None
    held: tuple[Held, ...] = ()

    @property
    def times(self) -> float | None:
        """How many times as many a day as before; infinite after none, None without a before."""
        if self.rate is None or self.rate_before is None:
            return None
        if self.rate_before:
            return self.rate / self.rate_before
        return float("inf") if self.rate else None


@dataclass(frozen=True)
class Heard:
    """What one speaker told of one governorate. `amounts`: by the names of inputs.

    `held`: all that tells of it in the recent days; `together`: figures of it and other places
    in one, which are not counted, since it is not said how many are its own.
    """

    speaker: str
    camp: str
    amounts: Mapping[str, Amount]
    held: tuple[Held, ...]
    together: tuple[Held, ...] = ()


def periods(definition: Definition, on: date) -> tuple[Period, Period]:
    """The recent days and those before; of the calendar's first days there may be fewer."""
    start = max(on.toordinal() - definition.recent_days + 1, 1)
    earlier = max(start - definition.before_days, 1)
    return (Period(date.fromordinal(start), on),
            Period(date.fromordinal(earlier), date.fromordinal(max(start - 1, 1))))  # fmt: skip


def heard(
    held: Iterable[Held], keys: Keys, definition: Definition, on: date
) -> dict[str, tuple[Heard, ...]]:
    """What is told of each governorate of which anything is, each speaker by himself."""
    told = [one for one in held if one.bulletin_on is not None and keys.speaker(one)]
    spans = periods(definition, on)
    figures = _figures(told, keys, definition, spans)
    events = _events(told, keys, definition, spans[0])
    telling = _telling(told, keys, definition, spans[0])
    found: dict[str, list[Heard]] = defaultdict(list)
    for (governorate, speaker), (alone, together) in sorted(telling.items()):
        amounts = {}
        for given in definition.inputs:
            of = (governorate, speaker, given.name)
            told_of = (*figures.get(of, ()), *events.get(of, ()))
            amounts[given.name] = max(told_of, key=_size, default=Amount())
        found[governorate].append(Heard(
            speaker, camp(speaker, keys), amounts, tuple(alone), tuple(together)))  # fmt: skip
    return {governorate: tuple(all_heard) for governorate, all_heard in found.items()}


def _size(amount: Amount) -> tuple[float, int, float]:
    return amount.recent, amount.told, amount.before


Of = tuple[str, str, str]
"""Governorate, speaker, input."""


def _figures(
    held: Sequence[Held], keys: Keys, definition: Definition, spans: tuple[Period, Period]
) -> Mapping[Of, list[Amount]]:
    wanted = definition.indicators
    counted = [one for one in held if one.told.indicator in wanted and is_counted(one)]
    cells = filled(chosen(counted, keys, by_window), keys.register)
    found: dict[Of, list[Amount]] = defaultdict(list)
    for series in laid_out(cells):
        subject = series.subject
        if governorate_around(subject.place, keys.register) == subject.place:
            amount = _amount(series, spans)
            for given in definition.inputs:
                if subject.indicator in given.indicators:
                    found[subject.place, subject.speaker, given.name].append(amount)
    return found


def _amount(series: Series, spans: tuple[Period, Period]) -> Amount:
    """The figures of a series in the two periods; one for several days is a lower bound of all."""
    recent, before = spans

    def period(day: date) -> Period:
        return next((one for one in spans if one.first <= day <= one.last), Period(day, day))

    sums = tallies([series], period)
    now, then = (next((one for one in sums if one.period == span and one.way == ADDED), None)
                 for span in (recent, before))  # fmt: skip
    bounds = [(one.low, one.cells) for one in sums if one.period == recent and one.low is not None]
    bounds += [(one.cell.figure, (one.cell,)) for one in series.stretches
               if recent.has(one.period)]  # fmt: skip
    most, cells = max(bounds, key=lambda one: one[0], default=(0, ()))
    return Amount(
        most, now.told if now else 0, _rate(now),
        then.low or 0 if then else 0, then.told if then else 0, _rate(then),
        tuple(claim for cell in cells for claim in cell.taken.held),
    )  # fmt: skip


def _rate(tallied: Tallied | None) -> float | None:
    if tallied is None or tallied.low is None or not tallied.told:
        return None
    return tallied.low / tallied.told


def _events(
    held: Iterable[Held], keys: Keys, definition: Definition, recent: Period
) -> Mapping[Of, list[Amount]]:
    """How many incidents and accessions of the wanted sorts each speaker told, each once."""
    told: dict[Of, dict[object, tuple[int, Held]]] = defaultdict(dict)
    for one in _within(held, recent):
        if one.told.kind not in _EVENTS:
            continue
        wanted = [given for given in definition.inputs if _looks_at(given, one)]
        for governorate, event in _occurrences(one, keys.register) if wanted else ():
            for given in wanted:
                events = told[governorate, keys.speaker(one), given.name]
                if event not in events or events[event][0] < _count(one):
                    events[event] = (_count(one), one)
    return {
        of: [Amount(sum(count for count, _ in events.values()), len(events),
                    held=tuple(one for _, one in events.values()))]
        for of, events in told.items()
    }  # fmt: skip


def _count(held: Held) -> int:
    body = held.claim.body
    return (isinstance(body, Incident) and body.count) or 1


def _looks_at(given: Input, held: Held) -> bool:
    body = held.claim.body
    if held.told.hedge in NOT_SAID:
        return False
    if isinstance(body, Incident):
        return ALL in given.incidents or body.type in given.incidents
    stage = getattr(body, "stage", None)
    return held.told.kind == "accession" and (stage or "signed") in given.accessions


def _occurrences(held: Held, register: Gazetteer) -> Iterator[tuple[str, object]]:
    """The governorates in which something is told to have occurred, each with what makes it one.

    An incident is one by its day and what was hit; an accession by who joined or left.
    """
    body = held.claim.body
    if isinstance(body, Incident):
        what = frozenset(_key(one) for one in body.target_places)
        for governorate in _governorates(held, register):
            yield governorate, (held.bulletin_on, what)
    elif isinstance(body, Particulars):
        for one in body.what:
            own = _of_ids((one.id,), register)
            for governorate in own or _governorates(held, register):
                yield governorate, _key(one)
        for governorate in () if body.what else _governorates(held, register):
            yield governorate, held.told.place


def _key(name: Name) -> str:
    return name.id or name.text.casefold()


def _governorates(held: Held, register: Gazetteer) -> list[str]:
    """The governorates that a claim tells of, by its place and by what it names."""
    ids: list[str | None] = [*held.told.place.split("+")]
    body = held.claim.body if held.told.kind in _EVENTS else None
    if isinstance(body, Incident):
        ids += [body.governorate.id if body.governorate else None]
        ids += [one.id for one in body.target_places]
    elif isinstance(body, Particulars):
        ids += [one.id for one in body.what]
    return _of_ids(ids, register)


def _of_ids(ids: Iterable[str | None], register: Gazetteer) -> list[str]:
    found = (register.governorate_of(one) for one in ids if one)
    return sorted({one for one in found if one is not None})


def _telling(
    held: Iterable[Held], keys: Keys, definition: Definition, recent: Period
) -> Mapping[tuple[str, str], tuple[list[Held], list[Held]]]:
    """By governorate and speaker: what tells of it alone, and what of it and others in one."""
    found: dict[tuple[str, str], tuple[list[Held], list[Held]]] = defaultdict(lambda: ([], []))
    for one in _within(held, recent):
        if not _tells(one, definition):
            continue
        governorates = _governorates(one, keys.register)
        joint = one.told.indicator is not None and len(governorates) > 1
        for governorate in governorates:
            found[governorate, keys.speaker(one)][joint].append(one)
    return found


def _tells(held: Held, definition: Definition) -> bool:
    """Whether it is a figure or an event that is looked at, or an assessment."""
    if held.told.indicator is not None:
        return held.told.indicator in definition.indicators and is_counted(held)
    if held.told.kind in _EVENTS:
        return any(_looks_at(given, held) for given in definition.inputs)
    return held.told.kind == "assessment" and held.told.hedge not in NOT_SAID


def _within(held: Iterable[Held], recent: Period) -> Iterator[Held]:
    return (one for one in held if one.bulletin_on is not None
            and recent.first <= one.bulletin_on <= recent.last)  # fmt: skip
