"""The file of keys: a line a key, the newest last; it seals, and all of them open.

The file is replaced whole, under a lock that everybody who seals shares: when a key was added, no
process of this machine goes on sealing with an older one.
"""

import base64
import binascii
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from hudna.ledger.vault.files import leftovers_of, locked, make_folder, write_whole
from hudna.ledger.vault.place import VaultError
from hudna.ledger.vault.sealing import SECRET_BYTES, Key

__all__ = ["Key", "KeyFile", "parsed", "written"]

_HEAD: Final = """\
# Keys of a hudna vault. Keep a copy apart from the vault, where nobody else can read it: without
# these keys the originals cannot be opened. The last key seals; the others only open.
"""
_LINE: Final = re.compile(
    r"(?P<id>[0-9a-f]{16}) (?P<made_at>\S{20}) (?P<state>sealing|done) (?P<secret>\S+)", re.ASCII
)
_INSTANT: Final = "%Y-%m-%dT%H:%M:%SZ"


class KeyFile:
    """The keys in one file, looked at anew whenever they are used.

    `required`: the file was named by a person, so that one that is missing is a mistake.
    """

    def __init__(self, path: Path, *, required: bool = False) -> None:
        self.path = path
        self._required = required
        self._known: tuple[tuple[int, ...], tuple[Key, ...]] | None = None

    def __str__(self) -> str:
        return str(self.path)

    def held(self) -> tuple[Key, ...]:
        """All keys, the newest last; none if there is no file.

        VaultError if the file is malformed, or others than its owner may read it.
        """
        try:
            stat = self.path.stat()
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise self._unreadable(error) from error
        if os.name == "posix" and stat.st_mode & 0o077:
            raise VaultError(f"{self} may be read by others: chmod 600 {self}")
        state = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
        if self._known is None or self._known[0] != state:
            self._known = (state, self._read())
        return self._known[1]

    def _read(self) -> tuple[Key, ...]:
        try:
            return parsed(self.path.read_bytes(), str(self))
        except OSError as error:
            raise self._unreadable(error) from error

    def _unreadable(self, error: OSError) -> VaultError:
        return VaultError(f"the keys cannot be read: {self}: {error.strerror}")

    @contextmanager
    def in_use(self) -> Iterator[Key | None]:
        """The key that seals, None if there is none; nobody changes the file meanwhile.

        VaultError if the file is missing though a person named it.
        """
        with ExitStack() as locks:
            # Whoever waits to be alone closes the gate, so that he need not wait for ever.
            with locked(self._gate, shared=True):
                locks.enter_context(locked(self._lock, shared=True))
            keys = self.held()
            if not keys and self._required:
                raise VaultError(f"{self} holds no keys: put the file back, or make a first key "
                                 "with: hudna vault encrypt")  # fmt: skip
            yield keys[-1] if keys else None

    def begin(self, new: Key, *, renew: bool) -> Key:
        """The key to seal everything with: `new`, noted as unfinished, if there is none yet.

        With `renew` also beside older ones, unless the newest is unfinished itself: then that one.
        """
        with self._alone() as keys:
            if keys and (keys[-1].unfinished or not renew):
                return keys[-1]
            self._write((*keys, replace(new, unfinished=True)))
            return new

    def finish(self, key: Key) -> None:
        """Note that everything is sealed with that key."""
        with self._alone() as keys:
            if any(one.id == key.id and one.unfinished for one in keys):
                self._write([replace(one, unfinished=one.unfinished and one.id != key.id)
                             for one in keys])  # fmt: skip

    def drop(self, key: Key) -> None:
        """Take that key out for good. VaultError if it is the newest, which seals."""
        with self._alone() as keys:
            if keys and keys[-1].id == key.id:
                raise VaultError(f"the key {key.id} seals: hudna vault rotate makes a newer one")
            self._write([one for one in keys if one.id != key.id])

    @property
    def _lock(self) -> Path:
        return self.path.with_name(f".{self.path.name}.lock")

    @property
    def _gate(self) -> Path:
        return self.path.with_name(f".{self.path.name}.gate")

    @contextmanager
    def _alone(self) -> Iterator[tuple[Key, ...]]:
        make_folder(self.path.parent)
        with locked(self._gate), locked(self._lock):
            # Nobody else writes now, so what lies beside the file was left by a killed writer.
            for one in leftovers_of(self.path):
                one.unlink(missing_ok=True)
            yield self.held()

    def _write(self, keys: Sequence[Key]) -> None:
        write_whole(self.path, written(keys))


def written(keys: Sequence[Key]) -> bytes:
    """The bytes of a key file."""
    lines = [
        f"{key.id} {key.made_at.astimezone(UTC).strftime(_INSTANT)} "
        f"{'sealing' if key.unfinished else 'done'} {base64.b64encode(key.secret).decode('ascii')}"
        for key in keys
    ]
    return (_HEAD + "".join(f"{line}\n" for line in lines)).encode("ascii")


def parsed(content: bytes, where: str) -> tuple[Key, ...]:
    """The keys of a key file; VaultError names the line that is wrong."""
    keys: list[Key] = []
    for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            key = _key(line.strip())
            if key is None or key.id in {one.id for one in keys}:
                raise VaultError(f"{where}:{number} is no key: restore a copy of the file")
            keys.append(key)
    return tuple(keys)


def _key(line: str) -> Key | None:
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    try:
        secret = base64.b64decode(found["secret"], validate=True)
        made_at = datetime.strptime(found["made_at"], _INSTANT).replace(tzinfo=UTC)
    except (binascii.Error, ValueError):
        return None
    key = Key(secret, made_at, found["state"] == "sealing")
    return key if len(secret) == SECRET_BYTES and key.id == found["id"] else None
