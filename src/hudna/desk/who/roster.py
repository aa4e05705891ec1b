"""Who joined the truce, as far as the kept claims say: totals reckoned anew, members by name."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from hudna import roster
from hudna.desk import ask, packs
from hudna.desk.explain import kept_sentences
from hudna.desk.series import keys, speaker_key, speaker_name
from hudna.desk.who.theatres import Documents
from hudna.ledger import queries
from hudna.ledger.outcome import Held, Wanted
from hudna.ledger.store import Ledger
from hudna.record.register import Truce
from hudna.roster import (
    SUBJECTS,
    Member,
    Published,
    Range,
    Reckoning,
    Said,
    Step,
    told,
    written,
)  # fmt: skip

__all__ = [
    "SUBJECTS", "Asked", "Member", "Published", "Range", "Reckoning", "Roster", "Said", "Step",
    "members_of", "roster_of", "stands_on", "told", "truces", "written",
]  # fmt: skip


_EVER: Final = Wanted()


@dataclass(frozen=True)
class Asked:
    """What is asked for: localities or groups, on a day or on all, under a truce, by a speaker.

    `speaker`: a register id, or part of the name. Without `truce` all claims count, else those of
    its days, but for documents of another theatre.
    """

    subject: str
    on: date | None = None
    truce: str | None = None
    speaker: str | None = None


@dataclass(frozen=True)
class Roster:
    """The roster on `on`, or of all days if that is None.

    `first_on`: the day of the first claim of this kind that was found, None if there is none;
    `speakers`: the names of all who spoke of it; `undated`: claims that have no day, left out;
    `sentences`: of one day's roster, the sentence that each of its claims stands in, by claim id.
    """

    subject: str
    on: date | None
    reckonings: tuple[Reckoning, ...]
    members: tuple[Member, ...]
    first_on: date | None
    speakers: tuple[str, ...]
    undated: int
    sentences: Mapping[str, str] = field(default_factory=dict)


def truces() -> dict[str, Truce]:
    """The truces that the register knows, by id."""
    return dict(packs.register().truces)


def roster_of(ledger: Ledger, asked: Asked) -> Roster | None:
    """The roster that the kept claims give; None if nothing is kept. KeyError: no such truce."""
    if ask.last_day(ledger) is None:
        return None
    held = in_truce(ledger, asked, subject_claims(ledger, asked.subject))
    dated = [one for one in held if one.bulletin_on is not None]
    chosen = [said(one) for one in dated if by(one, asked.speaker)]
    register = packs.register()
    last = asked.on or max((one.on for one in chosen), default=date.max)
    if asked.on is None:
        found = roster.every_day(chosen, asked.subject, register)
    else:
        found = roster.reckonings(chosen, asked.subject, asked.on, register)
    used = {one.claim.id for reckoning in found for one in stands_on(reckoning)}
    return Roster(
        asked.subject, asked.on, tuple(found),
        roster.members(chosen, asked.subject, last, register),
        min((one.on for one in chosen), default=None),
        tuple(sorted({speaker_name(one) for one in dated} - {""})),
        sum(one.bulletin_on is None for one in held),
        {} if asked.on is None else kept_sentences(
            ledger, (one for one in dated if one.claim.id in used)
        ),
    )  # fmt: skip


def stands_on(one: Reckoning) -> Iterator[Said]:
    """Every claim that a reckoning stands on."""
    for figure in (one.published, one.base, *one.steps):
        yield from figure.said if figure is not None else ()


def subject_claims(ledger: Ledger, subject: str, days: Wanted = _EVER) -> Iterator[Held]:
    """The claims of these days that count those who joined, and those that name them."""
    indicators = [f"{subject}_total", f"{subject}_new"]
    if subject == "groups":
        indicators.append("members_joined")
    for indicator in indicators:
        yield from queries.claims(ledger, replace(days, kind="tally", indicator=indicator))
    yield from _named(ledger, subject, days)


def _named(ledger: Ledger, subject: str, days: Wanted) -> Iterator[Held]:
    register = packs.register()
    for one in queries.claims(ledger, replace(days, kind="accession")):
        if roster.names_of(one.claim, subject, register):
            yield one


def members_of(ledger: Ledger, subject: str, on: date) -> tuple[Member, ...]:
    """Everyone of whom it was said by name up to that day that he joined, left or did not."""
    named = _named(ledger, subject, Wanted(to_on=on))
    told = [said(one) for one in named if one.bulletin_on is not None]
    return roster.members(told, subject, on, packs.register())


def in_truce(ledger: Ledger, asked: Asked, held: Iterable[Held]) -> list[Held]:
    """Those that may speak of the truce that is asked for; all, if none is. KeyError: no such."""
    if not asked.truce:
        return list(held)
    truce = packs.register().truces[asked.truce]
    return Documents(ledger).telling_of(truce, (one for one in held if within(one, truce)))


def within(held: Held, truce: Truce) -> bool:
    """Whether a claim's day lies in a truce; the morning after may still tell of its last day."""
    if held.bulletin_on is None:
        return True
    stop = truce.stop_on + timedelta(days=1) if truce.stop_on else date.max
    return truce.start_on <= held.bulletin_on <= stop


def by(held: Held, speaker: str | None) -> bool:
    """Whether that speaker says it: a register id, or part of the name; all do for None."""
    if speaker is None:
        return True
    sought = speaker.casefold()
    return sought == speaker_key(held) or sought in speaker_name(held).casefold()


def said(held: Held) -> Said:
    """A claim that has a day, with it and the key of its speaker."""
    assert held.bulletin_on is not None
    return Said(held, held.bulletin_on, speaker_key(held), keys().is_own(held))
