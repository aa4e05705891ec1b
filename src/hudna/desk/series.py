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
    held = list(ask.claims(ledger, replace(wanted, kind="tally")))
    if wanted.place is None and not wanted.place_ids:
        held = totals(held) or held
    return points(held)


def points(held: Iterable[Held]) -> list[Point]:
    """Claims that say the same of the same day, together."""
    found: dict[tuple[object, ...], list[Held]] = {}
    for one in held:
        if isinstance(one.claim.body, Tally) and one.claim.hedge != "denied":
            quantity = one.claim.body.quantity
            key = (one.bulletin_on, *subject(one), quantity.low, quantity.high)
            found.setdefault(key, []).append(one)
    return [Point(group[0].bulletin_on, tuple(group)) for group in found.values()]


def totals(held: Iterable[Held]) -> list[Held]:
    """The claims that count for the whole theatre.

    A document that names no theatre-wide figure of an indicator may name one for several places
    together ("in rural Latakia and Homs"); then that one is its total.
    """
    tallies = [one for one in held if isinstance(one.claim.body, Tally)]
    whole = [one for one in tallies if is_whole(one.claim)]
    said = {_printed_in(one) for one in whole}
    joint = [
        one for one in tallies
        if one.claim.place and len(one.claim.place.ids) > 1 and _printed_in(one) not in said
    ]  # fmt: skip
    chosen = {id(one) for one in (*whole, *joint)}
    return [one for one in tallies if id(one) in chosen]


def is_whole(claim: Claim) -> bool:
    """Whether the claim speaks of the whole theatre: no place, or the country."""
    return claim.place is None or claim.place.level == "country"


def _printed_in(held: Held) -> tuple[object, ...]:
    return (held.digest, held.bulletin_on, *subject(held)[:2])


def subject(held: Held) -> tuple[object, ...]:
    """Of what a tally speaks: who says it, which indicator, which place, which sort of window."""
    claim = held.claim
    tally = claim.body
    assert isinstance(tally, Tally)
    against = tally.against.id or tally.against.text if tally.against else None
    return (speaker_key(held), tally.indicator, place_key(claim), window_sort(claim),
            tally.stage, against)  # fmt: skip


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
    speaker = speaker_of(held)
    return (speaker.id or speaker.text.casefold()) if speaker else ""


def side_key(held: Held) -> str:
    """The side that the one who says it stands on, by the register; else the speaker alone."""
    speaker = speaker_of(held)
    party = packs.register().parties.get(speaker.id) if speaker and speaker.id else None
    return f"side {party.side}" if party and party.side else speaker_key(held)


def speaker_name(held: Held) -> str:
    """The one who says it by the name that the register shows in English, else as printed."""
    speaker = speaker_of(held)
    if speaker is None:
        return ""
    return packs.register().display(speaker.id, "en") if speaker.id else speaker.text


def place_key(claim: Claim) -> str:
    """The places by register id, else the printed name; empty for the whole theatre."""
    if claim.place is None or is_whole(claim):
        return ""
    return "+".join(sorted(claim.place.ids)) or claim.place.text.casefold()


def window_sort(claim: Claim) -> str:
    """Which windows can be compared: "day" for one day by any name, else the label."""
    label = claim.window.label if claim.window else None
    return _SAME_WINDOW.get(label) or str(label)
