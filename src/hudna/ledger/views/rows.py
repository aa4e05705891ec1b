"""Putting rows in by thousands, and what the projections remember while they run."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from django.db import models

from hudna.ledger import framework
from hudna.ledger.models import OPEN, DocumentView

framework.make_ready()

_MOST = 2_000
_COPIED = 20
"""From how many rows on PostgreSQL's COPY is quicker than INSERT."""

Row = tuple[Any, ...]
"""Days are texts as 2016-03-24, which both stores take as they are."""


class Table(NamedTuple):
    """A table that rows are put into: its name and columns, and which of them is an instant."""

    name: str
    columns: tuple[str, ...]
    instant: int | None = None


class Rows:
    """Rows that wait to be put in, table by table, and changes that wait for them."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self._waiting: dict[Table, list[Row]] = {}
        self._changes: dict[str, list[Row]] = {}

    def add(self, model: type[models.Model], row: Row) -> None:
        """Put in a row: the values of all columns in the order of the model's fields."""
        self.add_to(table_of(model), row)

    def add_to(self, table: Table, row: Row) -> None:
        """Put in a row of a table that may have no model."""
        waiting = self._waiting.get(table)
        if waiting is None:
            waiting = self._waiting[table] = []
        waiting.append(row)
        if len(waiting) >= _MOST:
            self.flush()

    def change(self, sql: str, values: Row) -> None:
        """Run a statement, later, when all rows that wait now are put in.

        It must not touch a row that is added after it and before the next question.
        """
        self._changes.setdefault(sql, []).append(values)

    def flush(self) -> None:
        """Put in and change whatever waits."""
        if not self._waiting and not self._changes:
            return
        waiting, self._waiting = self._waiting, {}
        changes, self._changes = self._changes, {}
        with self.connection.cursor() as cursor:
            for table, rows in waiting.items():
                self._put(cursor, table, rows)
            for sql, values in changes.items():
                cursor.executemany(sql, values)

    def ask(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """The rows that a SELECT gives, those that wait among them."""
        self.flush()
        return self.ask_kept(sql, values)

    def ask_kept(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """The rows that a SELECT gives, those that wait not among them."""
        with self.connection.cursor() as cursor:
            cursor.execute(sql, values)
            return list(cursor.fetchall())

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Run a statement over all rows, those that wait among them."""
        self.flush()
        with self.connection.cursor() as cursor:
            cursor.execute(sql, values)

    def _put(self, cursor: Any, table: Table, rows: list[Row]) -> None:
        if self.connection.vendor != "postgresql":
            if table.instant is not None:
                adapt = self.connection.ops.adapt_datetimefield_value
                rows = [_adapted(row, table.instant, adapt) for row in rows]
            cursor.executemany(_insertion(table), rows)
        elif len(rows) < _COPIED:
            cursor.executemany(_insertion(table), rows)
        else:
            with cursor.copy(_copying(table)) as copy:
                for row in rows:
                    copy.write_row(row)


@cache
def table_of(model: type[models.Model]) -> Table:
    """The table of a model."""
    fields = [field for field in model._meta.concrete_fields if field.column]
    instants = [at for at, one in enumerate(fields) if one.get_internal_type() == "DateTimeField"]
    return Table(model._meta.db_table, tuple(columns(model)), instants[0] if instants else None)


def columns(model: type[models.Model]) -> list[str]:
    """The columns of a table, in the order of the model's fields."""
    return [field.column for field in model._meta.concrete_fields if field.column]


@cache
def _copying(table: Table) -> str:
    return f"COPY {table.name} ({_quoted(table)}) FROM STDIN"


@cache
def _insertion(table: Table) -> str:
    marks = ", ".join(["%s"] * len(table.columns))
    return f"INSERT INTO {table.name} ({_quoted(table)}) VALUES ({marks})"


def _quoted(table: Table) -> str:
    return ", ".join(f'"{name}"' for name in table.columns)


def _adapted(row: Row, at: int, adapt: Callable[[datetime], Any]) -> Row:
    """The row with its instant as SQLite has it; one that came from there is so already."""
    value = row[at]
    return row if isinstance(value, str) else (*row[:at], adapt(value), *row[at + 1 :])


@dataclass(frozen=True, slots=True)
class Current:
    """The rows of a document that hold now: all columns of its version, the key of its reading."""

    version: Row
    reading: int | None

    @property
    def document(self) -> int:
        """The number of the entry that took the document in."""
        return int(self.version[1])

    @property
    def expunged(self) -> bool:
        """Whether its words were taken out."""
        return bool(self.version[9] == "expunged")


class Known:
    """The documents that projections have met, by digest; those not met are asked for.

    `words` makes the words that a text is searched by; `complete`: all entries from the first on
    pass by, so that what was not met is not there. `unjudged`: readings of which it is known that
    nobody has judged a claim.
    """

    def __init__(self, rows: Rows, words: Callable[[str], str], *, complete: bool = False) -> None:
        self.words = words
        self.unjudged: set[int] = set()
        self._rows, self._complete = rows, complete
        self._documents: dict[str, Current] = {}

    def document(self, digest: str) -> Current | None:
        """The document of that digest as it stands, or None."""
        if digest not in self._documents and not self._complete:
            # Whatever waits is of documents that were met.
            for *version, reading in self._rows.ask_kept(_CURRENT, (digest,)):
                self._documents[digest] = Current(tuple(version), reading)
        return self._documents.get(digest)

    def learn(self, digest: str, current: Current) -> None:
        """Remember how the document of that digest stands from here on."""
        self._documents[digest] = current


_CURRENT = (
    f"SELECT {_quoted(table_of(DocumentView))}, (SELECT max(r.key) FROM view_reading r "
    f"WHERE r.digest = d.digest AND r.until = {OPEN}) "
    f"FROM view_document d WHERE d.digest = %s AND d.until = {OPEN}"
)
