"""What is derived from the entries, and can be dropped and made again to the same bytes.

A row holds from the entry `since` until the entry `until` (`OPEN`: it still holds), so that every
question can be asked as it would have been answered before some entry was written. Keys come
from entry numbers: they are the same wherever the rows are made.
"""

# Field types are told to mypy by a plugin that needs configured settings; columns stay untyped.
# mypy: disable-error-code="var-annotated"

from typing import Final

from django.db import models

TEXT_ID: Final = 200
"""Longest register id, label or name that is indexed, in characters."""

OPEN: Final = 1 << 62
"""`until` of a row that still holds."""


class DocumentView(models.Model):
    """A document as one entry left it: taken in, corrected, retracted or expunged.

    `key`: the entry that made this row; `document`: the one that took the document in.
    """

    key = models.BigIntegerField(primary_key=True)
    document = models.BigIntegerField(db_index=True)
    digest = models.CharField(max_length=64)
    name = models.TextField()
    media_type = models.TextField()
    language = models.CharField(max_length=8, null=True)
    title = models.TextField(null=True)
    published_on = models.DateField(null=True)
    size = models.BigIntegerField()
    state = models.CharField(max_length=20)
    added_at = models.DateTimeField()
    added_by = models.TextField()
    since = models.BigIntegerField()
    until = models.BigIntegerField(default=OPEN)

    class Meta:
        db_table = "view_document"
        indexes = (models.Index(fields=["digest"], name="document_by_digest"),)


class ReadingView(models.Model):
    """One reading of a document: with which grammar, against which day, under which publisher.

    `voice`: of the publisher, who speaks where the text names nobody (`hudna.record.held.told`).
    """

    key = models.BigIntegerField(primary_key=True)
    document = models.BigIntegerField(db_index=True)
    digest = models.CharField(max_length=64, db_index=True)
    grammar = models.CharField(max_length=TEXT_ID)
    as_of = models.DateField(null=True)
    publisher = models.TextField(null=True)
    voice = models.CharField(max_length=TEXT_ID, db_index=True)
    bulletin_on = models.DateField(null=True, db_index=True)
    read_at = models.DateTimeField()
    since = models.BigIntegerField()
    until = models.BigIntegerField(default=OPEN)

    class Meta:
        db_table = "view_reading"


class ClaimView(models.Model):
    """A claim as one entry left it: its exact line, and what is searched for beside it.

    `claim_id`: its id as it was read. A corrected claim keeps it, and its line from then in
    `as_read`; `corrected_id` is its id since. From `kind` to `promise`: see
    `hudna.record.held.told`. `run`: which figures or promises it is one of, where it may be the
    newest of them to be shown; null at least where a figure for the whole theatre stands in its
    stead. `measured`: of what it is a figure. `document`: the entry that took its document in.
    `rule`: that which read it, also where it was corrected since.
    """

    key = models.BigIntegerField(primary_key=True)
    reading = models.ForeignKey(
        ReadingView, models.DO_NOTHING, related_name="claims", db_constraint=False
    )
    document = models.BigIntegerField()
    ordinal = models.IntegerField()
    claim_id = models.CharField(max_length=64)
    line = models.TextField()
    as_read = models.TextField(null=True)
    corrected_id = models.CharField(max_length=64, null=True)
    standing = models.CharField(max_length=20)
    speaker_folded = models.TextField(null=True)
    place_folded = models.TextField(null=True)
    bulletin_on = models.DateField(null=True)
    kind = models.CharField(max_length=40)
    indicator = models.CharField(max_length=60, null=True)
    speaker_id = models.CharField(max_length=TEXT_ID, null=True)
    place_level = models.TextField(null=True)
    window = models.CharField(max_length=20, null=True)
    hedge = models.CharField(max_length=20)
    low = models.FloatField(null=True)
    high = models.FloatField(null=True)
    voice = models.CharField(max_length=TEXT_ID)
    extent = models.SmallIntegerField()
    place = models.TextField()
    stage = models.TextField(null=True)
    against = models.TextField(null=True)
    change = models.CharField(max_length=20, null=True)
    relays = models.IntegerField()
    start = models.BigIntegerField()
    promise = models.TextField(null=True)
    run = models.CharField(max_length=TEXT_ID, null=True)
    measured = models.CharField(max_length=TEXT_ID, null=True)
    rule = models.CharField(max_length=TEXT_ID)
    since = models.BigIntegerField()
    until = models.BigIntegerField(default=OPEN)

    class Meta:
        db_table = "view_claim"
        indexes = (
            # Ids are asked for whole and by their beginnings: one index for both.
            models.Index(fields=["claim_id"], name="claim_by_id",
                         opclasses=["varchar_pattern_ops"]),
            models.Index(fields=["corrected_id"], name="claim_by_corrected_id",
                         opclasses=["varchar_pattern_ops"],
                         condition=models.Q(corrected_id__isnull=False)),
            models.Index(fields=["bulletin_on"], name="claim_by_day"),
            # Whose figures of what, and how far they reach: a chart's rows alone are read.
            models.Index(
                fields=["indicator", "bulletin_on", "voice", "extent", "place_level", "measured",
                        "low", "high", "hedge", "standing", "since", "until", "key", "reading"],
                name="claim_by_figure", condition=models.Q(indicator__isnull=False),
            ),
            # All that a series needs: the rows themselves need not be read for it.
            models.Index(
                fields=["indicator", "bulletin_on", "document", "ordinal", "extent", "voice",
                        "measured", "low", "high", "hedge", "standing", "since", "until", "key"],
                name="claim_by_total", condition=models.Q(extent__lt=2, indicator__isnull=False),
            ),
            models.Index(fields=["kind", "bulletin_on"], name="claim_by_kind"),
            models.Index(fields=["rule", "bulletin_on"], name="claim_by_rule"),
            models.Index(fields=["standing", "bulletin_on"], name="claim_by_standing",
                         condition=~models.Q(standing="new")),
            # What one voice says, the newest first, and how often of what.
            models.Index(
                fields=["voice", "bulletin_on", "key", "kind", "indicator", "standing", "since",
                        "until", "reading"],
                name="claim_by_voice",
            ),
            models.Index(
                fields=["kind", "indicator", "run", "bulletin_on"], name="claim_by_run",
                condition=models.Q(run__isnull=False),
            ),
        )  # fmt: skip


