"""Files that were sent and wait to be read; callers of the hotline, sealed."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models


def _key() -> tuple[str, models.BigAutoField]:  # type: ignore[type-arg]
    return "id", models.BigAutoField(
        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
    )


class Migration(migrations.Migration):
    """The tables as `hudna.console.models` has them."""

    dependencies: ClassVar = [("console", "0002_tokens")]
    operations = (
        migrations.CreateModel(
            name="Arrival",
            fields=[
                _key(),
                ("by", models.CharField(db_index=True, max_length=100)),
                ("digest", models.CharField(max_length=64)),
                ("name", models.TextField()),
                ("size", models.BigIntegerField()),
                ("as_of", models.DateField(null=True)),
                ("publisher", models.TextField(blank=True)),
                ("restricts", models.BooleanField(default=False)),
                ("state", models.CharField(db_index=True, max_length=20)),
                ("sent_at", models.DateTimeField()),
                ("begun", models.PositiveSmallIntegerField(default=0)),
                ("claims", models.PositiveIntegerField(default=0)),
                ("unread", models.PositiveIntegerField(default=0)),
                ("told", models.JSONField(default=list)),
                ("collection", models.ForeignKey(
                    null=True, on_delete=django.db.models.deletion.SET_NULL,
                    to="console.collection")),
            ],
            options={"db_table": "console_arrival"},
        ),
        migrations.CreateModel(
            name="Caller",
            fields=[
                _key(),
                ("code", models.CharField(max_length=20, unique=True)),
                ("sealed", models.BinaryField()),
                ("by", models.CharField(max_length=100)),
                ("kept_at", models.DateTimeField()),
            ],
            options={"db_table": "console_caller"},
        ),
    )  # fmt: skip
