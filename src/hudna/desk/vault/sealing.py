"""Sealing the vault's originals: the first key, a newer one, and an older one's end."""

from nacl.utils import random

from hudna.desk.configuration import now
from hudna.desk.vault.errors import in_words
from hudna.ledger.vault import Key, Vault, rotation
from hudna.ledger.vault.rotation import Progress, Rotation
from hudna.ledger.vault.sealing import SECRET_BYTES

__all__ = ["Progress", "Rotation", "count", "encrypt", "retire", "rotate"]


def encrypt(vault: Vault, progress: Progress = iter) -> Rotation:
    """Seal every original; makes the first key if there is none. DeskError if it cannot."""
    with in_words():
        return rotation.encrypt(vault, _new_key(), progress)


def rotate(vault: Vault, progress: Progress = iter) -> Rotation:
    """Make a newer key and seal every original with it, or finish what was begun."""
    with in_words():
        return rotation.rotate(vault, _new_key(), progress)


def retire(vault: Vault, beginning: str, progress: Progress = iter) -> Key:
    """Take an older key out of the file; DeskError while an original needs it."""
    with in_words():
        return rotation.retire(vault, beginning, progress)


def count(vault: Vault) -> int:
    """How many originals there are, for the bar that shows how far a long run has come."""
    with in_words():
        return sum(1 for _ in vault.names())


def _new_key() -> Key:
    return Key(random(SECRET_BYTES), now().replace(microsecond=0))
