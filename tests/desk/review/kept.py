"""Documents kept by a toy reader, to review."""

from datetime import date

from hudna.desk import ask
from hudna.desk.keep import add_one
from hudna.desk.take_in import Received, Terms, receive
from hudna.ledger.outcome import Held, Wanted
from hudna.ledger.store import Ledger
from hudna.ledger.views import rebuild, views_digest

DAY = date(2016, 3, 23)
EVERY = Wanted(standing=("new", "upheld", "corrected", "set aside", "retracted"))


def add(ledger: Ledger, name: str, text: str, as_of: date | None = DAY) -> list[Held]:
    """Keep a document; all claims that are kept, with those set aside."""
    received = receive(text.encode(), name, Terms(as_of))
    assert isinstance(received, Received)
    add_one(ledger, received, Terms(as_of))
    return held(ledger)


def held(ledger: Ledger) -> list[Held]:
    """All claims that hold, whatever they are worth."""
    return list(ask.claims(ledger, EVERY))


def same_when_rebuilt(ledger: Ledger) -> bool:
    """Whether the views are those that the entries alone give."""
    before = views_digest(ledger)
    rebuild(ledger)
    return before == views_digest(ledger)
