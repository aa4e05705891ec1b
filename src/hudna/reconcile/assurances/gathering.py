"""From claims that promise to promises: the same one said often is one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True)
class _Kind:
    """What makes two claims one promise."""

    speaker: str
    what: str
    places: tuple[str, ...]
    truce: str


def assurances(held: Iterable[Held], keys: Keys, on: date | None = None) -> list[Assurance]:
    """The promises that were given by that day, by the day of each and its speaker.

    One promise is what one speaker promises, to the same places, under the same truce.
    """
    groups: dict[_Kind, list[Held]] = defaultdict(list)
    for one in held:
        day = one.bulletin_on
        if day is not None and (on is None or day <= on) and is_promise(one):
            kind = _Kind(keys.speaker(one), _what(one), _places(one), _truce(one, day, keys))
            groups[kind].append(one)
    found = (_assurance(kind, claims, keys) for kind, claims in groups.items())
    return sorted(found, key=lambda one: (one.since_on, one.speaker, one.id))


def is_promise(held: Held) -> bool:
    """Whether a claim is a standing promise; to deny one strike on one place is none."""
    if held.told.kind != ASSURANCE:
        return False
    return held.told.hedge != "denied" or not held.told.place or bool(_body(held).topics)


def _assurance(kind: _Kind, claims: Iterable[Held], keys: Keys) -> Assurance:
    said = tuple(sorted(claims, key=_order))
    bound = {one for claim in said for one in _bound(claim, keys)} or {kind.speaker} - {""}
    conditions = {one for claim in said for one in _conditions(claim)}
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


def _conditions(held: Held) -> Iterator[str]:
    return (one.id for one in _body(held).topics if one.id)


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


def _truce(held: Held, on: date, keys: Keys) -> str:
    """The id of the truce of the promise's theatre that holds on the day, "" for none.

    Of several it is the one begun first. The morning after its end still tells of its last day.
    """
    register, named = keys.register, (one.id or "" for one in _body(held).parties)
    theatres = {register.theatre_of.get(one) for one in (keys.speaker(held), *named)}
    found = (
        one for one in register.truces.values()
        if register.theatre_of.get(one.id) in theatres - {None} and one.start_on <= on
        and (one.stop_on is None or on <= one.stop_on + _MORNING_AFTER)
    )  # fmt: skip
    first = min(found, key=lambda one: one.start_on, default=None)
    return first.id if first else ""
