"""Originals in a folder, as `ab/abcdef…` (64 hexadecimal digits)."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path
from typing import Final

from hudna.ledger.vault.files import (
    TEMPORARY,
    leftovers_of,
    locked,
    make_folder,
    sync_folder,
    write_whole,
)
from hudna.ledger.vault.place import (
    MARK,
    MARK_TEXT,
    Kept,
    MissingError,
    PlaceError,
    Stray,
    VaultError,
    name_within,
    path_within,
)

_LOCK: Final = ".lock"
_SHARD: Final = re.compile("[0-9a-f]{2}", re.ASCII)
_OURS: Final = frozenset({MARK, _LOCK})


@dataclass(frozen=True)
class Folder:
    """The place of originals at a path, which need not be there yet."""

    path: Path

    def __str__(self) -> str:
        return str(self.path)

    def path_of(self, name: str) -> Path:
        """Where the original of that digest lies, or would lie."""
        return self.path / path_within(name)

    def where(self, name: str) -> str:
        """The path, for people."""
        return f"{self.path}/{name[:2]}/{name}"

    def has(self, name: str) -> bool:
        """Whether it is here; if another process has just written it, on the disk too."""
        path = self.path_of(name)
        if not path.exists():
            return False
        sync_folder(path.parent)
        return True

    def read(self, name: str) -> bytes:
        """The whole file."""
        return self._read(name, -1)

    def head(self, name: str, size: int) -> bytes:
        """The beginning of the file."""
        return self._read(name, size)

    def _read(self, name: str, size: int) -> bytes:
        path = self.path_of(name)
        try:
            with FileIO(path) as stream:  # whole: a buffer would be in the way
                return stream.read(size)
        except FileNotFoundError as error:
            raise MissingError(f"the original {name[:10]} is not in {self}") from error
        except OSError as error:
            raise VaultError(f"the original {name[:10]} cannot be read: {path}: "
                             f"{error.strerror}; look at the disk and at whose file it is"
                             ) from error  # fmt: skip

    def write(self, name: str, raw: bytes) -> None:
        """Write the file whole; OSError if the disk does not take it."""
        write_whole(self.path_of(name), raw)

    def replace(self, name: str, change: Callable[[bytes], bytes]) -> bool:
        """Rename the changed file over the old one, while no other process removes it."""
        with self._alone():
            try:
                raw = self.read(name)
            except MissingError:
                return False
            write_whole(self.path_of(name), change(raw), settled=False)
            return True

    def settle(self) -> None:
        """See every folder onto the disk: once, where each change would cost as much again."""
        for outer in _listed(self.path):
            if outer.is_dir(follow_symlinks=False):
                sync_folder(Path(outer.path))

    def remove(self, name: str) -> None:
        """Unlink the file, and what a killed writer left of it."""
        path = self.path_of(name)
        with self._alone():
            if path.parent.is_dir():
                for one in (path, *leftovers_of(path)):
                    one.unlink(missing_ok=True)
                sync_folder(path.parent)

    def _alone(self) -> AbstractContextManager[None]:
        make_folder(self.path)
        return locked(self.path / _LOCK)

    def kept(self) -> Iterator[Kept]:
        """Folder after folder, so that a million names need no room."""
        for path, entry in self._entries():
            if name := name_within(path):
                yield Kept(name, _size(entry))

    def strays(self) -> Iterator[Stray]:
        """Files under other names than digests, and digests in a wrong folder."""
        for path, entry in self._entries():
            if not name_within(path):
                yield _stray(entry)

    def _entries(self) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
        for outer in _listed(self.path):
            if _SHARD.fullmatch(outer.name) and outer.is_dir(follow_symlinks=False):
                for entry in _listed(Path(outer.path)):
                    yield f"{outer.name}/{entry.name}", entry
            elif outer.name not in _OURS:
                yield outer.name, outer

    def tidy(self, before: datetime) -> Iterator[str]:
        """Unlink temporary files that were last written before that instant."""
        for stray in self.strays():
            if stray.leftover and stray.changed_at < before:
                Path(stray.where).unlink(missing_ok=True)
                yield stray.where

    def mark(self) -> None:
        """Write the note beside the folders."""
        if not self.is_marked():
            write_whole(self.path / MARK, MARK_TEXT)

    def is_marked(self) -> bool:
        """Whether the note is there."""
        return (self.path / MARK).exists()


def _listed(folder: Path) -> "list[os.DirEntry[str]]":
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda one: one.name)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise PlaceError(f"{folder} cannot be read: {error.strerror}; look at the disk and at "
                         "whose folder it is") from error  # fmt: skip


def _size(entry: "os.DirEntry[str]") -> int:
    with suppress(OSError):
        return entry.stat().st_size
    return 0


def _stray(entry: "os.DirEntry[str]") -> Stray:
    changed = 0.0
    with suppress(OSError):
        changed = entry.stat(follow_symlinks=False).st_mtime
    leftover = entry.name.startswith(".") and entry.name.endswith(TEMPORARY)
    return Stray(entry.path, datetime.fromtimestamp(changed, UTC), leftover)
