"""The figures of some voices on some days, for charts: no more rows and columns than they need."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from hudna.ledger import framework
from hudna.ledger.outcome import Held
from hudna.ledger.queries import day
from hudna.ledger.queries.statements import answers, listed, shown
from hudna.ledger.store import Ledger
from hudna.record.held.told import JOINT, NOT_SAID, WHOLE, Told

framework.make_ready()

_TOLD: Final = ", ".join(f"c.{name}" for name in Told._fields)
_FIGURE: Final = f"c.hedge NOT IN ({listed(NOT_SAID)}) AND c.bulletin_on IS NOT NULL"


class Charted(NamedTuple):
    """Which figures: of these indicators, of a place by its key ("" for the whole theatre).

    Days are inclusive. `voices`: of these only (`Told.voice`); None for all. `places`: those of
    every place, beside the whole theatre's.
    """

    indicators: tuple[str, ...]
    place: str
    from_on: date
    to_on: date
    voices: frozenset[str] | None = None
    places: bool = False


class Voice(NamedTuple):
    """Somebody who gave figures: on how many days, the last of them."""

    voice: str
    days: int
    last_on: date


def last_day(ledger: Ledger, indicator: str) -> date | None:
    """The last day for which somebody gave a figure of the indicator."""
    sql = (f"SELECT c.bulletin_on FROM view_claim c WHERE c.indicator = %s AND {_FIGURE} "
           f"AND {shown(ledger)} ORDER BY c.bulletin_on DESC LIMIT 1")  # fmt: skip
    found = answers(ledger, sql, [indicator])
    return day(found[0][0]) if found else None


def voices(ledger: Ledger, wanted: Charted) -> list[Voice]:
    """Who gave such figures, for the whole theatre also by governorate; most days first."""
    reach = f"(c.extent = {WHOLE} OR (c.extent <> {JOINT} AND c.place_level = 'governorate'))"
    where, values = _where(ledger, wanted, reach if not wanted.place else "")
    sql = (f"SELECT c.voice, count(DISTINCT c.bulletin_on), max(c.bulletin_on) FROM view_claim c "
           f"WHERE {where} AND c.voice <> '' GROUP BY c.voice ORDER BY 2 DESC, 1")  # fmt: skip
    return [Voice(voice, days, day(last) or date.min)
            for voice, days, last in answers(ledger, sql, values)]  # fmt: skip


def figures(ledger: Ledger, wanted: Charted) -> list[Held]:
    """The claims with these figures, by day, then as they were added and stand in the text.

    For the whole theatre: its own figures, and those of places of who gave none for it, so that
    what was told of governorates can be added up.
    """
    if wanted.place or wanted.places:
        return _claims(ledger, *_where(ledger, wanted, ""))
    whole = _claims(ledger, *_where(ledger, wanted, f"c.extent = {WHOLE}"))
    said = {_said(one.bulletin_on, one.told) for one in whole}
    where, values = _where(ledger, wanted, f"c.extent <> {WHOLE}")
    sql = f"SELECT c.key, c.bulletin_on, {_OF_WHOLE} FROM view_claim c WHERE {where}"
    left = [key for key, on, window, *like in answers(ledger, sql, values)
            if window in _BEGUN or (day(on), window, *like) not in said]  # fmt: skip
    if not left:
        return whole
    return sorted([*whole, *with_keys(ledger, left)], key=_in_order)


class Placed(NamedTuple):
    """That a figure of a place was given on a day."""

    indicator: str
    place: str
    voice: str
    on: date


def places_told(ledger: Ledger, wanted: Charted) -> list[Placed]:
    """Of which places exact figures were given by whom and when, each once."""
    where, values = _where(ledger, wanted, "c.place <> '' AND c.low = c.high")
    sql = ("SELECT DISTINCT c.indicator, c.place, c.voice, c.bulletin_on FROM view_claim c "
           f"WHERE {where}")  # fmt: skip
    return [Placed(indicator, place, voice, day(on) or date.min)
            for indicator, place, voice, on in answers(ledger, sql, values)]  # fmt: skip


_OF_WHOLE: Final = "c.window, c.voice, c.indicator, c.stage, c.against"
_BEGUN: Final = ("cumulative", "week", "other")
"""Windows that differ by the day that they begin on, which no column tells."""


def _said(on: date | None, told: Told) -> tuple[Any, ...]:
    return on, told.window, told.voice, told.indicator, told.stage, told.against


def _in_order(held: Held) -> tuple[date, str, int]:
    return held.bulletin_on or date.min, held.digest, held.told.start


def with_keys(ledger: Ledger, keys: Collection[int]) -> list[Held]:
    """The claims of those rows."""
    found: list[Held] = []
    sought = sorted(keys)
    for start in range(0, len(sought), _AT_ONCE):
        among = ", ".join(str(int(one)) for one in sought[start : start + _AT_ONCE])
        found += _claims(ledger, f"c.key IN ({among})", ())
    return found


_AT_ONCE: Final = 500


def _claims(ledger: Ledger, where: str, values: Sequence[Any]) -> list[Held]:
    sql = ("SELECT c.line, r.digest, c.bulletin_on, r.as_of, r.publisher, c.standing, c.claim_id, "
           f"{_TOLD} FROM view_claim c JOIN view_reading r ON r.key = c.reading_id WHERE {where} "
           "ORDER BY c.bulletin_on, c.document, c.ordinal")  # fmt: skip
    return [Held.kept((line, digest, day(on), day(as_of), *rest))
            for line, digest, on, as_of, *rest in answers(ledger, sql, values)]  # fmt: skip


def _where(ledger: Ledger, wanted: Charted, reach: str) -> tuple[str, list[Any]]:
    named = ", ".join(["%s"] * len(wanted.indicators))
    where = [f"c.indicator IN ({named})", "c.bulletin_on >= %s", "c.bulletin_on <= %s", _FIGURE]
    values: list[Any] = [*wanted.indicators, wanted.from_on.isoformat(), wanted.to_on.isoformat()]
    if wanted.place:
        where.append("c.place = %s")
        values.append(wanted.place)
    if wanted.voices is not None:
        where.append(f"c.voice IN ({', '.join(['%s'] * len(wanted.voices)) or 'NULL'})")
        values += sorted(wanted.voices)
    return " AND ".join(filter(None, (*where, reach, shown(ledger)))), values
