"""How well claims agree with what a careful person noted down: gold, measures, confusions. Pure."""

from hudna.scoring.comparing import Miss, Tallied, compare
from hudna.scoring.confusions import confusions
from hudna.scoring.gold import Gold, GoldError, gold_of
from hudna.scoring.measures import Report, measured

__all__ = [
    "Gold", "GoldError", "Miss", "Report", "Tallied", "compare", "confusions", "gold_of",
    "measured",
]  # fmt: skip
