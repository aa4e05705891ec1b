"""The database itself refuses to change or remove a row, whoever asks."""

from typing import Any

from django.db import migrations

TABLES = ("document", "reading", "claim", "claim_place", "unread", "problem")
REFUSAL = "the ledger is append-only"


def _sqlite(table: str) -> list[str]:
    return [
        f"CREATE TRIGGER ledger_{table}_no_{verb} BEFORE {verb} ON ledger_{table} "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        for verb in ("UPDATE", "DELETE")
    ]


def _postgresql(table: str) -> list[str]:
    return [
        f"CREATE TRIGGER ledger_{table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE "
        f"ON ledger_{table} FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse()"
    ]


_FUNCTION = (
    "CREATE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
)


def guard(apps: Any, schema_editor: Any) -> None:
    """Put the triggers on, in the database's own words."""
    if schema_editor.connection.vendor == "postgresql":
        statements = [_FUNCTION, *(one for table in TABLES for one in _postgresql(table))]
    else:
        statements = [one for table in TABLES for one in _sqlite(table)]
    for statement in statements:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    """Triggers on every table of the ledger."""

    dependencies = [("ledger", "0001_initial")]  # noqa: RUF012
    operations = [migrations.RunPython(guard)]  # noqa: RUF012
