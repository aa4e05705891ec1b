"""The registers beside the claims: places, parties, truces, each with what is told of it."""

from dataclasses import dataclass

from hudna.desk import packs
from hudna.desk.registers import parties, places
from hudna.ledger.queries import ways
from hudna.ledger.store import Ledger


@dataclass(frozen=True)
class Counts:
    """How much the registers hold: of places and parties, how many claims speak of, and all."""

    places: int
    all_places: int
    parties: int
    all_parties: int
    truces: int
    joined: int


def counts(ledger: Ledger) -> Counts:
    """How much is in each register."""
    register = packs.register()
    return Counts(
        places.listed(ledger, places.Asked(), 0).total, len(register.localities),
        parties.listed(ledger, parties.Asked(), 0).total, len(register.parties),
        len(register.truces), len(ways.names(ledger, "joined")),
    )  # fmt: skip
