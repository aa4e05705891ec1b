"""A checkpoint as a signed note: lines that a person can read, and signatures below them.

The form is that of C2SP signed-note and tlog-checkpoint. Reading is strict: whatever is read
would be written again to the same characters.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

_DASH: Final = "\u2014"
_ED25519: Final = b"\x01"
_SIZE: Final = re.compile("0|[1-9][0-9]{0,18}")
_NAME: Final = re.compile(r"[^\s+\x00-\x1f\x7f-\x9f]+")
_HASH_BYTES, _KEY_HASH_BYTES = 32, 4


class CheckpointError(ValueError):
    """Text that is no checkpoint, or one that is not signed as it should be: says why."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a ledger was at a moment: its site, its number of entries, the root over them."""

    site: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """The three lines that signatures cover."""
        return f"{self.site}\n{self.size}\n{_text(self.root)}\n"


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line: whose, with the key of which hash, and the signature itself.

    Those of other kinds than Ed25519 have other lengths, and are kept as they are.
    """

    name: str
    key_hash: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Note:
    """A checkpoint with its signatures."""

    checkpoint: Checkpoint
    signatures: tuple[Signature, ...]


def fit_name(site: str) -> str:
    """`site`, if a note can bear that name; CheckpointError says what is wrong with it."""
    if not _NAME.fullmatch(site):
        raise CheckpointError(
            f"{site!r} is no name for a site: it has to be of letters, digits and signs, "
            "without a space, a line break or +"
        )
    return site


def signed(checkpoint: Checkpoint, keys: Iterable[SigningKey]) -> Note:
    """`checkpoint` signed by each of `keys`; CheckpointError for a name that no note can bear."""
    fit_name(checkpoint.site)
    text = checkpoint.text.encode("utf-8")
    return Note(checkpoint, tuple(
        Signature(checkpoint.site, key_hash(checkpoint.site, key.verify_key),
                  key.sign(text).signature)
        for key in keys
    ))  # fmt: skip


def key_hash(name: str, key: VerifyKey) -> bytes:
    """The four bytes that tell which key of that name signed."""
    named = name.encode("utf-8") + b"\n" + _ED25519 + bytes(key)
    return hashlib.sha256(named).digest()[:_KEY_HASH_BYTES]


def signers(note: Note, keys: Iterable[VerifyKey]) -> list[VerifyKey]:
    """Those of `keys` that signed the note.

    CheckpointError if a line says that one of them signed, and it did not.
    """
    return [key for key in keys if _signed_by(note, key)]


def _signed_by(note: Note, key: VerifyKey) -> bool:
    site = note.checkpoint.site
    sought = (site, key_hash(site, key))
    found = [one for one in note.signatures if (one.name, one.key_hash) == sought]
    for one in found:
        try:
            key.verify(note.checkpoint.text.encode("utf-8"), one.signature)
        except (BadSignatureError, ValueError) as error:
            raise CheckpointError(
                "the signature does not fit the text: one of them was changed"
            ) from error
    return bool(found)


def write_note(note: Note) -> str:
    """The text of a note, ended by a line end."""
    lines = [
        f"{_DASH} {one.name} {_text(one.key_hash + one.signature)}\n" for one in note.signatures
    ]
    return f"{note.checkpoint.text}\n{''.join(lines)}"


def read_note(text: str) -> Note:
    """The note that `text` is; CheckpointError says what is wrong with any other text."""
    if not text.endswith("\n") or "\r" in text:
        raise CheckpointError("a checkpoint has lines that end with a single line feed")
    lines = text[:-1].split("\n")
    if len(lines) < 5 or lines[3]:
        raise CheckpointError(
            "a checkpoint has three lines (site, number of entries, root), an empty one, and "
            "one for each signature"
        )
    site, size, root = lines[:3]
    if not _SIZE.fullmatch(size):
        raise CheckpointError(f"{size!r} is no number of entries")
    found = _bytes(root, "the root")
    if len(found) != _HASH_BYTES:
        raise CheckpointError(f"the root has {len(found)} bytes, not {_HASH_BYTES}")
    checkpoint = Checkpoint(fit_name(site), int(size), found)
    return Note(checkpoint, tuple(_signature(line) for line in lines[4:]))


def _signature(line: str) -> Signature:
    dash, _, rest = line.partition(" ")
    name, _, content = rest.partition(" ")
    if dash != _DASH or not name:
        raise CheckpointError(f"a signature begins with {_DASH}, a space and a name")
    found = _bytes(content, "a signature")
    if len(found) <= _KEY_HASH_BYTES:
        raise CheckpointError("a signature is too short")
    return Signature(fit_name(name), found[:_KEY_HASH_BYTES], found[_KEY_HASH_BYTES:])


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _bytes(text: str, what: str) -> bytes:
    try:
        found = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise CheckpointError(f"{what} is not in base64") from error
    if _text(found) != text:
        raise CheckpointError(f"{what} is not in the one form of base64 that it has")
    return found
