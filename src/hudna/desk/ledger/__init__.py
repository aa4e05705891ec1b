"""The ledger for those who do not take our word: checkpoints, proofs, verification, the log."""
