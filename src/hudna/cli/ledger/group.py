"""The group that the commands of this folder belong to."""

from hudna.cli import output

ledger = output.group(
    "The ledger itself: its entries, signed checkpoints, proofs for others, verification.",
    """Examples:

\b
  hudna ledger verify
  hudna ledger checkpoint --save checkpoint.txt
  hudna ledger prove report.html > proof.json
""",
)
