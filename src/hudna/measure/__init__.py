"""What the truce does, as far as it is told: sums, trends, changes, and how it stands. Pure.

`series` lays the figures of one speaker for one thing and place by day; `tallies` adds them up;
`trends` and `changes` (which load heavy libraries, and are therefore named here by nobody) compare
periods; `standing` says by a written definition how the truce stands in each governorate.
"""

from hudna.measure.nouns import Interval, Period, Subject
from hudna.measure.series import Series, Stretch, serieses
from hudna.measure.tallies import BY, Tallied, tallies

__all__ = [
    "BY", "Interval", "Period", "Series", "Stretch", "Subject", "Tallied", "serieses", "tallies",
]  # fmt: skip
