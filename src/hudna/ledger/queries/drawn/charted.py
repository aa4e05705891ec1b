"""The figures of some voices on some days, for charts: no more rows and columns than they need."""

from collections.abc import Collection, Iterable, Sequence, Set
from datetime import date
from typing import Any, Final, NamedTuple

from hudna.ledger import framework
from hudna.ledger.outcome import Held
from hudna.ledger.queries import day
from hudna.ledger.queries.statements import answers, listed, shown
from hudna.ledger.store import Ledger
from hudna.record.held.told import JOINT, NOT_SAID, WHOLE, Told, beginning_at, besides_place

framework.make_ready()

_TOLD: Final = ", ".join(f"c.{name}" for name in Told._fields)
_FIGURE: Final = f"c.hedge NOT IN ({listed(NOT_SAID)}) AND c.bulletin_on IS NOT NULL"

_COUNTED: Final = ("coalesce(c.low, c.high) IS NOT NULL AND coalesce(c.low, 0) >= 0 "
                   "AND (c.high IS NULL OR c.high >= coalesce(c.low, 0))")  # fmt: skip
"""As `hudna.measure.series.is_counted` has it of the bounds."""


def _text(day: str) -> str:
    """A day as text: the driver's way from text to day is slow for thousands."""
    return f"CAST({day} AS TEXT)"


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

    For the whole theatre: its own figures that can be so many, and those of places of who gave
    none for it, so that what was told of governorates can be added up.
    """
    if wanted.place or wanted.places:
        return _claims(ledger, *_where(ledger, wanted, ""))
    whole = _claims(ledger, *_where(ledger, wanted, f"c.extent = {WHOLE} AND {_COUNTED}"))
    left = _of_places(ledger, wanted, _totals(whole))
    if not left:
        return whole
    return sorted([*whole, *with_keys(ledger, left)], key=_in_order)


Said = tuple[date | None, str, str | None, str]
"""That a total was told: for which day, in whose voice, of what, measured how."""


def _totals(whole: Iterable[Held]) -> Set[Said]:
    """Which totals were told, but for those over days of which no column tells the first."""
    return {
        (one.bulletin_on, one.told.voice, one.told.indicator,
         besides_place(one.told.measured() or ""))
        for one in whole if one.told.window not in _BEGUN
    }  # fmt: skip


def _of_places(ledger: Ledger, wanted: Charted, said: Set[Said]) -> list[int]:
    """The rows of figures of places for which no such total was told: by an index alone."""
    where, values = _where(ledger, wanted, f"c.extent <> {WHOLE} AND {_COUNTED}")
    sql = (f"SELECT c.key, {_text('c.bulletin_on')}, c.voice, c.indicator, c.measured "
           f"FROM view_claim c WHERE {where}")  # fmt: skip
    return [key for key, on, voice, indicator, measured in answers(ledger, sql, values)
            if (day(on), voice, indicator, besides_place(measured)) not in said]  # fmt: skip


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


_BEGUN: Final = ("cumulative", "week", "other")
"""Windows that differ by the day that they begin on, which no column tells."""


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
    sql = (f"SELECT c.line, r.digest, {_text('c.bulletin_on')}, {_text('r.as_of')}, r.publisher, "
           f"c.standing, c.claim_id, {_TOLD} "
           f"FROM view_claim c JOIN view_reading r ON r.key = c.reading_id WHERE {where} "
           "ORDER BY c.bulletin_on, c.document, c.ordinal")  # fmt: skip
    return [Held.kept((line, digest, day(on), day(as_of), *rest))
            for line, digest, on, as_of, *rest in answers(ledger, sql, values)]  # fmt: skip


def _where(ledger: Ledger, wanted: Charted, reach: str) -> tuple[str, list[Any]]:
    named = ", ".join(["%s"] * len(wanted.indicators))
    where = [f"c.indicator IN ({named})", "c.bulletin_on >= %s", "c.bulletin_on <= %s", _FIGURE]
    values: list[Any] = [*wanted.indicators, wanted.from_on.isoformat(), wanted.to_on.isoformat()]
    if wanted.place:
        begun = beginning_at(wanted.place)  # an index has it: other places' rows are not read
        where += ["substr(c.measured, 1, %s) = %s", "c.place = %s"]
        values += [len(begun), begun, wanted.place]
    if wanted.voices is not None:
        where.append(f"c.voice IN ({', '.join(['%s'] * len(wanted.voices)) or 'NULL'})")
        values += sorted(wanted.voices)
    return " AND ".join(filter(None, (*where, reach, shown(ledger)))), values
