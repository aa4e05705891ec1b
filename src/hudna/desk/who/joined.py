"""Who joined, a stretch of days or a page of names at a time: no more is read than is shown."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from hudna import roster
from hudna.desk import packs
from hudna.desk.explain import kept_sentences
from hudna.desk.remembered import Remembered
from hudna.desk.who.roster import SUBJECTS, Asked, by, in_truce, said, stands_on, subject_claims
from hudna.ledger.outcome import Wanted
from hudna.ledger.queries import ways
from hudna.ledger.store import Ledger
from hudna.ledger.views.columns import name_key
from hudna.reconcile.sides import shifted
from hudna.record.register import Truce
from hudna.roster import Member, Range, Reckoning, Step

__all__ = ["BEFORE", "DAYS", "SUBJECTS", "Asked", "Day", "Listed", "Member", "Named", "Range",
           "Reckoning", "Step", "Stretch", "ends_on", "joined", "members", "of_day", "stretch",
           "stretches"]  # fmt: skip

DAYS: Final = 14
"""Days of a stretch."""

BEFORE: Final = 31
"""Days before a stretch that totals and steps are taken from, to reckon its first days."""

_A_DAY: Final = timedelta(days=1)
_PARTIES: Final = ("group", "coalition")


@dataclass(frozen=True)
class Stretch:
    """Some days of the roster, the newest first: what was published, and what it should be.

    `since_on`: from which day on claims were looked at for it; `following`: the newest day before
    it of which something is told, None for none.
    """

    first_on: date
    last_on: date
    since_on: date
    reckonings: tuple[Reckoning, ...]
    following: date | None


@dataclass(frozen=True)
class Day:
    """The roster of one day: what each speaker published of it, or last, and what it should be.

    `since_on`: from which day on claims were looked at; `sentences`: by the ids of the claims.
    """

    subject: str
    last_on: date
    since_on: date
    reckonings: tuple[Reckoning, ...]
    sentences: Mapping[str, str]


@dataclass(frozen=True)
class Named:
    """Where a page of names ends: the day of its last, and who that is."""

    on: date
    name: str


@dataclass(frozen=True)
class Listed:
    """Members by name, who joined last first, and where the next page begins; None for none."""

    members: tuple[Member, ...]
    following: Named | None


@Remembered
def stretch(ledger: Ledger, asked: Asked) -> Stretch | None:
    """The stretch of days that ends with the newest one told of, up to `asked.on`; None for none.

    KeyError if there is no such truce.
    """
    truce = packs.register().truces[asked.truce] if asked.truce else None
    last = _last_told(ledger, asked.subject, _earlier(asked.on, ends_on(truce)))
    if last is None or (truce is not None and last < truce.start_on):
        return None
    first = last - (DAYS - 1) * _A_DAY
    since = first - BEFORE * _A_DAY
    chosen = _chosen(ledger, asked, since, last)
    found = roster.every_day(chosen, asked.subject, packs.register())
    here = [_since(one, since) for one in found if first <= one.on]
    return Stretch(first, last, since, tuple(reversed(here)),
                   _last_told(ledger, asked.subject, first - _A_DAY))  # fmt: skip


def _since(one: Reckoning, day: date) -> Reckoning:
    """Without what was said before: it is there so that nobody is taken to join a second time."""
    return replace(one, steps=tuple(step for step in one.steps if day <= step.on))


def stretches(ledger: Ledger, asked: Asked) -> Iterator[Stretch]:
    """All stretches up to `asked.on`, the newest first."""
    found = stretch.question(ledger, asked)  # nobody asks for so many of them again
    while found is not None:
        yield found
        on = found.following
        found = stretch.question(ledger, replace(asked, on=on)) if on else None


def of_day(ledger: Ledger, asked: Asked) -> Day | None:
    """The roster of `asked.on`, else of the newest day told of; None if nothing was told by then.

    As `roster_of` has it, from what was said on that day and `BEFORE` days before it. KeyError if
    there is no such truce.
    """
    truce = packs.register().truces[asked.truce] if asked.truce else None
    last = _last_told(ledger, asked.subject, _earlier(asked.on, ends_on(truce)))
    if last is None:
        return None
    on = asked.on or last
    since = shifted(on, -BEFORE * _A_DAY)
    chosen = _chosen(ledger, asked, since, on)
    found = [_since(one, since)
             for one in roster.reckonings(chosen, asked.subject, on, packs.register())]  # fmt: skip
    told = kept_sentences(ledger, {one.claim.id: one.held for each in found
                                   for one in stands_on(each)}.values())  # fmt: skip
    return Day(asked.subject, on, since, tuple(found), told)


def ends_on(truce: Truce | None) -> date | None:
    """The day after a truce's last, which may still tell of it; None if it has not ended."""
    return truce.stop_on + _A_DAY if truce and truce.stop_on else None


