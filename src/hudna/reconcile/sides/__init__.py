"""Sides side by side: like figures aligned, gaps split, and what the sides disagree on. Pure."""

from hudna.reconcile.choosing import Cell, Like, Printed
from hudna.reconcile.sides.aligning import Row, aligned
from hudna.reconcile.sides.comparing import Comparison, Day, Share, compared
from hudna.reconcile.sides.disagreeing import KIND, camp, disagreements, explained, stated
from hudna.reconcile.sides.following import STATES, Act, Followed, content_id, followed, with_acts
from hudna.reconcile.sides.gap import PARTS, REACH, Gap, Heard, Told, shifted

__all__ = [
    "KIND", "PARTS", "REACH", "STATES", "Act", "Cell", "Comparison", "Day", "Followed", "Gap",
    "Heard", "Like", "Printed", "Row", "Share", "Told", "aligned", "camp", "compared", "content_id",
    "disagreements", "explained", "followed", "shifted", "stated",
    "with_acts",
]  # fmt: skip
