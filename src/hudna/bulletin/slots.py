"""Which figures may stand for one another: same speaker, same slot. Nothing is merged here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from hudna.record import Claim, Document, Place, Tally, Window

WIDEST = ("country",)


@dataclass(frozen=True, slots=True)
class Slot:
    """What is counted: indicator, place (empty: the whole theatre), period, stage, hedge, side."""

    indicator: str
    place: tuple[str, ...]
    window: tuple[str, date | None]
    stage: str | None
    hedge: str
    against: str


@dataclass(slots=True)
class Filled:
    """The claims of one speaker in one slot, by the bounds that they give."""

    slot: Slot
    by_bounds: dict[tuple[object, object], list[Claim]] = field(default_factory=dict)

    @property
    def claims(self) -> list[Claim]:
        """All claims of the slot, in the order of their bounds."""
        return [claim for claims in self.by_bounds.values() for claim in claims]

    @property
    def first(self) -> Claim:
        """One claim that stands for the slot's place, period and stage."""
        return self.claims[0]


def tally_of(claim: Claim) -> Tally:
    """The figure of a claim of the kind tally; TypeError for any other."""
    if not isinstance(claim.body, Tally):
        raise TypeError(f"a claim of the kind {claim.kind} has no figure")
    return claim.body


def speaker_key(claim: Claim, documents: Mapping[str, Document]) -> str:
    """What tells speakers apart: register id, else the words, else where the unnamed one spoke."""
    if claim.speaker is not None:
        return claim.speaker.id or " ".join(claim.speaker.text.casefold().split())
    document = documents.get(claim.document)
    return f"?{(document and document.publisher) or claim.document}"


def place_key(place: Place | None) -> tuple[str, ...]:
    """What tells places apart; empty for the whole theatre."""
    if place is None or place.level in WIDEST:
        return ()
    return tuple(sorted(place.ids)) or (" ".join(place.text.casefold().split()),)


def belongs_to(claim: Claim, on: date, documents: Mapping[str, Document]) -> bool:
    """Whether a claim is of that day: its period ends then, or its document is dated so.

    A claim with no day at all belongs to any: whoever hands it over knows more than it says.
    """
    return on in (days := _days(claim, documents)) or not days


def counts_to(claim: Claim, on: date, documents: Mapping[str, Document]) -> bool:
    """Whether that is the one day a claim counts to: its period's last, else its document's."""
    return _days(claim, documents)[:1] == [on]


def _days(claim: Claim, documents: Mapping[str, Document]) -> list[date]:
    document = documents.get(claim.document)
    stop = claim.window.stop if claim.window else None
    dated = (document.published_on or document.as_of) if document else None
    return [day for day in (stop, dated) if day is not None]


def slot_of(claim: Claim, on: date) -> Slot:
    """The slot of a tally; a period that ends on the bulletin's day needs no date."""
    tally = tally_of(claim)
    against = (tally.against.id or tally.against.text) if tally.against else ""
    hedge = "asserted" if claim.hedge == "attributed" else claim.hedge
    return Slot(tally.indicator, place_key(claim.place), _period(claim.window, on), tally.stage,
                hedge, against)  # fmt: skip


def fill_slots(claims: Iterable[Claim], on: date) -> dict[Slot, Filled]:
    """Put the tallies of one speaker into their slots, in the order in which they come."""
    slots: dict[Slot, Filled] = {}
    for claim in claims:
        slot = slot_of(claim, on)
        quantity = tally_of(claim).quantity
        # Bounds that are missing leave only the words to tell two figures apart.
        unknown = quantity.low is None and quantity.high is None
        bounds = (quantity.text, None) if unknown else (quantity.low, quantity.high)
        filled = slots.setdefault(slot, Filled(slot))
        filled.by_bounds.setdefault(bounds, []).append(claim)
    return slots


def by_speaker(
    claims: Iterable[Claim], documents: Mapping[str, Document]
) -> dict[str, list[Claim]]:
    """Sort claims by who asserts them, in the order in which the speakers first come."""
    speakers: dict[str, list[Claim]] = {}
    for claim in claims:
        speakers.setdefault(speaker_key(claim, documents), []).append(claim)
    return speakers


def _period(window: Window | None, on: date) -> tuple[str, date | None]:
    if window is None:
        return ("", None)
    return (window.label, None if window.stop == on else window.stop)
