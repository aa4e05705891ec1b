"""The key that signs this site's checkpoints: `keys/site.key` in the data folder."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile

from hudna.desk import DeskError
from hudna.desk.configuration import settings
from hudna.ledger.checkpoint.site_key import (
    SiteKey,
    SiteKeyError,
    new_key,
    public_text,
    read_key,
    write_key,
)

_MODE = 0o600
_NEW = "hudna ledger key --new makes another one and says so in the ledger"


def path() -> Path:
    """Where the key lies, or would lie."""
    return settings().home / "keys" / "site.key"


def kept(announced: str | None, warn: Callable[[str], None]) -> SiteKey:
    """The site's key; made now if there is none, and none was `announced` (its public part).

    DeskError if it cannot be read, or was lost.
    """
    file = path()
    try:
        text = file.read_text("utf-8")
    except FileNotFoundError as error:
        if announced is not None:
            raise DeskError(
                f"the key that signs for this site is not in {file}: copy it there from where it "
                f"was kept; if it is lost, {_NEW}"
            ) from error
        return make()
    except OSError as error:
        raise DeskError(f"{file} cannot be read: {error.strerror}; give yourself permission, and "
                        "nobody else") from error  # fmt: skip
    except UnicodeDecodeError as error:
        raise DeskError(f"{file} is damaged; put it back from its copy; or {_NEW}") from error
    if os.name == "posix" and stat.S_IMODE(file.stat().st_mode) & 0o077:
        warn(f"others can read {file}, which signs in this site's name: chmod 600 it")
    try:
        return read_key(text)
    except SiteKeyError as error:
        message = f"{file} is damaged: {error}; put it back from its copy; or {_NEW}"
        raise DeskError(message) from error


def make(*, anew: bool = False) -> SiteKey:
    """Make the key's file; `anew`: in place of the one that is there.

    Of two who make it at once both get the one that was first.
    """
    file, key = path(), new_key()
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with NamedTemporaryFile(dir=file.parent, prefix=".", suffix=".tmp", delete=False) as stream:
            temporary = Path(stream.name)
            try:
                temporary.chmod(_MODE)
                stream.write(write_key(key).encode("ascii"))
                stream.flush()
                os.fsync(stream.fileno())
                _place(temporary, file, anew=anew)
            finally:
                temporary.unlink(missing_ok=True)
        return read_key(file.read_text("ascii"))
    except OSError as error:
        raise DeskError(
            f"{file} cannot be written: {error.strerror}; give yourself permission there"
        ) from error


def _place(temporary: Path, file: Path, *, anew: bool) -> None:
    if anew:
        temporary.replace(file)
        return
    try:
        os.link(temporary, file)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        if not file.exists():
            temporary.replace(file)


def public(key: SiteKey) -> str:
    """The part of the key that everybody may know, in base64."""
    return public_text(key.verify_key)
