"""From claims that promise to promises: the same one said often is one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reconcile.assurances.nouns import PROMISES, Assurance
from hudna.reconcile.keys import Keys
from hudna.record import Held, Particulars, digest

ASSURANCE: Final = "assurance"
_FORCES: Final = ("state", "state_force", "coalition")
_STRIKES: Final = "strikes"
_MORNING_AFTER: Final = timedelta(days=1)


LOOKED_AT: Final = 50
"""From so many claims of a promise in the same words it is read who is bound, and on what terms."""


@dataclass(frozen=True)
class _Kind:
    """What makes two claims one promise."""

    speaker: str
    what: str
    places: tuple[str, ...]
    truce: str


@dataclass
class _Terms:
    """What the claims of one voice, promise and place say."""

    what: str
    places: tuple[str, ...]
    theatres: set[str] = field(default_factory=set)
    bound: set[str] = field(default_factory=set)
    conditions: set[str] = field(default_factory=set)
    opened: int = 0

    def open(self, held: Held, keys: Keys) -> None:
        """Add what one more claim says."""
        of, parties = keys.register.theatre_of, _body(held).parties
        named = (keys.speaker(held), *(one.id for one in parties if one.id))
        self.theatres.update(of[one] for one in named if one in of)
        self.bound.update(_bound(held, keys))
        self.conditions.update(one.id for one in _body(held).topics if one.id)
        self.opened += 1


def assurances(held: Iterable[Held], keys: Keys, on: date | None = None) -> list[Assurance]:
    """The promises that were given by that day, by the day of each and its speaker.

    One promise is what one speaker promises, to the same places, under the same truce.
    """
    given = [one for one in held if is_promise(one) and (on is None or _day(one) <= on)]
    terms = _terms(given, keys)
    groups: dict[_Kind, list[Held]] = defaultdict(list)
    for one in given:
        words = terms[one.told.run()]
        truce = _truce(words, _day(one), keys.register)
        groups[_Kind(keys.speaker(one), words.what, words.places, truce)].append(one)
    found = (_assurance(kind, claims, terms, keys) for kind, claims in groups.items())
    return sorted(found, key=lambda one: (one.since_on, one.speaker, one.id))


def _terms(given: Iterable[Held], keys: Keys) -> Mapping[str | None, _Terms]:
    """The terms of each promise in the same words, from the first claims that give it so."""
    found: dict[str | None, _Terms] = {}
    for one in given:
        words = found.get(one.told.run())
        if words is None:
            words = found[one.told.run()] = _Terms(_what(one), _places(one))
        if words.opened < LOOKED_AT:
            words.open(one, keys)
    return found


def is_promise(held: Held) -> bool:
    """Whether a claim is a standing promise; to deny one strike on one place is none."""
    if held.told.kind != ASSURANCE or held.bulletin_on is None:
        return False
    return held.told.hedge != "denied" or not held.told.place or bool(_body(held).topics)


def _assurance(
    kind: _Kind, claims: Iterable[Held], terms: Mapping[str | None, _Terms], keys: Keys
) -> Assurance:
    said = tuple(sorted(claims, key=_order))
    words = [terms[run] for run in {one.told.run() for one in said}]
    bound = {party for one in words for party in one.bound} or {kind.speaker} - {""}
    conditions = {name for one in words for name in one.conditions}
    truce = keys.register.truces.get(kind.truce)
    id = digest("\x1e".join((kind.speaker, kind.what, kind.truce, *kind.places)).encode())
    return Assurance(
        id, kind.speaker, kind.what, tuple(sorted(bound)), tuple(sorted(conditions)), kind.places,
        said, kind.truce, truce.stop_on if truce else None,
    )  # fmt: skip


def _order(held: Held) -> tuple[object, ...]:
    return held.bulletin_on, held.told.relays, held.digest, held.told.start


def _body(held: Held) -> Particulars:
    body = held.claim.body
    assert isinstance(body, Particulars)
    return body


def _what(held: Held) -> str:
    """What is promised; older readings give no name to it, and all of theirs are of strikes."""
    return next((one.id for one in _body(held).what if one.id in PROMISES), None) or _STRIKES


def _places(held: Held) -> tuple[str, ...]:
    """Where the promise is for, if it is not for those who joined: then a place is that of others.

    A centre to which groups tell where they are stands in some town.
    """
    place, body = held.claim.place, _body(held)
    if place is None or place.level == "country" or body.topics or body.with_whom:
        return ()
    return tuple(sorted(place.ids))


def _bound(held: Held, keys: Keys) -> Iterator[str]:
    """The forces that a claim names: not the centres that were told, nor those who are spared."""
    side = _side(keys.speaker(held), keys.register)
    for one in _body(held).parties:
        party = keys.register.parties.get(one.id or "")
        if party and (party.kind in _FORCES or (party.side == side and party.kind == "group")):
            yield party.id


def _side(party: str, register: Gazetteer) -> str | None:
    found = register.parties.get(party)
    return found.side or None if found else None


def _truce(words: _Terms, on: date, register: Gazetteer) -> str:
    """The id of the truce of the promise's theatre that holds on the day, "" for none.

    Of several it is the one begun first. The morning after its end still tells of its last day.
    """
    found = (
        one for one in register.truces.values()
        if register.theatre_of.get(one.id) in words.theatres and one.start_on <= on
        and (one.stop_on is None or on <= one.stop_on + _MORNING_AFTER)
    )  # fmt: skip
    first = min(found, key=lambda one: one.start_on, default=None)
    return first.id if first else ""


def _day(held: Held) -> date:
    return held.bulletin_on or date.min
