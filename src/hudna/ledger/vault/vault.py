"""Original bytes under their SHA-256: never written twice, sealed where there are keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from hudna.ledger.vault import sealing
from hudna.ledger.vault.folder import Folder
from hudna.ledger.vault.keys import KeyFile
from hudna.ledger.vault.place import Kept, LockedError, Place, PlaceError, Stray, VaultError
from hudna.ledger.vault.sealing import HEAD, Key
from hudna.record import Problem, digest

_MEND: Final = "restore it from a backup, or remove it and add the document again"


class Vault:
    """Originals in a place: a folder (its path will do) or an object store.

    With `keys` new originals are sealed, and both sealed and plain ones can be read.
    """

    def __init__(self, place: Path | Place, keys: KeyFile | None = None) -> None:
        self.place: Place = Folder(place) if isinstance(place, Path) else place
        self.keys = keys

    def __str__(self) -> str:
        return str(self.place)

    def path_of(self, name: str) -> Path:
        """Where the original of that digest lies in a folder; VaultError for another place."""
        if not isinstance(self.place, Folder):
            raise VaultError(f"{self} is no folder")
        return self.place.path_of(name)

    def put(self, content: bytes) -> str:
        """Keep `content` durably and return its digest; a second time writes nothing.

        A crash leaves either the whole original or none under its digest.
        """
        name = digest(content)
        if not self.place.has(name):
            with self._sealing() as key:
                raw = content if key is None else sealing.seal(content, name, key)
                self.place.write(name, raw)
        return name

    def get(self, name: str) -> bytes:
        """The original of that digest.

        VaultError if it is missing (MissingError), was changed, or its key is not here.
        """
        return self._open(self.place.read(name), name)

    def remove(self, name: str) -> None:
        """Take the original away for good, what a killed writer left of it too; may be repeated."""
        self.place.remove(name)

    def names(self) -> Iterator[str]:
        """The digests of all originals, in order, as they are found."""
        return (one.name for one in self.place.kept())

    def kept(self) -> Iterator[Kept]:
        """All originals with their sizes in the place, in the order of digests."""
        return self.place.kept()

    def raw(self, name: str) -> bytes:
        """The bytes as they lie, sealed or plain, for a backup; errors as `get`.

        VaultError too if they are not what they should be, as far as this can be seen.
        """
        raw = self.place.read(name)
        if sealing.sealed_with(raw[:HEAD]) is None or self._keys():
            self._open(raw, name)
        return raw

    def put_raw(self, name: str, raw: bytes) -> None:
        """Keep bytes that `raw` gave, for a restoration; VaultError if they are not of that name.

        Sealed ones are taken as they are, also without their key.
        """
        sealed = sealing.sealed_with(raw[:HEAD]) is not None
        if not sealed or self._keys():
            self._open(raw, name)
        if not self.place.has(name):
            if sealed:
                self.place.mark()
            self.place.write(name, raw)

    def sealed_with(self, name: str) -> str | None:
        """The id of the key that an original is sealed with, by its head; None if it is plain."""
        return sealing.sealed_with(self.place.head(name, HEAD))

    def seal_anew(self, name: str) -> bool:
        """Seal an original with the newest key; whether there was anything to do.

        It is replaced whole or not at all. VaultError if it cannot be opened.
        """
        with self._sealing() as key:
            if key is None or self.sealed_with(name) == key.id:
                return False
            return self.place.replace(
                name, lambda raw: sealing.seal(self._open(raw, name), name, key)
            )

    def check(self, name: str) -> Problem | None:
        """What is wrong with the original of that digest, if anything, and what to do.

        PlaceError if the place itself cannot be used.
        """
        try:
            self.get(name)
        except PlaceError:
            raise
        except VaultError as error:
            return Problem(self.place.where(name), str(error), name)
        return None

    def problems(self) -> Iterator[Problem]:
        """All that is wrong with what lies here: damaged originals, then what is none."""
        yield from (found for name in self.names() if (found := self.check(name)))
        yield from self.strays()

    def strays(self) -> Iterator[Problem]:
        """What lies among the originals and is none, with what to do."""
        return (_stray(one) for one in self.place.strays())

    def tidy(self, before: datetime) -> Iterator[str]:
        """Remove what writers left that were killed, untouched since that instant; yields where."""
        return self.place.tidy(before)

    def _open(self, raw: bytes, name: str) -> bytes:
        try:
            return sealing.open_(raw, name, self._keys())
        except VaultError as error:
            todo = _MEND
            if isinstance(error, LockedError):
                todo = f"put that key's line back into {self._file()}"
            raise VaultError(
                f"the original {name[:10]} {error}: {self.place.where(name)}; {todo}"
            ) from error

    def _keys(self) -> tuple[Key, ...]:
        return self.keys.held() if self.keys else ()

    @contextmanager
    def _sealing(self) -> Iterator[Key | None]:
        """The key to seal with, which nobody takes away meanwhile; None to keep plain."""
        if self.keys is None:
            self._refuse_plain()
            yield None
            return
        with self.keys.in_use() as key:
            if key is None:
                self._refuse_plain()
            yield key

    def _refuse_plain(self) -> None:
        if self.place.is_marked():
            raise VaultError(f"the originals in {self} are sealed, and there is no key to seal "
                             f"more with: put the keys back into {self._file()}")  # fmt: skip

    def _file(self) -> str:
        return str(self.keys or "the file that HUDNA_VAULT_KEYS names")


def _stray(one: Stray) -> Problem:
    if one.leftover:
        message = ("a temporary file: left by a writer that was killed, unless one is at work; "
                   "hudna vault tidy removes old ones")  # fmt: skip
    else:
        message = "is no original by its name: move it elsewhere"
    return Problem(one.where, message)
