"""Sealing every original with a newer key, and retiring the older one.

The new key is on the disk before anything is sealed with it and noted as unfinished until
everything is, so a rotation that was killed is taken up again by the next one. Each original is
replaced whole; as long as both keys are kept, both its forms can be opened.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hudna.ledger.vault.keys import KeyFile
from hudna.ledger.vault.place import MissingError, PlaceError, VaultError
from hudna.ledger.vault.sealing import Key
from hudna.ledger.vault.vault import Vault
from hudna.record import Problem

Progress = Callable[[Iterable[str]], Iterable[str]]
"""Passes the names of originals on, and may show or note each as it goes by."""


@dataclass(frozen=True)
class Rotation:
    """What came of it: the key, how many originals were sealed, how many were already so.

    With problems it is unfinished: those originals cannot be opened.
    """

    key: Key
    sealed: int
    already: int
    problems: tuple[Problem, ...] = ()


def encrypt(vault: Vault, new: Key, progress: Progress = iter) -> Rotation:
    """Seal every original with the newest key; with `new` if there is none yet.

    VaultError if the originals were sealed already with keys that are gone.
    """
    file = _file(vault)
    if not file.held() and vault.place.is_marked():
        raise VaultError(f"the originals in {vault} are sealed with keys that are not in {file}: "
                         "put them back")  # fmt: skip
    return _seal_all(vault, file, file.begin(new, renew=False), progress)


def rotate(vault: Vault, new: Key, progress: Progress = iter) -> Rotation:
    """Add the key `new` and seal every original with it.

    A rotation that did not come to its end is finished instead, with its own key. VaultError if
    there is no key yet.
    """
    file = _file(vault)
    if not file.held():
        raise VaultError(f"{file} holds no keys: hudna vault encrypt makes the first one")
    return _seal_all(vault, file, file.begin(new, renew=True), progress)


def _seal_all(vault: Vault, file: KeyFile, key: Key, progress: Progress) -> Rotation:
    vault.place.mark()
    sealed = already = 0
    problems: list[Problem] = []
    for name in progress(vault.names()):
        try:
            done = vault.seal_anew(name)
        except PlaceError:
            raise
        except MissingError:
            continue  # removed since it was listed
        except VaultError as error:
            problems.append(Problem(vault.place.where(name), str(error), name))
        else:
            sealed, already = sealed + done, already + (not done)
    vault.place.settle()
    if not problems:
        file.finish(key)
    return Rotation(key, sealed, already, tuple(problems))


def retire(vault: Vault, beginning: str, progress: Progress = iter) -> Key:
    """Take a key out of the file for good, named by its id or the beginning of it; returns it.

    VaultError while an original needs it, or any cannot be opened without it for another reason.
    """
    file = _file(vault)
    key = _found(file, beginning)
    others = frozenset(one.id for one in file.held() if one.id != key.id)
    needed = [name for name in progress(vault.names()) if not _opens(vault, name, others)]
    if needed:
        raise VaultError(
            f"the key {key.id} cannot be retired: {len(needed)} originals need it or cannot be "
            f"opened at all, the first is {vault.place.where(needed[0])}; run: hudna vault rotate, "
            "and look at: hudna vault check"
        )
    vault.place.settle()  # or a crash of the machine could bring back what only this key opens
    file.drop(key)
    return key


def _opens(vault: Vault, name: str, others: frozenset[str]) -> bool:
    """Whether an original can do with the other keys: its head names one, or it is plain."""
    try:
        named = vault.sealed_with(name)
        return named in others or (named is None and vault.check(name) is None)
    except MissingError:
        return True


def _found(file: KeyFile, beginning: str) -> Key:
    keys = file.held()
    found = [key for key in keys if beginning and key.id.startswith(beginning)]
    if len(found) != 1:
        known = ", ".join(key.id for key in keys) or "none"
        said = "begins several keys" if found else "is no key"
        raise VaultError(f"{beginning!r} {said} of {file}; there are: {known}")
    if found[0] == keys[-1]:
        raise VaultError(f"the key {found[0].id} seals: hudna vault rotate makes a newer one")
    return found[0]


def _file(vault: Vault) -> KeyFile:
    if vault.keys is None:
        raise VaultError(f"the vault {vault} has no file of keys")
    return vault.keys
