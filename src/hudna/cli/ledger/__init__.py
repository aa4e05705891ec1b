"""`hudna ledger`: checkpoints, proofs, verification and the log itself."""

from hudna.cli.keeping.carrying import export, import_, move
from hudna.cli.ledger.group import ledger
from hudna.cli.ledger.log import log, show
from hudna.cli.ledger.proving import check_proof, checkpoint, consistency, key, prove, verifier
from hudna.cli.ledger.rebuild import rebuild
from hudna.cli.ledger.verify import verify

__all__ = [
    "check_proof", "checkpoint", "consistency", "export", "import_", "key", "ledger", "log", "move",
    "prove", "rebuild", "show", "verifier", "verify",
]  # fmt: skip