def _earlier(one: date | None, other: date | None) -> date | None:
    return min(filter(None, (one, other)), default=None)


def _last_told(ledger: Ledger, subject: str, to_on: date | None) -> date | None:
    """The last day, up to that one, of which the claims of a subject tell something."""
    told = (ways.counting(f"{subject}_total"), ways.counting(f"{subject}_new"),
            ways.of_kind("accession"))  # fmt: skip
    return max(filter(None, (ways.last_on(ledger, one, to_on) for one in told)), default=None)


def _chosen(ledger: Ledger, asked: Asked, since: date, last: date) -> list[roster.Said]:
    """What was said of these days, and earlier of those who are named in them."""
    held = list(subject_claims(ledger, asked.subject, Wanted(from_on=since, to_on=last)))
    register = packs.register()
    accessions = (one for one in held if one.told.kind == "accession")
    named = {name_key(name.id, name.text) for one in accessions
             for name in roster.names_of(one.claim, asked.subject, register)}  # fmt: skip
    held += ways.of_joining(ledger, sorted(named), before=since)
    told = in_truce(ledger, asked, held)
    return [said(one) for one in told if one.bulletin_on and by(one, asked.speaker)]


def joined(ledger: Ledger, ids: Iterable[str]) -> dict[str, Member]:
    """What was said of the joining of each of these places or parties, of whom anything was."""
    wanted = set(ids)
    found: dict[str, Member] = {}
    told = [said(one) for one in ways.of_joining(ledger, sorted(wanted)) if one.bulletin_on]
    for subject in SUBJECTS if told else ():
        for one in roster.members(told, subject, date.max, packs.register()):
            if one.name.id in wanted:
                found[one.name.id] = one
    return found


@Remembered
def members(ledger: Ledger, asked: Asked, after: Named | None, limit: int) -> Listed:
    """A page of those of whom it was said by name that they joined, left or did not.

    `asked.on` leaves out whoever was named later only. KeyError if there is no such truce.
    """
    found: list[tuple[Named, Member]] = []
    waiting = _named(ledger, asked, after)
    while len(found) <= limit and (some := [one for _, one in zip(range(limit), waiting,
                                                                  strict=False)]):  # fmt: skip
        known = _members(ledger, asked, [one.name for one in some])
        found += [(one, known[one.name]) for one in some if one.name in known]
    here = found[:limit]
    return Listed(tuple(one for _, one in here), here[-1][0] if len(found) > limit else None)


def _named(ledger: Ledger, asked: Asked, after: Named | None) -> Iterator[Named]:
    """Who was ever named, the last first, from there on."""
    parties = packs.register().parties
    every = [Named(on, name) for name, on in ways.first_named(ledger)
             if (asked.on is None or on <= asked.on)
             and _is_group(parties.get(name)) == (asked.subject == "groups")]  # fmt: skip
    every.sort(key=_order)
    return iter([one for one in every if after is None or _order(one) > _order(after)])


def _order(one: Named) -> tuple[int, str]:
    return -one.on.toordinal(), one.name


def _is_group(party: object) -> bool:
    return getattr(party, "kind", None) in _PARTIES


def _members(ledger: Ledger, asked: Asked, names: list[str]) -> Mapping[str, Member]:
    held = [one for one in ways.of_joining(ledger, names)
            if one.bulletin_on and by(one, asked.speaker)]  # fmt: skip
    told = map(said, in_truce(ledger, asked, held))
    found = roster.members(told, asked.subject, asked.on or date.max, packs.register())
    return {name_key(one.name.id, one.name.text): one for one in found}
