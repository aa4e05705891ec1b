"""Whom a claim names, as what; the day beside each place and name; an index of who speaks.

It comes before the older tables go, as `0005_measured` does. Views are made anew afterwards, by
their version: nothing in them is carried over.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """What the registers ask for: what is told of a place, by a party, of a party."""

    dependencies = [("ledger", "0005_measured")]  # noqa: RUF012

    operations = [  # noqa: RUF012
        migrations.RemoveIndex("claimplaceview", "claim_by_place"),
        migrations.AddField("claimplaceview", "bulletin_on", models.DateField(null=True)),
        migrations.AddIndex(
            "claimplaceview",
            models.Index(fields=["place_id", "bulletin_on", "claim_key"], name="claim_by_place"),
        ),
        migrations.CreateModel(
            name="ClaimNameView",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "claim_key", "ordinal", blank=True, editable=False, primary_key=True,
                        serialize=False,
                    ),
                ),
                ("claim_key", models.BigIntegerField()),
                ("ordinal", models.IntegerField()),
                ("role", models.CharField(max_length=20)),
                ("name", models.CharField(max_length=200)),
                ("bulletin_on", models.DateField(null=True)),
            ],
            options={"db_table": "view_claim_name"},
        ),
        migrations.AddIndex(
            "claimnameview",
            models.Index(
                fields=["role", "name", "bulletin_on", "claim_key"], name="claim_by_name"
            ),
        ),
        migrations.AddIndex(
            "claimview",
            models.Index(
                fields=["voice", "bulletin_on", "key", "kind", "indicator", "standing", "since",
                        "until", "reading"],
                name="claim_by_voice",
            ),
        ),
    ]  # fmt: skip
