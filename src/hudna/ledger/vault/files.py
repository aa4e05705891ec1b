"""Files that are whole and on the disk, or not there; and locks between processes."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

if sys.platform != "win32":
    import fcntl

TEMPORARY = ".tmp"


def write_whole(target: Path, content: bytes, *, settled: bool = True) -> None:
    """Write a file, readable for its owner only, and see it onto the disk.

    The bytes go to a temporary name and are renamed when they are on the disk, so a crash leaves
    either what was there or the whole new file; which of them, is sure only if it is `settled`.
    """
    make_folder(target.parent)
    # A name of its own for each writer: two processes may keep the same content at once.
    with NamedTemporaryFile(
        dir=target.parent, prefix=f".{target.name}.", suffix=TEMPORARY, delete=False
    ) as stream:
        temporary = Path(stream.name)
        try:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    if settled:
        sync_folder(target.parent)


def leftovers_of(target: Path) -> Iterator[Path]:
    """What killed writers of that file left beside it."""
    return target.parent.glob(f".{target.name}.*{TEMPORARY}")


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, and see its name onto the disk."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """See onto the disk which names a folder has."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def locked(path: Path, *, shared: bool = False) -> Iterator[None]:
    """Hold the lock of that name: alone, or `shared` with others who share it.

    Where the file cannot be made because nobody may write there, those who share go on without.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    except OSError:
        if not shared:
            raise
        handle = None
    try:
        if handle is not None and sys.platform != "win32":
            fcntl.flock(handle, fcntl.LOCK_SH if shared else fcntl.LOCK_EX)
        yield
    finally:
        if handle is not None:
            # Closing alone would not do where a process that was forked meanwhile has it open too.
            with suppress(OSError):
                if sys.platform != "win32":
                    fcntl.flock(handle, fcntl.LOCK_UN)
                os.close(handle)
