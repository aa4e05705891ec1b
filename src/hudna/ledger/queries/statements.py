"""What the statements of the further modules share: which rows hold, and their answers."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.db import connections

from hudna.ledger import framework
from hudna.ledger.models import OPEN
from hudna.ledger.queries import SHOWN
from hudna.ledger.store import Ledger

framework.make_ready()


def listed(words: Iterable[str]) -> str:
    """SQL for a list of words of hudna's own."""
    return ", ".join(f"'{one}'" for one in words)


_SHOWN: Final = f"c.standing IN ({listed(SHOWN)})"


def shown(ledger: Ledger) -> str:
    """SQL for the claims `c` that hold as far as `ledger` knows, and are shown."""
    seen = f"{_SHOWN}{_hidden(ledger)}"
    if ledger.known is None:
        return f"{seen} AND c.until = {OPEN}"
    known = int(ledger.known)
    return f"{seen} AND c.since < {known} AND c.until >= {known}"


def _hidden(ledger: Ledger) -> str:
    if not ledger.hidden:
        return ""
    digests = listed(one for one in sorted(ledger.hidden) if one.isalnum())
    return (" AND c.reading_id NOT IN "
            f"(SELECT key FROM view_reading WHERE digest IN ({digests}))")  # fmt: skip


def answers(ledger: Ledger, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """The rows that a SELECT gives."""
    with connections[ledger.alias].cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())
