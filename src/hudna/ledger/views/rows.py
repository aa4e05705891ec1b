"""Putting rows in by hundreds, and what the projections remember while they run."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import models

from hudna.ledger import framework
from hudna.ledger.models import OPEN, DocumentView, ReadingView

framework.make_ready()

_MOST = 2_000
_COPIED = 20
"""From how many rows on PostgreSQL's COPY is quicker than INSERT."""

Row = tuple[Any, ...]


class Rows:
    """Rows that wait to be put in, table by table."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self._waiting: dict[type[models.Model], list[Row]] = {}
        self._beside: dict[str, list[Row]] = {}

    def add(self, model: type[models.Model], row: Row) -> None:
        """Put in a row: the values of all columns in the order of the model's fields."""
        waiting = self._waiting.setdefault(model, [])
        waiting.append(row)
        if len(waiting) >= _MOST:
            self._put(model)

    def add_by(self, sql: str, values: Row) -> None:
        """Put in a row of a table that has no model, by an INSERT of its own."""
        waiting = self._beside.setdefault(sql, [])
        waiting.append(values)
        if len(waiting) >= _MOST:
            self._put_beside(sql)

    def flush(self) -> None:
        """Put in whatever waits."""
        for model in list(self._waiting):
            self._put(model)
        for sql in list(self._beside):
            self._put_beside(sql)

    def ask(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """The rows that a SELECT gives, those that wait among them."""
        self.flush()
        with self.connection.cursor() as cursor:
            cursor.execute(sql, values)
            return list(cursor.fetchall())

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Run a statement over all rows, those that wait among them."""
        self.flush()
        with self.connection.cursor() as cursor:
            cursor.execute(sql, values)

    def _put_beside(self, sql: str) -> None:
        with self.connection.cursor() as cursor:
            cursor.executemany(sql, self._beside.pop(sql))

    def _put(self, model: type[models.Model]) -> None:
        waiting = self._waiting.pop(model, [])
        if not waiting:
            return
        with self.connection.cursor() as cursor:
            if self.connection.vendor == "postgresql" and len(waiting) >= _COPIED:
                with cursor.copy(_copying(model)) as copy:
                    for row in waiting:
                        copy.write_row(row)
                return
            dates = _dates(model, self.connection.vendor)
            rows = [_adapted(row, dates, self.connection.ops) for row in waiting] if dates \
                else waiting  # fmt: skip
            cursor.executemany(_insertion(model), rows)


def columns(model: type[models.Model]) -> list[str]:
    """The columns of a table, in the order of the model's fields."""
    return [field.column for field in model._meta.concrete_fields if field.column]


@cache
def _copying(model: type[models.Model]) -> str:
    quoted = ", ".join(f'"{name}"' for name in columns(model))
    return f"COPY {model._meta.db_table} ({quoted}) FROM STDIN"


@cache
def _insertion(model: type[models.Model]) -> str:
    names = columns(model)
    quoted = ", ".join(f'"{name}"' for name in names)
    return (
        f"INSERT INTO {model._meta.db_table} ({quoted}) VALUES ({', '.join(['%s'] * len(names))})"
    )


@cache
def _dates(model: type[models.Model], vendor: str) -> tuple[tuple[int, str], ...]:
    """Which columns hold days and instants, and what turns them into the database's terms."""
    if vendor == "postgresql":
        return ()
    fields = [field for field in model._meta.concrete_fields if field.column]
    kinds = {"DateField": "adapt_datefield_value", "DateTimeField": "adapt_datetimefield_value"}
    return tuple(
        (at, kinds[field.get_internal_type()])
        for at, field in enumerate(fields)
        if field.get_internal_type() in kinds
    )


def _adapted(row: Row, dates: Sequence[tuple[int, str]], ops: Any) -> Row:
    changed = list(row)
    for at, name in dates:
        if changed[at] is not None:
            adapt: Callable[[Any], Any] = getattr(ops, name)
            changed[at] = adapt(changed[at])
    return tuple(changed)


@dataclass(frozen=True)
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
    pass by, so that what was not met is not there.
    """

    def __init__(self, rows: Rows, words: Callable[[str], str], *, complete: bool = False) -> None:
        self.words = words
        self._rows, self._complete = rows, complete
        self._documents: dict[str, Current] = {}

    def document(self, digest: str) -> Current | None:
        """The document of that digest as it stands, or None."""
        if digest not in self._documents and not self._complete:
            found = self._ask(digest)
            if found is None:
                return None
            self._documents[digest] = found
        return self._documents.get(digest)

    def learn(self, digest: str, current: Current) -> None:
        """Remember how the document of that digest stands from here on."""
        self._documents[digest] = current

    def _ask(self, digest: str) -> Current | None:
        self._rows.flush()
        alias = self._rows.connection.alias
        held: Mapping[str, Any] = {"digest": digest, "until": OPEN}
        names = [field.attname for field in DocumentView._meta.concrete_fields]
        version = DocumentView.objects.using(alias).filter(**held).values_list(*names).first()
        if version is None:
            return None
        readings = ReadingView.objects.using(alias).filter(**held)
        return Current(tuple(version), readings.values_list("key", flat=True).first())
