"""Indexes where very many rows are put in: made at the end, in order, and the planner told."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from hudna.ledger import framework
from hudna.ledger.models import VIEWS, ClaimView

framework.make_ready()

_NEEDED: Final = "claim_by_id"
"""Judgements ask for claims by their ids while rows are put in."""


@contextmanager
def made_afterwards(connection: Any) -> Iterator[None]:
    """Put in claims without most of their indexes, which are made afterwards.

    On PostgreSQL they stay: whoever reads meanwhile would have to wait.
    """
    if connection.vendor == "postgresql":
        yield
        return
    editor = connection.schema_editor()
    drop(connection)
    yield
    with connection.cursor() as cursor:
        for one in _put_off():
            cursor.execute(str(one.create_sql(ClaimView, editor)))


def drop(connection: Any) -> None:
    """Drop those indexes."""
    with connection.cursor() as cursor:
        for one in _put_off():
            cursor.execute(f'DROP INDEX "{one.name}"')


def tell_planner(connection: Any) -> None:
    """Let PostgreSQL count anew what is in the views: until it has, it asks its indexes badly."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {', '.join(one._meta.db_table for one in VIEWS)}")


def _put_off() -> list[Any]:
    return [one for one in ClaimView._meta.indexes if one.name != _NEEDED]
