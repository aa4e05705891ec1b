"""Tokens by which programs act in people's names, and what they sent under keys of their own."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import hudna.console.models


def _key() -> tuple[str, Any]:
    terms = {"auto_created": True, "primary_key": True, "serialize": False, "verbose_name": "ID"}
    return "id", models.BigAutoField(**terms)


class Migration(migrations.Migration):
    """Two tables more."""

    dependencies = (("console", "0001_initial"),)
    operations = (
        migrations.CreateModel(
            name="Token",
            fields=[
                _key(),
                ("name", models.CharField(
                    max_length=100, validators=[hudna.console.models.is_one_line])),
                ("begins", models.CharField(max_length=16)),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("scopes", models.CharField(max_length=200)),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(null=True)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("person", models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE, related_name="tokens",
                    to=settings.AUTH_USER_MODEL)),
            ],
            options={"db_table": "console_token"},
        ),
        migrations.CreateModel(
            name="Sent",
            fields=[
                _key(),
                ("sender", models.CharField(max_length=40)),
                ("key", models.CharField(max_length=255)),
                ("digest", models.CharField(max_length=64)),
                ("at", models.DateTimeField(db_index=True)),
                ("status", models.SmallIntegerField(null=True)),
                ("answer", models.JSONField(null=True)),
            ],
            options={
                "db_table": "console_sent",
                "constraints": [models.UniqueConstraint("sender", "key", name="sent_once")],
            },
        ),
    )  # fmt: skip
