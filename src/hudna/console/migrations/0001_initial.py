"""People, restricted collections, and what was looked at; looks cannot be changed or removed."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import hudna.console.models

REFUSAL = "looks are written once"
TRIGGERS = ";".join(
    f"CREATE TRIGGER console_look_no_{verb} BEFORE {verb} ON console_look "
    f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    for verb in ("UPDATE", "DELETE")
)
ROLES = ("viewer", "analyst", "reviewer", "publisher", "administrator")


def _key() -> tuple[str, Any]:
    terms = {"auto_created": True, "primary_key": True, "serialize": False, "verbose_name": "ID"}
    return "id", models.BigAutoField(**terms)


class Migration(migrations.Migration):
    """The first tables of the console."""

    initial = True
    dependencies = ()
    operations = (
        migrations.CreateModel(
            name="Person",
            fields=[
                _key(),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(
                    blank=True, null=True, verbose_name="last login")),
                ("username", models.CharField(
                    max_length=100, unique=True, validators=[hudna.console.models.is_one_line])),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("role", models.CharField(
                    choices=[(one, one) for one in ROLES], max_length=20)),
                ("is_active", models.BooleanField(default=True)),
                ("joined_at", models.DateTimeField()),
            ],
            options={"db_table": "console_person"},
        ),
        migrations.CreateModel(
            name="Look",
            fields=[
                _key(),
                ("at", models.DateTimeField(db_index=True)),
                ("person", models.CharField(max_length=100)),
                ("digest", models.CharField(db_index=True, max_length=64)),
                ("address", models.TextField()),
            ],
            options={"db_table": "console_look"},
        ),
        migrations.CreateModel(
            name="Collection",
            fields=[
                _key(),
                ("name", models.CharField(max_length=100, unique=True)),
                ("members", models.ManyToManyField(
                    related_name="collections", to=settings.AUTH_USER_MODEL)),
            ],
            options={"db_table": "console_collection"},
        ),
        migrations.CreateModel(
            name="Restricted",
            fields=[
                _key(),
                ("digest", models.CharField(db_index=True, max_length=64)),
                ("collection", models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE, related_name="documents",
                    to="console.collection")),
            ],
            options={
                "db_table": "console_restricted",
                "constraints": [
                    models.UniqueConstraint("collection", "digest", name="restricted_once"),
                ],
            },
        ),
        migrations.RunSQL(TRIGGERS),
    )  # fmt: skip
