"""A backup of a whole site into one file: ledger, originals, tables and settings, its keys."""

import base64
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from hudna.desk import DeskError
from hudna.desk.backup import sealing
from hudna.desk.backup.carrying import in_words, opened
from hudna.desk.backup.files import Draft, whole_file
from hudna.desk.backup.manifest import HOME, KEYS, MANIFEST, SEALED, Manifest, allowed, examine
from hudna.desk.configuration import now, settings
from hudna.desk.web import ACCOUNTS, SIGN_IN
from hudna.ledger.carrying.course import Course
from hudna.ledger.carrying.exporting import Packing, original_path, write_ledger
from hudna.ledger.carrying.snapshot import one_moment
from hudna.ledger.store import Ledger
from hudna.ledger.vault import LockedError, MissingError, Vault
from hudna.ledger.vault.folder import Folder
from hudna.ledger.vault.sealing import HEAD, sealed_with
from hudna.record import canonical_json
from hudna.record.entry import instant

KEY_FOLDER: Final = "keys"
GUARDED: Final = (ACCOUNTS, SIGN_IN)
"""What proves who people are, and whom they protect: it goes along under a passphrase only."""
ARRIVING: Final = "arriving"
VAULT_KEYS: Final = "keys/vault.keys"


@dataclass(frozen=True)
class Saved:
    """The backup that was written, its size in bytes, and what it holds."""

    path: Path
    bytes: int
    manifest: Manifest
    missing: tuple[str, ...]
    with_keys: bool


def back_up(
    ledger: Ledger, path: Path, *, passphrase: str | None = None, force: bool = False
) -> Saved:
    """Write a backup while others work on, and read all of it back before it gets its name.

    With a passphrase the keys go along, sealed under it. An original that the vault lacks is
    named in what is returned; DeskError for whatever else is wrong.
    """
    keys = None if passphrase is None else sealing.seal(_keys(ledger.vault), passphrase)
    with in_words(), whole_file(path, force=force) as draft:
        manifest, missing = _write(ledger, draft, path, keys)
        draft.settle()
        size = draft.path.stat().st_size
        with opened(draft.path, allowed, str(path)) as archive:
            if examine(archive)[0] != manifest:
                raise DeskError(f"{path}: what was written is not what is read back: nothing was "
                                "kept; look at the disk")  # fmt: skip
    return Saved(path, size, manifest, missing, keys is not None)


def _write(
    ledger: Ledger, draft: Draft, path: Path, keys: bytes | None
) -> tuple[Manifest, tuple[str, ...]]:
    with Packing(draft.stream) as packing:
        with one_moment(ledger) as whole:
            course = write_ledger(packing, whole)
        sealed, missing = _put_originals(packing, ledger.vault, course)
        files = 0
        for name, content in _home_files(ledger.vault, path):
            packing.put(HOME + name, content)
            files += 1
        if keys is not None:
            packing.put(KEYS, keys)
        manifest = Manifest(
            course.growing.size, course.growing.root().hex(), packing.content, instant(now()),
            len(course.originals) - len(missing), sealed, len(missing), files,
        )  # fmt: skip
        packing.put(MANIFEST, canonical_json.write({"format": 1, **asdict(manifest)}))
    return manifest, missing


def _put_originals(
    packing: Packing, vault: Vault, course: Course
) -> tuple[int, tuple[str, ...]]:  # fmt: skip
    sealed, missing = 0, []
    for name in course.originals:
        try:
            raw = _raw(vault, name)
        except MissingError:
            missing.append(name)
            continue
        if sealed_with(raw[:HEAD]) is None:
            packing.put(original_path(name), raw)
        else:
            packing.put(original_path(name, SEALED), raw, stored=True)
            sealed += 1
    return sealed, tuple(missing)


def _raw(vault: Vault, name: str) -> bytes:
    try:
        return vault.raw(name)
    except LockedError:
        return vault.place.read(name)


def _home_files(vault: Vault, output: Path) -> Iterator[tuple[str, bytes]]:
    """What else the site owns under its data folder: tables of places, settings, notes."""
    found = settings()
    database = Path(found.database["NAME"]).absolute()
    originals = vault.place.path if isinstance(vault.place, Folder) else found.home / "vault"
    left_out = {originals, found.home / KEY_FOLDER, found.home / ARRIVING}
    for path in _below(found.home, left_out):
        if path.parent == found.home and path.name.startswith(GUARDED):
            continue
        if path == output.absolute() or path.name.startswith(database.name) or path.is_symlink():
            continue
        if vault.keys is not None and path == vault.keys.path:
            continue
        name = path.relative_to(found.home).as_posix()
        if not allowed(HOME + name):
            raise DeskError(f"{path} has a name that cannot be kept: rename it")
        yield name, path.read_bytes()


def _below(home: Path, but: set[Path]) -> Iterator[Path]:
    for root, folders, names in os.walk(home):
        folders[:] = sorted(one for one in folders
                            if not one.startswith(".") and Path(root, one) not in but)  # fmt: skip
        yield from (Path(root, one) for one in sorted(names) if not one.startswith("."))


def _keys(vault: Vault) -> bytes:
    home = settings().home
    found = {path.relative_to(home).as_posix(): path for path in _below(home / KEY_FOLDER, set())}
    if vault.keys is not None and vault.keys.path.is_file():
        found = {name: path for name, path in found.items() if path != vault.keys.path}
        found[VAULT_KEYS] = vault.keys.path
    kept = {name: path.read_bytes() for name, path in found.items()}
    if (home / SIGN_IN).is_file():
        kept[SIGN_IN] = (home / SIGN_IN).read_bytes()
    if (home / ACCOUNTS).is_file():
        kept[ACCOUNTS] = accounts_of(home / ACCOUNTS)
    return canonical_json.write(
        {name: base64.b64encode(content).decode("ascii") for name, content in kept.items()}
    )


def accounts_of(file: Path) -> bytes:
    """The tables of accounts as they are at this moment, while people go on signing in.

    Nobody is signed in where they are restored, and what was sent and not read yet is told as gone:
    neither is part of a backup. DeskError if the file is none of ours.
    """
    try:
        with (
            closing(sqlite3.connect(file, timeout=20)) as here,
            closing(sqlite3.connect(":memory:")) as copy,
        ):
            here.backup(copy)
            copy.execute("DELETE FROM django_session")
            copy.commit()
            copy.execute("VACUUM")  # what was deleted is not carried along unseen
            return copy.serialize()
    except sqlite3.Error as error:
        raise DeskError(f"{file} cannot be read ({error}): nothing was written; look at it, or "
                        "back up without --with-keys") from error  # fmt: skip
