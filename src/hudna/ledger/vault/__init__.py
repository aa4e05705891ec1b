"""Where original bytes lie: each under its SHA-256, in a folder or an object store.

`Vault` is what everybody uses. `place` says what a place of originals must do, `folder` and
`object_store` do it; `sealing` is the form of a sealed original, `keys` the file of keys,
`rotation` seals everything with a newer key.
"""

from hudna.ledger.vault.keys import Key, KeyFile
from hudna.ledger.vault.place import LockedError, MissingError, PlaceError, VaultError
from hudna.ledger.vault.vault import Vault

__all__ = ["Key", "KeyFile", "LockedError", "MissingError", "PlaceError", "Vault", "VaultError"]
