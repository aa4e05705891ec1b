"""The lists of the pages, as their filters have them, to take along."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final, TypeVar

from django.http import Http404

from hudna.console.access.visit import Visit
from hudna.console.api.answers.incidents import incident
from hudna.console.api.answers.sides import discrepancy
from hudna.console.pages.boards import discrepancies as board_page
from hudna.console.pages.boards import incidents as incidents_page
from hudna.console.pages.boards import period
from hudna.console.pages.registers import parties as parties_page
from hudna.console.pages.registers import places as places_page
from hudna.console.pages.taking_along.files import Listed
from hudna.desk import evidence, packs
from hudna.desk.ask import Held
from hudna.desk.discrepancies import Followed, board
from hudna.desk.evidence import pages
from hudna.desk.incidents import board as incident_board
from hudna.desk.incidents import place_name
from hudna.desk.incidents.board import Linked
from hudna.desk.registers import parties as party_register
from hudna.desk.registers import places as place_register
from hudna.desk.registers.listing import Listing
from hudna.desk.remembered import NotYetError
from hudna.desk.series import speaker_name
from hudna.record.held.cells import CSV_HEAD, csv_row

Row = TypeVar("Row")
AT_ONCE: Final = 500
"""So many rows are asked for at once, however many there are."""

_DISCREPANCY: Final = ("id", "day", "kind", "state", "owner", "size", "told", "speakers", "claims",
                       "documents")  # fmt: skip
_INCIDENT: Final = ("claim", "first", "last", "place", "place_ids", "governorate", "types",
                    "killed", "wounded", "speakers", "claims", "documents")  # fmt: skip
_PLACE: Final = ("id", "name", "level", "inside", "lat", "lon", "precision_km", "last_on")
_PARTY: Final = ("id", "name", "kind", "side", "parent", "last_on")


def claims_of_document(visit: Visit, digest: str) -> Listed[Held]:
    """The claims of a document that hold, as they stand in it."""
    wanted = pages.wanted(visit.ledger, pages.Asked(document=digest))
    if wanted is None or evidence.holding(visit.ledger, digest) is None:
        raise Http404
    asked = wanted
    return _claims(visit, f"claims-{digest[:12]}",
                   lambda after: pages.claims(visit.ledger, asked, after, AT_ONCE))  # fmt: skip


def claims_of_place(visit: Visit, place: str) -> Listed[Held]:
    """The claims that speak of a place, the newest first."""
    if place not in packs.register().localities:
        raise Http404
    return _claims(visit, f"claims-{place}", lambda after: place_register.claims_of(
        visit.ledger, place, after, AT_ONCE))  # fmt: skip


def claims_of_party(visit: Visit, party: str) -> Listed[Held]:
    """What a party says, or, with `?list=about`, what is said about it, the newest first."""
    which = visit.request.GET.get("list", "says")
    if party not in packs.register().parties or which not in parties_page.LISTS:
        raise Http404
    further = parties_page.LISTS[which]
    return _claims(visit, f"claims-{which}-{party}",
                   lambda after: further(visit.ledger, party, after, AT_ONCE))  # fmt: skip


def _claims(visit: Visit, name: str, page: Callable[[Any], Any]) -> Listed[Held]:
    return Listed(name, CSV_HEAD, lambda one: csv_row(one.claim), lambda one: one.line,
                  _paged(visit, page))  # fmt: skip


def _paged(visit: Visit, page: Callable[[Any], Any]) -> Iterator[Held]:
    """One page after another; each look at a restricted document is noted."""
    found = page(None)
    while True:
        visit.note_shown({one.digest for one in found.held})
        yield from found.held
        if found.following is None:
            return
        found = page(found.following)


def discrepancies(visit: Visit) -> Listed[Followed]:
    """The discrepancies of the board, in the state that is asked for, or in any."""
    chosen = period(visit, board_page.USUAL_DAYS, board.MOST_DAYS)
    sought = board_page.sought_in(visit)
    found: Sequence[Followed] = ()
    if chosen is not None:
        answer = board.board(visit.ledger, chosen.first, chosen.last, sought)
        if answer.value is None:
            raise NotYetError
        found = answer.value.page(sought.state, None, len(answer.value.listed))[0]
    visit.note_shown({side.digest for one in found for side in one.found.sides})
    return Listed(_dated("discrepancies", chosen), _DISCREPANCY, _discrepancy,
                  lambda one: discrepancy(one).model_dump_json(), found)  # fmt: skip


def _discrepancy(one: Followed) -> tuple[Any, ...]:
    sides = one.found.sides
    return (one.id, one.found.on, one.found.kind, one.state, one.owner, one.found.size,
            one.found.told, _each(map(speaker_name, sides)), [side.read_id for side in sides],
            _each(side.claim.document for side in sides))  # fmt: skip


def incidents(visit: Visit) -> Listed[Linked]:
    """The incidents of the board, as they are linked."""
    chosen = period(visit, incidents_page.USUAL_DAYS, incident_board.MOST_DAYS)
    found: Sequence[Linked] = ()
    if chosen is not None:
        answer = incident_board.linked(visit.ledger, chosen.first, chosen.last)
        if answer.value is None:
            raise NotYetError
        found = incident_board.chosen(answer.value, incidents_page.sought_in(visit), None,
                                      len(answer.value))[0]  # fmt: skip
    visit.note_shown({report.digest for one in found for report in one.incident.reports})
    return Listed(_dated("incidents", chosen), _INCIDENT, _incident,
                  lambda one: incident(one.incident).model_dump_json(), found)  # fmt: skip


def _incident(linked: Linked) -> tuple[Any, ...]:
    one = linked.incident
    reports = one.reports
    return (linked.claim, one.first_on, one.last_on, place_name(one), list(one.places),
            one.governorate, *(_each(one.told(name)) for name in ("type", "killed", "wounded")),
            _each(speaker_name(report.held) for report in reports),
            [report.id for report in reports],
            _each(report.held.claim.document for report in reports))  # fmt: skip


def _dated(name: str, chosen: Any) -> str:
    return f"{name}-{chosen.first}-{chosen.last}" if chosen else name


def _each(words: Iterable[str]) -> list[str]:
    """Each once, in order; nothing for what is not told."""
    return list(dict.fromkeys(filter(None, words)))


def places(visit: Visit) -> Listed[place_register.Row]:
    """The places of the register that are asked for."""
    wanted = places_page.wanted_in(visit)

    def cells(row: place_register.Row) -> tuple[Any, ...]:
        one = row.place
        return (one.id, packs.display(one.id, wanted.language), one.level,
                [wide.id for wide in row.inside], one.lat, one.lon, one.precision_km,
                row.last_on)  # fmt: skip

    found = _rows(lambda after: place_register.listed(
        visit.ledger, replace(wanted, after=after), AT_ONCE))  # fmt: skip
    return Listed("places", _PLACE, cells, lambda one: _line(_PLACE, cells(one)), found)


def parties(visit: Visit) -> Listed[party_register.Row]:
    """The parties of the register that are asked for."""
    wanted = parties_page.wanted_in(visit)

    def cells(row: party_register.Row) -> tuple[Any, ...]:
        one = row.party
        return (one.id, packs.display(one.id, wanted.language), one.kind, one.side, one.parent,
                row.last_on)  # fmt: skip

    found = _rows(lambda after: party_register.listed(
        visit.ledger, replace(wanted, after=after), AT_ONCE))  # fmt: skip
    return Listed("parties", _PARTY, cells, lambda one: _line(_PARTY, cells(one)), found)


def _rows(page: Callable[[str], Listing[Row]]) -> Iterator[Row]:
    after = ""
    while True:
        found = page(after)
        yield from found.rows
        after = found.following
        if not after:
            return


def _line(columns: Sequence[str], cells: Sequence[Any]) -> str:
    told = dict(zip(columns, cells, strict=True))
    return json.dumps(told, ensure_ascii=False, default=str)
