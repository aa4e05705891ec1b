"""From claims that promise to promises: the same one said often is one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, NamedTuple

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


class _Kind(NamedTuple):
    """What makes two claims one promise."""

    speaker: str
    what: str
    places: tuple[str, ...]
    truce: str


@dataclass(frozen=True)
class Terms:
    """What a claim promises, for where; of which theatres it is, who is bound, on what terms."""

    what: str
    places: tuple[str, ...]
    theatres: frozenset[str]
    bound: frozenset[str]
    conditions: frozenset[str]

    def __or__(self, other: "Terms") -> "Terms":
        """With what another claim in the same words says."""
        return replace(
            self, theatres=self.theatres | other.theatres, bound=self.bound | other.bound,
            conditions=self.conditions | other.conditions,
        )  # fmt: skip


class Given(NamedTuple):
    """A claim that gives a promise: in which words, on what terms; None where they are known."""

    held: Held
    on: date
    run: str | None
    terms: Terms | None


def given(held: Iterable[Held], keys: Keys) -> list[Given]:
    """The claims that give promises, in the same order: by day, as a ledger gives them."""
    opened: Counter[str | None] = Counter()
    found = []
    for one in filter(is_promise, held):
        run = one.told.run()
        opened[run] += 1
        terms = _terms(one, keys) if opened[run] <= LOOKED_AT else None
        found.append(Given(one, _day(one), run, terms))
    return found


def assurances(given: Iterable[Given], keys: Keys) -> list[Assurance]:
    """The promises that are given so, by the day of each and its speaker.

    One promise is what one speaker promises, to the same places, under the same truce. `given` may
    end after any day.
    """
    every = list(given)
    terms: dict[str | None, Terms] = {}
    for one in every:
        if one.terms is not None:
            said = terms.get(one.run)
            terms[one.run] = one.terms if said is None or said == one.terms else said | one.terms
    truces = _Truces(keys.register)
    groups: dict[_Kind, list[Held]] = defaultdict(list)
    for one in every:
        words = terms[one.run]
        truce = truces[words.theatres, one.on]
        groups[_Kind(keys.speaker(one.held), words.what, words.places, truce)].append(one.held)
    found = (_assurance(kind, claims, terms, keys) for kind, claims in groups.items())
    return sorted(found, key=lambda one: (one.since_on, one.speaker, one.id))


def _terms(held: Held, keys: Keys) -> Terms:
    of, body = keys.register.theatre_of, _body(held)
    named = (keys.speaker(held), *(one.id for one in body.parties if one.id))
    return Terms(
        _what(held), _places(held), frozenset(of[one] for one in named if one in of),
        frozenset(_bound(held, keys)), frozenset(one.id for one in body.topics if one.id),
    )  # fmt: skip


def is_promise(held: Held) -> bool:
    """Whether a claim is a standing promise; to deny one strike on one place is none."""
    if held.told.kind != ASSURANCE or held.bulletin_on is None:
        return False
    return held.told.hedge != "denied" or not held.told.place or bool(_body(held).topics)


def _assurance(
    kind: _Kind, claims: Iterable[Held], terms: Mapping[str | None, Terms], keys: Keys
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


class _Truces(dict[tuple[frozenset[str], date], str]):
    """The id of the truce of some theatres that holds on a day, "" for none.

    Of several it is the one begun first. The morning after its end still tells of its last day.
    """

    def __init__(self, register: Gazetteer) -> None:
        super().__init__()
        self._register = register

    def __missing__(self, asked: tuple[frozenset[str], date]) -> str:
        theatres, on = asked
        found = (
            one for one in self._register.truces.values()
            if self._register.theatre_of.get(one.id) in theatres and one.start_on <= on
            and (one.stop_on is None or on <= one.stop_on + _MORNING_AFTER)
        )  # fmt: skip
        first = min(found, key=lambda one: one.start_on, default=None)
        self[asked] = first.id if first else ""
        return self[asked]


def _day(held: Held) -> date:
    return held.bulletin_on or date.min
