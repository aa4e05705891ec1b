"""What charts show: figures of chosen speakers by day, week or month, with what each stands on."""

from hudna.desk.charting.asking import (
    MOST_SPEAKERS,
    Asked,
    Speaking,
    last_day,
    place_named,
    spans,
    speakers,
    told_within,
    version,
)
from hudna.desk.charting.drawing import SHAPES, Wording, spec
from hudna.desk.charting.lines import Line, Spot, lines, spots
from hudna.desk.charting.summing import LONGEST, Summed, summed
from hudna.measure import BY, Interval, Period, Subject, Tallied
from hudna.measure.changes import Changes
from hudna.measure.nouns import Note
from hudna.measure.tallies import ADDED, LAST, SUBTRACTED
from hudna.measure.trends import FELL, ROSE, TOO_FEW, UNCLEAR, Trend
from hudna.reconcile.choosing import Cell, Printed

__all__ = [
    "ADDED", "BY", "FELL", "LAST", "LONGEST", "MOST_SPEAKERS", "ROSE", "SHAPES", "SUBTRACTED",
    "TOO_FEW", "UNCLEAR", "Asked", "Cell", "Changes", "Interval", "Line", "Note", "Period",
    "Printed", "Speaking", "Spot", "Subject", "Summed", "Tallied", "Trend", "Wording", "last_day",
    "lines", "place_named", "spans", "speakers", "spec", "spots", "summed",
    "told_within", "version",
]  # fmt: skip
