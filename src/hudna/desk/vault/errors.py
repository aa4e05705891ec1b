"""What goes wrong in the vault, in a line for the person at the desk."""

from collections.abc import Iterator
from contextlib import contextmanager

from hudna.desk import DeskError
from hudna.ledger.vault import VaultError
from hudna.record.said import say


@contextmanager
def in_words() -> Iterator[None]:
    """Turn what the vault and its disk raise into a DeskError."""
    try:
        yield
    except VaultError as error:
        raise DeskError(str(error)) from error
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        raise DeskError(
            say(
                "the vault cannot be used: {where}{strerror}; look at the disk and at "
                "whose folder it is",
                where=where,
                strerror=error.strerror,
            )
        ) from error
