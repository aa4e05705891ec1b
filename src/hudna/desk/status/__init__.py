"""Where the truce stands on a day, as far as the kept claims say."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from hudna.desk import ask, discrepancies, packs
from hudna.desk.check import checked_among
from hudna.desk.discrepancies import Followed
from hudna.desk.remembered import Remembered
from hudna.desk.series import speaker_key
from hudna.desk.series import totals as whole
from hudna.desk.status import earlier
from hudna.desk.status.earlier import STANDING, is_figure
from hudna.ledger import queries
from hudna.ledger.outcome import Held, HeldUnread, Wanted
from hudna.ledger.store import Ledger
from hudna.reconcile import Discrepancy
from hudna.reconcile.keys import window_sort
from hudna.record import Claim, Tally
from hudna.record.held.told import JOINT, PART, WHOLE
from hudna.record.vocabulary import INDICATORS

RECENT_DAYS = 7
"""How many days, the day itself among them, the screen looks back."""

CHECKED_DAYS = 2 * RECENT_DAYS
"""How many days' claims the checks see: what they show of the last days leans on those before."""

BREACHES = "violations"
WITHOUT_WINDOW = ("localities_new", "groups_new", "talks", "agreements")
"""What is shown once for each speaker, whatever the window: the newest."""


@dataclass(frozen=True)
class Latest:
    """The last figure of a speaker for an indicator, and the one of an earlier day, if any."""

    last: Held
    before: Held | None

    @property
    def change(self) -> float | None:
        """How much the figure changed; None where there is nothing exact to compare."""
        last, before = exact(self.last.claim), exact(self.before.claim) if self.before else None
        return None if last is None or before is None else last - before


@dataclass(frozen=True)
class BreachRow:
    """What one speaker counted in one governorate: for each day its claims, in order."""

    governorate: str
    speaker: str
    days: tuple[tuple[Held, ...], ...]


@dataclass(frozen=True)
class Checks:
    """What does not add up on the last days, as far as claims of `CHECKED_DAYS` show.

    `disagreeing`: what sides differ on, of those days, that nobody is done with; the newest first.
    """

    findings: tuple[Discrepancy, ...]
    disagreeing: tuple[Followed, ...]


def shown_day(ledger: Ledger, on: date | None) -> date | None:
    """The day that is meant: `on`, the newest one kept by default; None if nothing is kept."""
    last = ask.last_day(ledger)
    return None if last is None else on or last


@Remembered
def totals(ledger: Ledger, on: date) -> tuple[Latest, ...]:
    """Who is in the truce by the last word of each speaker, however old it is."""
    days = last_days(on)
    recent = [one for name in STANDING for one in _whole(ledger, days, name)]
    return tuple(latest([*earlier.standing(ledger, recent, days[0]), *recent]))


@Remembered
def figures(ledger: Ledger, on: date) -> tuple[Latest, ...]:
    """The last other figures of each speaker for the whole theatre, of the days up to `on`."""
    days = last_days(on)
    recent = [one for one in _whole(ledger, days) if one.told.indicator not in STANDING]
    return _fresh(latest([*earlier.before(ledger, recent, days[0]), *recent]), days[0])


def _whole(ledger: Ledger, days: Sequence[date], indicator: str | None = None) -> Iterator[Held]:
    far = (WHOLE, JOINT)
    return queries.claims(ledger, Wanted(kind="tally", indicator=indicator, extents=far,
                                         from_on=days[0], to_on=days[-1]))  # fmt: skip


@Remembered
def breaches(ledger: Ledger, on: date) -> tuple[BreachRow, ...]:
    """Breaches by governorate and speaker on each of the days up to `on`."""
    days = last_days(on)
    told = Wanted(kind="tally", indicator=BREACHES, from_on=days[0], to_on=on, extents=(PART,))
    return _breaches(queries.claims(ledger, told), days)


@Remembered
def checks(ledger: Ledger, on: date) -> Checks:
    """What does not add up in the days up to `on`, and what sides differ on."""
    told = list(queries.claims(ledger, Wanted(from_on=_checked_from(on), to_on=on)))
    return _checks(ledger, last_days(on)[0], told)


def unread(ledger: Ledger, on: date) -> Iterator[HeldUnread]:
    """The numbers that were not read in the documents of the days up to `on`."""
    return queries.unread(ledger, last_days(on)[0], on)


