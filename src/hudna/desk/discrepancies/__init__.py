"""Discrepancies with where they stand: derived from the claims, moved by entries of the ledger."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from hudna.desk import DeskError, series
from hudna.desk.check import without_gaps, wrong_weekdays
from hudna.desk.configuration import now, person, today
from hudna.desk.prefixes import begun, the_one
from hudna.desk.review import is_same
from hudna.ledger import queries
from hudna.ledger.acts import asking
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
    "ACTS", "KINDS", "NOTE", "STATES", "TAKE", "Act", "Asked", "Discrepancy", "Doing", "Followed",
    "Held", "act", "acts_about", "discrepancies", "do", "one", "today",
]  # fmt: skip

KINDS: Final = (KIND, *arithmetic.KINDS)
TAKE, NOTE = "take", "note"
ACTS: Final = {"ask": "asked", "explain": "explained", "close": STATES[-1], "reopen": STATES[0],
               TAKE: "", NOTE: ""}  # fmt: skip
"""What can be done about a discrepancy, and the state that it has then; "" where that stays."""


@dataclass(frozen=True)
class Doing:
    """What somebody does about a discrepancy: one of `ACTS`, and why.

    `owner`: who is to see to it from now on, whoever does it by default; `seen`: the entry that
    they saw as the last one about it, None to do it whatever came in between.
    """

    what: str
    reason: str
    by: str
    owner: str | None = None
    seen: int | None = None


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
    doing = Doing(what, reason, person(), owner)
    _must_have_reason(doing)
    return do(ledger, one(ledger, prefix), doing)


def do(ledger: Ledger, found: Followed, doing: Doing) -> Followed:
    """Write down what is done about a discrepancy, and return it so.

    DeskError without a reason (to take it on needs none), if it stands so already, or if somebody
    did something about it since `doing.seen`. The entry names the claims too: it goes with their
    documents, and is seen by those who may see them.
    """
    _must_have_reason(doing)
    with writing(ledger, now()) as written:
        before = followed([found.found], acts_about(ledger, [found.id]), series.keys())[0]
        _must_be_new(before, doing)
        payload = {"state": ACTS[doing.what] or before.state, "reason": doing.reason.strip(),
                   "owner": doing.owner or _owner(before, doing)}  # fmt: skip
        sides = dict.fromkeys(f"claim:{side.read_id}" for side in found.found.sides)
        about = (f"discrepancy:{found.id}", *sides)
        written.append(Draft("discrepancy", doing.by, about, payload))
        written.rows.flush()
        return followed([found.found], acts_about(ledger, [found.id]), series.keys())[0]


def _must_have_reason(doing: Doing) -> None:
    if doing.what != TAKE and not doing.reason.strip():
        raise DeskError(say("give a reason: whoever reads the record later wants to know why"))


def _must_be_new(before: Followed, doing: Doing) -> None:
    last = before.history[-1].number if before.history else 0
    if doing.seen is not None and doing.seen != last:
        raise DeskError(say("somebody did something about it meanwhile: see what, and then decide"))
    if doing.what == "reopen" and before.state == STATES[0]:
        raise DeskError(say("it is open"))
    if doing.what == TAKE and is_same(before.owner, doing.by):
        raise DeskError(say("{name} sees to it already", name=doing.by))


def _owner(before: Followed, doing: Doing) -> str:
    """Who comments takes nothing on; who does anything else sees to it from then on."""
    return before.owner if doing.what == NOTE else doing.by


def acts_about(ledger: Ledger, ids: Collection[str]) -> Mapping[str, list[Act]]:
    """What was done about those discrepancies, by id, oldest first.

    Left out is what is about claims that are not for the eyes of who asks.
    """
    subjects = [f"discrepancy:{one}" for one in ids]
    return _by_id(seen_by(ledger, asking.about(ledger, subjects, ("discrepancy",))))


def seen_by(ledger: Ledger, acts: Sequence[asking.Act]) -> list[asking.Act]:
    """Those that are about no claim of a document which is hidden from who asks."""
    if not ledger.hidden:
        return list(acts)
    claims = {one for act in acts for one in act.subjects("claim")}
    hidden = queries.hidden_among(ledger, claims)
    return [act for act in acts if hidden.isdisjoint(act.subjects("claim"))]


def _acts(ledger: Ledger) -> Mapping[str, list[Act]]:
    return _by_id(seen_by(ledger, asking.of_kinds(ledger, ("discrepancy",))))


def _by_id(acts: Iterable[asking.Act]) -> Mapping[str, list[Act]]:
    found: dict[str, list[Act]] = defaultdict(list)
    for one in acts:
        said = one.payload or {"state": "", "owner": "", "reason": ""}
        done = Act(one.number, one.at, one.by, said["state"], said["owner"], said["reason"])
        for id in one.subjects("discrepancy"):
            found[id].append(done)
    return found
