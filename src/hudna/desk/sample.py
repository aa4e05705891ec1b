"""Adding the packaged sample, so that hudna can be tried without reports at hand."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from hudna import sample
from hudna.desk.keep import Added, add_one
from hudna.desk.take_in import Terms, receive
from hudna.ledger.outcome import Held, Wanted
from hudna.ledger.queries import claims
from hudna.ledger.store import Ledger
from hudna.record import Problem

DAY: Final = date(2016, 3, 24)
"""The day that the demonstration shows: its status and its bulletin."""

EXPLAINED_DAY: Final = date(2016, 3, 23)
LANGUAGE: Final = "ar"


def count() -> int:
    """How many documents the sample has."""
    return len(sample.documents())


def add(ledger: Ledger) -> Iterator[Added | Problem]:
    """Add the sample, each document as of the day that it was issued."""
    for document in sample.documents():
        terms = Terms(as_of=document.issued_on, publisher=document.publisher)
        received = receive(document.content, document.name, terms)
        yield received if isinstance(received, Problem) else add_one(ledger, received, terms)


def telling_claim(ledger: Ledger) -> Held | None:
    """The claim that the demonstration explains: breaches that an Arabic relay of 23 March gives.

    Else any tally of that day; None if there is none.
    """
    held = list(claims(ledger, Wanted(kind="tally", from_on=EXPLAINED_DAY, to_on=EXPLAINED_DAY)))
    relayed = [one for one in held if f"-{LANGUAGE}-relay" in one.claim.document]
    breaches = [one for one in relayed if getattr(one.claim.body, "indicator", "") == "violations"]
    return next(iter((*breaches, *relayed, *held)), None)
