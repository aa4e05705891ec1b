"""The queue: whose file is next, and one file read into the ledger."""

import logging
from typing import Final

from django.db import transaction
from django.db.models import F, Min

from hudna.console import opened
from hudna.console.arriving import states
from hudna.console.models import Arrival, Restricted
from hudna.desk import DeskError, arriving, evidence
from hudna.desk.ask import Ledger
from hudna.desk.keep import Added
from hudna.desk.take_in import Terms
from hudna.record import Problem

_LOG: Final = logging.getLogger("hudna")
_MOST_TOLD: Final = 20


def begin() -> None:
    """What was being read when hudna ended waits again; one thread of one process reads."""
    Arrival.objects.filter(state=states.READING).update(state=states.WAITING)


def following(served: str = "") -> Arrival | None:
    """The file to be read next: people take turns, after `served`; each one's oldest first."""
    waiting = Arrival.objects.filter(state=states.WAITING).order_by()
    turns = waiting.values_list("by").annotate(first=Min("id")).order_by("by")
    oldest = dict(turns)
    if not oldest:
        return None
    whose = next((one for one in oldest if one > served), next(iter(oldest)))
    return Arrival.objects.filter(id=oldest[whose]).select_related("collection").first()


def read(arrival: Arrival) -> None:
    """Read one file into the ledger, and note what came of it.

    Whatever breaks on the way is told of this file; the others follow.
    """
    if arrival.begun >= states.ATTEMPTS:
        _end(arrival, Problem(arrival.name, states.BROKEN))
        return
    arrival.begun += 1
    arrival.state = states.READING
    arrival.save(update_fields=["begun", "state"])
    ledger, terms = opened.the_ledger(), Terms(arrival.as_of, arrival.publisher or None)
    try:
        found = arriving.read(ledger, arrival.digest, arrival.name, terms, arrival.by)
    except DeskError as error:
        found = Problem(arrival.name, str(error))
    _end(arrival, found)


def put_back(arrival: Arrival) -> None:
    """Let a file wait again as if it had not been begun: something else than it was wrong."""
    mine = Arrival.objects.filter(id=arrival.pk)
    mine.update(state=states.WAITING, begun=F("begun") - 1)


def _end(arrival: Arrival, found: Added | Problem) -> None:
    ledger = opened.the_ledger()
    if isinstance(found, Problem):
        arrival.state, arrival.told = states.REFUSED, [*arrival.told, found.message]
    else:
        _tell(arrival, found, ledger)
    with transaction.atomic():
        if arrival.restricts and evidence.holding(ledger, arrival.digest) is None:
            Restricted.objects.filter(collection=arrival.collection, digest=arrival.digest).delete()
        arrival.save()
    if not _is_awaited(arrival):
        arriving.remove(ledger, arrival.digest)


def _tell(arrival: Arrival, found: Added, ledger: Ledger) -> None:
    arrival.state = found.outcome.value
    notes = [one.message for one in found.account.problems]
    arrival.claims, arrival.unread = len(found.account.claims), len(found.account.unread)
    if arrival.state == states.KNOWN:
        counts = evidence.counts(ledger, arrival.digest)
        arrival.claims, arrival.unread = counts or (0, 0)
    arrival.told = [*arrival.told, *notes[:_MOST_TOLD]]


def _is_awaited(arrival: Arrival) -> bool:
    """Whether the same bytes were sent a second time, and wait still."""
    same = Arrival.objects.filter(digest=arrival.digest, state__in=states.PENDING)
    return same.exclude(id=arrival.pk).exists()
