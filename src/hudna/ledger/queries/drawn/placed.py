"""Who told of which places on some days: keys and voices by the columns, no line is read for it."""

from datetime import date
from typing import Any, Final, NamedTuple

from hudna.ledger.queries import day
from hudna.ledger.queries.statements import answers, listed, shown
from hudna.ledger.store import Ledger
from hudna.record.held.told import NOT_SAID, PART

_COLUMNS: Final = "c.key, c.bulletin_on, c.voice"
_WHERE: Final = (
    f"c.bulletin_on >= %s AND c.bulletin_on <= %s AND c.hedge NOT IN ({listed(NOT_SAID)})"
)


class Telling(NamedTuple):
    """A claim that tells of places: its row's key and day, whose voice, which places by id.

    `places`: a printed name where there is no id, nothing for the whole theatre; `alone`: whether
    it is of each of them by itself, not a figure of several together.
    """

    key: int
    on: date
    voice: str
    alone: bool
    places: tuple[str, ...]


def figures(ledger: Ledger, indicator: str, from_on: date, to_on: date) -> list[Telling]:
    """The figures of that indicator for places on those days (inclusive), denied ones left out."""
    sql = (f"SELECT {_COLUMNS}, c.extent, c.place FROM view_claim c WHERE c.indicator = %s "
           f"AND {_WHERE} AND c.extent > 0 AND {shown(ledger)}")  # fmt: skip
    found = answers(ledger, sql, [indicator, from_on, to_on])
    return [Telling(key, _day(on), voice, extent == PART, tuple(place.split("+")))
            for key, on, voice, extent, place in found]  # fmt: skip


def of_kind(ledger: Ledger, kind: str, from_on: date, to_on: date) -> list[Telling]:
    """The claims of that kind on those days, with every place that they name."""
    sql = (f"SELECT {_COLUMNS}, p.place_id FROM view_claim c "
           "LEFT JOIN view_claim_place p ON p.claim_key = c.key "
           f"WHERE c.kind = %s AND {_WHERE} AND {shown(ledger)} "
           "ORDER BY c.key, p.ordinal")  # fmt: skip
    places: dict[tuple[int, Any, str], list[str]] = {}
    for key, on, voice, place in answers(ledger, sql, [kind, from_on, to_on]):
        places.setdefault((key, on, voice), []).extend([place] if place else [])
    return [Telling(key, _day(on), voice, True, tuple(ids))
            for (key, on, voice), ids in places.items()]  # fmt: skip


def _day(value: Any) -> date:
    found = day(value)
    assert found is not None  # a claim without a day is of no days
    return found
