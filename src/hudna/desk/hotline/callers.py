"""Who called: under a code name in all that is kept; the name itself sealed with a key of its own.

The key lies in the folder of keys, apart from the tables, so that a copy of those tells nobody.
"""

import secrets
from collections.abc import Container
from pathlib import Path
from typing import Final

from nacl.exceptions import CryptoError
from nacl.secret import Aead
from nacl.utils import random

from hudna.desk import DeskError
from hudna.desk.configuration import now
from hudna.desk.packs import home
from hudna.desk.vault.errors import in_words
from hudna.ledger.vault import Key, KeyFile
from hudna.record.said import say

KEYS: Final = "callers.keys"
_LETTERS: Final = "BCDFGHJKLMNPQRSTVWXZ"
_ID: Final = 16


def new_code(taken: Container[str]) -> str:
    """A code name that nobody bears yet; it follows from nothing about the caller."""
    while True:
        code = "".join(secrets.choice(_LETTERS) for _ in range(4))
        if code not in taken:
            return code


def seal(code: str, name: str) -> bytes:
    """A caller's name, sealed for that code name; the first one makes the key."""
    with in_words():
        file = _keys()
        key = file.begin(Key(random(Aead.KEY_SIZE), now().replace(microsecond=0)), renew=False)
        file.finish(key)
    return key.id.encode("ascii") + bytes(Aead(key.secret).encrypt(name.encode(), _about(code)))


def opened(code: str, sealed: bytes) -> str:
    """The name behind a code name; DeskError if its key is not here, or it was changed."""
    with in_words():
        held = {key.id: key for key in _keys().held()}
    key = held.get(sealed[:_ID].decode("ascii", "replace"))
    if key is None:
        raise DeskError(
            say(
                "the key that opens who {code} is does not lie in {file}: put it back",
                code=code,
                file=f"keys/{KEYS}",
            )
        )
    try:
        return Aead(key.secret).decrypt(sealed[_ID:], _about(code)).decode()
    except (CryptoError, ValueError) as error:
        raise DeskError(
            say("who {code} is was changed and cannot be opened: restore it", code=code)
        ) from error


def _keys() -> KeyFile:
    return KeyFile(Path(home() / "keys" / KEYS))


def _about(code: str) -> bytes:
    return f"hudna caller\n{code}".encode("ascii")
