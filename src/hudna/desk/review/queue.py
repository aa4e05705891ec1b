"""What needs a person, the most pressing first: asked of the ledger."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from hudna.desk.custody import settings
from hudna.desk.review import folded, history, is_same, named, needs
from hudna.desk.review.agreement import Agreement, agreements
from hudna.desk.review.needs import Need
from hudna.desk.review.waiting import waiting_on
from hudna.desk.review.waiting.parts import every_act
from hudna.ledger import queries
from hudna.ledger.outcome import Held
from hudna.ledger.store import Ledger


@dataclass(frozen=True)
class Asked:
    """What is asked for, by whom. `needs`: all if none is named; `assignee`: only what that person
    was asked; days are inclusive."""

    person: str
    needs: tuple[str, ...] = ()
    from_on: date | None = None
    to_on: date | None = None
    document: str | None = None
    speaker: str | None = None
    assignee: str | None = None
    limit: int = 50


def queue(ledger: Ledger, asked: Asked) -> tuple[list[Need], int]:
    """What needs a person, the most pressing first (at most `limit`), and how much there is.

    A claim that `person` is to read a second time is shown as such, without what others judged.
    """
    asked = _with_days(ledger, asked)
    waiting = waiting_on(ledger, asked.from_on, asked.to_on)
    documents = [one.digest for one in named.documents(ledger, asked.document)] \
        if asked.document else None  # fmt: skip
    found = [
        one for one in waiting.needs(ledger, asked.person)
        if (documents is None or one.digest in documents) and _is_wanted(one, asked)
    ]  # fmt: skip
    return needs.in_order(found)[: max(asked.limit, 0)], len(found)


def is_at_hand(ledger: Ledger, asked: Asked) -> bool:
    """Whether the queue of those days was gathered before, and little was written since."""
    asked = _with_days(ledger, asked)
    return waiting_on(ledger, asked.from_on, asked.to_on).is_near(ledger)


def agreement(ledger: Ledger) -> list[Agreement]:
    """How far second readers agreed with first ones: by two readers, then over all."""
    return agreements(history.opinions(one) for one in every_act(ledger).values())


def _with_days(ledger: Ledger, asked: Asked) -> Asked:
    if asked.from_on or asked.to_on or asked.document:
        return asked
    last, days = queries.last_day(ledger), settings.settings(ledger)[settings.QUEUE_DAYS]
    return replace(asked, from_on=last - timedelta(days=days - 1)) if last else asked


def _is_wanted(one: Need, asked: Asked) -> bool:
    if asked.needs and one.need not in asked.needs:
        return False
    if asked.speaker is not None and not (one.held and _speaks(one.held, asked.speaker)):
        return False
    return asked.assignee is None or is_same(one.assigned or "", asked.assignee)


def _speaks(one: Held, speaker: str) -> bool:
    named_as = one.claim.speaker
    if named_as is None:
        return False
    return named_as.id == speaker or folded(speaker) in folded(named_as.text)
