"""What is written once: entries, their payloads, checkpoints (docs/ledger.md).

Rows are added and never changed: save, update and delete of a row are refused here, and again by
triggers in the database. Only a payload may go, when an `expunge` entry has named it.
"""

# Field types are told to mypy by a plugin that needs configured settings; columns stay untyped.
# mypy: disable-error-code="var-annotated"

from typing import Any, NoReturn

from django.db import models


class AppendOnlyError(RuntimeError):
    """Someone tried to change or remove what is kept."""


class AppendOnlyRows(models.QuerySet[Any]):
    """Rows that can be read and added to."""

    def update(self, **changes: Any) -> NoReturn:
        """Refused: add a new row that says what is different."""
        raise AppendOnlyError("the ledger is append-only: add a row, change none")

    def delete(self) -> NoReturn:
        """Refused: what was kept stays."""
        raise AppendOnlyError("the ledger is append-only: nothing is removed")


class AppendOnly(models.Model):
    """A row that is written once."""

    objects = AppendOnlyRows.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **options: Any) -> None:
        """Write a new row; refused for a row that is kept already."""
        if not self._state.adding:
            raise AppendOnlyError("the ledger is append-only: add a row, change none")
        super().save(*args, **options)

    def delete(self, *args: Any, **options: Any) -> NoReturn:
        """Refused: what was kept stays."""
        raise AppendOnlyError("the ledger is append-only: nothing is removed")


class EntryRow(AppendOnly):
    """One entry: its line, and the hashes of the perfect subtrees that end with it.

    `kind` and `at` repeat what the line says, so that they can be searched for.
    """

    number = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=40, db_index=True)
    at = models.DateTimeField(db_index=True)
    line = models.BinaryField()
    nodes = models.BinaryField()

    class Meta:
        db_table = "ledger_entry"


class PayloadRow(AppendOnly):
    """The payload of the entry of that number, unless it was taken out."""

    number = models.BigIntegerField(primary_key=True)
    content = models.BinaryField()

    class Meta:
        db_table = "ledger_payload"


class TakenOutRow(AppendOnly):
    """Says that the payload of an entry goes, by which `expunge` entry."""

    number = models.BigIntegerField(primary_key=True)
    expunge = models.BigIntegerField()

    class Meta:
        db_table = "ledger_taken_out"


class CheckpointRow(AppendOnly):
    """A signed checkpoint over the first `size` entries, as it was given out."""

    size = models.BigIntegerField(db_index=True)
    text = models.TextField()
    signed_at = models.DateTimeField()

    class Meta:
        db_table = "ledger_checkpoint"
