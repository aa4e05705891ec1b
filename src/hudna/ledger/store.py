"""An open ledger: a database, SQLite or PostgreSQL, and the vault beside it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import connections

from hudna.ledger import framework
from hudna.ledger.vault import Vault

framework.make_ready()

LOCK = int.from_bytes(b"hudna", "big")
"""The number by which writers of a PostgreSQL ledger keep each other out."""


class LedgerError(RuntimeError):
    """The ledger cannot be opened: says why and what to do."""


@dataclass(frozen=True)
class Ledger:
    """An open ledger: the name of its connection, its vault, and its site.

    `known`: how many entries, from the first on, are known: None for all, fewer to ask as it would
    have been answered earlier. `hidden`: digests of documents that are not for the eyes of who
    asks; questions are answered as if they had never come.
    """

    alias: str
    vault: Vault
    site: "Site"
    known: int | None = None
    hidden: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Site:
    """What an installation brings to its ledger.

    `salt` gives 32 random hexadecimal digits at each call; `words` the words of a text as they are
    searched for, parted by spaces.
    """

    name: str
    version: str
    salt: Callable[[], str]
    words: Callable[[str], str]


def close_ledger(ledger: Ledger) -> None:
    """Let go of the connection; a later query opens it anew."""
    connections[ledger.alias].close()
