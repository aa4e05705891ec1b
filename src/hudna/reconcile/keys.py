"""When two claims speak of the same: by whom, of what, where, over which sort of window."""

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.record import Claim, Held, Name, Tally
from hudna.record.vocabulary import LANGUAGES

_SAME_WINDOW: Final = {"24h": "day", "day": "day", "previous": "day", None: "day"}


class Keys:
    """The keys of claims by a register: claims are compared if their keys are equal."""

    def __init__(self, register: Gazetteer) -> None:
        self.register = register

    def speaker_of(self, held: Held) -> Name | None:
        """Who says it: the speaker whom the text names, else the publisher of the document."""
        return held.claim.speaker or self.publisher_of(held)

    def publisher_of(self, held: Held) -> Name | None:
        """The publisher of the document, with its register id where the name is known."""
        if not held.publisher:
            return None
        return Name(held.publisher, self._parties.get(held.publisher.casefold()))

    def speaker(self, held: Held) -> str:
        """The register id of the one who says it, else the printed name, else nothing."""
        found = self.speaker_of(held)
        return (found.id or found.text.casefold()) if found else ""

    def side(self, held: Held) -> str:
        """The side that the one who says it stands on, by the register; else the speaker alone."""
        found = self.speaker_of(held)
        party = self.register.parties.get(found.id) if found and found.id else None
        return f"side {party.side}" if party and party.side else self.speaker(held)

    def subject(self, held: Held) -> tuple[object, ...]:
        """Of what a tally speaks: who says it, indicator, place, sort of window, stage, against."""
        tally = held.claim.body
        assert isinstance(tally, Tally)
        against = tally.against.id or tally.against.text if tally.against else None
        return (self.speaker(held), tally.indicator, place_key(held.claim),
                window_sort(held.claim), tally.stage, against)  # fmt: skip

    @cached_property
    def _parties(self) -> Mapping[str, str]:
        named = (pair for language in LANGUAGES for pair in self.register.party_names(language))
        return {name.casefold(): ids[0] for name, ids in named if len(ids) == 1}


def is_whole(claim: Claim) -> bool:
    """Whether the claim speaks of the whole theatre: no place, or the country."""
    return claim.place is None or claim.place.level == "country"


def place_key(claim: Claim) -> str:
    """The places by register id, else the printed name; empty for the whole theatre."""
    if claim.place is None or is_whole(claim):
        return ""
    return "+".join(sorted(claim.place.ids)) or claim.place.text.casefold()


def window_sort(claim: Claim) -> str:
    """Which windows can be compared: "day" for one day by any name, else the label."""
    label = claim.window.label if claim.window else None
    return _SAME_WINDOW.get(label) or str(label)


def exact(held: Held) -> float | None:
    """The figure of a tally whose bounds are equal and that is said to be so; else None."""
    tally = held.claim.body
    if not isinstance(tally, Tally) or held.claim.hedge in ("denied", "forecast"):
        return None
    return tally.quantity.low if tally.quantity.low == tally.quantity.high else None
