"""Where this site keeps originals and their keys: `HUDNA_VAULT`, `HUDNA_VAULT_KEYS`, `HUDNA_HOME`.

Nothing is touched or asked before an original is.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

from hudna.desk import DeskError
from hudna.desk.packs import home
from hudna.ledger.vault import KeyFile, Vault
from hudna.ledger.vault.folder import Folder
from hudna.ledger.vault.object_store import ObjectStore
from hudna.ledger.vault.place import Place

VAULT: Final = "HUDNA_VAULT"
VAULT_KEYS: Final = "HUDNA_VAULT_KEYS"
_FORMS: Final = "/path/to/folder or s3://bucket/prefix?endpoint=https://host:port&region=name"
_OPTIONS: Final = frozenset({"endpoint", "region"})


def open_vault(environ: Mapping[str, str] | None = None) -> Vault:
    """The vault that the environment gives; DeskError for an address that is none."""
    given = os.environ if environ is None else environ
    address, keys = given.get(VAULT), given.get(VAULT_KEYS)
    place = parse_address(address) if address else Folder(home(given) / "vault")
    if keys:
        return Vault(place, KeyFile(_path(keys), required=True))
    return Vault(place, KeyFile(home(given) / "keys" / "vault.keys"))


def parse_address(address: str) -> Place:
    """The place of an address: a folder or a bucket; DeskError says which forms there are."""
    if "://" not in address:
        return Folder(_path(address))
    try:
        parts = urlsplit(address)
        options = parse_qs(parts.query, strict_parsing=bool(parts.query))
    except ValueError as error:
        raise _not_understood() from error
    endpoint = options.get("endpoint", [None])[-1]
    if (
        parts.scheme != "s3" or not parts.netloc or parts.fragment or set(options) - _OPTIONS
        or (endpoint and not endpoint.startswith(("http://", "https://")))
    ):  # fmt: skip
        raise _not_understood()
    region = options.get("region", [None])[-1]
    return ObjectStore(parts.netloc, unquote(parts.path), endpoint=endpoint, region=region)


def _path(given: str) -> Path:
    return Path(given).expanduser().absolute()


def _not_understood() -> DeskError:
    return DeskError(f"{VAULT} is not understood; write {_FORMS}")
