"""What a place of originals must do, wherever it is; and what can go wrong there."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

MARK: Final = "sealed.txt"
"""The name of the note that a vault whose originals are sealed has beside them."""

MARK_TEXT: Final = b"""\
The originals here are sealed: nothing plain is added. The keys lie elsewhere, by default in the
file keys/vault.keys of the data folder; without them the originals cannot be opened.
"""
_NAME: Final = re.compile("[0-9a-f]{64}", re.ASCII)


class VaultError(RuntimeError):
    """An original that is not there, is no longer what its name says, or cannot be opened."""


class MissingError(VaultError):
    """There is no original of that digest."""


class LockedError(VaultError):
    """An original is sealed with a key that is not here."""


class PlaceError(VaultError):
    """The place itself cannot be used, whatever the original: no answer, no right, no bucket."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An original that lies somewhere: its digest, and its bytes there, sealed or not."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Stray:
    """What lies among the originals and is none: `leftover` if a killed writer left it."""

    where: str
    changed_at: datetime
    leftover: bool


class Place(Protocol):
    """A place of originals, each under its digest. `raw` bytes are as they lie, sealed or plain."""

    def where(self, name: str) -> str:
        """Where the original of that digest lies, or would lie, for people."""

    def has(self, name: str) -> bool:
        """Whether that original is here, for good: a crash of the machine will not undo it."""

    def read(self, name: str) -> bytes:
        """Its raw bytes; MissingError if it is not here, VaultError if it cannot be read."""

    def head(self, name: str, size: int) -> bytes:
        """The first `size` raw bytes, or all if there are fewer; errors as `read`."""

    def write(self, name: str, raw: bytes) -> None:
        """Keep raw bytes under that digest: whole and for good, or not at all."""

    def replace(self, name: str, change: Callable[[bytes], bytes]) -> bool:
        """Put changed raw bytes in the place of those that are here, whole or not at all.

        False, and nothing written, if the original is gone: a removal wins over a change. Until
        `settle`, a crash of the machine may bring back what was here before.
        """

    def settle(self) -> None:
        """See to it that everything that was replaced is so for good."""

    def remove(self, name: str) -> None:
        """Take that original away for good; nothing happens if it is not here."""

    def kept(self) -> Iterator[Kept]:
        """Every original, in the order of digests, as they are found."""

    def strays(self) -> Iterator[Stray]:
        """Everything else that lies here."""

    def tidy(self, before: datetime) -> Iterator[str]:
        """Remove what killed writers left and nobody touched since; yields where each lay."""

    def mark(self) -> None:
        """Note for good that the originals here are sealed."""

    def is_marked(self) -> bool:
        """Whether that was noted."""


def path_within(name: str) -> str:
    """The path of an original below its place: `ab/abcdef…`; VaultError if it is no digest."""
    if not _NAME.fullmatch(name):
        raise VaultError(f"{name[:80]!r} names no original: write 64 small hexadecimal digits")
    return f"{name[:2]}/{name}"


def name_within(path: str) -> str | None:
    """The digest whose original lies at a path below its place; None if none does."""
    name = path.rpartition("/")[2]
    return name if _NAME.fullmatch(name) and path == f"{name[:2]}/{name}" else None
