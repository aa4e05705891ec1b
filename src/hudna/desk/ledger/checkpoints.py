"""Making checkpoints: the site's key announced, the ledger as it is signed and kept."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from hudna.desk import DeskError
from hudna.desk.configuration import now, open_desk
from hudna.desk.ledger import keys
from hudna.ledger import log
from hudna.ledger.checkpoint import (
    Checkpoint,
    CheckpointError,
    Note,
    SiteKey,
    read_note,
    signed,
    write_note,
)
from hudna.ledger.checkpoint.announced import key_at, store, stored
from hudna.ledger.store import Ledger
from hudna.ledger.writing import writing
from hudna.record.entry import Draft


def make(ledger: Ledger, warn: Callable[[str], None]) -> Note | None:
    """The checkpoint over the ledger as it is, signed with the site's key; None if it is empty.

    The key is made at first need. DeskError if it cannot be had.
    """
    if not log.size(ledger):
        return None
    return checkpoint(ledger, keys.kept(key_at(ledger), warn), now())


def after_writing(warn: Callable[[str], None]) -> None:
    """Sign what a command has written; what hinders it is told, and can be mended later."""
    try:
        make(open_desk(), warn)
    except DeskError as error:
        warn(f"what was written is kept, and not signed yet: {error}; then hudna ledger checkpoint")


def checkpoint(ledger: Ledger, key: SiteKey, at: datetime, *, also: Sequence[SiteKey] = ()) -> Note:
    """The checkpoint over the ledger as it is: the one that was given out, or a new one.

    A key that the ledger does not know as the site's is announced in it first. `also` sign those.
    """
    announce(ledger, key, at)
    size = log.size(ledger)
    for text in stored(ledger, size):
        note = _read(text)
        if note.signatures[0].key_hash == _signature_of(note, key):
            return note
    of = Checkpoint(str(log.payload(ledger, 0)["site"]), size, log.root(ledger, size))
    try:
        note = signed(of, [key, *also])
    except CheckpointError as error:
        raise DeskError(f"no checkpoint can be made: {error}; HUDNA_SITE names a new ledger's "
                        "site") from error  # fmt: skip
    store(ledger, size, write_note(note), at)
    return note


def _signature_of(note: Note, key: SiteKey) -> bytes:
    return signed(note.checkpoint, [key]).signatures[0].key_hash


def announce(ledger: Ledger, key: SiteKey, at: datetime) -> None:
    """Write the `key` entry of a key that the ledger does not know as the site's."""
    public = keys.public(key)
    if key_at(ledger) == public:
        return
    with writing(ledger, at) as end:
        if key_at(ledger) != public:
            site = log.payload(ledger, 0)["site"] if log.size(ledger) else ledger.site.name
            end.append(Draft("key", "hudna", (), {"public_key": public, "name": site}))


def rotate(ledger: Ledger, warn: Callable[[str], None]) -> Note:
    """Make a new key, announce it, and sign with both, so that the old one speaks for the new."""
    try:
        old = [keys.kept(key_at(ledger), warn)]
    except DeskError as error:
        warn(f"the old key cannot speak for the new one: {error}")
        old = []
    return checkpoint(ledger, keys.make(anew=True), now(), also=old)


def public_key(ledger: Ledger, warn: Callable[[str], None]) -> str:
    """The public part of the site's key (base64), which is announced if it was not yet."""
    key = keys.kept(key_at(ledger), warn)
    announce(ledger, key, now())
    return keys.public(key)


def text_of(note: Note) -> str:
    """A checkpoint as it is given out."""
    return write_note(note)


def of_size(ledger: Ledger, size: int) -> Note:
    """The checkpoint over that many entries that was given out; DeskError if there was none."""
    for text in stored(ledger, size):
        return _read(text)
    raise DeskError(f"no checkpoint over {size} entries was given out; leave --size out, or see "
                    "hudna ledger log")  # fmt: skip


def from_file(file: Path) -> Note:
    """The checkpoint in a file; DeskError if it is none."""
    try:
        return read_note(file.read_bytes().decode("utf-8"))
    except OSError as error:
        raise DeskError(f"{file} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise DeskError(f"{file} is no checkpoint: it is no text") from error
    except ValueError as error:
        raise DeskError(f"{file} is no checkpoint: {error}") from error


def _read(text: str) -> Note:
    try:
        return read_note(text)
    except CheckpointError as error:
        raise DeskError(f"a checkpoint that was given out is damaged: {error}; run hudna ledger "
                        "verify") from error  # fmt: skip
