"""The form of a sealed original, as docs/ledger.md tells it, and the key that seals it.

    hudna-sealed-1⏎
    key id, 16 hexadecimal digits⏎
    24 bytes of nonce, then XChaCha20-Poly1305 of the original, with its tag of 16 bytes

What is authenticated beside the original is the head (the two lines) and the original's digest in
hexadecimal, so that no two sealed originals can be swapped. The cipher is libsodium's
`crypto_aead_xchacha20poly1305_ietf`; its nonces are long enough to be drawn at random.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from nacl.exceptions import CryptoError
from nacl.secret import Aead

from hudna.ledger.vault.place import LockedError, VaultError
from hudna.record import digest

MAGIC: Final = b"hudna-sealed-1\n"
SECRET_BYTES: Final = Aead.KEY_SIZE
ID: Final = re.compile("[0-9a-f]{16}", re.ASCII)
HEAD: Final = len(MAGIC) + 16 + 1
"""Bytes of the head; it tells whether an original is sealed, and with which key."""

_LEAST: Final = HEAD + Aead.NONCE_SIZE + Aead.MACBYTES


@dataclass(frozen=True, slots=True)
class Key:
    """A key of 32 random bytes; `unfinished` while some original may not be sealed with it yet."""

    secret: bytes = field(repr=False)
    made_at: datetime
    unfinished: bool = False

    @property
    def id(self) -> str:
        """16 hexadecimal digits that follow from the secret and tell nothing about it."""
        return hashlib.sha256(b"hudna vault key\n" + self.secret).hexdigest()[:16]


def seal(content: bytes, name: str, key: Key) -> bytes:
    """The sealed form of the original of that digest."""
    head = _head(key)
    return head + bytes(Aead(key.secret).encrypt(content, head + name.encode("ascii")))


def sealed_with(head: bytes) -> str | None:
    """The id of the key that the head of raw bytes names, printable; None if it is plain.

    An original whose own bytes begin as a sealed one does is taken for one here, not by `open_`.
    """
    if not head.startswith(MAGIC):
        return None
    return head[len(MAGIC) : HEAD - 1].decode("ascii", "backslashreplace")


def open_(raw: bytes, name: str, keys: Sequence[Key]) -> bytes:
    """The original of that digest from raw bytes, sealed or plain.

    VaultError, to be put behind the name of the original, if they were changed; LockedError if
    the key is not among those given.
    """
    named = sealed_with(raw[:HEAD])
    content = None if named is None else _opened(raw, name, keys)
    if content is not None and digest(content) == name:
        return content
    if digest(raw) == name:
        return raw
    known = {key.id for key in keys}
    if named is None or named in known or not ID.fullmatch(named) or len(raw) < _LEAST:
        raise VaultError("was changed")
    raise LockedError(f"is sealed with the key {named}, which is not here")


def _opened(raw: bytes, name: str, keys: Sequence[Key]) -> bytes | None:
    """What one of the keys opens; its head must be the one that this key would write."""
    for key in keys:
        head = _head(key)
        if raw.startswith(head):
            try:
                return Aead(key.secret).decrypt(raw[HEAD:], head + name.encode("ascii"))
            except (CryptoError, ValueError):
                return None
    if any(_fits(raw, name, key) for key in keys):
        raise VaultError("was changed: its head names another key than the one that opens it")
    return None


def _fits(raw: bytes, name: str, key: Key) -> bool:
    try:
        Aead(key.secret).decrypt(raw[HEAD:], _head(key) + name.encode("ascii"))
    except (CryptoError, ValueError):
        return False
    return True


def _head(key: Key) -> bytes:
    return MAGIC + key.id.encode("ascii") + b"\n"
