"""Claims of joining, made without a text: totals, counts, names."""

from collections.abc import Sequence
from datetime import date, timedelta

from hudna.record import Claim, Held, Name, Particulars, Place, Quantity, Span, Tally, digest
from hudna.roster import Said

DAY = date(2016, 3, 20)


def day(shift: int) -> date:
    return DAY + timedelta(days=shift)


def total(
    shift: int, value: int, subject: str = "localities", *, speaker: str = "centre",
    document: str = "",
) -> Said:  # fmt: skip
    """A total that a speaker's own bulletin prints."""
    body = Tally(f"{subject}_total", Quantity.exactly(value, str(value)))
    return said(shift, body, "tally", speaker=speaker, document=document)


def new(
    shift: int, value: int, subject: str = "localities", *, stage: str = "signed",
    place: tuple[str, ...] = (), speaker: str = "centre", own: bool = True, document: str = "",
    bounds: tuple[int | None, int | None] | None = None,
) -> Said:  # fmt: skip
    """So many that joined; of a place, if it is named."""
    low, high = bounds or (value, value)
    body = Tally(f"{subject}_new", Quantity(low, high, str(value)), stage=stage)
    where = Place(" ".join(place), place, "governorate") if place else None
    return said(shift, body, "tally", speaker=speaker, own=own, place=where, document=document)


def named(
    shift: int, ids: Sequence[str], *, stage: str = "signed", hedge: str = "asserted",
    speaker: str = "centre", document: str = "",
) -> Said:  # fmt: skip
    """Those of the ids joined, left, or (hedge denied) did not join."""
    body = Particulars(stage=stage, what=tuple(Name(one, one) for one in ids))
    return said(shift, body, "accession", speaker=speaker, hedge=hedge, document=document)


def said(
    shift: int, body: Tally | Particulars, kind: str, *, speaker: str = "centre",
    hedge: str = "asserted", own: bool = True, place: Place | None = None, document: str = "",
) -> Said:  # fmt: skip
    label = document or f"{speaker}-{shift}-{'own' if own else 'relay'}.txt"
    claim = Claim(label, kind, Span(0, 1), repr(body), body, "made", "made", hedge,
                  Name(speaker, speaker), () if own else (Name("agency"),), place)  # fmt: skip
    held = Held(claim, digest(label.encode()), read_id=digest(repr(claim).encode()))
    return Said(held, day(shift), speaker, own)
