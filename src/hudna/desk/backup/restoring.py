"""Restoring a site from its backup, or from an exported ledger, into an empty place."""

import base64
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hudna.desk import DeskError
from hudna.desk.backup import sealing
from hudna.desk.backup.backing_up import GUARDED, KEY_FOLDER, VAULT_KEYS
from hudna.desk.backup.carrying import in_words, opened
from hudna.desk.backup.files import write_whole
from hudna.desk.backup.manifest import HOME, KEYS, Manifest, allowed, examine, sealed_name
from hudna.desk.configuration import Settings, open_desk, settings
from hudna.desk.packs import forget
from hudna.ledger import log
from hudna.ledger.carrying.archive import Archive
from hudna.ledger.carrying.exporting import original_path
from hudna.ledger.carrying.filling import Told, fill, size_of
from hudna.ledger.store import Ledger, close_ledger
from hudna.record import canonical_json

MARK: Final = ".restoring"


@dataclass(frozen=True)
class Restored:
    """What was restored; `keys`: whether the keys came with it."""

    manifest: Manifest
    keys: bool


def has_keys(path: Path) -> bool:
    """Whether a backup holds keys, which a passphrase opens."""
    with in_words(), opened(path, allowed) as archive:
        return KEYS in set(archive.names)


def restore(
    path: Path, *, passphrase: str | None = None, told: Told = lambda done: None
) -> Restored:
    """Restore into an empty data folder and an empty database; a run that was killed is gone on
    with. Without a passphrase the keys and the accounts stay in the file. DeskError leaves all as
    it was found, unless writing itself fails: then run it again."""
    with in_words(), opened(path, allowed) as archive:
        manifest, _ = examine(archive)
        keys: dict[str, bytes] = {}
        if passphrase is not None and KEYS in set(archive.names):
            keys = _opened_keys(archive.read(KEYS), passphrase)
        found = settings()
        begun = _begun(found, manifest)
        if not begun:
            _refuse_unless_empty(found)
        ledger = open_desk()
        try:
            _restore(archive, ledger, found, (manifest, keys), begun=begun, told=told)
        finally:
            close_ledger(ledger)
            forget()
    return Restored(manifest, bool(keys))


def _restore(
    archive: Archive, ledger: Ledger, found: Settings,
    parts: tuple[Manifest, dict[str, bytes]], *, begun: bool, told: Told,
) -> None:  # fmt: skip
    manifest, keys = parts
    there = size_of(ledger)
    if there and not (begun and log.root(ledger).hex() == manifest.root):
        raise DeskError(f"the ledger here has {there} entries: restore into an empty database and "
                        "an empty HUDNA_HOME")  # fmt: skip
    write_whole(found.home / MARK, manifest.content.encode("ascii"))
    for name, content in keys.items():
        at_vault = name == VAULT_KEYS and ledger.vault.keys is not None
        write_whole(ledger.vault.keys.path if at_vault and ledger.vault.keys else
                    found.home / name, content)  # fmt: skip
    for name in archive.names:
        if name.startswith(HOME):
            write_whole(found.home / name.removeprefix(HOME), archive.read(name))
    _put_originals(archive, ledger)
    if not there:
        fill(ledger, archive.whole(), told=told)
    (found.home / MARK).unlink()


def _put_originals(archive: Archive, ledger: Ledger) -> None:
    for name in archive.names:
        if sealed := sealed_name(name):
            ledger.vault.put_raw(sealed, archive.read(name))
    for original in archive.originals:
        if not ledger.vault.place.has(original):
            ledger.vault.put_raw(original, archive.read(original_path(original)))


def _opened_keys(sealed: bytes, passphrase: str) -> dict[str, bytes]:
    found = canonical_json.read(sealing.unseal(sealed, passphrase))
    for name in found:
        parts = name.split("/")
        if name in GUARDED:
            continue
        if parts[0] != KEY_FOLDER or any(one in ("", ".", "..") for one in parts):
            raise DeskError(f"the keys hold {name!r}, which is no key's name: use another backup")
    return {name: base64.b64decode(content) for name, content in found.items()}


def _begun(found: Settings, manifest: Manifest) -> bool:
    """Whether a run with the same file was killed here; DeskError if it was another file."""
    mark = found.home / MARK
    if not mark.exists():
        return False
    if mark.read_text("ascii", "replace") != manifest.content:
        raise DeskError(f"{found.home}: a restore of another file was begun here: finish it with "
                        "that file, or empty the folder")  # fmt: skip
    return True


def _refuse_unless_empty(found: Settings) -> None:
    if not found.home.is_dir():
        return
    database = Path(found.database["NAME"]).name
    there = sorted(
        one.name for one in found.home.iterdir()
        if not one.name.startswith((".", database)) and one.name != "vault"
    )  # fmt: skip
    if there:
        raise DeskError(f"{found.home} holds {', '.join(there[:3])}: restore into an empty folder "
                        "(set HUDNA_HOME to a new one)")  # fmt: skip
