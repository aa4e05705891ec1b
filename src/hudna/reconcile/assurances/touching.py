"""Claims that may touch a promise: who is told to have done it, to whom, and had they joined."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reconcile.assurances.nouns import (
    ANY_ATTACK,
    BOUND,
    CONTESTED,
    COUNTED,
    GROUP_JOINED,
    HARM,
    IN_PLACE,
    IN_PRINCIPLE,
    NOT_KNOWN,
    PLACE_JOINED,
    PROMISES,
    SAME_SIDE,
    UNKNOWN,
    UNNAMED,
    YES,
    Assurance,
    Touch,
)
from hudna.reconcile.keys import Keys
from hudna.record import Held, Incident, Name, Tally
from hudna.record.held.told import PART
from hudna.roster import PRELIMINARY, Member, stage_of
from hudna.roster.names import key_of

_UNSAID: Final = ("denied", "forecast", "conditional")
_PREVIOUS: Final = "previous"
_SOON: Final = timedelta(days=3)
_SHORTEST: Final = 4  # letters of a group's name that may be looked for in a sentence


@dataclass(frozen=True)
class Blow:
    """One claim of something done: on whom, by whom; a type of incident, or an indicator."""

    held: Held
    on: date
    attacker: Name | None
    targets: tuple[Name, ...]
    type: str
    indicator: str


class Joined:
    """Who had joined by a day, by name: localities and groups as the roster has them."""

    def __init__(self, localities: Iterable[Member], groups: Iterable[Member],
                 register: Gazetteer) -> None:  # fmt: skip
        self.places = {key_of(one.name): one for one in localities}
        self._groups = [(one, tuple(_names(one, register))) for one in groups]

    def place(self, name: Name, on: date) -> Member | None:
        """The place as a member on that day, if it was one."""
        found = self.places.get(key_of(name))
        return found if found and had_joined(found, on) else None

    def group(self, words: str, on: date) -> Member | None:
        """The first group that had joined by that day and that is named in the words."""
        folded = words.casefold()
        for member, names in self._groups:
            if had_joined(member, on) and any(name in folded for name in names):
                return member
        return None


def _names(member: Member, register: Gazetteer) -> Iterator[str]:
    party = register.parties.get(member.name.id or "")
    named = [name for names in party.names.values() for name in names] if party else []
    for name in (member.name.text, *named):
        if len(name) >= _SHORTEST:
            yield name.casefold()


def had_joined(member: Member, on: date) -> bool:
    """Whether it was said by that day that it joined, and since then not that it left."""
    joined = max((one.on for one in member.joined if one.on <= on), default=None)
    left = max((one.on for one in member.withdrawn if one.on <= on), default=None)
    return joined is not None and (left is None or left < joined)


class Blows:
    """What is told to have been done, and what is denied of which place: in any kind of claim."""

    def __init__(self, held: Iterable[Held]) -> None:
        self.said: list[Blow] = []
        self.denied: dict[str, list[Held]] = defaultdict(list)
        for one in held:
            if one.told.hedge == "denied":
                for place in _named_in(one):
                    self.denied[place].append(one)
            elif one.told.hedge not in _UNSAID:
                self.said.extend(_blows(one))
        self._within: dict[str, list[int]] | None = None

    def near(self, assurance: Assurance, register: Gazetteer) -> Iterator[Blow]:
        """Those that a promise may cover, in order; where it is for places, those in the places."""
        if not assurance.places:
            return iter(self.said)
        if self._within is None:
            self._within = _by_place(self.said, register)
        within = self._within
        return (self.said[at] for at in sorted({at for place in assurance.places
                                                for at in within.get(place, ())}))  # fmt: skip


def _by_place(blows: Sequence[Blow], register: Gazetteer) -> dict[str, list[int]]:
    """Which of them befell something in each place."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, blow in enumerate(blows):
        for place in {place for name in blow.targets for place in _around(name, register)}:
            found[place].append(at)
    return dict(found)


def _named_in(held: Held) -> set[str]:
    """The places that a claim names, by register id."""
    body, place = held.claim.body, held.claim.place
    struck = {key_of(one) for one in body.target_places} if isinstance(body, Incident) else set()
    return struck | {*(place.ids if place else ())}


def touches(assurance: Assurance, blows: Blows, joined: Joined, keys: Keys) -> list[Touch]:
    """What may touch a promise while it is in force, by day, each thing once."""
    found: dict[tuple[object, ...], list[Touch]] = defaultdict(list)
    for blow in blows.near(assurance, keys.register):
        if assurance.in_force(blow.on):
            for touch in _touches(assurance, blow, joined, keys):
                found[touch.on, touch.whom, touch.attacker].append(touch)
    every = (_together(group, assurance, blows) for group in found.values())
    return sorted(every, key=lambda one: (one.on, one.whom, one.attacker))


