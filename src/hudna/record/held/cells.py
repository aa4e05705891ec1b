"""A claim in the cells of a table: the same columns wherever claims are written as CSV."""

from typing import Final

from hudna.record.claim import Claim, Name, Tally, Unread

CSV_HEAD: Final = (
    "document", "id", "kind", "indicator", "low", "high", "value_text", "unit", "change", "stage",
    "hedge", "speaker", "speaker_id", "relay", "place", "place_ids", "window", "window_start",
    "window_stop", "span_start", "span_stop", "quote", "rule", "grammar", "unread_reason",
)  # fmt: skip


def names(given: tuple[Name, ...]) -> list[str]:
    """The printed forms."""
    return [one.text for one in given]


def csv_row(claim: Claim) -> tuple[object, ...]:
    """The cells of `CSV_HEAD`; lists are joined by "; "."""
    body, place, days = claim.body, claim.place, claim.window
    tally = body if isinstance(body, Tally) else None
    counted = (
        tally and tally.indicator, tally and tally.quantity.low, tally and tally.quantity.high,
        tally and tally.quantity.text, tally and tally.unit, tally and tally.change,
        getattr(body, "stage", None),
    )  # fmt: skip
    said = (claim.hedge, claim.speaker and claim.speaker.text, claim.speaker and claim.speaker.id,
            "; ".join(names(claim.relay)))  # fmt: skip
    where = (place and place.text, "; ".join(place.ids) if place else None,
             days and days.label, days and days.start, days and days.stop)  # fmt: skip
    evidence = (claim.span.start, claim.span.stop, claim.quote, claim.rule, claim.grammar, None)
    return (claim.document, claim.id, claim.kind, *counted, *said, *where, *evidence)


def csv_unread(unread: Unread) -> tuple[object, ...]:
    """The cells of `CSV_HEAD` for a number that no rule took."""
    nothing = [None] * (len(CSV_HEAD) - 9)
    span = unread.span
    return (unread.document, None, "unread", *nothing, span.start, span.stop, unread.quote,
            None, None, unread.reason)  # fmt: skip
