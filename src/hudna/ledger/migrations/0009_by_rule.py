"""By which rule a claim was read; indexes of that, and of what was judged.

It comes before the older tables go, as `0007_named` does.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Views are made anew afterwards, by their version: nothing in them is carried over."""

    dependencies = [("ledger", "0007_named")]  # noqa: RUF012

    operations = [  # noqa: RUF012
        migrations.RunSQL("DELETE FROM view_claim", migrations.RunSQL.noop),
        migrations.RunSQL("UPDATE view_state SET version = 0", migrations.RunSQL.noop),
        migrations.AddField(
            "claimview", "rule", models.CharField(default="", max_length=200),
            preserve_default=False,
        ),
        migrations.AddIndex(
            "claimview", models.Index(fields=["rule", "bulletin_on"], name="claim_by_rule")
        ),
        migrations.AddIndex(
            "claimview",
            models.Index(
                fields=["standing", "bulletin_on"], name="claim_by_standing",
                condition=~models.Q(standing="new"),
            ),
        ),
    ]  # fmt: skip