def _blows(held: Held) -> Iterator[Blow]:
    """What a claim tells of, if it is something that a promise may cover."""
    told, on = held.told, held.bulletin_on
    if on is None or told.window == _PREVIOUS:
        return
    if told.kind == "incident":
        body = held.claim.body
        assert isinstance(body, Incident)
        yield Blow(held, on, body.attacker, body.target_places, body.type, "")
    elif told.low and told.extent == PART and (told.against or told.indicator in COUNTED):
        body, place = held.claim.body, held.claim.place
        assert isinstance(body, Tally)
        assert place is not None
        where = Name(place.text, place.ids[0] if place.ids else None)
        yield Blow(held, on, body.against, (where,), "", body.indicator)


def _touches(assurance: Assurance, blow: Blow, joined: Joined, keys: Keys) -> Iterator[Touch]:
    attacker = _attacker(assurance, blow, keys)
    if attacker is None:
        return
    promise = assurance.by(blow.on)
    if assurance.places:
        for name in blow.targets:
            if _lies_in(name, assurance.places, keys.register):
                yield Touch(blow.on, (blow.held,), attacker, IN_PLACE, key_of(name), promise, {})
        return
    named = False
    for name in blow.targets:
        if member := joined.place(name, blow.on):
            named = True
            met = _met(assurance, member, blow.on)
            yield Touch(blow.on, (blow.held,), attacker, PLACE_JOINED, key_of(name), promise, met,
                        member)  # fmt: skip
    if not named and blow.type and (member := joined.group(blow.held.claim.quote, blow.on)):
        met = _met(assurance, member, blow.on)
        yield Touch(blow.on, (blow.held,), attacker, GROUP_JOINED, key_of(member.name), promise,
                    met, member)  # fmt: skip


def _attacker(assurance: Assurance, blow: Blow, keys: Keys) -> str | None:
    """How near the attacker is to those who are bound; None if what is told is not promised."""
    promised = PROMISES[assurance.what]
    covered = blow.type in promised.types or blow.indicator in promised.indicators
    near = _near(assurance, blow.attacker, keys)
    if near == BOUND and (blow.type in ANY_ATTACK or blow.indicator in HARM):
        return BOUND
    return near if covered else None


def _near(assurance: Assurance, attacker: Name | None, keys: Keys) -> str | None:
    parties = keys.register.parties
    if attacker is None:
        return UNNAMED
    if attacker.id is None or attacker.id not in parties:
        return UNKNOWN
    above = [attacker.id]
    while (parent := parties[above[-1]].parent) in parties and parent not in above:
        above.append(str(parent))
    if {*above} & {*assurance.bound}:
        return BOUND
    sides = {parties[one].side for one in assurance.bound if one in parties} - {""}
    return SAME_SIDE if parties[attacker.id].side in sides else None


def _lies_in(name: Name, places: Iterable[str], register: Gazetteer) -> bool:
    return not _around(name, register).isdisjoint(places)


def _around(name: Name, register: Gazetteer) -> set[str]:
    """The place of the register that is named, with all that it lies in."""
    found = register.place(name.id or "")
    return {one.id for one in register.around(found)} | {found.id} if found else set()


def _met(assurance: Assurance, member: Member, on: date) -> Mapping[str, str]:
    """Each condition, and whether what is kept says that it is met."""
    return {one: _declared(member, on) if one == "declared" else NOT_KNOWN
            for one in assurance.conditions}  # fmt: skip


def _declared(member: Member, on: date) -> str:
    if any(one.on <= on for one in member.denied):
        return CONTESTED
    stages = {stage_of(one) for one in member.joined if one.on <= on}
    return IN_PRINCIPLE if stages == {PRELIMINARY} else YES


def _together(group: Sequence[Touch], assurance: Assurance, blows: Blows) -> Touch:
    """The same thing told by several, with what is said beside it."""
    first = group[0]
    told = {one.claim.id: one for touch in group for one in touch.told}
    ordered = sorted(told.values(), key=lambda one: (one.told.relays, one.digest, one.told.start))
    until = first.on + _SOON
    denied = (one for one in blows.denied.get(first.whom, ())
              if one.bulletin_on and first.on <= one.bulletin_on <= until)  # fmt: skip
    return replace(first, told=tuple(ordered), denied=tuple(denied),
                   repeated=assurance.again(first.on, until))  # fmt: skip
