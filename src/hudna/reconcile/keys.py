"""When two claims speak of the same: by whom, of what, where, over which sort of window.

All of it comes from what a held claim tells in columns (`Held.told`): no claim need be read for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from hudna.gazetteer import Gazetteer
from hudna.record import Held, Name
from hudna.record.canonical import plain_number
from hudna.record.held import told as columns
from hudna.record.held.told import NOT_SAID, PUBLISHER, WHOLE
from hudna.record.vocabulary import LANGUAGES


class Keys:
    """The keys of claims by a register: claims are compared if their keys are equal."""

    def __init__(self, register: Gazetteer) -> None:
        self.register = register
        self._sides: dict[tuple[str, bool], str] = {}
        self._publishers: dict[str | None, str] = {}
        self._wheres: dict[str, str] = {}

    def speaker_of(self, held: Held) -> Name | None:
        """Who says it: the speaker whom the text names, else the publisher of the document."""
        return held.claim.speaker or self.publisher_of(held)

    def publisher_of(self, held: Held) -> Name | None:
        """The publisher of the document, with its register id where the name is known."""
        return self.printed_as(held.publisher) if held.publisher else None

    def printed_as(self, printed: str) -> Name:
        """A publisher by the name that is printed, with its register id where that is known."""
        return Name(printed, self._parties.get(printed.casefold()))

    def publisher(self, held: Held) -> str:
        """The register id of the document's publisher, else the printed name, else nothing."""
        name = held.publisher
        if name not in self._publishers:
            found = self.publisher_of(held)
            self._publishers[name] = (found.id or found.text.casefold()) if found else ""
        return self._publishers[name]

    def where(self, held: Held) -> str:
        """The governorates that the claim speaks of, else its place as it is."""
        place = held.told.place
        if place not in self._wheres:
            known = self.register.governorate_of
            found = {known(one) or one for one in place_ids(held)}
            self._wheres[place] = "+".join(sorted(found))
        return self._wheres[place]

    def is_own(self, held: Held) -> bool:
        """Whether the speaker's own publication prints it; else somebody passes it on."""
        return not held.told.relays and self.publisher(held) == self.speaker(held)

    def speaker(self, held: Held) -> str:
        """The register id of the one who says it, else the printed name, else nothing."""
        return self.speaking(held.told.voice)

    def speaking(self, voice: str) -> str:
        """The same, by the voice that a claim has in columns."""
        return self.publishing(voice) if voice[:1] == PUBLISHER else voice

    def publishing(self, voice: str) -> str:
        """Who speaks where the text names nobody, by the voice of the publisher."""
        name = voice.removeprefix(PUBLISHER)
        return self._parties.get(name, name)

    def side(self, held: Held) -> str:
        """The side that the one who says it stands on, by the register; else the speaker alone."""
        voice = held.told.voice
        named = bool(held.told.speaker_id) or voice[:1] == PUBLISHER
        found = self._sides.get((voice, named))
        if found is None:
            key = self.speaker(held)
            party = self.register.parties.get(key) if named else None
            found = f"side {party.side}" if party and party.side else key
            self._sides[voice, named] = found
        return found

    def figures(self, held: Iterable[Held]) -> list["Figure"]:
        """The exact figures among them, each with the keys that checks compare it by."""
        return [
            Figure(one, value, self.speaker(one), self.side(one), window_sort(one))
            for one in held if (value := exact(one)) is not None
        ]  # fmt: skip

    def subject(self, held: Held) -> tuple[object, ...]:
        """Of what a tally speaks: who says it, indicator, place, sort of window, stage, against."""
        told = held.told
        return (self.speaker(held), told.indicator, told.place, window_sort(held), told.stage,
                told.against)  # fmt: skip

    @cached_property
    def _parties(self) -> Mapping[str, str]:
        named = (pair for language in LANGUAGES for pair in self.register.party_names(language))
        return {name.casefold(): ids[0] for name, ids in named if len(ids) == 1}


class Figure(NamedTuple):
    """An exact tally: its number, who says it, on which side, over which sort of window."""

    held: Held
    number: float
    speaker: str
    side: str
    sort: str

    @property
    def subject(self) -> tuple[object, ...]:
        """As `Keys.subject` has it: of what it speaks."""
        told = self.held.told
        return (self.speaker, told.indicator, told.place, self.sort, told.stage, told.against)


def place_ids(held: Held) -> Sequence[str]:
    """The register ids of its places, from the columns; a printed name where there is no id."""
    place = held.told.place
    return place.split("+") if place else ()


def is_whole(held: Held) -> bool:
    """Whether the claim speaks of the whole theatre: no place, or the country."""
    return held.told.extent == WHOLE


def window_sort(held: Held) -> str:
    """Which windows can be compared: "day" for one day by any name, else the label."""
    return columns.window_sort(held.told.window)


def windows(sort: str) -> list[str]:
    """The labels of the windows of that sort; "" for no window."""
    return [label or "" for label, one in columns.SAME_WINDOW.items() if one == sort] or [sort]


def exact(held: Held) -> float | None:
    """The figure of a tally whose bounds are equal and that is said to be so; else None."""
    told = held.told
    low = told.low
    if low is None or low != told.high or told.indicator is None or told.hedge in NOT_SAID:
        return None
    return plain_number(low)


def number(held: Held) -> float:
    """The figure of an exact tally; 0 for any other claim."""
    return exact(held) or 0


def days_of(held: Iterable[Held]) -> list[list[Held]]:
    """Claims by the day that they count to, those without one first."""
    found: dict[date, list[Held]] = defaultdict(list)
    for one in held:
        found[one.bulletin_on or date.min].append(one)
    return [found[on] for on in sorted(found)]
