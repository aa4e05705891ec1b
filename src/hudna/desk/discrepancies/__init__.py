"""Discrepancies with where they stand: derived from the claims, moved by entries of the ledger."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from hudna.desk import DeskError, series
from hudna.desk.check import without_gaps, wrong_weekdays
from hudna.desk.configuration import now, person, today
from hudna.desk.prefixes import begun, the_one
from hudna.ledger import log
from hudna.ledger.outcome import Wanted
from hudna.ledger.queries.days import by_day
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.reconcile import Discrepancy
from hudna.reconcile import checks as arithmetic
from hudna.reconcile.keys import days_of
from hudna.reconcile.sides import (
    KIND,
    REACH,
    STATES,
    Act,
    Followed,
    aligned,
    disagreements,
    followed,
    shifted,
    stated,
)
from hudna.record import Held
from hudna.record.entry import Draft
from hudna.record.said import say

__all__ = [
    "ACTS", "KINDS", "STATES", "Act", "Asked", "Discrepancy", "Followed", "Held", "act",
    "discrepancies", "one", "today",
]  # fmt: skip

KINDS: Final = (KIND, *arithmetic.KINDS)
ACTS: Final = {"ask": "asked", "explain": "explained", "close": STATES[-1]}
"""What can be done about a discrepancy, and the state that it has then."""


@dataclass(frozen=True)
class Asked:
    """Which discrepancies: of one day, in one state, of some kinds (those of sides by default)."""

    on: date | None = None
    state: str | None = None
    kinds: tuple[str, ...] = (KIND,)


def discrepancies(ledger: Ledger, asked: Asked) -> list[Followed]:
    """The discrepancies that are asked for, by day and kind, with what was done about them."""
    keys = series.keys()
    found: list[Discrepancy] = []
    if KIND in asked.kinds:
        days = by_day(ledger, _near(asked.on))
        found += disagreements((aligned(day, keys) for day in days), keys)
    if set(asked.kinds) - {KIND}:
        days = by_day(ledger, Wanted(to_on=asked.on))
        checked = arithmetic.check(days, keys, wrong_weekdays(ledger, to_on=asked.on))
        found += (one for one in without_gaps(ledger, checked) if one.kind in asked.kinds)
    chosen = [one for one in found if asked.on in (None, one.on)]
    listed = followed(chosen, _acts(ledger), keys)
    wanted = [one for one in listed if asked.state in (None, one.state)]
    return sorted(wanted, key=lambda one: (one.found.on or date.min, one.found.kind, one.id))


def recent(ledger: Ledger, held: Sequence[Held]) -> list[Followed]:
    """Those between sides among these claims that nobody is done with, the newest first.

    What explains them is left out: it lies in other claims.
    """
    keys = series.keys()
    found = stated((row for day in days_of(held) for row in aligned(day, keys)), keys)
    listed = [one for one in followed(found, _acts(ledger), keys) if one.state != STATES[-1]]
    return sorted(listed, key=lambda one: (one.found.on or date.min, one.id), reverse=True)


def _near(on: date | None) -> Wanted:
    """The figures of the days that may explain a gap of a day; all for no day."""
    if on is None:
        return Wanted(kind="tally")
    return Wanted(kind="tally", from_on=shifted(on, -REACH), to_on=shifted(on, REACH))


def one(ledger: Ledger, prefix: str) -> Followed:
    """The discrepancy whose id begins so; DeskError for none, or for several."""
    sought = begun(prefix)
    listed = discrepancies(ledger, Asked(kinds=KINDS))
    return the_one(listed, sought, lambda one: [one.id], "discrepancy", "discrepancies")


def act(ledger: Ledger, prefix: str, what: str, reason: str, owner: str | None = None) -> Followed:
    """Write down that a side was asked, a reason found, or the desk is done, and return it so.

    `what`: one of `ACTS`; `owner`: who is to see to it, the one at the desk by default. DeskError
    without a reason, or if no single discrepancy is meant.
    """
    if not reason.strip():
        raise DeskError(say("give a reason: whoever reads the record later wants to know why"))
    found = one(ledger, prefix)
    payload = {"state": ACTS[what], "owner": owner or person(), "reason": reason.strip()}
    with writing(ledger, now()) as written:
        written.append(Draft("discrepancy", person(), (f"discrepancy:{found.id}",), payload))
    return followed([found.found], _acts(ledger), series.keys())[0]


def _acts(ledger: Ledger) -> Mapping[str, list[Act]]:
    found: dict[str, list[Act]] = defaultdict(list)
    for entry, payload in log.of_kind(ledger, "discrepancy"):
        said = payload or {"state": "", "owner": "", "reason": ""}
        done = Act(entry.number, entry.at, entry.by, said["state"], said["owner"], said["reason"])
        for subject in entry.about:
            sort, _, id = subject.partition(":")
            if sort == "discrepancy":
                found[id].append(done)
    return found
