"""A party as the register has it, and what kept claims say of its joining and leaving."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hudna.desk import packs
from hudna.desk.series import speaker_key
from hudna.desk.who.finding import called
from hudna.desk.who.theatres import Documents
from hudna.ledger.outcome import Held
from hudna.ledger.queries import ways
from hudna.ledger.store import Ledger
from hudna.record.register import Party, Relation, Standing, Truce


@dataclass(frozen=True)
class Stand:
    """Where the register says that a party stands towards a truce, and what claims say of it.

    `standings`: the register's, of the party and of what it is a part of on the day; `claims`:
    kept claims of the truce's days that the party joined, left or did not, of no other theatre.
    """

    truce: Truce
    standings: tuple[tuple[Party, Standing], ...]
    claims: tuple[Held, ...]


@dataclass(frozen=True)
class Shown:
    """What is known of a party: relations to and from it, and its stand towards each truce."""

    party: Party
    parent: Party | None
    relations: tuple[Relation, ...]
    stands: tuple[Stand, ...]


def known(id: str) -> Party | None:
    """The party of that id, or the one that bears the name in some language, if it is one."""
    register = packs.register()
    if id in register.parties:
        return register.parties[id]
    bearers = called(id)
    return bearers[0] if len(bearers) == 1 else None


def show(ledger: Ledger, party: Party, on: date | None = None) -> Shown:
    """What the register and the kept claims have of a party; with `on` only what holds that day."""
    register = packs.register()
    relations = tuple(
        one for one in register.relations
        if party.id in (one.party, one.other) and _holds(one.start_on, one.stop_on, on)
    )  # fmt: skip
    claims, known = list(said_of(ledger, party.id)), Documents(ledger)
    stands = (
        _stand(one, party, known.telling_of(one, claims), on) for one in register.truces.values()
    )
    told = tuple(one for one in stands if one.standings or one.claims)
    parent = register.parties.get(party.parent or "")
    return Shown(party, parent, _by_day(relations), _truces_by_day(told))


def _by_day(relations: tuple[Relation, ...]) -> tuple[Relation, ...]:
    return tuple(sorted(relations, key=lambda one: (one.start_on or date.min, one.party)))


def _truces_by_day(stands: tuple[Stand, ...]) -> tuple[Stand, ...]:
    return tuple(sorted(stands, key=lambda one: one.truce.start_on))


def _stand(truce: Truce, party: Party, claims: list[Held], on: date | None) -> Stand:
    register = packs.register()
    ids = (party.id, *wholes(party.id, on or truce.start_on))
    standings = tuple(
        (register.parties[one.party], one)
        for id in ids for one in register.standings
        if one.truce == truce.id and one.party == id and _stands_on(one, truce, on)
    )  # fmt: skip
    said = tuple(one for one in claims if one.bulletin_on and _during(truce, one.bulletin_on)
                 and (on is None or one.bulletin_on <= on))  # fmt: skip
    return Stand(truce, standings, said)


def _stands_on(one: Standing, truce: Truce, on: date | None) -> bool:
    return on is None or (
        _during(truce, on)
        and _holds(one.start_on or truce.start_on, one.stop_on or truce.stop_on, on)
    )


def wholes(id: str, on: date) -> tuple[str, ...]:
    """What a party is a part of on a day, or went up in, nearest first, by relations and parent."""
    register = packs.register()
    found: list[str] = []
    step = [id]
    while step:
        one = step.pop(0)
        larger = [
            relation.other for relation in register.relations
            if relation.party == one and relation.relation in ("part_of", "merged_into")
            and _holds(relation.start_on, relation.stop_on, on)
        ]  # fmt: skip
        parent = register.parties[one].parent
        new = [other for other in (*larger, *((parent,) if parent else ()))
               if other not in (id, *found)]  # fmt: skip
        found += new
        step += new
    return tuple(dict.fromkeys(found))


def _during(truce: Truce, day: date) -> bool:
    return truce.start_on <= day <= (truce.stop_on or date.max)


def _holds(start_on: date | None, stop_on: date | None, on: date | None) -> bool:
    return on is None or (start_on or date.min) <= on <= (stop_on or date.max)


def said_of(ledger: Ledger, id: str) -> Iterator[Held]:
    """Kept claims that a party joined, agreed in principle, left, or did not join."""
    return iter(ways.of_joining(ledger, [id]))


def speaks(held: Held) -> str:
    """Who says it, by the register's English name where there is one."""
    return packs.register().display(speaker_key(held), "en")
