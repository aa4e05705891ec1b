"""Files that are there whole or not at all, however the writing ends."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, Final

from hudna.desk import DeskError
from hudna.ledger.vault.files import sync_folder

_OPEN_FILES: Final = Path("/proc/self/fd")
_UNKNOWN: Final = (errno.EOPNOTSUPP, errno.EISDIR, errno.EINVAL, errno.ENOSYS)


@dataclass(frozen=True)
class Draft:
    """A file that has no name yet: write to `stream`; what was written is read at `path`."""

    stream: IO[bytes]
    path: Path

    def settle(self) -> None:
        """See what was written onto the disk."""
        self.stream.flush()
        os.fsync(self.stream.fileno())


@contextmanager
def whole_file(path: Path, *, force: bool = False) -> Iterator[Draft]:
    """Write a file, for its owner alone, that gets its name when all of it is on the disk.

    DeskError if it is there already (unless `force`) or cannot be written; nothing is left then,
    and where the system has files without a name, nothing is left by a kill either.
    """
    refuse_if_there(path, force=force)
    with _complaints(path), _draft(path) as draft:
        yield draft
        draft.settle()
        _name(draft.path, path, force=force)
        sync_folder(path.parent)


def refuse_if_there(path: Path, *, force: bool = False) -> None:
    """DeskError if `path` is taken, or nothing can be written there."""
    if path.is_dir():
        raise DeskError(f"{path} is a folder: name a file in it")
    if path.exists() and not force:
        raise DeskError(f"{path} is there already: name another file, or say --force")
    if not path.parent.is_dir():
        raise DeskError(f"the folder {path.parent} is not there: make it first")


def write_whole(path: Path, content: bytes) -> None:
    """Write a small file, replacing what was there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(path, force=True) as draft:
        draft.stream.write(content)


@contextmanager
def _complaints(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        where = error.filename or path
        raise DeskError(
            f"{path} cannot be written ({where}: {error.strerror or error}): nothing was left "
            "there; make room, or name a place that you may write to"
        ) from error


@contextmanager
def _draft(path: Path) -> Iterator[Draft]:
    handle = _unnamed(path.parent)
    if handle is not None:
        with os.fdopen(handle, "w+b") as stream:
            yield Draft(stream, _OPEN_FILES / str(handle))
        return
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp",
                            delete=False) as stream:  # fmt: skip
        temporary = Path(stream.name)
        try:
            yield Draft(stream, temporary)
        finally:
            temporary.unlink(missing_ok=True)


def _unnamed(folder: Path) -> int | None:
    """A file in that folder's system that has no name; None where there is no such thing."""
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None or not _OPEN_FILES.is_dir():
        return None
    try:
        return os.open(folder, flag | os.O_RDWR | os.O_CLOEXEC, 0o600)
    except OSError as error:
        if error.errno in _UNKNOWN:
            return None
        raise


def _name(found: Path, path: Path, *, force: bool) -> None:
    """Give the file its name; another one that came meanwhile is refused, or replaced."""
    if not force:
        try:
            _link(found, path)
        except FileExistsError as error:
            raise DeskError(f"{path} came to be there meanwhile: name another file") from error
        return
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with suppress(FileNotFoundError):
        beside.unlink()
    _link(found, beside)
    beside.replace(path)


def _link(found: Path, path: Path) -> None:
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        # With a folder's handle the link goes to the open file, not to its name under /proc.
        os.link(found, path.name, dst_dir_fd=folder, follow_symlinks=True)
    finally:
        os.close(folder)
