"""The derived state made anew, and whether it was as the entries give it."""

from hudna.ledger.store import Ledger
from hudna.ledger.views import rebuild, views_digest


def rebuilt(ledger: Ledger) -> tuple[int, tuple[str, ...]]:
    """From how many entries the views were made anew, and which of them had other rows before."""
    before = views_digest(ledger)
    entries = rebuild(ledger)
    after = views_digest(ledger)
    return entries, tuple(sorted(one for one in after if after[one] != before.get(one)))
