"""A claim in the cells of a table or a CSV row; claims as lines of a file."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from hudna.cli import output
from hudna.record import Claim, Incident, Quantity, Tally, Unread, Window
from hudna.record.claim import Number
from hudna.record.claims_file import write_line
from hudna.record.held.cells import CSV_HEAD, csv_row, csv_unread, names

SHORT_ID: Final = 10
"""Characters of a claim id that tables show; `hudna explain` takes them."""

COLUMNS: Final = ("document", "=claim", "kind", ">figure", "place", "window", "speaker", "quote")


class Format(StrEnum):
    """How claims are written."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


def claim_row(claim: Claim) -> tuple[str, ...]:
    """The cells of `COLUMNS`."""
    place = claim.place.text if claim.place else ""
    return (claim.document, claim.id[:SHORT_ID], claim.kind, figure(claim), place,
            window(claim.window), said_by(claim), claim.quote)  # fmt: skip


def figure(claim: Claim) -> str:
    """What the claim counts, or in a word what it tells."""
    body = claim.body
    if isinstance(body, Tally):
        changed = f", {body.change}" if body.change else ""
        return f"{body.indicator} {quantity(body.quantity)}{changed}"
    if isinstance(body, Incident):
        return f"{body.type} ×{body.count}" if body.count else body.type
    return body.stage or body.trend or ", ".join(names(body.what[:2]))


def quantity(given: Quantity) -> str:
    """A quantity in figures: 5, 3–5, ≥3, ≤5."""
    if given.low is None or given.high is None:
        return f"≤{number(given.high)}" if given.low is None else f"≥{number(given.low)}"
    if given.low == given.high:
        return number(given.low)
    return f"{number(given.low)}–{number(given.high)}"


def number(given: Number | None) -> str:
    """A number as it is written in a table; nothing for None."""
    return "?" if given is None else str(given)


def window(given: Window | None) -> str:
    """A window's label and days."""
    if given is None:
        return ""
    days = dict.fromkeys(one.isoformat() for one in (given.start, given.stop) if one)
    return " ".join((given.label, "…".join(days))).strip()


def said_by(claim: Claim) -> str:
    """Who says it, as printed, and how, where it is not plainly asserted."""
    speaker = claim.speaker.text if claim.speaker else ""
    plain = claim.hedge in ("asserted", "attributed")
    return speaker if plain else f"{speaker} ({claim.hedge})".strip()


def write_jsonl(values: Iterable[Claim | Unread]) -> None:
    """A claims file: one line each, as they come."""
    output.lines(map(write_line, values))


def write_csv(values: Iterable[Claim | Unread]) -> None:
    """A header that stays the same, and one row each."""
    rows = (csv_row(one) if isinstance(one, Claim) else csv_unread(one) for one in values)
    output.csv_lines(CSV_HEAD, rows)


WRITERS: Final = {
    Format.JSONL: write_jsonl,
    Format.CSV: write_csv,
}
