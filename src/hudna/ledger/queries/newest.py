"""Which figures are the newest of their run: by index alone.

A run is what `Told.run` names: figures of one voice, indicator and window. Questions are asked by
hundreds in one statement. Days come as they are kept; what counts is the desk's.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from django.db import connections

from hudna.ledger import framework
from hudna.ledger.outcome import Held
from hudna.ledger.queries import Order, day, in_order
from hudna.ledger.queries.statements import answers, listed, shown
from hudna.ledger.store import Ledger
from hudna.record.held.told import NOT_SAID

framework.make_ready()

_ASKED: Final = {"sqlite": "json_each(%s) AS r", "postgresql": "json_array_elements(%s::json) AS r"}
_PART: Final = {"sqlite": "json_extract(r.value, '$[{}]')", "postgresql": "r.value->>{}"}
_DAY: Final = {"sqlite": _PART["sqlite"], "postgresql": "(r.value->>{})::date"}


_FIGURE: Final = f"c.kind = 'tally' AND c.hedge NOT IN ({listed(NOT_SAID)})"


class Run(NamedTuple):
    """A run of figures, and the voice and window that all of them have ("" for no window)."""

    name: str
    voice: str
    window: str


def runs(ledger: Ledger, indicator: str) -> list[Run]:
    """The runs of that indicator, whether or not a figure of them holds now."""
    of = "FROM view_claim WHERE kind = 'tally' AND indicator = %s AND run IS NOT NULL"
    first, further = f"SELECT min(run) {of}", f"SELECT min(run) {of} AND run > found.run"
    sql = (f"WITH RECURSIVE found(run) AS ({first} UNION ALL SELECT ({further}) FROM found "
           "WHERE found.run IS NOT NULL) SELECT found.run, c.voice, c.\"window\" FROM found "
           f"JOIN view_claim c ON c.key = (SELECT key {of} AND run = found.run LIMIT 1) "
           "ORDER BY found.run")  # fmt: skip
    return [Run(name, voice, window or "")
            for name, voice, window in answers(ledger, sql, [indicator] * 3)]  # fmt: skip


def publishers(ledger: Ledger) -> list[str]:
    """The voices of all publishers of documents."""
    sql = ("WITH RECURSIVE found(voice) AS (SELECT min(voice) FROM view_reading UNION ALL "
           "SELECT (SELECT min(voice) FROM view_reading WHERE voice > found.voice) FROM found "
           "WHERE found.voice IS NOT NULL) SELECT voice FROM found WHERE voice <> ''")  # fmt: skip
    return [one for (one,) in answers(ledger, sql, [])]


def days(ledger: Ledger, asked: Sequence[tuple[str, str, date]]) -> list[date | None]:
    """For each (indicator, run, day): the newest day before it with a figure; None if none."""
    vendor = connections[ledger.alias].vendor
    indicator, run = (_PART[vendor].format(at) for at in (0, 1))
    sql = (f"SELECT (SELECT c.bulletin_on FROM view_claim c WHERE {_FIGURE} "
           f"AND c.indicator = {indicator} AND c.run = {run} "
           f"AND c.bulletin_on < {_DAY[vendor].format(2)} "
           f"AND {shown(ledger)} ORDER BY c.bulletin_on DESC LIMIT 1) "
           f"FROM {_ASKED[vendor]}")  # fmt: skip
    return [day(one) for (one,) in _asked(ledger, sql, asked)]


def on_days(ledger: Ledger, asked: Iterable[tuple[str, str, date]]) -> dict[Order, Held]:
    """All figures for the whole theatre or several places, for each (indicator, voice, day)."""
    vendor = connections[ledger.alias].vendor
    indicator, voice, on = _PART[vendor].format(0), _PART[vendor].format(1), _DAY[vendor].format(2)
    sql = (f"SELECT c.key FROM {_ASKED[vendor]} JOIN view_claim c ON c.indicator = {indicator} "
           f"AND c.extent < 2 AND c.bulletin_on = {on} AND c.voice = {voice} "
           f"WHERE {shown(ledger)}")  # fmt: skip
    return in_order(ledger, [key for (key,) in _asked(ledger, sql, list(asked))])


def _asked(ledger: Ledger, sql: str, asked: Sequence[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return answers(ledger, sql, [json.dumps(asked, default=str)]) if asked else []
