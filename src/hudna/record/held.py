"""Claims and unread figures as a ledger keeps them: beside which document, for which day."""

from dataclasses import dataclass
from datetime import date

from hudna.record.claim import Claim, Unread


@dataclass(frozen=True, slots=True)
class Held:
    """A claim as it is kept: in which document (its digest), counted to which day.

    `as_of` and `publisher` are those under which its document was read; `standing`: what it is
    worth now (new, upheld, corrected, set aside, retracted); `read_id`: its id as it was read,
    which a corrected one is still judged by.
    """

    claim: Claim
    digest: str
    bulletin_on: date | None
    as_of: date | None
    publisher: str | None
    standing: str = "new"
    read_id: str = ""


@dataclass(frozen=True, slots=True)
class HeldUnread:
    """An unread figure as it is kept, with the day of its document."""

    unread: Unread
    digest: str
    bulletin_on: date | None
