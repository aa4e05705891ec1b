"""The index of figures tells whose they are and how far they reach: no row is read for that."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Rows stay as they are: the index is made anew from them."""

    dependencies = [("ledger", "0010_tables_of_today")]  # noqa: RUF012

    operations = [  # noqa: RUF012
        migrations.RemoveIndex("claimview", "claim_by_figure"),
        migrations.AddIndex(
            "claimview",
            models.Index(
                fields=["indicator", "bulletin_on", "voice", "extent", "place_level", "measured",
                        "low", "high", "hedge", "standing", "since", "until", "key", "reading"],
                name="claim_by_figure", condition=models.Q(indicator__isnull=False),
            ),
        ),
    ]  # fmt: skip
