"""At the door: a file that was sent is kept on the disk, restricted if so wished, and queued."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Count, Q, Sum

from hudna.console import opened
from hudna.console.arriving import states
from hudna.console.models import Arrival, Collection, Restricted
from hudna.desk import DeskError, arriving, evidence
from hudna.desk.configuration import now
from hudna.record import digest


@dataclass(frozen=True)
class Sending:
    """What a person says of the files that they send; `hidden`: documents not for their eyes."""

    by: str
    as_of: date | None = None
    publisher: str = ""
    collection: Collection | None = None
    hidden: frozenset[str] = frozenset()


def receive(name: str, content: bytes, sending: Sending) -> Arrival:
    """Keep a file until it is read, or say why not: either way there is an arrival that tells."""
    arrival = Arrival(
        by=sending.by, digest=digest(content), name=arriving.plain_name(name), size=len(content),
        as_of=sending.as_of, publisher=sending.publisher, collection=sending.collection,
        state=states.WAITING, sent_at=now(),
    )  # fmt: skip
    refusal = _refusal(arrival, sending)
    if refusal is None:
        try:
            arriving.put(opened.the_ledger(), content)
        except DeskError as error:
            refusal = str(error)
    if refusal is not None:
        arrival.state, arrival.told = states.REFUSED, [refusal]
    with transaction.atomic():
        if refusal is None:
            _restrict(arrival)
        arrival.save()
        _forget_oldest(sending.by)
    return arrival


def refuse(name: str, size: int, sending: Sending) -> Arrival:
    """Note a file whose bytes were not even looked at, for it is too large."""
    return Arrival.objects.create(
        by=sending.by, digest="", name=arriving.plain_name(name), size=size,
        state=states.REFUSED, sent_at=now(), told=[states.TOO_LARGE],
    )  # fmt: skip


def _refusal(arrival: Arrival, sending: Sending) -> str | None:
    if not arrival.size:
        return states.EMPTY
    if arrival.digest in sending.hidden:
        return states.CLOSED
    return states.MANY if _is_full(arrival) else None


def _is_full(arrival: Arrival) -> bool:
    pending = Arrival.objects.filter(state__in=states.PENDING)
    found = pending.aggregate(
        all=Count("id"), size=Sum("size", default=0), own=Count("id", Q(by=arrival.by))
    )
    return bool(
        found["own"] >= states.FILES_OF_ONE
        or found["all"] >= states.FILES_OF_ALL
        or found["size"] + arrival.size > states.BYTES_OF_ALL
    )


def _restrict(arrival: Arrival) -> None:
    """Put a document that is new into its collection, before the ledger even has it.

    One that is kept stays as open as it was: nobody hides from others what they could read.
    """
    if arrival.collection is None:
        return
    if evidence.holding(opened.the_ledger(), arrival.digest) is not None:
        if not _lies_in(arrival):
            arrival.told = [states.OPEN]
        return
    _, arrival.restricts = Restricted.objects.get_or_create(
        collection=arrival.collection, digest=arrival.digest
    )


def _lies_in(arrival: Arrival) -> bool:
    return Restricted.objects.filter(collection=arrival.collection, digest=arrival.digest).exists()


def _forget_oldest(by: str) -> None:
    mine = Arrival.objects.filter(by=by).order_by("-id")
    last = mine.values_list("id", flat=True)[states.REMEMBERED : states.REMEMBERED + 1]
    for id in last:
        mine.filter(id__lte=id).exclude(state__in=states.PENDING).delete()
