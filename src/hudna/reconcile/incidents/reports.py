"""Reports: what one claim tells of an occurrence, in the columns that linkage compares.

The claim of an incident gives what, where, by whom and with what. Figures of killed and wounded
that stand in the same sentence go with it. The day is the window's, where the sentence has one;
else the document's, and the occurrence may lie on the day before.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.gazetteer.finding.sounds import script_of, skeleton, sounds
from hudna.reconcile.keys import Keys
from hudna.record import Held, Incident, Name, Quantity, Span, Tally

HARM: Final = ("killed", "wounded")
ANYBODY: Final = frozenset({"illegal_armed_groups", "terrorists", "armed_opposition"})
"""Attackers that are a kind of people and not a party: they stand against no party by name."""
UNTOLD: Final = ("denied", "forecast")
"""Hedges of what nobody holds to have been."""


@dataclass(frozen=True)
class Report:
    """One claim as linkage compares it; `id` is the claim's as it was read.

    `first` and `last`: the days on which it may have been, as ordinals; `dated`: whether the
    sentence names them; `places`: ids, or the sound of a name that no register has; `around`: the
    places that hold them, below the governorate; `attacker`: a register id, "" where none is
    told; `listed`: an item of a list; `harm`: the claims of killed and wounded that go with it.
    """

    id: str
    held: Held
    digest: str
    start: int
    publisher: str
    speaker: str
    first: int
    last: int
    dated: bool
    governorate: str
    places: tuple[str, ...]
    sounds: tuple[str, ...]
    around: tuple[str, ...]
    lat: float | None
    lon: float | None
    type: str
    weapons: tuple[str, ...]
    attacker: str
    attackers: tuple[str, ...]
    side: str
    count: int | None
    killed: float | None
    wounded: float | None
    listed: bool = False
    harm: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where a claim's sentence stands in its document, and whether it is an item of a list."""

    span: Span
    listed: bool = False


def reports(
    held: Iterable[Held], keys: Keys, sentences: Mapping[str, Sentence] | None = None
) -> list[Report]:
    """The reports of occurrences among `held`, in order of day, document and place in it.

    `sentences` by claim id; a claim without one stands for itself, and no harm goes with it.
    """
    by_document: dict[str, list[Held]] = defaultdict(list)
    for one in held:
        if one.told.kind in ("incident", "tally"):
            by_document[one.digest].append(one)
    making = _Making(keys, sentences or {})
    found = [one for claims in by_document.values() for one in making.of_document(claims)]
    return sorted(found, key=in_order)


def in_order(one: Report) -> tuple[int, str, int, str]:
    """By day, document and place in it: the first of an incident gives it its id."""
    return one.last, one.digest, one.start, one.id


class _Making:
    def __init__(self, keys: Keys, sentences: Mapping[str, Sentence]) -> None:
        self.keys = keys
        self.register = keys.register
        self.sentences = sentences

    def of_document(self, claims: Sequence[Held]) -> Iterator[Report]:
        incidents = sorted((one for one in claims if _tells(one)), key=_start)
        harms = self._harms(incidents, claims)
        for one in incidents:
            yield self._report(one, harms.get(one.claim.id, ()))

    def _harms(self, incidents: Sequence[Held], claims: Sequence[Held]) -> dict[str, list[Held]]:
        """The harm of each sentence, with the incident in front of it, or else its first."""
        sentences: dict[Span, list[Held]] = defaultdict(list)
        for one in incidents:
            if place := self.sentences.get(one.claim.id):
                sentences[place.span].append(one)
        found: dict[str, list[Held]] = defaultdict(list)
        for one in claims:
            place = self.sentences.get(one.claim.id)
            if one.told.indicator in HARM and place and place.span in sentences:
                beside = sentences[place.span]
                at = bisect_right(beside, one.told.start, key=_start)
                found[beside[max(at - 1, 0)].claim.id].append(one)
        return found

    def _report(self, held: Held, harm: Sequence[Held]) -> Report:
        claim = held.claim
        body = claim.body
        assert isinstance(body, Incident)
        first, last, dated = _days((held, *harm))
        places = _Places(body, claim.place.ids if claim.place else (), self.register)
        attackers = _ids(body.attacker)
        party = self.register.parties.get(attackers[0]) if attackers else None
        place = self.sentences.get(claim.id)
        return Report(
            held.read_id or claim.id, held, held.digest, claim.span.start,
            self.keys.publisher(held), self.keys.speaker(held), first, last, dated,
            places.governorate, places.ids, places.sounds, places.around,
            *places.point, body.type, _ids(body.weapon), attackers[0] if attackers else "",
            attackers, party.side if party else "", body.count, _told("killed", harm),
            _told("wounded", harm), bool(place and place.listed), tuple(harm),
        )  # fmt: skip


class _Places:
    """Where a claim says that it was: the places themselves, those around, the governorate."""

    def __init__(self, body: Incident, stated: Sequence[str], register: Gazetteer) -> None:
        named = [(id, one.text) for one in body.target_places for id in _ids(one) or ("",)]
        known = [id for id, _ in named if id] or ([] if named else list(stated))
        known = [id for id in known if register.governorate_of(id) != id]
        heard = [sound_of(text) for id, text in named if not id]
        shown = [sound_of(register.display(id, "en")) for id in known]
        self.sounds = tuple(sorted({one for one in (*heard, *shown) if one}))
        self.ids = tuple(sorted({*known, *(f"~{one}" for one in heard if one)}))
        localities = [one for id in known if (one := register.place(id))]
        self.around = tuple(sorted({
            above.id for one in localities for above in register.around(one)
            if above.level not in ("governorate", "country", "region")
        }))  # fmt: skip
        pointed = next((one for one in localities if one.lat is not None), None)
        self.point = (pointed.lat, pointed.lon) if pointed else (None, None)
        told = (*_ids(body.governorate), *stated)
        every = (register.governorate_of(id) for id in (*known, *told))
        self.governorate = next((one for one in every if one), "")


@lru_cache(maxsize=50_000)
def sound_of(name: str) -> str:
    """The consonants of a name's sound: the same for a name in any of three scripts."""
    return skeleton(sounds([name], script_of(name))[0])


def _tells(held: Held) -> bool:
    return held.told.kind == "incident" and held.told.hedge not in UNTOLD


def _start(held: Held) -> int:
    return held.told.start


def _ids(name: Name | None) -> tuple[str, ...]:
    return tuple(sorted(name.id.split("+"))) if name and name.id else ()


def _days(told: Sequence[Held]) -> tuple[int, int, bool]:
    """The first and last day on which it may have been, and whether the sentence names them."""
    for one in told:
        window = one.claim.window
        if window and window.stop and (window.start or window.stop) <= window.stop:
            return (window.start or window.stop).toordinal(), window.stop.toordinal(), True
    day = (told[0].bulletin_on or date.min).toordinal()
    return max(day - 1, 1), day, False


def _told(indicator: str, harm: Iterable[Held]) -> float | None:
    for one in harm:
        body = one.claim.body
        if isinstance(body, Tally) and body.indicator == indicator and _is_told(one):
            return _middle(body.quantity)
    return None


def _is_told(held: Held) -> bool:
    return held.told.hedge not in UNTOLD


def _middle(quantity: Quantity) -> float | None:
    bounds = [float(one) for one in (quantity.low, quantity.high) if one is not None]
    return sum(bounds) / len(bounds) if bounds else None
