"""What charts show: figures of chosen speakers by day, week or month, with what each stands on."""

from hudna.desk.charting.asking import (
    MOST_SPEAKERS,
    Asked,
    Speaking,
    last_day,
    place_named,
    spans,
    speakers,
    version,
)
from hudna.desk.charting.lines import Line, Spot, lines, spots
from hudna.desk.charting.summing import LONGEST, Summed, summed

__all__ = [
    "LONGEST", "MOST_SPEAKERS", "Asked", "Line", "Speaking", "Spot", "Summed", "last_day",
    "lines", "place_named", "spans", "speakers", "spots", "summed", "version",
]  # fmt: skip
