"""Claims and unread figures as a ledger keeps them: beside which document, for which day."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final, cast

from hudna.record.claim import Claim, Unread
from hudna.record.claims_file import read_line, to_mapping, write_line
from hudna.record.held.told import Told, told_of


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
    worth now (new, upheld, corrected, set aside, retracted); `read_id`: its id as it was read,
    which a corrected one is still judged by.
    """

    claim: _Claim = _Claim()
    digest: str = ""
    bulletin_on: date | None = None
    as_of: date | None = None
    publisher: str | None = None
    standing: str = "new"
    read_id: str = ""

    @cached_property
    def told(self) -> Told:
        """What the claim tells without its words; from the columns where it comes from a store."""
        return told_of(to_mapping(self.claim), self.publisher)

    @property
    def line(self) -> str:
        """Its line of the claims file; one out of a store is not read for it."""
        kept = self.__dict__["_claim"]
        return kept if isinstance(kept, str) else write_line(kept)

    @property
    def starts_on(self) -> date | None:
        """The first day of its window, if it is told; a line is not read for more than that."""
        kept = self.__dict__["_claim"]
        if isinstance(kept, str) and (at := kept.find(_WINDOW)) >= 0:
            window = _JSON.raw_decode(kept[at + len(_WINDOW) :].lstrip())[0]
            start = window and window["start"]
            return date.fromisoformat(start) if start else None
        return self.claim.window.start if self.claim.window else None

    @property
    def document(self) -> str:
        """The name of its document; a line is not read for more than that."""
        kept = self.__dict__["_claim"]
        if isinstance(kept, str) and (at := kept.find(_DOCUMENT)) >= 0:
            return str(_JSON.raw_decode(kept[at + len(_DOCUMENT) :].lstrip())[0])
        return self.claim.document

    @staticmethod
    def kept(row: Sequence[Any]) -> "Held":
        """One out of the store: its line, the other fields in order, then those of `Told`."""
        held = object.__new__(Held)
        kept = held.__dict__  # filled by hand: a million of them are made in one check
        kept["_claim"], kept["digest"], kept["bulletin_on"], kept["as_of"] = row[:4]
        kept["publisher"], kept["standing"], kept["read_id"] = row[4:7]
        kept["told"] = Told._make(row[7:])
        return held


_DOCUMENT: Final = '"document":'
_WINDOW: Final = '"window":'
_JSON: Final = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class HeldUnread:
    """An unread figure as it is kept, with the day of its document."""

    unread: Unread
    digest: str
    bulletin_on: date | None
