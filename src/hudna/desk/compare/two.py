"""Two speakers against each other on some days, asking for no more claims than that needs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from hudna.desk import packs, series
from hudna.desk.charting import Asked
from hudna.ledger.queries.drawn import charted
from hudna.ledger.queries.drawn.charted import Charted
from hudna.ledger.store import Ledger
from hudna.measure.nouns import Period
from hudna.reconcile.keys import exact
from hudna.reconcile.sides import (
    PARTS,
    REACH,
    Cell,
    Comparison,
    Day,
    Gap,
    Heard,
    Like,
    Row,
    aligned,
    compared,
    shifted,
)
from hudna.reconcile.sides import Told as GapPart

__all__ = ["PARTS", "Cell", "Day", "Gap", "GapPart", "Like", "Row", "Two", "two"]

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Two:
    """A comparison with its rows: also those in which one of the two alone gives a figure."""

    comparison: Comparison
    rows: tuple[Row, ...]


def two(ledger: Ledger, asked: Asked) -> Two:
    """The comparison of the two speakers that are asked for, and its rows by day.

    As `side_by_side` has it, from the claims of these days alone.
    """
    first, second = asked.speakers
    period, indicators, keys = asked.period, packs.told_as(asked.indicator), series.keys()
    voices = series.voices_of(ledger, asked.speakers)
    wanted = Charted(indicators, asked.place, period.first, shifted(period.last, _DAY), voices,
                     places=not asked.place)  # fmt: skip
    held = [one for one in charted.figures(ledger, wanted) if exact(one) is not None]
    rows = aligned(held, keys)
    shown = tuple(one for one in rows if _is_shown(one, asked))
    heard = () if asked.place else _heard(ledger, wanted)
    return Two(compared(rows, (first, second), keys, shown, heard), shown)


def _is_shown(row: Row, asked: Asked) -> bool:
    like = row.like
    is_it = (like.indicator, like.place) == (asked.indicator, asked.place)
    return is_it and asked.period.first <= like.on <= asked.period.last


def _heard(ledger: Ledger, wanted: Charted) -> Iterator[Heard]:
    """Of which places the two told near these days: what tells who reports on what."""
    keys = series.keys()
    around = (Period(shifted(wanted.from_on, -REACH), shifted(wanted.from_on, -_DAY)),
              Period(shifted(wanted.to_on, _DAY), shifted(wanted.to_on, REACH)))  # fmt: skip
    for first, last in around:
        near = wanted._replace(from_on=first, to_on=last)
        for one in charted.places_told(ledger, near):
            yield Heard(one.indicator, one.place, keys.speaking(one.voice), one.on)
