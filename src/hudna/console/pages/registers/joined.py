"""Who joined, when and on whose word: by name, and day by day against what was published."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import Http404, HttpResponse

from hudna.console.access.visit import Visit
from hudna.console.pages import asked, registers
from hudna.console.pages.taking_along.files import Listed
from hudna.desk.registers.joined import COLUMNS, rows
from hudna.desk.registers.truces import NotYetError, listed
from hudna.desk.who import joined as desk
from hudna.desk.who.joined import SUBJECTS, Asked, Named, Stretch

ON_A_PAGE = 40
ROWS = 40
"""So many rows of days are shown at a time, and those that are left of the last of these days."""


def joined(visit: Visit) -> HttpResponse:
    """The roster; where only a part is asked for, further days or further names."""
    wanted = _asked(visit)
    which = visit.request.GET.get("list", "")
    context: dict[str, Any] = {"wanted": wanted, "query": _query(wanted)}
    if not (visit.is_part and which == "days"):
        page = desk.members(visit.ledger, wanted, _named(visit), ON_A_PAGE)
        context |= {"page": page, "further": _after(wanted, page.following)}
    if not (visit.is_part and which == "names"):
        context |= _days(visit, wanted)
    if visit.is_part and which in ("days", "names"):
        return visit.page(f"registers/joined/{which}.html", context)
    context |= {"subjects": SUBJECTS, "truces": listed()}
    return visit.page("registers/joined/page.html", context)


def rows_of(visit: Visit) -> Listed[Mapping[str, Any]]:
    """The roster day by day, to take along."""
    return Listed("joined", COLUMNS, lambda one: [one[name] for name in COLUMNS],
                  lambda one: json.dumps(one, ensure_ascii=False),
                  rows(visit.ledger, _asked(visit)))  # fmt: skip


def _asked(visit: Visit) -> Asked:
    sent = visit.request.GET
    truce = sent.get("truce") or None
    if truce is not None and truce not in {one.truce.id for one in listed()}:
        raise Http404
    subject = sent.get("of", "")
    return Asked(subject if subject in SUBJECTS else SUBJECTS[0], asked.day(visit.request, "on"),
                 truce, sent.get("speaker", "").strip()[:100] or None)  # fmt: skip


def _query(wanted: Asked, **further: str) -> str:
    """What is asked for, for the address of a further page or a file."""
    return asked.query(of=wanted.subject, truce=wanted.truce, speaker=wanted.speaker, **further)


def _after(wanted: Asked, end: Named | None) -> str:
    on = wanted.on.isoformat() if wanted.on else ""
    return _query(wanted, list="names", on=on, after=f"{end.on}_{end.name}") if end else ""


def _days(visit: Visit, wanted: Asked) -> dict[str, Any]:
    """The newest days of the stretch that is asked for, or where to ask while it is reckoned."""
    try:
        found = desk.stretch.within(registers.PATIENCE, visit.ledger, wanted)
    except NotYetError:
        return {"waiting": visit.request.get_full_path()}
    return _rows(wanted, found, asked.day(visit.request, "to")) if found else {}


def _rows(wanted: Asked, found: Stretch, to: date | None) -> dict[str, Any]:
    """The rows of the newest days of a stretch, up to one of them, and the way to earlier ones."""
    every = [one for one in found.reckonings if to is None or one.on <= to]
    last = every[min(len(every), ROWS) - 1].on if every else found.first_on
    rows = [one for one in every if one.on >= last]
    further = every[len(rows)].on if len(rows) < len(every) else None
    said = {"on": found.last_on, "to": further} if further else {"on": found.following}
    earlier = {name: day.isoformat() for name, day in said.items() if day}
    return {"stretch": found, "rows": rows, "earlier_on": further or found.following,
            "earlier": _query(wanted, list="days", **earlier) if earlier else ""}  # fmt: skip


def _named(visit: Visit) -> Named | None:
    on, _, name = visit.request.GET.get("after", "").partition("_")
    try:
        return Named(date.fromisoformat(on), name)
    except ValueError:
        return None