class ClaimPlaceView(models.Model):
    """A place that a claim speaks of, by register id; the day is the claim's."""

    pk = models.CompositePrimaryKey("claim_key", "ordinal")
    claim_key = models.BigIntegerField()
    ordinal = models.IntegerField()
    place_id = models.CharField(max_length=TEXT_ID)
    bulletin_on = models.DateField(null=True)

    class Meta:
        db_table = "view_claim_place"
        indexes = (
            models.Index(fields=["place_id", "bulletin_on", "claim_key"], name="claim_by_place"),
        )


class ClaimNameView(models.Model):
    """Who or what a claim names beside its speaker: as what (`hudna.ledger.views.columns.ROLES`),
    by register id, else the printed name without case; the day is the claim's."""

    pk = models.CompositePrimaryKey("claim_key", "ordinal")
    claim_key = models.BigIntegerField()
    ordinal = models.IntegerField()
    role = models.CharField(max_length=20)
    name = models.CharField(max_length=TEXT_ID)
    bulletin_on = models.DateField(null=True)

    class Meta:
        db_table = "view_claim_name"
        indexes = (
            models.Index(fields=["role", "name", "bulletin_on", "claim_key"],
                         name="claim_by_name"),
        )  # fmt: skip


class UnreadView(models.Model):
    """A number that no rule took: its exact line of the claims file."""

    key = models.BigIntegerField(primary_key=True)
    reading = models.ForeignKey(
        ReadingView, models.DO_NOTHING, related_name="unread", db_constraint=False
    )
    ordinal = models.IntegerField()
    line = models.TextField()

    class Meta:
        db_table = "view_unread"


class ProblemView(models.Model):
    """What a reading found wrong."""

    key = models.BigIntegerField(primary_key=True)
    reading = models.ForeignKey(
        ReadingView, models.DO_NOTHING, related_name="problems", db_constraint=False
    )
    ordinal = models.IntegerField()
    where = models.TextField()
    message = models.TextField()
    subject = models.TextField(null=True)

    class Meta:
        db_table = "view_problem"


class SubjectView(models.Model):
    """What an entry is about: the way from a claim or a document to all that was said of it."""

    pk = models.CompositePrimaryKey("entry", "ordinal")
    entry = models.BigIntegerField()
    ordinal = models.IntegerField()
    subject = models.CharField(max_length=TEXT_ID)
    kind = models.CharField(max_length=40)

    class Meta:
        db_table = "view_subject"
        indexes = (models.Index(fields=["subject"], name="entry_by_subject"),)


class ViewState(models.Model):
    """By which version of the projections the views were made; one row, key 1."""

    key = models.IntegerField(primary_key=True)
    version = models.IntegerField()

    class Meta:
        db_table = "view_state"


VIEWS: Final = (
    DocumentView, ReadingView, ClaimView, ClaimPlaceView, ClaimNameView, UnreadView, ProblemView,
    SubjectView,
)  # fmt: skip
