"""A site's keys under a passphrase: Argon2id makes a key of it, SecretBox seals (libsodium)."""

import base64
from dataclasses import dataclass
from typing import Any, Final

from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id
from nacl.secret import SecretBox
from nacl.utils import random

from hudna.desk import DeskError
from hudna.record import canonical_json
from hudna.record.canonical_json import CanonicalError

_FORM: Final = "argon2id13-secretbox-1"
_MOST_MEMORY: Final = 1 << 31
_MOST_ROUNDS: Final = 32


@dataclass(frozen=True)
class Cost:
    """What trying a passphrase costs: rounds, and bytes of memory."""

    rounds: int = argon2id.OPSLIMIT_MODERATE
    memory: int = argon2id.MEMLIMIT_MODERATE


def seal(content: bytes, passphrase: str, cost: Cost | None = None) -> bytes:
    """`content` sealed, with all but the passphrase that opening it needs."""
    cost = cost or Cost()
    salt = random(argon2id.SALTBYTES)
    box = SecretBox(_key(passphrase, salt, cost)).encrypt(content)
    return canonical_json.write({
        "form": _FORM, "salt": _text(salt), "rounds": cost.rounds, "memory": cost.memory,
        "box": _text(bytes(box)),
    })  # fmt: skip


def unseal(sealed: bytes, passphrase: str) -> bytes:
    """What `seal` was given; DeskError for another passphrase or damaged bytes."""
    try:
        found: Any = canonical_json.read(sealed)
        cost = Cost(int(found["rounds"]), int(found["memory"]))
        if found["form"] != _FORM or cost.memory > _MOST_MEMORY or cost.rounds > _MOST_ROUNDS:
            raise ValueError("another form")
        salt, box = (base64.b64decode(found[name], validate=True) for name in ("salt", "box"))
        return SecretBox(_key(passphrase, salt, cost)).decrypt(box)
    except CryptoError as error:
        raise DeskError("the passphrase does not open the keys: nothing was restored") from error
    except (CanonicalError, KeyError, TypeError, ValueError) as error:
        raise DeskError(f"the sealed keys are damaged ({error}): use another backup") from error


def _key(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    secret = passphrase.encode("utf-8", "surrogateescape")
    return argon2id.kdf(SecretBox.KEY_SIZE, secret, salt, cost.rounds, cost.memory)


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
