"""Incidents: claims of one occurrence, linked across documents, sources and languages.

`reports` lays out what each claim tells, `links` compares them pair by pair, `clusters` joins what
belongs together, and an `Occurrence` shows all that was said of it and what differs.
"""

from collections.abc import Sequence

from hudna.reconcile.incidents.clusters import Judged, clusters
from hudna.reconcile.incidents.linking import LinkageError, links, trained
from hudna.reconcile.incidents.model import Model, ModelError, packaged
from hudna.reconcile.incidents.occurrence import (
    NOT_TOLD,
    Difference,
    Occurrence,
    id_of,
    occurrences,
)
from hudna.reconcile.incidents.reports import Report, Sentence, reports

__all__ = [
    "NOT_TOLD", "Difference", "Judged", "LinkageError", "Model", "ModelError", "Occurrence",
    "Report", "Sentence", "id_of", "incidents", "links", "packaged", "reports", "trained",
]  # fmt: skip


def incidents(
    found: Sequence[Report], model: Model, judged: Judged | None = None
) -> list[Occurrence]:
    """The incidents that the reports tell of, by day; LinkageError where they cannot be linked."""
    return occurrences(clusters(found, links(found, model), model.threshold, judged))
