"""The views, made once more aside from the raw entries and compared row by row."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from django.db import connections, models, transaction

from hudna.ledger import framework, payload
from hudna.ledger.models import VIEWS
from hudna.ledger.opening import open_ledger
from hudna.ledger.store import Ledger, close_ledger
from hudna.ledger.verifying import raw
from hudna.ledger.verifying.seen import Seen
from hudna.ledger.views import Known, Rows, indexes, project
from hudna.record import Problem
from hudna.record.canonical_json import CanonicalError
from hudna.record.entry import EntryError, read_entry

framework.make_ready()

_REBUILD: Final = "what is shown is wrong, what is written is not: run hudna ledger rebuild"
_SQL: Final[dict[str, Callable[[str, str], str]]] = {
    "DateField": raw.day_text, "DateTimeField": raw.instant_text,
}  # fmt: skip


@contextmanager
def aside(ledger: Ledger) -> Iterator[Ledger]:
    """An empty ledger in a file of its own, that goes afterwards."""
    with TemporaryDirectory(prefix="hudna-verify-") as folder:
        database = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(Path(folder) / "aside")}
        found = open_ledger(database, ledger.vault, ledger.site)
        try:
            yield replace(found, known=None)
        finally:
            close_ledger(found)


def make(ledger: Ledger, other: Ledger) -> Iterator[list[Problem]]:
    """Project all entries of `ledger` into `other`; yields payloads that have not their form."""
    rows = Rows(connections[other.alias])
    known = Known(rows, ledger.site.words, complete=True)
    sql = (
        "SELECT line, content FROM ledger_entry AS entry LEFT JOIN ledger_payload AS payload "
        "ON payload.number = entry.number ORDER BY entry.number"
    )
    with transaction.atomic(using=other.alias):
        indexes.drop(rows.connection)
        for line, content in raw.rows(ledger.alias, sql):
            yield _projected(rows, known, bytes(line), None if content is None else bytes(content))
        rows.flush()


def _projected(
    rows: Rows, known: Known, line: bytes, content: bytes | None
) -> list[Problem]:  # fmt: skip
    try:
        entry = read_entry(line)
    except EntryError:
        return []  # told already
    try:
        project(rows, known, entry, None if content is None else payload.read(content))
    except (CanonicalError, LookupError, TypeError, ValueError, AttributeError) as error:
        message = f"nothing can be derived from its payload: {error}"
        return [Problem(f"entry {entry.number}", message, entry.payload)]
    return []


def compare(ledger: Ledger, other: Ledger, seen: Seen) -> Iterator[list[Problem]]:
    """Compare every row of every view; yields those that differ, by table and key."""
    for model in VIEWS:
        fields = [field for field in model._meta.concrete_fields if field.column]
        names = [str(field.column) for field in fields]
        keys = [names.index(str(field.column)) for field in model._meta.pk_fields]
        both = [_rows(one.alias, model, fields) for one in (ledger, other)]
        yield from _differences(model._meta.db_table, names, keys, both)
        seen.rows += 1
    words = [_words(one.alias) for one in (ledger, other)]
    yield from _differences("view_search", ["document", "words"], [0], words)


def _rows(alias: str, model: type[models.Model], fields: list[Any]) -> Iterator[raw.Row]:
    sort = [field.get_internal_type() for field in fields]
    columns = [
        _SQL[kind](alias, field.column) if kind in _SQL else f'"{field.column}"'
        for kind, field in zip(sort, fields, strict=True)
    ]
    order = ", ".join(f'"{field.column}"' for field in model._meta.pk_fields)
    instants = [at for at, kind in enumerate(sort) if kind == "DateTimeField"]
    sql = f"SELECT {', '.join(columns)} FROM {model._meta.db_table} ORDER BY {order}"
    for row in raw.rows(alias, sql):
        yield tuple(
            raw.padded(value) if at in instants and value is not None else value
            for at, value in enumerate(row)
        ) if instants else tuple(row)  # fmt: skip


def _words(alias: str) -> Iterator[raw.Row]:
    sql = "SELECT rowid, words FROM view_search ORDER BY rowid"
    if connections[alias].vendor == "postgresql":
        sql = "SELECT document, array_to_string(words, ' ') FROM view_search ORDER BY document"
    return raw.rows(alias, sql)


def _differences(
    table: str, names: list[str], keys: list[int], both: list[Iterator[raw.Row]]
) -> Iterator[list[Problem]]:
    kept, made = both
    one, other = next(kept, None), next(made, None)
    while one is not None or other is not None:
        mine = None if one is None else tuple(one[at] for at in keys)
        theirs = None if other is None else tuple(other[at] for at in keys)
        if mine is not None and mine == theirs:
            assert one is not None and other is not None
            differing = [] if one == other else [
                name for name, a, b in zip(names, one, other, strict=True) if a != b
            ]  # fmt: skip
            yield [_told(table, mine, f"{', '.join(differing)} differs")] if differing else []
            one, other = next(kept, None), next(made, None)
        elif theirs is None or (mine is not None and mine < theirs):
            assert mine is not None
            yield [_told(table, mine, "no entry gives this row")]
            one = next(kept, None)
        else:
            yield [_told(table, theirs, "the row is missing")]
            other = next(made, None)


def _told(table: str, key: tuple[Any, ...], message: str) -> Problem:
    where = f"{table} {' '.join(map(str, key))}"
    return Problem(where, f"{message}; {_REBUILD}", f"{table}:{','.join(map(str, key))}")
