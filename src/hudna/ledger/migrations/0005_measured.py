"""Claims with what they measure and their document beside them; indexes that hold a series.

It comes before the older tables go: what is taken over from them is projected as it is today.
"""

from typing import Any

from django.db import migrations, models


def _index(model: str, *fields: str, name: str, **more: Any) -> migrations.AddIndex:
    return migrations.AddIndex(model, models.Index(fields=fields, name=name, **more))


class Migration(migrations.Migration):
    """Views are made anew afterwards, by their version: nothing in them is carried over."""

    dependencies = [("ledger", "0003_entries")]  # noqa: RUF012

    operations = [  # noqa: RUF012
        migrations.RunSQL("DELETE FROM view_claim", migrations.RunSQL.noop),
        migrations.RunSQL("UPDATE view_state SET version = 0", migrations.RunSQL.noop),
        *(
            migrations.RemoveIndex("claimview", name)
            for name in ("claim_by_figure", "claim_by_speaker", "claim_by_kind", "claim_by_run")
        ),
        migrations.AddField(
            "claimview", "document", models.BigIntegerField(default=0), preserve_default=False
        ),
        migrations.AddField("claimview", "measured", models.CharField(max_length=200, null=True)),
        migrations.AlterField("claimview", "bulletin_on", models.DateField(null=True)),
        migrations.AlterField("claimview", "claim_id", models.CharField(max_length=64)),
        migrations.AlterField(
            "claimview", "corrected_id", models.CharField(max_length=64, null=True)
        ),
        migrations.AlterField("claimplaceview", "place_id", models.CharField(max_length=200)),
        migrations.AlterField("documentview", "digest", models.CharField(max_length=64)),
        migrations.AlterField("subjectview", "subject", models.CharField(max_length=200)),
        _index("documentview", "digest", name="document_by_digest"),
        _index("subjectview", "subject", name="entry_by_subject"),
        _index("claimplaceview", "place_id", name="claim_by_place"),
        _index("claimview", "claim_id", name="claim_by_id", opclasses=["varchar_pattern_ops"]),
        _index(
            "claimview", "corrected_id", name="claim_by_corrected_id",
            opclasses=["varchar_pattern_ops"], condition=models.Q(corrected_id__isnull=False),
        ),
        _index("claimview", "bulletin_on", name="claim_by_day"),
        _index("claimview", "indicator", "bulletin_on", name="claim_by_figure"),
        _index(
            "claimview", "indicator", "bulletin_on", "document", "ordinal", "extent", "voice",
            "measured", "low", "high", "hedge", "standing", "since", "until", "key",
            name="claim_by_total", condition=models.Q(extent__lt=2, indicator__isnull=False),
        ),
        _index("claimview", "kind", "bulletin_on", name="claim_by_kind"),
        _index(
            "claimview", "kind", "indicator", "run", "bulletin_on", name="claim_by_run",
            condition=models.Q(run__isnull=False),
        ),
    ]  # fmt: skip
