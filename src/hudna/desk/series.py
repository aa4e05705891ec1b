"""One indicator over the days: what each speaker said, in which documents."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from hudna.desk import ask, packs
from hudna.gazetteer import Gazetteer
from hudna.ledger.outcome import Held, Wanted
from hudna.ledger.store import Ledger
from hudna.record import Claim, Name, Tally
from hudna.record.held.told import JOINT, PART, PUBLISHER, WHOLE
from hudna.record.vocabulary import LANGUAGES

_SAME_WINDOW = {"24h": "day", "day": "day", "previous": "day", None: "day"}


@dataclass(frozen=True)
class Point:
    """A figure that a speaker gave for a day, and every claim that prints it so."""

    bulletin_on: date | None
    held: tuple[Held, ...]

    @property
    def claim(self) -> Claim:
        """The first claim that prints the figure."""
        return self.held[0].claim

    @property
    def tally(self) -> Tally:
        """The figure itself."""
        body = self.claim.body
        assert isinstance(body, Tally)
        return body

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that print it, each once."""
        return tuple(dict.fromkeys(one.claim.document for one in self.held))


def series(ledger: Ledger, wanted: Wanted) -> list[Point]:
    """One point for each day, speaker, place, window and figure, by day.

    Without a place only totals are shown: figures for the whole theatre and, in documents that
    give none, for several places together.
    """
    tallies = replace(wanted, kind="tally")
    if wanted.place is None and not wanted.place_ids:
        found = totals(ask.claims(ledger, replace(tallies, extents=(WHOLE, JOINT))))
        if found:
            return points(found)
    return points(ask.claims(ledger, tallies))


def points(held: Iterable[Held]) -> list[Point]:
    """Claims that say the same of the same day, together."""
    found: dict[tuple[object, ...], list[Held]] = {}
    for one in held:
        told = one.told
        if told.indicator is not None and told.hedge != "denied":
            key = (one.bulletin_on, *subject(one), told.low, told.high)
            found.setdefault(key, []).append(one)
    return [Point(group[0].bulletin_on, tuple(group)) for group in found.values()]


def totals(held: Iterable[Held]) -> list[Held]:
    """The claims that count for the whole theatre.

    A document that names no theatre-wide figure of an indicator may name one for several places
    together ("in rural Latakia and Homs"); then that one is its total.
    """
    far = [one for one in held if one.told.indicator is not None and one.told.extent != PART]
    said = {_printed_in(one) for one in far if one.told.extent == WHOLE}
    return [one for one in far if one.told.extent == WHOLE or _printed_in(one) not in said]


def is_whole(held: Held) -> bool:
    """Whether the claim speaks of the whole theatre: no place, or the country."""
    return held.told.extent == WHOLE


def _printed_in(held: Held) -> tuple[object, ...]:
    return (held.digest, held.bulletin_on, speaker_key(held), held.told.indicator)


def subject(held: Held) -> tuple[object, ...]:
    """Of what a tally speaks: who says it, which indicator, which place, which sort of window."""
    told = held.told
    return (speaker_key(held), told.indicator, told.place, window_sort(held), told.stage,
            told.against)  # fmt: skip


def speaker_of(held: Held) -> Name | None:
    """Who says it: the speaker whom the text names, else the publisher of the document."""
    return held.claim.speaker or publisher_of(held)


def publisher_of(held: Held) -> Name | None:
    """The publisher of the document, with its register id where the name is known."""
    if not held.publisher:
        return None
    return Name(held.publisher, _parties(packs.register()).get(held.publisher.casefold()))


@cache
def _parties(register: Gazetteer) -> Mapping[str, str]:
    named = (pair for language in LANGUAGES for pair in register.party_names(language))
    return {name.casefold(): ids[0] for name, ids in named if len(ids) == 1}


def speaker_key(held: Held) -> str:
    """The register id of the one who says it, else the printed name, else nothing."""
    voice = held.told.voice
    return publishing(packs.register(), voice) if voice[:1] == PUBLISHER else voice


@cache
def publishing(register: Gazetteer, voice: str) -> str:
    """Who speaks where the text names nobody, by the voice of the publisher."""
    name = voice.removeprefix(PUBLISHER)
    return _parties(register).get(name, name)


def side_key(held: Held) -> str:
    """The side that the one who says it stands on, by the register; else the speaker alone."""
    told, key = held.told, speaker_key(held)
    named = told.speaker_id or told.voice.startswith(PUBLISHER)
    party = packs.register().parties.get(key) if named else None
    return f"side {party.side}" if party and party.side else key


def speaker_name(held: Held) -> str:
    """The one who says it by the name that the register shows in English, else as printed."""
    speaker = speaker_of(held)
    if speaker is None:
        return ""
    return packs.register().display(speaker.id, "en") if speaker.id else speaker.text


def window_sort(held: Held) -> str:
    """Which windows can be compared: "day" for one day by any name, else the label."""
    label = held.told.window
    return _SAME_WINDOW.get(label) or str(label)


def windows(sort: str) -> list[str]:
    """The labels of the windows of that sort; "" for no window."""
    return [label or "" for label, one in _SAME_WINDOW.items() if one == sort] or [sort]
