"""Raw rows, a few at a time, all as they were at one moment; text as it stands, damaged or not."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any, Final

from django.db import connections

from hudna.ledger import framework

framework.make_ready()

_CHUNK: Final = 500
_BEGIN: Final = {
    "sqlite": "BEGIN DEFERRED",
    "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
}
_BINARY: Final = 1
_numbers: Final = count()
Row = tuple[Any, ...]


@contextmanager
def one_moment(alias: str) -> Iterator[None]:
    """Read everything as it is now, whoever writes meanwhile; nobody waits for it."""
    connection = connections[alias]
    connection.ensure_connection()
    sqlite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        cursor.execute(_BEGIN[connection.vendor])
    if sqlite:
        connection.connection.text_factory = as_text
    try:
        yield
    finally:
        if sqlite:
            connection.connection.text_factory = str
        with connection.cursor() as cursor:
            cursor.execute("ROLLBACK")


def as_text(content: bytes) -> str:
    """Text as it stands, damaged or not."""
    return content.decode("utf-8", "surrogateescape")


def rows(alias: str, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
    """The rows of a SELECT, in a flat amount of memory."""
    with _cursor(connections[alias]) as cursor:
        cursor.execute(sql, values)
        while found := cursor.fetchmany(_CHUNK):
            yield from found


@contextmanager
def _cursor(connection: Any) -> Iterator[Any]:
    if connection.vendor == "sqlite":
        with connection.chunked_cursor() as cursor:
            yield cursor
        return
    # Django's own cursor gets bytes as hexadecimal digits, which is most of the work.
    connection.ensure_connection()
    name = f"hudna_{next(_numbers)}"
    server_cursor = connection.Database.ServerCursor
    with connection.wrap_database_errors, server_cursor(connection.connection, name) as cursor:
        cursor.format = _BINARY
        yield cursor


def instant_text(alias: str, column: str) -> str:
    """SQL for an instant as text; `padded` gives both stores' text one form."""
    if connections[alias].vendor == "sqlite":
        return f'CAST("{column}" AS TEXT)'
    return f"to_char(\"{column}\" AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')"


def instant_bytes(alias: str, column: str) -> str:
    """SQL for the same text in bytes."""
    if connections[alias].vendor == "sqlite":
        return f'CAST("{column}" AS BLOB)'
    return f"convert_to({instant_text(alias, column)}, 'UTF8')"


def text_bytes(alias: str, column: str) -> str:
    """SQL for a text in bytes."""
    if connections[alias].vendor == "sqlite":
        return f'CAST("{column}" AS BLOB)'
    return f"convert_to(\"{column}\", 'UTF8')"


def day_text(alias: str, column: str) -> str:
    """SQL for a day as text."""
    if connections[alias].vendor == "sqlite":
        return f'CAST("{column}" AS TEXT)'
    return f"to_char(\"{column}\", 'YYYY-MM-DD')"


def padded(instant: str) -> str:
    """An instant's text with its microseconds, which SQLite leaves out where they are none."""
    return instant if "." in instant else f"{instant}.000000"
