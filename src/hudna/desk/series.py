"""One indicator over the days: what each speaker said, in which documents."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from hudna.desk import ask, packs
from hudna.desk.remembered import Remembered
from hudna.desk.shelf import AtHand, Groups, Shelf
from hudna.gazetteer import Gazetteer
from hudna.ledger.outcome import Held, Wanted
from hudna.ledger.queries import day as day_of
from hudna.ledger.queries import newest
from hudna.ledger.queries.figures import figures
from hudna.ledger.store import Ledger
from hudna.reconcile import Keys
from hudna.record import Claim, Tally
from hudna.record.held.told import JOINT, PART, PUBLISHER, WHOLE


class Point:
    """A figure that a speaker gave for a day, and every claim that prints it so."""

    __slots__ = ("_groups", "_number", "bulletin_on")

    def __init__(self, bulletin_on: date | None, groups: Groups, number: int) -> None:
        self.bulletin_on = bulletin_on
        self._groups, self._number = groups, number

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Point) and self._told() == other._told()

    def __hash__(self) -> int:
        return hash(self._told())

    def _told(self) -> tuple[date | None, tuple[Held, ...]]:
        return self.bulletin_on, self.held

    @property
    def held(self) -> tuple[Held, ...]:
        """The claims, as they were added and stand in the text."""
        return self._groups.group(self._number)

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
    if wanted.place is None and not wanted.place_ids:
        found = figures(ledger, wanted)
        if found:
            return _points_of(ledger, found)
    return points(ask.claims(ledger, replace(wanted, kind="tally")))


def _points_of(ledger: Ledger, figures: Sequence[tuple[Any, ...]]) -> list[Point]:
    """As `points` of `totals` come to, of figures whose claims are read when they are asked for."""
    speakers, several = _Speakers(), {one[2] for one in figures if one[3] == JOINT}
    said = {(one[2], one[1], speakers[one[5]]) for one in figures
            if one[3] == WHOLE and one[2] in several}  # fmt: skip
    found: dict[tuple[Any, ...], tuple[int, ...]] = {}
    for key, day, document, extent, hedge, voice, measured, low, high in figures:
        speaker = speakers[voice]
        if hedge != "denied" and (extent == WHOLE or (document, day, speaker) not in said):
            figure = (day, speaker, measured, low, high)
            found[figure] = (*found.get(figure, ()), key)
    shelf = Shelf(ledger, list(found.values()))
    return [Point(day_of(day), shelf, number) for number, (day, *_) in enumerate(found)]


class _Speakers(dict[str, str]):
    """Who speaks, by voice."""

    def __missing__(self, voice: str) -> str:
        self[voice] = keys().speaking(voice)
        return self[voice]


def points(held: Iterable[Held]) -> list[Point]:
    """Claims that say the same of the same day, together."""
    found: dict[tuple[object, ...], list[Held]] = {}
    subject = keys().subject
    for one in held:
        told = one.told
        if told.indicator is not None and told.hedge != "denied":
            key = (one.bulletin_on, *subject(one), told.low, told.high)
            found.setdefault(key, []).append(one)
    groups = list(found.values())
    at_hand = AtHand(groups)
    return [Point(one[0].bulletin_on, at_hand, number) for number, one in enumerate(groups)]


def totals(held: Iterable[Held]) -> list[Held]:
    """The claims that count for the whole theatre.

    A document that names no theatre-wide figure of an indicator may name one for several places
    together ("in rural Latakia and Homs"); then that one is its total.
    """
    far = [one for one in held if one.told.indicator is not None and one.told.extent != PART]
    if all(one.told.extent == WHOLE for one in far):
        return far
    speaker = keys().speaker

    def printed_in(held: Held) -> tuple[object, ...]:
        return (held.digest, held.bulletin_on, speaker(held), held.told.indicator)

    said = {printed_in(one) for one in far if one.told.extent == WHOLE}
    return [one for one in far if one.told.extent == WHOLE or printed_in(one) not in said]


def keys() -> Keys:
    """The keys of claims by the register of this desk."""
    return _keys(packs.register())


@cache
def _keys(register: Gazetteer) -> Keys:
    return Keys(register)


class Voices(dict[str, tuple[str, ...]]):
    """For each speaker the voices in which they speak: under their own name, and as publishers."""

    def __missing__(self, speaker: str) -> tuple[str, ...]:
        return () if speaker.startswith(PUBLISHER) else (speaker,)


@Remembered
def voices(ledger: Ledger) -> Voices:
    """The voices of every speaker; those of publishers alone are looked up."""
    found = Voices()
    for voice in newest.publishers(ledger):
        speaker = keys().publishing(voice)
        found[speaker] = (*found[speaker], voice)
    return found


def voices_of(ledger: Ledger, speakers: Iterable[str]) -> frozenset[str]:
    """The voices in which any of these speak."""
    known = voices(ledger)
    return frozenset(voice for one in speakers for voice in known[one])


def speaker_key(held: Held) -> str:
    """The register id of the one who says it, else the printed name, else nothing."""
    voice = held.told.voice
    return keys().speaking(voice) if voice.startswith(PUBLISHER) else voice


def speaker_name(held: Held, language: str = "en") -> str:
    """The one who says it by the name that the register shows in a language, else as printed."""
    speaker = keys().speaker_of(held)
    if speaker is None:
        return ""
    return packs.register().display(speaker.id, language) if speaker.id else speaker.text
