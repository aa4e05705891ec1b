"""Which documents hold which words: FTS5 on SQLite, an array with a GIN index on PostgreSQL.

The words are those that the site's own function makes of a text (normal form, stems): the ledger
knows no language, and both stores answer alike.
"""

from collections.abc import Sequence
from typing import Any, Final

from django.db import connections

from hudna.ledger import framework
from hudna.ledger.store import Ledger
from hudna.ledger.views.rows import Rows, Table

framework.make_ready()

TABLE: Final = "view_search"
CREATE: Final = {
    "sqlite": (
        "CREATE VIRTUAL TABLE view_search USING fts5(words, "
        "tokenize = \"unicode61 remove_diacritics 0 categories 'L* N* M* Co'\")",
    ),
    "postgresql": (
        "CREATE TABLE view_search (document bigint PRIMARY KEY, words text[] NOT NULL)",
        "CREATE INDEX view_search_words ON view_search USING gin (words)",
    ),
}
_NUMBER: Final = {"sqlite": "rowid", "postgresql": "document"}
_PUT: Final = {vendor: Table(TABLE, (number, "words")) for vendor, number in _NUMBER.items()}
_LONGEST: Final = 100


def put_in(rows: Rows, document: int, words: str) -> None:
    """Let the document of that entry number be found by `words`, parted by spaces."""
    vendor, kept = rows.connection.vendor, [word[:_LONGEST] for word in words.split()]
    rows.add_to(_PUT[vendor], (document, " ".join(kept) if vendor == "sqlite" else kept))


def remove(rows: Rows, document: int) -> None:
    """Let the document be found no longer; its words leave the index."""
    vendor = rows.connection.vendor
    rows.run(f"DELETE FROM {TABLE} WHERE {_NUMBER[vendor]} = %s", (document,))
    if vendor == "sqlite":
        rows.run(f"INSERT INTO {TABLE} ({TABLE}) VALUES ('optimize')")


def remove_all(rows: Rows) -> None:
    """Empty the index."""
    rows.run(f"DELETE FROM {TABLE}")


def contents(rows: Rows) -> list[tuple[Any, ...]]:
    """What the index holds, as (document, words), by document."""
    words = "words" if rows.connection.vendor == "sqlite" else "array_to_string(words, ' ')"
    number = _NUMBER[rows.connection.vendor]
    return rows.ask(f"SELECT {number}, {words} FROM {TABLE} ORDER BY {number}")


def find(ledger: Ledger, sought: Sequence[Sequence[str]]) -> list[int]:
    """The documents (entry numbers, newest first) that hold one of the words of each group."""
    groups = [[word[:_LONGEST] for word in group] for group in sought]
    if not groups or not all(groups):
        return []
    rows = Rows(connections[ledger.alias])
    vendor = rows.connection.vendor
    if vendor == "sqlite":
        quoted = (" OR ".join(f'"{word}"' for word in group) for group in groups)
        where, values = f"{TABLE} MATCH %s", [" AND ".join(f"({one})" for one in quoted)]
    else:
        where, values = " AND ".join(["words && %s"] * len(groups)), groups  # type: ignore[assignment]
    number = _NUMBER[vendor]
    sql = f"SELECT {number} FROM {TABLE} WHERE {where} ORDER BY {number} DESC"
    found = [int(row[0]) for row in rows.ask(sql, values)]
    return found if ledger.known is None else [one for one in found if one < ledger.known]
