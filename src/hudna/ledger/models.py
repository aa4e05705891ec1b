"""The tables. Rows are added and never changed: save, update and delete of a row are refused.

A document is one set of original bytes. Each reading of it (by one grammar, against one day)
has its own claims, unread figures and problems; the newest reading is the one that is shown.
"""

# Field types are told to mypy by a plugin that needs configured settings; columns stay untyped.
# mypy: disable-error-code="var-annotated"

from typing import Any, NoReturn

from django.db import models

TEXT_ID = 200
"""Longest register id, label or name that is indexed, in characters."""


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


class DocumentRow(AppendOnly):
    """One set of original bytes and the text taken out of it (UTF-8, lone surrogates passed)."""

    digest = models.CharField(max_length=64, unique=True)
    name = models.TextField()
    media_type = models.TextField()
    text = models.BinaryField()
    text_digest = models.CharField(max_length=64)
    language = models.CharField(max_length=8, null=True)
    title = models.TextField(null=True)
    published_on = models.DateField(null=True)
    size = models.BigIntegerField()
    added_at = models.DateTimeField()

    class Meta:
        db_table = "ledger_document"


class ReadingRow(AppendOnly):
    """One reading of a document: with which grammar, against which day, under which publisher."""

    document = models.ForeignKey(DocumentRow, models.PROTECT, related_name="readings")
    grammar = models.CharField(max_length=TEXT_ID)
    as_of = models.DateField(null=True)
    publisher = models.TextField(null=True)
    bulletin_on = models.DateField(null=True, db_index=True)
    read_at = models.DateTimeField()

    class Meta:
        db_table = "ledger_reading"
        indexes = [models.Index(fields=["document", "-id"])]  # noqa: RUF012


class ClaimRow(AppendOnly):
    """A claim: its exact line of the claims file, and what is searched for beside it."""

    reading = models.ForeignKey(ReadingRow, models.PROTECT, related_name="claims")
    ordinal = models.IntegerField()
    claim_id = models.CharField(max_length=64, db_index=True)
    line = models.TextField()
    kind = models.CharField(max_length=40, db_index=True)
    indicator = models.CharField(max_length=60, null=True, db_index=True)
    speaker_id = models.CharField(max_length=TEXT_ID, null=True, db_index=True)
    speaker_folded = models.TextField(null=True)
    place_folded = models.TextField(null=True)
    window_label = models.CharField(max_length=20, null=True)
    bulletin_on = models.DateField(null=True, db_index=True)
    hedge = models.CharField(max_length=20)
    low = models.FloatField(null=True)
    high = models.FloatField(null=True)

    class Meta:
        db_table = "ledger_claim"
        constraints = [  # noqa: RUF012
            models.UniqueConstraint(fields=["reading", "ordinal"], name="one_claim_a_line")
        ]


class ClaimPlaceRow(AppendOnly):
    """A place that a claim speaks of, by register id."""

    claim = models.ForeignKey(ClaimRow, models.PROTECT, related_name="places")
    place_id = models.CharField(max_length=TEXT_ID, db_index=True)

    class Meta:
        db_table = "ledger_claim_place"


class UnreadRow(AppendOnly):
    """A number that no rule took: its exact line of the claims file."""

    reading = models.ForeignKey(ReadingRow, models.PROTECT, related_name="unread")
    ordinal = models.IntegerField()
    line = models.TextField()

    class Meta:
        db_table = "ledger_unread"


class ProblemRow(AppendOnly):
    """What a reading found wrong."""

    reading = models.ForeignKey(ReadingRow, models.PROTECT, related_name="problems")
    ordinal = models.IntegerField()
    where = models.TextField()
    message = models.TextField()
    subject = models.TextField(null=True)

    class Meta:
        db_table = "ledger_problem"
