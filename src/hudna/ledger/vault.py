"""Where original bytes lie: one file per content, named by its SHA-256, never written twice."""

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from hudna.record import digest


class VaultError(RuntimeError):
    """An original that is not there, or is no longer what its name says."""


@dataclass(frozen=True)
class Vault:
    """Originals under `folder`, as `ab/abcdef…` (64 hexadecimal digits)."""

    folder: Path

    def path_of(self, name: str) -> Path:
        """Where the original of that digest lies, or would lie."""
        return self.folder / name[:2] / name

    def put(self, content: bytes) -> str:
        """Keep `content` durably and return its digest; a second time writes nothing.

        The bytes go to a temporary name and are renamed when they are on the disk, so a crash
        leaves either the whole file or none under its digest.
        """
        name = digest(content)
        target = self.path_of(name)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(target, content)
        return name

    def remove(self, name: str) -> None:
        """Take the original away for good; may be repeated."""
        self.path_of(name).unlink(missing_ok=True)

    def get(self, name: str) -> bytes:
        """The original of that digest; VaultError if it is missing or was changed on the disk."""
        try:
            content = self.path_of(name).read_bytes()
        except FileNotFoundError as error:
            raise VaultError(f"the original {name[:10]} is not in {self.folder}") from error
        if digest(content) != name:
            raise VaultError(f"the original {name[:10]} was changed: {self.path_of(name)}")
        return content


def _write_whole(target: Path, content: bytes) -> None:
    # A name of its own for each writer: two processes may keep the same content at once.
    with NamedTemporaryFile(dir=target.parent, prefix=".", suffix=".tmp", delete=False) as stream:
        temporary = Path(stream.name)
        try:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
