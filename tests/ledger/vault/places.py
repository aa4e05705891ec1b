"""Places of originals to test on: a folder and an object store, with or without keys."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hudna.ledger.vault import Key, KeyFile, Vault
from hudna.ledger.vault.folder import Folder
from hudna.ledger.vault.object_store import ObjectStore
from hudna.ledger.vault.place import Place, path_within
from ledger.vault import s3_server
from ledger.vault.s3_server import Store

PLACES = ("folder", "object store")
MADE_AT = datetime(2026, 3, 24, 12, 30, tzinfo=UTC)


def a_key(number: int = 1) -> Key:
    """A key that is the same at every run."""
    return Key(bytes([number]) * 32, MADE_AT)


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """An object store on the loopback, and keys to it."""
    for name in ("AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_REGION", "AWS_DEFAULT_REGION"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {
        "AWS_ACCESS_KEY_ID": s3_server.ACCESS, "AWS_SECRET_ACCESS_KEY": s3_server.SECRET,
        "AWS_EC2_METADATA_DISABLED": "true", "AWS_CONFIG_FILE": "/dev/null",
        "AWS_SHARED_CREDENTIALS_FILE": "/dev/null", "NO_PROXY": "127.0.0.1",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    with s3_server.serving() as found:
        yield found


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """An empty place of each kind."""
    if request.param == "folder":
        return Folder(tmp_path / "vault")
    pytest.importorskip("boto3", reason="boto3 is not installed")
    found: Store = request.getfixturevalue("store")
    return ObjectStore("originals", "our/site", endpoint=found.endpoint)


@pytest.fixture
def spoil(place: Place, request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Writes bytes at a path below the place, behind its back."""
    if isinstance(place, Folder):
        return lambda path, raw: _written(place.path / path, raw)
    store: Store = request.getfixturevalue("store")
    assert isinstance(place, ObjectStore)
    return lambda path, raw: store.buckets["originals"].update({place.prefix + path: raw})


def _written(path: Path, raw: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


def flipped(raw: bytes, at: int) -> bytes:
    """The bytes with one of them changed in one bit."""
    return raw[:at] + bytes([raw[at] ^ 1 << at % 8]) + raw[at + 1 :]


def key_file(folder: Path, *keys: Key) -> KeyFile:
    """A file of keys, the newest last, all done."""
    found = KeyFile(folder / "keys" / "vault.keys")
    for key in keys:
        found.begin(key, renew=True)
        found.finish(key)
    return found


@pytest.fixture(params=["plain", "sealed"])
def vault(request: pytest.FixtureRequest, place: Place, tmp_path: Path) -> Vault:
    """An empty vault on each place, without and with a key."""
    keys = (a_key(),) if request.param == "sealed" else ()
    return Vault(place, key_file(tmp_path, *keys))


__all__ = ["MADE_AT", "a_key", "flipped", "key_file", "path_within", "place", "spoil", "store",
           "vault"]  # fmt: skip
