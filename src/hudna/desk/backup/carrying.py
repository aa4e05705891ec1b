"""Export of the ledger into a file, and import of such a file into an empty ledger."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from hudna.desk import DeskError
from hudna.desk.backup.files import whole_file
from hudna.ledger.carrying.archive import Archive
from hudna.ledger.carrying.course import Course
from hudna.ledger.carrying.exporting import export, original_path
from hudna.ledger.carrying.filling import Filled, Told, fill, size_of
from hudna.ledger.carrying.snapshot import one_moment
from hudna.ledger.carrying.whole import CarryError
from hudna.ledger.store import Ledger
from hudna.ledger.vault import MissingError, VaultError
from hudna.record import digest

_SHOWN = 3


@dataclass(frozen=True)
class Exported:
    """The file that was written: its bytes, entries, root over them (hexadecimal), originals."""

    path: Path
    bytes: int
    entries: int
    root: str
    originals: int


@dataclass(frozen=True)
class Imported:
    """What was taken in; `missing`: digests of originals that the file does not have."""

    entries: int
    root: str
    checkpoints: int
    originals: int
    missing: tuple[str, ...]


@contextmanager
def in_words() -> Iterator[None]:
    """Turn what carrying and the vault raise into a DeskError."""
    try:
        yield
    except (CarryError, VaultError) as error:
        raise DeskError(str(error)) from error


def export_ledger(
    ledger: Ledger, path: Path, *, originals: bool = True, force: bool = False
) -> Exported:
    """Write the whole ledger as it is at this moment into a file; DeskError if it cannot be."""
    original = _original_of(ledger) if originals else None
    with in_words(), whole_file(path, force=force) as draft:
        with one_moment(ledger) as whole:
            found = export(draft.stream, whole, original)
        if found.missing:
            raise DeskError(
                f"the vault lacks {named(found.missing)}, so nothing was written: restore them "
                "from a backup, or say --without-originals; if one was expunged just now, run "
                "this again"
            )
        draft.settle()
        size = draft.path.stat().st_size
    return Exported(path, size, found.size, found.root.hex(), found.originals)


def named(digests: tuple[str, ...]) -> str:
    """How many originals, and the first of them."""
    shown = ", ".join(one[:10] for one in digests[:_SHOWN])
    more = ", …" if len(digests) > _SHOWN else ""
    return f"{len(digests)} original{'s' if len(digests) != 1 else ''} ({shown}{more})"


def _original_of(ledger: Ledger) -> Callable[[str], bytes | None]:
    def read(name: str) -> bytes | None:
        try:
            return ledger.vault.get(name)
        except MissingError:
            return None

    return read


def import_ledger(ledger: Ledger, path: Path, told: Told = lambda done: None) -> Imported:
    """Take the ledger of a file into an empty one, whole or not at all; DeskError if it cannot."""
    with in_words(), opened(path) as archive:
        refuse_unless_empty(ledger)
        missing: list[str] = []

        def put(course: Course) -> None:
            missing.extend(check_originals(archive, course))
            for name in archive.originals:
                ledger.vault.put(archive.original(name))

        found = fill(ledger, archive.whole(), before_views=put, told=told)
        count = sum(1 for _ in archive.originals)
    return _imported(found, count, tuple(missing))


def _imported(found: Filled, originals: int, missing: tuple[str, ...]) -> Imported:
    return Imported(found.size, found.root.hex(), found.checkpoints, originals, missing)


@contextmanager
def opened(
    path: Path, allowed: Callable[[str], bool] = lambda _: False, where: str = ""
) -> Iterator[Archive]:
    """A file of the exported form; DeskError if it cannot be read."""
    try:
        archive = Archive(path, allowed, where)
    except OSError as error:
        raise DeskError(f"{path} cannot be read: {error.strerror or error}") from error
    with archive:
        yield archive


def refuse_unless_empty(ledger: Ledger) -> None:
    """DeskError, which says what is there, if the ledger has an entry."""
    if there := size_of(ledger):
        raise DeskError(
            f"the ledger here has {there} entries, and only an empty one can take in another: set "
            "HUDNA_HOME to a new folder, or HUDNA_DATABASE_URL to an empty database"
        )


def check_originals(archive: Archive, course: Course) -> list[str]:
    """Compare the originals of the file with what its entries name; gives those that it lacks.

    CarryError for one that no entry names, that was taken out, or whose bytes are others.
    """
    there = set()
    for name in archive.originals:
        if name not in course.originals:
            raise archive.refusal(original_path(name), "no entry names it, or it was taken out")
        if archive.size_of(original_path(name)) != course.originals[name]:
            raise archive.refusal(original_path(name), "has another size than its entry says")
        if digest(archive.original(name)) != name:
            raise archive.refusal(original_path(name), "is not what its name says")
        there.add(name)
    return [name for name in course.originals if name not in there]
