"""Proofs that a third party can check: one file of canonical JSON (docs/ledger.md)."""

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from nacl.signing import VerifyKey

from hudna.ledger.checkpoint.note import CheckpointError, Note, read_note, signers, write_note
from hudna.ledger.checkpoint.paths import root_from_inclusion, roots_from_consistency
from hudna.ledger.checkpoint.site_key import SiteKeyError, public_text, read_public
from hudna.ledger.tree import leaf_hash
from hudna.record import canonical_json
from hudna.record.entry import Entry, EntryError, read_entry

FORMAT: Final = 1
_INCLUSION: Final = frozenset(
    {"checkpoint", "format", "keys", "line", "path", "payload", "proof"}
)  # fmt: skip
_CONSISTENCY: Final = frozenset(
    {"checkpoint", "format", "keys", "old_checkpoint", "path", "proof"}
)  # fmt: skip


class ProofError(ValueError):
    """A proof that does not hold, or is none: says why."""


@dataclass(frozen=True, slots=True)
class InclusionProof:
    """That an entry stands in a ledger: its line, its payload if that is shown, and the path."""

    line: bytes
    payload: bytes | None
    path: tuple[bytes, ...]
    checkpoint: Note
    keys: tuple[VerifyKey, ...]


@dataclass(frozen=True, slots=True)
class ConsistencyProof:
    """That what an old checkpoint covers is the unchanged beginning of a new one."""

    old: Note
    path: tuple[bytes, ...]
    checkpoint: Note
    keys: tuple[VerifyKey, ...]


Proof = InclusionProof | ConsistencyProof


def write_proof(proof: Proof) -> bytes:
    """The one text of a proof, with a line end."""
    found: dict[str, Any] = {
        "format": FORMAT, "path": [base64.b64encode(one).decode("ascii") for one in proof.path],
        "checkpoint": write_note(proof.checkpoint),
        "keys": [public_text(one) for one in proof.keys],
    }  # fmt: skip
    if isinstance(proof, InclusionProof):
        shown = None if proof.payload is None else proof.payload.decode("utf-8")
        found |= {"proof": "inclusion", "line": proof.line.decode("utf-8"), "payload": shown}
    else:
        found |= {"proof": "consistency", "old_checkpoint": write_note(proof.old)}
    return canonical_json.write(found) + b"\n"


def read_proof(content: bytes) -> Proof:
    """The proof that `content` is, not yet checked; ProofError for any other bytes."""
    try:
        return _proof_of(canonical_json.read(content.removesuffix(b"\n")))
    except (CheckpointError, SiteKeyError) as error:
        raise ProofError(f"the proof is damaged: {error}") from error
    except (ValueError, TypeError, AttributeError, LookupError) as error:
        raise ProofError("this is no proof of hudna, or it is damaged") from error


def _proof_of(found: Mapping[str, Any]) -> Proof:
    if found["format"] != FORMAT:
        raise ValueError(found["format"])
    path, checkpoint = _hashes(found["path"]), read_note(found["checkpoint"])
    keys = tuple(read_public(one) for one in found["keys"])
    if set(found) == _INCLUSION and found["proof"] == "inclusion":
        payload = None if found["payload"] is None else found["payload"].encode("utf-8")
        return InclusionProof(found["line"].encode("utf-8"), payload, path, checkpoint, keys)
    if set(found) == _CONSISTENCY and found["proof"] == "consistency":
        return ConsistencyProof(read_note(found["old_checkpoint"]), path, checkpoint, keys)
    raise ValueError(found["proof"])


def _hashes(path: Sequence[str]) -> tuple[bytes, ...]:
    found = tuple(base64.b64decode(one.encode("ascii"), validate=True) for one in path)
    if [base64.b64encode(one).decode("ascii") for one in found] != list(path):
        raise ValueError("base64 in another form than its own")
    return found


def check_proof(proof: Proof, trusted: Iterable[VerifyKey]) -> Entry | None:
    """Check a proof: its signatures by one of `trusted` (the site's keys), its path, its payload.

    Returns the entry that it proves, if it proves one; ProofError says what does not hold.
    """
    keys = tuple(key for key in trusted if key in proof.keys)
    _check_signed(proof.checkpoint, keys)
    if isinstance(proof, InclusionProof):
        return _check_inclusion(proof)
    _check_signed(proof.old, keys)
    _check_consistency(proof)
    return None


def _check_signed(note: Note, keys: tuple[VerifyKey, ...]) -> None:
    try:
        found = signers(note, keys)
    except CheckpointError as error:
        raise ProofError(f"checkpoint of {note.checkpoint.size} entries: {error}") from error
    if not found:
        raise ProofError(
            f"the checkpoint of {note.checkpoint.size} entries is not signed by the site's key"
        )


def _check_inclusion(proof: InclusionProof) -> Entry:
    try:
        entry = read_entry(proof.line)
    except EntryError as error:
        raise ProofError(f"the line is no entry: {error}") from error
    if proof.payload is not None and hashlib.sha256(proof.payload).hexdigest() != entry.payload:
        raise ProofError("the payload is not the one that the entry names")
    of = proof.checkpoint.checkpoint
    found = root_from_inclusion(leaf_hash(proof.line), entry.number, of.size, proof.path)
    if found != of.root:
        raise ProofError(
            f"entry {entry.number} with this line does not stand in the ledger of that checkpoint"
        )
    return entry


def _check_consistency(proof: ConsistencyProof) -> None:
    old, new = proof.old.checkpoint, proof.checkpoint.checkpoint
    if old.site != new.site:
        raise ProofError(f"the checkpoints are of two sites: {old.site} and {new.site}")
    found = roots_from_consistency(old.size, new.size, old.root, proof.path)
    if found != (old.root, new.root):
        raise ProofError(
            f"the ledger of {new.size} entries does not begin with the {old.size} of the old "
            "checkpoint: something was changed in between, or the proof is damaged"
        )
