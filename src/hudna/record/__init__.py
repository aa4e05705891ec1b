"""The nouns: what one thing is. Frozen values, canonical bytes, content ids. Pure."""

from hudna.record.account import Account
from hudna.record.canonical import canonical_bytes, content_id, digest
from hudna.record.claim import (
    Body,
    Claim,
    Incident,
    Name,
    Particulars,
    Place,
    Quantity,
    Span,
    Tally,
    Unread,
    Window,
)
from hudna.record.document import Document, Problem, Source, WrongWeekday
from hudna.record.held import Held, HeldUnread

__all__ = [
    "Account", "Body", "Claim", "Document", "Held", "HeldUnread", "Incident", "Name",
    "Particulars", "Place", "Problem", "Quantity", "Source", "Span", "Tally", "Unread", "Window",
    "WrongWeekday",    "canonical_bytes", "content_id", "digest",
]  # fmt: skip
