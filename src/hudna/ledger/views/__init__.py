"""The derived state: made from entries alone, whole at once or entry by entry."""

from hudna.ledger.views.indexes import tell_planner
from hudna.ledger.views.projecting import project
from hudna.ledger.views.rebuilding import bring_up_to_date, rebuild, views_digest
from hudna.ledger.views.rows import Known, Rows

__all__ = [
    "Known", "Rows", "bring_up_to_date", "project", "rebuild", "tell_planner", "views_digest",
]  # fmt: skip
