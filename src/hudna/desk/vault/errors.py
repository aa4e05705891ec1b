"""What goes wrong in the vault, in a line for the person at the desk."""

from collections.abc import Iterator
from contextlib import contextmanager

from hudna.desk import DeskError
from hudna.ledger.vault import VaultError


@contextmanager
def in_words() -> Iterator[None]:
    """Turn what the vault and its disk raise into a DeskError."""
    try:
        yield
    except VaultError as error:
        raise DeskError(str(error)) from error
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        raise DeskError(f"the vault cannot be used: {where}{error.strerror}; look at the "
                        "disk and at whose folder it is") from error  # fmt: skip
