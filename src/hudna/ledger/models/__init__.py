"""The tables: what is written once, and what is derived from it."""

from hudna.ledger.models.views import (
    OPEN,
    TEXT_ID,
    VIEWS,
    ClaimNameView,
    ClaimPlaceView,
    ClaimView,
    DocumentView,
    ProblemView,
    ReadingView,
    SubjectView,
    UnreadView,
    ViewState,
)
from hudna.ledger.models.written import (
    AppendOnlyError,
    CheckpointRow,
    EntryRow,
    PayloadRow,
    TakenOutRow,
)

__all__ = [
    "OPEN", "TEXT_ID", "VIEWS", "AppendOnlyError", "CheckpointRow", "ClaimNameView",
    "ClaimPlaceView", "ClaimView", "DocumentView", "EntryRow", "PayloadRow", "ProblemView",
    "ReadingView", "SubjectView", "TakenOutRow", "UnreadView", "ViewState",
]  # fmt: skip
