"""Claims by the way that leads to them: of a place, of a voice, naming somebody. By index alone.

Pages begin where the one before ended: by day, the newest first, then what has no day.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from django.db import connections

from hudna.ledger import framework
from hudna.ledger.outcome import Held
from hudna.ledger.queries import day, with_key
from hudna.ledger.queries.newest import _ASKED, _PART
from hudna.ledger.queries.paging import Place
from hudna.ledger.queries.statements import answers, listed, shown
from hudna.ledger.store import Ledger
from hudna.ledger.views.columns import JOINED, RELAY

framework.make_ready()

_CLAIMS: Final = "view_claim c"
_PLACES: Final = "view_claim_place p JOIN view_claim c ON c.key = p.claim_key"
_NAMES: Final = "view_claim_name p JOIN view_claim c ON c.key = p.claim_key"


@dataclass(frozen=True)
class Way:
    """A way to claims: in which rows, under which condition, with the day and key of each."""

    rows: str
    condition: str
    values: tuple[str, ...]
    on: str = "p.bulletin_on"
    key: str = "p.claim_key"


def of_place(id: str) -> Way:
    """Claims that speak of that place."""
    return Way(_PLACES, "p.place_id = %s", (id,))


def of_voice(voice: str) -> Way:
    """Claims that this voice makes (`hudna.record.held.told`)."""
    return Way(_CLAIMS, "c.voice = %s", (voice,), "c.bulletin_on", "c.key")


def naming(name: str, role: str) -> Way:
    """Claims that name somebody in that role (`hudna.ledger.views.columns.ROLES`)."""
    return Way(_NAMES, "p.role = %s AND p.name = %s", (role, name))


def counting(indicator: str) -> Way:
    """Figures of that indicator."""
    return Way(_CLAIMS, "c.indicator = %s", (indicator,), "c.bulletin_on", "c.key")


def of_kind(kind: str) -> Way:
    """Claims of that kind."""
    return Way(_CLAIMS, "c.kind = %s", (kind,), "c.bulletin_on", "c.key")


@dataclass(frozen=True)
class Some:
    """Some claims, in order, and where the next ones begin; None if there are no more."""

    held: tuple[Held, ...]
    following: Place | None = None


def newest(ledger: Ledger, ways: Iterable[Way], after: Place | None, limit: int) -> Some:
    """The claims on any of these ways that come after that place, each once."""
    found = {one for way in ways for one in _places(ledger, way, after, limit + 1)}
    ordered = sorted(found, key=_order)
    here = ordered[:limit]
    held = with_key(ledger, [one.number for one in here])
    more = len(ordered) > limit
    return Some(tuple(held[one.number] for one in here), here[-1] if more else None)


def _order(one: Place) -> tuple[bool, int, int]:
    return one.on is None, -(one.on or date.min).toordinal(), -one.number


def _places(ledger: Ledger, way: Way, after: Place | None, limit: int) -> list[Place]:
    found: list[Place] = []
    if after is None:
        found = _rows(ledger, way, f"{way.on} IS NOT NULL", [], limit)
    elif after.on is not None:
        further = f"{way.on} <= %s AND ({way.on} < %s OR {way.key} < %s)"
        found = _rows(ledger, way, further, [after.on, after.on, after.number], limit)
    if len(found) < limit:
        undated, values = f"{way.on} IS NULL", list[Any]()
        if after is not None and after.on is None:
            undated, values = f"{undated} AND {way.key} < %s", [after.number]
        found += _rows(ledger, way, undated, values, limit - len(found))
    return found


def _rows(ledger: Ledger, way: Way, further: str, values: Sequence[Any], limit: int) -> list[Place]:
    sql = (f"SELECT {way.on}, {way.key} FROM {way.rows} WHERE {way.condition} AND {further} "
           f"AND {shown(ledger)} ORDER BY {way.on} DESC, {way.key} DESC "
           f"LIMIT {limit:d}")  # fmt: skip
    return [Place(day(on), key) for on, key in answers(ledger, sql, [*way.values, *values])]


class Told(NamedTuple):
    """How often a voice tells of something: kind and indicator, from which day to which."""

    kind: str
    indicator: str | None
    claims: int
    first_on: date | None
    last_on: date | None


def told_by(ledger: Ledger, voice: str, most: int) -> list[Told]:
    """What a voice tells of, in its newest `most` claims that have a day."""
    sql = ("SELECT kind, indicator, count(*), min(bulletin_on), max(bulletin_on) FROM ("
           "SELECT c.kind, c.indicator, c.bulletin_on FROM view_claim c "
           f"WHERE c.voice = %s AND c.bulletin_on IS NOT NULL AND {shown(ledger)} "
           f"ORDER BY c.bulletin_on DESC LIMIT {most:d}) AS said "
           "GROUP BY kind, indicator")  # fmt: skip
    return [Told(kind, indicator, claims, day(first), day(last))
            for kind, indicator, claims, first, last in answers(ledger, sql, [voice])]  # fmt: skip


def how_often(ledger: Ledger, ways: Sequence[Way], most: int) -> list[int]:
    """How many claims each way leads to; `most` where there are so many or more."""
    if not ways:
        return []
    parts = (f"SELECT {at}, count(*) FROM (SELECT 1 FROM {way.rows} WHERE {way.condition} "
             f"AND {shown(ledger)} LIMIT {most:d}) AS s{at}"
             for at, way in enumerate(ways))  # fmt: skip
    values = [value for way in ways for value in way.values]
    return [count for _, count in sorted(answers(ledger, " UNION ALL ".join(parts), values))]


def speaking(ledger: Ledger, indicators: Sequence[str]) -> list[str]:
    """The voices that gave a figure of one of these indicators, in order.

    Each voice of the ledger is followed to its first such figure.
    """
    named = ", ".join(["%s"] * len(indicators))
    # No index leads to two texts together: it is looked for among what the voice said.
    such = (f"(c.indicator || '') IN ({named})", indicators)
    return _different(ledger, _CLAIMS, "c.voice", such=such)


def last_on(ledger: Ledger, way: Way, to_on: date | None) -> date | None:
    """The last day, up to that one, of the claims that a way leads to."""
    until = f"{way.on} IS NOT NULL" if to_on is None else f"{way.on} <= %s"
    sql = (f"SELECT {way.on} FROM {way.rows} WHERE {way.condition} AND {until} "
           f"AND {shown(ledger)} ORDER BY {way.on} DESC LIMIT 1")  # fmt: skip
    found = answers(ledger, sql, [*way.values, *([to_on] if to_on else [])])
    return day(found[0][0]) if found else None


def last_days(ledger: Ledger, places: Iterable[str]) -> dict[str, date]:
    """The last day on which a claim speaks of each of these places, of those that have one."""
    return _last(ledger, places, _PLACES, "p.place_id", "p.bulletin_on")


def last_heard(ledger: Ledger, voices: Iterable[str]) -> dict[str, date]:
    """The last day on which each of these voices says something, of those that do."""
    return _last(ledger, voices, _CLAIMS, "c.voice", "c.bulletin_on")


def _last(
    ledger: Ledger, sought: Iterable[str], rows: str, column: str, on: str
) -> dict[str, date]:
    asked, vendor = list(dict.fromkeys(sought)), connections[ledger.alias].vendor
    one = _PART[vendor].format(0)
    sql = (f"SELECT {one}, (SELECT {on} FROM {rows} WHERE {column} = {one} "
           f"AND {on} IS NOT NULL AND {shown(ledger)} ORDER BY {on} DESC LIMIT 1) "
           f"FROM {_ASKED[vendor]}")  # fmt: skip
    found = answers(ledger, sql, [json.dumps([[one] for one in asked])]) if asked else []
    return {name: last for name, on in found if (last := day(on)) is not None}


def places(ledger: Ledger) -> list[str]:
    """The places that a claim speaks of, by id."""
    return _different(ledger, _PLACES, "p.place_id")


def voices(ledger: Ledger) -> list[str]:
    """All voices that are heard."""
    return _different(ledger, _CLAIMS, "c.voice")


def names(ledger: Ledger, role: str) -> list[str]:
    """Whoever is named in that role, by register id or printed name."""
    return _different(ledger, _NAMES, "p.name", f"p.role = '{role}'")


_ANY: Final[tuple[str, Sequence[str]]] = ("1 = 1", ())


def _different(
    ledger: Ledger, rows: str, column: str, further: str = "1 = 1", *,
    such: tuple[str, Sequence[str]] = _ANY,
) -> list[str]:  # fmt: skip
    """The different values of a column that lead to such a claim: each one step in its index."""
    of = f"SELECT min({column}) FROM {rows.partition(' JOIN')[0]} WHERE {further}"
    sql = (f"WITH RECURSIVE found(one) AS ({of} UNION ALL SELECT ({of} AND {column} > found.one) "
           "FROM found WHERE found.one IS NOT NULL) SELECT one FROM found WHERE one <> '' "
           f"AND EXISTS (SELECT 1 FROM {rows} WHERE {further} AND {column} = found.one "
           f"AND {such[0]} AND {shown(ledger)})")  # fmt: skip
    return [one for (one,) in answers(ledger, sql, such[1])]


def passed_on_by(ledger: Ledger, voice: str, most: int) -> Counter[str]:
    """Who passes on what a voice says, by name, in its newest `most` claims."""
    sql = (f"SELECT n.name, count(*) FROM ({_newest_of(ledger, of_voice(voice), 'c.key', most)}) "
           f"AS said JOIN view_claim_name n ON n.claim_key = said.key AND n.role = '{RELAY}' "
           "GROUP BY n.name")  # fmt: skip
    return Counter(dict(answers(ledger, sql, [voice])))


def passes_on(ledger: Ledger, name: str, most: int) -> Counter[str]:
    """Whose words somebody passes on, by voice, in the newest `most` claims that say so."""
    way = naming(name, RELAY)
    sql = (f"SELECT voice, count(*) FROM ({_newest_of(ledger, way, 'c.voice', most)}) AS said "
           "GROUP BY voice")  # fmt: skip
    return Counter(dict(answers(ledger, sql, way.values)))


def _newest_of(ledger: Ledger, way: Way, column: str, most: int) -> str:
    return (f"SELECT {column} FROM {way.rows} WHERE {way.condition} AND {way.on} IS NOT NULL "
            f"AND {shown(ledger)} ORDER BY {way.on} DESC LIMIT {most:d}")  # fmt: skip


def first_named(ledger: Ledger) -> list[tuple[str, date]]:
    """Whoever was ever named as joining or leaving, with the first day: held now or not."""
    sql = (f"SELECT name, min(bulletin_on) FROM view_claim_name WHERE role IN ({listed([JOINED])}) "
           "AND bulletin_on IS NOT NULL GROUP BY name")  # fmt: skip
    return [(name, found) for name, on in answers(ledger, sql) if (found := day(on)) is not None]


def of_joining(ledger: Ledger, names: Iterable[str], before: date | None = None) -> list[Held]:
    """The claims that these joined or left, by day; of before that day, if one is given."""
    asked, vendor = list(dict.fromkeys(names)), connections[ledger.alias].vendor
    until = "" if before is None else " AND p.bulletin_on < %s"
    sql = (f"SELECT c.key, c.bulletin_on FROM {_ASKED[vendor]} JOIN view_claim_name p "
           f"ON p.role = '{JOINED}' AND p.name = {_PART[vendor].format(0)} "
           f"JOIN view_claim c ON c.key = p.claim_key WHERE {shown(ledger)}{until}")  # fmt: skip
    values: list[Any] = [json.dumps([[one] for one in asked])]
    found = answers(ledger, sql, values if before is None else [*values, before]) if asked else []
    held = with_key(ledger, [key for key, _ in found])
    return [held[key] for _, key in sorted((str(on or ""), key) for key, on in found)]
