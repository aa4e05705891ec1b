"""How the truce stands in each governorate: holding, strained, broken, unseen. Pure.

By a written definition with a name and a version (docs/standing.md), which may be another one.
"""

from hudna.measure.standing.definition import (
    BROKEN,
    HOLDING,
    STANDINGS,
    STRAINED,
    UNSEEN,
    Clause,
    Definition,
    DefinitionError,
    Input,
    packaged,
    read,
)
from hudna.measure.standing.heard import Amount, Heard, periods
from hudna.measure.standing.judging import Met, TruceStanding, judged, standings

__all__ = [
    "BROKEN", "HOLDING", "STANDINGS", "STRAINED", "UNSEEN", "Amount", "Clause", "Definition",
    "DefinitionError", "Heard", "Input", "Met", "TruceStanding", "judged", "packaged", "periods",
    "read", "standings",
]  # fmt: skip
