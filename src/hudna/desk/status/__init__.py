"""Where the truce stands on a day, as far as the kept claims say."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hudna.desk import ask, discrepancies, packs
from hudna.desk.check import checked_among
from hudna.desk.discrepancies import Followed
from hudna.desk.series import speaker_key, totals
from hudna.desk.status import earlier
from hudna.desk.status.earlier import STANDING, is_figure, promise_key
from hudna.ledger import queries
from hudna.ledger.outcome import Held, HeldUnread, Wanted
from hudna.ledger.store import Ledger
from hudna.reconcile import Discrepancy
from hudna.reconcile.keys import window_sort
from hudna.record import Claim, Tally
from hudna.record.held.told import PART
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
class Assurance:
    """An assurance that stands: when it was first given, and the last claim that repeats it."""

    since_on: date | None
    last: Held


@dataclass(frozen=True)
class Status:
    """One screen. `days`: the columns of `breaches`; `unread`: of the documents of those days.

    `findings`: what does not add up on those days, as far as claims of `CHECKED_DAYS` show;
    `disagreeing`: what sides differ on, of those days, that nobody is done with; the newest first.
    """

    on: date
    standing: tuple[Latest, ...]
    tallies: tuple[Latest, ...]
    days: tuple[date, ...]
    breaches: tuple[BreachRow, ...]
    assurances: tuple[Assurance, ...]
    unread: tuple[HeldUnread, ...]
    findings: tuple[Discrepancy, ...]
    disagreeing: tuple[Followed, ...]


def status(ledger: Ledger, on: date | None = None) -> Status | None:
    """Where the truce stands on `on`, the newest day kept by default; None if nothing is kept."""
    last = ask.last_day(ledger)
    if last is None:
        return None
    day = on or last
    days = tuple(day - timedelta(days=back) for back in reversed(range(RECENT_DAYS)))
    checked = list(queries.claims(ledger, Wanted(from_on=_checked_from(day), to_on=day)))
    recent = _since(checked, days[0])
    held = [*earlier.needed(ledger, recent, days[0]), *recent]
    return _status(ledger, days, held, checked)


def straightforward(ledger: Ledger, on: date) -> Status:
    """The same, from all claims up to the day: what `status` comes to with fewer."""
    days = tuple(on - timedelta(days=back) for back in reversed(range(RECENT_DAYS)))
    held = list(queries.claims(ledger, Wanted(to_on=on)))
    return _status(ledger, days, held, _since(held, _checked_from(on)))


def _checked_from(day: date) -> date:
    return day - timedelta(days=CHECKED_DAYS - 1)


def _since(held: Iterable[Held], day: date) -> list[Held]:
    return [one for one in held if one.bulletin_on is not None and one.bulletin_on >= day]


def _status(
    ledger: Ledger, days: tuple[date, ...], held: Sequence[Held], checked: Sequence[Held]
) -> Status:
    """The screen; `held`: what its figures are among, `checked`: the claims of `CHECKED_DAYS`."""
    found, recent = latest(held), _since(checked, days[0])
    findings = checked_among(ledger, checked)
    unread = list(queries.unread(ledger, days[0]))
    return Status(
        on=days[-1],
        standing=tuple(one for one in found if one.last.told.indicator in STANDING),
        tallies=tuple(one for one in found if _is_fresh(one, days[0])),
        days=days,
        breaches=breaches(recent, days),
        assurances=assurances(recent, held),
        unread=tuple(one for one in unread if one.bulletin_on and one.bulletin_on <= days[-1]),
        findings=tuple(one for one in reversed(findings) if one.on and one.on >= days[0]),
        disagreeing=tuple(discrepancies.recent(ledger, recent)),
    )


def _is_fresh(latest: Latest, since: date) -> bool:
    on = latest.last.bulletin_on
    return latest.last.told.indicator not in STANDING and on is not None and on >= since


def latest(held: Sequence[Held]) -> list[Latest]:
    """The last theatre-wide figure of each speaker, indicator and sort of window."""
    groups: dict[tuple[str, str, str], list[Held]] = defaultdict(list)
    for one in totals(held):
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


def breaches(held: Iterable[Held], days: Sequence[date]) -> tuple[BreachRow, ...]:
    """Breaches by governorate and speaker over `days`; figures for several places are left out."""
    register = packs.register()
    cells: dict[tuple[str, str], dict[date, list[Held]]] = defaultdict(lambda: defaultdict(list))
    for one in held:
        if one.told.indicator != BREACHES or one.told.extent != PART:
            continue
        place = one.claim.place
        if place is None or len(place.ids) != 1:
            continue
        governorate = register.governorate_of(place.ids[0])
        if governorate is not None and one.bulletin_on is not None:
            name = register.display(governorate, "en")
            cells[name, speaker_key(one)][one.bulletin_on].append(one)
    return tuple(
        BreachRow(*key, tuple(tuple(row.get(day, ())) for day in days))
        for key, row in sorted(cells.items())
    )


def assurances(recent: Iterable[Held], held: Iterable[Held]) -> tuple[Assurance, ...]:
    """Assurances repeated in the last days, each once, with the day it was first given."""
    last = {promise_key(one): one for one in recent if one.told.kind == "assurance"}
    since: dict[tuple[object, ...], date | None] = {}
    for one in held:
        if one.told.kind == "assurance":
            since.setdefault(promise_key(one), one.bulletin_on)
    found = [Assurance(since[key], one) for key, one in last.items()]
    return tuple(sorted(found, key=lambda one: one.last.bulletin_on or date.min, reverse=True))


def exact(claim: Claim) -> float | None:
    """The figure of a tally whose bounds are equal, else None."""
    if not isinstance(claim.body, Tally):
        return None
    quantity = claim.body.quantity
    return quantity.low if quantity.low == quantity.high else None
