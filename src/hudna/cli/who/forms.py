"""What the commands of this folder share: forms of output, a claim as evidence."""

from enum import StrEnum

from hudna.cli.cells import SHORT_ID
from hudna.desk.who.roster import Said
from hudna.record.claim import plain


class Form(StrEnum):
    """How a listing is written."""

    TABLE = "table"
    JSONL = "jsonl"


def said_row(what: str, one: Said) -> tuple[str, ...]:
    """The cells of a claim that something stands on: what, day, document, claim id, words."""
    claim = one.claim
    return (what, str(one.on), claim.document, claim.id[:SHORT_ID], claim.quote)


def evidence(one: Said) -> dict[str, object]:
    """A claim that something stands on, as plain values."""
    claim = one.claim
    return {
        "document": claim.document, "claim": claim.id, "day": plain(one.on),
        "speaker": plain(claim.speaker), "hedge": claim.hedge, "span": plain(claim.span),
        "quote": claim.quote,
    }  # fmt: skip
