"""When two claims speak of the same: by whom, of what, where, over which sort of window.

All of it comes from what a held claim tells in columns (`Held.told`): no claim need be read for it.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.record import Held, Name
from hudna.record.canonical import plain_number
from hudna.record.held.told import PUBLISHER, WHOLE
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

    def publisher(self, held: Held) -> str:
        """The register id of the document's publisher, else the printed name, else nothing."""
        found = self.publisher_of(held)
        return (found.id or found.text.casefold()) if found else ""

    def is_own(self, held: Held) -> bool:
        """Whether the speaker's own publication prints it; else somebody passes it on."""
        return not held.told.relays and self.publisher(held) == self.speaker(held)

    def speaker(self, held: Held) -> str:
        """The register id of the one who says it, else the printed name, else nothing."""
        voice = held.told.voice
        return self.publishing(voice) if voice[:1] == PUBLISHER else voice

    def publishing(self, voice: str) -> str:
        """Who speaks where the text names nobody, by the voice of the publisher."""
        name = voice.removeprefix(PUBLISHER)
        return self._parties.get(name, name)

    def side(self, held: Held) -> str:
        """The side that the one who says it stands on, by the register; else the speaker alone."""
        told, key = held.told, self.speaker(held)
        named = told.speaker_id or told.voice.startswith(PUBLISHER)
        party = self.register.parties.get(key) if named else None
        return f"side {party.side}" if party and party.side else key

    def subject(self, held: Held) -> tuple[object, ...]:
        """Of what a tally speaks: who says it, indicator, place, sort of window, stage, against."""
        told = held.told
        return (self.speaker(held), told.indicator, told.place, window_sort(held), told.stage,
                told.against)  # fmt: skip

    @cached_property
    def _parties(self) -> Mapping[str, str]:
        named = (pair for language in LANGUAGES for pair in self.register.party_names(language))
        return {name.casefold(): ids[0] for name, ids in named if len(ids) == 1}


def is_whole(held: Held) -> bool:
    """Whether the claim speaks of the whole theatre: no place, or the country."""
    return held.told.extent == WHOLE


def window_sort(held: Held) -> str:
    """Which windows can be compared: "day" for one day by any name, else the label."""
    return sort_of(held.told.window)


def sort_of(label: str | None) -> str:
    """The sort of a window by its label; None: nothing is said of one."""
    return _SAME_WINDOW.get(label) or str(label)


def windows(sort: str) -> list[str]:
    """The labels of the windows of that sort; "" for no window."""
    return [label or "" for label, one in _SAME_WINDOW.items() if one == sort] or [sort]


def exact(held: Held) -> float | None:
    """The figure of a tally whose bounds are equal and that is said to be so; else None."""
    told = held.told
    if told.indicator is None or told.low is None or not told.exact:
        return None
    return plain_number(told.low)


def number(held: Held) -> float:
    """The figure of an exact tally; 0 for any other claim."""
    return exact(held) or 0
