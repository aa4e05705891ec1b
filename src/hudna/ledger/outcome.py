"""What the ledger takes and gives: record values with where and when they are kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import Any, Final, cast

from hudna.ledger.told import Told, told_of
from hudna.record import Account, Claim, Document, Unread
from hudna.record.claims_file import read_line, to_mapping


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


class _Claim:
    """A claim, or the line of one that is read when the claim is first asked for."""

    def __get__(self, held: "Held | None", owner: type["Held"]) -> Claim:
        if held is None:
            raise AttributeError("a held claim has no default")
        found = held.__dict__["_claim"]
        if isinstance(found, str):
            found = held.__dict__["_claim"] = read_line(found)
            assert isinstance(found, Claim)
        return cast("Claim", found)

    def __set__(self, held: "Held", claim: Claim | str) -> None:
        held.__dict__["_claim"] = claim


@dataclass(frozen=True)
class Held:
    """A claim as it is kept: in which document (its digest), counted to which day.

    `as_of` and `publisher` are those under which its document was read; `standing`: what it is
    worth now (new, upheld, corrected, set aside, retracted).
    """

    claim: _Claim = _Claim()
    digest: str = ""
    bulletin_on: date | None = None
    as_of: date | None = None
    publisher: str | None = None
    standing: str = "new"

    @cached_property
    def told(self) -> Told:
        """What the claim tells without its words; from the columns where it comes from a store."""
        return told_of(to_mapping(self.claim), self.publisher)

    @staticmethod
    def kept(row: Sequence[Any]) -> "Held":
        """One out of the store: its line, the other fields in order, then those of `Told`."""
        held = object.__new__(Held)
        held.__dict__.update(zip(_KEPT, row, strict=False), told=Told._make(row[len(_KEPT) :]))
        return held


_KEPT: Final = ("_claim", "digest", "bulletin_on", "as_of", "publisher", "standing")


@dataclass(frozen=True, slots=True)
class HeldUnread:
    """An unread figure as it is kept, with the day of its document."""

    unread: Unread
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
    `extents`: how far a figure reaches (`hudna.ledger.told`).
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


def day_of(claim: Claim, document: Document) -> date | None:
    """The day that a claim counts to: its window's last, else its document's own."""
    if claim.window is not None and claim.window.stop is not None:
        return claim.window.stop
    return document.published_on or document.as_of
