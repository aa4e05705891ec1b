"""Sending files: a form that takes many, and what becomes of each, told until it is read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from hudna.console.access import closing
from hudna.console.access.visit import Visit
from hudna.console.arriving import receiving, states
from hudna.console.arriving.receiving import Sending
from hudna.console.arriving.worker import WORKER
from hudna.console.models import Arrival, Collection
from hudna.console.pages.taking_in.told import Said, said, size

ON_A_PAGE: Final = 40
LONGEST_PUBLISHER: Final = 200


@dataclass(frozen=True)
class Row:
    """An arrival as its sender sees it; `before`: how many files are read first."""

    arrival: Arrival
    told: list[Said]
    is_shown: bool
    before: int = 0

    @property
    def size(self) -> str:
        """How large the file is."""
        return size(self.arrival.size)


@dataclass
class Order:
    """What the form says beside its files, and what is wrong with it, by field."""

    publisher: str = ""
    as_of: str = ""
    collection: str = ""
    wrong: dict[str, str] = field(default_factory=dict)


def files(visit: Visit) -> HttpResponse:
    """The form with what became of the files sent before; what is sent is taken in."""
    order = Order()
    if visit.request.method == "POST":
        order = _order(visit)
        sent = visit.request.FILES.getlist("files")
        if not sent:
            order.wrong["files"] = gettext("Choose one or more files first.")
        if not order.wrong:
            _receive(sent, _sending(visit, order))
            return _sent(visit)
    context = {**_arrivals(visit), "order": order, "collections": closing.names(visit.person),
               "largest": states.LARGEST, "at_once": states.FILES_AT_ONCE}  # fmt: skip
    template = "intake/wrong.html" if visit.is_part and order.wrong else "intake/files.html"
    return visit.page(template, context, status=422 if order.wrong else 200)


def _sent(visit: Visit) -> HttpResponse:
    return HttpResponse(status=201) if visit.is_part else HttpResponseRedirect(reverse("intake"))


def arrivals(visit: Visit) -> HttpResponse:
    """What became of the files, alone; asked again and again while some wait."""
    return visit.page("intake/arrivals.html", _arrivals(visit))


def _receive(sent: "Sequence[UploadedFile[Any]]", sending: Sending) -> None:
    for one in sent[: states.FILES_AT_ONCE]:
        if (one.size or 0) > states.LARGEST:
            receiving.refuse(str(one.name), one.size or 0, sending)
        else:
            receiving.receive(str(one.name), one.read(), sending)
    WORKER.wake()


def _order(visit: Visit) -> Order:
    form, wrong = visit.request.POST, dict[str, str]()
    order = Order(" ".join(form.get("publisher", "").split()), form.get("as_of", "").strip(),
                  form.get("collection", ""), wrong)  # fmt: skip
    if len(order.publisher) > LONGEST_PUBLISHER or not order.publisher.isprintable():
        wrong["publisher"] = gettext("The name of a publisher is one line of 200 signs at most.")
    if order.as_of and _day(order.as_of) is None:
        wrong["as_of"] = gettext("Write the day as year-month-day, for example 2016-03-24.")
    if order.collection and order.collection not in closing.names(visit.person):
        wrong["collection"] = gettext("Choose one of your collections, or everybody.")
    return order


def _sending(visit: Visit, order: Order) -> Sending:
    collection = Collection.objects.get(name=order.collection) if order.collection else None
    return Sending(visit.name, _day(order.as_of), order.publisher, collection,
                   visit.ledger.hidden)  # fmt: skip


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _arrivals(visit: Visit) -> dict[str, Any]:
    """The visitor's arrivals, the last first, from `before` in the address on."""
    mine = Arrival.objects.filter(by=visit.name).order_by("-id")
    before = visit.request.GET.get("before", "")
    if before.isdecimal() and before.isascii() and len(before) < 19:
        mine = mine.filter(id__lt=int(before))
    found = list(mine[: ON_A_PAGE + 1])
    shown, further = found[:ON_A_PAGE], found[ON_A_PAGE:]
    waiting = _waiting() if any(one.state in states.PENDING for one in shown) else []
    return {
        "rows": [_row(visit, one, waiting) for one in shown],
        "pending": sum(one.state in states.PENDING for one in shown),
        "further": shown[-1].pk if further else None, "is_first": not before,
    }  # fmt: skip


def _waiting() -> list[int]:
    ids = Arrival.objects.filter(state=states.WAITING).order_by("id")
    return list(ids.values_list("id", flat=True))


def _row(visit: Visit, arrival: Arrival, waiting: Sequence[int]) -> Row:
    is_kept = arrival.state in states.KEPT and arrival.digest not in visit.ledger.hidden
    before = waiting.index(arrival.pk) if arrival.pk in waiting else 0
    return Row(arrival, [said(one) for one in arrival.told], is_kept, before)
