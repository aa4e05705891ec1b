"""Checking a whole ledger from its raw rows, sharing nothing with what wrote them but the form.

`stages` gives the work in parts; each yields what it found wrong as it goes. `chain` goes through
entries, payloads, tree and checkpoints; `originals` through the vault; `derived` through the
views; `raw` reads.
"""

from hudna.ledger.verifying.seen import Seen
from hudna.ledger.verifying.stages import Stage, stages

__all__ = ["Seen", "Stage", "stages"]
