"""Files that were sent to the desk and wait to be read: kept whole on the disk until they are.

They lie in a folder of the data folder, each under its digest, sealed where originals are sealed.
"""

from pathlib import Path
from typing import Final

from hudna.desk import DeskError
from hudna.desk.arriving import apart
from hudna.desk.keep import Added, add_one
from hudna.desk.packs import home
from hudna.desk.take_in import Terms, printable, receive
from hudna.ledger.store import Ledger
from hudna.ledger.vault import MissingError, Vault, VaultError
from hudna.record import Problem

FOLDER: Final = "arriving"
LONGEST_NAME: Final = 200
NAMELESS: Final = "document"


def put(ledger: Ledger, content: bytes) -> str:
    """Keep what was sent until it is read; its digest. DeskError if the disk does not take it."""
    try:
        return _waiting(ledger).put(content)
    except (VaultError, OSError) as error:
        raise DeskError(f"what was sent cannot be kept: {error}; look at the disk") from error


def remove(ledger: Ledger, digest: str) -> None:
    """Let go of what was sent, once it is read; nothing if it is gone already."""
    _waiting(ledger).remove(digest)


def read(ledger: Ledger, digest: str, name: str, terms: Terms, by: str) -> Added | Problem:
    """Add what was sent under that digest to the ledger, as `hudna add` does.

    Problem if it cannot be taken in; DeskError if the bytes cannot be had any more.
    """
    try:
        content = _waiting(ledger).get(digest)
    except MissingError as error:
        raise DeskError(f"what was sent of {name} is here no longer: send it again") from error
    except (VaultError, OSError) as error:
        raise DeskError(f"what was sent of {name} cannot be opened: {error}") from error
    received = receive(content, name, terms, apart.extract)
    return received if isinstance(received, Problem) else add_one(ledger, received, terms, by)


def plain_name(sent: str) -> str:
    """The name of a file as its sender gave it: no path, one line, only signs that are seen.

    Signs that turn the direction of writing go too: they can make a name look like another.
    """
    last = printable(sent).replace("\\", "/").rsplit("/", 1)[-1]
    shown = " ".join("".join(one if one.isprintable() else " " for one in last).split())
    stem, dot, suffix = shown.rpartition(".")
    if len(shown) <= LONGEST_NAME:
        return shown.strip(". ") or NAMELESS
    return (
        f"{stem[: LONGEST_NAME - 6]}.{suffix}" if dot and len(suffix) < 6 else shown[:LONGEST_NAME]
    )


def _waiting(ledger: Ledger) -> Vault:
    return Vault(Path(home() / FOLDER), ledger.vault.keys)