def straightforward(
    ledger: Ledger, on: date
) -> tuple[tuple[Latest, ...], tuple[Latest, ...], tuple[BreachRow, ...], Checks]:
    """Totals, figures, breaches and checks from all claims up to the day: what fewer come to."""
    days, held = last_days(on), list(queries.claims(ledger, Wanted(to_on=on)))
    every = latest(held)
    return (
        tuple(one for one in every if one.last.told.indicator in STANDING),
        _fresh(every, days[0]),
        _breaches(_since(held, days[0]), days),
        _checks(ledger, days[0], _since(held, _checked_from(on))),
    )


def last_days(on: date) -> tuple[date, ...]:
    """The days that the screen looks back, `on` the last of them."""
    first = max(on.toordinal() - RECENT_DAYS + 1, 1)
    return tuple(map(date.fromordinal, range(first, on.toordinal() + 1)))


def _checked_from(day: date) -> date:
    return date.fromordinal(max(day.toordinal() - CHECKED_DAYS + 1, 1))


def _since(held: Iterable[Held], day: date) -> list[Held]:
    return [one for one in held if one.bulletin_on is not None and one.bulletin_on >= day]


def _fresh(found: Iterable[Latest], since: date) -> tuple[Latest, ...]:
    return tuple(one for one in found if _is_fresh(one, since))


def _checks(ledger: Ledger, since: date, checked: Sequence[Held]) -> Checks:
    found = reversed(checked_among(ledger, checked))
    return Checks(
        tuple(one for one in found if one.on and one.on >= since),
        tuple(discrepancies.recent(ledger, _since(checked, since))),
    )


def _is_fresh(latest: Latest, since: date) -> bool:
    on = latest.last.bulletin_on
    return latest.last.told.indicator not in STANDING and on is not None and on >= since


def latest(held: Sequence[Held]) -> list[Latest]:
    """The last theatre-wide figure of each speaker, indicator and sort of window."""
    groups: dict[tuple[str, str, str], list[Held]] = defaultdict(list)
    for one in whole(held):
        if is_figure(one):
            groups[speaker_key(one), str(one.told.indicator), window_sort(one)].append(one)
    found = _once([_latest(group) for group in groups.values()])
    return sorted(found, key=lambda one: (INDICATORS.index(str(one.last.told.indicator)),
                                          speaker_key(one.last)))  # fmt: skip


def _once(found: Iterable[Latest]) -> list[Latest]:
    """Without the rows that another one of the speaker makes needless: the newest stays."""
    kept: dict[tuple[object, ...], Latest] = {}
    for one in sorted(found, key=_newness):
        told, on = one.last.told, one.last.bulletin_on
        number = told.low if told.low == told.high else None
        sort: object = window_sort(one.last) if number is None else (on, number)
        name = told.indicator
        kept[speaker_key(one.last), name, None if name in WITHOUT_WINDOW else sort] = one
    return list(kept.values())


def _newness(one: Latest) -> tuple[date, bool, str]:
    sort = window_sort(one.last)
    return (one.last.bulletin_on or date.min, sort == "day", sort)


def _latest(group: Sequence[Held]) -> Latest:
    # Within a day the speaker's own document comes before those that relay it.
    ordered = sorted(group, key=lambda one: (one.bulletin_on or date.min, -one.told.relays))
    last = ordered[-1]
    before = [one for one in ordered if one.bulletin_on != last.bulletin_on]
    return Latest(last, before[-1] if before else None)


def _breaches(held: Iterable[Held], days: Sequence[date]) -> tuple[BreachRow, ...]:
    """Breaches by place over `days`; figures for several places are left out."""
    register = packs.register()
    cells: dict[tuple[str, str], dict[date, list[Held]]] = defaultdict(lambda: defaultdict(list))
    for one in held:
        if one.told.indicator != BREACHES or one.told.extent != PART or one.bulletin_on is None:
            continue
        governorate = register.governorate_of(one.told.place)
        if governorate is not None:
            name = register.display(governorate, "en")
            cells[name, speaker_key(one)][one.bulletin_on].append(one)
    return tuple(
        BreachRow(*key, tuple(tuple(row.get(day, ())) for day in days))
        for key, row in sorted(cells.items())
    )


def exact(claim: Claim) -> float | None:
    """The figure of a tally whose bounds are equal, else None."""
    if not isinstance(claim.body, Tally):
        return None
    quantity = claim.body.quantity
    return quantity.low if quantity.low == quantity.high else None
