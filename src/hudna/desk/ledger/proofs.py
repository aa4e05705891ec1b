"""Proofs for others: that an entry stands in the ledger, that an old checkpoint begins it."""

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from hudna.desk import DeskError
from hudna.desk.ledger import checkpoints
from hudna.ledger import log, tree
from hudna.ledger.checkpoint import (
    ConsistencyProof,
    InclusionProof,
    Note,
    ProofError,
    SiteKeyError,
    check_proof,
    read_note,
    read_proof,
    write_proof,
)
from hudna.ledger.checkpoint.announced import key_at
from hudna.ledger.checkpoint.lookup import content, entries_of_claim, entries_of_document
from hudna.ledger.checkpoint.site_key import public_text, read_public
from hudna.ledger.store import Ledger
from hudna.record.entry import Entry

Warn = Callable[[str], None]


def prove(ledger: Ledger, subject: str, size: int | None, warn: Warn) -> bytes:
    """The proof that an entry stands in the ledger (`subject`: its number, a claim, a document).

    DeskError if there is no such entry, or it came after the checkpoint.
    """
    note = _note(ledger, size, warn)
    number, of = find(ledger, subject), note.checkpoint.size
    if number >= of:
        raise DeskError(f"entry {number} came after the checkpoint over {of} entries: "
                        "leave --size out")  # fmt: skip
    entry = log.entry(ledger, number)
    assert entry is not None
    path = tuple(tree.inclusion(number, of, log.node(ledger)))
    keys = tuple(read_public(key) for key in _keys(ledger, of))
    return write_proof(InclusionProof(entry.line, content(ledger, number), path, note, keys))


def consistency(ledger: Ledger, file: Path, warn: Warn) -> bytes:
    """The proof that the ledger still begins with what the checkpoint in `file` covers."""
    old, note = checkpoints.from_file(file), _note(ledger, None, warn)
    before, after = old.checkpoint, note.checkpoint
    if not 0 < before.size <= after.size:
        raise DeskError(f"{file} is over {before.size} entries, and the ledger has {after.size}: "
                        "either it is of another ledger, or entries are missing here")  # fmt: skip
    if before.site != after.site or log.root(ledger, before.size) != before.root:
        raise DeskError(f"{file} is not a checkpoint of this ledger as it is: either it is of "
                        "another one, or something was changed since; run hudna ledger verify "
                        f"--checkpoint {file}")  # fmt: skip
    path = tuple(tree.consistency(before.size, after.size, log.node(ledger)))
    keys = dict.fromkeys((*_keys(ledger, before.size), *_keys(ledger, after.size)))
    return write_proof(ConsistencyProof(old, path, note, tuple(map(read_public, keys))))


def check(file: Path, trusted: Sequence[str]) -> tuple[Entry | None, list[str], list[Note]]:
    """Check the proof in a file: what it proves, by which keys (base64), against what.

    `trusted`: the keys that are known to be the site's; those in the proof if none is given.
    DeskError says what does not hold.
    """
    try:
        content = file.read_bytes()
        _refuse_other(file, content)
        proof = read_proof(content)
        keys = [read_public(one) for one in trusted] or list(proof.keys)
        entry = check_proof(proof, keys)
    except OSError as error:
        raise DeskError(f"{file} cannot be read: {error.strerror}") from error
    except SiteKeyError as error:
        raise DeskError(f"--key: {error}") from error
    except ProofError as error:
        raise DeskError(f"{file} proves nothing: {error}") from error
    new = proof.checkpoint
    notes = [new] if isinstance(proof, InclusionProof) else [proof.old, new]
    return entry, [public_text(key) for key in proof.keys], notes


def _refuse_other(file: Path, content: bytes) -> None:
    """DeskError for a checkpoint or an exported ledger, which are checked in other ways."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        raise DeskError(f"{file} is a ZIP file, no proof: an exported ledger is checked by the "
                        "program that hudna ledger verifier writes")  # fmt: skip
    with suppress(ValueError):
        note = read_note(content.decode("utf-8"))
        raise DeskError(f"{file} is a checkpoint over {note.checkpoint.size} entries, no proof: "
                        f"hudna ledger consistency {file} makes a proof that the ledger still "
                        f"begins so, and hudna ledger verify --checkpoint {file} checks the "
                        "ledger against it")  # fmt: skip


def find(ledger: Ledger, subject: str) -> int:
    """The number of the entry that a person means; DeskError if it is none, or several."""
    if re.fullmatch("[0-9]{1,18}", subject) and int(subject) < log.size(ledger):
        return int(subject)
    found = entries_of_claim(ledger, subject) or entries_of_document(ledger, subject)
    if len(found) == 1:
        return found[0]
    if found:
        several = ", ".join(map(str, found[:4]))
        raise DeskError(f"{subject!r} may be entry {several}: write more of it, or the number")
    raise DeskError(f"{subject!r} is no number of an entry, no claim's id and no document; "
                    f"the last entry is {log.size(ledger) - 1}: hudna ledger log")  # fmt: skip


def _note(ledger: Ledger, size: int | None, warn: Warn) -> Note:
    found = (
        checkpoints.make(ledger, warn) if size is None else checkpoints.of_size(ledger, size)
    )  # fmt: skip
    if found is None:
        raise DeskError("nothing is kept yet: hudna add PATH...")
    return found


def _keys(ledger: Ledger, size: int) -> list[str]:
    key = key_at(ledger, size)
    return [] if key is None else [key]
