"""Checkpoints, the key that signs them, and proofs that hang on them (docs/ledger.md)."""

from hudna.ledger.checkpoint.note import (
    Checkpoint,
    CheckpointError,
    Note,
    Signature,
    fit_name,
    read_note,
    signed,
    signers,
    write_note,
)
from hudna.ledger.checkpoint.proof import (
    ConsistencyProof,
    InclusionProof,
    ProofError,
    check_proof,
    read_proof,
    write_proof,
)
from hudna.ledger.checkpoint.site_key import SiteKey, SiteKeyError, new_key, read_key, write_key

__all__ = [
    "Checkpoint", "CheckpointError", "ConsistencyProof", "InclusionProof", "Note", "ProofError",
    "Signature", "SiteKey", "SiteKeyError", "check_proof", "fit_name", "new_key", "read_key",
    "read_note", "read_proof", "signed", "signers", "write_key", "write_note", "write_proof",
]  # fmt: skip
