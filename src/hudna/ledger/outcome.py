"""What the ledger takes and gives, beside claims as they are kept (`Held`)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from hudna.record import Account, Claim, Document, Held, HeldUnread, Problem

__all__ = ["Held", "HeldProblem", "HeldUnread", "Holding", "Outcome", "Submission", "Wanted",
           "day_of"]  # fmt: skip


class Outcome(StrEnum):
    """What keeping a document came to."""

    ADDED = "added"
    READ_AGAIN = "read again"
    KNOWN = "already kept"


@dataclass(frozen=True, slots=True)
class Submission:
    """What is to be kept: a document, its original bytes, one reading of it, and by whom."""

    document: Document
    content: bytes
    account: Account
    grammar: str
    kept_at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class HeldProblem:
    """A problem that a reading named, with its document and that document's day."""

    problem: Problem
    digest: str
    bulletin_on: date | None


@dataclass(frozen=True, slots=True)
class Holding:
    """A document as the ledger lists it, with what its newest reading found (counts)."""

    name: str
    digest: str
    media_type: str
    language: str | None
    title: str | None
    publisher: str | None
    published_on: date | None
    as_of: date | None
    grammar: str
    added_at: datetime
    claims: int
    unread: int
    problems: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims are asked for; what is None or empty asks for nothing in particular.

    `speaker` and `place`: register ids, or part of the printed name in any case of letters;
    `place_ids`: any of these places; `document`: part of its name or the beginning of its
    digest; days are inclusive; `standing`: which standings, all but set aside and retracted ones
    if none is named;
    `extents`: how far a figure reaches (`hudna.record.held.told`); `voices`: any of these speaks;
    `digests`: in one of these documents; `rule`: by that rule.
    """

    kind: str | None = None
    indicator: str | None = None
    speaker: str | None = None
    place: str | None = None
    place_ids: tuple[str, ...] = ()
    document: str | None = None
    from_on: date | None = None
    to_on: date | None = None
    standing: tuple[str, ...] = ()
    extents: tuple[int, ...] = ()
    voices: tuple[str, ...] = ()
    digests: tuple[str, ...] = ()
    rule: str | None = None


def day_of(claim: Claim, document: Document) -> date | None:
    """The day that a claim counts to: its window's last, else its document's own."""
    if claim.window is not None and claim.window.stop is not None:
        return claim.window.stop
    return document.published_on or document.as_of
