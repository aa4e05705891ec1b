"""Entries, payloads and checkpoints, written once; the views, derived from them."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

from hudna.ledger.views.search import CREATE

WRITTEN = ("entry", "taken_out", "checkpoint")
REFUSAL = "the ledger is append-only"
LISTED = "SELECT 1 FROM ledger_taken_out WHERE ledger_taken_out.number = OLD.number"


def _sqlite() -> list[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    always = [
        f"CREATE TRIGGER ledger_{table}_no_{verb} BEFORE {verb} ON ledger_{table} {refuse}"
        for table in WRITTEN
        for verb in ("UPDATE", "DELETE")
    ]
    return [
        *always,
        f"CREATE TRIGGER ledger_payload_no_UPDATE BEFORE UPDATE ON ledger_payload {refuse}",
        "CREATE TRIGGER ledger_payload_no_DELETE BEFORE DELETE ON ledger_payload "
        f"WHEN NOT EXISTS ({LISTED}) {refuse}",
    ]


def _postgresql() -> list[str]:
    always = [
        f"CREATE TRIGGER ledger_{table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE "
        f"ON ledger_{table} FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse()"
        for table in WRITTEN
    ]
    return [
        *always,
        "CREATE TRIGGER ledger_payload_append_only BEFORE UPDATE OR TRUNCATE "
        "ON ledger_payload FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse()",
        "CREATE FUNCTION ledger_refuse_unlisted() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN IF NOT EXISTS ({LISTED}) THEN RAISE EXCEPTION '{REFUSAL}'; END IF; "
        "RETURN OLD; END $$",
        "CREATE TRIGGER ledger_payload_no_delete BEFORE DELETE ON ledger_payload "
        "FOR EACH ROW EXECUTE FUNCTION ledger_refuse_unlisted()",
    ]


def guard(apps: Any, schema_editor: Any) -> None:
    """Let the database itself refuse to change what is written, in its own words."""
    vendor = schema_editor.connection.vendor
    for statement in _postgresql() if vendor == "postgresql" else _sqlite():
        schema_editor.execute(statement)


def index_words(apps: Any, schema_editor: Any) -> None:
    """Make the index of words, each store in its own way."""
    for statement in CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement, None)


class Migration(migrations.Migration):
    """What is written once, and the views; the older tables stay until they are carried over."""

    dependencies = [("ledger", "0002_append_only")]  # noqa: RUF012

    operations = [  # noqa: RUF012
        migrations.CreateModel(
            name="CheckpointRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("size", models.BigIntegerField(db_index=True)),
                ("text", models.TextField()),
                ("signed_at", models.DateTimeField()),
            ],
            options={
                "db_table": "ledger_checkpoint",
            },
        ),
        migrations.CreateModel(
            name="ClaimPlaceView",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "claim_key",
                        "ordinal",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("claim_key", models.BigIntegerField()),
                ("ordinal", models.IntegerField()),
                ("place_id", models.CharField(db_index=True, max_length=200)),
            ],
            options={
                "db_table": "view_claim_place",
            },
        ),
        migrations.CreateModel(
            name="DocumentView",
            fields=[
                ("key", models.BigIntegerField(primary_key=True, serialize=False)),
                ("document", models.BigIntegerField(db_index=True)),
                ("digest", models.CharField(db_index=True, max_length=64)),
                ("name", models.TextField()),
                ("media_type", models.TextField()),
                ("language", models.CharField(max_length=8, null=True)),
                ("title", models.TextField(null=True)),
                ("published_on", models.DateField(null=True)),
                ("size", models.BigIntegerField()),
                ("state", models.CharField(max_length=20)),
                ("added_at", models.DateTimeField()),
                ("added_by", models.TextField()),
                ("since", models.BigIntegerField()),
                ("until", models.BigIntegerField(default=4611686018427387904)),
            ],
            options={
                "db_table": "view_document",
            },
        ),
        migrations.CreateModel(
            name="EntryRow",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("kind", models.CharField(db_index=True, max_length=40)),
                ("at", models.DateTimeField(db_index=True)),
                ("line", models.BinaryField()),
                ("nodes", models.BinaryField()),
            ],
            options={
                "db_table": "ledger_entry",
            },
        ),
        migrations.CreateModel(
            name="PayloadRow",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("content", models.BinaryField()),
            ],
            options={
                "db_table": "ledger_payload",
            },
        ),
        migrations.CreateModel(
            name="ReadingView",
            fields=[
                ("key", models.BigIntegerField(primary_key=True, serialize=False)),
                ("document", models.BigIntegerField(db_index=True)),
                ("digest", models.CharField(db_index=True, max_length=64)),
                ("grammar", models.CharField(max_length=200)),
                ("as_of", models.DateField(null=True)),
                ("publisher", models.TextField(null=True)),
                ("voice", models.CharField(db_index=True, max_length=200)),
                ("bulletin_on", models.DateField(db_index=True, null=True)),
                ("read_at", models.DateTimeField()),
                ("since", models.BigIntegerField()),
                ("until", models.BigIntegerField(default=4611686018427387904)),
            ],
            options={
                "db_table": "view_reading",
            },
        ),
        migrations.CreateModel(
            name="SubjectView",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "entry",
                        "ordinal",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("entry", models.BigIntegerField()),
                ("ordinal", models.IntegerField()),
                ("subject", models.CharField(db_index=True, max_length=200)),
                ("kind", models.CharField(max_length=40)),
            ],
            options={
                "db_table": "view_subject",
            },
        ),
        migrations.CreateModel(
            name="TakenOutRow",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("expunge", models.BigIntegerField()),
            ],
            options={
                "db_table": "ledger_taken_out",
            },
        ),
        migrations.CreateModel(
            name="ProblemView",
            fields=[
                ("key", models.BigIntegerField(primary_key=True, serialize=False)),
                ("ordinal", models.IntegerField()),
                ("where", models.TextField()),
                ("message", models.TextField()),
                ("subject", models.TextField(null=True)),
                (
                    "reading",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="problems",
                        to="ledger.readingview",
                    ),
                ),
            ],
            options={
                "db_table": "view_problem",
            },
        ),
        migrations.CreateModel(
            name="ClaimView",
            fields=[
                ("key", models.BigIntegerField(primary_key=True, serialize=False)),
                ("ordinal", models.IntegerField()),
                ("claim_id", models.CharField(db_index=True, max_length=64)),
                ("line", models.TextField()),
                ("as_read", models.TextField(null=True)),
                ("corrected_id", models.CharField(db_index=True, max_length=64, null=True)),
                ("standing", models.CharField(max_length=20)),
                ("speaker_folded", models.TextField(null=True)),
                ("place_folded", models.TextField(null=True)),
                ("bulletin_on", models.DateField(db_index=True, null=True)),
                ("kind", models.CharField(max_length=40)),
                ("indicator", models.CharField(max_length=60, null=True)),
                ("speaker_id", models.CharField(max_length=200, null=True)),
                ("place_level", models.TextField(null=True)),
                ("window", models.CharField(max_length=20, null=True)),
                ("hedge", models.CharField(max_length=20)),
                ("low", models.FloatField(null=True)),
                ("high", models.FloatField(null=True)),
                ("voice", models.CharField(max_length=200)),
                ("extent", models.SmallIntegerField()),
                ("place", models.TextField()),
                ("stage", models.TextField(null=True)),
                ("against", models.TextField(null=True)),
                ("change", models.CharField(max_length=20, null=True)),
                ("relays", models.IntegerField()),
                ("start", models.BigIntegerField()),
                ("promise", models.TextField(null=True)),
                ("run", models.CharField(max_length=200, null=True)),
                ("since", models.BigIntegerField()),
                ("until", models.BigIntegerField(default=4611686018427387904)),
                (
                    "reading",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="claims",
                        to="ledger.readingview",
                    ),
                ),
            ],
            options={
                "db_table": "view_claim",
                "indexes": [
                    models.Index("indicator", "extent", "bulletin_on", name="claim_by_figure"),
                    models.Index("kind", "bulletin_on", name="claim_by_kind"),
                    models.Index("speaker_id", "bulletin_on", name="claim_by_speaker"),
                    models.Index(
                        "kind",
                        "indicator",
                        "run",
                        "bulletin_on",
                        name="claim_by_run",
                        condition=models.Q(run__isnull=False),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UnreadView",
            fields=[
                ("key", models.BigIntegerField(primary_key=True, serialize=False)),
                ("ordinal", models.IntegerField()),
                ("line", models.TextField()),
                (
                    "reading",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="unread",
                        to="ledger.readingview",
                    ),
                ),
            ],
            options={
                "db_table": "view_unread",
            },
        ),
        migrations.CreateModel(
            name="ViewState",
            fields=[
                ("key", models.IntegerField(primary_key=True, serialize=False)),
                ("version", models.IntegerField()),
            ],
            options={"db_table": "view_state"},
        ),
        migrations.RunPython(guard),
        migrations.RunPython(index_words),
    ]
