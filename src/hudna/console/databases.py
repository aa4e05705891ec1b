"""Which tables lie where: the ledger's in the ledger, people and sessions beside it."""

from typing import Any, Final

LEDGER: Final = "ledger"


class Apart:
    """Neither database gets tables of the other; the ledger's are asked for by its own alias."""

    def allow_migrate(self, db: str, app_label: str, **_: Any) -> bool:
        """Whether the application's tables belong into the database of that alias."""
        return db.startswith(f"{LEDGER}_") == (app_label == LEDGER)
