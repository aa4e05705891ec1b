"""What is different from one day to another: of what is told of them, and in what was written.

Two comparisons stand beside each other. What the days tell: the figures that moved, who joined,
what no longer adds up. And what was written meanwhile: documents, claims, judgements, corrections.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from hudna.desk import ask, status
from hudna.desk.discrepancies import Followed
from hudna.desk.status import Latest
from hudna.desk.status.earlier import group_of
from hudna.desk.who import roster
from hudna.ledger import log
from hudna.ledger.acts import asking
from hudna.ledger.acts.asking import Act
from hudna.ledger.outcome import Held, Holding
from hudna.ledger.queries import between
from hudna.ledger.queries.between import Span
from hudna.ledger.store import Ledger
from hudna.reconcile import Discrepancy
from hudna.roster import Member

__all__ = ["ACTS", "Act", "Asked", "Changes", "Moved", "Written", "changes"]

ACTS: Final = (
    "review", "correction", "retraction", "discrepancy", "incident", "finding", "approval",
    "assignment", "bulletin", "expunge_request", "expunge", "register", "source", "setting",
)  # fmt: skip
"""Kinds of entries that somebody wrote on purpose, beside documents and their readings."""

_GUARDED: Final = ("discrepancy",)
"""Of these it is not known whose words they stand on: who may not see all, is not shown them."""

DOCUMENTS_SHOWN, ACTS_SHOWN = 12, 40


@dataclass(frozen=True)
class Asked:
    """From which day to which, and since the end of which day it was written."""

    on: date
    before: date
    since: date


@dataclass(frozen=True)
class Moved:
    """A figure of a speaker that is another one than before; `then` is None where it is new."""

    now: Held
    then: Held | None

    @property
    def change(self) -> float | None:
        """By how much; None where there is nothing exact to compare."""
        return Latest(self.now, self.then).change


@dataclass(frozen=True)
class Written:
    """What was written: how many documents and claims, the last of them, and what people did.

    `done`: how many entries of each kind of `ACTS`; `acts`: the last of them, the newest first.
    """

    span: Span
    documents: int
    claims: int
    last: tuple[Holding, ...]
    done: Mapping[str, int]
    acts: tuple[Act, ...]


@dataclass(frozen=True)
class Changes:
    """All that is different. `claims`: how many the days since have, by kind."""

    asked: Asked
    claims: Mapping[str, int]
    moved: tuple[Moved, ...]
    joined: tuple[Member, ...]
    left: tuple[Member, ...]
    findings: tuple[Discrepancy, ...]
    disagreeing: tuple[Followed, ...]
    written: Written


def changes(ledger: Ledger, asked: Asked) -> Changes:
    """What is different on a day from an earlier one, and what was written since."""
    checked = status.checks(ledger, asked.on)
    members = [one for subject in roster.SUBJECTS
               for one in roster.members_of(ledger, subject, asked.on)]  # fmt: skip
    after = date.fromordinal(min(asked.before.toordinal() + 1, date.max.toordinal()))
    return Changes(
        asked, between.claims_of_days(ledger, after, asked.on), tuple(_moved(ledger, asked)),
        tuple(one for one in members if _is_first(one.joined, asked)),
        tuple(one for one in members if _is_first(one.withdrawn, asked)),
        tuple(one for one in checked.findings if one.on and asked.before < one.on),
        tuple(one for one in checked.disagreeing if one.found.on and asked.before < one.found.on),
        _written(ledger, asked.since),
    )  # fmt: skip


def _moved(ledger: Ledger, asked: Asked) -> Iterable[Moved]:
    """The figures of the days since that are others than those of the earlier day."""
    then = {group_of(one.last): one.last for one in _latest(ledger, asked.before)}
    for one in _latest(ledger, asked.on):
        on = one.last.bulletin_on
        if on is None or on <= asked.before:
            continue
        earlier = then.get(group_of(one.last)) or _by(one.before, asked.before)
        if earlier is None or _bounds(earlier) != _bounds(one.last):
            yield Moved(one.last, earlier)


def _latest(ledger: Ledger, on: date) -> tuple[Latest, ...]:
    return (*status.totals(ledger, on), *status.figures(ledger, on))


def _by(held: Held | None, day: date) -> Held | None:
    return held if held and held.bulletin_on and held.bulletin_on <= day else None


def _bounds(held: Held) -> tuple[float | None, float | None]:
    return held.told.low, held.told.high


def _is_first(said: Iterable[roster.Said], asked: Asked) -> bool:
    """Whether it was said in these days, and not before them."""
    first = min((one.on for one in said), default=None)
    return first is not None and asked.before < first <= asked.on


def _written(ledger: Ledger, since: date) -> Written:
    earlier = ask.known_on(replace(ledger, known=None), since).known or 0
    span = Span(earlier, max(earlier, log.size(ledger)))
    count, last = between.documents(ledger, span, DOCUMENTS_SHOWN)
    kinds = [one for one in ACTS if not ledger.hidden or one not in _GUARDED]
    numbered = between.acts(ledger, span, kinds)
    done = dict.fromkeys(kinds, 0)
    for _, kind in numbered:
        done[kind] += 1
    shown = asking.these(ledger, [number for number, _ in numbered[:ACTS_SHOWN]])
    return Written(
        span, count, between.new_claims(ledger, span), tuple(last),
        {kind: many for kind, many in done.items() if many}, tuple(reversed(shown)),
    )  # fmt: skip


def last_written_on(ledger: Ledger) -> date | None:
    """The day of the last entry that is known, where this machine stands; None for none."""
    last = log.entry(ledger, log.size(ledger) - 1)
    return last.at.astimezone().date() if last else None
