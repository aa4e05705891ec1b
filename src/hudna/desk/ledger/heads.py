"""Where the ledger stands: how much is known of it, and a name for all of that."""

from hudna.ledger import log
from hudna.ledger.store import Ledger

__all__ = ["head", "size"]


def size(ledger: Ledger) -> int:
    """How many entries are known to `ledger`."""
    return log.size(ledger)


def head(ledger: Ledger) -> str:
    """A name that changes with each entry that is written, and with a ledger that is put back."""
    return log.head(ledger)
