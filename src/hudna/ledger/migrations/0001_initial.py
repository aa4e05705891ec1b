"""The tables of the ledger."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Documents, readings, claims with their places, unread figures, problems."""

    initial = True

    dependencies = []  # noqa: RUF012

    operations = [  # noqa: RUF012
        migrations.CreateModel(
            name="ClaimRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ordinal", models.IntegerField()),
                ("claim_id", models.CharField(db_index=True, max_length=64)),
                ("line", models.TextField()),
                ("kind", models.CharField(db_index=True, max_length=40)),
                ("indicator", models.CharField(db_index=True, max_length=60, null=True)),
                ("speaker_id", models.CharField(db_index=True, max_length=200, null=True)),
                ("speaker_folded", models.TextField(null=True)),
                ("place_folded", models.TextField(null=True)),
                ("window_label", models.CharField(max_length=20, null=True)),
                ("bulletin_on", models.DateField(db_index=True, null=True)),
                ("hedge", models.CharField(max_length=20)),
                ("low", models.FloatField(null=True)),
                ("high", models.FloatField(null=True)),
            ],
            options={
                "db_table": "ledger_claim",
            },
        ),
        migrations.CreateModel(
            name="DocumentRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("name", models.TextField()),
                ("media_type", models.TextField()),
                ("text", models.BinaryField()),
                ("text_digest", models.CharField(max_length=64)),
                ("language", models.CharField(max_length=8, null=True)),
                ("title", models.TextField(null=True)),
                ("published_on", models.DateField(null=True)),
                ("size", models.BigIntegerField()),
                ("added_at", models.DateTimeField()),
            ],
            options={
                "db_table": "ledger_document",
            },
        ),
        migrations.CreateModel(
            name="ClaimPlaceRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place_id", models.CharField(db_index=True, max_length=200)),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="places",
                        to="ledger.claimrow",
                    ),
                ),
            ],
            options={
                "db_table": "ledger_claim_place",
            },
        ),
        migrations.CreateModel(
            name="ReadingRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("grammar", models.CharField(max_length=200)),
                ("as_of", models.DateField(null=True)),
                ("publisher", models.TextField(null=True)),
                ("bulletin_on", models.DateField(db_index=True, null=True)),
                ("read_at", models.DateTimeField()),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="readings",
                        to="ledger.documentrow",
                    ),
                ),
            ],
            options={
                "db_table": "ledger_reading",
            },
        ),
        migrations.CreateModel(
            name="ProblemRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ordinal", models.IntegerField()),
                ("where", models.TextField()),
                ("message", models.TextField()),
                ("subject", models.TextField(null=True)),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="problems",
                        to="ledger.readingrow",
                    ),
                ),
            ],
            options={
                "db_table": "ledger_problem",
            },
        ),
        migrations.AddField(
            model_name="claimrow",
            name="reading",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="claims",
                to="ledger.readingrow",
            ),
        ),
        migrations.CreateModel(
            name="UnreadRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ordinal", models.IntegerField()),
                ("line", models.TextField()),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="unread",
                        to="ledger.readingrow",
                    ),
                ),
            ],
            options={
                "db_table": "ledger_unread",
            },
        ),
        migrations.AddIndex(
            model_name="readingrow",
            index=models.Index(fields=["document", "-id"], name="ledger_read_documen_6c9688_idx"),
        ),
        migrations.AddConstraint(
            model_name="claimrow",
            constraint=models.UniqueConstraint(
                fields=("reading", "ordinal"), name="one_claim_a_line"
            ),
        ),
    ]
